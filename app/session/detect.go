package session

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/suggest"
	"gloss/app/text"
)

// detect fills in what the text itself says of a mark, where nothing of the
// sort is recorded yet: the number of a figure, the speaker of a quote.
func (s *State) detect(a *annotation.Annotation) {
	if span := a.Target.Span; !span.Fits(s.Article.Text) || span.In(s.Article.Text) != a.Target.Quote.Exact {
		return // it is of another version of the text
	}
	switch a.Kind {
	case annotation.Figure:
		if a.Quantity == (annotation.Quantity{}) {
			a.Quantity = s.readFigure(a.Target.Span)
		}
	case annotation.Quote:
		q, ok := s.readQuote(a.Target.Span)
		if !ok {
			return
		}
		doc := s.Article.Text
		if a.Said == (annotation.Attribution{}) {
			a.Said.Name, _ = cutTo(speaker(doc, q), annotation.MaxField)
		}
		if a.Quotation == (annotation.Quotation{}) {
			a.Quotation.Cue, _ = cutTo(oneLine(q.Cue.In(doc)), annotation.MaxField)
			a.Quotation.Form = form(q.Kind)
		}
	}
}

// redetect fills in anew what was filled in from the text of a mark before it was
// given other words. What a person has put right stays.
func (s *State) redetect(before annotation.Annotation, a *annotation.Annotation) {
	was, is := before, *a
	was.Details, is.Details = annotation.Details{}, annotation.Details{}
	s.detect(&was)
	s.detect(&is)
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

// readFigure reads the figure at a place. The text around says more than the
// marked words ("at least" before them, "prisoners" behind); but of a range of
// which one end is marked, it is that end.
func (s *State) readFigure(span text.Span) annotation.Quantity {
	own, ok := suggest.ReadFigure(span.In(s.Article.Text))
	var around []suggest.Figure
	var of string
	for _, b := range s.Article.Blocks {
		if !span.Overlaps(b.Span) {
			continue
		}
		read := vicinityOf(s.Article.Text, b.Span, span)
		d := suggest.Read(read.In(s.Article.Text))
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
	q.Of, _ = cutTo(q.Of, annotation.MaxField)
	q.Unit, _ = cutTo(q.Unit, annotation.MaxField)
	return q
}

// quoted is what was found quoted in an article, once it was looked for.
type quoted struct {
	article article.ID
	quotes  []suggest.Quote
}

// readQuote finds what is quoted at a place: the first quotation there whose
// speaker is known, or else the first.
func (s *State) readQuote(span text.Span) (suggest.Quote, bool) {
	var quotes []suggest.Quote
	switch doc := s.Article.Text; {
	case s.quoted.article == s.Article.ID:
		quotes = s.quoted.quotes
	case len(doc) > mostRead:
		read := vicinityOf(doc, text.Span{End: len(doc)}, span)
		for _, q := range suggest.Quotes(read.In(doc)) {
			quotes = append(quotes, shifted(q, read.Start))
		}
	default:
		// A name may be given in full anywhere, so it is all of the text that
		// is read, and once: in the browser 2,000 words take 3 ms.
		quotes = suggest.Quotes(doc)
		s.quoted = quoted{s.Article.ID, quotes}
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
	who := oneLine(q.Speaker.In(doc))
	if rest, cut := strings.CutSuffix(who, q.Name); cut && q.Name != "" {
		for _, tie := range []string{" of ", " of the ", " for ", " for the ", " from ", " at ", " in "} {
			if strings.HasSuffix(rest, tie) {
				return strings.TrimPrefix(who, "the ")
			}
		}
	}
	if q.Name != "" {
		return oneLine(q.Name)
	}
	return who
}

func form(k suggest.QuoteKind) annotation.QuoteForm {
	if k == suggest.FullQuote {
		return annotation.Direct
	}
	return annotation.Partial
}
