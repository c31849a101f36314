package chrome

import (
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"gloss/cmd/build/sitetest"
)

// Spot is a place on the screen, in CSS pixels.
type Spot struct{ X, Y float64 }

// Ends finds words in the article and returns where on the screen they begin
// and end, scrolled into view.
func (p *Page) Ends(words string) (from, to Spot) {
	p.T.Helper()
	return p.ends(words, `{block: "center"}`)
}

// Where is Ends for words that are in view already: nothing is scrolled.
func (p *Page) Where(words string) (from, to Spot) {
	p.T.Helper()
	return p.ends(words, "")
}

func (p *Page) ends(words, scroll string) (from, to Spot) {
	p.T.Helper()
	at := Eval[[]Spot](p, fmt.Sprintf(`(() => {
		const words = %q, runs = [...document.querySelectorAll("#article [data-at]")];
		const place = (offset) => {
			for (const run of runs) {
				if (offset <= run.textContent.length) return [run.firstChild, offset];
				offset -= run.textContent.length;
			}
		};
		const start = runs.map(r => r.textContent).join("").indexOf(words);
		if (start < 0) throw new Error("not in the article: " + words);
		const range = document.createRange();
		range.setStart(...place(start + 1));
		range.setStart(range.startContainer, range.startOffset - 1);
		range.setEnd(...place(start + words.length));
		const scroll = [%s];
		if (scroll.length) range.startContainer.parentElement.scrollIntoView(scroll[0]);
		const rects = range.getClientRects(), a = rects[0], b = rects[rects.length - 1];
		return [{X: a.left + 0.5, Y: a.top + a.height / 2}, {X: b.right - 0.5, Y: b.top + b.height / 2}];
	})()`, words, scroll))
	return at[0], at[1]
}

// Drag selects words with the mouse.
func (p *Page) Drag(words string) {
	p.T.Helper()
	from, to := p.Ends(words)
	p.Do(
		chromedp.MouseEvent(input.MousePressed, from.X, from.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
		chromedp.MouseEvent(input.MouseMoved, (from.X+to.X)/2, to.Y, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseMoved, to.X, to.Y, chromedp.ButtonLeft),
		chromedp.MouseEvent(input.MouseReleased, to.X, to.Y, chromedp.ButtonLeft, chromedp.ClickCount(1)),
	)
}

// Mark selects words with the mouse, presses the key of a kind, and waits until
// the mark is there, as a person would see it.
func (p *Page) Mark(words, key string) {
	p.T.Helper()
	const count = `document.querySelectorAll("#article mark[id]").length`
	before := Eval[int](p, count)
	p.Drag(words)
	p.Press(key)
	p.Wait(fmt.Sprintf("%s === %d", count, before+1))
}

// ClickOn clicks on the first letter of words in the article.
func (p *Page) ClickOn(words string) {
	p.T.Helper()
	p.clickAt(words, func() aim {
		from, _ := p.Ends(words)
		return Eval[aim](p, fmt.Sprintf(`((x, y) => {
			const hit = document.elementFromPoint(x, y);
			return {X: x, Y: y, Free: !!hit && !!hit.closest("#article [data-at], #article mark"), Hit: hit ? hit.outerHTML.slice(0, 120) : "nothing"};
		})(%g, %g)`, from.X+3, from.Y))
	})
}

// Click clicks the middle of the first element that a selector finds.
func (p *Page) Click(selector string) {
	p.T.Helper()
	p.ClickThe(fmt.Sprintf(`document.querySelector(%q)`, selector))
}

// Button clicks the first button that begins with some words or is named by them: in the
// window that lies over the page, if one does.
func (p *Page) Button(words string) {
	p.T.Helper()
	p.ClickThe(fmt.Sprintf(`[...(document.querySelector("dialog:modal") || document).querySelectorAll("button")].find(b => b.getClientRects().length && (b.textContent.startsWith(%[1]q) || b.getAttribute("aria-label") === %[1]q))`, words))
}

// ClickThe clicks the middle of the element that an expression finds, and scrolls to
// it first if it is not in view.
func (p *Page) ClickThe(find string, modifiers ...input.Modifier) {
	p.T.Helper()
	p.clickAt(find, func() aim {
		return Eval[aim](p, fmt.Sprintf(`(e => {
			if (!e || e.disabled || !e.getClientRects().length) return {Hit: "nothing"};
			const look = () => {
				const r = e.getBoundingClientRect(), x = r.left + r.width / 2, y = r.top + r.height / 2, hit = document.elementFromPoint(x, y);
				const free = !!hit && (e.contains(hit) || hit.contains(e) || hit.closest("label")?.control === e);
				return {X: x, Y: y, Free: free, Hit: hit ? hit.outerHTML.slice(0, 120) : "nothing"};
			};
			// It may be out of view, or out of the list that holds it.
			if (!look().Free) e.scrollIntoView({ block: "nearest", behavior: "instant" });
			return look();
		})(%s)`, find))
	}, modifiers...)
}

// aim is a place to click, in CSS pixels: whether what is to be clicked lies
// open there, and what does lie there.
type aim struct {
	X, Y float64
	Free bool
	Hit  string
}

// clickAt clicks as a person does who waits until what is aimed at has come to
// rest and nothing lies over it.
func (p *Page) clickAt(what string, look func() aim, modifiers ...input.Modifier) {
	p.T.Helper()
	var last aim
	if !sitetest.Until(Patience, func() bool {
		before := last
		last = look()
		return last.Free && last == before
	}) {
		p.T.Fatalf("cannot click %s: at %g, %g is %s\nthe console says %q", what, last.X, last.Y, last.Hit, p.Complaints())
	}
	p.Do(chromedp.MouseClickXY(last.X, last.Y, chromedp.ButtonModifiers(modifiers...)))
}

// Press presses a key as a keyboard does: the character is part of the press, so
// that a page which takes the press for itself takes the character too.
func (p *Page) Press(key string, modifiers ...input.Modifier) {
	p.T.Helper()
	if len(modifiers) > 0 {
		p.Do(chromedp.KeyEvent(key, chromedp.KeyModifiers(modifiers...)))
		return
	}
	for _, r := range key {
		events := kb.Encode(r)
		down, up := *events[0], *events[len(events)-1]
		if len(events) == 3 {
			down.Text, down.UnmodifiedText = events[1].Text, events[1].UnmodifiedText
		}
		p.Do(&down, &up)
	}
}

// mark is one mark as the page draws it.
type mark struct{ Kind, Text string }

// Marks returns the marks of the page in the order of the text, each with the
// text of all its pieces.
func (p *Page) Marks() string {
	p.T.Helper()
	found := Eval[[]mark](p, `[...document.querySelectorAll("#article mark[id]")].map(head => ({
		Kind: head.className.split(" ")[0],
		Text: [...document.querySelectorAll("#article mark")].filter(m => m.dataset.mark === head.dataset.mark).map(m => m.textContent).join("")}))`)
	var out []string
	for _, m := range found {
		out = append(out, m.Kind+" "+m.Text)
	}
	return strings.Join(out, " | ")
}

// WaitMarks waits until the page shows just these marks.
func (p *Page) WaitMarks(want string) {
	p.T.Helper()
	if !sitetest.Until(Patience, func() bool { return p.Marks() == want }) {
		p.T.Fatalf("marks are %s\nwant %s", p.Marks(), want)
	}
}

// Close closes the tab and waits until it is gone.
func (p *Page) Close() {
	p.T.Helper()
	if err := chromedp.Cancel(p.Ctx); err != nil {
		p.T.Fatal("close the tab: ", err)
	}
}

// Tap touches the middle of the first element that a selector finds.
func (p *Page) Tap(selector string) {
	p.T.Helper()
	p.Wait(fmt.Sprintf(`(e => e && e.getClientRects().length)(document.querySelector(%q))`, selector))
	at := Eval[Spot](p, fmt.Sprintf(`(r => ({X: r.left + r.width / 2, Y: r.top + r.height / 2}))(document.querySelector(%q).getClientRects()[0])`, selector))
	p.Do(
		input.DispatchTouchEvent(input.TouchStart, []*input.TouchPoint{{X: at.X, Y: at.Y}}),
		input.DispatchTouchEvent(input.TouchEnd, []*input.TouchPoint{}),
	)
}
