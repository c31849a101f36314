package markdown

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/app/article"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// outline writes an article as one reads it.
func outline(a article.Article) string {
	var b strings.Builder
	for _, m := range [][2]string{{"title", a.Title}, {"author", a.Author}, {"source", a.Source}, {"url", a.URL}, {"published", a.Published}, {"lang", a.Lang}} {
		if m[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", m[0], m[1])
		}
	}
	for _, x := range a.Blocks {
		fmt.Fprintf(&b, "%s| %s\n", x.Role, strings.ReplaceAll(x.Span.In(a.Text), "\n", "\n  | "))
	}
	return b.String()
}

func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil || len(files) < 4 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !Plainly(string(raw)) {
			t.Errorf("%s is not plainly Markdown", file)
		}
		a, err := Read(raw)
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		name := strings.TrimSuffix(file, ".md") + ".golden"
		if *update {
			if err := os.WriteFile(name, []byte(outline(a)), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if want, err := os.ReadFile(name); err != nil || string(want) != outline(a) {
			t.Errorf("%s differs from its golden (%v); if it should, run with -update:\n%s", file, err, outline(a))
		}
	}
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a heading and a paragraph", "# Ferry laid up\n\nIt is *old*.\nVery.", "headline| Ferry laid up\nparagraph| It is old. Very."},
		{"a line under a heading", "Ferry laid up\n=============\n\nOld\n---\n\nIt is.", "headline| Ferry laid up\nsubhead| Old\nparagraph| It is."},
		{"lists", "- a\n- b\n  1. c\n  2. d\n\n* e\n\n* f\n\n  g", "item| a\nitem| b\nitem| c\nitem| d\nitem| e\nitem| f\nitem| g"},
		{"a list of things done", "- [ ] buy\n- [x] sell", "item| [ ] buy\nitem| [x] sell"},
		{"a quote with a list", "> We wait.\n>\n> - a bus\n> - a boat", "blockquote| We wait.\nblockquote| a bus\nblockquote| a boat"},
		{"code", "```go\nx := 1\n\n  y()\n```\n\n    z\n", "paragraph| x := 1\n  |   y()\nparagraph| z"},
		{"code keeps its signs", "Use `**x**` and `[[y]]` and ``a`b``.", "paragraph| Use **x** and [[y]] and a`b."},
		{"links", "See [the *yard*](https://a.example/x_y \"t\"), [it][1], <https://b.example> and [[Lindmark|the town]], [[Tarnby]].\n\n[1]: https://c.example", "paragraph| See the yard, it, https://b.example and the town, Tarnby."},
		{"struck and marked", "~~That~~ part, ==this part==, a == b and x==y.", "paragraph| That part, this part, a == b and x==y."},
		{"escapes and entities", `\*not bold\* &amp; 5 &lt; 6, &#8364;3, \&amp; a_b_c 2\. x`, "paragraph| *not bold* & 5 < 6, €3, &amp; a_b_c 2. x"},
		{"breaks", "One  \ntwo\\\nthree<br>four", "paragraph| One\n  | two\n  | three\n  | four"},
		{"notes", "It has 340[^a] people.[^1]\n\n[^1]: Counted.\n[^a]: In May.", "paragraph| It has 340 people.\nparagraph| In May.\nparagraph| Counted."},
		{"a table", "| Day | People |\n|:----|-------:|\n| Mon | **340** |\n| Tue | |", "paragraph| Day\tPeople\nparagraph| Mon\t340\nparagraph| Tue"},
		{"pictures", "![The quay](q.jpg)\n\nThe ![icon](i.png) quay.\n\n[![The hull](h.jpg)](x)", "caption| The quay\nparagraph| The quay.\ncaption| The hull"},
		{"markup", "<div class=\"x\"><p>A &amp; b<br>c</p><script>alert(1)</script></div>\n\nd <b onclick=x>e</b> <!-- f -->g\n\n<!-- h\n\ni -->", "paragraph| A & b\n  | c\nparagraph| d e g"},
		{"a rule", "a\n\n***\n\nb", "paragraph| a\nparagraph| b"},
		{"Windows line ends", "# A\r\n\r\nb\r\n", "headline| A\nparagraph| b"},
	} {
		a, err := Read([]byte(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		_, got, _ := strings.Cut(outline(a), "\n")
		if got = strings.TrimSpace(got); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestFront(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"YAML", "---\ntitle: \"A: b\"\nauthor: 'O''Neil'\ndate: 2024-05-03T10:00:00Z\nsource: https://a.example/x\nlang: de_AT\n---\nText.", "title: A: b\nauthor: O'Neil\nurl: https://a.example/x\npublished: 2024-05-03\nlang: de-AT\nheadline| A: b\nparagraph| Text."},
		{"lists of authors", "---\ntitle: A\nauthors:\n  - Oda Fenwick\n  - Bo Quill\ntags: [sea, town]\n---\nText.", "title: A\nauthor: Oda Fenwick, Bo Quill\nheadline| A\nparagraph| Text."},
		{"a list in brackets", "---\nauthor: [Oda Fenwick, \"Bo Quill\"]\npublisher: Harbour Post\n---\n# A\n", "title: A\nauthor: Oda Fenwick, Bo Quill\nsource: Harbour Post\nheadline| A"},
		{"nested values", "---\ntitle: A\nimage:\n  url: x.jpg\n  width: 3\ndate: 3 May 2024\n---\nText.", "title: A\npublished: 2024-05-03\nheadline| A\nparagraph| Text."},
		{"a title and another headline", "---\ntitle: In the list\nsubtitle: Below it\n---\n# On the page\n\nText.", "title: In the list\nheadline| On the page\ndek| Below it\nparagraph| Text."},
		{"comments and nothing", "---\n# ours\ntitle: A # short\nauthor:\nurl: null\n---\nText.", "title: A\nheadline| A\nparagraph| Text."},
		{"TOML", "+++\ntitle = \"A\"\ndate = 2024-05-03\n+++\nText.", "title: A\npublished: 2024-05-03\nheadline| A\nparagraph| Text."},
		{"an address that runs", "---\ntitle: A\nurl: javascript:alert(1)\nsource: Post\nlang: <b>\ndate: 03/04/2024\n---\nText.", "title: A\nsource: Post\nheadline| A\nparagraph| Text."},
		{"no YAML", "---\nThis is a text. It goes on\n---\n\nText.", "title: This is a text. It goes on\nsubhead| This is a text. It goes on\nparagraph| Text."},
		{"no end", "---\ntitle: A\n\nText.", "title: title: A\nparagraph| title: A\nparagraph| Text."},
		{"nothing in it", "---\n---\n\nText.", "title: Text.\nparagraph| Text."},
	} {
		a, err := Read([]byte(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := strings.TrimSpace(outline(a)); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestPlainly(t *testing.T) {
	for in, want := range map[string]bool{
		"# A heading\n\n- a\n- b\n": true, "Text with [a link](https://a.example) and **bold** words.": true, "---\ntitle: A\n---\nb": true, "| a | b |\n|---|---|\n| c | d |\n\n# H": true, "A[^1]\n\n[^1]: b\n\n## C": true,
		"A headline\n\nA sentence.": false, "#news of the day\n\n- a\n- b": false, "> quoted\n\nmy answer": false, "- a\n- b\n- c": false, "5 * 3 * 2 and **": false, "Dear all,\n> you wrote\n- yes\n- no": false,
		"Title: A\nAuthor: B\n\nText.": false, "---\nA line\n---": false, "": false, "See https://a.example/x_y_z (or [1]).": false,
	} {
		if got := Plainly(in); got != want {
			t.Errorf("%.40q is plainly Markdown: %v", in, got)
		}
	}
	for name, want := range map[string]bool{"a.md": true, "A.MARKDOWN": true, "a.txt": false, "md": false} {
		if Named(name, "") != want {
			t.Errorf("%s is named Markdown: %v", name, !want)
		}
	}
	if !Named("", "text/markdown; charset=utf-8") || Named("", "text/plain") {
		t.Error("media types")
	}
}

func TestRefused(t *testing.T) {
	for in, want := range map[string]error{"": article.ErrEmpty, " \n": article.ErrEmpty, "<!-- x -->": article.ErrEmpty, "a\x00": article.ErrBinary, "\xff": article.ErrEncoding, strings.Repeat("a", article.MaxNew+1): article.ErrTooLarge} {
		if _, err := Read([]byte(in)); !errors.Is(err, want) {
			t.Errorf("%.20q: %v, want %v", in, err, want)
		}
	}
}

// bombs are texts that take some parsers long; each is of 2 MB.
func bombs() map[string]string {
	fill := func(s string) string { return strings.Repeat(s, article.MaxNew/len(s)) }
	m := map[string]string{}
	for _, s := range []string{"> ", ">", "- ", "* ", "1. ", "*", "_", "**a ", "*a_ ", "[", "![", "[a](", "[a][", "]", "`", "a`", "<", "<a ", "<!--", "&", "\\", "~~a", "==a ", "[[a", "[^a]", "|a", "# ", "\t", "a\n", "- a\n", "> a\n", "|-|\n", "[a]: b\n", "[^a]: b\n", "***a", "~", "$", "<div>\n", "```\n", "a**b", "[a](b)"} {
		m[fmt.Sprintf("%q", s)] = fill(s)
		m[fmt.Sprintf("%q in lines", s)] = fill(strings.Repeat(s, 60/len(s)+1) + "\n")
		m[fmt.Sprintf("%q in paragraphs", s)] = fill(strings.Repeat(s, 3000/len(s)+1) + "\n\n")
	}
	deep := ""
	for i := range 900 {
		deep += strings.Repeat("  ", i) + "- a\n"
	}
	m["a list in a list"] = deep
	m["front without end"] = "---\n" + fill("a: b\n")
	m["a table of many columns"] = strings.Repeat("|a", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n" + strings.Repeat("|b\n", 20_000)
	return m
}

// Whatever is nested or left open is read or refused.
func TestBombs(t *testing.T) {
	for name, in := range bombs() {
		t.Run(name, func(t *testing.T) {
			in := in
			if testing.Short() || os.Getenv("GLOSS_SOAK") == "" {
				in = in[:min(len(in), 100_000)]
			}
			a, err := Read([]byte(in))
			if err == nil {
				err = a.Check()
			} else if errors.Is(err, article.ErrTooLarge) || errors.Is(err, article.ErrEmpty) || errors.Is(err, article.ErrMarks) {
				err = nil
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
}

func BenchmarkBombs(b *testing.B) {
	for name, in := range bombs() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_, _ = Read([]byte(in))
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte("---\ntitle: [a, 'b\n- c\n---\n> - 1. *a _b_ **c** [d](e \"f\") ![g][h] `i` <j> &amp; \\* [^k]\n\n[^k]: l\n[h]: m\n\n|n|o|\n|-|-|\n|p\n\n<div>q</div>\n\n```\nr"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		raw = raw[:min(len(raw), 4<<10)]
		Plainly(string(raw))
		a, err := Read(raw)
		if err != nil {
			return
		}
		if err := a.Check(); err != nil {
			t.Error(err)
		}
		for _, b := range a.Blocks {
			if s := b.Span.In(a.Text); strings.TrimSpace(s) == "" {
				t.Errorf("block %q says nothing", s)
			}
		}
		if again, err := Read(bytes.Clone(raw)); err != nil || again.Text != a.Text || again.Author != a.Author {
			t.Error("read twice, it differs")
		}
	})
}
