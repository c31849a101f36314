package extract

import (
	"gloss/app/article"
	"gloss/app/extract/encoding"
)

// Text decodes a plain text in any encoding. The error is one of ErrEmpty,
// ErrBinary, ErrEncoding and article.ErrTooLarge.
func Text(raw []byte, o Options) (string, error) {
	if encoding.Binary(raw) {
		return "", ErrBinary
	}
	if len(raw) > 2*article.MaxNew {
		return "", article.ErrTooLarge
	}
	text, _, err := encoding.Decode(raw, o.Type, o.Decode)
	return text, err
}
