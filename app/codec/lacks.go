package codec

import (
	"slices"
	"strings"

	"gloss/app/annotation"
	"gloss/app/safeurl"
	"gloss/app/words"
)

// Lacks says what of the documents the format cannot carry, in words that follow
// "leaves out". Of what they do not have nothing is said.
func (f Format) Lacks(o Options, docs ...Document) []string {
	var out []string
	if f.Name == ClaimReview {
		out = f.reviewsLack(o, docs)
	}
	for _, x := range features {
		if f.Carries&x.one == 0 && slices.ContainsFunc(docs, x.has) {
			out = append(out, x.words.String())
		}
	}
	return out
}

// Count is how many marks of a document are in the file.
func (f Format) Count(d Document, o Options) int {
	if f.Takes == nil {
		return len(d.Annotations)
	}
	n := 0
	for _, m := range d.Annotations {
		if f.Takes(m, o) {
			n++
		}
	}
	return n
}

// Reviews reports whether a ClaimReview can be written: it names who checks, and is
// about the page on which that is published.
func (o Options) Reviews() bool {
	return safeurl.Web(o.CheckURL) != "" && strings.TrimSpace(o.Checker) != ""
}

// InClaimReview reports whether a mark is in a file of ClaimReviews: a claim, or any
// mark with a verdict where that can be published.
func InClaimReview(m annotation.Annotation, o Options) bool {
	return m.Kind == annotation.Claim || m.Verdict != annotation.Unchecked && o.Reviews()
}

// reviewsLack says what a file of ClaimReviews leaves out for want of a checker, an
// address or a verdict. What it says, f says no more.
func (f *Format) reviewsLack(o Options, docs []Document) []string {
	has := func(what func(annotation.Annotation) bool) bool {
		return slices.ContainsFunc(docs, anyMark(what))
	}
	unchecked := func(m annotation.Annotation) bool { return m.Verdict == annotation.Unchecked }
	var out []string
	say := func(text words.Text, is bool) {
		if is {
			out = append(out, text.String())
		}
	}
	judged := has(func(m annotation.Annotation) bool { return !unchecked(m) })
	evidence := has(func(m annotation.Annotation) bool { return len(m.Evidence) > 0 })
	page, checker := safeurl.Web(o.CheckURL) != "", strings.TrimSpace(o.Checker) != ""
	if !o.Reviews() {
		f.Carries &^= WithAllKinds
		if judged || evidence {
			say(words.LacksReviewer, page)
			say(words.LacksReviewPage, checker)
			say(words.LacksReview, !page && !checker)
		}
		return out
	}
	say(words.LacksUncheckedKinds, has(func(m annotation.Annotation) bool { return unchecked(m) && m.Kind != annotation.Claim }))
	say(words.LacksUncheckedEvidence, has(func(m annotation.Annotation) bool { return unchecked(m) && len(m.Evidence) > 0 }))
	if !has(func(m annotation.Annotation) bool { return unchecked(m) && m.Note != "" }) {
		f.Carries |= WithNotes
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
