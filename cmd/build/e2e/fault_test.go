package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/site"
)

// faulty hosts the site with a program that panics where the page says so.
func faulty(t *testing.T) *host {
	t.Helper()
	h := serve(t)
	programs, err := site.Compile(context.Background(), root, "faults")
	if err != nil {
		t.Fatal(err)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(t.TempDir(), "dist")
	if _, err := site.Build(t.Context(), site.Options{Root: root, Out: dir, Base: "/", Cache: filepath.Join(cache, "gloss-build"), Draft: true, Programs: &programs}); err != nil {
		t.Fatal(err)
	}
	h.load(t, dir)
	return h
}

// A panic in any message, drawing, effect or callback ends what was being done,
// and nothing else: one sentence says so, and the same can be done right after.
func TestAFaultEndsItsActionAlone(t *testing.T) {
	t.Parallel()
	p := launch(t, chrome.Profile(t)).tab(faulty(t))
	p.Show(1440, 900, "light")
	p.Open("/")
	press := func(key string, m ...input.Modifier) func() { return func() { p.Press(key, m...) } }
	mark := func() { p.Drag("five-fold"); p.Press("3"); p.Press(kb.Escape) } // the card that opens by itself is closed
	open := func() { p.Drag("five-fold"); p.Press("3"); p.ClickOn("five-fold") }
	leave := func() { p.Press(kb.Escape); p.Press(kb.Escape) }
	undo := func() { leave(); p.Press("z", input.ModifierCtrl) }
	reader := func() { p.Press(kb.Escape) }
	select_ := func() { p.Drag("five-fold") }
	note := func() { p.Do(); p.Wait(`document.activeElement.tagName === "TEXTAREA"`); p.Press("a") }
	seek := func() { p.Press("/"); p.Wait(`document.activeElement.id === "find"`); p.Press("five") }
	top := func() { eval[bool](p, `scrollTo(0, 0), true`) }
	chip := func(kind string) func() { return func() { p.Click(".chip." + kind) } }
	rows := []struct {
		where      string
		times      int
		ready, act func()
		after      func()
	}{
		{"message Selected", 1, nil, select_, leave},
		{"message MarkMade", 1, select_, press("3"), undo},
		{"message Saved", 1, nil, mark, undo},
		{"message Chosen", 1, mark, func() { p.ClickOn("five-fold") }, undo},
		{"message FieldTyped", 1, open, note, undo},
		{"message Left", 1, open, press(kb.Escape), undo},
		{"message Undone", 1, mark, func() { p.Press("z", input.ModifierCtrl) }, undo},
		{"message Deleted", 1, open, func() { p.Button("Delete") }, undo},
		{"message KindSet", 1, open, func() { p.Button("Quote") }, undo},
		{"message MoreShown", 1, open, func() { p.Click("#editor .more .unfold") }, undo},
		{"message Viewed", 1, nil, press("m"), reader},
		{"message Moved", 1, func() { p.ClickOn("five-fold") }, press(kb.ArrowRight), leave},
		{"message SuggestionDismissed", 1, func() { p.ClickOn("five-fold") }, press("x"), leave},
		{"message FindAsked", 1, nil, press("/"), leave},
		{"message FindQueryChanged", 1, nil, seek, leave},
		{"message HitStepped", 1, seek, press(kb.ArrowDown), leave},
		{"message PanelToggled", 1, nil, press("p"), leave},
		{"message SuggestionsToggled", 1, nil, press("g"), leave},
		{"message Asked", 1, nil, press("?"), leave},
		{"message ExportAsked", 1, nil, func() { p.Press("s", input.ModifierCtrl) }, leave},
		{"message KindToggled", 1, func() { mark(); top() }, chip("figure"), func() { chip("figure")(); chip("figure")(); undo() }},
		{"message Answered", 1, nil, func() { p.Press("s", input.ModifierCtrl) }, leave},
		{"draw bar", 2, nil, mark, undo},
		{"draw editor", 2, mark, func() { p.ClickOn("five-fold") }, undo},
		{"draw surface", 1, nil, mark, undo},
		{"draw marksView", 2, nil, press("m"), reader},
		{"draw libraryView", 2, nil, press("l"), reader},
		{"draw Root", 2, nil, mark, undo},
		{"effect Save", 1, nil, mark, undo},
		{"effect Announce", 1, nil, mark, undo},
		{"effect FocusEditor", 1, mark, func() { p.ClickOn("five-fold") }, undo},
		{"effect FillField", 1, mark, func() { p.ClickOn("five-fold") }, undo},
		{"effect FocusMark", 1, open, press(kb.Escape), undo},
		{"effect Show", 1, nil, press("?"), leave},
		{"effect Carry", 1, nil, func() { p.Press("s", input.ModifierCtrl) }, leave},
		{"effect FillExport", 1, nil, func() { p.Press("s", input.ModifierCtrl) }, leave},
		{"effect FocusFind", 1, nil, press("/"), leave},
		{"effect FocusText", 1, func() { p.Press("/") }, press(kb.Escape), leave},
		{"effect FocusView", 1, nil, press("m"), reader},
		{"effect Select", 1, func() { p.ClickOn("five-fold") }, press("x"), leave},
		{"effect MeasureSpace", 1, nil, press("l"), reader},
		{"effect List", 1, nil, press("l"), reader},
		{"effect FocusPanel", 1, nil, press("p"), leave},
		{"handler click", 1, func() { mark(); top() }, chip("figure"), undo},
		{"key", 1, nil, press("x"), leave},
		{"callback keydown", 1, nil, press("x"), leave},
		{"callback click", 1, nil, func() { p.ClickOn("five-fold") }, leave},
		{"callback pointerdown", 1, nil, func() { p.ClickOn("five-fold") }, leave},
		{"callback pointerup", 1, nil, select_, leave},
		{"callback selectionchange", 1, nil, select_, leave},
	}
	told := 0
	for _, r := range rows {
		if r.ready != nil {
			r.ready()
			p.idle()
		}
		eval[bool](p, fmt.Sprintf(`window.inject = {%q: %d}, true`, r.where, r.times))
		r.act()
		if !p.soon(fmt.Sprintf(`inject[%q] === 0 && !!document.querySelector("#fault:not([hidden])")`, r.where)) {
			t.Errorf("%s: no fault came of it: %s", r.where, eval[string](p, `JSON.stringify(inject)`))
		} else {
			told++
			p.WaitText("#fault", "That didn’t work. Nothing was lost; Gloss has noted the fault.")
			p.Click("#fault button:last-child")
		}
		eval[bool](p, `window.inject = null, true`)
		if r.after != nil {
			r.after()
		}
		p.idle()
		if eval[bool](p, `!document.getElementById("failure").hidden`) {
			t.Fatalf("%s: the program has stopped\n%s", r.where, eval[string](p, `gloss.report()`))
		}
	}
	t.Logf("%d faults of %d told", told, len(rows))
	// All of it still works, and what is drawn is what is stored.
	leave()
	p.Mark("five-fold", "3")
	p.WaitSaved()
	drawn := p.Marks()
	p.Open("/")
	p.WaitMarks(drawn)
}

// idle waits until what was done is drawn.
func (p *page) idle() {
	p.T.Helper()
	p.Wait(`new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20, true))))`)
}

// soon reports whether an expression comes true within a few seconds.
func (p *page) soon(expression string) bool {
	p.T.Helper()
	return eval[bool](p, `new Promise((done) => { const end = performance.now() + 4000; const look = () => { try { if (`+expression+`) return done(true) } catch {} if (performance.now() > end) return done(false); setTimeout(look, 20) }; look() })`)
}
