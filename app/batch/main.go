// Command batch runs the domain from the command line, one verb a kind of work;
// most read JSON lines and write JSON lines. It is for the host only and knows no
// browser, no storage and no screen.
//
//	go run ./app/batch anchor < revisions.jsonl > anchored.jsonl
//	go run ./app/batch read < page.html > article.json
//	go run ./app/batch suggest < texts.jsonl > found.jsonl
//	go run ./app/batch convert -to csv < marks.json > marks.csv
package main

import (
	"fmt"
	"io"
	"os"
)

// verb is one kind of work.
type verb struct {
	name, what string
	run        func(in io.Reader, out io.Writer, args []string) error
}

// verbs lists all that batch can do.
func verbs() []verb {
	return []verb{
		{"anchor", "find the marks of a text in a later version of it", anchor},
		{"read", "read a saved web page as an article", readPage},
		{"suggest", "find figures, quotes, sentences and claims in a text", runSuggest},
		{"convert", "turn a file of marks into another format", convert},
		{"train-claims", "make the weights of the claim model anew", runTrainClaims},
	}
}

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "batch:", err)
		os.Exit(1)
	}
}

func run(args []string, in io.Reader, out io.Writer) error {
	if len(args) > 0 {
		for _, v := range verbs() {
			if v.name == args[0] {
				if err := v.run(in, out, args[1:]); err != nil {
					return fmt.Errorf("%s: %w", v.name, err)
				}
				return nil
			}
		}
	}
	return fmt.Errorf("give one of these verbs:\n%s", usage())
}

func usage() string {
	s := ""
	for _, v := range verbs() {
		s += fmt.Sprintf("  %-12s %s\n", v.name, v.what)
	}
	return s
}
