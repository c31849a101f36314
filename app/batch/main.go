// Batch runs the domain from the command line: each verb reads JSON lines from
// standard input and writes JSON lines to standard output.
package main

import (
	"fmt"
	"io"
	"os"
)

// verbs is what batch can do.
var verbs = []struct {
	name, what string
	run        func(in io.Reader, out io.Writer, args []string) error
}{
	{"train-claims", `{"text","label"} -> the weights of the claim model`, runTrainClaims},
	{"suggest", `{"id","text"} -> the figures, quotes, sentences and claims found in it`, runSuggest},
}

func main() {
	if len(os.Args) > 1 {
		for _, v := range verbs {
			if v.name == os.Args[1] {
				if err := v.run(os.Stdin, os.Stdout, os.Args[2:]); err != nil {
					fmt.Fprintf(os.Stderr, "batch %s: %v\n", v.name, err)
					os.Exit(1)
				}
				return
			}
		}
	}
	fmt.Fprintln(os.Stderr, "usage: batch verb <in.jsonl >out.jsonl")
	for _, v := range verbs {
		fmt.Fprintf(os.Stderr, "  %-10s %s\n", v.name, v.what)
	}
	os.Exit(2)
}
