package audit

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What is taken from npm, by exact version.
const (
	lighthouse = "lighthouse@13.5.0"
	axeCore    = "axe-core@4.14.1"
)

// fromNPM is the directory of an installed package. It is kept in the user's
// cache; without npm the test is skipped.
func fromNPM(t testing.TB, name, version string) string {
	t.Helper()
	npm, err := exec.LookPath("npm")
	if err != nil {
		t.Skip("there is no npm on this machine to install ", version)
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(cache, "gloss-audit", version)
	installed := filepath.Join(dir, "node_modules", name)
	if _, err := os.Stat(installed); err == nil {
		return installed
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	// Scripts of packages are not run: none is needed.
	cmd := exec.Command(npm, "install", "--prefix", dir, "--no-audit", "--no-fund", "--ignore-scripts", version)
	if said, err := cmd.CombinedOutput(); err != nil {
		os.RemoveAll(dir)
		t.Skipf("npm cannot install %s: %v\n%s", version, err, said)
	}
	return installed
}
