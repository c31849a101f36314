// Package gauge draws the signs of verdicts, as paths of an SVG, for the page, the
// margin and reports alike. Each is a round dial that is filled as far as the verdict
// is good.
package gauge

import "gloss/app/annotation"

// Box is the viewBox of every Shape.
const Box = "0 0 16 16"

// Shape is the drawing of one gauge: Line is a path to be stroked, 1.5 wide with round
// ends, and Fill one to be filled; it may be empty.
type Shape struct{ Line, Fill string }

const (
	dial  = "M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 1 1 0-12.5z"
	cross = "M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8"
	mark  = "M6.2 6.4a1.85 1.85 0 1 1 2.6 1.7c-.55.25-.8.6-.8 1.2M8 11.4h.01"
	// dashes is the dial in eight pieces of 28 degrees.
	dashes = "M6.49 1.94A6.25 6.25 0 0 1 9.51 1.94M11.22 2.64A6.25 6.25 0 0 1 13.36 4.78M14.06 6.49A6.25 6.25 0 0 1 14.06 9.51M13.36 11.22A6.25 6.25 0 0 1 11.22 13.36" +
		"M9.51 14.06A6.25 6.25 0 0 1 6.49 14.06M4.78 13.36A6.25 6.25 0 0 1 2.64 11.22M1.94 9.51A6.25 6.25 0 0 1 1.94 6.49M2.64 4.78A6.25 6.25 0 0 1 4.78 2.64"
)

var shapes = map[annotation.Gauge]Shape{
	annotation.Full:          {dial, dial},
	annotation.ThreeQuarters: {dial, "M8 8V1.75A6.25 6.25 0 1 1 1.75 8z"},
	annotation.Half:          {dial, "M8 8V1.75A6.25 6.25 0 0 1 8 14.25z"},
	annotation.Quarter:       {dial, "M8 8V1.75A6.25 6.25 0 0 1 14.25 8z"},
	annotation.Crossed:       {dial + cross, ""},
	annotation.Question:      {dial + mark, ""},
	annotation.Ring:          {dashes, ""},
}

// ShapeOf is the drawing of a gauge; a gauge that is none draws nothing.
func ShapeOf(g annotation.Gauge) Shape { return shapes[g] }
