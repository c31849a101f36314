package site

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestScriptsAreShippedWithoutComments(t *testing.T) {
	web := t.TempDir()
	const script = "// What it is for.\n\"use strict\";\n  /** @type {number} */\n  let a = 1; // kept: it shares its line\n\tconst b = /** @type {any} */ (`https://x`);\n"
	if err := os.WriteFile(filepath.Join(web, "a.js"), []byte(script), 0o644); err != nil {
		t.Fatal(err)
	}
	got, err := readScript(web, "a.js")
	if want := "\n\"use strict\";\n\n  let a = 1; // kept: it shares its line\n\tconst b = (`https://x`);\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
	if err := os.WriteFile(filepath.Join(web, "a.js"), []byte("const a = `\n// a text\n`;\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := readScript(web, "a.js"); err == nil || !strings.Contains(err.Error(), "a.js:1") {
		t.Errorf("a template over several lines: %v", err)
	}
}

// Each script of web/ is shipped, as a file of its own or as a part of first.js or app.js.
func TestEveryScriptIsShipped(t *testing.T) {
	src, err := readWeb(filepath.Join(root, "web"))
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(root, "web", "*.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := readScript(filepath.Dir(name), filepath.Base(name))
		if err != nil {
			t.Fatal(err)
		}
		if _, own := src[filepath.Base(name)]; !own && !strings.Contains(string(src["first.js"])+string(src["app.js"]), string(data)) {
			t.Errorf("%s is in no file of the site", filepath.Base(name))
		}
	}
}
