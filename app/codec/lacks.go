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
		f.Carries &^= WithVerdicts | WithEvidence
	}
	var out []string
	for _, x := range features {
		if f.Carries&x.one == 0 && slices.ContainsFunc(docs, x.has) {
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
	return m.Kind != annotation.Quote && m.Quotation != annotation.Quotation{} ||
		m.Kind != annotation.Figure && m.Quantity != annotation.Quantity{} ||
		m.Kind == annotation.Figure && m.Said != annotation.Attribution{}
}

// overlaps reports whether two marks on one text share a character.
func overlaps(d Document) bool {
	end := map[string]int{} // by text, how far the marks before reach
	for _, m := range d.Annotations {
		if m.Target.Span.Start < end[m.Target.Source] {
			return true
		}
		end[m.Target.Source] = max(end[m.Target.Source], m.Target.Span.End)
	}
	return false
}

// hasForeign reports whether another program said more of a mark than what it calls it,
// which is among its tags.
func hasForeign(m annotation.Annotation) bool {
	if m.Foreign == "" || isRecord(m) {
		return false
	}
	for _, f := range foreignOf(m).members {
		if f.name != foreignLabel && f.name != foreignTypes && f.name != foreignPosition {
			return true
		}
	}
	p := foreignOf(m)
	return len(p.members) == 0 || len(p.bodies)+len(p.note)+len(p.target)+len(p.selectors) > 0
}

// isRecord reports whether a mark came from Hypothesis.
func isRecord(m annotation.Annotation) bool {
	return strings.HasPrefix(m.Foreign, `{"`+foreignHypothesis+`":`)
}
