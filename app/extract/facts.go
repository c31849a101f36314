package extract

import (
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// facts are what a page states of its article outside the text.
type facts struct {
	headline    string
	author      string
	source      string
	url         string // absolute, http or https
	published   string // 2021, 2021-03 or 2021-03-17
	lang        string
	description string
	body        string                // the text as the page's data has it, which may be markup
	excerpt     bool                  // the page says that it holds only the beginning
	live        bool                  // a running report of many entries
	h1          *html.Node            // the headline on the page
	suffixes    []string              // names of the site, as they stand behind the title
	holds       map[*html.Node]bool   // elements that hold the article, whatever they are called
	overruled   map[*html.Node]bool   // those of them that their names speak against
	units       map[*html.Node]bool   // elements that hold the beginning of an article each, this one or others
	kept        int                   // how much the sentences of the page say, in letters, without those
	others      map[*html.Node]Reason // elements that hold the beginnings of other articles, or ask for consent
}

// gather collects the facts. What is meant for machines goes before what is
// meant for people, but for the headline, which is read as people see it.
func gather(doc *html.Node, at string) *facts {
	f := &facts{}
	m := metas(doc)
	d := data(doc)
	f.body, f.live, f.excerpt, f.description = d.body, d.live, d.paid, first(m["og:description"], m["description"], d.description)
	base := m["base"]
	f.url = firstURL(first(at, base, m["saved"]), m["canonical"], m["og:url"], d.url, at, m["saved"], m["amphtml-source"])
	f.source = first(m["og:site_name"], d.publisher, m["application-name"], m["dc.publisher"], m["citation_journal_title"], m["apple-mobile-web-app-title"], f.host())
	f.lang = language(m["lang"], d.lang, m["content-language"], m["og:locale"], m["dc.language"])
	f.suffixes = []string{f.source, d.publisher, f.host(), m["og:site_name"]}
	f.findHeadline(doc, d.headline, m)
	if body := tree.Body(doc); body != nil {
		weigh(body, f)
	}
	f.author = first(d.author, names(m["author"]), names(m["article:author"]), names(m["dc.creator"]), names(m["parsely-author"]), names(m["sailthru.author"]), names(m["byl"]), names(m["citation_author"]))
	if f.author == "" || f.house(f.author) {
		if line := f.bylineOn(doc); f.author == "" || !strings.ContainsAny(line, "0123456789") {
			f.author = first(line, f.author)
		}
	}
	f.published = firstDate(d.published, m["article:published_time"], m["datepublished"], m["parsely-pub-date"], m["sailthru.date"], m["pubdate"], m["publishdate"],
		m["publish_date"], m["publication_date"], m["dc.date.issued"], m["dc.date"], m["dcterms.created"], m["dcterms.issued"], m["date"], m["citation_publication_date"], m["og:published_time"])
	if f.published == "" {
		f.published = f.dateOn(doc)
	}
	return f
}

// house reports whether a name is the site's own, or that of a part of its
// program, which many state as the author of everything.
func (f *facts) house(name string) bool {
	words := bare(name)
	for _, own := range append([]string{"admin", "administrator", "redaktion", "redaction", "editor", "webmaster"}, f.suffixes...) {
		if own = bare(own); own != "" && (words == own || len(own) > 4 && strings.Contains(words, own) || len(words) > 4 && strings.Contains(own, words)) {
			return true
		}
	}
	return false
}

// metas collects meta and link elements by name, the first of each, and the
// comments that browsers leave in pages that they save.
func metas(doc *html.Node) map[string]string {
	m := map[string]string{}
	add := func(key, value string) {
		key, value = strings.ToLower(strings.TrimSpace(key)), oneLine(value)
		if _, known := m[key]; !known && key != "" && value != "" && len(value) < 20_000 {
			m[key] = value
		}
	}
	for n := range doc.Descendants() {
		switch {
		case n.Type == html.CommentNode:
			add("saved", savedFrom(n.Data))
		case n.Type != html.ElementNode:
		case n.Data == "html":
			add("lang", first(tree.Attr(n, "lang"), tree.Attr(n, "xml:lang")))
		case n.Data == "base":
			add("base", tree.Attr(n, "href"))
		case n.Data == "title" && (n.Parent == nil || n.Parent.Data != "svg"):
			add("title", textBelow(n))
		case n.Data == "meta":
			// Several properties may stand in one attribute.
			for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
				for k := range strings.FieldsSeq(tree.Attr(n, key)) {
					add(k, tree.Attr(n, "content"))
				}
			}
		case n.Data == "link":
			for rel := range strings.FieldsSeq(tree.Attr(n, "rel")) {
				if rel == "canonical" {
					add(rel, tree.Attr(n, "href"))
				}
			}
		}
	}
	return m
}

// savedFrom reads the address out of the comment of a program that saves pages.
func savedFrom(comment string) string {
	if len(comment) > 5000 {
		return ""
	}
	if _, rest, ok := strings.Cut(comment, "saved from url="); ok {
		if i := strings.IndexByte(rest, ')'); i >= 0 {
			rest = rest[i+1:]
		}
		return firstField(rest)
	}
	if strings.Contains(comment, "SingleFile") {
		if _, rest, ok := strings.Cut(comment, "url:"); ok {
			return firstField(rest)
		}
	}
	return ""
}

func firstField(s string) string {
	for f := range strings.FieldsSeq(s) {
		return f
	}
	return ""
}

func first(values ...string) string {
	for _, v := range values {
		if v = oneLine(v); v != "" {
			return v
		}
	}
	return ""
}

// firstURL is the first of some addresses that can be kept, against base.
func firstURL(base string, values ...string) string {
	b, err := url.Parse(base)
	if err != nil {
		b = &url.URL{}
	}
	for _, v := range values {
		u, err := url.Parse(strings.TrimSpace(v))
		if err != nil || v == "" {
			continue
		}
		u = b.ResolveReference(u)
		u.User = nil
		if s := u.String(); (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && len(s) <= article.MaxMeta {
			return s
		}
	}
	return ""
}

func (f *facts) host() string {
	u, err := url.Parse(f.url)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// language is the first value that is a language tag.
func language(values ...string) string {
	for _, v := range values {
		v, _, _ = strings.Cut(strings.TrimSpace(v), ",")
		v = strings.ReplaceAll(v, "_", "-")
		head, _, _ := strings.Cut(v, "-")
		letters := strings.Trim(strings.ToLower(head), "abcdefghijklmnopqrstuvwxyz") == ""
		if letters && len(head) >= 2 && len(head) <= 3 && len(v) <= 35 && strings.Trim(strings.ToLower(v), "abcdefghijklmnopqrstuvwxyz0123456789-") == "" {
			return v
		}
	}
	return ""
}

// textBelow is the text of a node whatever it is in, on one line.
func textBelow(n *html.Node) string {
	w := writer{}
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			w.text(c.Data)
		}
	}
	return oneLine(w.String())
}

// findHeadline takes the heading on the page that says what the title says. A
// page that has none gives its title, without the name of the site.
func (f *facts) findHeadline(doc *html.Node, stated string, m map[string]string) {
	titles := []string{stated, m["og:title"], m["twitter:title"], m["headline"], m["dc.title"], m["title"]}
	best, bestScore := "", 0.0
	var found, only *html.Node
	ones := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '3' {
			continue
		}
		words := oneLine(textOf(n))
		if words == "" || offPage(n) {
			continue
		}
		if n.Data == "h1" {
			ones++
			only = n
		}
		for i, t := range titles {
			score := alike(words, t)
			if n.Data == "h1" {
				score *= 1.2
			}
			// The title of the page may be one of a list of headings; what
			// says nothing but the site's name is none.
			if t == "" || f.siteName(words) || leadsHome(n) {
				score = 0
			}
			if score > bestScore+0.01*float64(i) {
				best, bestScore, found = words, score, n
			}
		}
	}
	switch {
	case bestScore >= 0.6:
		f.h1, f.headline = found, best
		// A heading may hold the line above the headline as well.
		for _, t := range titles {
			if t != "" && len(bare(t)) < len(bare(best)) && len(bare(t)) > len(bare(best))/2 && strings.HasSuffix(bare(best), bare(t)) {
				f.headline = t
				break
			}
		}
	case ones == 1 && !f.siteName(textOf(only)) && !leadsHome(only) && breadth(textOf(only)) >= 12:
		f.h1, f.headline = only, oneLine(textOf(only))
	default:
		for _, t := range titles {
			if t = f.withoutSite(t); t != "" {
				f.headline = t
				break
			}
		}
	}
	f.headline = cut(f.headline, 1000)
}

// leadsHome reports whether a heading is a link to the front page, as the name of
// a site is.
func leadsHome(n *html.Node) bool {
	for c := range n.Descendants() {
		if c.Type != html.ElementNode || c.Data != "a" || !tree.Has(c, "href") || oneLine(textOf(c)) != oneLine(textOf(n)) {
			continue
		}
		u, err := url.Parse(strings.TrimSpace(tree.Attr(c, "href")))
		return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == "" && (u.Host != "" || u.Path == "/")
	}
	return false
}

// offPage reports whether a node cannot be seen.
func offPage(n *html.Node) bool {
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if unsaid(n) || hidden(n) {
			return true
		}
	}
	return false
}

func (f *facts) siteName(s string) bool {
	for _, name := range f.suffixes {
		if name != "" && bare(name) == bare(s) {
			return true
		}
	}
	return false
}

// withoutSite cuts the name of the site from an end of a title.
func (f *facts) withoutSite(title string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " / ", "_"} {
		if i := strings.LastIndex(title, sep); i > 0 {
			tail := title[i+len(sep):]
			if f.siteName(tail) || utf8.RuneCountInString(tail) <= 25 && utf8.RuneCountInString(title[:i]) > 25 {
				return f.withoutSite(title[:i])
			}
		}
		if head, tail, ok := strings.Cut(title, sep); ok && f.siteName(head) {
			return tail
		}
	}
	return title
}

// breadth is how much a text says, in letters: a sign of Chinese, Japanese or
// Korean says about as much as three.
func breadth(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0x2e7f {
			n += 2
		}
	}
	return n
}

// alike is how much of the words of the longer of two titles is in the other
// as well, from 0 to 1; of text without spaces, how much of its characters.
func alike(a, b string) float64 {
	x, y := bare(a), bare(b)
	switch {
	case x == "" || y == "":
		return 0
	case x == y:
		return 1
	case strings.Contains(y, x) && breadth(x) >= 12:
		// The title with the site's name; the longer of two parts is the headline.
		return 0.75 + 0.2*float64(len(x))/float64(len(y))
	}
	words := map[string]bool{}
	all := strings.Fields(strings.ToLower(a))
	for _, w := range all {
		words[bare(w)] = true
	}
	common, n := 0, 0
	for w := range strings.FieldsSeq(strings.ToLower(b)) {
		if w = bare(w); w == "" {
			continue
		}
		n++
		if words[w] {
			common++
		}
	}
	if len(all) < 3 {
		return 0
	}
	return float64(common) / float64(max(len(all), n))
}
