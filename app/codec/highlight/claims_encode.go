package highlight

import (
	"io"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
	"gloss/app/safeurl"
	"gloss/app/text"
)

// claimWriter writes the claims of documents.
type claimWriter struct{ *strictjson.Writer }

// encodeClaims writes the marks as schema.org has them, one list in JSON-LD. One with a
// verdict is a draft of a ClaimReview where the checker and the checker's own page are
// known, for that page is what a ClaimReview is about. Any other claim is a bare Claim,
// and any other quote or figure is left out.
func encodeClaims(out io.Writer, docs []codec.Document, o codec.Options) error {
	w := claimWriter{strictjson.NewIndentedWriter(out)}
	w.Open('{')
	w.Member("@context", "https://schema.org")
	w.OpenMember("@graph", '[')
	for _, d := range docs {
		on := map[string]article.Article{}
		for _, a := range d.Texts() {
			on[string(a.ID)] = a
		}
		for _, m := range d.Annotations {
			if codec.InClaimReview(m, o) {
				w.claim(m, stated(m, on[m.Target.Source]), d.Article, o)
			}
		}
	}
	w.Close(']')
	w.Close('}')
	return w.End()
}

// mostReviewed bounds claimReviewed, in code points: it is to be under 75.
const mostReviewed = 74

func (w claimWriter) claim(m annotation.Annotation, stated string, a article.Article, o codec.Options) {
	page := safeurl.Web(o.CheckURL)
	if m.Verdict == annotation.Unchecked || !o.Reviews() {
		w.Open('{')
		w.bareClaim(m, stated, a)
		w.Close('}')
		return
	}
	w.Open('{')
	w.Member("@type", "ClaimReview")
	w.Member("url", reviewAddress(page, m.ID))
	w.Member("claimReviewed", codec.Shortened(strings.Join(strings.Fields(stated), " "), mostReviewed))
	w.OpenMember("author", '{')
	w.Member("@type", "Organization")
	w.Member("name", strings.TrimSpace(o.Checker))
	w.Close('}')
	w.Member("datePublished", m.Modified.UTC().Format("2006-01-02"))
	w.OpenMember("reviewRating", '{')
	w.Member("@type", "Rating")
	if value := m.Step().Gauge.Rank(); value > 0 {
		w.IntMember("ratingValue", value)
		w.IntMember("worstRating", 1)
		w.IntMember("bestRating", 5)
	}
	w.Member("alternateName", m.Step().Word)
	w.Close('}')
	w.NonEmpty("reviewBody", m.Note)
	w.OpenMember("itemReviewed", '{')
	w.bareClaim(m, stated, a)
	w.Close('}')
	w.citations(m.Evidence)
	w.Close('}')
}

// stated is what is claimed by a mark: the words of a claim; that the speaker said the
// words of a quote; and the sentence of a figure, for a number alone states nothing.
func stated(m annotation.Annotation, a article.Article) string {
	words := m.Target.Quote.Exact
	switch m.Kind {
	case annotation.Quote:
		words = "“" + unquoted(strings.TrimSpace(words)) + "”"
		if m.Said.Name != "" {
			words += " – " + m.Said.Name
		}
	case annotation.Figure:
		if block, ok := blockAt(a, m.Target.Span.Start); ok && m.Target.Span.End <= block.End {
			in := block.In(a.Text)
			at := text.Span{Start: m.Target.Span.Start - block.Start, End: m.Target.Span.End - block.Start}
			words = text.SnapSentences(in, at).In(in)
		}
	}
	if m.Kind == annotation.Claim {
		return words
	}
	return strings.Join(strings.Fields(words), " ")
}

// unquoted is words without the quotation marks around them, if there is one at either end.
func unquoted(words string) string {
	const marks = "“”„«»\""
	first, n := utf8.DecodeRuneInString(words)
	last, m := utf8.DecodeLastRuneInString(words)
	if strings.ContainsRune(marks, first) && strings.ContainsRune(marks, last) && len(words) > n+m {
		return words[n : len(words)-m]
	}
	return words
}

// blockAt is the block in which a byte of an article stands.
func blockAt(a article.Article, at int) (text.Span, bool) {
	for _, b := range a.Blocks {
		if b.Span.Start <= at && at < b.Span.End {
			return b.Span, true
		}
	}
	return text.Span{}, false
}

// reviewAddress is the address of one review on the checker's page. Readers of feeds take
// two reviews of one address for the same.
func reviewAddress(page string, id annotation.ID) string {
	by := "#"
	if strings.Contains(page, by) {
		by = "-"
	}
	return page + by + strings.NewReplacer(":", "-", "/", "-", "#", "-", "?", "-", "%", "-", " ", "-").Replace(strings.TrimPrefix(string(id), "urn:uuid:"))
}

// bareClaim writes the members of a Claim.
func (w claimWriter) bareClaim(m annotation.Annotation, stated string, a article.Article) {
	w.Member("@type", "Claim")
	w.Member("text", stated)
	if m.Said.Name != "" {
		w.OpenMember("author", '{')
		// Only persons have a role here; of the others nothing says what they are.
		if m.Said.Role != "" {
			w.Member("@type", "Person")
		} else {
			w.Member("@type", "Thing")
		}
		w.Member("name", m.Said.Name)
		w.NonEmpty("jobTitle", m.Said.Role)
		w.Close('}')
	}
	if date, is := article.ParseDate(m.Said.On); is {
		w.Member("datePublished", date)
	}
	w.OpenMember("appearance", '{')
	w.Member("@type", "CreativeWork")
	w.NonEmpty("url", safeurl.Web(a.URL))
	w.NonEmpty("headline", a.Title)
	w.NonEmpty("datePublished", a.Published)
	if a.Source != "" {
		w.OpenMember("publisher", '{')
		w.Member("@type", "Organization")
		w.Member("name", a.Source)
		w.Close('}')
	}
	w.Close('}')
}

func (w claimWriter) citations(es []annotation.Evidence) {
	if len(es) == 0 {
		return
	}
	w.OpenMember("citation", '[')
	for _, e := range es {
		if safeurl.Web(e.URL)+e.Title+e.Excerpt == "" {
			continue
		}
		w.Open('{')
		w.Member("@type", "CreativeWork")
		w.NonEmpty("url", safeurl.Web(e.URL))
		w.NonEmpty("name", e.Title)
		w.NonEmpty("text", e.Excerpt)
		w.NonEmpty("archivedAt", safeurl.Web(e.Archive))
		w.Close('}')
	}
	w.Close(']')
}
