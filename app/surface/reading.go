package surface

import (
	"slices"
	"sort"

	"gloss/app/annotation"
	"gloss/app/annotation/marktree"
	"gloss/app/annotation/ordered"
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

	marks  ordered.Marks // that are laid out
	open   annotation.ID
	opened text.Span

	blocks   []*Block // of parts
	passages []*Passage
	known    *Known
	bodies   bodies

	// Drawn changes whenever a block does.
	Drawn int

	// What the page has.
	lists  [3]List
	beside beside
}

// Shown is what there is to be shown of an article.
type Shown struct {
	Article article.Article
	Known   []string      // what is known of it
	Marks   ordered.Marks // that are drawn
	Open    annotation.ID // the mark in the editor
	UpTo    int           // how many of the parts of a long article are drawn
	Notes   int           // how many of the notes are drawn
	Paper   bool          // the notes are to be on paper
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
	r.marks, r.open, r.opened, r.passages, r.ends, r.bodies = ordered.Marks{}, "", text.Span{}, nil, nil, bodies{}
	r.blocks = make([]*Block, len(r.parts))
	for i, b := range r.parts {
		r.blocks[i] = BlockOf(a.Text, r.parts, i, marktree.Of(b.Span, nil), "")
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

// Surfaces is everything that is to be shown. Blocks that are the same as before are the
// same Items.
func (r *Reading) Surfaces(s Shown) []Surface {
	r.layOut(s)
	b := r.bodiesOf(s.UpTo)
	notes, ticks := r.besideOf(s).items(r)
	return []Surface{{"front", b.front}, {"text", b.text}, {"notices", b.notices}, {"notes", notes}, {"ruler", ticks}}
}

// Change lists what has to change on the page for it to show what is to be shown, in
// proportion to that.
func (r *Reading) Change(s Shown) *Changes {
	r.layOut(s)
	b := r.bodiesOf(s.UpTo)
	c := &Changes{}
	for i, of := range []Surface{{"front", b.front}, {"text", b.text}, {"notices", b.notices}} {
		r.lists[i].Name = of.Name
		r.lists[i].Change(of.Items, c)
	}
	r.changeBeside(r.besideOf(s), c)
	return c
}

// layOut has the blocks be drawn as they are to be shown.
func (r *Reading) layOut(s Shown) {
	r.Read(s.Article)
	touched := map[int]bool{} // parts
	if !r.marks.Same(s.Marks) {
		r.arrive(s.Marks, touched)
	}
	r.turn(s, touched)
	for i := range touched {
		r.lay(s, i)
	}
	if len(touched) > 0 {
		r.bodies.made = false
		r.Drawn++
	}
	if r.known == nil || !slices.Equal(r.known.Pieces, s.Known) {
		r.known, r.bodies.made = &Known{s.Known}, false
	}
}

// lies reports whether a mark is drawn in the text as another is: what its note tells
// may differ.
func lies(a, b *annotation.Annotation) bool {
	return a.ID == b.ID && a.Kind == b.Kind && a.Target.Span == b.Target.Span && a.Created.Equal(b.Created)
}

// touch notes the parts on which a span lies.
func (r *Reading) touch(parts map[int]bool, s text.Span) {
	i := sort.Search(len(r.parts), func(i int) bool { return r.parts[i].Span.End > s.Start })
	for ; i < len(r.parts) && r.parts[i].Span.Start < s.End; i++ {
		parts[i] = true
	}
}

// arrive takes in other marks, and notes the parts on which something is drawn otherwise.
func (r *Reading) arrive(marks ordered.Marks, touched map[int]bool) {
	was := r.marks
	from, before, now := ordered.Changed(was, marks)
	r.marks = marks
	for m := range marks.Between(from, now) {
		old := was.Find(m.ID)
		if old != nil && lies(old, m) {
			continue
		}
		r.touch(touched, m.Target.Span)
		if old != nil {
			r.touch(touched, old.Target.Span)
		}
	}
	for m := range was.Between(from, before) {
		if marks.Find(m.ID) == nil {
			r.touch(touched, m.Target.Span)
		}
	}
}

// turn takes in which mark is open.
func (r *Reading) turn(s Shown, touched map[int]bool) {
	var span text.Span
	if m := r.marks.Find(s.Open); m != nil {
		span = m.Target.Span
	}
	if s.Open == r.open && span == r.opened {
		return
	}
	r.touch(touched, r.opened)
	r.touch(touched, span)
	r.open, r.opened = s.Open, span
}

// lay lays the marks out on a part.
func (r *Reading) lay(s Shown, i int) {
	span := r.parts[i].Span
	open := annotation.ID("")
	if r.opened.Overlaps(span) {
		open = r.open
	}
	on := slices.Collect(r.marks.Over(span))
	r.blocks[i] = BlockOf(s.Article.Text, r.parts, i, marktree.OfPointers(span, on), open)
}

// inBody reports whether a block stands among the paragraphs.
func inBody(r article.Role) bool {
	return r != article.Headline && r != article.Dek && r != article.Notice
}

// bodies is the blocks by where in the page they are.
type bodies struct {
	front, text, notices []Item
	upTo                 int
	made                 bool // of the blocks as they are
}

// bodiesOf parts the blocks, of a long article those of so many parts.
func (r *Reading) bodiesOf(upTo int) bodies {
	if r.bodies.made && r.bodies.upTo == upTo {
		return r.bodies
	}
	out := bodies{upTo: upTo, made: true}
	for i, b := range r.blocks {
		switch {
		case b.Role == article.Notice:
			out.notices = append(out.notices, b)
		case !inBody(b.Role):
			out.front = append(out.front, b)
		case !r.long:
			out.text = append(out.text, r.blocks[i])
		}
	}
	out.front = append(out.front, r.known)
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
			out.text = append(out.text, r.passages[k])
		}
		first = end
	}
	r.bodies = out
	return out
}
