package extract

import "gloss/app/article"

// Plain reads a plain text in any encoding as an article. The error is one of
// ErrEmpty, ErrBinary, ErrEncoding and those of article.FromPlain.
func Plain(raw []byte, o Options) (article.Article, error) {
	if binary(raw) {
		return article.Article{}, ErrBinary
	}
	if len(raw) > 2*article.MaxNew {
		return article.Article{}, article.ErrTooLarge
	}
	text, _, err := decode(raw, o)
	if err != nil {
		return article.Article{}, err
	}
	return article.FromPlain([]byte(text))
}
