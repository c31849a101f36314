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
// it stood. Every word of the new text is in one run that is Same, Added or
// Shifted, and every word of the old one in one that is Same, Removed or Shifted.
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
		var above, below []Passage
		for _, e := range edits {
			here, first := part(e.New, b.Span)
			if here.End < here.Start {
				continue
			}
			var whole []Passage
			if first && e.Kind != annotation.Shifted {
				whole = blocksOf(before, e.Old)
			}
			switch {
			case len(whole) > 0 && here.Start == b.Span.Start:
				above = append(above, whole...)
			case len(whole) > 0 && (here.Empty() || here.End == b.Span.End):
				below = append(below, whole...)
			default:
				whole = nil
			}
			gone := ""
			if first && len(whole) == 0 {
				gone = e.Old.In(before.Text)
			}
			w.edit(e.Kind, gone, here, e.Old.Start > 0 && isBlank(before.Text[max(0, e.Old.Start-1)]))
		}
		w.same(b.Span.End)
		out = append(append(append(out, above...), Passage{b.Role, w.runs}), below...)
	}
	return out
}

// part is what of a span is in a block, and whether the span begins there. Of a
// span that is not in the block, the part ends before it starts.
func part(span, block text.Span) (here text.Span, first bool) {
	first = block.Start <= span.Start && (span.Start < block.End || span.Empty() && span.Start == block.End)
	if !first && !span.Overlaps(block) {
		return text.Span{Start: 1}, false
	}
	return text.Span{Start: max(span.Start, block.Start), End: min(span.End, block.End)}, first
}

// Counts is how many passages an editor left, added, removed, moved as they
// were, and changed in part.
type Counts struct{ Same, Added, Removed, Moved, Changed int }

// Count counts passages, each of them once.
func Count(passages []Passage) (n Counts) {
	for _, p := range passages {
		switch {
		case !p.Changed():
			n.Same++
		case p.all(Added):
			n.Added++
		case p.all(Removed):
			n.Removed++
		case p.all(Shifted):
			n.Moved++
		default:
			n.Changed++
		}
	}
	return n
}

// all reports whether one thing became of all words of a passage.
func (p Passage) all(k RunKind) bool {
	return !slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Kind != k && len(text.Words(r.Text)) > 0 }) &&
		slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Kind == k })
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
		if !span.Contains(text.TrimSpace(a.Text, b.Span)) {
			return nil
		}
		out = append(out, Passage{b.Role, []Run{{Removed, b.Span.In(a.Text)}}})
	}
	return out
}

// writer lays out the runs of one block.
type writer struct {
	doc     string
	at      int // how far the block is written
	shifted int // up to where it was shifted
	runs    []Run
}

// edit writes what was done at a place in the block: gone is what stood there
// before, parted whether it stood apart from what was before it.
func (w *writer) edit(kind annotation.EditKind, gone string, here text.Span, parted bool) {
	w.same(here.Start)
	switch {
	case kind == annotation.Shifted:
		w.shifted = max(w.shifted, here.End)
		return
	case kind == annotation.Deleted && gone != "":
		gap := ""
		if w.at > 0 && parted && !isBlank(w.doc[w.at-1]) {
			gap = " "
		}
		w.add(Removed, gap+gone)
		if w.at < len(w.doc) && !isBlank(w.doc[w.at]) && gap == "" {
			w.add(Removed, " ")
		}
	default:
		w.add(Removed, gone)
	}
	if here.End > w.at {
		w.add(Added, w.doc[w.at:here.End])
		w.at = here.End
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
