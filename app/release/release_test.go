package release

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// A release has its changes written down: the newest heading of CHANGELOG.md is
// that of Version, or "Unreleased" while Version is that of a release to come.
func TestChangelogHasTheRelease(t *testing.T) {
	if !regexp.MustCompile(`^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$`).MatchString(Version) {
		t.Errorf("%q is no version", Version)
	}
	page, err := os.ReadFile("../../CHANGELOG.md")
	if err != nil {
		t.Fatal(err)
	}
	newest := regexp.MustCompile(`(?m)^## (\S+)`).FindSubmatch(page)
	want := Version
	if strings.HasSuffix(Version, "-dev") {
		want = "Unreleased"
	}
	if newest == nil || string(newest[1]) != want {
		t.Errorf("the newest entry is %q, and not of %s", newest, want)
	}
}
