package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/annotation/marktree"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/gauge"
	"gloss/app/safeurl"
	"gloss/app/words"
)

// flushPage is from how many bytes on what is made of a page is written out.
const flushPage = 32 << 10

// encodeHTML writes a report as one page that needs nothing else: the article
// with its marks, the numbered notes beside it, the figures as a table, and Gloss's own file
// as data. Nothing in it runs, and its Content-Security-Policy allows nothing to.
func encodeHTML(out io.Writer, docs []codec.Document, _ codec.Options) error {
	d := docs[0]
	h := &htmlWriter{out: out, numbers: numbersOf(d)}
	h.head(d.Article)
	h.body(d)
	h.figures(d)
	h.elsewhere(d)
	h.add("</main>\n")
	h.file(d)
	h.add("</body>\n</html>\n")
	return h.flush()
}

type htmlWriter struct {
	out     io.Writer
	err     error
	b       []byte
	numbers map[annotation.ID]int
}

// add writes markup, say text.
func (h *htmlWriter) add(markup ...string) {
	for _, m := range markup {
		h.b = append(h.b, m...)
	}
	if len(h.b) > flushPage {
		h.err = h.flush()
	}
}

func (h *htmlWriter) flush() error {
	if h.err == nil {
		_, h.err = h.out.Write(h.b)
	}
	h.b = h.b[:0]
	return h.err
}

func (h *htmlWriter) say(s string) { h.b = appendHTML(h.b, s) }

// appendHTML appends a text so that it stays text in an element or an attribute
// in quotes. Control characters, which HTML has no place for, become U+FFFD.
func appendHTML(b []byte, s string) []byte {
	for _, r := range s {
		switch {
		case r == '&':
			b = append(b, "&amp;"...)
		case r == '<':
			b = append(b, "&lt;"...)
		case r == '>':
			b = append(b, "&gt;"...)
		case r == '"':
			b = append(b, "&#34;"...)
		case r == '\'':
			b = append(b, "&#39;"...)
		case r < ' ' && r != '\n' && r != '\t' || r >= 0x7f && r < 0xa0:
			b = append(b, "\ufffd"...)
		default:
			b = append(b, string(r)...)
		}
	}
	return b
}

func (h *htmlWriter) head(a article.Article) {
	sum := sha256.Sum256([]byte(htmlStyle))
	h.add("<!doctype html>\n<html lang=\"", words.Tag(), "\">\n<head>\n<meta charset=\"utf-8\">\n",
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-`, base64.StdEncoding.EncodeToString(sum[:]),
		`'; base-uri 'none'; form-action 'none'">`, "\n",
		codec.ReportMark, "\n", `<meta name="viewport" content="width=device-width, initial-scale=1">`, "\n", `<meta name="color-scheme" content="light dark">`, "\n",
		`<meta name="referrer" content="no-referrer">`, "\n<title>")
	h.say(a.Title)
	h.add("</title>\n<style>", htmlStyle, "</style>\n</head>\n<body>\n<main>\n")
}

func (h *htmlWriter) body(d codec.Document) {
	a := d.Article
	h.add("<header>")
	if !slices.ContainsFunc(a.Blocks, func(b article.Block) bool { return b.Role == article.Headline }) {
		h.element("h1", "title", a.Title)
	}
	h.element("p", "about", codec.JoinFilled(" · ", a.Author, a.Source, a.Published))
	if a.URL != "" {
		h.add(`<p class="about">`)
		h.link(a.URL, a.URL)
		h.add("</p>")
	}
	h.add("<p class=\"about\">", kindCounts(d), "</p></header>\n<article")
	if a.Lang != "" {
		h.add(` lang="`)
		h.say(a.Lang)
		h.add(`"`)
	}
	h.add(">\n")
	rest := d.On(a.ID)
	var here []annotation.Annotation // those that reach into the block
	for _, b := range a.Blocks {
		here = slices.DeleteFunc(here, func(m annotation.Annotation) bool { return m.Target.Span.End <= b.Span.Start })
		n := 0
		for n < len(rest) && rest[n].Target.Span.Start < b.Span.End {
			n++
		}
		here = append(here, rest[:n]...)
		h.add(`<div class="row">`)
		if n > 0 {
			// In front of its paragraph a note can float beside it, and on beside the next.
			h.add(`<aside lang="`, words.Tag(), `">`)
			for _, m := range rest[:n] {
				h.note(m, true)
			}
			h.add("</aside>")
		}
		h.block(b, a.Text, here)
		h.add("</div>\n")
		rest = rest[n:]
	}
	h.add("</article>\n")
	for _, m := range rest { // on white space behind the last block
		h.note(m, false)
	}
}

func kindCounts(d codec.Document) string {
	n := map[annotation.Kind]int{}
	for _, m := range d.Annotations {
		n[m.Kind]++
	}
	return words.ReportKinds.With("n", len(d.Annotations), "claims", n[annotation.Claim], "quotes", n[annotation.Quote], "figures", n[annotation.Figure])
}

var blockTags = map[article.Role][2]string{
	article.Headline: {`<h1 dir="auto">`, "</h1>"}, article.Dek: {`<p class="dek" dir="auto">`, "</p>"},
	article.Subhead: {`<h2 dir="auto">`, "</h2>"}, article.Notice: {`<p class="notice" dir="auto">`, "</p>"},
}

func (h *htmlWriter) block(b article.Block, doc string, marks []annotation.Annotation) {
	tag, is := blockTags[b.Role]
	if !is {
		tag = [2]string{`<p dir="auto">`, "</p>"}
	}
	h.add(tag[0])
	h.nodes(marktree.Of(b.Span, marks), doc)
	h.add(tag[1])
}

func (h *htmlWriter) nodes(nodes []marktree.Node, doc string) {
	for _, n := range nodes {
		if n.ID == "" {
			h.say(n.Span.In(doc))
			continue
		}
		h.add(`<mark class="`, kindClass(n.Kind), `">`)
		if n.Head {
			i := strconv.Itoa(h.numbers[n.ID])
			h.add(`<a class="n" id="m`, i, `" href="#n`, i, `">`, i, `</a>`)
		}
		h.nodes(n.Children, doc)
		h.add("</mark>")
	}
}

// kindClass is the class of a kind; a kind that is none must not reach the markup.
func kindClass(k annotation.Kind) string {
	if k.Valid() {
		return string(k)
	}
	return "mark"
}

func (h *htmlWriter) element(tag, class, s string) {
	if s == "" {
		return
	}
	h.add("<", tag, ` class="`, class, `" dir="auto">`)
	h.say(s)
	h.add("</", tag, ">")
}

// link writes a link where the address may be one, else the text.
func (h *htmlWriter) link(address, said string) {
	web := safeurl.Web(address)
	if web == "" {
		h.say(codec.JoinFilled(" – ", said, strings.TrimSpace(strings.TrimPrefix(address, said))))
		return
	}
	h.add(`<a rel="noopener noreferrer" href="`)
	h.say(web)
	h.add(`">`)
	h.say(said)
	h.add("</a>")
}

// note writes what is known of a mark, with the way back to its words if they
// are on the page.
func (h *htmlWriter) note(m annotation.Annotation, back bool) {
	i := strconv.Itoa(h.numbers[m.ID])
	number := i
	if back {
		number = `<a href="#m` + i + `">` + i + "</a>"
	}
	h.add(`<section class="note `, kindClass(m.Kind), `" id="n`, i, `"><p class="kind">`, number, " ", words.Kind(m.Kind), " ")
	h.verdict(m.Step().Gauge, m.Step().Hue, words.Verdict(m.Step().Word).String())
	h.add("</p>")
	h.element("p", "words", codec.Shortened(oneLine(m.Target.Quote.Exact), 200))
	h.element("p", "own", m.Note)
	if all := facts(m); len(all) > 0 {
		h.add("<dl>")
		for _, f := range all {
			if f.name == words.FieldVerdict {
				continue // it stands in the head, with its gauge
			}
			h.add("<dt>")
			h.say(f.name.String())
			h.add("</dt>")
			h.element("dd", "v", f.value)
		}
		h.add("</dl>")
	}
	if len(m.Evidence) > 0 {
		h.add("<ul>")
		for _, e := range m.Evidence {
			h.evidence(e)
		}
		h.add("</ul>")
	}
	for _, l := range linksOf(m, h.numbers) {
		before, after, _ := strings.Cut(l.words, linkMark)
		n := strconv.Itoa(l.to)
		h.add("<p>")
		h.say(before)
		h.add(`<a href="#n`, n, `">`, n, "</a>")
		h.say(after)
		h.add("</p>")
	}
	h.add("</section>")
}

// verdict writes words with a gauge, in its hue.
func (h *htmlWriter) verdict(g annotation.Gauge, hue annotation.Hue, said string) {
	shape := gauge.ShapeOf(g)
	h.add(`<span class="verdict `, string(hue), `"><svg viewBox="`, gauge.Box, `" aria-hidden="true"><path class="line" d="`, shape.Line, `"/>`)
	if shape.Fill != "" {
		h.add(`<path d="`, shape.Fill, `"/>`)
	}
	h.add("</svg> ")
	h.say(said)
	h.add("</span>")
}

func (h *htmlWriter) evidence(e annotation.Evidence) {
	h.add("<li>")
	h.verdict(e.Stance.Gauge(), e.Stance.Hue(), words.ReportEvidence.With("as", string(e.Stance)))
	if e.URL+e.Title != "" {
		h.add(": ")
		h.link(e.URL, cmp.Or(e.Title, e.URL))
	}
	h.element("blockquote", "v", e.Excerpt)
	if e.Accessed != "" {
		h.add(" ")
		h.say(words.ReportRead.With("date", e.Accessed))
	}
	if e.Archive != "" {
		h.add(" ")
		h.link(e.Archive, words.EditorArchived.String())
	}
	h.add("</li>")
}

func (h *htmlWriter) figures(d codec.Document) {
	begun := false
	for _, m := range d.Annotations {
		if m.Kind != annotation.Figure {
			continue
		}
		if !begun {
			h.add("<h2 class=\"part\">", words.KindPlural.With("kind", string(annotation.Figure)), "</h2>\n<div class=\"wide\"><table>\n<thead><tr>")
			for _, column := range []words.Text{words.ReportNumber, words.ReportWords, words.TableFigure, words.FieldPeriod, words.FieldSource, words.FieldVerdict, words.FieldNote} {
				h.add("<th>", column.String(), "</th>")
			}
			h.add("</tr></thead>\n<tbody>\n")
			begun = true
		}
		i, q := strconv.Itoa(h.numbers[m.ID]), m.Quantity
		h.add(`<tr><td><a href="#n`, i, `">`, i, "</a></td>")
		for _, cell := range []string{oneLine(m.Target.Quote.Exact), quantityWords(q), q.Period, q.Source, words.Verdict(m.Step().Word).String(), m.Note} {
			h.add(`<td dir="auto">`)
			h.say(cell)
			h.add("</td>")
		}
		h.add("</tr>\n")
	}
	if begun {
		h.add("</tbody></table></div>\n")
	}
}

// elsewhere lists the marks that stand on earlier versions of the article.
func (h *htmlWriter) elsewhere(d codec.Document) {
	for _, a := range d.Earlier {
		marks := d.On(a.ID)
		if len(marks) == 0 {
			continue
		}
		h.add(`<h2 class="part">`)
		h.say(words.ReportEarlier.With("date", words.Date(a.Added.UTC())))
		h.add("</h2>\n")
		for _, m := range marks {
			h.note(m, false)
		}
		h.add("\n")
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
