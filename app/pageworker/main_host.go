//go:build !js

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "gloss: this program runs in a Web Worker of the page; on the command line a page is read with: go run ./app/batch read < page.html")
	os.Exit(1)
}
