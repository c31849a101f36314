package extract

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// What a page states to machines goes first, unless it is the site's own name
// where a person is wanted.
func TestAuthorAndDate(t *testing.T) {
	for _, c := range []struct{ name, head, body, author, published string }{
		{"a byline", ``, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"stated, before a byline", `<meta name="author" content="Ada Fenwick">`, `<h1>Wells run dry</h1><p class="byline">By Bo Quill</p>`, "Ada Fenwick", ""},
		{"the site is stated", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="harbour-review.example">`, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"the site is stated, and nobody else", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="Harbour Review">`, `<h1>Wells run dry</h1>`, "Harbour Review", ""},
		{"the site is stated, the line is of time", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="Harbour Review">`, `<h1>Wells run dry</h1><p class="byline">Published at 14:34</p>`, "Harbour Review", ""},
		{"the program's user", `<meta name="author" content="admin">`, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"a date above that nothing calls one", ``, `<p>Water</p><span>Jan 18, 2019</span><h1>Wells run dry</h1>`, "", "2019-01-18"},
		{"a year above is none", ``, `<p>Edition 2019</p><h1>Wells run dry</h1>`, "", ""},
		{"a date far above is another's", ``, `<p>Jan 18, 2019</p><p>One</p><p>Two</p><p>Three</p><h1>Wells run dry</h1>`, "", ""},
		{"a date below goes first", ``, `<span>Jan 18, 2019</span><h1>Wells run dry</h1><p>Jan 20, 2019</p>`, "", "2019-01-20"},
		{"the nearest of two below", ``, `<h1>Wells run dry</h1><time>Jan 20, 2019</time><time>Jan 22, 2019</time>`, "", "2019-01-20"},
		{"the nearest of two above", ``, `<time>Jan 14, 2019</time><time>Jan 16, 2019</time><h1>Wells run dry</h1>`, "", "2019-01-16"},
		{"below goes before a nearer one above", ``, `<time>Jan 18, 2019</time><h1>Wells run dry</h1><p>Water</p><time>Jan 20, 2019</time>`, "", "2019-01-20"},
		{"what says that it is the date of publication goes first", ``, `<h1>Wells run dry</h1><time>Jan 20, 2019</time><span itemprop="datePublished" content="2019-01-24">today</span>`, "", "2019-01-24"},
		{"a property says it too", ``, `<h1>Wells run dry</h1><span property="datePublished">Jan 20, 2019</span>`, "", "2019-01-20"},
		{"the attribute goes before the words", ``, `<h1>Wells run dry</h1><time datetime="2019-01-20">Jan 22, 2019</time>`, "", "2019-01-20"},
		{"the title goes before the words", ``, `<h1>Wells run dry</h1><time title="2019-01-20">Jan 22, 2019</time>`, "", "2019-01-20"},
		{"a class that says date", ``, `<h1>Wells run dry</h1><div class="x post-date">Jan 20, 2019</div>`, "", "2019-01-20"},
		{"a class that says timestamp", ``, `<h1>Wells run dry</h1><div class="entryTimestamp">Jan 20, 2019</div>`, "", "2019-01-20"},
		{"a class that says when it was published", ``, `<p>a</p><p>b</p><h1>Wells run dry</h1><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><div class="published">Jan 20, 2019</div>`, "", "2019-01-20"},
		{"a class of many words is none", ``, `<h1>Wells run dry</h1><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><div class="a-list-of-date">Jan 20, 2019</div>`, "", ""},
		{"a class that begins with date is none", ``, `<h1>Wells run dry</h1><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><div class="date-picker">Jan 20, 2019</div>`, "", ""},
		{"the date of a comment is none", ``, `<h1>Wells run dry</h1><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><p>x</p><div class="comments"><time>Jan 20, 2019</time></div>`, "", ""},
		{"no headline, the first date", ``, `<time>Jan 14, 2019</time><time>Jan 16, 2019</time>`, "", "2019-01-14"},
		{"stated, before the page", `<meta property="article:published_time" content="2019-01-10T08:00:00Z">`, `<h1>Wells run dry</h1><time>Jan 20, 2019</time>`, "", "2019-01-10"},
		{"the nearest of lines above", ``, `<p>Jan 14, 2019</p><p>Jan 16, 2019</p><h1>Wells run dry</h1>`, "", "2019-01-16"},
		{"three lines above", ``, `<p>Jan 14, 2019</p><p>One</p><p>Two</p><h1>Wells run dry</h1>`, "", "2019-01-14"},
		{"an author's element", ``, `<h1>Wells run dry</h1><span itemprop="author"><b itemprop="name">Ada Fenwick</b>, our reporter</span>`, "Ada Fenwick", ""},
		{"several authors' elements", ``, `<h1>Wells run dry</h1><a rel="author">Ada Fenwick</a><a rel="author">Bo Quill</a><a rel="author">Ada Fenwick</a>`, "Ada Fenwick and Bo Quill", ""},
		{"three authors", ``, `<h1>Wells run dry</h1><a rel="author">Ada Fenwick</a><a rel="author">Bo Quill</a><a rel="author">Cy Rand</a>`, "Ada Fenwick, Bo Quill and Cy Rand", ""},
		{"of bylines by class the first", ``, `<h1>Wells run dry</h1><p class="author-name">Ada Fenwick</p><p class="author">Bo Quill</p>`, "Ada Fenwick", ""},
		{"the author of a comment is none", ``, `<h1>Wells run dry</h1><div class="comments"><p class="author">Bo Quill</p></div>`, "", ""},
		{"what cannot be seen is none", ``, `<h1>Wells run dry</h1><p class="author" hidden>Bo Quill</p>`, "", ""},
		{"a line near the headline", ``, `<h1>Wells run dry</h1><p>Von Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"a sentence near the headline is none", ``, `<h1>Wells run dry</h1><p>By noon all of it was gone.</p>`, "", ""},
		{"a date in the byline", ``, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick<span>20 January 2019</span></p>`, "Ada Fenwick", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := tree.Parse(`<html><head><title>Wells run dry</title>` + c.head + `</head><body>` + c.body + `<p>The wells of nine districts gave no water on any day of the year.</p></body></html>`)
			if err != nil {
				t.Fatal(err)
			}
			if f := gather(doc, ""); f.author != c.author || f.published != c.published {
				t.Errorf("%q on %q, want %q on %q", f.author, f.published, c.author, c.published)
			}
		})
	}
}

func TestNames(t *testing.T) {
	for in, want := range map[string]string{
		"Ada Moss": "Ada Moss", "By Ada Moss": "Ada Moss", "BY ADA MOSS": "ADA MOSS", "Written by By Ada Moss": "Ada Moss", " By  Ada\nMoss , ": "Ada Moss", "Von Ada Moss | ": "Ada Moss",
		"بقلم: آدا موس": "آدا موس", "文・山田": "山田", "Ada Moss20 January 2019": "Ada Moss", "Ada Moss 2nd": "Ada Moss 2nd",
		"": "", "By ": "By", "—": "", "123": "", "@ada": "", "https://star.example/ada": "", "Byron": "Byron", strings.Repeat("a", 200): strings.Repeat("a", 200), strings.Repeat("a", 201): "",
	} {
		if got := names(in); got != want {
			t.Errorf("%.40q is %.40q, want %.40q", in, got, want)
		}
	}
	for line, want := range map[string]string{
		"By Ada Moss": "Ada Moss", "by Ada Moss": "Ada Moss", "By noon it was gone": "", "By Ada Moss. And more": "", "By Ada Moss!": "", "Ada Moss": "", "By " + strings.Repeat("Ada ", 19): strings.TrimSpace(strings.Repeat("Ada ", 19)), "By " + strings.Repeat("Ada ", 20): "",
	} {
		if got := bylineIn(line); got != want {
			t.Errorf("%q names %q, want %q", line, got, want)
		}
	}
	for line, want := range map[string]bool{"By Ada Moss, who reports on water": true, "by Ada Moss": true, "By Bo Quill": false, "Ada Moss reports": false, "": false} {
		if got := byAuthor(line, "Ada Moss, Bo Quill"); got != want {
			t.Errorf("%q begins with a byline: %v", line, got)
		}
	}
	if byAuthor("By the river", "") {
		t.Error("nobody is an author")
	}
}

func TestSavedFrom(t *testing.T) {
	for in, want := range map[string]string{
		" saved from url=(0027)https://star.example/fares ":           "https://star.example/fares",
		" saved from url=https://star.example/fares -- x":             "https://star.example/fares",
		"\n Page saved with SingleFile \n url: https://a.example/ \n": "https://a.example/",
		"url: https://a.example/":                                     "", "saved from url=": "", "": "", " saved from url=https://a.example/" + strings.Repeat(" ", 5000): "",
	} {
		if got := savedFrom(in); got != want {
			t.Errorf("%.50q is from %q, want %q", in, got, want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{"en": "en", "en_GB": "en-GB", "de-DE, en": "de-DE", " fr ": "fr", "ast": "ast", "zh-Hant-TW": "zh-Hant-TW", "x": "", "english": "", "e1": "", "en-é": "", "": "", "en-" + strings.Repeat("a", 32): "en-" + strings.Repeat("a", 32), "en-" + strings.Repeat("a", 33): ""} {
		if got := language("", "1", in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	if got := language("", "de", "en"); got != "de" {
		t.Errorf("the first is %q", got)
	}
}

func TestFirstURL(t *testing.T) {
	const base = "https://star.example/news/today"
	for in, want := range map[string]string{
		"https://a.example/x?y=z#w": "https://a.example/x?y=z#w", "fares": "https://star.example/news/fares", "/fares": "https://star.example/fares", "//a.example/": "https://a.example/", "http://bo:secret@a.example/": "http://a.example/",
		"javascript:alert(1)": "", "data:,x": "", "": "", "http://[": "", "file:///etc/passwd": "", " https://a.example/ ": "https://a.example/", "https://a.example/" + strings.Repeat("x", article.MaxMeta): "",
	} {
		if got := firstURL(base, in); got != want {
			t.Errorf("%.50q is %.50q, want %q", in, got, want)
		}
	}
	if got := firstURL("::", "", "x", "https://b.example/", "https://c.example/"); got != "https://b.example/" {
		t.Errorf("the first is %q", got)
	}
}

func TestWithoutSite(t *testing.T) {
	f := &facts{suffixes: []string{"The Star", ""}}
	for in, want := range map[string]string{
		"Fares rise | The Star": "Fares rise", "The Star - Fares rise": "Fares rise", "Fares rise": "Fares rise", "Fares rise - again": "Fares rise - again",
		"Fares rise in every town this year - Nation | The Star": "Fares rise in every town this year", "Fares rise in every town of the land - but not in mine, says the mayor": "Fares rise in every town of the land - but not in mine, says the mayor",
		"Fares rise_the star": "Fares rise", " | The Star": " | The Star",
	} {
		if got := f.withoutSite(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, row := range []struct {
		a, b        string
		least, most float64
	}{
		{"Fares rise again", "fares rise: again!", 1, 1},
		{"", "Fares", 0, 0}, {"Fares", "", 0, 0},
		{"Fares rise again", "Fares rise again | The Star", 0.75, 0.95},
		{"Fares rise", "Fares rise in every town", 0, 0},
		{"Fares rise in town", "Fares rise in every town", 0.8, 0.8},
		{"Fares rise in every town", "Snow falls on all hills", 0, 0},
		{"议会说运价上涨", "议会说运价上涨 晨报", 0.75, 0.95},
	} {
		if got := alike(row.a, row.b); got < row.least || got > row.most {
			t.Errorf("%q and %q are %v alike", row.a, row.b, got)
		}
	}
}

// What stands in scripts with data is read as schema.org has it, in whatever shape.
func TestStatedData(t *testing.T) {
	for _, row := range []struct {
		name, script string
		want         stated
	}{
		{"an article", `{"@type":"NewsArticle","headline":"Fares &amp; rides","author":{"name":"By Ada Moss"},"publisher":{"name":"The Star"},"datePublished":"2021-03-17","url":"https://star.example/","inLanguage":"en","description":"d","articleBody":"b","isAccessibleForFree":false}`,
			stated{headline: "Fares & rides", author: "Ada Moss", publisher: "The Star", published: "2021-03-17", url: "https://star.example/", lang: "en", description: "d", body: "b", paid: true}},
		{"lists and values", `[{"@type":["Thing","https://schema.org/Article"],"name":[{"@value":"Fares"}],"author":[{"name":"Ada"},"Bo",{"name":"Ada"},{"name":"123"}],"creator":"Cy","dateCreated":"2021","mainEntityOfPage":{"@id":"https://star.example/a"},"text":"b"}]`,
			stated{headline: "Fares", author: "Ada, Bo and Cy", published: "2021", url: "https://star.example/a", body: "b"}},
		{"references in a graph", `{"@graph":[{"@type":"Article","headline":"Fares","author":{"@id":"#ada"},"publisher":{"@id":"#star"}},{"@id":"#ada","@type":"Person","name":"Ada"},{"@id":"#star","name":"The Star"}]}`,
			stated{headline: "Fares", author: "Ada", publisher: "The Star"}},
		{"the article goes before the page", `[{"@type":"WebPage","headline":"Page"},{"@type":"BlogPosting","headline":"Post"},{"@type":"Report","headline":"Later"}]`, stated{headline: "Post"}},
		{"a live report", `{"@type":"LiveBlogPosting","headline":"Live"}`, stated{headline: "Live", live: true}},
		{"a part that is paid for", `{"@type":"Article","headline":"x","hasPart":[{"isAccessibleForFree":"http://schema.org/False"}]}`, stated{headline: "x", paid: true}},
		{"free", `{"@type":"Article","headline":"x","isAccessibleForFree":"True","hasPart":{"isAccessibleForFree":true}}`, stated{headline: "x"}},
		{"what an article is listed with is none", `{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]}`, stated{}},
		{"line feeds in a string", "{\"@type\":\"Article\",\n\"headline\":\"a\nb\tc \\\"d\\\" e\"}", stated{headline: `a b c "d" e`}},
		{"markers of a script", `<!-- //<![CDATA[ {"@type":"Article","headline":"x"}; //]]> -->`, stated{headline: "x"}},
		{"no JSON", `{"@type":`, stated{}},
		{"too deep", strings.Repeat(`{"@graph":`, 14) + `{"@type":"Article","headline":"x"}` + strings.Repeat("}", 14), stated{}},
		{"deep", strings.Repeat(`{"@graph":`, 12) + `{"@type":"Article","headline":"x"}` + strings.Repeat("}", 12), stated{headline: "x"}},
		{"too long", `{"@type":"Article","headline":"x"}` + strings.Repeat(" ", maxData), stated{}},
	} {
		doc, err := html.Parse(strings.NewReader(`<script type="Application/LD+json">` + row.script + `</script><script>{"@type":"NewsArticle","headline":"code"}</script>`))
		if err != nil {
			t.Fatal(err)
		}
		if got := data(doc); got != row.want {
			t.Errorf("%s: %+v\nwant %+v", row.name, got, row.want)
		}
	}
}

// The text of a block is as HTML lays it out.
func TestTextOf(t *testing.T) {
	for in, want := range map[string]string{
		" a \n b\t c ": "a b c", "a<br>b<br><br>c": "a\nb\nc", "<br>a<br>": "a", "a<b> b</b>c": "a bc", "<q>a</q> b": "“a” b", "<pre>a\n  b\r\n\n\nc</pre>": "a\n  b\nc",
		"a&shy;b&#8203;c&#xfeff;d&#x2060;e": "abcde", "&#xfb01;n &#xfb05;": "fin st", "&#x93;a&#x94; &#x81;b": "“a” b", "a&#x2028;b&#x0b;c": "a\nb\nc", "a<script>x</script>b<style>y</style>": "ab",
		"a<span class=mw-editsection>[edit]</span>b<span>c</span>": "abc", "a<span hidden>x</span>b": "ab", `a <img alt=":)" class="emoji"> <img alt="x">b`: "a :) b", "👩\u200d👧 a\u200cb": "👩\u200d👧 a\u200cb",
		"<table><tr><td>a<td>b<th>c</table>": "a\tb\tc",
	} {
		doc, err := html.Parse(strings.NewReader("<body>" + in))
		if err != nil {
			t.Fatal(err)
		}
		if got := textOf(doc.LastChild.LastChild); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}
