package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session"
)

// editing is a page with one mark of a kind, whose editor is open with all that
// it has.
func editing(t *testing.T, k annotation.Kind) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("the operator said on Monday", string(rune('1'+slices.Index(annotation.Kinds, k))))
	d.chooses("the operator said on Monday")
	d.the("dialog", k.Name()).the("button", "More").click()
	if k == annotation.Claim {
		d.the("button", "Add evidence").click()
	}
	return d
}

// only is the one mark that the device has.
func (d *desk) only() annotation.Annotation {
	d.t.Helper()
	got := d.stored()
	if len(got) != 1 {
		d.t.Fatalf("%d marks are stored", len(got))
	}
	return got[0]
}

// input is the field of a row, as a person finds it: by its label.
func (d *desk) input(r *session.FieldRow, k annotation.Kind) element {
	d.t.Helper()
	role := "textbox"
	switch {
	case r.Input == session.Choice:
		role = "combobox"
	case r.Input == session.Tick:
		role = "button"
	}
	return d.the("dialog", k.Name()).the(role, r.Label)
}

// sample is something to type into a field, and how it is shown later.
func sample(r *session.FieldRow) (typed, shown string) {
	switch r.Input {
	case session.Amount:
		return "3.2 billion", "3,200,000,000"
	case session.Choice:
		last := r.Options[len(r.Options)-1].Value
		return last, last
	case session.Commas:
		return "fares,  sea , Fares,", "fares, sea"
	case session.Tick:
		return "yes", "yes"
	}
	words := "🚢 " + strings.ToLower(r.Label) + " <b>&"
	return words, words
}

// Every field of every kind takes what is typed into it, and a reload brings it back.
func TestEveryField(t *testing.T) {
	for _, k := range annotation.Kinds {
		for i := range session.Fields {
			r := &session.Fields[i]
			if !r.Of(k) || r.Each == session.EachLink {
				continue
			}
			t.Run(string(k)+" "+string(r.Field), func(t *testing.T) {
				d := editing(t, k)
				before := d.only()
				typed, shown := sample(r)
				if r.Input == session.Tick {
					d.input(r, k).click()
				} else {
					d.input(r, k).write(typed)
				}
				after := d.only()
				if after.Equal(before) {
					t.Fatal("what was typed is not stored")
				}
				if got := r.Shown(&after, 0); got != shown {
					t.Errorf("stored is %q, not %q", got, shown)
				}

				d = load(t, plain(t, report), d.device).begin()
				d.chooses("the operator said on Monday")
				d.the("button", "More").click()
				if r.Each == session.EachEvidence {
					d.all("button", "")
					d.the("group", "Evidence").all("button", "")[0].click()
				}
				field := d.input(r, k)
				got := d.page.fields[attr(field.Node, "id")]
				if r.Input == session.Tick && attr(field.Node, "aria-pressed") == "true" {
					got = "yes"
				}
				if got != shown {
					t.Errorf("after a reload the field has %q, not %q", got, shown)
				}
			})
		}
	}
}
