package extract

import (
	"cmp"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// TestRealPages reads the saved pages of real sites that come with the module of
// Readability, and compares the words with those that its authors expect. It is
// no judge of pages on which Readability errs, but a good one of what is made of
// its choice here.
func TestRealPages(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "codeberg.org/readeck/go-readability/v2").Output()
	if err != nil {
		t.Fatal("go list: ", err)
	}
	files, err := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "test-pages", "*", "source.html"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d pages in the module of Readability, which this is built with, %v", len(files), err)
	}
	type result struct {
		name  string
		alike float64
	}
	var all []result
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		expected, err := os.ReadFile(filepath.Join(filepath.Dir(f), "expected.html"))
		if err != nil {
			continue
		}
		doc, err := html.Parse(strings.NewReader(string(expected)))
		if err != nil {
			t.Fatal(err)
		}
		r := result{name: filepath.Base(filepath.Dir(f))}
		// A page without an article counts as one of which nothing was read.
		if a, _, err := Read(raw, Options{Decode: decodeNatively}); err == nil {
			want := wordsBelow(doc)
			// Some of the expected texts have the headline, others not.
			r.alike = similarity(tokens(a.Text), want)
			if head := a.Blocks[0]; head.Role == "headline" {
				r.alike = max(r.alike, similarity(tokens(a.Text[head.Span.End:]), want))
			}
		}
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b result) int { return cmp.Compare(a.alike, b.alike) })
	median, quarter := all[len(all)/2].alike, all[len(all)/4].alike
	t.Logf("%d pages: median %.3f, lower quarter %.3f, worst %v", len(all), median, quarter, all[:8])
	if median < 0.98 || quarter < 0.95 {
		t.Errorf("the median is %.3f, the lower quarter %.3f", median, quarter)
	}
}

// wordsBelow are the words of a page, blocks apart.
func wordsBelow(n *html.Node) []string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && (silent[n.Data] || n.Data == "button" || n.Data == "sup" && noteMark(n, oneLine(textBelow(n)))) {
			return
		}
		apart := n.Type == html.ElementNode && (breaking[n.Data] || n.Data == "br")
		if apart {
			b.WriteByte('\n')
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
		if apart {
			b.WriteByte('\n')
		}
	}
	walk(n)
	return tokens(b.String())
}

// tokens are words, or the characters of scripts that part none.
func tokens(s string) []string {
	var out []string
	for word := range strings.FieldsSeq(strings.ReplaceAll(s, "\u00ad", "")) {
		if strings.ContainsFunc(word, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) }) {
			out = append(out, strings.Split(word, "")...)
		} else {
			out = append(out, word)
		}
	}
	return out
}

// similarity is twice the length of the longest common subsequence of a and b
// over their length together, from 0 to 1. The algorithm is the greedy one of
// Myers, “An O(ND) Difference Algorithm and Its Variations” (1986).
func similarity(a, b []string) float64 {
	most := len(a) + len(b)
	if most == 0 {
		return 1
	}
	furthest := make([]int, 2*most+2)
	for d := 0; d <= most; d++ {
		for k := -d; k <= d; k += 2 {
			x := furthest[most+k+1]
			if k == d || k != -d && furthest[most+k-1] >= x {
				x = furthest[most+k-1] + 1
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			furthest[most+k] = x
			if x >= len(a) && x-k >= len(b) {
				return float64(most-d) / float64(most)
			}
		}
	}
	return 0
}
