package marksview

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/marklist"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// charts are what a picture says better than the list: where along the article
// its marks stand, and what came out of checking them.
func (v *marksView) charts() app.UI {
	var out []app.UI
	if !v.Filter.All && len(v.List.Rows) > 0 {
		out = append(out, v.along())
	}
	var bars []app.UI
	for _, s := range marklist.Standings(v.List.Rows) {
		bars = append(bars, verdictBars(s))
	}
	if len(bars) > 0 {
		out = append(out, kit.El("div").Class("tallies").Body(bars...))
	}
	return kit.Hidden(kit.El("div").Class("charts"), len(out) == 0).Body(out...)
}

func (v *marksView) along() app.UI {
	var lanes []app.UI
	var said []string
	for _, l := range marklist.Lanes(v.List.Rows, v.Article, v.Length) {
		if v.Filter.Kind != "" && v.Filter.Kind != l.Kind {
			continue
		}
		lanes = append(lanes, kit.El("div").Class("lane "+string(l.Kind)).Body(
			kit.El("span").Text(words.KindPlural.With("kind", string(l.Kind))),
			kit.El("svg").XMLNS(kit.SVG).Attr("viewBox", fmt.Sprintf("0 0 %d %d", marklist.LaneWidth, marklist.LaneHeight)).Attr("preserveAspectRatio", "none").Body(
				kit.El("path").XMLNS(kit.SVG).Attr("d", l.Path),
			),
		))
		said = append(said, l.Words)
	}
	return kit.El("figure").Body(
		kit.El("figcaption").Text(words.ListAlong.String()),
		kit.El("div").Role("img").Aria("label", words.ListAlongSaid.With("lanes", strings.Join(said, "; "))).Body(lanes...),
	)
}

// verdictBars is a table of the verdicts on the marks of a kind, whose bars repeat its
// numbers.
func verdictBars(s marklist.Standing) app.UI {
	return kit.El("table").Class("tally "+string(s.Kind)).Body(
		kit.El("caption").Body(
			kit.El("b").Text(words.TallyHeading.With("kind", string(s.Kind))),
			kit.El("span").Text(words.TallySum.With("checked", s.Checked, "of", s.Marks, "evidence", s.Evidence)),
		),
		kit.El("tbody").Body(app.Range(s.Tallies).Slice(func(i int) app.UI {
			t := s.Tallies[i]
			return kit.El("tr").Class(string(t.Step.Hue)).Body(
				kit.El("th").Attr("scope", "row").Body(kit.Verdict(t.Step)),
				kit.El("td").Text(words.Number(t.Marks)),
				kit.El("td").Aria("hidden", "true").Body(
					kit.El("svg").XMLNS(kit.SVG).Class("bars").Attr("viewBox", "0 0 100 10").Attr("preserveAspectRatio", "none").Body(
						kit.El("path").XMLNS(kit.SVG).Attr("d", "M0 0h"+strconv.Itoa(t.Width)+"v10h-"+strconv.Itoa(t.Width)+"z"),
					),
				),
			)
		})),
	)
}
