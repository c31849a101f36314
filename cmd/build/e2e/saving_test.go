package e2e

import (
	"fmt"
	"strings"
	"testing"
)

// words are places in the sample to be marked one after another.
var words = []string{
	"a few hours", "American diplomats", "foreign minister", "The remark was short", "first time", "an old alliance",
	"review of policy", "met Kim Jong Un", "Human rights", "the worst in the world", "matter of estimates", "80,000", "120,000",
	"food shortages", "appeared in February", "forced labour", "nuclear weapons", "five times", "five-fold", "A day earlier",
}

// What a person was told is saved is there after the whole browser is killed.
func TestNothingSavedIsLostWhenTheBrowserIsKilled(t *testing.T) {
	h := serve(t)
	profile := tempProfile(t)
	var want []string
	for i, w := range words {
		b := launch(t, profile)
		p := b.tab(h)
		p.open("/")
		p.wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, i))
		p.mark(w, "3")
		p.waitSaved()
		b.kill()
		want = append(want, "figure "+w)
	}
	p := launch(t, profile).tab(h)
	p.open("/")
	p.waitMarks(strings.Join(want, " | "))
	t.Logf("%d acknowledged marks, %d kills, none lost", len(want), len(want))
}

func TestTypedNoteOutlivesReload(t *testing.T) {
	p := start(t)
	p.mark("five-fold", "3")
	p.clickOn("five-fold")
	p.wait(`document.activeElement.id.startsWith("field-note-")`)
	for _, c := range "of what?" {
		p.press(string(c))
	}
	p.waitText(".note", "of what?")
	p.waitSaved()
	p.open("/")
	p.waitText(".note", "of what?")
	p.noProblems()
}
