package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
)

// printed is all that is recorded of a mark, as it stands on paper below the
// article. On the screen it is not drawn.
func printed(m annotation.Annotation) app.UI {
	rows := []app.UI{
		el("b").Text(m.Kind.Name()),
		el("q").Dir("auto").Text(m.Target.Quote.Exact),
	}
	if m.Note != "" {
		rows = append(rows, el("p").Dir("auto").Text(m.Note))
	}
	var fields []app.UI
	for _, f := range recorded(m) {
		if f[1] != "" {
			fields = append(fields, el("dt").Text(f[0]), el("dd").Dir("auto").Text(f[1]))
		}
	}
	if fields != nil {
		rows = append(rows, el("dl").Body(fields...))
	}
	return el("div").Class("printed").Body(rows...)
}

// recorded lists the fields of a mark by name and what they hold, which may be
// nothing.
func recorded(m annotation.Annotation) [][2]string {
	var out [][2]string
	add := func(name, value string) { out = append(out, [2]string{name, value}) }
	d := m.Details
	switch m.Kind {
	case annotation.Claim:
		add("Verdict", string(d.Verdict))
	case annotation.Figure:
		q := d.Quantity
		about := ""
		if q.Approximate {
			about = "about"
		}
		add("Value", joined(" ", about, string(q.Value), q.Unit))
		add("From", string(q.From))
		add("To", string(q.To))
		add("Of", q.Of)
		add("Period", q.Period)
		add("Source", q.Source)
	case annotation.Quote:
		add("Words that say so", d.Quotation.Cue)
		add("Quoted", string(d.Quotation.Form))
		add("Verified against", d.Quotation.Verified)
	}
	if m.Kind != annotation.Figure {
		add("Said by", joined(", ", d.Said.Name, d.Said.Role))
		add("Said on", d.Said.On)
		add("Where", d.Said.Where)
	}
	if m.Kind == annotation.Claim {
		for _, e := range d.Evidence {
			add("Evidence: "+string(e.Stance), joined(" · ", e.Title, e.URL, e.Excerpt, e.Accessed))
		}
	}
	add("Tags", strings.Join(d.Tags, ", "))
	return out
}
