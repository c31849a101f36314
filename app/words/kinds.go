package words

// What marks are called, by their kind.
const KindAll Text = "All kinds"
const KindPlural Text = "{kind, select, claim {Claims} quote {Quotes} figure {Figures} other {Marks}}"
const KindCount Text = "{kind, select, claim {{n, plural, one {# claim} other {# claims}}} quote {{n, plural, one {# quote} other {# quotes}}} figure {{n, plural, one {# figure} other {# figures}}} other {{n, plural, one {# mark} other {# marks}}}}"
const KindNoun Text = "behind a number, the number itself left out|{kind, select, claim {{n, plural, one {claim} other {claims}}} quote {{n, plural, one {quote} other {quotes}}} figure {{n, plural, one {figure} other {figures}}} other {{n, plural, one {mark} other {marks}}}}"
const MarkCount Text = "{n, plural, one {# mark} other {# marks}}"
const ArticleCount Text = "{n, plural, one {# article} other {# articles}}"
const WordCount Text = "{n, plural, one {# word} other {# words}}"
const KindLetter Text = "one letter for each kind|{kind, select, claim {C} quote {Q} figure {F} other {M}}"

// Name is what the product is called, in every language.
const Name = "Gloss"

// Kind names a kind of mark.
func Kind[K ~string](kind K) string { return KindName.With("kind", string(kind)) }

// Form names the form of a quotation, "direct", "indirect" or "partial"; nothing for any
// other.
func Form[F ~string](form F) string {
	switch string(form) {
	case "direct":
		return FormDirect.String()
	case "indirect":
		return FormIndirect.String()
	case "partial":
		return FormPartial.String()
	}
	return ""
}
