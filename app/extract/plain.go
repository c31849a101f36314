package extract

import "gloss/app/article"

// Text decodes a plain text in any encoding. The error is one of ErrEmpty,
// ErrBinary, ErrEncoding and article.ErrTooLarge.
func Text(raw []byte, o Options) (string, error) {
	if binary(raw) {
		return "", ErrBinary
	}
	if len(raw) > 2*article.MaxNew {
		return "", article.ErrTooLarge
	}
	text, _, err := decode(raw, o)
	return text, err
}
