package session

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
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

// Reviewed is a mark of an earlier version that does not stand in the new one
// as it did.
type Reviewed struct {
	Mark   annotation.Annotation
	Place  annotation.Place
	Words  []Run     // its old words and those in their place now, if there are any
	Around [2]string // what stands before and after that place
	Offers []Offer
}

// Offer is a place where a lost mark may belong.
type Offer struct {
	Span  text.Span
	Words string // with a little of what is around
}

// Review is what a newer version did to a text and its marks.
type Review struct {
	Before   article.Article // the version before, without its text
	Passages []Passage
	Changed  []Reviewed // wait for a decision
	Lost     []Reviewed // likewise; they have no place
	Kept     []Reviewed // were left on their version
	Anchored int        // how many marks stand in the new version
}

// Review compares the open article with the versions before it. It costs an
// alignment of the texts the first time.
func (s *State) Review() (Review, bool) {
	if len(s.earlier()) == 0 {
		return Review{}, false
	}
	before := s.Earlier[0].Article
	r := Review{Before: before, Passages: passages(before, s.Article, s.alignment(0))}
	r.Before.Text, r.Before.Blocks, r.Anchored = "", nil, len(s.Marks)
	for _, m := range s.Left() {
		v := s.reviewed(m)
		switch {
		case m.Target.AnchorStatus.Kept:
			r.Kept = append(r.Kept, v)
		case v.Place.State == annotation.Lost:
			r.Lost = append(r.Lost, v)
		default:
			r.Changed = append(r.Changed, v)
		}
	}
	return r, true
}

// beside is how much is shown of what stands around a place, in bytes.
const beside = 60

func (s *State) reviewed(m annotation.Annotation) Reviewed {
	v := Reviewed{Mark: m, Place: s.place(m)}
	doc := s.Article.Text
	if v.Place.State != annotation.Lost {
		now := v.Place.Span.In(doc)
		v.Words = runs(m.Target.Quote.Exact, now)
		v.Around = around(doc, v.Place.Span)
	}
	for _, a := range v.Place.Alternatives {
		beside := around(doc, a)
		v.Offers = append(v.Offers, Offer{a, oneLine(beside[0] + a.In(doc) + beside[1])})
	}
	return v
}

// around is what stands before and after a span, in whole words of its block.
func around(doc string, span text.Span) [2]string {
	from, to := text.Boundary(doc, span.Start-beside), text.Boundary(doc, span.End+beside)
	before, after := doc[from:span.Start], doc[span.End:to]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i+1:]
	} else if i := strings.IndexByte(before, ' '); i >= 0 && from > 0 {
		before = "…" + before[i:]
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if i := strings.LastIndexByte(after, ' '); i >= 0 && to < len(doc) {
		after = after[:i+1] + "…"
	}
	return [2]string{before, after}
}

// oneLine is words in which white space is single spaces.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// runs is what became of some words.
func runs(old, now string) []Run {
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

// passages lays out the new text with what was removed from the old one where
// it stood.
func passages(before, now article.Article, al *annotation.Alignment) []Passage {
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
	old := blockAt(before, e.Old.Start).Span
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
