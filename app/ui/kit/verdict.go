package kit

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/gauge"
	"gloss/app/words"
)

// Gauge is the drawing of a gauge, in the colour of the text around it. A word beside
// it says what it means; to a screen reader there is only the word.
func Gauge(g annotation.Gauge) app.UI {
	shape := gauge.ShapeOf(g)
	body := []app.UI{El("path").XMLNS(SVG).Class("line").Attr("d", shape.Line)}
	if shape.Fill != "" {
		body = append(body, El("path").XMLNS(SVG).Class("fill").Attr("d", shape.Fill))
	}
	return El("svg").XMLNS(SVG).Class("gauge").Attr("viewBox", gauge.Box).Aria("hidden", "true").Body(body...)
}

// Verdict is a verdict as it stands on a mark: its gauge and its word, in its hue.
func Verdict(step annotation.Step) app.HTMLElem {
	return El("span").Class("verdict "+string(step.Hue)).Body(Gauge(step.Gauge), El("span").Text(words.Verdict(step.Word).String()))
}

// Stance is what something does to a mark: the gauge of the verdict that it speaks
// for, and words.
func Stance(s annotation.Stance, words string) app.HTMLElem {
	return El("span").Class("verdict "+string(s.Hue())).Body(Gauge(s.Gauge()), El("span").Text(words))
}
