package audit

import (
	"os"
	"slices"
	"testing"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/sitetest"
)

const root = "../../.."

// built is the site, built once for all tests.
var built sitetest.Site

func TestMain(m *testing.M) { built.Run(m) }

// wanted skips a test that nobody has asked for.
func wanted(t testing.TB) {
	t.Helper()
	if os.Getenv("GLOSS_AUDIT") == "" {
		t.Skip("GLOSS_AUDIT is not set")
	}
}

// serve hosts the built site and returns its address.
func serve(t testing.TB) string {
	t.Helper()
	wanted(t)
	chrome.Command(t)
	return sitetest.Host(t, built.Dir(t, root)).URL
}

// visitor is a tab of a browser on a fresh profile, at the site but not yet on
// its page.
func visitor(t testing.TB) *chrome.Page {
	t.Helper()
	address := serve(t)
	return chrome.Launch(t, chrome.Profile(t)).Tab(address)
}

// percentile returns the smallest value that at least p per cent of all do not
// exceed. There must be one.
func percentile(values []float64, p int) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[max(0, (len(sorted)*p+99)/100-1)]
}
