package browser

import (
	"strconv"
	"syscall/js"

	"gloss/app/text"
)

// The text of the article is drawn in runs. Each is an element with one text
// node, and says in data-at at which byte of the article it begins.
const runs = "[data-at]"

func articleElement() js.Value { return byID("article") }

// point is a place in the DOM as selections have it.
type point struct {
	node   js.Value
	offset int // UTF-16 code units in a text node, children in an element
}

// offsetOf turns a place in the DOM into one in the article's text.
func offsetOf(p point) (offset int, ok bool) {
	article := articleElement()
	if !article.Truthy() || !p.node.Truthy() {
		return 0, false
	}
	if !article.Call("contains", p.node).Bool() {
		return 0, false
	}
	if run := closest(p.node, runs); run.Truthy() {
		start, data := runStart(run), run.Get("textContent").String()
		if p.node.Get("nodeType").Int() != 3 {
			if p.offset > 0 {
				return start + len(data), true
			}
			return start, true
		}
		return start + text.FromUTF16(data, p.offset), true
	}
	return betweenRuns(article, p), true
}

// betweenRuns is the offset of a place that is in no run: where the next one
// begins, or else where the last one ends.
func betweenRuns(article js.Value, p point) int {
	all := article.Call("querySelectorAll", runs)
	at := document().Call("createRange")
	at.Call("setStart", p.node, p.offset)
	// The runs are in order, so the first one after the place is found by halves.
	low, high := 0, all.Length()
	for low < high {
		mid := (low + high) / 2
		if at.Call("comparePoint", all.Index(mid), 0).Int() > 0 {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low < all.Length() {
		return runStart(all.Index(low))
	}
	if low == 0 {
		return 0
	}
	last := all.Index(low - 1)
	return runStart(last) + len(last.Get("textContent").String())
}

func runStart(run js.Value) int {
	n, err := strconv.Atoi(run.Get("dataset").Get("at").String())
	if err != nil {
		return 0
	}
	return n
}

// pointOf turns a place in the article's text into one in the DOM: in the run
// that it is in, at the end of the one before where two meet.
func pointOf(offset int) (point, bool) {
	article := articleElement()
	if !article.Truthy() {
		return point{}, false
	}
	all := article.Call("querySelectorAll", runs)
	low, high := 0, all.Length()
	for low < high {
		mid := (low + high) / 2
		if runStart(all.Index(mid)) > offset {
			high = mid
		} else {
			low = mid + 1
		}
	}
	if low == 0 {
		return point{}, false
	}
	run := all.Index(low - 1)
	data := run.Get("textContent").String()
	node := run.Get("firstChild")
	if !node.Truthy() {
		return point{run, 0}, true
	}
	return point{node, text.ToUTF16(data, text.Boundary(data, offset-runStart(run)))}, true
}
