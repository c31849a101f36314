package revisionview

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// recorded is a mark of which something was recorded before it was put on other words.
type recorded struct {
	compo
	host kit.Host

	Before revising.Before
}

// CompoID keeps each row with its mark.
func (v *recorded) CompoID() string { return string(v.Before.Mark.ID) }

// Render implements app.Composer.
func (v *recorded) Render() app.UI { return kit.Draw(&v.compo, v.host, v, v.render) }

func (v *recorded) render() app.UI {
	m := v.Before.Mark
	return kit.El("li").ID("%s", RowID(m.ID)).Class(string(m.Kind)).TabIndex(-1).Body(
		kit.El("span").Class("kind").Text(words.Kind(m.Kind)),
		kit.El("blockquote").Dir("auto").Text(m.Target.Quote.Exact),
		Decide(v.host, v.Before),
		kit.El("div").Class("decide").Body(kit.Button("btn", v.open).Text(words.RevisionVerdictOpenIt.String())),
	)
}

func (v *recorded) open(app.Context, app.Event) {
	v.host.Send(workspace.Viewed{View: workspace.Reader})
	v.host.Send(reader.MarkPicked{ID: v.Before.Mark.ID})
}

// decision asks about what was recorded of a mark before it was put on other words.
type decision struct {
	compo
	host kit.Host

	Before revising.Before
}

// Decide asks about what was recorded of a mark before it was put on other words.
func Decide(host kit.Host, b revising.Before) app.UI { return &decision{host: host, Before: b} }

// CompoID keeps each question with its mark.
func (d *decision) CompoID() string { return "decide " + string(d.Before.Mark.ID) }

// Render implements app.Composer.
func (d *decision) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *decision) render() app.UI {
	b := d.Before
	var body []app.UI
	if b.Verdict {
		body = append(body,
			kit.El("p").Text(words.RevisionVerdictBefore.With("verdict", words.Verdict(b.Mark.Step().Word))),
			kit.El("div").Class("decide").Body(kit.Button("btn outlined", d.holds).Text(words.RevisionVerdictHolds.String())),
		)
	}
	if b.Recorded != b.Says {
		body = append(body,
			kit.El("p").Dir("auto").Text(words.RevisionRecorded.With("recorded", b.Recorded, "says", b.Says)),
			kit.El("div").Class("decide").Body(
				kit.Button("btn outlined", d.use).Text(words.RevisionUse.With("words", wording.Beginning(b.Says))),
				kit.Button("btn", d.keep).Text(words.RevisionKeep.With("words", wording.Beginning(b.Recorded))),
			),
		)
	}
	return kit.El("div").Class("before").Body(body...)
}

func (d *decision) holds(app.Context, app.Event) {
	d.host.Send(revising.VerdictHeld{ID: d.Before.Mark.ID, At: d.host.Now()})
}

func (d *decision) use(app.Context, app.Event) {
	d.host.Send(revising.ReadingTaken{ID: d.Before.Mark.ID, At: d.host.Now()})
}

func (d *decision) keep(app.Context, app.Event) {
	d.host.Send(revising.ReadingHeld{ID: d.Before.Mark.ID, At: d.host.Now()})
}
