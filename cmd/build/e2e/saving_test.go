package e2e

import (
	"fmt"
	"gloss/cmd/build/chrome"
	"os"
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
	t.Parallel()
	h := serve(t)
	profile := chrome.Profile(t)
	var want []string
	killed := words[:6]
	if os.Getenv("GLOSS_SOAK") != "" {
		killed = words
	}
	for i, w := range killed {
		b := launch(t, profile)
		p := b.tab(h)
		p.Open("/")
		p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, i))
		p.Mark(w, "3")
		p.WaitSaved()
		b.Kill()
		want = append(want, "figure "+w)
	}
	p := launch(t, profile).tab(h)
	p.Open("/")
	p.WaitMarks(strings.Join(want, " | "))
	t.Logf("%d acknowledged marks, %d kills, none lost", len(want), len(want))
}

// notes opens the mark on some words and writes its note, key by key.
func (p *page) notes(mark, words string) {
	p.T.Helper()
	p.ClickOn(mark)
	p.Wait(noteField)
	for _, c := range words {
		p.Press(string(c))
	}
	p.WaitText(".note", words)
}

func TestTypedNoteOutlivesReload(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.notes("five-fold", "of what?")
	p.WaitSaved()
	p.Open("/")
	p.WaitText(".note", "of what?")
	p.NoProblems()
}
