package engines

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/cmd/build/sitetest"
)

// patience is how long a condition may take to come true on a slow day.
const patience = 20 * time.Second

// page is Gloss in the one tab of a browser.
type page struct {
	t      testing.TB
	driver driver
	url    string // of the site, without a slash at the end
}

// must fails the test at once if the driver did.
func (p *page) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatalf("%v\nthe console says %q", err, p.driver.Complaints())
	}
}

// open loads an address of the site and waits until the program is ready.
func (p *page) open(path string) {
	p.t.Helper()
	p.must(p.driver.Navigate(p.url + path))
	p.wait(ready)
}

const ready = `document.querySelector("#gloss[data-ready=true]")`

// eval runs a JavaScript expression.
func eval[T any](p *page, expression string) T {
	p.t.Helper()
	data, err := p.driver.Eval(expression)
	p.must(err)
	var out T
	p.must(json.Unmarshal(data, &out))
	return out
}

// wait waits until an expression is true.
func (p *page) wait(expression string) {
	p.t.Helper()
	if !sitetest.Until(patience, func() bool { return eval[bool](p, "(async () => !!(await ("+expression+")))()") }) {
		p.t.Fatalf("never came true: %s\n%s", expression, p.state())
	}
}

// state is what helps to see why a condition does not hold.
func (p *page) state() string {
	shown := eval[string](p, `[location.href, document.activeElement?.outerHTML.slice(0, 150), getSelection(),
		...[...document.querySelectorAll(".head, #editor, .note, #failure")].map((e) => e.innerText)].join("\n")`)
	return fmt.Sprintf("the console says %q\naddress, focus, selection, saved, editor, notes, messages:\n%s\nmarks: %s", p.driver.Complaints(), shown, p.marks())
}

// press presses keys together.
func (p *page) press(keys ...string) {
	p.t.Helper()
	p.must(p.driver.Perform(chord(keys...)))
}

// ends finds words in the article and returns where on the screen they begin
// and end, scrolled into view.
func (p *page) ends(words string) (from, to spot) {
	p.t.Helper()
	at := eval[[]spot](p, fmt.Sprintf(`(() => {
		const words = %q, runs = [...document.querySelectorAll("#article [data-at]")];
		const place = (offset) => { // of the letter before it
			for (const run of runs) {
				if (offset <= run.textContent.length) return [run.firstChild, offset];
				offset -= run.textContent.length;
			}
		};
		const start = runs.map((r) => r.textContent).join("").indexOf(words);
		if (start < 0) throw new Error("not in the article: " + words);
		const range = document.createRange(), [first, after] = place(start + 1);
		range.setStart(first, after - 1);
		range.setEnd(...place(start + words.length));
		first.parentElement.scrollIntoView({block: "center"});
		const rects = range.getClientRects(), a = rects[0], b = rects[rects.length - 1];
		return [{X: a.left, Y: a.top + a.height / 2}, {X: b.right, Y: b.top + b.height / 2}];
	})()`, words))
	return at[0], at[1]
}

// drag selects words of the article with the mouse.
func (p *page) drag(words string) {
	p.t.Helper()
	from, to := p.ends(words)
	p.must(p.driver.Perform(drag(from, spot{(from.X + to.X) / 2, to.Y}, to)))
}

// mark selects words with the mouse, presses the key of a kind, and waits until
// the mark is there, as a person would see it.
func (p *page) mark(words, key string) {
	p.t.Helper()
	const count = `document.querySelectorAll("#article mark[id]").length`
	before := eval[int](p, count)
	p.drag(words)
	p.press(key)
	p.wait(fmt.Sprintf("%s === %d", count, before+1))
}

// click clicks on the first letter of words in the article.
func (p *page) click(words string) {
	p.t.Helper()
	from, _ := p.ends(words)
	p.must(p.driver.Perform(drag(spot{from.X + 3, from.Y})))
}

// marks returns the marks of the page in the order of the text, each with the
// text of all its pieces.
func (p *page) marks() string {
	p.t.Helper()
	return strings.Join(eval[[]string](p, `[...document.querySelectorAll("#article mark[id]")].map((head) => head.className.split(" ")[0] + " " +
		[...document.querySelectorAll("#article mark")].filter((m) => m.dataset.mark === head.dataset.mark).map((m) => m.textContent).join(""))`), " | ")
}

// waitMarks waits until the page shows just these marks.
func (p *page) waitMarks(want string) {
	p.t.Helper()
	if !sitetest.Until(patience, func() bool { return p.marks() == want }) {
		p.t.Fatalf("the marks never were %s\n%s", want, p.state())
	}
}

func (p *page) waitSaved() {
	p.t.Helper()
	p.wait(`document.getElementById("saved").textContent === "Saved on this device"`)
}

// waitText waits until an element shows words.
func (p *page) waitText(selector, words string) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`[...document.querySelectorAll(%q)].some((e) => e.textContent.includes(%q))`, selector, words))
}

// noComplaints fails the test if the page has complained of anything, or if
// it would not be heard if it did.
func (p *page) noComplaints() {
	p.t.Helper()
	const last = "the last word"
	eval[any](p, `console.error("`+last+`")`)
	if !sitetest.Until(patience, func() bool { return slices.Contains(p.driver.Complaints(), last) }) {
		p.t.Fatal("errors on the console are not heard")
	}
	if said := p.driver.Complaints(); len(said) > 1 {
		p.t.Errorf("the console says %q", said)
	}
}
