package surface

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/text"
)

func wells(t testing.TB, paragraphs int) article.Article {
	t.Helper()
	a, err := article.FromPlain([]byte("Wells\n\n" + strings.Repeat("A well gave water on every day of the year, whatever they say.\n\n", paragraphs)))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func markAt(a article.Article, id string, kind annotation.Kind, start, end int) annotation.Annotation {
	m := annotation.Annotation{ID: annotation.ID(id), Kind: kind, Created: time.Unix(1, 0), Modified: time.Unix(1, 0)}
	m.Target.Span = text.Span{Start: start, End: end}
	m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
	return m
}

func reading() *Reading {
	return &Reading{
		Says:    func(m *annotation.Annotation) (string, string) { return string(m.Kind), m.Note },
		Printed: func(m *annotation.Annotation) [][2]string { return [][2]string{{"Note", m.Note}} },
	}
}

// shows is what the items of all surfaces are drawn as.
func shows(surfaces []Surface) string {
	var out strings.Builder
	for _, s := range surfaces {
		for _, item := range s.Items {
			fmt.Fprintf(&out, "%s %s %s\n", s.Name, item.Key(), Drawn(item))
		}
	}
	return out.String()
}

// canvas is what a page has of each surface: the keys and the items as they were written.
type canvas map[string][][2]string

// paint takes in changes as web/paint.js does.
func (c canvas) paint(t *testing.T, changes string) {
	t.Helper()
	var all [][]json.RawMessage
	read := func(raw []byte, to any) {
		if err := json.Unmarshal(raw, to); err != nil {
			t.Fatalf("%s: %v", changes, err)
		}
	}
	read([]byte(changes), &all)
	for _, of := range all {
		var name string
		read(of[0], &name)
		for _, raw := range of[1:] {
			var splice []json.RawMessage
			var at, removed int
			read(raw, &splice)
			read(splice[0], &at)
			read(splice[1], &removed)
			there := map[string]string{}
			for _, item := range c[name][at : at+removed] {
				there[item[0]] = item[1]
			}
			var items [][2]string
			for _, raw := range splice[2:] {
				var key string
				var pair []json.RawMessage
				if raw[0] == '"' {
					read(raw, &key)
					if there[key] == "" {
						t.Fatalf("%s is to stay on %s, and was not there", key, name)
					}
					items = append(items, [2]string{key, there[key]})
					continue
				}
				read(raw, &pair)
				read(pair[0], &key)
				items = append(items, [2]string{key, string(pair[1])})
			}
			c[name] = slices.Replace(slices.Clone(c[name]), at, at+removed, items...)
		}
	}
}

func (c canvas) shows(surfaces []Surface) string {
	var out strings.Builder
	for _, s := range surfaces {
		for _, item := range c[s.Name] {
			fmt.Fprintf(&out, "%s %s %s\n", s.Name, item[0], item[1])
		}
	}
	return out.String()
}

// Whatever happens to the marks, what is painted step by step is what is shown at once; also
// if the page does not take in a change.
func TestShownStepByStepIsShownAtOnce(t *testing.T) {
	for seed := range uint64(12) {
		at := rand.New(rand.NewPCG(seed, 1))
		paragraphs := []int{3, 30, 450}[seed%3]
		a := wells(t, paragraphs)
		r, page := reading(), canvas{}
		s := Shown{Article: a, Known: []string{"5 min read"}, UpTo: len(a.Blocks), Notes: 1000}
		for step := range 80 {
			change := func(f func(*annotation.Annotation)) {
				m := *s.Marks.At(at.IntN(s.Marks.Len()))
				f(&m)
				s.Marks = s.Marks.With(nil, &m)
			}
			something := func() {
				switch do := at.IntN(11); {
				case do < 3 || s.Marks.Len() == 0:
					first := at.IntN(len(a.Text) - 1)
					m := markAt(a, fmt.Sprintf("urn:%d", s.Marks.Len()), annotation.Kinds[at.IntN(3)], first, min(len(a.Text), first+1+at.IntN(150)))
					s.Marks = s.Marks.With(nil, &m)
				case do == 3:
					s.Marks = s.Marks.With([]annotation.ID{s.Marks.At(at.IntN(s.Marks.Len())).ID})
				case do == 4:
					change(func(m *annotation.Annotation) { m.Note = fmt.Sprint(step) })
				case do == 5:
					change(func(m *annotation.Annotation) { m.Kind = annotation.Kinds[at.IntN(3)] })
				case do == 6:
					first := at.IntN(len(a.Text) - 1)
					change(func(m *annotation.Annotation) { *m = markAt(a, string(m.ID), m.Kind, first, first+1) })
				case do == 7:
					s.Open = s.Marks.At(at.IntN(s.Marks.Len())).ID
				case do == 8:
					s.Notes = []int{1000, at.IntN(8)}[at.IntN(2)]
				case do == 9:
					s.Marks = s.Marks.Filter(func(m *annotation.Annotation) bool { return m.Kind != annotation.Claim || m.Note != "" })
				default:
					s.Open, s.Paper, s.Known = "", !s.Paper, []string{fmt.Sprint(step)}
				}
			}
			for range 1 + at.IntN(3) {
				something()
			}
			c := r.Change(s)
			if at.IntN(8) == 0 {
				continue // it is lost
			}
			page.paint(t, c.JSON())
			c.Done()
			all := reading().Surfaces(s)
			if got, want := shows(r.Surfaces(s)), shows(all); got != want {
				t.Fatalf("seed %d, step %d: step by step is shown\n%s\nat once\n%s", seed, step, got, want)
			}
			if got, want := page.shows(all), shows(all); got != want {
				t.Fatalf("seed %d, step %d: the page has\n%s\nnot\n%s", seed, step, got, want)
			}
		}
	}
}

// What one mark changes is its block, its note and its tick, whatever the others are.
func TestOneMarkChangesWhatIsItsOwn(t *testing.T) {
	a := wells(t, 200)
	all := func() ordered.Marks {
		var marks []annotation.Annotation
		for i, b := range a.Blocks[1:] {
			marks = append(marks, markAt(a, fmt.Sprintf("urn:%03d", i), annotation.Claim, b.Span.Start+2, b.Span.Start+6))
		}
		return ordered.Of(marks)
	}
	change := func(s *Shown, i int, f func(*annotation.Annotation)) {
		m := *s.Marks.At(i)
		f(&m)
		s.Marks = s.Marks.With(nil, &m)
	}
	note := func(words string) func(*annotation.Annotation) {
		return func(m *annotation.Annotation) { m.Note = words }
	}
	for _, tt := range []struct {
		name string
		do   func(*Shown)
		want string // how many items are drawn anew on each surface
	}{
		{"nothing", func(*Shown) {}, ""},
		{"one more", func(s *Shown) {
			m := markAt(a, "urn:new", annotation.Quote, a.Blocks[99].Span.Start, a.Blocks[99].Span.Start+3)
			s.Marks = s.Marks.With(nil, &m)
		}, "text 1 notes 1 ruler 1"},
		{"one less", func(s *Shown) { s.Marks = s.Marks.With([]annotation.ID{"urn:050"}) }, "text 1 notes 0 ruler 0"},
		{"another kind", func(s *Shown) { change(s, 50, func(m *annotation.Annotation) { m.Kind = annotation.Figure }) }, "text 1 notes 1 ruler 1"},
		{"a note", func(s *Shown) { change(s, 50, note("dry")) }, "notes 1"},
		{"opened", func(s *Shown) { s.Open = "urn:050" }, "text 1 notes 1"},
		{"opened beside a change", func(s *Shown) { s.Open = "urn:050"; change(s, 60, note("dry")) }, "text 1 notes 2"},
		{"opened and changed", func(s *Shown) { s.Open = "urn:050"; change(s, 50, note("dry")) }, "text 1 notes 1"},
		{"two far apart", func(s *Shown) { change(s, 10, note("dry")); change(s, 150, note("wet")) }, "notes 2"},
		{"moved to another block", func(s *Shown) {
			change(s, 50, func(m *annotation.Annotation) {
				m.Target.Span = text.Span{Start: a.Blocks[150].Span.Start, End: a.Blocks[150].Span.Start + 1}
			})
		}, "text 2 notes 1 ruler 0"},
		{"all hidden", func(s *Shown) { s.Marks = ordered.Marks{} }, "text 200 notes 0 ruler 0"},
		{"half of the notes", func(s *Shown) { s.Notes = 100 }, "notes 0 ruler 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := reading()
			s := Shown{Article: a, Known: []string{"5 min read"}, Marks: all(), UpTo: len(a.Blocks), Notes: 1000}
			r.Change(s).Done()
			tt.do(&s)
			c := r.Change(s)
			if got := anew(t, c.JSON()); got != tt.want {
				t.Errorf("drawn anew: %q, not %q", got, tt.want)
			}
			if c.Empty() != (tt.want == "") {
				t.Error("it does not say whether there is a change")
			}
		})
	}
}

// anew counts the items that changes hold for each surface.
func anew(t *testing.T, changes string) string {
	t.Helper()
	var all [][]json.RawMessage
	if err := json.Unmarshal([]byte(changes), &all); err != nil {
		t.Fatalf("%s: %v", changes, err)
	}
	var out []string
	for _, of := range all {
		n := 0
		for _, splice := range of[1:] {
			var items []json.RawMessage
			if err := json.Unmarshal(splice, &items); err != nil {
				t.Fatal(err)
			}
			for _, item := range items[2:] {
				if item[0] == '[' {
					n++
				}
			}
		}
		out = append(out, fmt.Sprintf("%s %d", strings.Trim(string(of[0]), `"`), n))
	}
	return strings.Join(out, " ")
}

// A long article is drawn in passages, as far as it is asked for, and a passage that
// stays is the same item.
func TestPassages(t *testing.T) {
	a := wells(t, 1000)
	r := reading()
	s := Shown{Article: a, UpTo: 100}
	count := func(items []Item) (blocks int) {
		for _, item := range items {
			blocks += len(item.(*Passage).Blocks)
		}
		return blocks
	}
	some := r.Surfaces(s)[1].Items
	if !r.Long() || count(some) < 99 || count(some) > 99+passageSize {
		t.Fatalf("%d blocks in %d passages", count(some), len(some))
	}
	s.UpTo = len(a.Blocks)
	s.Marks = ordered.Of([]annotation.Annotation{markAt(a, "urn:1", annotation.Claim, a.Blocks[80].Span.Start, a.Blocks[80].Span.End)})
	all := r.Surfaces(s)[1].Items
	if count(all) != 1000 {
		t.Errorf("%d blocks", count(all))
	}
	if all[0] != some[0] || all[1] == some[1] {
		t.Error("not only the passage with the mark is another one")
	}
	if r.Passage(0) != passageSize || r.Passage(80) != 2*passageSize || r.Passage(len(a.Blocks)) != len(a.Blocks) {
		t.Errorf("passages end at %d, %d, %d", r.Passage(0), r.Passage(80), r.Passage(len(a.Blocks)))
	}
}
