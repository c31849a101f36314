package e2e

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"
)

// handiwork is twenty spans of the sample, in its order: figures, quotes,
// sentences, clauses, some across lines and one across paragraphs. Each is marked
// from where the cursor is after the last one. In keys, ⏎ is Enter, → is
// Ctrl+Shift+Right, a capital is the letter with Shift, and whatever stands
// between / and ⏎ is typed to find it.
var handiwork = []struct{ keys, marked string }{
	{"/acc⏎c1", "claim the secretary of state accused the government in the North of abusing the people it rules"},
	{"sc2", "quote The regime in North Korea continues to commit systemic and widespread abuses against its own people"},
	{"sx1", "claim The remark was short, but it was meant to travel."},
	{"/fir⏎→3", "figure first time"},
	{"/thr⏎→3", "figure three summits"},
	{"/non⏎D1", "claim none of them brought disarmament that anyone could measure"},
	{"sx1", "claim Human rights were seldom mentioned there, although the State Department has long ranked the record of the North with the worst in the world."},
	{"/80⏎→→3", "figure 80,000 and 120,000"},
	{"sdccc2", "quote conditions were harsh and life threatening due to food shortages, gross overcrowding, physical abuse"},
	{"/sol⏎xx1", "claim The coal is sold abroad in spite of United Nations sanctions, and by the group’s account the money helps to pay for nuclear weapons.For the hosts all of this is awkward."},
	{"/pre⏎→→→2", "quote President Moon Jae-in"},
	{"/bet⏎c1", "claim better relations with Mr Kim come first"},
	{"/fiv⏎→→→3", "figure five times as much"},
	{"/fiv⏎→3", "figure five-fold"},
	{"sx1", "claim North Korea was not the only neighbour to be named on the tour."},
	{"sscccc2", "quote China uses coercion and aggression to systematically erode autonomy in Hong Kong, undercut democracy in Taiwan, abuse human rights in Xinjiang and Tibet, and assert maritime claims in the South China Sea that violate international law"},
	{"sx1", "claim No one who heard him there could have expected an easier line towards China from the new administration than from the old."},
	{"/40⏎→3", "figure 40,000 people"},
	{"/cha⏎c1", "claim a charge made in a single sentence"},
	{"sx1", "claim That is a reason to write down, beside every such statement, who made it, when, and on what grounds."},
}

// most is how many presses a mark may take at the median.
const most = 8

func TestTwentyMarksByKeyboard(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	var presses []int
	var want []string
	for i, h := range handiwork {
		p.keys(h.keys)
		want = append(want, h.marked)
		p.WaitMarks(strings.Join(want, " | "))
		presses = append(presses, len([]rune(h.keys)))
		t.Logf("%2d: %d presses for %.60s", i+1, presses[i], h.marked)
	}
	p.WaitSaved()
	slices.Sort(presses)
	median := float64(presses[9]+presses[10]) / 2
	t.Logf("median %g, most %d", median, presses[19])
	if median > most {
		t.Errorf("a mark takes %g presses at the median, more than %d", median, most)
	}
	p.NoProblems()
}

// keys presses what a line of handiwork says, as fast as a person could who waits
// for the find bar to be there.
func (p *page) keys(keys string) {
	p.T.Helper()
	for _, k := range keys {
		switch {
		case k == '/':
			p.Press(string(k))
			p.Wait(`document.activeElement.id === "find"`)
		case k == '⏎':
			p.Press(kb.Enter)
			p.Wait(`document.activeElement.id === "article" && !getSelection().isCollapsed`)
		case k == '→':
			p.Press(kb.ArrowRight, input.ModifierCtrl, input.ModifierShift)
		default:
			p.Press(string(k))
		}
	}
}

// Escape from the editor gives back the focus and the reading cursor.
func TestTheEditorIsLeftToWhereOneWas(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.keys("ssx1")
	p.Wait(`document.querySelectorAll("#article mark[id]").length === 1`)
	place := `(() => { const s = getSelection(), c = document.getElementById("caret"); return [s.focusNode.textContent, s.focusOffset, c.classList.contains("on"), c.style.cssText].join("|") })()`
	p.Wait(`document.getElementById("caret").classList.contains("on") && getSelection().isCollapsed`)
	before := eval[string](p, place)
	p.Press(kb.Enter)
	p.Wait(`document.activeElement.closest("#editor")`)
	p.Press("x")
	p.WaitSaved()
	p.Press(kb.Escape)
	p.Wait(`document.activeElement.matches("mark.claim")`)
	p.Wait(fmt.Sprintf(`%s === %q`, place, before))
	// From there the keyboard goes on as if nothing had been.
	p.keys("x2")
	p.Wait(`document.querySelectorAll("#article mark[id]").length === 2`)

	// The note of a mark is a key away, and the mark again.
	p.Press("k")
	p.Press("j")
	p.Wait(`document.activeElement.matches("mark")`)
	p.Press("n")
	p.Wait(`document.activeElement.matches(".note button")`)
	p.Press("n")
	p.Wait(`document.activeElement.matches("mark")`)
	p.NoProblems()
}

// Keys are changed and switched off in the settings, and stay so.
func TestKeysAreSet(t *testing.T) {
	t.Parallel()
	p := start(t)
	open := func() {
		p.Button("Menu")
		p.Button("Settings")
		p.Wait(`document.getElementById("dialog-settings")?.open`)
	}
	set := func(key, to string) {
		eval[any](p, fmt.Sprintf(`document.getElementById("key-%s").select(), document.getElementById("key-%[1]s").focus()`, key))
		p.Press(to)
		p.Press(kb.Enter)
	}
	open()
	set("x", "f")
	p.Wait(`JSON.parse(localStorage.getItem("gloss.settings") || "{\"keys\":{}}").keys.x === "f"`)
	set("s", "f")
	p.WaitText(".wrong", "F is already used: Select the sentence at the cursor")
	p.Wait(`document.getElementById("key-s").value === "S"`)
	p.Press(kb.Escape)
	p.keys("sxf1")
	p.WaitMarks("claim On his first journey abroad, the American secretary of state raised a subject that three summits had left aside.")
	p.WaitSaved()
	p.Open("/")
	open()
	p.Wait(`document.getElementById("key-x").value === "F"`)
	p.Click("#single-")
	p.Wait(`JSON.parse(localStorage.getItem("gloss.settings") || "{\"keys\":{}}").singleKeysOff`)
	p.Press(kb.Escape)
	p.Press("j")
	p.Press("?", input.ModifierShift)
	p.Press("z", input.ModifierCtrl)
	p.WaitText("#notice", "Nothing to undo")
	if eval[bool](p, `document.activeElement.matches("mark") || !!document.querySelector("dialog[open]")`) {
		t.Error("a single key does something though they are switched off")
	}
	p.NoProblems()
}
