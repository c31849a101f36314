package extract

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/text/encoding/htmlindex"

	"gloss/app/article"
	"gloss/app/extract/encoding"
	"gloss/app/extract/tree"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// decodeNatively is what TextDecoder is in the browser.
func decodeNatively(label string, raw []byte) (string, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return "", err
	}
	out, err := e.NewDecoder().Bytes(raw)
	return string(out), err
}

// expectation marks an element of a saved page: in if its text is the
// article's, out if not. It is taken off before the page is read.
var expectation = regexp.MustCompile(` data-expect="(in|out)"`)

// saved is a page of testdata.
type saved struct {
	name    string
	raw     []byte // as it would have been saved
	marked  string // in UTF-8, with the attributes of what is expected
	in, out []string
}

// inData are expectations of text that stands in a script, where no attribute can.
var inData = map[string][]string{"spa": {
	"A feira de livros de Águas Claras acontece este ano dentro do rio, com a água pelos joelhos.",
	"“O público pediu um lugar mais fresco”, disse a organizadora, Dalva Pires.",
	"São 46 barracas sobre palafitas e dois barcos com dicionários. Quem deixar um livro cair paga metade do preço.",
	"No sábado, a poeta Nina Sá lê seus versos a nado.",
}}

func savedPages(t testing.TB) []saved {
	t.Helper()
	files, err := filepath.Glob("testdata/*.html")
	if err != nil || len(files) < 40 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	var pages []saved
	for _, name := range files {
		marked, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		p := saved{name: strings.TrimSuffix(filepath.Base(name), ".html"), raw: expectation.ReplaceAll(marked, nil)}
		markup, err := decodeNatively(encoding.Label(marked, ""), marked)
		if err != nil {
			t.Fatal(name, err)
		}
		p.marked = markup
		doc, err := html.Parse(strings.NewReader(markup))
		if err != nil {
			t.Fatal(name, err)
		}
		for n := range doc.Descendants() {
			switch tree.Attr(n, "data-expect") {
			case "in":
				p.in = append(p.in, oneLine(withoutNotes(n)))
			case "out":
				p.out = append(p.out, oneLine(textBelow(n)))
			}
		}
		p.in = append(p.in, inData[p.name]...)
		pages = append(pages, p)
	}
	return pages
}

// withoutNotes is the text of a node without the marks of notes.
func withoutNotes(n *html.Node) string {
	w := writer{}
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			w.text(n.Data)
		case n.Data == "sup" && noteMark(n, oneLine(textBelow(n))), n.Data == "a" && w.bareMark(n):
		default:
			for c := range n.ChildNodes() {
				walk(c)
			}
		}
	}
	walk(n)
	return w.String()
}

// faults are the paragraphs of an article that are missing in what was read,
// and those that are not of it and were taken.
func (p saved) faults(a article.Article) []string {
	var faults []string
	blocks := map[string]bool{}
	for _, b := range a.Blocks {
		blocks[oneLine(b.Span.In(a.Text))] = true
	}
	all := oneLine(a.Text)
	for _, s := range p.in {
		// Quotation marks of a q element are not in the markup.
		if !strings.Contains(strings.NewReplacer("“", "", "”", "").Replace(all), strings.NewReplacer("“", "", "”", "").Replace(s)) {
			faults = append(faults, "missing: "+s)
		}
	}
	for _, s := range p.out {
		if blocks[s] || len([]rune(s)) >= 20 && strings.Contains(all, s) {
			faults = append(faults, "taken: "+s)
		}
	}
	return faults
}

// Every page says of some of its elements whether they are of the article,
// which is another matter than the golden: a golden may be wrong.
func TestArticleAlone(t *testing.T) {
	right := 0
	pages := savedPages(t)
	for _, p := range pages {
		if len(p.in) < 3 || len(p.out) == 0 {
			t.Errorf("%s expects only %d in and %d out", p.name, len(p.in), len(p.out))
		}
		a, _, err := Read(p.raw, Options{Decode: decodeNatively})
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		faults := p.faults(a)
		for _, f := range faults {
			t.Errorf("%s %s", p.name, f)
		}
		if len(faults) == 0 {
			right++
		}
	}
	t.Logf("%d of %d pages without a fault", right, len(pages))
}

func TestGoldens(t *testing.T) {
	for _, p := range savedPages(t) {
		a, r, err := Read(p.raw, Options{Decode: decodeNatively})
		if err != nil {
			t.Errorf("%s: %v", p.name, err)
			continue
		}
		got := outline(a, r)
		name := filepath.Join("testdata", p.name+".golden")
		if *update {
			if err := os.WriteFile(name, got, 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want, err := os.ReadFile(name); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs from its golden (%v); if it should, run with -update:\n%s", p.name, err, got)
		}
	}
}

// outline writes what was read as one reads it: the metadata, the blocks with
// their roles, and what was left out for which reason.
func outline(a article.Article, r Report) []byte {
	var b bytes.Buffer
	for _, m := range [][2]string{{"title", a.Title}, {"author", a.Author}, {"source", a.Source}, {"url", a.URL}, {"published", a.Published}, {"lang", a.Lang}, {"encoding", r.Encoding}} {
		fmt.Fprintf(&b, "%s: %s\n", m[0], m[1])
	}
	if r.Excerpt {
		fmt.Fprintln(&b, "excerpt")
	}
	fmt.Fprintln(&b)
	for _, x := range a.Blocks {
		fmt.Fprintf(&b, "%s| %s\n", x.Role, strings.ReplaceAll(x.Span.In(a.Text), "\n", "\n  | "))
	}
	fmt.Fprintln(&b)
	for _, d := range r.Dropped {
		fmt.Fprintf(&b, "left, %s| %s\n", d.Reason, strings.ReplaceAll(d.Text, "\n", "\n  | "))
	}
	return b.Bytes()
}
