package annotation

import (
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gloss/app/text"
)

// ferry is an article of sixty sentences, each with a figure.
func ferry(t testing.TB) (string, []text.Span) {
	t.Helper()
	raw, err := os.ReadFile("testdata/ferry.txt")
	if err != nil {
		t.Fatal(err)
	}
	doc := strings.TrimSpace(string(raw))
	spans := sentences(doc)
	if len(spans) != 60 {
		t.Fatalf("the article has %d sentences, want 60", len(spans))
	}
	return doc, spans
}

// sentences cuts a well-behaved text: after . ! ? and a closing quotation mark,
// before a capital letter or an opening one.
func sentences(doc string) []text.Span {
	var out []text.Span
	start := 0
	for i := 0; i < len(doc); i++ {
		if !strings.ContainsRune(" \n", rune(doc[i])) {
			continue
		}
		next := strings.TrimLeft(doc[i:], " \n")
		ended := strings.HasSuffix(strings.TrimRight(doc[start:i], `"`), ".") ||
			strings.HasSuffix(strings.TrimRight(doc[start:i], `"`), "?")
		if ended && next != "" && (unicode.IsUpper(rune(next[0])) || next[0] == '"') {
			out = append(out, text.Span{Start: start, End: i})
			start = len(doc) - len(next)
			i = start
		}
	}
	return append(out, text.Span{Start: start, End: len(doc)})
}

// revision is a new text, and what must become of the mark in it.
type revision struct {
	doc   string
	span  text.Span
	state State
}

// splice replaces span by s and says where s stands.
func splice(doc string, span text.Span, s string) (string, text.Span) {
	return doc[:span.Start] + s + doc[span.End:], text.Span{Start: span.Start, End: span.Start + len(s)}
}

// without takes a sentence out, and the space after it.
func without(doc string, span text.Span) string {
	end := span.End
	if end < len(doc) && doc[end] == ' ' {
		end++
	}
	return doc[:span.Start] + doc[end:]
}

func otherDigits(s string) string {
	if i := strings.Index(s, "12"); i >= 0 {
		return s[:i] + "21" + s[i+2:]
	}
	i := strings.IndexAny(s, "0123456789")
	return s[:i] + string('0'+(s[i]-'0'+1)%10) + s[i+1:]
}

// otherLetter changes one letter in the middle.
func otherLetter(s string) string {
	for i := len(s) / 2; ; i++ {
		if 'a' <= s[i] && s[i] <= 'z' {
			return s[:i] + string('a'+(s[i]-'a'+7)%26) + s[i+1:]
		}
	}
}

// lookalike is the sentence with one word more and another figure.
func lookalike(s string) string {
	return strings.Replace(otherDigits(s), " ", " also ", 1)
}

var curl = strings.NewReplacer(` "`, " “", "\n\"", "\n“", `"`, "”", "'", "’", " - ", " — ", "...", "…")

const above = "Snow fell on the hills in the night, and 7 roads were shut until noon.\n\n"

// grid is the ten edits of anchoring.md.
var grid = []struct {
	name string
	edit func(doc string, all []text.Span, k int) revision
}{
	{"unchanged", func(doc string, all []text.Span, k int) revision {
		return revision{doc, all[k], Exact}
	}},
	{"paragraph inserted above", func(doc string, all []text.Span, k int) revision {
		return revision{above + doc, shift(all[k], len(above)), Moved}
	}},
	{"nbsp inside the quote", func(doc string, all []text.Span, k int) revision {
		out, span := splice(doc, all[k], strings.Replace(all[k].In(doc), " ", "\u00a0", 2))
		return revision{out, span, Exact}
	}},
	{"curly quotes and dashes", func(doc string, all []text.Span, k int) revision {
		out := curl.Replace(doc)
		span := text.Span{Start: len(curl.Replace(doc[:all[k].Start]+"\x00")) - 1}
		span.End = span.Start + len(curl.Replace(doc[:all[k].End])) - len(curl.Replace(doc[:all[k].Start]))
		if doc[all[k].Start] == '"' {
			span.End = len(curl.Replace(doc[:all[k].End]))
		}
		r := revision{out, span, Moved}
		if utf8.RuneCountInString(out[:span.Start]) == all[k].Start && utf8.RuneCountInString(out[:span.End]) == all[k].End {
			r.state = Exact
		}
		return r
	}},
	{"one letter changed", func(doc string, all []text.Span, k int) revision {
		out, span := splice(doc, all[k], otherLetter(all[k].In(doc)))
		return revision{out, span, Changed}
	}},
	{"a figure changed", func(doc string, all []text.Span, k int) revision {
		out, span := splice(doc, all[k], otherDigits(all[k].In(doc)))
		return revision{out, span, Changed}
	}},
	{"sentence deleted", func(doc string, all []text.Span, k int) revision {
		return revision{doc: without(doc, all[k]), state: Lost}
	}},
	{"sentence deleted, a lookalike elsewhere", func(doc string, all []text.Span, k int) revision {
		far := all[(k+30)%60]
		more := lookalike(all[k].In(doc)) + " "
		if far.Start > all[k].Start {
			return revision{doc: without(doc[:far.Start]+more+doc[far.Start:], all[k]), state: Lost}
		}
		return revision{doc: without(doc, all[k])[:far.Start] + more + without(doc, all[k])[far.Start:], state: Lost}
	}},
	{"exact duplicate added above", func(doc string, all []text.Span, k int) revision {
		more := all[k].In(doc) + "\n\n"
		return revision{more + doc, shift(all[k], len(more)), Moved}
	}},
	{"paragraphs reordered", func(doc string, all []text.Span, k int) revision {
		paras := strings.Split(doc, "\n\n")
		mine, within := 0, all[k].Start
		for within > len(paras[mine]) {
			within -= len(paras[mine]) + 2
			mine++
		}
		out, start := "", 0
		for i := range paras {
			p := (i*4 + k) % len(paras)
			if p == mine {
				start = len(out) + within
			}
			out += paras[p] + "\n\n"
		}
		r := revision{out, text.Span{Start: start, End: start + all[k].Len()}, Moved}
		if start == all[k].Start {
			r.state = Exact
		}
		return r
	}},
}

func shift(s text.Span, by int) text.Span { return text.Span{Start: s.Start + by, End: s.End + by} }

// check compares a place with what it must be.
func (r revision) check(t *testing.T, name string, got Place) {
	t.Helper()
	if got.State != r.state || got.Span != r.span {
		at := ""
		if got.Span.Fits(r.doc) {
			at = got.Span.In(r.doc)
		}
		t.Errorf("%s: %s at %v %q (%s)\n\twant %s at %v %q", name, got.State, got.Span, at, got.Reason, r.state, r.span, r.span.In(r.doc))
	}
	if got.Confidence < 0 || got.Confidence > 1 || (got.State == Lost) != (got.Confidence == 0) || (got.State == Lost) != (got.Reason != "") {
		t.Errorf("%s: %s with confidence %v, reason %q", name, got.State, got.Confidence, got.Reason)
	}
}

func TestGridAligned(t *testing.T) {
	doc, all := ferry(t)
	for _, row := range grid {
		t.Run(row.name, func(t *testing.T) {
			for k, s := range all {
				r := row.edit(doc, all, k)
				r.check(t, s.In(doc), Align(doc, r.doc).Place(s))
			}
		})
	}
}

func TestGridMatched(t *testing.T) {
	doc, all := ferry(t)
	for _, row := range grid {
		t.Run(row.name, func(t *testing.T) {
			for k, s := range all {
				r := row.edit(doc, all, k)
				r.check(t, s.In(doc), NewMatcher(r.doc).Match(selector(doc, s)))
			}
		})
	}
}

// selector describes a span as a file does.
func selector(doc string, s text.Span) Selector {
	x := text.NewIndex(doc)
	return Selector{Quote: Describe(doc, s), Position: &Position{Start: x.ToRunes(s.Start), End: x.ToRunes(s.End)}}
}

// spanOf makes a span of two numbers, whatever they are.
func spanOf(start, end int) text.Span { return text.Span{Start: start, End: end} }
