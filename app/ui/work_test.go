package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/text"
)

// worker is a page with many marks, without go-app and without a browser: what Root does
// of its own for each message.
type worker struct {
	*Root
	b  *testing.B
	at time.Time
}

// freeOfMarks is the paragraph from which on manyWords has no marks.
const freeOfMarks = 190

// manyWords is an article of 10,000 words in 200 paragraphs with n marks.
func manyWords(b *testing.B, n int) (article.Article, []annotation.Annotation) {
	b.Helper()
	var raw strings.Builder
	raw.WriteString("Ten thousand words\n\n")
	for range 200 {
		raw.WriteString(strings.Repeat("ferry island council harbour price ", 10) + ".\n\n")
	}
	a := plain(b, raw.String())
	marks := make([]annotation.Annotation, n)
	for i := range marks {
		word := i * 50 * freeOfMarks / n
		block := a.Blocks[1+word/50].Span
		at := block.Start + word%50*(block.Len()/50)
		span := text.Span{Start: at, End: min(at+6, block.End)}
		marks[i] = annotation.Annotation{
			ID: annotation.ID(fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", i)), Kind: annotation.Kinds[i%3],
			Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
			Created: time.Unix(1_800_000_000, 0), Modified: time.Unix(1_800_000_000, 0),
		}
		marks[i].Note, marks[i].Tags = "What the office says.", []string{"fares"}
	}
	annotation.Sort(marks)
	return a, marks
}

func begins(b *testing.B, n int) *worker {
	b.Helper()
	a, marks := manyWords(b, n)
	w := &worker{b: b, at: time.Unix(1_800_000_000, 0), Root: New(Config{Page: newFakePage(), Start: session.Started{Bundled: a}})}
	w.takes(session.Started{Bundled: a, At: w.at})
	w.takes(shelves.Loaded{Loaded: store.Loaded{Article: a, Annotations: marks}, At: w.at})
	if w.state.Marks.Len() != n {
		b.Fatalf("%d marks", w.state.Marks.Len())
	}
	return w
}

// takes takes in a message, draws what changed, and answers what is saved.
func (w *worker) takes(m session.Msg) {
	next, todo := session.Update(w.state, m)
	w.state = next
	w.drawn.Read(w.state.Article)
	w.drawn.shows, w.drawn.upTo, w.drawn.notes = w.state.Article.ID, len(w.drawn.Parts()), w.state.Marks.Len()
	if c := w.drawn.Change(w.toShow()); !c.Empty() {
		_ = c.JSON()
		c.Done()
	}
	w.counts()
	for _, e := range todo {
		if _, saves := e.(workspace.Save); saves {
			w.takes(saving.Saved{})
		}
	}
}

// BenchmarkOneMark is the program's own work for a mark that is made and for one that is
// taken back, each with the answer of the store, among more and more marks: in a paragraph
// without others, where it should be the same for all of them, and in one of the crowd,
// which is drawn anew with the marks that are on it.
func BenchmarkOneMark(b *testing.B) {
	for _, where := range []struct {
		name        string
		first, many int // paragraphs
	}{{"apart", freeOfMarks, 200 - freeOfMarks}, {"crowd", 0, freeOfMarks}} {
		for _, n := range []int{100, 500, 2000, 5000} {
			b.Run(fmt.Sprint(where.name, "/", n), func(b *testing.B) {
				w := begins(b, n)
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					at := w.state.Article.Blocks[1+where.first+i%where.many].Span.Start + 40
					w.at = w.at.Add(time.Second)
					w.takes(reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + 14}})
					w.takes(reader.MarkMade{Kind: annotation.Claim, ID: annotation.ID(fmt.Sprintf("urn:uuid:10000000-0000-4000-8000-%012d", i)), At: w.at})
					if w.state.Marks.Len() != n+1 {
						b.Fatalf("%d marks", w.state.Marks.Len())
					}
					w.takes(reader.Undone{})
				}
			})
		}
	}
}

// BenchmarkLetter is the program's own work for a letter in the note of a mark among more
// and more others, with what the editor shows of these.
func BenchmarkLetter(b *testing.B) {
	for _, n := range []int{100, 500, 2000, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := begins(b, n)
			id := w.state.Marks.At(n / 2).ID
			w.takes(reader.Chosen{At: []annotation.ID{id}})
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				w.takes(reader.FieldTyped{ID: id, Field: fields.Note, Value: []string{"What the office", "What the office s"}[i%2], At: w.at})
				w.editor()
			}
		})
	}
}

// BenchmarkNeighbours is what the editor of a mark takes when another mark changes, with
// the search for a mark to link open: for some words, and for none.
func BenchmarkNeighbours(b *testing.B) {
	for _, words := range []string{"", "office"} {
		for _, n := range []int{100, 500, 2000, 5000} {
			b.Run(fmt.Sprintf("%q/%d", words, n), func(b *testing.B) {
				w := begins(b, n)
				other := w.state.Marks.At(n / 3).ID
				w.takes(reader.Chosen{At: []annotation.ID{w.state.Marks.At(n / 2).ID}})
				w.state.More, w.state.Pick = true, reader.Picking{On: true, Words: words}
				w.editor()
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					w.takes(reader.FieldTyped{ID: other, Field: fields.Note, Value: []string{"What the office", "What the office s"}[i%2], At: w.at})
					w.editor()
				}
			})
		}
	}
}
