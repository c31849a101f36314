package codec

import "gloss/app/article"

// DecodeZip is for tests of its bound.
var DecodeZip = decodeZip

// Texts are the texts that a format with one text a line writes.
func (d Document) Texts() []article.Article { return d.texts() }
