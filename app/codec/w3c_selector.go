package codec

import (
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
)

// takeSelector reads a selector of words or of a position, and one that another
// is refined by. It reports whether the selector needs not be kept.
func takeSelector(s strictjson.Value, in *Incoming, depth int) bool {
	quote, position := s.Get("type").IsText("TextQuoteSelector"), s.Get("type").IsText("TextPositionSelector")
	switch {
	case quote && in.Selector.Quote.Exact == "":
		in.Selector.Quote = quoteOf(s)
		return s.HasOnly("type", "exact", "prefix", "suffix")
	case position && in.Selector.Position == nil:
		start, err1 := s.Get("start").Int("start")
		end, err2 := s.Get("end").Int("end")
		if err1 == nil && err2 == nil && start >= 0 && end >= start {
			in.Selector.Position = &annotation.Position{Start: start, End: end}
		}
		return s.HasOnly("type", "start", "end")
	}
	if by := s.Get("refinedBy"); by.Kind() == '{' && depth < 8 {
		takeSelector(by, in, depth+1)
	}
	return false
}

// quoteOf reads a TextQuoteSelector. Tools that cut context at UTF-16 units
// leave half a character at its ends now and then.
func quoteOf(s strictjson.Value) annotation.TextQuote {
	return annotation.TextQuote{
		Exact:  s.Get("exact").Text(),
		Prefix: strings.TrimLeft(s.Get("prefix").Text(), "\ufffd"),
		Suffix: strings.TrimRight(s.Get("suffix").Text(), "\ufffd"),
	}
}
