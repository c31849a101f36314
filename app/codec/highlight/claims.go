package highlight

import (
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// Fact checks in schema.org's terms: a ClaimReview or Claim by itself, in a @graph, in a
// list, or in a DataFeed. Each becomes a claim with its verdict, with the checker's page as
// evidence, and waits for the article in which the claim appeared.

func init() {
	codec.Register(codec.Format{
		Name: codec.ClaimReview, Title: "Fact checks (ClaimReview)", Extension: ".json", MediaType: "application/ld+json", Many: true,
		Encode: encodeClaims, Is: func(c codec.Content) bool { return c.Some(isClaims) }, Read: readClaims,
		Carries: codec.WithSaid | codec.WithVerdicts | codec.WithEvidence | codec.Unsaid, Takes: codec.InClaimReview,
	})
}

func isClaims(v strictjson.Value) bool {
	if hasType(v, "ClaimReview") || hasType(v, "Claim") || hasType(v, "DataFeed") && v.Get("dataFeedElement").Exists() {
		return true
	}
	for item := range v.Get("claims").Items() {
		return item.Get("claimReview").Kind() == '['
	}
	for item := range v.Get("@graph").Items() {
		return hasType(item, "ClaimReview") || hasType(item, "Claim")
	}
	return v.Get("@graph").Kind() == '[' && strings.Contains(v.Get("@context").Text(), "schema.org")
}

func hasType(v strictjson.Value, kind string) bool {
	for t := range v.Get("@type").Each() {
		if strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(t.Text(), "http://schema.org/"), "https://schema.org/"), "schema:") == kind {
			return true
		}
	}
	return false
}

// claims reads what is in a file.
type claims struct {
	*reader
	n, more int
}

func readClaims(c codec.Content) (codec.Result, error) {
	r := claims{reader: newReader(codec.ClaimReview)}
	for record := range c.Records() {
		if record.Err != nil {
			r.remarks.Add(fmt.Sprintf("line %d", record.Number), record.Err)
			continue
		}
		if err := r.walk(record.JSON, 0); err != nil {
			return codec.Result{}, err
		}
	}
	out, err := r.result()
	if err == nil && r.more > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(r.more, "claim appeared", "claims appeared")+" in several articles; each waits for the first")
	}
	return out, err
}

func (r *claims) walk(v strictjson.Value, depth int) error {
	if depth > 8 {
		return nil
	}
	switch {
	case hasType(v, "ClaimReview"):
		return r.review(v)
	case hasType(v, "Claim"):
		r.n++
		m := mark{place: fmt.Sprintf("claim %d", r.n), id: firstText(v, "@id", "url"), kind: annotation.Claim}
		m.quote.Exact = firstText(v, "text", "name")
		r.claim(&m, v)
		return r.add(m)
	}
	for item := range v.Get("claims").Items() {
		if err := r.found(item); err != nil {
			return err
		}
	}
	for _, name := range []string{"@graph", "dataFeedElement", "item", "itemListElement"} {
		for item := range v.Get(name).Each() {
			if err := r.walk(item, depth+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// review reads a fact check.
func (r *claims) review(v strictjson.Value) error {
	r.n++
	m := mark{
		place: fmt.Sprintf("fact check %d", r.n), id: firstText(v, "@id", "url"), kind: annotation.Claim, note: plain(firstText(v, "reviewBody", "description")),
		created: codec.TimeOf(firstText(v, "datePublished")), modified: codec.TimeOf(firstText(v, "dateModified")), own: v.Compact(),
	}
	m.quote.Exact = firstText(v, "claimReviewed")
	claim := v.Get("itemReviewed")
	if t := firstText(claim, "text"); t != "" {
		m.quote.Exact = t
	}
	r.claim(&m, claim)
	checker := firstText(first1(v.Get("author")), "name", "url", "@id")
	rating := v.Get("reviewRating")
	words := firstText(rating, "alternateName", "ratingExplanation")
	m.details.Verdict = verdictOf(words, rating)
	if m.details.Verdict == annotation.Unchecked && words != "" {
		m.tags = append(m.tags, words)
	}
	if page := firstText(v, "url"); page != "" {
		e := annotation.Evidence{URL: page, Title: strings.TrimSpace(checker), Excerpt: words, Stance: annotation.Context, Accessed: firstText(v, "datePublished")}
		m.details.Evidence = append(m.details.Evidence, e)
	}
	m.creator = checker
	return r.add(m)
}

// found reads a claim as Google's Fact Check Tools answer it, with the reviews of it.
func (r *claims) found(v strictjson.Value) error {
	r.n++
	m := mark{place: fmt.Sprintf("claim %d", r.n), kind: annotation.Claim}
	m.quote.Exact = firstText(v, "text")
	m.details.Said = annotation.Attribution{Name: firstText(v, "claimant"), On: firstText(v, "claimDate")}
	m.title = claimsOf(m.details.Said.Name)
	for review := range v.Get("claimReview").Items() {
		checker := firstText(review.Get("publisher"), "name", "site")
		words, read := firstText(review, "textualRating"), firstText(review, "reviewDate")
		m.details.Evidence = append(m.details.Evidence, annotation.Evidence{
			URL: firstText(review, "url"), Title: checker, Excerpt: words, Stance: annotation.Context, Accessed: read,
		})
		if m.id == "" {
			m.id, m.creator, m.created = firstText(review, "url"), checker, codec.TimeOf(read)
			m.details.Verdict = verdictOf(words, strictjson.Value{})
		}
		if m.details.Verdict == annotation.Unchecked && words != "" {
			m.tags = append(m.tags, words)
		}
	}
	return r.add(m)
}

func first1(v strictjson.Value) strictjson.Value {
	for item := range v.Each() {
		return item
	}
	return strictjson.Value{}
}

// claim reads who said a claim, and where it appeared.
func (r *claims) claim(m *mark, v strictjson.Value) {
	who := first1(v.Get("author"))
	m.details.Said = annotation.Attribution{Name: firstText(who, "name"), Role: firstText(who, "jobTitle"), On: firstText(v, "datePublished")}
	if who.Kind() == '"' {
		m.details.Said.Name = who.Text()
	}
	n := 0
	for _, name := range []string{"firstAppearance", "appearance"} {
		for a := range v.Get(name).Each() {
			at := firstText(a, "url", "@id")
			if a.Kind() == '"' {
				at = a.Text()
			}
			if at == "" && a.Kind() != '{' || at != "" && at == m.source {
				continue
			}
			if n++; m.source == "" && m.title == "" {
				m.source, m.title = at, firstText(a, "headline", "name")
			}
		}
	}
	if n > 1 {
		r.more++
	}
	if m.source == "" && m.title == "" {
		m.title = claimsOf(m.details.Said.Name)
	}
}

// claimsOf is a title for the place where claims wait of which no article is named.
func claimsOf(who string) string {
	if who == "" {
		return "Claims that were checked elsewhere"
	}
	return "Claims of " + who
}

// verdictOf is a verdict by its words, as checkers have them, or else by its number.
func verdictOf(words string, rating strictjson.Value) annotation.Verdict {
	w := strings.ToLower(strings.Trim(strings.TrimSpace(words), ".!"))
	switch {
	case w == "":
	case has(w, "mostly true", "mostly correct", "mostly accurate", "largely true", "largely correct"):
		return annotation.Mostly
	case has(w, "mislead", "half", "mixture", "missing context", "out of context", "distort", "cherry", "partly", "partially", "exaggerat", "mostly false"):
		return annotation.Misleading
	case has(w, "unproven", "unverif", "cannot be", "unsupported", "unclear", "no evidence"):
		return annotation.Uncheckable
	case has(w, "disput", "contest"):
		return annotation.Disputed
	case has(w, "false", "incorrect", "not correct", "not accurate", "wrong", "pants on fire", "fake", "not true", "untrue", "inaccurate", "hoax"):
		return annotation.Refuted
	case has(w, "true", "correct", "accurate", "supported", "verified"):
		return annotation.Supported
	}
	value, err1 := rating.Get("ratingValue").Int("ratingValue")
	best, err2 := rating.Get("bestRating").Int("bestRating")
	worst, err3 := rating.Get("worstRating").Int("worstRating")
	if err1 != nil || err2 != nil || err3 != nil || best <= worst || value < worst || value > best {
		return annotation.Unchecked
	}
	switch part := float64(value-worst) / float64(best-worst); {
	case part == 0:
		return annotation.Refuted
	case part == 1:
		return annotation.Supported
	case part < 0.4:
		return annotation.Misleading
	}
	return annotation.Disputed
}

func has(s string, parts ...string) bool {
	for _, p := range parts {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
