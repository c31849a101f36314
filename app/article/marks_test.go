package article

import (
	"errors"
	"strings"
	"testing"
)

func TestDrawable(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		fits       bool
	}{
		{"none", "", true},
		{"letters", "Prices rose by 12.5 per cent.", true},
		{"Hindi and Thai", strings.Repeat("क्षि ที่ ", 2000), true},
		{"as many as are taken", "e" + strings.Repeat("\u0301", MaxMarks), true},
		{"one more", "e" + strings.Repeat("\u0301", MaxMarks+1), false},
		{"in the middle", "before e" + strings.Repeat("\u0301\u0323", MaxMarks) + " after", false},
		{"with joiners between", "e" + strings.Repeat("\u0301\u200d", MaxMarks), false},
		{"letters under many", strings.Repeat("a"+strings.Repeat("\u0301", 100), 100), true},
		{"a letter between", strings.Repeat(strings.Repeat("\u0301", MaxMarks)+"x", 3), true},
		{"another letter between", strings.Repeat(strings.Repeat("\u0301", MaxMarks)+"字", 3), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if err := Drawable(tt.text); (err == nil) != tt.fits || err != nil && !errors.Is(err, ErrMarks) {
				t.Errorf("it says %v", err)
			}
			if _, err := FromPlain([]byte("A headline\n\n" + tt.text + ".")); errors.Is(err, ErrMarks) == tt.fits {
				t.Errorf("read as a plain text: %v", err)
			}
		})
	}
}
