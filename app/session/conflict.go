package session

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/store"
)

// maxTried bounds how many marks are remembered of tries without an answer.
const maxTried = 1000

// known is a mark as it is on the screen before a change, which is as the store
// has it or will have it once what is on its way has arrived.
func (s *State) known(c change) store.Known {
	id := c.id()
	if m, there := s.onPage(id); there {
		return store.Known{ID: id, Was: &m}
	}
	return store.Known{ID: id, Was: c.before}
}

// onPage finds a mark on the open article or on a version before it.
func (s *State) onPage(id annotation.ID) (annotation.Annotation, bool) {
	if m, there := s.Mark(id); there {
		return m, true
	}
	return s.left(id)
}

// reconciled is a mark of a batch after what another window wrote was merged into
// it: nil if it is removed; own says that it was this window's own writing.
type reconciled struct {
	id  annotation.ID
	now *annotation.Annotation
	own bool
}

// reconcile merges into a batch what another window wrote first, so that it can be
// written. An edit outlives a removal, on either side. Tried are marks that were
// given to the store without an answer; clash says that both changed one thing.
func reconcile(b store.Batch, current []store.Known, tried []annotation.Annotation) (out store.Batch, marks []reconciled, clash bool) {
	b.Annotations, b.Removed, b.Known = slices.Clone(b.Annotations), slices.Clone(b.Removed), slices.Clone(b.Known)
	for _, theirs := range current {
		i := slices.IndexFunc(b.Known, func(k store.Known) bool { return k.ID == theirs.ID })
		if i < 0 {
			continue
		}
		base, now := b.Known[i].Was, theirs.Was
		// It may have been written here; then only the answer was lost.
		own := now != nil && slices.ContainsFunc(tried, func(a annotation.Annotation) bool { return a.Equal(*now) })
		mine, _ := b.Written(theirs.ID)
		if mine != nil {
			copied := *mine // the slice that it is in is changed below
			mine = &copied
		}
		merged := mine
		switch {
		case own:
		case mine == nil && now != nil && base != nil && !now.Equal(*base):
			merged, clash = now, true
		case mine != nil && now != nil:
			m, both := merge(base, *mine, *now)
			merged, clash = &m, clash || both
		}
		b.Known[i].Was = now
		b.Annotations = slices.DeleteFunc(b.Annotations, func(a annotation.Annotation) bool { return a.ID == theirs.ID })
		b.Removed = slices.DeleteFunc(b.Removed, func(id annotation.ID) bool { return id == theirs.ID })
		if merged == nil {
			b.Removed = append(b.Removed, theirs.ID)
		} else {
			b.Annotations = append(b.Annotations, *merged)
		}
		marks = append(marks, reconciled{theirs.ID, merged, own})
	}
	return b, marks, clash
}

// conflicted shows what another window wrote first, merged into what waits here,
// and saves again.
func (s *State) conflicted(current []store.Known) []Effect {
	b, marks, clash := reconcile(s.Saving.Unsaved(), current, s.Saving.tried)
	at := s.pages()
	for _, m := range marks {
		if !m.own {
			s.endTyping()
		}
		if shown, there := s.onPage(m.id); there {
			at.remove(shown)
		}
		if m.now != nil {
			at.insert(*m.now)
		}
	}
	at.apply(s)
	s.Saving.Waiting, s.Saving.Flying = b, store.Batch{}
	s.Saving.Changes++
	if clash {
		s.say("A mark was changed in another window too. Both are kept; see its note.", false)
	}
	return s.launch()
}

// merge takes what changed from base on either side. Where both changed the same
// field, mine stays in it and theirs goes into the note; clash reports that.
func merge(base *annotation.Annotation, mine, theirs annotation.Annotation) (out annotation.Annotation, clash bool) {
	if base == nil {
		base = &annotation.Annotation{ID: mine.ID}
	}
	var lines []string
	keep := func(label, words string) {
		clash = true
		if words != "" {
			lines = append(lines, "In another window – "+label+": "+words)
		}
	}
	out = mine
	evidence, over := mergeLists(base.Evidence, mine.Evidence, theirs.Evidence, annotation.MaxEvidence, equal)
	for _, e := range over {
		keep("Evidence", strings.Join(strings.Fields(e.URL+" "+e.Title+" "+e.Excerpt), " "))
	}
	links, cut := mergeLists(base.Links, mine.Links, theirs.Links, annotation.MaxLinks, equal)
	for _, l := range cut {
		keep("Link", string(l.To))
	}
	tags, more := mergeLists(base.Tags, mine.Tags, theirs.Tags, annotation.MaxTags, func(a, b string) bool { return annotation.HasTag([]string{a}, b) })
	if len(more) > 0 {
		keep("Tags", strings.Join(more, ", "))
	}
	out.Evidence, out.Links, out.Tags = evidence, links, tags
	if pick(&out.Kind, base.Kind, theirs.Kind) {
		keep("Kind", string(theirs.Kind))
	}
	if pick(&out.Target, base.Target, theirs.Target) {
		keep("Marked words", theirs.Target.Quote.Exact)
	}
	type amount struct {
		value, from, to annotation.Number
		about           bool
	}
	of := func(q annotation.Quantity) amount { return amount{q.Value, q.From, q.To, q.Approximate} }
	a, others := of(mine.Quantity), of(theirs.Quantity)
	if pick(&a, of(base.Quantity), others) {
		keep("Figure", strings.Trim(string(others.value)+" "+string(others.from)+"–"+string(others.to), " –"))
	}
	out.Quantity.Value, out.Quantity.From, out.Quantity.To, out.Quantity.Approximate = a.value, a.from, a.to, a.about
	seen := map[Field]bool{Note: true}
	for i := range Fields {
		r := &Fields[i]
		if r.Each != Once || r.Input != OneLine && r.Input != Choice || seen[r.Field] {
			continue
		}
		seen[r.Field] = true
		if was := *r.at(&theirs, 0); pick(r.at(&out, 0), *r.at(base, 0), was) {
			keep(r.Label, was)
		}
	}
	pick(&out.Foreign, base.Foreign, theirs.Foreign)
	if pick(&out.Note, base.Note, theirs.Note) {
		clash = true
		out.Note = mergeNotes(base.Note, out.Note, theirs.Note)
	}
	for _, l := range lines {
		out.Note = mergeNotes("", out.Note, l)
	}
	out.Note, _ = cutTo(out.Note, annotation.MaxNote)
	out.Modified = later(later(mine.Modified, theirs.Modified), mine.Modified)
	return out, clash
}

// mergeNotes adds to mine the lines that theirs has and base has not. Of a line of
// base that was written on, in both, only what they wrote is added.
func mergeNotes(base, mine, theirs string) string {
	old, out := strings.Split(base, "\n"), strings.Split(mine, "\n")
	for t := range strings.SplitSeq(theirs, "\n") {
		if slices.Contains(old, t) {
			continue
		}
		for _, b := range old {
			rest, on := strings.CutPrefix(t, b)
			if on && b != "" && slices.ContainsFunc(out, func(m string) bool { return strings.HasPrefix(m, b) }) {
				t = strings.TrimSpace(rest)
				break
			}
		}
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return strings.TrimLeft(strings.Join(out, "\n"), "\n")
}

// pick takes theirs if only they changed it, and reports whether both did.
func pick[T comparable](mine *T, base, theirs T) (clash bool) {
	switch {
	case theirs == base || theirs == *mine:
		return false
	case *mine == base:
		*mine = theirs
		return false
	}
	return true
}

// mergeLists takes away what they took away, and adds what they added, up to most
// items; over is what they added beyond that.
func mergeLists[T comparable](base, mine, theirs []T, most int, same func(a, b T) bool) (out, over []T) {
	if slices.Equal(mine, base) {
		return theirs, nil
	}
	has := func(list []T, x T) bool { return slices.ContainsFunc(list, func(y T) bool { return same(x, y) }) }
	for _, x := range mine {
		if !has(base, x) || has(theirs, x) {
			out = append(out, x)
		}
	}
	for _, x := range theirs {
		switch {
		case has(base, x) || has(out, x):
		case len(out) < most:
			out = append(out, x)
		default:
			over = append(over, x)
		}
	}
	return out, over
}

func equal[T comparable](a, b T) bool { return a == b }
