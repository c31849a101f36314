package suggest_test

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/suggest"
)

// Digits of other scripts are read beside those of the language, and never twice.
func TestDigitsOfOtherScripts(t *testing.T) {
	for _, tt := range []struct{ lang, doc, want string }{
		{"en", "Fares rose by 12 per cent, or ₹३०,०००, in 3 towns.", "12 per cent; ₹३०,०००; 3"},
		{"de", "Die Preise stiegen um 12 Prozent auf ￥５００.", "12 Prozent; ￥５００"},
		{"hi", "दर ५.५% से बढ़कर १२ लाख हुई।", "५.५%"},
	} {
		var got []string
		for _, f := range suggest.ReadAs(tt.doc, suggest.WritingOf(tt.lang, tt.doc)).Figures() {
			got = append(got, f.Span.In(tt.doc))
		}
		if s := strings.Join(got, "; "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.lang, s, tt.want)
		}
	}
	for _, lang := range []string{"en", "de", "hi", ""} {
		f, ok := suggest.ReadFigure("३०,०००", suggest.WritingOf(lang, "३०,००० लोग"))
		if got := fmt.Sprintf("%g %s %q %v", f.Min, f.Kind, f.UnitName(), ok); got != `30000 count "" true` {
			t.Errorf("%s: marked alone it is %s", lang, got)
		}
	}
}
