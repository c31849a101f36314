package browser

import (
	"testing"
)

// kinds are the ways in which an element with the id "it" may be there.
var kinds = []struct {
	name string
	put  func(t *testing.T)
}{
	{"absent", func(*testing.T) {}},
	{"a div", func(t *testing.T) { element(t, body(), "div", "it") }},
	{"a hidden one", func(t *testing.T) { element(t, body(), "div", "it", "hidden", "") }},
	{"a button", func(t *testing.T) { element(t, body(), "button", "it") }},
	{"an input", func(t *testing.T) { element(t, body(), "input", "it") }},
	{"a field for searching", func(t *testing.T) { element(t, body(), "input", "it", "type", "search") }},
	{"a field for a file", func(t *testing.T) { element(t, body(), "input", "it", "type", "file") }},
	{"a field for a number", func(t *testing.T) { element(t, body(), "input", "it", "type", "number") }},
	{"a textarea", func(t *testing.T) { element(t, body(), "textarea", "it") }},
	{"a hidden textarea", func(t *testing.T) { element(t, element(t, body(), "div", "", "hidden", ""), "textarea", "it") }},
	{"a choice", func(t *testing.T) { element(t, body(), "select", "it") }},
	{"a popover", func(t *testing.T) { element(t, body(), "div", "it", "popover", "auto") }},
	{"a popover that is shown", func(t *testing.T) { element(t, body(), "div", "it", "popover", "auto").Call("showPopover") }},
	{"a dialog", func(t *testing.T) { element(t, body(), "dialog", "it") }},
	{"a dialog that is open", func(t *testing.T) { element(t, body(), "dialog", "it").Call("show") }},
	{"a modal dialog", func(t *testing.T) { element(t, body(), "dialog", "it").Call("showModal") }},
	{"a dialog that is a popover", func(t *testing.T) {
		element(t, body(), "dialog", "it", "popover", "auto").Call("showPopover")
	}},
	{"a textarea in a modal dialog", func(t *testing.T) {
		d := element(t, body(), "dialog", "")
		element(t, d, "textarea", "it")
		d.Call("showModal")
	}},
	{"a textarea in a closed dialog", func(t *testing.T) { element(t, element(t, body(), "dialog", ""), "textarea", "it") }},
	{"a textarea behind a modal dialog", func(t *testing.T) {
		element(t, body(), "textarea", "it")
		element(t, body(), "dialog", "").Call("showModal")
	}},
	{"a textarea in the editor", func(t *testing.T) {
		mark := element(t, body(), "mark", "", "class", "open")
		mark.Set("textContent", "words")
		sheet := element(t, body(), "aside", "editor")
		sheet.Get("style").Set("position", "fixed")
		element(t, sheet, "textarea", "it")
	}},
	{"an input in the editor without a mark", func(t *testing.T) {
		sheet := element(t, body(), "aside", "editor")
		sheet.Get("style").Set("position", "fixed")
		element(t, sheet, "input", "it")
	}},
	// What a form calls its fields takes the place of its own properties.
	{"a form whose fields are called like methods", func(t *testing.T) {
		form := element(t, body(), "form", "it")
		for _, name := range []string{"focus", "select", "close", "showModal", "hidePopover", "scrollIntoView", "closest", "tagName", "value", "type", "open", "id", "getClientRects"} {
			element(t, form, "input", "", "name", name)
		}
	}},
	{"a drawing", func(t *testing.T) {
		svg := doc.Call("createElementNS", "http://www.w3.org/2000/svg", "svg")
		svg.Set("id", "it")
		body().Call("append", svg)
		t.Cleanup(func() { svg.Call("remove") })
	}},
}

// Each method that is given an id does what it can with whatever has the id.
func TestAnyElement(t *testing.T) {
	for _, do := range []struct {
		name string
		f    func(id string)
	}{
		{"Focus", page.Focus},
		{"Uncover", page.Uncover},
		{"Value", func(id string) { page.Value(id) }},
		{"SetValue", func(id string) { page.SetValue(id, "words") }},
		{"SetValue to nothing", func(id string) { page.SetValue(id, "") }},
		{"ShowDialog", page.ShowDialog},
		{"ShowDialog twice", func(id string) { page.ShowDialog(id); page.ShowDialog(id) }},
		{"CloseDialog", page.CloseDialog},
		{"HideMenu", page.HideMenu},
	} {
		for _, kind := range kinds {
			t.Run(do.name+"/"+kind.name, func(t *testing.T) {
				kind.put(t)
				calls(t, "with it", func() { do.f("it") })
				if el := doc.Call("getElementById", "it"); el.Truthy() {
					el.Call("remove")
				}
				calls(t, "detached", func() { do.f("it") })
				calls(t, "no id", func() { do.f("") })
			})
		}
	}
}

// What the methods are for.
func TestFocus(t *testing.T) {
	active := func() string { return doc.Get("activeElement").Get("id").String() }
	finger := underFinger()
	for _, tt := range []struct{ name, want, finger string }{
		{"a button", "it", "it"},
		{"an input", "it", "it"},
		{"a textarea", "it", ""},
		{"a textarea in a modal dialog", "it", "around"},
		{"a hidden textarea", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc.Get("activeElement").Call("blur")
			for _, kind := range kinds {
				if kind.name == tt.name {
					kind.put(t)
				}
			}
			el := doc.Call("getElementById", "it")
			if around := el.Call("closest", "dialog"); around.Truthy() {
				around.Set("id", "around")
				around.Set("tabIndex", -1)
			}
			page.Focus("it")
			want := tt.want
			if finger {
				want = tt.finger
			}
			if got := active(); got != want {
				t.Errorf("%q has the focus, not %q", got, want)
			}
		})
	}
}

func TestFields(t *testing.T) {
	element(t, body(), "textarea", "it")
	page.SetValue("it", "one\ntwo")
	if got := page.Value("it"); got != "one\ntwo" {
		t.Errorf("it holds %q", got)
	}
	d := element(t, body(), "dialog", "asks")
	page.ShowDialog("asks")
	if !d.Get("open").Bool() {
		t.Error("the dialog is closed")
	}
	page.CloseDialog("asks")
	if d.Get("open").Bool() {
		t.Error("the dialog is open")
	}
	menu := element(t, body(), "div", "opens", "popover", "auto")
	menu.Call("showPopover")
	page.HideMenu("opens")
	if menu.Call("matches", ":popover-open").Bool() {
		t.Error("the menu is open")
	}
}
