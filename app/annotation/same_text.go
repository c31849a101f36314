package annotation

import "gloss/app/annotation/scan"

// SameText reports whether a and b are the same text: equal once white space,
// soft hyphens and zero-width spaces are taken out, and quotation marks, dashes
// and ellipses have one shape each. Composed and decomposed letters are the
// same (Unicode's canonical equivalence); any other difference, of a letter's
// case, a digit or a comma, is a difference. Single and double quotation marks
// stay apart, for 6' is not 6".
func SameText(a, b string) bool { return scan.Text(a).Norm == scan.Text(b).Norm }
