package suggest

// Figures returns the figures of the document; see the function Figures.
func (d *Document) Figures() []Figure { return nil }

// ReadFigure reads s, a short string that is one figure and nothing else but
// white space, such as "80,000 and 120,000" or "a third".
func ReadFigure(s string) (Figure, bool) { return Figure{}, false }
