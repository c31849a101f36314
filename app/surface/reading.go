package surface

import (
	"slices"
	"sort"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// A long article is drawn in passages, so that the browser lays out what is near the
// screen, and one after the other, so that the page stays free.
const (
	passageSize = 60  // blocks
	longArticle = 400 // from which it is one

	passageText = 32 << 10  // bytes, after which a passage ends
	muchText    = 256 << 10 // bytes, from which an article is long however few its blocks are
)

// Reading is the surfaces of the open article, kept up to date in proportion to what
// changed. The zero value shows nothing.
type Reading struct {
	// Says is what the note of a mark tells, and Printed what stands of it on paper.
	Says    func(*annotation.Annotation) (head, rest string)
	Printed func(*annotation.Annotation) [][2]string

	article article.ID
	parts   []article.Block // its blocks, as article.Parted has them
	long    bool            // they are drawn in passages
	ends    []int           // of each passage: the part after its last one

	marks  []annotation.Annotation // that are laid out
	reach  []int                   // of each: how far it and those before it go, in bytes
	open   annotation.ID
	opened text.Span
	paper  bool

	blocks   []*Block // of parts
	passages []*Passage
	notes    []Item // of marks
	ticks    []Item
	known    *Known

	// Drawn changes whenever a block does.
	Drawn int

	lists [5]List
}

// Shown is what there is to be shown of an article.
type Shown struct {
	Article article.Article
	Known   []string                // what is known of it
	Marks   []annotation.Annotation // in their order; never changed in place
	Step    Step                    // what became of the marks last, if that is known
	Open    annotation.ID           // the mark in the editor
	UpTo    int                     // how many of the parts of a long article are drawn
	Notes   int                     // how many of the notes are drawn
	Paper   bool                    // the notes are to be on paper
}

// Step tells what one change did to the marks: those from From to Until of Before became
// those from From to Now of After, and the others stayed. The zero value tells nothing.
type Step struct {
	Before, After    []annotation.Annotation
	From, Until, Now int
}

// Surface is the items of one surface.
type Surface struct {
	Name  string
	Items []Item
}

// Read takes in an article's text, once.
func (r *Reading) Read(a article.Article) {
	if r.article == a.ID && r.parts != nil {
		return
	}
	r.article, r.parts = a.ID, a.Parted()
	r.long = len(r.parts) > longArticle || len(a.Text) > muchText
	r.marks, r.reach, r.notes, r.ticks, r.open, r.opened, r.passages, r.ends = nil, nil, nil, nil, "", text.Span{}, nil, nil
	r.blocks = make([]*Block, len(r.parts))
	for i, b := range r.parts {
		r.blocks[i] = BlockOf(a.Text, r.parts, i, annotation.Tree(b.Span, nil), "")
	}
	if r.long {
		for i := 0; i < len(r.parts); i = r.ends[len(r.ends)-1] {
			r.ends = append(r.ends, passageEnd(r.parts, i))
		}
		r.passages = make([]*Passage, len(r.ends))
	}
	r.Drawn++
}

// Parts is the blocks of the article, as article.Parted has them.
func (r *Reading) Parts() []article.Block { return r.parts }

// Long reports whether the article is drawn in passages.
func (r *Reading) Long() bool { return r.long }

// Passage is the number of parts up to the end of the passage in which a part is.
func (r *Reading) Passage(part int) int {
	if !r.long {
		return len(r.parts)
	}
	return r.ends[min(sort.SearchInts(r.ends, part+1), len(r.ends)-1)]
}

// passageEnd is where the passage ends that begins at a part.
func passageEnd(parts []article.Block, first int) int {
	end := first
	for end < len(parts) && end < first+passageSize && (end == first || parts[end].Span.End-parts[first].Span.Start <= passageText) {
		end++
	}
	return end
}

// Surfaces lays out what is to be shown. Blocks, notes and ticks that are the same as
// before are the same Items.
func (r *Reading) Surfaces(s Shown) []Surface {
	r.Read(s.Article)
	if s.Paper != r.paper {
		r.turnToPaper(s)
	}
	touched := map[int]bool{} // parts
	from, before, now := changed(r.marks, s.Marks, s.Step)
	if from < before || from < now {
		r.arrive(s, from, before, now, touched)
	}
	r.turn(s, touched)
	for i := range touched {
		r.lay(s, i)
	}
	if len(touched) > 0 {
		r.Drawn++
	}
	if r.known == nil || !slices.Equal(r.known.Pieces, s.Known) {
		r.known = &Known{s.Known}
	}
	front, body, notices := r.bodies(s.UpTo)
	n := min(s.Notes, len(r.notes))
	return []Surface{{"front", front}, {"text", body}, {"notices", notices}, {"notes", r.notes[:n:n]}, {"ruler", r.ticks[:n:n]}}
}

// changed finds the run in which two lists of marks differ. If it is the last step that
// leads from one to the other, no other mark is looked at.
func changed(a, b []annotation.Annotation, last Step) (from, before, now int) {
	before, now = len(a), len(b)
	switch {
	case one(a, b):
		return before, before, now
	case len(last.Before) > 0 && len(last.After) > 0 && one(last.Before, a) && one(last.After, b):
		return last.From, last.Until, last.Now
	}
	for from < min(before, now) && same(&a[from], &b[from]) {
		from++
	}
	for before > from && now > from && same(&a[before-1], &b[now-1]) {
		before--
		now--
	}
	return from, before, now
}

// lies reports whether a mark is drawn in the text as another is: what its note tells
// may differ.
func lies(a, b *annotation.Annotation) bool {
	return a.ID == b.ID && a.Kind == b.Kind && a.Target.Span == b.Target.Span && a.Created.Equal(b.Created)
}

// one reports whether two slices are one. They are never changed in place, so that they
// then hold the same.
func one(a, b []annotation.Annotation) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

func same(a, b *annotation.Annotation) bool { return a.ID == b.ID && a.Equal(*b) }

// touch notes the parts on which a span lies.
func (r *Reading) touch(parts map[int]bool, s text.Span) {
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].Span.End > s.Start })
	for ; i < len(r.parts) && r.parts[i].Span.Start < s.End; i++ {
		parts[i] = true
	}
}

// arrive takes in other marks, of which those from from to now come in the place of
// some that were there, and notes the parts on which something is drawn otherwise.
func (r *Reading) arrive(s Shown, from, before, now int, touched map[int]bool) {
	was := make(map[annotation.ID]int, before-from)
	for i := from; i < before; i++ {
		was[r.marks[i].ID] = i
	}
	notes, ticks := make([]Item, now-from), make([]Item, now-from)
	for i := range notes {
		m := &s.Marks[from+i]
		k, there := was[m.ID]
		delete(was, m.ID)
		if there && same(&r.marks[k], m) {
			notes[i], ticks[i] = r.notes[k], r.ticks[k]
			continue
		}
		held := m
		if len(notes) <= fewMarks {
			own := *m
			held = &own
		}
		notes[i] = r.note(held, s.Open)
		if there && r.marks[k].Kind == m.Kind {
			ticks[i] = r.ticks[k]
		} else {
			ticks[i] = &Tick{m.ID, m.Kind}
		}
		if there && lies(&r.marks[k], m) {
			continue
		}
		r.touch(touched, m.Target.Span)
		if there {
			r.touch(touched, r.marks[k].Target.Span)
		}
	}
	for _, k := range was {
		r.touch(touched, r.marks[k].Target.Span)
	}
	r.notes = slices.Concat(r.notes[:from], notes, r.notes[min(before, len(r.notes)):])
	r.ticks = slices.Concat(r.ticks[:from], ticks, r.ticks[min(before, len(r.ticks)):])
	r.marks = s.Marks
	r.reach = slices.Grow(r.reach[:from], len(r.marks)-from)[:len(r.marks)]
	for i := from; i < len(r.marks); i++ {
		r.reach[i] = r.marks[i].Target.Span.End
		if i > 0 {
			r.reach[i] = max(r.reach[i], r.reach[i-1])
		}
	}
}

// fewMarks is how many marks come at once at most for each note to have a copy of its
// mark. Otherwise a note would keep all marks as they were when it was made. Of many,
// as when an article is opened, copies would take longer than drawing.
const fewMarks = 200

// note is the note of a mark.
func (r *Reading) note(m *annotation.Annotation, open annotation.ID) *Note {
	n := &Note{Mark: m, Open: m.ID == open, Says: r.Says}
	if r.paper {
		n.Printed = r.Printed
	}
	return n
}

// turnToPaper draws all notes anew, for paper or without what is only there.
func (r *Reading) turnToPaper(s Shown) {
	r.paper, r.notes = s.Paper, slices.Clone(r.notes)
	for i, item := range r.notes {
		r.notes[i] = r.note(item.(*Note).Mark, r.open)
	}
}

// turn takes in which mark is open.
func (r *Reading) turn(s Shown, touched map[int]bool) {
	var span text.Span
	if s.Open != "" {
		for i := range r.marks {
			if r.marks[i].ID == s.Open {
				span = r.marks[i].Target.Span
				break
			}
		}
	}
	if s.Open == r.open && span == r.opened {
		return
	}
	r.touch(touched, r.opened)
	r.touch(touched, span)
	was := r.open
	r.open, r.opened = s.Open, span
	for i, item := range r.notes {
		n := item.(*Note)
		if open := n.Mark.ID == s.Open; n.Open != open && (open || n.Mark.ID == was) {
			r.notes = slices.Clone(r.notes)
			other := *n
			other.Open = open
			r.notes[i] = &other
		}
	}
}

// lay lays the marks out on a part.
func (r *Reading) lay(s Shown, i int) {
	span := r.parts[i].Span
	end := sort.Search(len(r.marks), func(k int) bool { return r.marks[k].Target.Span.Start >= span.End })
	first, here := end, 0
	for ; first > 0 && r.reach[first-1] > span.Start; first-- {
		if r.marks[first-1].Target.Span.End > span.Start {
			here++
		}
	}
	on := r.marks[first:end]
	if here < len(on) {
		// A mark that begins far before this part ends here; those between do not.
		on = make([]annotation.Annotation, 0, here)
		for k := first; k < end; k++ {
			if r.marks[k].Target.Span.End > span.Start {
				on = append(on, r.marks[k])
			}
		}
	}
	open := annotation.ID("")
	if r.opened.Overlaps(span) {
		open = r.open
	}
	r.blocks[i] = BlockOf(s.Article.Text, r.parts, i, annotation.Tree(span, on), open)
}

// inBody reports whether a block stands among the paragraphs.
func inBody(r article.Role) bool {
	return r != article.Headline && r != article.Dek && r != article.Notice
}

// bodies parts the blocks by where in the page they are.
func (r *Reading) bodies(upTo int) (front, body, notices []Item) {
	for i, b := range r.blocks {
		switch {
		case b.Role == article.Notice:
			notices = append(notices, b)
		case !inBody(b.Role):
			front = append(front, b)
		case !r.long:
			body = append(body, r.blocks[i])
		}
	}
	front = append(front, r.known)
	first := 0
	for k, end := range r.ends {
		if first >= upTo {
			break
		}
		var blocks []*Block
		for _, b := range r.blocks[first:end] {
			if inBody(b.Role) {
				blocks = append(blocks, b)
			}
		}
		if p := r.passages[k]; p == nil || !slices.Equal(p.Blocks, blocks) {
			r.passages[k] = &Passage{blocks}
		}
		if len(blocks) > 0 {
			body = append(body, r.passages[k])
		}
		first = end
	}
	return front, body, notices
}

// Change lists what has to change on the page for it to show some surfaces.
func (r *Reading) Change(surfaces []Surface) *Changes {
	c := &Changes{}
	for i, s := range surfaces {
		r.lists[i].Name = s.Name
		r.lists[i].Change(s.Items, c)
	}
	return c
}
