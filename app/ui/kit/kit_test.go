package kit

import (
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"golang.org/x/net/html"

	"gloss/app/session/workspace"
)

// drawn is the first element of a tag in what is drawn.
func drawn(t *testing.T, ui app.UI, tag string) *html.Node {
	t.Helper()
	return all(t, ui, tag)[0]
}

func all(t *testing.T, ui app.UI, tag string) (out []*html.Node) {
	t.Helper()
	page, err := html.Parse(strings.NewReader(app.HTMLString(ui)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range page.Descendants() {
		if n.Data == tag {
			out = append(out, n)
		}
	}
	if len(out) == 0 {
		t.Fatalf("no <%s> is drawn", tag)
	}
	return out
}

func attr(n *html.Node, name string) (value string, has bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

// An attribute that means something by being there is not there if it does not hold.
func TestFlags(t *testing.T) {
	for _, tt := range []struct {
		name      string
		ui        app.UI
		attribute string
		has       bool
	}{
		{"hidden", Hidden(El("p"), true), "hidden", true},
		{"shown", Hidden(El("p"), false), "hidden", false},
		{"disabled", Disabled(El("p"), true), "disabled", true},
		{"enabled", Disabled(El("p"), false), "disabled", false},
	} {
		if _, has := attr(drawn(t, tt.ui, "p"), tt.attribute); has != tt.has {
			t.Errorf("%s: it has the attribute: %v", tt.name, has)
		}
	}
}

func TestButtonSubmitsNothing(t *testing.T) {
	if kind, _ := attr(drawn(t, Button("btn", nil), "button"), "type"); kind != "button" {
		t.Errorf("its type is %q", kind)
	}
}

func TestChoice(t *testing.T) {
	options := []Option{{Value: Anything, Label: "Any tag"}, {Value: "#sea", Label: "#sea"}, {Value: "lost", Label: "Lost"}}
	for _, tt := range []struct{ name, value, taken string }{
		{"nothing is left out", "", "Any tag"},
		{"by its value", "lost", "Lost"},
		{"in other letters", "#SEA", "#sea"},
		{"what is no option", "gone", ""},
	} {
		c := Choice("list-tag", "Tag", options, tt.value, nil)
		taken := ""
		for _, o := range all(t, c, "option") {
			selected, has := attr(o, "selected")
			if !has {
				t.Errorf("%s: an option does not say whether it is taken", tt.name)
			}
			if selected == "" || selected == "true" { // go-app writes true without a value
				taken += o.FirstChild.Data
			}
			if value, has := attr(o, "value"); has == strings.HasPrefix(o.FirstChild.Data, "#") {
				t.Errorf("%s: %q has the value %q", tt.name, o.FirstChild.Data, value)
			}
		}
		if taken != tt.taken {
			t.Errorf("%s: taken is %q, not %q", tt.name, taken, tt.taken)
		}
		if _, on := attr(drawn(t, c, "select"), "data-on"); on != (tt.value != "") {
			t.Errorf("%s: it says that it leaves something out: %v", tt.name, on)
		}
		if of, _ := attr(drawn(t, c, "label"), "for"); of != "list-tag" {
			t.Errorf("%s: the label is of %q", tt.name, of)
		}
	}
}

func TestDialogIsNamedByItsHeading(t *testing.T) {
	d := Dialog(workspace.KeysDialog, "Keyboard shortcuts", El("p").Text("No key is set."))
	by, _ := attr(drawn(t, d, "dialog"), "aria-labelledby")
	heading := drawn(t, d, "h2")
	if id, _ := attr(heading, "id"); id != by || heading.FirstChild.Data != "Keyboard shortcuts" {
		t.Errorf("it is named by %q, and its heading is %q", by, id)
	}
	if id, _ := attr(drawn(t, d, "dialog"), "id"); id != DialogID(workspace.KeysDialog) {
		t.Errorf("its id is %q", id)
	}
	if way, _ := attr(drawn(t, d, "form"), "method"); way != "dialog" {
		t.Errorf("the cross does not close it, but submits by %q", way)
	}
	drawn(t, d, "p")
}
