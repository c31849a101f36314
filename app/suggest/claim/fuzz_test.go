package claim

import (
	"testing"
	"unicode/utf8"
)

func FuzzClaims(f *testing.F) {
	for _, tt := range cases {
		f.Add(tt.doc)
	}
	f.Add("“It fell 5 percent,” Ruiz said. It fell 5 percent, according to Hale.")
	f.Fuzz(func(t *testing.T, doc string) {
		for _, c := range claimsIn(doc) {
			valid := utf8.ValidString(doc)
			if c.Span.Empty() || valid && !(c.Span.Fits(doc) && c.Claimant.Fits(doc)) {
				t.Errorf("%q: claim %v by %v", doc, c.Span, c.Claimant)
			}
			if !(c.Score >= likely && c.Score <= 1) {
				t.Errorf("%q: score %v", doc, c.Score)
			}
		}
	})
}
