package codec

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/safeurl"
)

// Lacks says what of the documents the format cannot carry, in words that follow
// "leaves out". Of what they do not have nothing is said.
func (f Format) Lacks(o Options, docs ...Document) []string {
	if f.Name == ClaimReview && safeurl.Web(o.CheckURL) == "" {
		f.carries &^= withVerdicts | withEvidence
	}
	var out []string
	for _, x := range features {
		if f.carries&x.one == 0 && slices.ContainsFunc(docs, x.has) {
			out = append(out, x.words)
		}
	}
	return out
}

func anyMark(has func(annotation.Annotation) bool) func(Document) bool {
	return func(d Document) bool { return slices.ContainsFunc(d.Annotations, has) }
}

func hasMarks(d Document) bool { return len(d.Annotations) > 0 }

func containsLineEnd(s string) bool { return strings.ContainsAny(s, "\r\n") }

// hasOtherKinds reports whether a mark has fields from when it was of another
// kind, which reports do not show.
func hasOtherKinds(m annotation.Annotation) bool {
	claim := m.Verdict != "" || len(m.Evidence) > 0
	return m.Kind != annotation.Claim && claim ||
		m.Kind != annotation.Quote && m.Quotation != annotation.Quotation{} ||
		m.Kind != annotation.Figure && m.Quantity != annotation.Quantity{} ||
		m.Kind == annotation.Figure && m.Said != annotation.Attribution{}
}

// isRecord reports whether a mark came from Hypothesis.
func isRecord(m annotation.Annotation) bool {
	return strings.HasPrefix(m.Foreign, `{"`+foreignHypothesis+`":`)
}
