package codec

import (
	"io"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/safeurl"
)

// encodeClaims writes the claims as schema.org has them, one list in JSON-LD. A
// claim with a verdict is a draft of a ClaimReview where the checker's own page
// is known, for that page is what a ClaimReview is about; else it is a bare Claim.
func encodeClaims(out io.Writer, docs []Document, o Options) error {
	w := &jsonWriter{out: out, indent: true}
	w.open('{')
	w.member("@context", "https://schema.org")
	w.begin("@graph", '[')
	for _, d := range docs {
		for _, m := range d.Annotations {
			if m.Kind == annotation.Claim {
				w.claim(m, d.Article, o)
			}
		}
	}
	w.close(']')
	w.close('}')
	return w.done()
}

// mostReviewed bounds claimReviewed, in code points: it is to be under 75.
const mostReviewed = 74

func (w *jsonWriter) claim(m annotation.Annotation, a article.Article, o Options) {
	page := safeurl.Web(o.CheckURL)
	if m.Verdict == annotation.Unchecked || page == "" {
		w.open('{')
		w.bareClaim(m, a)
		w.close('}')
		return
	}
	w.open('{')
	w.member("@type", "ClaimReview")
	w.member("url", page)
	w.member("claimReviewed", shortened(oneLine(m.Target.Quote.Exact), mostReviewed))
	if o.Checker != "" {
		w.begin("author", '{')
		w.member("@type", "Organization")
		w.member("name", o.Checker)
		w.close('}')
	}
	w.member("datePublished", m.Modified.UTC().Format("2006-01-02"))
	w.begin("reviewRating", '{')
	w.member("@type", "Rating")
	if value := rating(m.Verdict); value > 0 {
		w.number("ratingValue", value)
		w.number("worstRating", 1)
		w.number("bestRating", 5)
	}
	v := string(m.Verdict)
	w.member("alternateName", strings.ToUpper(v[:1])+v[1:])
	w.close('}')
	w.field("reviewBody", m.Note)
	w.begin("itemReviewed", '{')
	w.bareClaim(m, a)
	w.close('}')
	w.citations(m.Evidence)
	w.close('}')
}

// rating is where a verdict lies between false and true; 0 if it does not lie there.
func rating(v annotation.Verdict) int {
	switch v {
	case annotation.Supported:
		return 5
	case annotation.Disputed:
		return 3
	case annotation.Misleading:
		return 2
	case annotation.False:
		return 1
	}
	return 0
}

// bareClaim writes the members of a Claim.
func (w *jsonWriter) bareClaim(m annotation.Annotation, a article.Article) {
	w.member("@type", "Claim")
	w.member("text", m.Target.Quote.Exact)
	if m.Said.Name != "" {
		w.begin("author", '{')
		// Only persons have a role here; of the others nothing says what they are.
		if m.Said.Role != "" {
			w.member("@type", "Person")
		} else {
			w.member("@type", "Thing")
		}
		w.member("name", m.Said.Name)
		w.field("jobTitle", m.Said.Role)
		w.close('}')
	}
	if date, is := article.ParseDate(m.Said.On); is {
		w.member("datePublished", date)
	}
	w.begin("appearance", '{')
	w.member("@type", "CreativeWork")
	w.field("url", safeurl.Web(a.URL))
	w.field("headline", a.Title)
	w.field("datePublished", a.Published)
	if a.Source != "" {
		w.begin("publisher", '{')
		w.member("@type", "Organization")
		w.member("name", a.Source)
		w.close('}')
	}
	w.close('}')
}

func (w *jsonWriter) citations(es []annotation.Evidence) {
	if len(es) == 0 {
		return
	}
	w.begin("citation", '[')
	for _, e := range es {
		if safeurl.Web(e.URL)+e.Title+e.Excerpt == "" {
			continue
		}
		w.open('{')
		w.member("@type", "CreativeWork")
		w.field("url", safeurl.Web(e.URL))
		w.field("name", e.Title)
		w.field("text", e.Excerpt)
		w.close('}')
	}
	w.close(']')
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
