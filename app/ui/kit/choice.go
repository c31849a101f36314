package kit

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// Anything is what a choice holds where it leaves nothing out.
const Anything = "any"

// Option is one value of a choice, with its words for a person.
type Option struct{ Value, Label string }

// Choice is a choice between options, under a label that is not seen. It has no
// value where it leaves nothing out. onChange is told its event; scope is what it
// depends on beside its code.
func Choice(id, label string, options []Option, value string, onChange app.EventHandler, scope ...any) app.UI {
	var lines []app.UI
	for i, o := range options {
		// It is always said whether an option is taken: an attribute that goes
		// would leave it as the person had it.
		taken := strings.EqualFold(o.Value, value) || value == "" && i == 0
		line := El("option").Attr("selected", strconv.FormatBool(taken)).Text(o.Label)
		if o.Value != o.Label {
			line = line.Attr("value", o.Value) // a tag stands in no attribute
		}
		lines = append(lines, line)
	}
	field := El("select").ID("%s", id).Class("in").OnChange(Heard(onChange, scope...)).Body(lines...)
	if value != "" {
		field = field.DataSet("on", "true")
	}
	return El("div").Body(El("label").Class("unseen").Attr("for", id).Text(label), field)
}
