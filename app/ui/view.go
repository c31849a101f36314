package ui

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/ui/libraryview"
	"gloss/app/ui/marksview"
	"gloss/app/ui/notesview"
	"gloss/app/ui/revisionview"
)

// view is what fills the page in place of the article.
func (r *Root) view() app.UI {
	if r.state.View == workspace.Revision {
		if review, ok := r.state.Review(); ok {
			return revisionview.New(r, review)
		}
	}
	if r.state.View == workspace.Library {
		return libraryview.New(r)
	}
	if r.state.View == workspace.Marks {
		return marksview.New(r)
	}
	if r.state.View == workspace.Notes {
		return notesview.New(r)
	}
	return kit.El("div").Hidden(true)
}
