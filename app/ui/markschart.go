package ui

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/marklist"
)

// charts are what a picture says better than the list: where along the article
// its marks stand, and what came out of its claims.
func (v *marksView) charts() app.UI {
	var out []app.UI
	if !v.Filter.All && len(v.List.Rows) > 0 {
		out = append(out, v.along())
	}
	if tally := marklist.Verdicts(v.List.Rows); len(tally) > 0 {
		out = append(out, verdictBars(tally))
	}
	return hidden(el("div").Class("charts"), len(out) == 0).Body(out...)
}

func (v *marksView) along() app.UI {
	var lanes []app.UI
	var words []string
	for _, l := range marklist.Lanes(v.List.Rows, v.Article, v.Length) {
		if v.Filter.Kind != "" && v.Filter.Kind != l.Kind {
			continue
		}
		lanes = append(lanes, el("div").Class("lane "+string(l.Kind)).Body(
			el("span").Text(l.Kind.Name()+"s"),
			el("svg").XMLNS(svg).Attr("viewBox", fmt.Sprintf("0 0 %d %d", marklist.LaneWidth, marklist.LaneHeight)).Attr("preserveAspectRatio", "none").Body(
				el("path").XMLNS(svg).Attr("d", l.Path),
			),
		))
		words = append(words, l.Kind.Name()+"s: "+l.Words)
	}
	return el("figure").Body(
		el("figcaption").Text("Along the article"),
		el("div").Role("img").Aria("label", "Where the marks stand. "+strings.Join(words, "; ")).Body(lanes...),
	)
}

// verdictBars is a table, whose bars repeat its numbers.
func verdictBars(tally []marklist.Tally) app.UI {
	return el("table").Class("verdicts claim").Body(
		el("caption").Text("Verdicts on the claims"),
		el("tbody").Body(app.Range(tally).Slice(func(i int) app.UI {
			t := tally[i]
			words := verdictWords(t.Verdict)
			if t.Verdict == annotation.Unchecked {
				words = "Unchecked"
			}
			return el("tr").Body(
				el("th").Attr("scope", "row").Text(words),
				el("td").Text(strconv.Itoa(t.Claims)),
				el("td").Aria("hidden", "true").Body(
					el("svg").XMLNS(svg).Attr("viewBox", "0 0 100 10").Attr("preserveAspectRatio", "none").Body(
						el("path").XMLNS(svg).Attr("d", "M0 0h"+strconv.Itoa(t.Width)+"v10h-"+strconv.Itoa(t.Width)+"z"),
					),
				),
			)
		})),
	)
}
