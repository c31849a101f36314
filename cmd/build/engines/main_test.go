package engines

import (
	"net/http/httptest"
	"testing"

	"gloss/cmd/build/sitetest"
)

const root = "../../.."

// built is the site, built once for all tests.
var built = sitetest.Site{Quick: true}

func TestMain(m *testing.M) { built.Run(m) }

// inEach runs a test in each engine, on a host of its own, and fails it if the
// page complains of anything.
func inEach(t *testing.T, test func(p *page, host *httptest.Server)) {
	for _, engine := range []struct {
		name   string
		launch func(testing.TB) driver
		site   func(t testing.TB, dir string) string
	}{
		{"Firefox", firefox, func(_ testing.TB, dir string) string { return dir }},
		{"WebKitGTK", webkit, recording},
	} {
		t.Run(engine.name, func(t *testing.T) {
			d := engine.launch(t)
			t.Log(d.Version())
			host := sitetest.Host(t, engine.site(t, built.Dir(t, root)))
			p := &page{t, d, host.URL}
			test(p, host)
			p.noComplaints()
			if err := d.Close(); err != nil {
				t.Error("close: ", err)
			}
		})
	}
}
