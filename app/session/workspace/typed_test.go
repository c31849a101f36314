package workspace

import (
	"strings"
	"testing"
)

// What is kept of what was typed is bounded, whoever wrote the record.
func TestKeptTyped(t *testing.T) {
	one := func(words string) Typed { return Typed{Mark: "urn:m", Field: "said-on", Words: words} }
	long := strings.Repeat("x", maxTyped)
	for _, tt := range []struct {
		name string
		all  []Typed
		want int // of the last ones
	}{
		{"none", nil, 0},
		{"two", []Typed{one("31 June"), one("yesterday")}, 2},
		{"as long as one may be", []Typed{one(long)}, 1},
		{"too long", []Typed{one(long + "x")}, 0},
		{"too many", []Typed{one(long), one(long), one(long), one(long)}, 2},
		{"empty", []Typed{one("")}, 0},
		{"of no mark", []Typed{{Field: "url", Words: "x"}}, 0},
		{"a negative index", []Typed{{Mark: "urn:m", Field: "url", Index: -1, Words: "x"}}, 0},
		{"no text", []Typed{one("\xff")}, 0},
	} {
		got := keptTyped(tt.all)
		if len(got) != tt.want {
			t.Errorf("%s: kept are %d, not %d", tt.name, len(got), tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.all[len(tt.all)-tt.want+i] {
				t.Errorf("%s: kept is %+v", tt.name, got[i])
			}
		}
	}
}
