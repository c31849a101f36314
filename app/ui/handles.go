package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/keymap"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// handles are the two ends of the open mark, to be dragged or moved by keys.
// They lie over the text and take no room in it.
// What they say, the words at either end, is put in by gloss.handles: attributes
// hold no words of an article.
type handles struct {
	compo
	root *Root

	Mark       annotation.ID
	Start, End int // bytes
	Length     int // of the article's text, in bytes
}

func (r *Root) handles() app.UI {
	s := &r.state
	// A card that opened by itself leaves the words free, until one turns to the mark.
	if m, ok := s.Mark(s.Open); ok && !s.Hides(m.Kind) && len(s.Overlapping) > 0 {
		span := m.Target.Span
		if s.EdgeDrag.ID == m.ID {
			span = s.EdgeDrag.Span
		}
		return &handles{root: r, Mark: m.ID, Start: span.Start, End: span.End, Length: len(s.Article.Text)}
	}
	return kit.El("div").Hidden(true)
}

// Render implements app.Composer.
func (h *handles) Render() app.UI { return kit.Draw(&h.compo, h.root, h, h.render) }

func (h *handles) render() app.UI {
	return kit.El("div").ID("handles").Body(
		h.handle(keymap.FirstEnd, words.HandleStart, h.Start),
		h.handle(keymap.LastEnd, words.HandleEnd, h.End),
	)
}

func (h *handles) handle(end keymap.End, name words.Text, at int) app.UI {
	return kit.El("span").Class("handle").ID("%s", handleID(end)).DataSet("end", string(end)).DataSet("mark", string(h.Mark)).
		Role("slider").TabIndex(0).Aria("label", name.String()).
		Aria("valuemin", 0).Aria("valuemax", h.Length).Attr("aria-valuenow", strconv.Itoa(at))
}
