// Package merge brings together what several windows wrote of the same marks. It is a
// three-way merge, field by field, and of notes line by line.
package merge

import (
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/wording"
	"gloss/app/store"
	"gloss/app/words"
)

// Merged is a mark of a batch after what another window wrote was merged into it: Now
// is nil if it is removed; Own says that it was this window's own writing.
type Merged struct {
	ID  annotation.ID
	Now *annotation.Annotation
	Own bool
}

// Batch merges into a batch what another window wrote first, so that it can be
// written. An edit outlives a removal, on either side. Tried are marks that were
// given to the store without an answer; clash says that both changed one thing.
func Batch(b store.Batch, current []store.Known, tried []annotation.Annotation) (out store.Batch, marks []Merged, clash bool) {
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
			m, both := Marks(base, *mine, *now)
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
		marks = append(marks, Merged{theirs.ID, merged, own})
	}
	return b, marks, clash
}

// Marks takes what changed from base on either side. Where both changed the same
// field, mine stays in it and theirs goes into the note; clash reports that.
func Marks(base *annotation.Annotation, mine, theirs annotation.Annotation) (out annotation.Annotation, clash bool) {
	if base == nil {
		base = &annotation.Annotation{ID: mine.ID}
	}
	var lines []string
	keep := func(label words.Text, said string) {
		clash = true
		if said != "" {
			lines = append(lines, words.MergeLine.With("field", label, "words", said))
		}
	}
	out = mine
	evidence, over := mergeLists(base.Evidence, mine.Evidence, theirs.Evidence, annotation.MaxEvidence, equal)
	for _, e := range over {
		keep(words.EditorEvidence, strings.Join(strings.Fields(e.URL+" "+e.Title+" "+e.Excerpt), " "))
	}
	links, cut := mergeLists(base.Links, mine.Links, theirs.Links, annotation.MaxLinks, equal)
	for _, l := range cut {
		keep(words.PrintedLink, string(l.To))
	}
	tags, more := mergeLists(base.Tags, mine.Tags, theirs.Tags, annotation.MaxTags, func(a, b string) bool { return annotation.HasTag([]string{a}, b) })
	if len(more) > 0 {
		keep(words.FieldTags, strings.Join(more, ", "))
	}
	out.Evidence, out.Links, out.Tags = evidence, links, tags
	if pick(&out.Kind, base.Kind, theirs.Kind) {
		keep(words.EditorKinds, words.Kind(theirs.Kind))
	}
	if pick(&out.Target, base.Target, theirs.Target) {
		keep(words.MergeMarked, theirs.Target.Quote.Exact)
	}
	type amount struct {
		value, from, to annotation.Number
		about           bool
	}
	of := func(q annotation.Quantity) amount { return amount{q.Value, q.From, q.To, q.Approximate} }
	a, others := of(mine.Quantity), of(theirs.Quantity)
	if pick(&a, of(base.Quantity), others) {
		keep(words.MergeFigure, strings.Trim(string(others.value)+" "+string(others.from)+"–"+string(others.to), " –"))
	}
	out.Quantity.Value, out.Quantity.From, out.Quantity.To, out.Quantity.Approximate = a.value, a.from, a.to, a.about
	verdict(&out, base, &mine, &theirs, keep)
	seen := map[fields.Field]bool{fields.Note: true, fields.Verdict: true, fields.Precision: true}
	for i := range fields.All {
		r := &fields.All[i]
		if r.Each != fields.Once || r.Input != fields.OneLine && r.Input != fields.Choice || seen[r.Field] {
			continue
		}
		seen[r.Field] = true
		if was := *r.At(&theirs, 0); pick(r.At(&out, 0), *r.At(base, 0), was) {
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
	out.Note, _ = wording.CutTo(out.Note, annotation.MaxNote)
	out.Modified = Later(Later(mine.Modified, theirs.Modified), mine.Modified)
	return out, clash
}

// verdict merges the verdicts as they are on the scale of the kind that the mark has
// now. One that was chosen in a window and that the scale does not have goes into the note.
func verdict(out, base, mine, theirs *annotation.Annotation, keep func(label words.Text, said string)) {
	const label = words.FieldVerdict
	on := func(a *annotation.Annotation) annotation.Verdict { return a.Verdict.On(out.Kind) }
	out.Verdict = on(mine)
	if pick(&out.Verdict, on(base), on(theirs)) {
		keep(label, words.Verdict(theirs.Step().Word).String())
	}
	for _, a := range []*annotation.Annotation{mine, theirs} {
		if a.Verdict != base.Verdict && a.Verdict != annotation.Unchecked && on(a) == annotation.Unchecked {
			keep(label, words.Verdict(a.Step().Word).String())
		}
	}
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

// Later is the time of a change, which is never before the one before it.
func Later(was, at time.Time) time.Time {
	if at = at.UTC().Truncate(time.Millisecond); at.After(was) {
		return at
	}
	return was
}
