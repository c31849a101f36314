package browser

import (
	"strconv"

	"gloss/app/dom"
	"gloss/app/text"
)

// runs selects the runs of the article's text. A run is an element with one text
// node, whose attribute data-at is the byte of the article at which it begins.
const runs = "[data-at]"

func articleElement() dom.Element { return dom.ByID("article") }

// furniture selects what the article's element holds beside its text. A browser may put
// the caret there when what it was in is taken away.
const furniture = "#gutter, #caret, #handles"

const textNode = 3 // Node.TEXT_NODE

// point is a place in the DOM as selections have it.
type point struct {
	node   dom.Value
	offset int // UTF-16 code units in a text node, children in an element
}

// endOf is one end of a selection: the anchor, or the focus.
func endOf(sel dom.Value, which string) point {
	return point{sel.Get(which + "Node"), sel.Int(which + "Offset")}
}

// offsetOf turns a place in the DOM into one in the article's text, if it is in the text.
func offsetOf(p point) (offset int, ok bool) {
	article := articleElement()
	if !p.node.Is() || !article.Contains(p.node) {
		return 0, false
	}
	around := p.node.Around()
	if run := around.Closest(runs); run.Is() {
		start, data := runStart(run), run.Words()
		if p.node.Int("nodeType") != textNode {
			if p.offset > 0 {
				return start + len(data), true
			}
			return start, true
		}
		return start + text.FromUTF16(data, p.offset), true
	}
	if around.Closest(furniture).Is() {
		return 0, false
	}
	return betweenRuns(article, p), true
}

// betweenRuns is the offset of a place that is in no run: where the next one
// begins, or else where the last one ends.
func betweenRuns(article dom.Element, p point) int {
	all := article.All(runs)
	at := dom.Document.Call("createRange")
	// If the place is not in the document any more, setStart throws, and the range stays
	// at the start of the document.
	_, _ = at.Try("setStart", p.node, p.offset)
	// The runs are in order, so a binary search finds the first run after the place.
	low, high := 0, all.Len()
	for low < high {
		mid := (low + high) / 2
		if at.Call("comparePoint", all.At(mid), 0).Float() > 0 {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low < all.Len() {
		return runStart(runAt(all, low))
	}
	if low == 0 {
		return 0
	}
	last := runAt(all, low-1)
	return runStart(last) + len(last.Words())
}

func runAt(all dom.Value, i int) dom.Element { return dom.Element{Value: all.At(i)} }

func runStart(run dom.Element) int {
	n, err := strconv.Atoi(run.Data("at"))
	if err != nil {
		return 0
	}
	return n
}

// pointOf turns a place in the article's text into one in the DOM. It reports false if
// no text is drawn there.
func pointOf(offset int) (point, bool) {
	// Of the thousands of runs of a long article only those of one block are looked at.
	block, _ := gloss().Try("block", offset)
	within := dom.Element{Value: block}
	if !within.Is() {
		within = articleElement()
	}
	all := within.All(runs)
	low, high := 0, all.Len()
	for low < high {
		mid := (low + high) / 2
		if runStart(runAt(all, mid)) > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low == 0 {
		return point{}, false
	}
	run := runAt(all, low-1)
	data := run.Words()
	node := run.Get("firstChild")
	if !node.Is() {
		return point{run.Value, 0}, true
	}
	return point{node, text.ToUTF16(data, text.Boundary(data, offset-runStart(run)))}, true
}
