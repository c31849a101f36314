package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/text"
)

// anchorJob is a line of input: the old text with its marks, or selectors of
// marks whose text is not there, and the new text. Offsets are code points.
type anchorJob struct {
	ID        json.RawMessage `json:"id"`
	Old       *string         `json:"old"`
	Marks     [][]offset      `json:"marks"`
	Selectors []selector      `json:"selectors"`
	New       *string         `json:"new"`
}

type selector struct {
	Exact  string  `json:"exact"`
	Prefix string  `json:"prefix"`
	Suffix string  `json:"suffix"`
	Start  *offset `json:"start"`
	End    *offset `json:"end"`
}

// offset is a whole number of code points. One too large for the machine is
// taken as one that lies outside any text.
type offset int

// UnmarshalJSON reads a JSON number without a fraction.
func (o *offset) UnmarshalJSON(b []byte) error {
	n, err := strconv.ParseInt(string(b), 10, 64)
	switch {
	case errors.Is(err, strconv.ErrRange) && b[0] == '-':
		n = -1
	case errors.Is(err, strconv.ErrRange):
		n = math.MaxInt32
	case err != nil:
		return fmt.Errorf("offset %.20q is not a whole number", b)
	}
	*o = offset(max(-1, min(n, math.MaxInt32)))
	return nil
}

// anchored is a line of output.
type anchored struct {
	ID    json.RawMessage `json:"id"`
	Marks []anchoredMark  `json:"marks"`
}

// anchoredMark is where one mark stands now, in code points of the new text;
// Start and End are nil where it is lost. The rest is given only if asked for.
type anchoredMark struct {
	Start        *int             `json:"start"`
	End          *int             `json:"end"`
	State        annotation.State `json:"state"`
	Confidence   float64          `json:"confidence"`
	Reason       string           `json:"reason,omitempty"`
	Alternatives [][2]int         `json:"alternatives,omitempty"`
}

// anchor is the verb: it reads jobs and writes, for each, where its marks stand
// in the new text, in their order. With -explain it also says why a mark is
// lost and which other places might do.
func anchor(in io.Reader, out io.Writer, args []string) error {
	flags := flag.NewFlagSet("anchor", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	explain := flags.Bool("explain", false, "")
	if err := flags.Parse(args); err != nil || flags.NArg() > 0 {
		return fmt.Errorf("usage: anchor [-explain] < lines.jsonl")
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return eachLine(in, func(line []byte) error {
		job, err := parseJob(line)
		if err != nil {
			return err
		}
		if err := enc.Encode(anchored{job.ID, job.run(*explain)}); err != nil {
			return &writeError{err}
		}
		return nil
	})
}

func parseJob(line []byte) (*anchorJob, error) {
	if !utf8.Valid(line) {
		return nil, fmt.Errorf("not valid UTF-8")
	}
	job := &anchorJob{}
	dec := json.NewDecoder(bytes.NewReader(line))
	if err := dec.Decode(job); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, fmt.Errorf("parse: more than one object")
	}
	if len(job.ID) == 0 {
		job.ID = json.RawMessage("null")
	}
	return job, job.check()
}

func (j *anchorJob) check() error {
	switch {
	case j.New == nil:
		return fmt.Errorf("new is missing")
	case (j.Old != nil || j.Marks != nil) && j.Selectors != nil:
		return fmt.Errorf("old and marks, or selectors, not both")
	case j.Selectors == nil && j.Old == nil:
		return fmt.Errorf("old or selectors are missing")
	case j.Selectors == nil && j.Marks == nil:
		return fmt.Errorf("marks are missing")
	}
	for i, m := range j.Marks {
		if len(m) != 2 {
			return fmt.Errorf("mark %d has %d offsets, want start and end", i, len(m))
		}
	}
	for i, s := range j.Selectors {
		if (s.Start == nil) != (s.End == nil) {
			return fmt.Errorf("selector %d has only one of start and end", i)
		}
	}
	return nil
}

func (j *anchorJob) run(explain bool) []anchoredMark {
	index := text.NewIndex(*j.New)
	marks := []anchoredMark{}
	for _, p := range j.places() {
		marks = append(marks, output(p, index, explain))
	}
	return marks
}

func (j *anchorJob) places() []annotation.Place {
	var out []annotation.Place
	if j.Selectors != nil {
		m := annotation.NewMatcher(*j.New)
		for _, s := range j.Selectors {
			out = append(out, m.Match(s.selector()))
		}
		return out
	}
	al := annotation.Align(*j.Old, *j.New)
	index, end := text.NewIndex(*j.Old), utf8.RuneCountInString(*j.Old)
	for _, m := range j.Marks {
		out = append(out, al.Place(bytesOf(index, end, int(m[0]), int(m[1]))))
	}
	return out
}

// bytesOf converts a range of code points. One that lies outside the text stays
// outside.
func bytesOf(index *text.Index, length, start, end int) text.Span {
	span := text.Span{Start: index.FromRunes(start), End: index.FromRunes(end)}
	if start < 0 || start > length {
		span.Start = -1
	}
	if end < 0 || end > length {
		span.End = math.MaxInt32
	}
	return span
}

func (s selector) selector() annotation.Selector {
	sel := annotation.Selector{Quote: annotation.TextQuote{Exact: s.Exact, Prefix: s.Prefix, Suffix: s.Suffix}}
	if s.Start != nil {
		sel.Position = &annotation.Position{Start: int(*s.Start), End: int(*s.End)}
	}
	return sel
}

func output(p annotation.Place, index *text.Index, explain bool) anchoredMark {
	m := anchoredMark{State: p.State, Confidence: math.Round(p.Confidence*1000) / 1000}
	if p.State != annotation.Lost {
		start, end := index.ToRunes(p.Span.Start), index.ToRunes(p.Span.End)
		m.Start, m.End = &start, &end
	}
	if explain {
		m.Reason = p.Reason
		for _, a := range p.Alternatives {
			m.Alternatives = append(m.Alternatives, [2]int{index.ToRunes(a.Start), index.ToRunes(a.End)})
		}
	}
	return m
}
