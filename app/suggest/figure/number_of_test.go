package figure

import (
	"testing"

	"gloss/app/suggest/token"
)

func TestNumberOf(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"two nouns", "The survey puts the number of prisoners and detainees at between 80,000 and 120,000.", "prisoners and detainees"},
		{"one noun", "The total number of ferries rose to 12.", "ferries"},
		{"a noun with its adjective", "They put the count of missing fishermen at 40.", "missing fishermen"},
		{"and something else", "The number of boats and the weather are known: 12.", "boats"},
		{"in another sentence", "The number of boats is known. It was 12.", ""},
		{"in another paragraph", "The number of boats\n\n12", ""},
		{"another figure between", "The number of boats was 7, and 12 came.", ""},
		{"nothing", "There were 12.", ""},
		{"no plural", "The number of it was 12.", ""},
	} {
		d := token.Read(tt.doc)
		figures := Find(d, false)
		if len(figures) == 0 {
			t.Errorf("%s: no figure", tt.name)
			continue
		}
		if got := NumberOf(d, figures[len(figures)-1]); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
}
