package kit

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/workspace"
	"gloss/app/words"
)

// ViewID is the id of the heading of what fills the page in place of the article.
const ViewID = "view-heading"

// DialogID is the id of a dialog.
func DialogID(d workspace.Dialog) string { return "dialog-" + string(d) }

// Dialog is a window over the page with a heading and a way out.
func Dialog(d workspace.Dialog, heading string, body ...app.UI) app.HTMLElem {
	id := DialogID(d)
	head := El("form").Attr("method", "dialog").Class("top").Body(
		El("h2").ID(id+"-heading").Text(heading),
		El("button").Class("btn close").Aria("label", words.Close).Body(Icon("close")),
	)
	return El("dialog").ID(id).Aria("labelledby", id+"-heading").Body(append([]app.UI{head}, body...)...)
}
