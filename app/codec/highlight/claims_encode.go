package highlight

import (
	"io"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
	"gloss/app/safeurl"
)

// claimWriter writes the claims of documents.
type claimWriter struct{ *strictjson.Writer }

// encodeClaims writes the claims as schema.org has them, one list in JSON-LD. A
// claim with a verdict is a draft of a ClaimReview where the checker's own page
// is known, for that page is what a ClaimReview is about; else it is a bare Claim.
func encodeClaims(out io.Writer, docs []codec.Document, o codec.Options) error {
	w := claimWriter{strictjson.NewIndentedWriter(out)}
	w.Open('{')
	w.Member("@context", "https://schema.org")
	w.OpenMember("@graph", '[')
	for _, d := range docs {
		for _, m := range d.Annotations {
			if m.Kind == annotation.Claim {
				w.claim(m, d.Article, o)
			}
		}
	}
	w.Close(']')
	w.Close('}')
	return w.End()
}

// mostReviewed bounds claimReviewed, in code points: it is to be under 75.
const mostReviewed = 74

func (w claimWriter) claim(m annotation.Annotation, a article.Article, o codec.Options) {
	page := safeurl.Web(o.CheckURL)
	if m.Verdict == annotation.Unchecked || page == "" {
		w.Open('{')
		w.bareClaim(m, a)
		w.Close('}')
		return
	}
	w.Open('{')
	w.Member("@type", "ClaimReview")
	w.Member("url", reviewAddress(page, m.ID))
	w.Member("claimReviewed", codec.Shortened(strings.Join(strings.Fields(m.Target.Quote.Exact), " "), mostReviewed))
	if o.Checker != "" {
		w.OpenMember("author", '{')
		w.Member("@type", "Organization")
		w.Member("name", o.Checker)
		w.Close('}')
	}
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
	w.bareClaim(m, a)
	w.Close('}')
	w.citations(m.Evidence)
	w.Close('}')
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
func (w claimWriter) bareClaim(m annotation.Annotation, a article.Article) {
	w.Member("@type", "Claim")
	w.Member("text", m.Target.Quote.Exact)
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
		w.Close('}')
	}
	w.Close(']')
}
