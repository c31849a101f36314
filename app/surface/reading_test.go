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

// Whatever happens to the marks, what is shown step by step is what is shown at once.
func TestShownStepByStepIsShownAtOnce(t *testing.T) {
	for seed := range uint64(12) {
		at := rand.New(rand.NewPCG(seed, 1))
		paragraphs := []int{3, 30, 450}[seed%3]
		a := wells(t, paragraphs)
		r := reading()
		s := Shown{Article: a, Known: []string{"5 min read"}, UpTo: len(a.Blocks), Notes: 1000}
		for step := range 60 {
			s.Marks = slices.Clone(s.Marks)
			pick := func() int { return at.IntN(len(s.Marks)) }
			switch do := at.IntN(9); {
			case do < 3 || len(s.Marks) == 0:
				first := at.IntN(len(a.Text) - 1)
				s.Marks = append(s.Marks, markAt(a, fmt.Sprintf("urn:%d", step), annotation.Kinds[at.IntN(3)], first, min(len(a.Text), first+1+at.IntN(150))))
			case do == 3:
				i := pick()
				s.Marks = slices.Delete(s.Marks, i, i+1)
			case do == 4:
				s.Marks[pick()].Note = fmt.Sprint(step)
			case do == 5:
				s.Marks[pick()].Kind = annotation.Kinds[at.IntN(3)]
			case do == 6:
				i, first := pick(), at.IntN(len(a.Text)-1)
				s.Marks[i] = markAt(a, string(s.Marks[i].ID), s.Marks[i].Kind, first, first+1)
			case do == 7:
				s.Open = s.Marks[pick()].ID
			default:
				s.Open, s.Paper, s.Known = "", !s.Paper, []string{fmt.Sprint(step)}
			}
			annotation.Sort(s.Marks)
			if got, want := shows(r.Surfaces(s)), shows(reading().Surfaces(s)); got != want {
				t.Fatalf("seed %d, step %d: step by step is shown\n%s\nat once\n%s", seed, step, got, want)
			}
		}
	}
}

// What one mark changes is its block, its note and its tick, whatever the others are.
func TestOneMarkChangesWhatIsItsOwn(t *testing.T) {
	a := wells(t, 200)
	all := func() []annotation.Annotation {
		var marks []annotation.Annotation
		for i, b := range a.Blocks[1:] {
			marks = append(marks, markAt(a, fmt.Sprintf("urn:%03d", i), annotation.Claim, b.Span.Start+2, b.Span.Start+6))
		}
		return marks
	}
	for _, tt := range []struct {
		name string
		do   func(*Shown)
		want string // how many items are drawn anew on each surface
	}{
		{"nothing", func(*Shown) {}, ""},
		{"one more", func(s *Shown) {
			s.Marks = append(s.Marks, markAt(a, "urn:new", annotation.Quote, a.Blocks[99].Span.Start, a.Blocks[99].Span.Start+3))
			annotation.Sort(s.Marks)
		}, "text 1 notes 1 ruler 1"},
		{"one less", func(s *Shown) { s.Marks = slices.Delete(s.Marks, 50, 51) }, "text 1 notes 0 ruler 0"},
		{"another kind", func(s *Shown) { s.Marks[50].Kind = annotation.Figure }, "text 1 notes 1 ruler 1"},
		{"a note", func(s *Shown) { s.Marks[50].Note = "dry" }, "notes 1"},
		{"opened", func(s *Shown) { s.Open = "urn:050" }, "text 1 notes 1"},
		{"another opened", func(s *Shown) { s.Open = "urn:050" }, "text 1 notes 1"},
		{"two far apart", func(s *Shown) { s.Marks[10].Note, s.Marks[150].Note = "dry", "wet" }, "notes 2"},
		{"moved to another block", func(s *Shown) {
			s.Marks[50].Target.Span = text.Span{Start: a.Blocks[150].Span.Start, End: a.Blocks[150].Span.Start + 1}
			annotation.Sort(s.Marks)
		}, "text 2 notes 1 ruler 0"},
		{"all hidden", func(s *Shown) { s.Marks = nil }, "text 200 notes 0 ruler 0"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := reading()
			s := Shown{Article: a, Known: []string{"5 min read"}, Marks: all(), UpTo: len(a.Blocks), Notes: 1000}
			r.Change(r.Surfaces(s)).Done()
			s.Marks = slices.Clone(s.Marks)
			tt.do(&s)
			c := r.Change(r.Surfaces(s))
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
	s.Marks = []annotation.Annotation{markAt(a, "urn:1", annotation.Claim, a.Blocks[80].Span.Start, a.Blocks[80].Span.End)}
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

func BenchmarkOneMarkAmong5000(b *testing.B) {
	a := wells(b, 5000/10)
	var marks []annotation.Annotation
	for i := range 5000 {
		block := a.Blocks[1+i/10].Span.Start
		marks = append(marks, markAt(a, fmt.Sprintf("urn:%05d", i), annotation.Kinds[i%3], block+4*(i%10), block+4*(i%10)+3))
	}
	r := reading()
	s := Shown{Article: a, UpTo: len(a.Blocks), Notes: 10_000, Marks: marks}
	r.Change(r.Surfaces(s)).Done()
	for i := 0; b.Loop(); i++ {
		s.Marks = slices.Clone(marks)
		if i%2 == 0 {
			s.Marks = slices.Delete(s.Marks, 2500, 2501)
		}
		c := r.Change(r.Surfaces(s))
		_ = c.JSON()
		c.Done()
	}
}
