package kit

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// icons are paths in a square of 24, drawn as lines of width 2.
var icons = map[string]string{
	"export":  "M12 4v11m0 0 4-4m-4 4-4-4M5 20h14",
	"menu":    "M4 7h16M4 12h16M4 17h16",
	"list":    "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
	"undo":    "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
	"redo":    "m15 14 5-5-5-5m5 5H10a6 6 0 0 0 0 12h3",
	"back":    "M10 6l-6 6 6 6M4 12h16",
	"up":      "m6 14 6-6 6 6",
	"down":    "m6 10 6 6 6-6",
	"close":   "M6 6l12 12M18 6 6 18",
	"plus":    "M12 5v14M5 12h14",
	"suggest": "M5 4v6M5 14v6M10 6h10M10 10h6M10 16h10M10 20h7",
	"pencil":  "M4 20l1-4L16 5l3 3L8 19z",
	"link":    "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
	"page":    "M14 4h6v6M20 4l-9 9M18 14v5H5V6h5",
	"trash":   "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
}

// SVG is the namespace of elements that are drawings.
const SVG = "http://www.w3.org/2000/svg"

// Icon is the drawing of that name in icons.go; a name that is not there draws nothing.
func Icon(name string) app.UI {
	return El("svg").XMLNS(SVG).Class("icon").Attr("viewBox", "0 0 24 24").Aria("hidden", "true").Body(
		El("path").XMLNS(SVG).Attr("d", icons[name]),
	)
}

// Wordmark is the pen over a stroke of marker.
func Wordmark() app.UI {
	return El("svg").XMLNS(SVG).Class("pen").Attr("viewBox", "0 0 24 24").Aria("hidden", "true").Body(
		El("path").XMLNS(SVG).Class("stroke").Attr("d", "M3.5 13h17A1.5 1.5 0 0 1 22 14.5v4a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 18.500v-4A1.5 1.5 0 0 1 3.500 13Z"),
		El("path").XMLNS(SVG).Attr("d", "M4 17 14.5 4.5a2.1 2.1 0 0 1 3.2 2.7L8 19l-5 1.5Z"),
	)
}
