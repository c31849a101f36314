package engines

import (
	"net/http/httptest"
	"testing"
)

// TestOverlaps begins selections inside marks and inside marks in marks, which
// engines treat differently as marks can be focused, and across paragraphs.
func TestOverlaps(t *testing.T) {
	const (
		long     = "number of prisoners and detainees at between 80,000 and 120,000"
		crossing = "detainees at between 80,000"
		across   = "Mr Blinken said.The remark was short"
		all      = "quote " + across + " | claim " + long + " | quote " + crossing + " | " + figure + " | claim " + range80
	)
	inEach(t, func(p *page, _ *httptest.Server) {
		p.open("/")
		p.mark(long, "1")
		p.mark(range80, "3")
		p.mark(crossing, "2")
		p.mark(range80, "1")
		p.mark(across, "2")
		p.waitMarks(all)
		p.waitSaved()
		p.must(p.driver.Reload())
		p.wait(ready)
		p.waitMarks(all)
	})
}
