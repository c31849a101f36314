package kit

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// El is an element by its tag. go-app has a type for each, but every type that
// is used brings some 150 methods into the program, which no linker can leave
// out: 29 of them were 38 kB of brotli.
func El(tag string) app.HTMLElem { return app.Elem(tag) }

// Button is a button that submits nothing. What onClick does runs in a guard; it
// may be nil.
func Button(class string, onClick app.EventHandler) app.HTMLElem {
	b := El("button").Attr("type", "button").Class(class)
	if onClick != nil {
		b = b.OnClick(Heard(onClick))
	}
	return b
}

// Disabled makes a button one that cannot be pressed, if off is set.
func Disabled(b app.HTMLElem, off bool) app.HTMLElem { return Flag(b, "disabled", off) }

// Hidden takes an element off the page and out of reach, if off is set.
func Hidden(e app.HTMLElem, off bool) app.HTMLElem { return Flag(e, "hidden", off) }

// Flag sets an attribute that means something by being there, if on is set. One
// that says false would still mean it in the prerendered page.
func Flag(e app.HTMLElem, name string, on bool) app.HTMLElem {
	if on {
		return e.Attr(name, true)
	}
	return e
}
