// Package detect reads an article with the detectors of package suggest: what the
// text itself says of a mark, and what in it could be marked.
package detect

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/caret"
	"gloss/app/session/wording"
	"gloss/app/suggest"
	"gloss/app/text"
)

// Fill fills in what an article itself says of a mark on it, where nothing of the
// sort is recorded yet: the number of a figure, the speaker of a quote.
func (c *Cache) Fill(in article.Article, a *annotation.Annotation) {
	if span := a.Target.Span; !span.Fits(in.Text) || span.In(in.Text) != a.Target.Quote.Exact {
		return // it is of another version of the text
	}
	switch a.Kind {
	case annotation.Figure:
		if a.Quantity == (annotation.Quantity{}) {
			a.Quantity = c.readFigure(in, a.Target.Span)
		}
	case annotation.Quote:
		q, ok := c.readQuote(in, a.Target.Span)
		if !ok {
			return
		}
		doc := in.Text
		if a.Said == (annotation.Attribution{}) {
			a.Said.Name, _ = wording.CutTo(speaker(doc, q), annotation.MaxField)
		}
		if a.Quotation == (annotation.Quotation{}) {
			a.Quotation.Cue, _ = wording.CutTo(wording.OneLine(q.Cue.In(doc)), annotation.MaxField)
			a.Quotation.Form = form(q.Kind)
		}
	}
}

// Refill fills in anew what was filled in from the text of a mark before it was
// given other words. What a person has put right stays.
func (c *Cache) Refill(in article.Article, before annotation.Annotation, a *annotation.Annotation) {
	was, is := before, *a
	was.Details, is.Details = annotation.Details{}, annotation.Details{}
	c.Fill(in, &was)
	c.Fill(in, &is)
	if a.Quantity == was.Quantity {
		a.Quantity = is.Quantity
	}
	if a.Said == was.Said {
		a.Said = is.Said
	}
	if a.Quotation == was.Quotation {
		a.Quotation = is.Quotation
	}
}

// Reread fills in anew what was filled in from the text of a mark on an earlier
// version, after it was put on other words of the open one. What a person has put
// right stays; it reports whether the new words say something else there.
func (c *Cache) Reread(earlier, now article.Article, before annotation.Annotation, a *annotation.Annotation) (differs bool) {
	was, is := before, *a
	was.Details, is.Details = annotation.Details{}, annotation.Details{}
	(&Cache{}).Fill(earlier, &was)
	c.Fill(now, &is)
	type amount struct {
		value, from, to annotation.Number
		about           bool
	}
	of := func(q annotation.Quantity) amount { return amount{q.Value, q.From, q.To, q.Approximate} }
	number := of(a.Quantity)
	for _, d := range []bool{
		renew(&number, of(was.Quantity), of(is.Quantity)),
		renew(&a.Quantity.Unit, was.Quantity.Unit, is.Quantity.Unit),
		renew(&a.Quantity.Of, was.Quantity.Of, is.Quantity.Of),
		renew(&a.Said, was.Said, is.Said),
		renew(&a.Quotation.Cue, was.Quotation.Cue, is.Quotation.Cue),
		renew(&a.Quotation.Form, was.Quotation.Form, is.Quotation.Form),
	} {
		differs = differs || d
	}
	a.Quantity.Value, a.Quantity.From, a.Quantity.To, a.Quantity.Approximate = number.value, number.from, number.to, number.about
	return differs
}

// renew makes what was read once what is read now. It reports whether it is neither,
// though both readings differ.
func renew[T comparable](recorded *T, was, is T) (differs bool) {
	if *recorded == was {
		*recorded = is
		return false
	}
	return was != is && *recorded != is
}

// readFigure reads the figure at a place. The text around says more than the
// marked words ("at least" before them, "prisoners" behind); but of a range of
// which one end is marked, it is that end.
func (c *Cache) readFigure(a article.Article, span text.Span) annotation.Quantity {
	writing := c.writingOf(a)
	own, ok := suggest.ReadFigure(span.In(a.Text), writing)
	var around []suggest.Figure
	var of string
	for _, b := range a.Blocks {
		if !span.Overlaps(b.Span) {
			continue
		}
		read := caret.VicinityOf(a.Text, b.Span, span)
		d := suggest.ReadAs(read.In(a.Text), writing)
		for _, f := range d.Figures() {
			if (text.Span{Start: read.Start + f.Span.Start, End: read.Start + f.Span.End}).Overlaps(span) {
				around, of = append(around, f), d.NumberOf(f)
			}
		}
	}
	f := own
	if len(around) == 1 && (!ok || around[0].Range() == own.Range()) {
		f, ok = around[0], true
	}
	if !ok {
		return annotation.Quantity{}
	}
	q := quantity(f)
	if len(around) == 1 && q.Of == "" && q.Unit == "" {
		q.Of = of
	}
	q.Of, _ = wording.CutTo(q.Of, annotation.MaxField)
	q.Unit, _ = wording.CutTo(q.Unit, annotation.MaxField)
	return q
}

// Cache is what the whole text of an article told: how it is written, and what is quoted
// in it, each once it was asked for.
type Cache struct {
	article article.ID
	lang    string // that the article stated
	writing suggest.Writing
	quoted  bool // quotes are known
	quotes  []suggest.Quote
}

// about makes c the cache of a, empty if it was another article's.
func (c *Cache) about(a article.Article) {
	if c.article != a.ID || c.lang != a.Lang {
		*c = Cache{article: a.ID, lang: a.Lang}
	}
}

// writingOf tells how an article is written.
func (c *Cache) writingOf(a article.Article) suggest.Writing {
	c.about(a)
	if c.writing == (suggest.Writing{}) {
		c.writing = suggest.WritingOf(a.Lang, a.Text)
	}
	return c.writing
}

// Keep remembers how an article is written, and the quotes that were found in all of it.
func (c *Cache) Keep(a article.Article, writing suggest.Writing, quotes []suggest.Quote) {
	c.about(a)
	c.writing = writing
	if !c.quoted && len(a.Text) <= mostRead {
		c.quoted, c.quotes = true, quotes
	}
}

// readQuote finds what is quoted at a place: the first quotation there whose
// speaker is known, or else the first.
func (c *Cache) readQuote(a article.Article, span text.Span) (suggest.Quote, bool) {
	var quotes []suggest.Quote
	switch doc := a.Text; {
	case len(doc) > mostRead:
		read := caret.VicinityOf(doc, text.Span{End: len(doc)}, span)
		for _, q := range suggest.ReadAs(read.In(doc), c.writingOf(a)).Quotes() {
			quotes = append(quotes, shifted(q, read.Start))
		}
	default:
		// A name may be given in full anywhere, so it is all of the text that
		// is read, and once: in the browser 2,000 words take 3 ms.
		if c.about(a); !c.quoted {
			c.quotes = suggest.ReadAs(doc, c.writingOf(a)).Quotes()
			c.quoted = true
		}
		quotes = c.quotes
	}
	var found suggest.Quote
	ok := false
	for _, q := range quotes {
		if !q.Outer.Overlaps(span) || q.Kind == suggest.ScareQuote {
			continue
		}
		if !ok || found.Speaker.Empty() && !q.Speaker.Empty() {
			found, ok = q, true
		}
	}
	return found, ok
}

// speaker names who says a quote: by the fullest name that the text gives, but
// "the mayor of Lyngholm" is not Lyngholm.
func speaker(doc string, q suggest.Quote) string {
	who := wording.OneLine(q.Speaker.In(doc))
	if rest, cut := strings.CutSuffix(who, q.Name); cut && q.Name != "" {
		for _, tie := range []string{" of ", " of the ", " for ", " for the ", " from ", " at ", " in "} {
			if strings.HasSuffix(rest, tie) {
				return strings.TrimPrefix(who, "the ")
			}
		}
	}
	if q.Name != "" {
		return wording.OneLine(q.Name)
	}
	return who
}

func form(k suggest.QuoteKind) annotation.QuoteForm {
	if k == suggest.FullQuote {
		return annotation.Direct
	}
	return annotation.Partial
}
