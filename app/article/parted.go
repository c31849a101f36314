package article

import "gloss/app/text"

// Bounds on what is drawn and read at once, in bytes. A browser lays out a block as
// a whole, and one of 10 MB takes it minutes.
const (
	maxWhole = 16 << 10 // a block up to here stays whole
	partSize = 8 << 10  // of a longer one
)

// Parted returns the blocks of the article, those that are too long to be drawn
// or read at once cut in parts: several blocks of one role without a Separator
// between them. Where none is too long they are a.Blocks. Nothing of the text
// moves, and no character is cut.
func (a Article) Parted() []Block {
	var out []Block
	for i, b := range a.Blocks {
		if b.Span.End-b.Span.Start <= maxWhole {
			if out != nil {
				out = append(out, b)
			}
			continue
		}
		if out == nil {
			out = append(make([]Block, 0, len(a.Blocks)+len(a.Text)/partSize), a.Blocks[:i]...)
		}
		for at := b.Span.Start; at < b.Span.End; {
			part := b
			part.Span.Start = at
			at += text.Cut(a.Text[at:b.Span.End], partSize)
			part.Span.End = at
			out = append(out, part)
		}
	}
	if out == nil {
		return a.Blocks
	}
	return out
}
