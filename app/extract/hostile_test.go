package extract

import (
	"archive/zip"
	"bytes"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// prose is text enough for an article.
var prose = strings.Repeat("<p>The council met on Monday, and after four hours of talk it agreed on nothing, as it had the year before.</p>\n", 1) +
	"<p>Its leader, who had left early, said by telephone that this was progress, and that more of it was to be expected in May.</p>" +
	"<p>A vote on the bridge was put off for the third time, since nobody present could say who owns the river below it.</p>"

func TestRefused(t *testing.T) {
	var archive bytes.Buffer
	z := zip.NewWriter(&archive)
	if _, err := z.Create("page.html"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		in   []byte
		want error
	}{
		{"nothing", nil, ErrEmpty},
		{"white space", []byte(" \n\t "), ErrEmpty},
		{"a page without text", []byte("<html><head><title>x</title></head><body><img src=x></body></html>"), ErrEmpty},
		{"script alone", []byte("<script>alert(1)</script><style>p{}</style>"), ErrEmpty},
		{"an archive", archive.Bytes(), ErrBinary},
		{"a picture", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00"), ErrBinary},
		{"zeros", bytes.Repeat([]byte{0, 'a'}, 4000), ErrBinary},
		{"too much", bytes.Repeat([]byte("<p>x"), MaxRaw/4+1), ErrTooLarge},
		{"too much text", []byte("<h1>A headline for this page</h1><article><p>" + strings.Repeat("word, ", article.MaxNew/6+1) + "</article>"), article.ErrTooLarge},
	} {
		if _, _, err := Read(tt.in, Options{Decode: decodeNatively}); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
}

// Whatever a page holds, what is read of it is text and passes the checks of
// an article.
func TestHostilePages(t *testing.T) {
	long := strings.Repeat("A very long title ", 600)
	for _, tt := range []struct {
		name, in string
		says     []string // that the article does
		not      []string // that it must not hold
	}{
		{"scripts", prose + `<script>stolen()</script><p onclick="stolen()" onerror=stolen()>Fine print of the council, in full.</p><img src=x onerror=stolen()><svg><script>stolen()</script></svg>`,
			[]string{"four hours of talk"}, []string{"stolen"}},
		{"links that run", `<link rel=canonical href="javascript:stolen()"><meta property="og:url" content="data:text/html,stolen">` + prose + `<p><a href="javascript:stolen()">A word</a> in a sentence that is as long as others are.</p>`,
			[]string{"A word in a sentence"}, []string{"stolen"}},
		{"markup as text", prose + `<p>&lt;script&gt;alert(1)&lt;/script&gt; was what the sign at the bridge said, to the surprise of many.</p>`, []string{"<script>alert(1)</script> was"}, nil},
		{"elements that are never closed", "</textarea></title></div></p><b><i><u><a href=x>" + prose, []string{"four hours of talk"}, nil},
		{"a textarea that is", "<textarea>" + "not text</textarea>" + prose, []string{"four hours"}, []string{"not text"}},
		{"a title without end", "<title>" + long + "</title><h1>" + long + "</h1>" + prose, []string{"four hours"}, nil},
		{"depth", strings.Repeat("<div>", 100_000) + prose, []string{"four hours"}, nil},
		{"depth of what is inline", strings.Repeat("<b><i>", 50_000) + prose, []string{"four hours"}, nil},
		{"depth of lists", strings.Repeat("<ul><li>", 20_000) + prose, []string{"four hours"}, nil},
		{"depth of tables", strings.Repeat("<table><tr><td>", 5_000) + prose, []string{"four hours"}, nil},
		{"depth of data", `<script type="application/ld+json">` + strings.Repeat(`{"@graph":[`, 3000) + strings.Repeat("]}", 3000) + `</script>` + prose, []string{"four hours"}, nil},
		{"data that is wrong", `<script type="application/ld+json">{"@type":"NewsArticle","headline":7,"author":[null,{"name":["x"]}],"datePublished":{},"articleBody":[1]}</script>` + prose, []string{"four hours"}, nil},
		{"a language that is markup", `<html lang='en" onload="x'>` + prose, []string{"four hours"}, []string{"onload"}},
		{"many attributes", "<div " + strings.Repeat("a=b ", 100_000) + ">" + prose + "</div>", []string{"four hours"}, nil},
		{"a frameset", "<frameset><frame src=x></frameset><noframes>" + prose + "</noframes>", nil, nil},
		{"controls", prose + "<p>\u202eleft\u202c, \u0007bell\u200b and \ufffe nothing, which is a sentence of some length to be taken.</p>", []string{"bell and"}, []string{"\u0007", "\u200b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, r, err := Read([]byte(tt.in), Options{})
			if tt.says == nil && err != nil {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			sound(t, a, r)
			for _, s := range tt.says {
				if !strings.Contains(a.Text, s) {
					t.Errorf("%q is not in %.200q", s, a.Text)
				}
			}
			for _, s := range tt.not {
				if strings.Contains(a.Text+a.URL+a.Title+a.Author+a.Lang, s) {
					t.Errorf("%q is in the article", s)
				}
			}
		})
	}
}

// sound checks what holds of everything that is read.
func sound(t *testing.T, a article.Article, r Report) {
	t.Helper()
	if err := a.Check(); err != nil {
		t.Error(err)
	}
	if !utf8.ValidString(a.Text) || a.ID != article.ContentID(a.Text) || strings.Contains(a.Text, "\r") {
		t.Error("text or id")
	}
	if a.URL != "" && !strings.HasPrefix(a.URL, "http://") && !strings.HasPrefix(a.URL, "https://") {
		t.Errorf("address %q", a.URL)
	}
	if r.Taken == 0 || len(r.Dropped) > MaxDropped || len(r.Dropped) > r.Left {
		t.Errorf("report %+v", r)
	}
	for _, b := range a.Blocks {
		if s := b.Span.In(a.Text); strings.TrimSpace(s) != s {
			t.Errorf("block %q has white space at an end", s)
		}
	}
}

func TestTextOfBlocks(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"white space is one space", "a \n\t b", "a b"},
		{"a break is a line", "a<br>b<br/>\n c", "a\nb\nc"},
		{"preformatted", "<pre>a  b\n  c</pre>", "a  b\n  c"},
		{"no break between inline elements", "a<b>b</b><i> c </i>d", "ab c d"},
		{"soft hyphens", "fahr&shy;lässig", "fahrlässig"},
		{"spaces that do not break stay", "10&nbsp;000 &nbsp; x", "10\u00a0000 \u00a0 x"},
		{"nothing of no width", "a&#8203;b&#65279;c&#8288;d", "abcd"},
		{"joiners stay", "می\u200cخواهم 👩\u200d🚒 🤷🏽\u200d♀️", "می\u200cخواهم 👩\u200d🚒 🤷🏽\u200d♀️"},
		{"ligatures", "ﬁnd the oﬃce", "find the office"},
		{"Windows quotes as controls", "\u0093yes\u0094 \u0096 it\u0092s", "“yes” – it’s"},
		{"Windows quotes by number", "&#147;yes&#148;", "“yes”"},
		{"quoted", "he said <q>no</q>", "he said “no”"},
		{"an emoji as a picture", `so <img class="emoji" alt="😀" src="x"> and <img alt="not this">`, "so 😀 and"},
		{"hidden words", `a<span class="visually-hidden">b</span><span hidden>c</span><span style="display: none">d</span>`, "a"},
	} {
		doc, err := tree.Parse("<p id=x>" + tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if got := textOf(tree.Body(doc)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<h1>Council meets</h1>" + prose))
	f.Add([]byte("<article><h1>a</h1><p>b<br><br>c<ul><li>d</ul><blockquote>e</blockquote><figure><figcaption>f</figcaption></figure><table><tr><td>g<td>h</table>"))
	f.Add([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","articleBody":"` + strings.Repeat("word ", 90) + `","author":{"name":"By X"},"datePublished":"2021-03-04T05:06:07Z"}</script><p>x`))
	f.Add([]byte("<title>a - b</title><div class='related comments'><p>x</div><nav>y</nav><template><p>z</template><select><option>q"))
	f.Add([]byte(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"<frameset><p>` + strings.Repeat("word ", 90) + `"}</script><p>x`))
	f.Add([]byte("\xff\xfe<\x00p\x00>\x00a\x00"))
	f.Add([]byte("<meta charset=shift_jis>\x82\xa0<p>\x82"))
	f.Add([]byte("<font>a<br><br>b</font><pre>\n c\n</pre><q>d</q><svg><p>e</svg><math><mi>f"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		// Reading takes most of a millisecond for a page of some hundred bytes. Long ones
		// find nothing that these do not, and one in four is read twice.
		const most, twice = 4 << 10, 4
		raw = raw[:min(len(raw), most)]
		a, r, err := Read(raw, Options{URL: "https://example.org/x", Decode: decodeNatively})
		if err != nil {
			return
		}
		sound(t, a, r)
		if len(raw)%twice > 0 {
			return
		}
		again, _, err := Read(raw, Options{URL: "https://example.org/x", Decode: decodeNatively})
		if err != nil || again.Text != a.Text || again.Author != a.Author {
			t.Error("read twice, it differs")
		}
	})
}

// Pages that try to make what is looked at around an element grow with the page are
// read like others: with twice as much of it, in no more than a few times the time.
func TestPagesThatLookAround(t *testing.T) {
	for name, part := range map[string]string{
		"buttons":      "Press <button>the lamp</button> and <b></b>",
		"placeholders": `<template id="B:0"></template><i></i>`,
		"pieces":       `<div hidden id="S:0"></div><script>$RC("B:0","S:0")</script>`,
		"notes":        `a<sup><a href="#x">1</a></sup>`,
		"spans":        `<span><span>The council met on Monday, and after hours of talk it agreed on nothing.</span></span>`,
		"teasers":      `<div><a href="/x"><h3>A headline of another</h3></a><p>The council met on Monday, and after hours of talk it agreed on nothing.</p></div>`,
		"rules":        `<style>.a{display:none}@media x{.b{display:block}}</style><p class="a">`,
		"alerts":       `<div role="alert">`,
	} {
		t.Run(name, func(t *testing.T) {
			a, r, err := Read([]byte("<h1>The council meets</h1>"+prose+strings.Repeat(part, 5_000)), Options{})
			if err == nil {
				sound(t, a, r)
			}
		})
	}
}
