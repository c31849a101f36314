package codec_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// A random library: articles in many scripts, marks with every field, some on
// earlier versions, with what other tools left in them.

type librarian struct{ r *rand.Rand }

var scripts = []string{
	"fares rose by 12 per cent, the council said", "🚌🚌 and 👩‍👩‍👧 went to 🇰🇷", "قال العمدة إن الأسعار ارتفعت", "議会は運賃が上がったと述べた", "버스 요금이 올랐다",
	"é e\u0301 ﬁ ẞ", `<script>alert("1")</script>`, "=1+1", "-- [x](javascript:y) | `z`", "\u202eright to left\u202c", "a\u00a0b\u2028c", "\"quoted\" \\ 'single'", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷野家",
	"ไม่มีช่องว่าง", "हिन्दी में लिखा", "@mention #tag", "urn:uuid:not", "line one\nline two\r\n\ttabbed",
}

func (l librarian) words(least, most int) string {
	var out []string
	for range least + l.r.IntN(most-least+1) {
		out = append(out, scripts[l.r.IntN(len(scripts))])
	}
	return strings.Join(out, " ")
}

// maybe is some words, or nothing.
func (l librarian) maybe() string {
	if l.r.IntN(2) == 0 {
		return ""
	}
	return l.words(1, 2)
}

func one[T any](l librarian, of []T) T { return of[l.r.IntN(len(of))] }

func (l librarian) time() time.Time {
	return time.UnixMilli(l.r.Int64N(4_000_000_000_000)).UTC()
}

func (l librarian) article(n int) article.Article {
	var pieces []article.Piece
	for i := range 2 + l.r.IntN(5) {
		role := one(l, []article.Role{article.Paragraph, article.Paragraph, article.Subhead, article.Notice, article.Dek})
		if i == 0 {
			role = article.Headline
		}
		pieces = append(pieces, article.Piece{Role: role, Text: strings.ReplaceAll(fmt.Sprint(l.words(1, 8), n), "\n", " ")})
	}
	doc, blocks := article.Compose(pieces)
	return article.Article{
		ID: article.ContentID(doc), Title: l.words(1, 1), Author: l.maybe(), Source: l.maybe(), URL: one(l, []string{"", "https://news.example/a?b=c&d=e", "not an address"}),
		Published: one(l, []string{"", "2021", "2021-03-17"}), Lang: one(l, []string{"", "en", "ar"}), Added: l.time(), Text: doc, Blocks: blocks,
	}
}

func (l librarian) span(doc string) text.Span {
	var starts []int
	for i := range doc {
		starts = append(starts, i)
	}
	starts = append(starts, len(doc))
	i := l.r.IntN(len(starts) - 1)
	return text.Span{Start: starts[i], End: starts[min(len(starts)-1, i+1+l.r.IntN(30))]}
}

func (l librarian) mark(id int, on article.Article, others []annotation.ID) annotation.Annotation {
	span := l.span(on.Text)
	a := annotation.Annotation{
		ID: others[id], Kind: one(l, annotation.Kinds), Note: l.maybe(), Created: l.time(),
		Target: annotation.Target{Source: string(on.ID), Span: span, Quote: annotation.Describe(on.Text, span)},
	}
	a.Modified = a.Created.Add(time.Duration(l.r.IntN(1_000_000)) * time.Millisecond)
	for range l.r.IntN(3) {
		if t := annotation.CleanTag(l.words(1, 1)); !annotation.HasTag(a.Tags, t) {
			a.Tags = append(a.Tags, t)
		}
		a.Links = append(a.Links, annotation.Link{To: one(l, others), As: one(l, annotation.Stances)})
		a.Evidence = append(a.Evidence, annotation.Evidence{URL: l.maybe(), Title: l.maybe(), Excerpt: l.maybe(), Stance: one(l, annotation.Stances), Accessed: l.maybe(), Archive: l.maybe()})
	}
	a.Said = annotation.Attribution{Name: l.maybe(), Role: l.maybe(), On: l.maybe(), Where: l.maybe()}
	a.Verdict = one(l, append(annotation.Scale{annotation.NotChecked}, annotation.ScaleOf(a.Kind)...)).Verdict
	a.Quotation = annotation.Quotation{Cue: l.maybe(), Form: one(l, annotation.QuoteForms), Verified: l.maybe()}
	a.Quantity = annotation.Quantity{From: one(l, []annotation.Number{"", "-3.250", "0"}), To: one(l, []annotation.Number{"", "12345678901234567890"}), Approximate: l.r.IntN(2) == 0, Unit: l.maybe(), Of: l.maybe(), Period: l.maybe(), Source: l.maybe()}
	if l.r.IntN(3) == 0 {
		a.Target.AnchorStatus = annotation.AnchorStatus{Version: string(on.ID), State: one(l, []annotation.State{annotation.Exact, annotation.Moved, annotation.Changed, annotation.Lost}), Confidence: l.r.Float64(), Former: l.maybe(), Kept: l.r.IntN(2) == 0}
		a.Target.AnchorStatus.VerdictBefore, a.Target.AnchorStatus.ReadingBefore = a.Target.AnchorStatus.Kept, a.Target.AnchorStatus.State == annotation.Moved
	}
	if l.r.IntN(3) == 0 {
		a.Foreign = l.foreign(a.Note != "")
	}
	return a
}

// foreign is what another tool said, as the decoder lays it out.
func (l librarian) foreign(note bool) string {
	words := string(strictjson.AppendString(nil, l.words(1, 1)))
	out, bodies, target := `"creator":{"type":"Person","name":`+words+`}`, "", ""
	if l.r.IntN(2) == 0 {
		out = `"motivation":"commenting",` + out
		bodies = `"http://example.org/post1"`
		if note { // else this one would be the note
			bodies += `,{"type":"TextualBody","purpose":"replying","value":` + words + `,"creator":"http://example.org/me"}`
		}
		target = `,"target":{"scope":"http://example.org/page1","selector":[{"type":"XPathSelector","value":"/html/body/p[2]"}]}`
	}
	if note {
		out += `,"gloss:note":{"language":"fr"}`
	}
	if bodies != "" {
		out += `,"body":[` + bodies + `]`
	}
	return "{" + out + target + "}"
}

func (l librarian) document(n, marks int) codec.Document {
	d := codec.Document{Article: l.article(n)}
	if l.r.IntN(3) == 0 {
		e := l.article(n + 1_000_000)
		d.Earlier, d.Article.Revises = []article.Article{e}, e.ID
	}
	var ids []annotation.ID
	for i := range marks {
		ids = append(ids, annotation.ID(fmt.Sprintf("urn:uuid:%08x-0000-4000-8000-%012x", n, i)))
	}
	for i := range marks {
		on := d.Article
		if len(d.Earlier) > 0 && l.r.IntN(4) == 0 {
			on = d.Earlier[0]
		}
		d.Annotations = append(d.Annotations, l.mark(i, on, ids))
	}
	annotation.Sort(d.Annotations)
	return d
}

func library(seed uint64, articles, marks int) []codec.Document {
	l := librarian{rand.New(rand.NewPCG(seed, 11))}
	var out []codec.Document
	for n := range articles {
		out = append(out, l.document(n, marks))
	}
	return out
}

// textOf is the text that a mark of a document stands on.
func textOf(d codec.Document, m annotation.Annotation) string {
	for _, a := range append(d.Earlier, d.Article) {
		if string(a.ID) == m.Target.Source {
			return a.Text
		}
	}
	return ""
}

func TestLibraryIsSound(t *testing.T) {
	for _, d := range library(1, 20, 20) {
		if err := d.Article.Check(); err != nil {
			t.Fatal(err)
		}
		for _, a := range d.Annotations {
			if err := a.Check(textOf(d, a)); err != nil {
				t.Fatal(err)
			}
		}
	}
}
