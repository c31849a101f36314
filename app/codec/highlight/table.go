package highlight

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/sheet"
)

// Gloss's own tables, CSV and TSV, are read as well as they can be: links are not in them,
// and evidence is in one cell.

// Table is the name of the reader of Gloss's own tables.
const Table = "table"

func init() {
	codec.Register(codec.Format{Name: Table, Title: "Table of Gloss (CSV or TSV)", Extension: ".csv", MediaType: "text/csv", Is: isTable, Read: readTable})
}

func isTable(c codec.Content) bool {
	_, is := sheet.Of(c, "words", "kind")
	return is
}

func readTable(c codec.Content) (codec.Result, error) {
	s, _ := sheet.Of(c, "words", "kind")
	r := newReader(Table)
	for row := range s.Rows {
		m := mark{
			place: row.Place, source: row.Get("url", "text id"), title: row.Get("article"), id: row.Get("id"), note: row.Get("note"),
			created: codec.TimeOf(row.Get("created")), modified: codec.TimeOf(row.Get("modified")),
		}
		m.quote.Exact = row.Get("words")
		start, err1 := strconv.Atoi(row.Get("start"))
		end, err2 := strconv.Atoi(row.Get("end"))
		if err1 == nil && err2 == nil && start >= 0 && end > start {
			m.position = &annotation.Position{Start: start, End: end}
		}
		if k := annotation.Kind(strings.ToLower(row.Get("kind"))); k.Valid() {
			m.kind = k
		} else {
			m.label = row.Get("kind")
		}
		for tag := range strings.SplitSeq(row.Get("tags"), ",") {
			if tag = strings.TrimSpace(tag); tag != "" {
				m.tags = append(m.tags, tag)
			}
		}
		m.details = detailsOf(row)
		if words := row.Get("verdict"); words != "" {
			m.details.Verdict = verdictCalled(words, m.kind)
			if m.details.Verdict == annotation.Unchecked {
				r.remarks.Add(row.Place, fmt.Errorf("verdict %.40q is not one on a %s, and is left out", words, cmp.Or(string(m.kind), "mark")))
			}
		}
		probe := annotation.Annotation{ID: "urn:x:1", Kind: m.kind, Details: m.details, Created: codec.Undated, Modified: codec.Undated}
		if err := codec.CheckUnplaced(probe); err != nil {
			r.remarks.Add(row.Place, fmt.Errorf("%w; what it says of the claim, quote or figure is left out", err))
			m.details = annotation.Details{}
		}
		if err := r.add(m); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}

// detailsOf reads the columns of claims, quotes and figures.
func detailsOf(row sheet.Row) annotation.Details {
	number := func(name string) annotation.Number { return annotation.Number(row.Get(name)) }
	return annotation.Details{
		Said:      annotation.Attribution{Name: row.Get("said by"), Role: row.Get("role"), On: row.Get("said on"), Where: row.Get("where")},
		Evidence:  evidenceOf(row.Get("evidence")),
		Quotation: annotation.Quotation{Cue: row.Get("cue"), Form: annotation.QuoteForm(row.Get("form")), Verified: row.Get("verified against")},
		Quantity: annotation.Quantity{
			Value: number("value"), From: number("from"), To: number("to"), Approximate: strings.EqualFold(row.Get("approximate"), "yes"),
			Unit: row.Get("unit"), Of: row.Get("of"), Period: row.Get("period"), Source: row.Get("figure from"),
		},
	}
}

// verdictCalled is the verdict that a table names by its word, or by its id as tables once
// had it; Unchecked if marks of the kind cannot have it.
func verdictCalled(words string, kind annotation.Kind) annotation.Verdict {
	if step, ok := annotation.ScaleOf(kind).Named(words); ok {
		return step.Verdict
	}
	for _, k := range annotation.Kinds {
		if step, ok := annotation.ScaleOf(k).Named(words); ok {
			return step.Verdict.On(kind)
		}
	}
	return annotation.Unchecked
}

// evidenceOf reads "supports: title – excerpt – address (when it was read) [address of a
// copy]", a line each.
func evidenceOf(cell string) (out []annotation.Evidence) {
	for line := range strings.Lines(cell) {
		stance, rest, is := strings.Cut(strings.TrimSpace(line), ": ")
		if !is || !slices.Contains(annotation.Stances, annotation.Stance(stance)) {
			continue
		}
		e := annotation.Evidence{Stance: annotation.Stance(stance)}
		if i := strings.LastIndex(rest, " [http"); i >= 0 && strings.HasSuffix(rest, "]") {
			e.Archive, rest = rest[i+2:len(rest)-1], rest[:i]
		}
		if i := strings.LastIndex(rest, " ("); i >= 0 && strings.HasSuffix(rest, ")") {
			e.Accessed, rest = rest[i+2:len(rest)-1], rest[:i]
		}
		parts := strings.Split(rest, " – ")
		if last := parts[len(parts)-1]; strings.HasPrefix(last, "http://") || strings.HasPrefix(last, "https://") {
			e.URL, parts = last, parts[:len(parts)-1]
		}
		if len(parts) > 0 {
			e.Title, e.Excerpt = parts[0], strings.Join(parts[1:], " – ")
		}
		out = append(out, e)
	}
	return out
}
