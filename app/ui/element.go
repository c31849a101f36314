package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// el is an element by its tag. go-app has a type for each, but every type that
// is used brings some 150 methods into the program, which no linker can leave
// out: 29 of them were 38 kB of brotli.
func el(tag string) app.HTMLElem { return app.Elem(tag) }

// button is a button that submits nothing.
func button(class string, onClick app.EventHandler) app.HTMLElem {
	b := el("button").Attr("type", "button").Class(class)
	if onClick != nil {
		b = b.OnClick(heard(onClick))
	}
	return b
}

// disabled makes a button one that cannot be pressed.
func disabled(b app.HTMLElem, off bool) app.HTMLElem { return flag(b, "disabled", off) }

// hidden takes an element off the page and out of reach.
func hidden(e app.HTMLElem, off bool) app.HTMLElem { return flag(e, "hidden", off) }

// flag sets an attribute that means something by being there. One that says
// false would still mean it in the prerendered page.
func flag(e app.HTMLElem, name string, on bool) app.HTMLElem {
	if on {
		return e.Attr(name, true)
	}
	return e
}
