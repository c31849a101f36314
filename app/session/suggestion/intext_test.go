package suggestion_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// fixtures are the articles of the project's tests, as plain text, by name.
func fixtures(t testing.TB) map[string]string {
	t.Helper()
	out := map[string]string{}
	for _, file := range []string{"../../../web/sample.txt", "../../annotation/testdata/ferry.txt", "../../suggest/testdata/mixed.txt"} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		out[filepath.Base(file)] = string(raw)
	}
	pages, err := filepath.Glob("../../extract/testdata/*.golden")
	if err != nil || len(pages) < 20 {
		t.Fatalf("%d pages: %v", len(pages), err)
	}
	for _, file := range pages {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		for line := range strings.Lines(string(raw)) {
			if role, words, ok := strings.Cut(line, "| "); ok && !strings.HasPrefix(role, "left,") {
				b.WriteString(words + "\n")
			}
		}
		out[filepath.Base(file)] = b.String()
	}
	return out
}

// An article reads as an article. Before a suggestion is turned to, at most 12 of a hundred
// characters have dots under them, no whole sentence has, and a paragraph has one claim.
func TestAtRestTheTextIsQuiet(t *testing.T) {
	dotted := 0
	for name, raw := range fixtures(t) {
		p := readAloud(t, raw)
		a, in := p.S.Article, p.S.Suggest.InText
		n := 0
		for i, s := range in.Dots {
			if i > 0 && s.Start < in.Dots[i-1].End {
				t.Errorf("%s: %q has dots twice", name, s.In(a.Text))
			}
			n += utf8.RuneCountInString(s.In(a.Text))
		}
		dotted += n
		share := float64(n) / float64(utf8.RuneCountInString(a.Text))
		t.Logf("%s: %.1f%%, %d/%d", name, 100*share, len(in.Offered), len(p.S.Suggest.Offered))
		if share > .12 {
			t.Errorf("%s: %.1f %% of the characters have dots", name, 100*share)
		}
		for _, b := range a.Blocks {
			for _, s := range text.Sentences(b.Span.In(a.Text)) {
				s.Start, s.End = s.Start+b.Span.Start, s.End+b.Span.Start
				if words := bare(a, s, in.Dots); words == 0 && strings.ContainsFunc(s.In(a.Text), isLetterOrDigit) {
					t.Errorf("%s: all of %q has dots", name, s.In(a.Text))
				}
			}
			claims := 0
			for _, g := range in.Offered {
				if g.Kind == annotation.Claim && b.Span.Contains(g.Span) {
					claims++
				}
			}
			if claims > 1 {
				t.Errorf("%s: %d claims are shown in %q", name, claims, b.Span.In(a.Text))
			}
		}
	}
	if dotted == 0 {
		t.Error("nothing has dots in any of them")
	}
}

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// bare is how many letters and digits of a span have no dots.
func bare(a article.Article, s text.Span, dots []text.Span) int {
	n := 0
next:
	for i, r := range s.In(a.Text) {
		at := s.Start + i
		for _, d := range dots {
			if d.Start <= at && at < d.End {
				continue next
			}
		}
		if isLetterOrDigit(r) {
			n++
		}
	}
	return n
}
