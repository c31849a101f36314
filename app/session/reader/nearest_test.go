package reader_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/search"
	"gloss/app/text"
)

// What is kept of runs of marks is what one finds who goes through all of them, among
// hundreds that overlap, link to each other and change.
func TestNeighboursAreThoseOfAllMarks(t *testing.T) {
	p := begin(t)
	random := rand.New(rand.NewPCG(3, 4))
	id := func(i int) annotation.ID {
		return annotation.ID(fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", i))
	}
	const many = 600
	mark := func(i int) *annotation.Annotation {
		at := random.IntN(len(p.S.Article.Text) - 40)
		a := &annotation.Annotation{ID: id(i), Kind: annotation.Kinds[random.IntN(3)], Target: annotation.Target{Source: string(p.S.Article.ID), Span: text.Span{Start: at, End: at + 1 + random.IntN(39)}}}
		a.Said.Name, a.Said.Role = fmt.Sprint("name ", random.IntN(90)), fmt.Sprint("role ", random.IntN(140))
		a.Said.On = []string{"", " 2026", "2026-03"}[random.IntN(3)]
		a.Note = fmt.Sprint("a note of ", random.IntN(4))
		for range random.IntN(3) {
			a.Tags = append(a.Tags, fmt.Sprint("tag", random.IntN(130)))
			if to := id(random.IntN(many)); to != a.ID && !a.LinksTo(to) {
				a.Links = append(a.Links, annotation.Link{To: to, As: annotation.Supports})
			}
		}
		return a
	}
	var come []*annotation.Annotation
	for i := range many {
		come = append(come, mark(i))
	}
	p.S.Marks = ordered.Marks{}.With(nil, come...)
	var n reader.Neighbours
	for range 60 {
		if i := random.IntN(many); random.IntN(4) > 0 {
			p.S.Marks = p.S.Marks.With([]annotation.ID{id(random.IntN(many))}, mark(i))
		}
		if _, there := p.S.Mark(p.S.Open); !there || random.IntN(5) == 0 {
			p.S.Open = p.S.Marks.At(random.IntN(p.S.Marks.Len())).ID
		}
		open, _ := p.S.Mark(p.S.Open)
		n.Update(&p.S.Workspace, open.ID)
		for f, got := range n.Offers {
			if want := offersOfAll(p, open, f); !slices.Equal(got, want) {
				t.Fatalf("offers of %s: %q, not %q", f, got, want)
			}
		}
		var leads []annotation.ID
		for m := range p.S.Marks.All() {
			if m.LinksTo(open.ID) {
				leads = append(leads, m.ID)
			}
		}
		var ties []annotation.ID
		for _, tie := range n.Ties[len(open.Links):] {
			ties = append(ties, tie.Other)
		}
		if !slices.Equal(ties, leads) {
			t.Fatalf("links from %v, not from %v", ties, leads)
		}
		pick := reader.Picking{On: true, Words: []string{"", "note of 2", "role 1", "nowhere"}[random.IntN(4)]}
		got, gotFound, gotAll := n.Pickable(&p.S.Workspace, pick)
		listed, found, all := pickableOfAll(p, open, pick.Words)
		var ids []annotation.ID
		for _, one := range got {
			ids = append(ids, one.Mark.ID)
		}
		if !slices.Equal(ids, listed) || gotFound != found || gotAll != all {
			t.Fatalf("%q: %v of %d and %d, not %v of %d and %d", pick.Words, ids, gotFound, gotAll, listed, found, all)
		}
	}
}

func offersOfAll(p *player, open annotation.Annotation, f fields.Field) []string {
	var out, fit []string
	for m := range p.S.Marks.All() {
		if m.ID == open.ID {
			continue
		}
		if f == fields.Tags {
			for _, tag := range m.Tags {
				if len(out) < 100 && !slices.Contains(out, tag) {
					out = append(out, tag)
				}
			}
			continue
		}
		v := map[fields.Field]string{fields.Name: m.Said.Name, fields.Role: m.Said.Role, fields.SaidOn: strings.TrimSpace(m.Said.On)}[f]
		if v != "" && len(out) < 100 && !slices.Contains(out, v) {
			out = append(out, v)
		}
		if f == fields.Role && m.Said.Name == open.Said.Name && !slices.Contains(fit, v) {
			fit = append(fit, v)
		}
	}
	if f == fields.Tags {
		return slices.DeleteFunc(out, func(tag string) bool { return slices.Contains(open.Tags, tag) })
	}
	if fit != nil {
		return fit
	}
	return out
}

func pickableOfAll(p *player, open annotation.Annotation, words string) (listed []annotation.ID, found, all int) {
	var fit []*annotation.Annotation
	for m := range p.S.Marks.All() {
		if m.ID == open.ID || open.LinksTo(m.ID) {
			continue
		}
		if all++; search.Matches(search.Searchable(m), strings.Fields(search.Fold(words))) {
			fit = append(fit, m)
		}
	}
	apart := func(m *annotation.Annotation) int {
		a, b := open.Target.Span, m.Target.Span
		return max(a.Start-b.End, b.Start-a.End, 0)
	}
	slices.SortStableFunc(fit, func(a, b *annotation.Annotation) int { return cmp.Compare(apart(a), apart(b)) })
	for _, m := range fit[:min(len(fit), 20)] {
		listed = append(listed, m.ID)
	}
	return listed, len(fit), all
}
