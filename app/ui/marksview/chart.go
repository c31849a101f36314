package marksview

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/marklist"
	"gloss/app/ui/kit"
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
	return kit.Hidden(kit.El("div").Class("charts"), len(out) == 0).Body(out...)
}

func (v *marksView) along() app.UI {
	var lanes []app.UI
	var words []string
	for _, l := range marklist.Lanes(v.List.Rows, v.Article, v.Length) {
		if v.Filter.Kind != "" && v.Filter.Kind != l.Kind {
			continue
		}
		lanes = append(lanes, kit.El("div").Class("lane "+string(l.Kind)).Body(
			kit.El("span").Text(l.Kind.Name()+"s"),
			kit.El("svg").XMLNS(kit.SVG).Attr("viewBox", fmt.Sprintf("0 0 %d %d", marklist.LaneWidth, marklist.LaneHeight)).Attr("preserveAspectRatio", "none").Body(
				kit.El("path").XMLNS(kit.SVG).Attr("d", l.Path),
			),
		))
		words = append(words, l.Kind.Name()+"s: "+l.Words)
	}
	return kit.El("figure").Body(
		kit.El("figcaption").Text("Along the article"),
		kit.El("div").Role("img").Aria("label", "Where the marks stand. "+strings.Join(words, "; ")).Body(lanes...),
	)
}

// verdictBars is a table, whose bars repeat its numbers.
func verdictBars(tally []marklist.Tally) app.UI {
	return kit.El("table").Class("tally claim").Body(
		kit.El("caption").Text("Verdicts on the claims"),
		kit.El("tbody").Body(app.Range(tally).Slice(func(i int) app.UI {
			t := tally[i]
			return kit.El("tr").Body(
				kit.El("th").Attr("scope", "row").Text(t.Step.Word),
				kit.El("td").Text(strconv.Itoa(t.Claims)),
				kit.El("td").Aria("hidden", "true").Body(
					kit.El("svg").XMLNS(kit.SVG).Attr("viewBox", "0 0 100 10").Attr("preserveAspectRatio", "none").Body(
						kit.El("path").XMLNS(kit.SVG).Attr("d", "M0 0h"+strconv.Itoa(t.Width)+"v10h-"+strconv.Itoa(t.Width)+"z"),
					),
				),
			)
		})),
	)
}
