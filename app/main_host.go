//go:build !js

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "gloss: this program runs in a browser; build and serve it with: go run ./cmd/build serve")
	os.Exit(1)
}
