package e2e

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// axNode is a node of the page as a screen reader has it. chromedp's own type
// knows fewer names of properties than Chromium has.
type axNode struct {
	Ignored    bool    `json:"ignored"`
	Role       axValue `json:"role"`
	Name       axValue `json:"name"`
	Properties []struct {
		Name  string  `json:"name"`
		Value axValue `json:"value"`
	} `json:"properties"`
}

// axValue is a value, or what an element refers to.
type axValue struct {
	Value any `json:"value"`
	Nodes []struct {
		ID string `json:"idref"`
	} `json:"relatedNodes"`
}

func (n axNode) role() string { return fmt.Sprint(n.Role.Value) }
func (n axNode) name() string { return fmt.Sprint(n.Name.Value) }

// tree is every node that is not ignored.
func (p *page) tree() []axNode {
	p.T.Helper()
	var all struct {
		Nodes []axNode `json:"nodes"`
	}
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, "Accessibility.getFullAXTree", nil, &all)
	}))
	return slices.DeleteFunc(all.Nodes, func(n axNode) bool { return n.Ignored })
}

// details lists the ids of the elements that hold the details of each mark, and
// what the mark is said to be.
func details(nodes []axNode) map[string]string {
	out := map[string]string{}
	for _, n := range nodes {
		if n.role() != "mark" {
			continue
		}
		said, at := "", ""
		for _, prop := range n.Properties {
			switch prop.Name {
			case "roledescription":
				said = fmt.Sprint(prop.Value.Value)
			case "details":
				for _, to := range prop.Value.Nodes {
					at = to.ID
				}
			}
		}
		out[at] = said
	}
	return out
}

func TestMarksLeadToTheirNotes(t *testing.T) {
	t.Parallel()
	for _, width := range []int64{1440, 400} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			p := launch(t, profile(t)).tab(serve(t))
			p.Show(width, 900, "light")
			p.Open("/")
			p.Mark("number of prisoners and detainees at between 80,000", "1")
			p.Mark(range80, "3")
			p.Mark("five times as much", "2")
			p.WaitSaved()
			nodes := p.tree()
			ids := eval[[]string](p, `[...document.querySelectorAll(".note[role=comment]")].map(n => n.id + " " + n.className.split(" ")[1])`)
			got := details(nodes)
			if len(ids) != 3 || len(got) != 3 {
				t.Errorf("%d notes, and marks lead to %v", len(ids), got)
			}
			for _, id := range ids {
				id, kind, _ := strings.Cut(id, " ")
				if got[id] != kind {
					t.Errorf("the %s of %s is a %q", kind, id, got[id])
				}
			}
			comments := map[string]int{}
			for _, n := range nodes {
				comments[n.role()]++
			}
			if comments["comment"] != 3 || comments["main"] != 1 || comments["banner"] != 1 || comments["complementary"] < 1 || comments["heading"] < 1 {
				t.Errorf("in the tree are %v", comments)
			}
			p.NoProblems()
		})
	}
}

// Where marks begin and end is said if it is set, and is neither text of the page
// nor in the way of the offsets.
func TestBoundariesAreSaid(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("80,000", "3")
	p.Button("Menu")
	p.Button("Settings")
	p.Click("#boundaries-")
	p.Wait(`document.documentElement.dataset.boundaries === "said"`)
	p.Press("\u001b")
	var said []string
	for _, n := range p.tree() {
		if name := n.name(); strings.Contains(name, "figure starts") || strings.Contains(name, "figure ends") {
			said = append(said, strings.TrimSpace(name))
		}
	}
	if all := strings.Join(said, "|"); !strings.Contains(all, "figure starts") || !strings.Contains(all, "figure ends") {
		t.Errorf("said is %q", said)
	}
	copied := eval[string](p, `(s => { s.selectAllChildren(document.getElementById("article")); const t = s.toString(); s.removeAllRanges(); return t })(getSelection())`)
	if strings.Contains(copied, "figure starts") || !strings.Contains(copied, "at between 80,000 and 120,000. Its own") {
		t.Errorf("copied is %q", copied)
	}
	p.Mark("and 120,000", "1")
	p.WaitMarks("figure 80,000 | claim and 120,000")
	p.NoProblems()
}

// spacing is the text spacing of WCAG 1.4.12.
const spacing = `(s => { s.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"); document.adoptedStyleSheets = [s] })(new CSSStyleSheet())`

// cut lists what does not fit: elements whose words reach beyond them, and buttons
// that lie over each other. What is cut on purpose has its whole text elsewhere.
const cut = `(() => {
	const out = [];
	if (document.documentElement.scrollWidth > innerWidth) out.push("the page is wider than the screen");
	const shown = e => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length && !e.closest(".unseen, .note, .skip, [inert]");
	for (const e of document.querySelectorAll("#gloss *")) {
		if (!shown(e) || !e.textContent.trim() || e.matches("svg, svg *, .crumb, textarea, select")) continue;
		const style = getComputedStyle(e);
		if (style.overflowX === "hidden" && e.scrollWidth > e.clientWidth + 1 || style.overflowY === "hidden" && e.scrollHeight > e.clientHeight + 1) out.push("cut: " + e.outerHTML.slice(0, 120));
		const box = e.getBoundingClientRect();
		if (box.left < -1 || box.right > innerWidth + 1) out.push("outside: " + e.outerHTML.slice(0, 120));
	}
	const buttons = [...document.querySelectorAll(".bar button, .bar .saved, .bar .wordmark, #bubble button, #editor button, .legend li, .find input")].filter(shown).map(e => [e, e.getBoundingClientRect()])
		// What the body of the card has scrolled away lies under nothing.
		.filter(([e, r]) => ((b) => !b || r.top >= b.top - 1 && r.bottom <= b.bottom + 1)(e.closest("#editor > .body")?.getBoundingClientRect()));
	for (const [a, x] of buttons) for (const [b, y] of buttons) {
		if (a !== b && !a.contains(b) && !b.contains(a) && x.left < y.right - 1 && y.left < x.right - 1 && x.top < y.bottom - 1 && y.top < x.bottom - 1 && (a.closest("#editor") === b.closest("#editor")) && (a.closest("#bubble") === b.closest("#bubble"))) out.push("over each other: " + a.outerHTML.slice(0, 80) + " " + b.outerHTML.slice(0, 80));
	}
	return out;
})()`

// At 200 % of 1440 pixels, and with the spacing that some readers need, nothing is
// lost.
func TestLargeTextLosesNothing(t *testing.T) {
	t.Parallel()
	for _, spaced := range []bool{false, true} {
		t.Run(fmt.Sprintf("spaced %t", spaced), func(t *testing.T) {
			p := launch(t, profile(t)).tab(serve(t))
			p.Do(emulation.SetDeviceMetricsOverride(720, 450, 2, false))
			p.Open("/")
			if spaced {
				eval[any](p, spacing)
			}
			look := func(what string) {
				t.Helper()
				for _, wrong := range eval[[]string](p, cut) {
					t.Errorf("%s: %s", what, wrong)
				}
			}
			look("the article")
			p.Mark(range80, "3")
			p.WaitSaved()
			look("a mark")
			p.Drag("forced labour")
			p.Wait(`!document.getElementById("bubble").hidden`)
			look("a selection")
			p.keys("/north")
			p.WaitText(".count", " of ")
			look("find")
			p.Press("\u001b")
			p.Press("\u001b") // the card that opened with the mark is closed
			p.ClickOn(range80)
			p.Press(kb.Enter)
			p.Wait(`document.activeElement.closest("#editor")`)
			look("the editor")
			p.NoProblems()
		})
	}
}

// The look that was set is there before anything is painted.
func TestTheLookIsThereAtOnce(t *testing.T) {
	t.Parallel()
	p := start(t)
	paper := `getComputedStyle(document.body).backgroundColor`
	light := eval[string](p, paper)
	p.Button("Menu")
	p.Button("Settings")
	p.Click("#theme-dark")
	p.Wait(paper + ` !== "` + light + `"`)
	dark := eval[string](p, paper)
	p.Click("#size-largest")
	p.Click("#width-narrow")
	p.Wait(`document.documentElement.dataset.size === "largest" && document.documentElement.dataset.width === "narrow"`)
	width := eval[float64](p, `document.querySelector(".text").offsetWidth`)
	size := eval[string](p, `getComputedStyle(document.querySelector(".text p")).fontSize`)
	p.Before(`new PerformanceObserver(l => { for (const e of l.getEntries()) window.shifted = (window.shifted || 0) + e.value }).observe({type: "layout-shift", buffered: true});
		addEventListener("DOMContentLoaded", () => { window.first = getComputedStyle(document.body).backgroundColor + " " + getComputedStyle(document.querySelector(".text p")).fontSize })`)
	p.Open("/")
	if got := eval[string](p, `window.first`); got != dark+" "+size {
		t.Errorf("the first look is %s, not %s %s", got, dark, size)
	}
	if got := eval[float64](p, `document.querySelector(".text").offsetWidth`); got != width {
		t.Errorf("lines are %g long, not %g", got, width)
	}
	if moved := eval[float64](p, `window.shifted || 0`); moved > 0 {
		t.Errorf("things move by %g", moved)
	}
	p.NoProblems()
}
