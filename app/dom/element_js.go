package dom

// Element is an element of the page, or nothing.
type Element struct{ Value }

// ByID is the element with an id.
//
//go:noinline
func ByID(id string) Element { return Element{Document.Call("getElementById", id)} }

// Active is the element that has the focus.
//
//go:noinline
func Active() Element { return Element{Document.Get("activeElement")} }

// Query is the first element of the page that a selector matches. One that the
// browser does not know matches nothing.
//
//go:noinline
func Query(selector string) Element {
	found, _ := Document.Try("querySelector", selector)
	return Element{found}
}

// Around is the node itself if it is an element, or else the nearest element that it
// is in.
//
//go:noinline
func (v Value) Around() Element {
	const element = 1 // Node.ELEMENT_NODE
	for v.object() && v.Int("nodeType") != element {
		v = v.Get("parentNode")
	}
	if !v.object() {
		return Element{}
	}
	return Element{v}
}

// Closest is the nearest element that a selector matches, from the element itself
// outwards.
//
//go:noinline
func (e Element) Closest(selector string) Element { return Element{e.Call("closest", selector)} }

// Outer is the nearest element around this one that a selector matches.
//
//go:noinline
func (e Element) Outer(selector string) Element {
	return Element{e.Get("parentElement").Call("closest", selector)}
}

// All are the elements inside that a selector matches, in order.
//
//go:noinline
func (e Element) All(selector string) Value { return e.Call("querySelectorAll", selector) }

// Contains reports whether a node is the element or lies in it.
//
//go:noinline
func (e Element) Contains(node Value) bool {
	in, err := e.Try("contains", node)
	return err == nil && in.Is()
}

// Data is a data attribute, by its name without "data-", or "".
//
//go:noinline
func (e Element) Data(name string) string { return e.Get("dataset").Text(name) }

// Words is the text content of the element.
//
//go:noinline
func (e Element) Words() string { return e.Text("textContent") }

// Mark adds a class to the element if on is true, and else removes it.
//
//go:noinline
func (e Element) Mark(class string, on bool) { e.Get("classList").Call("toggle", class, on) }

// Style sets a property of the element's own style.
//
//go:noinline
func (e Element) Style(name, value string) { e.Get("style").Call("setProperty", name, value) }

// Focus gives the element the focus, and does not scroll.
//
//go:noinline
func (e Element) Focus() { e.Call("focus", map[string]any{"preventScroll": true}) }

// Reveal scrolls as little as brings the element into view.
//
//go:noinline
func (e Element) Reveal() { e.Call("scrollIntoView", map[string]any{"block": "nearest"}) }

// Box is a DOMRect: where something is on the screen, in CSS pixels. Each side is read
// when it is asked for.
type Box struct{ Value }

// Box is where the element, or the range, is on the screen.
//
//go:noinline
func (v Value) Box() Box { return Box{v.Call("getBoundingClientRect")} }

// Left is the left side.
//
//go:noinline
func (b Box) Left() float64 { return b.Number("left") }

// Top is the upper side.
//
//go:noinline
func (b Box) Top() float64 { return b.Number("top") }

// Bottom is the lower side.
//
//go:noinline
func (b Box) Bottom() float64 { return b.Number("bottom") }

// Width is the width.
//
//go:noinline
func (b Box) Width() float64 { return b.Number("width") }

// Height is the height.
//
//go:noinline
func (b Box) Height() float64 { return b.Number("height") }
