package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/importing"
	"gloss/app/session/keymap"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// injects has the n-th guarded action from now on panic whose name has the given
// beginning, and returns how many there were so far.
func injects(t *testing.T, beginning string, n int) (passed *int) {
	passed = new(int)
	kit.Inject = func(where string) {
		if strings.HasPrefix(where, beginning) {
			if *passed++; *passed == n {
				panic("injected: " + where)
			}
		}
	}
	t.Cleanup(func() { kit.Inject = nil })
	return passed
}

// day is what a person does with the report, with a look at every part of the page.
func day(d *desk) {
	steps := []func(){
		func() { d.selects("12 per cent") },
		func() { d.stage.Press(keymap.Press{Key: "3"}) },
		func() { d.selects("patience does not fill a tank") },
		func() { d.stage.Press(keymap.Press{Key: "2"}) },
		func() { d.send(reader.Stepped{Forward: true}) },
		func() {
			if s := d.stage.state; s.Open != "" {
				d.send(reader.FieldTyped{ID: s.Open, Field: fields.Note, Value: "ask Ida", At: d.stage.config.Now()})
			}
		},
		func() { d.send(reader.MoreShown{Open: true}) },
		func() { d.send(reader.Left{}) },
		func() { d.send(reader.Undone{}) },
		func() { d.send(reader.Redone{}) },
		func() { d.send(workspace.Viewed{View: workspace.Marks}) },
		func() { d.send(listing.Filtered{By: marklist.FilterSearch, Value: "tank"}) },
		func() { d.send(workspace.Viewed{View: workspace.Library}) },
		func() { d.send(workspace.Viewed{View: workspace.Reader}) },
		func() { d.send(reader.FindAsked{}) },
		func() { d.send(reader.FindQueryChanged{Words: "ferries"}) },
		func() { d.send(reader.Left{}) },
		func() { d.send(exporting.ExportAsked{Taking: exporting.ThisArticle, At: d.stage.config.Now()}) },
		func() { d.send(session.SettingsChanged{Settings: d.stage.state.Settings}) },
		func() { d.send(session.Asked{Dialog: workspace.AddDialog}) },
		func() { d.pastes("Title: Wells\n\nThe wells gave water.\n") },
	}
	for _, do := range steps {
		do()
		d.settle()
	}
}

// Wherever a panic comes, it ends that action: the person is told once, goes on,
// and what is drawn is what is stored.
func TestAFaultEndsItsActionAlone(t *testing.T) {
	for _, kind := range []string{"message ", "draw ", "effect ", "handler "} {
		t.Run(strings.TrimSpace(kind), func(t *testing.T) {
			all := injects(t, kind, 0)
			day(open(t, report))
			total := *all
			if total < 5 && kind != "handler " {
				t.Fatalf("there are %d of them in a day", total)
			}
			// Not each of hundreds: a stride that meets all kinds of them.
			for n := 1; n <= total; n += max(1, total/12) {
				kit.Inject = nil
				d := open(t, report)
				where := ""
				count := 0
				kit.Inject = func(w string) {
					if strings.HasPrefix(w, kind) {
						if count++; count == n {
							where = w
							panic("injected: " + w)
						}
					}
				}
				day(d)
				kit.Inject = nil
				if where == "" {
					continue
				}
				if len(d.page.faults) != 1 || d.page.stopped != 0 {
					t.Errorf("%s, number %d: the page told of %q and stopped %d times", where, n, d.page.faults, d.page.stopped)
				}
				goesOn(t, d, where)
			}
		})
	}
}

// goesOn checks that all can be done as ever, and that what is drawn is stored.
func goesOn(t *testing.T, d *desk, after string) {
	t.Helper()
	d.send(workspace.Viewed{View: workspace.Reader})
	if d.stage.state.Search.Open {
		d.send(reader.Left{})
	}
	d.retry()
	d.mark("96 crowns", "3")
	d.retry()
	if !slices.Contains(d.marks(), "96 crowns") {
		t.Errorf("after a fault in %s nothing can be marked; there is %q", after, d.marks())
	}
	if d.stage.state.Saving.Pending() {
		t.Errorf("after a fault in %s it is not saved", after)
	}
	drawn, stored := []annotation.ID{}, []annotation.ID{}
	for _, m := range d.stage.state.Marks.Values() {
		drawn = append(drawn, m.ID)
	}
	for _, m := range d.stored() {
		stored = append(stored, m.ID)
	}
	slices.Sort(drawn)
	slices.Sort(stored)
	if !slices.Equal(drawn, stored) || len(d.marks()) < len(drawn) {
		t.Errorf("after a fault in %s there are %q, stored are %q", after, drawn, stored)
	}
}

// retry lets the time pass after which what failed is tried again.
func (d *desk) retry() {
	for range 5 {
		waits := d.page.later
		d.page.later = nil
		for _, f := range waits {
			f()
		}
		d.settle()
	}
}

// What cannot be drawn is left as it was, and so is what lies around it.
func TestWhatCannotBeDrawnStaysAsItWas(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.mark("patient", "1")
	before := textOf(d.byID("gloss").Node)
	kit.Inject = func(where string) {
		if where == "draw marksView" {
			panic("injected")
		}
	}
	defer func() { kit.Inject = nil }()
	d.send(workspace.Viewed{View: workspace.Marks})
	if got := textOf(d.byID("gloss").Node); got != before {
		t.Errorf("the page says\n%s\nnot\n%s", got, before)
	}
	if d.stage.state.View != workspace.Reader {
		t.Errorf("the view is %q", d.stage.state.View)
	}
	if len(d.page.faults) != 1 || d.page.stopped != 0 {
		t.Errorf("it told of %q and stopped %d times", d.page.faults, d.page.stopped)
	}
}

// What was there before may fail too: then nothing is left but the banner.
func TestADrawingThatAlwaysFailsStops(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	kit.Inject = func(where string) {
		if where == "draw stage" || where == "draw Root" {
			panic("injected")
		}
	}
	defer func() { kit.Inject = nil }()
	d.send(workspace.Viewed{View: workspace.Library})
	if d.page.stopped == 0 {
		t.Errorf("it goes on, after faults in %q", d.page.faults)
	}
}

// Effects that fault are answered, each that somebody waits for.
func TestAFaultIsAnswered(t *testing.T) {
	for _, e := range []session.Effect{workspace.Save{}, workspace.Load{}, revising.LoadEarlier{}, shelves.LoadWhole{}, shelves.SeekTexts{}, workspace.ListAll{}, workspace.Carry{}, reader.CopyText{}, reader.CopyAddress{}, session.CopyReport{}, importing.ReadArticle{}} {
		if session.Unanswered(e) == nil {
			t.Errorf("nobody answers %T", e)
		}
	}
}
