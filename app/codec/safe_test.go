package codec_test

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

func TestHTMLIsSafe(t *testing.T) {
	f, _ := codec.FormatOf(codec.HTML)
	allowed := map[string]bool{}
	for _, tag := range strings.Fields("html head meta title style body main header article p div aside h1 h2 mark a section dl dt dd ul li blockquote table thead tbody tr th td span svg path") {
		allowed[tag] = true
	}
	for _, words := range attacks {
		page := encode(t, f, hostile(words))
		root, err := html.Parse(bytes.NewReader(page))
		must(t, err)
		styles, blocks := 0, 0
		var walk func(n *html.Node)
		walk = func(n *html.Node) {
			switch {
			case n.Type == html.CommentNode:
				t.Errorf("%q: a comment", words)
			case n.Type == html.ElementNode && n.Data == "script":
				// The file in it is data: whatever it holds, it is read again as it was.
				if blocks++; len(n.Attr) != 2 || n.Attr[0].Val != "application/ld+json" {
					t.Errorf("%q: a script that runs: %v", words, n.Attr)
				}
			case n.Type == html.ElementNode && !allowed[n.Data]:
				t.Errorf("%q: element %s", words, n.Data)
			case n.Type == html.ElementNode && n.Data == "style":
				styles++
			}
			for _, a := range n.Attr {
				switch {
				case a.Key == "href" && !regexp.MustCompile(`^(https?://|#[nm][0-9]+$)`).MatchString(a.Val),
					strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src":
					t.Errorf("%q: %s=%q", words, a.Key, a.Val)
				}
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		if blocks != 1 {
			t.Errorf("%q: %d blocks of data", words, blocks)
		}
		if styles != 1 || !bytes.Contains(page, []byte("default-src 'none'; style-src 'sha256-")) {
			t.Errorf("%q: %d styles, or no policy", words, styles)
		}
	}
}

// No sign of a person's words does anything in Markdown: what is not escaped is
// a letter, a digit, or punctuation that means nothing there.
func TestMarkdownIsSafe(t *testing.T) {
	f, _ := codec.FormatOf(codec.Markdown)
	for _, words := range attacks {
		out := string(encode(t, f, hostile(words)))
		bare := regexp.MustCompile(`\\.`).ReplaceAllString(out, "x")
		bare = regexp.MustCompile(`\]\(<https?://[^<>\s\\]*>\)`).ReplaceAllString(bare, "")
		for _, sign := range []string{"<", ">", "`", "_", "](", "![", "|", "~", "$", "\u0000", "javascript:a", "http://t", "==="} {
			if strings.Contains(bare, sign) {
				t.Errorf("%q: %s stands in\n%s", words, sign, bare)
			}
		}
		for line := range strings.Lines(bare) {
			if regexp.MustCompile(`^( {4}|\t|[0-9]+[.)] |---|===|#{3,} )`).MatchString(line) {
				t.Errorf("%q: a line begins %q", words, line)
			}
		}
	}
}

// formula matches what some spreadsheet takes for one. Some skip spaces before it.
var formula = regexp.MustCompile(`^[ \x{a0}\x{feff}\x{3000}]*[=+\-@\t\r\n＝＋－＠]`)

func TestTablesAreSafe(t *testing.T) {
	for _, words := range append(attacks, "=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\ufeff=1", `a"b`, "a\r\nb", "a\tb", "") {
		for _, name := range []string{codec.CSV, codec.TSV} {
			f, _ := codec.FormatOf(name)
			out := encode(t, f, hostile(words))
			r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(out, []byte(strictjson.ByteOrderMark))))
			if name == codec.TSV {
				r.Comma = '\t'
			}
			rows, err := r.ReadAll()
			must(t, err)
			if len(rows) != 5 {
				t.Fatalf("%s of %q has %d rows", name, words, len(rows))
			}
			for i, cell := range rows[1] {
				if slices.Contains([]string{"value", "from", "to", "start", "end"}, rows[0][i]) {
					continue
				}
				if regexp.MustCompile(`^[\s\x{feff}]*[=+\-@\t\r＝＋－＠]`).MatchString(cell) {
					t.Errorf("%s: %s is %q", name, rows[0][i], cell)
				}
			}
			note, want := rows[1][6], strings.ReplaceAll(words, "\r\n", "\n") // the reader takes the returns
			if formula.MatchString(words) {
				want = "'" + want
			}
			if name == codec.CSV && note != want {
				t.Errorf("the note %q became %q", want, note)
			}
		}
	}
	// A number stays one, so that it can be added up.
	d := rich()
	d.Annotations[1].Quantity.From = "-3.5"
	f, _ := codec.FormatOf(codec.CSV)
	if !bytes.Contains(encode(t, f, d), []byte(",-3.5,12.50,yes,")) {
		t.Error("a negative number is guarded")
	}
}

// namedZip is a zip of files, names and what is in them by turns.
func namedZip(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		must(t, err)
		_, err = w.Write([]byte(files[i+1]))
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}
