package engines

import (
	"net/http/httptest"
	"testing"
)

// TestDoubleClick selects a word within a mark and within a suggestion by a double
// click, which engines treat differently where something is selected already.
func TestDoubleClick(t *testing.T) {
	const outer = "claim raised a subject that three summits"
	inEach(t, func(p *page, _ *httptest.Server) {
		p.open("/")
		p.mark("raised a subject that three summits", "1")
		p.doubleClick("subject that")
		p.wait(`getSelection().toString().trim() === "subject"`)
		p.press("3")
		p.waitMarks(outer + " | figure subject")
		if said := eval[string](p, `[...document.querySelectorAll("#editor textarea")].map((f) => f.value).join("")`); said != "" {
			p.t.Errorf("a note holds %q", said)
		}
		p.doubleClick("000 and 120,000")
		p.wait(`getSelection().toString().trim() === "80,000" || getSelection().toString().trim() === "000"`)
		p.press("3")
		p.waitMarks(outer + " | figure subject | figure 80,000")
	})
}

// doubleClick clicks twice on the first letter of words in the article.
func (p *page) doubleClick(words string) {
	p.t.Helper()
	from, _ := p.ends(words)
	twice := drag(spot{from.X + 3, from.Y})
	twice.Actions = append(twice.Actions, twice.Actions[1:]...)
	p.must(p.driver.Perform(twice))
}
