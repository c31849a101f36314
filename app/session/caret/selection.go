package caret

import (
	"gloss/app/text"
)

// Selection is what is selected in the article's text, in bytes. Anchor is
// where it was begun and Focus where the cursor is; they are equal if nothing
// but the cursor is there.
type Selection struct {
	Anchor, Focus int
	Caret         bool // the cursor is being moved by keys and is shown
}

// Span is the selected range.
func (s Selection) Span() text.Span {
	return text.Span{Start: min(s.Anchor, s.Focus), End: max(s.Anchor, s.Focus)}
}
