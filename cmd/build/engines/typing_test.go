package engines

import (
	"net/http/httptest"
	"testing"
)

// TestFastTyping types faster than a slow page draws: no letter may be lost to
// the drawing of the letters before it.
func TestFastTyping(t *testing.T) {
	const words = "The quick brown fox jumps over the lazy dog; who counted it, and when?"
	inEach(t, func(p *page, _ *httptest.Server) {
		p.open("/")
		p.mark(range80, "3")
		p.click(range80)
		p.wait(`document.activeElement.id.startsWith("field-note-")`)
		// Each letter comes in late, when it is time to draw the one before.
		eval[any](p, `document.addEventListener("input", () => { for (const end = performance.now() + 40; performance.now() < end;); }, true)`)
		var keys []action
		for _, letter := range words {
			keys = append(keys, chord(string(letter)).Actions...)
		}
		p.must(p.driver.Perform(device{Type: "key", ID: "keyboard", Actions: keys}))
		p.press(keyEscape)
		p.wait(`document.activeElement.matches("mark.figure")`)
		p.waitText(".note", words)
		p.waitSaved()
	})
}
