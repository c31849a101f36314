package figure

import "gloss/app/suggest/token"

// document is a text as it is read for figures: the methods of this package over its tokens.
type document struct {
	token.Document
	doubt bool // a point before three digits may part thousands
}

// read reads the tokens of doc.
func read(doc string, doubt bool) *document { return &document{*token.Read(doc), doubt} }
