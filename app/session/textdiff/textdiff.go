// Package textdiff shows what an editor changed from one version of a text to the
// next, as runs of text in passages.
package textdiff

import (
	"cmp"
	"slices"
	"sort"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/text"
)

// RunKind says what an editor did to a run of text.
type RunKind uint8

// The kinds of a run.
const (
	Same    RunKind = iota
	Added           // stands in the new text alone
	Removed         // stood in the old text alone
	Shifted         // stood elsewhere in the old text
)

// Run is a piece of text with what became of it.
type Run struct {
	Kind RunKind
	Text string
}

// Passage is one block of the new text, or what is gone of the old one, in runs.
type Passage struct {
	Role article.Role
	Runs []Run
}

// Changed reports whether the editor touched the passage.
func (p Passage) Changed() bool {
	return slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Kind != Same })
}

// Runs is what became of some words.
func Runs(old, now string) []Run {
	var out []Run
	add := func(k RunKind, s string) {
		if s != "" {
			out = append(out, Run{k, s})
		}
	}
	at := 0
	for _, e := range annotation.Align(old, now).Edits() {
		if e.Kind == annotation.Shifted || e.New.Start < at {
			// Words that changed places read best as the one and the other.
			return []Run{{Removed, old}, {Added, now}}
		}
		add(Same, now[at:e.New.Start])
		add(Removed, e.Old.In(old))
		add(Added, e.New.In(now))
		at = e.New.End
	}
	add(Same, now[at:])
	return out
}

// Passages lays out the new text with what was removed from the old one where
// it stood.
func Passages(before, now article.Article, al *annotation.Alignment) []Passage {
	edits := al.Edits()
	for i := range edits {
		edits[i].New = shownAt(edits[i], before, now)
	}
	sort.SliceStable(edits, func(i, j int) bool {
		return cmp.Or(edits[i].New.Start-edits[j].New.Start, edits[i].Old.Start-edits[j].Old.Start) < 0
	})
	var out []Passage
	for _, b := range now.Blocks {
		w := writer{doc: now.Text, at: b.Span.Start}
		var gone []Passage
		for _, e := range edits {
			if e.New.Start < b.Span.Start || e.New.Start > b.Span.End || e.New.Start == b.Span.End && !e.New.Empty() {
				continue
			}
			if whole := blocksOf(before, e.Old); e.New.Empty() && len(whole) > 0 {
				gone = append(gone, whole...)
				continue
			}
			w.edit(e, before.Text, b.Span.End)
		}
		w.same(b.Span.End)
		out = append(append(out, Passage{b.Role, w.runs}), gone...)
	}
	return out
}

// shownAt is where an edit is shown in the new text. Words that were removed at
// the beginning of a block are shown there, and not at the end of the one before.
func shownAt(e annotation.Edit, before, now article.Article) text.Span {
	if e.Kind != annotation.Deleted {
		return e.New
	}
	old := caret.BlockAt(before, e.Old.Start).Span
	if len(text.Words(before.Text[old.Start:e.Old.Start])) > 0 || len(blocksOf(before, e.Old)) > 0 {
		return e.New
	}
	for _, b := range now.Blocks {
		if b.Span.Start > e.New.Start {
			return text.Span{Start: b.Span.Start, End: b.Span.Start}
		}
	}
	return e.New
}

// blocksOf is a span as removed passages, if it is whole blocks of an article.
func blocksOf(a article.Article, span text.Span) []Passage {
	var out []Passage
	for _, b := range a.Blocks {
		if !b.Span.Overlaps(span) {
			continue
		}
		if !span.Contains(text.TrimSpace(a.Text, b.Span)) && !nearly(a.Text, b.Span, span) {
			return nil
		}
		out = append(out, Passage{b.Role, []Run{{Removed, b.Span.In(a.Text)}}})
	}
	return out
}

// nearly reports whether what a span leaves of a block has no word in it: edits
// are of words, and a full stop at the end may be none.
func nearly(doc string, block, span text.Span) bool {
	in := span.Clip(block)
	return len(text.Words(doc[block.Start:in.Start]))+len(text.Words(doc[in.End:block.End])) == 0
}

// writer lays out the runs of one block.
type writer struct {
	doc     string
	at      int // how far the block is written
	shifted int // up to where it was shifted
	runs    []Run
}

func (w *writer) edit(e annotation.Edit, old string, end int) {
	w.same(e.New.Start)
	switch e.Kind {
	case annotation.Shifted:
		w.shifted = max(w.shifted, e.New.End)
		return
	case annotation.Deleted:
		gap := ""
		if w.at > 0 && e.Old.Start > 0 && isBlank(old[e.Old.Start-1]) && !isBlank(w.doc[w.at-1]) {
			gap = " "
		}
		w.add(Removed, gap+e.Old.In(old))
		if w.at < len(w.doc) && !isBlank(w.doc[w.at]) && gap == "" {
			w.add(Removed, " ")
		}
	case annotation.Replaced:
		w.add(Removed, e.Old.In(old))
	}
	if to := min(e.New.End, end); to > w.at {
		w.add(Added, w.doc[w.at:to])
		w.at = to
	}
}

func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\t' }

// same writes what the editor left, up to a place.
func (w *writer) same(to int) {
	if in := min(w.shifted, to); in > w.at {
		w.add(Shifted, w.doc[w.at:in])
		w.at = in
	}
	if to > w.at {
		w.add(Same, w.doc[w.at:to])
		w.at = to
	}
}

func (w *writer) add(k RunKind, s string) {
	if n := len(w.runs); n > 0 && w.runs[n-1].Kind == k {
		w.runs[n-1].Text += s
	} else if s != "" {
		w.runs = append(w.runs, Run{k, s})
	}
}
