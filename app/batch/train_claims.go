package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"gloss/app/suggest/claim"
)

// runTrainClaims fits the weights of the claim model to judged sentences, JSON
// lines of {"text","label"} with the label 0 or 1, and writes them to out.
func runTrainClaims(in io.Reader, out io.Writer, args []string) error {
	flags := flag.NewFlagSet("train-claims", flag.ContinueOnError)
	data := flags.String("data", "", "`file` of judged sentences; standard input if empty")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if *data != "" {
		f, err := os.Open(*data)
		if err != nil {
			return fmt.Errorf("open judged sentences: %w", err)
		}
		defer f.Close()
		in = f
	}
	examples, err := readClaimExamples(in)
	if err != nil {
		return err
	}
	_, err = out.Write(claim.Train(examples))
	return err
}

func readClaimExamples(in io.Reader) ([]claim.Example, error) {
	dec := json.NewDecoder(bufio.NewReader(in))
	var out []claim.Example
	for n := 1; ; n++ {
		var line struct {
			Text  string `json:"text"`
			Label int    `json:"label"`
		}
		if err := dec.Decode(&line); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("read judged sentence %d: %w", n, err)
		}
		if line.Label != 0 && line.Label != 1 {
			return nil, fmt.Errorf("judged sentence %d: label is %d, want 0 or 1", n, line.Label)
		}
		out = append(out, claim.Example{Text: line.Text, Claim: line.Label == 1})
	}
}
