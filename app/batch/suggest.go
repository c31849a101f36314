package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"

	"gloss/app/suggest"
	"gloss/app/text"
)

// maxSuggestText bounds one text, in bytes.
const maxSuggestText = 64 << 20

// suggestIn is one line read; other fields are ignored.
type suggestIn struct {
	ID   string `json:"id"`
	Text string `json:"text"`
	Lang string `json:"lang"` // as a page states it; "" for the one that the text tells
}

// suggestOut is one line written. Offsets are Unicode code points, end exclusive.
type suggestOut struct {
	ID      string      `json:"id"`
	Figures []figureOut `json:"figures"`
	Sents   [][2]int    `json:"sents"`
	Quotes  []quoteOut  `json:"quotes"`
	Claims  []claimOut  `json:"claims"`
	Score   float64     `json:"score"`
}

// figureOut is one figure; a null bound is open.
type figureOut struct {
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Min    *float64 `json:"min"`
	Max    *float64 `json:"max"`
	Unit   string   `json:"unit"`
	Kind   string   `json:"kind"`
	Change string   `json:"change"`
}

// runSuggest reads texts and writes what is found in each, one line for one
// line. The numbers that name are among the figures, as kind "name"; with -measures
// only those that the reader offers. With -ordinals "the 20th" and its like are among
// them too, as kind "ordinal". It stops at the first line that is no JSON object.
func runSuggest(in io.Reader, out io.Writer, args []string) error {
	var with kinds
	for _, arg := range args {
		switch arg {
		case "-measures":
			with.measures = true
		case "-ordinals":
			with.ordinals = true
		default:
			return fmt.Errorf("takes -measures, -ordinals or nothing, got %q", args)
		}
	}
	dec := json.NewDecoder(bufio.NewReader(in))
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for n := 1; ; n++ {
		var line suggestIn
		if err := dec.Decode(&line); errors.Is(err, io.EOF) {
			return w.Flush()
		} else if err != nil {
			return fmt.Errorf("read text %d: %w", n, err)
		}
		if len(line.Text) > maxSuggestText {
			return fmt.Errorf("text %d has %d bytes, more than %d", n, len(line.Text), maxSuggestText)
		}
		if err := enc.Encode(suggestFor(line, with)); err != nil {
			return fmt.Errorf("write text %d: %w", n, err)
		}
	}
}

// kinds says which numbers are written beside what measures.
type kinds struct{ measures, ordinals bool }

func suggestFor(line suggestIn, with kinds) suggestOut {
	d := suggest.ReadAs(line.Text, suggest.WritingOf(line.Lang, line.Text))
	x := text.NewIndex(d.Text)
	figures, quotes := d.Figures(), d.Quotes()
	shown := figures
	if !with.measures {
		shown = d.Numerals()
	}
	if with.ordinals {
		shown = append(slices.Clip(shown), d.Ordinals()...)
		slices.SortStableFunc(shown, func(a, b suggest.Figure) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	}
	return suggestOut{
		ID: line.ID, Figures: figuresOut(shown, x), Sents: sentsOut(d, x), Quotes: quotesOut(quotes, x),
		Claims: claimsOut(d.Claims(figures, quotes), x), Score: d.ClaimScore(figures),
	}
}

func sentsOut(d *suggest.Document, x *text.Index) [][2]int {
	out := make([][2]int, 0, len(d.Sentences))
	for _, s := range d.Sentences {
		out = append(out, [2]int{x.ToRunes(s.Start), x.ToRunes(s.End)})
	}
	return out
}

func figuresOut(figures []suggest.Figure, x *text.Index) []figureOut {
	out := make([]figureOut, 0, len(figures))
	for _, f := range figures {
		span, lo, hi := written(f)
		out = append(out, figureOut{
			Start: x.ToRunes(span.Start), End: x.ToRunes(span.End),
			Min: bound(lo), Max: bound(hi),
			Unit: unitName(f), Kind: kind(f, lo != hi), Change: change(f),
		})
	}
	return out
}

// written returns the place and the ends of a figure as the corpora write
// them: a bound on a bare number is an interval, and its words belong to it; a
// bound on a quantity is the quantity, with the bound as its change.
func written(f suggest.Figure) (span text.Span, lo, hi float64) {
	switch {
	case f.Falling:
		return f.Span, f.Max, f.Min
	case f.Range() || f.Modifier == suggest.Exactly:
		return f.Span, f.Min, f.Max
	case f.UnitName() == "":
		return f.Whole, f.Min, f.Max
	}
	return f.Span, f.Value(), f.Value()
}

// unitName is the unit as NewsQuant writes it: a bare number has "-".
func unitName(f suggest.Figure) string {
	switch u := f.UnitName(); u {
	case "":
	case "time":
		return "count" // "6.5 times earnings"
	default:
		return u
	}
	return "-"
}

// kind is the kind of a figure in the words of the Recognizers' sets, where
// they have one.
func kind(f suggest.Figure, ranged bool) string {
	switch f.Kind {
	case suggest.Money:
		return "currency"
	case suggest.Percent:
		return "percentage"
	case suggest.Count, suggest.Fraction:
		if ranged {
			return "numberrange"
		}
		return "number"
	}
	return string(f.Kind)
}

func bound(v float64) *float64 {
	if math.IsInf(v, 0) {
		return nil
	}
	return &v
}

// change is what a figure says beside its number, in NewsQuant's signs.
func change(f suggest.Figure) string {
	switch {
	case f.Modifier == suggest.MoreThan || f.Modifier == suggest.AtLeast:
		return ">"
	case f.Modifier == suggest.LessThan || f.Modifier == suggest.AtMost:
		return "<"
	case f.Approximate:
		return "~"
	}
	return "="
}
