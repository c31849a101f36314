package translation

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/extract"
	"gloss/app/words"
)

// What the page reader and the scripts of the page say in English is told in the language
// that is used.
func TestToldIsWhatTheySay(t *testing.T) {
	file, err := Make("..", "de")
	if err != nil {
		t.Fatal(err)
	}
	german, err := words.Read("de", file)
	if err != nil {
		t.Fatal(err)
	}
	words.Use(german)
	defer words.Use(nil)
	for _, err := range []error{
		article.ErrEmpty, article.ErrTooLarge, article.ErrBinary, article.ErrEncoding,
		extract.ErrEmpty, extract.ErrTooLarge, extract.ErrBinary, extract.ErrEncoding, extract.ErrNoArticle,
	} {
		if got := words.Told(err.Error()); got == err.Error() {
			t.Errorf("%q is told in English", got)
		}
	}
	for script, texts := range map[string][]words.Text{
		"files.js":      {words.FilesAway, words.FilesSlow, words.FilesForbidden},
		"read.js":       {words.ReadAway, words.ReadSlow, words.ReadGone},
		"pageworker.js": {words.ReadNotLoaded, words.ReadStopped},
	} {
		source, err := os.ReadFile(filepath.Join("..", "..", "..", "web", script))
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range texts {
			if !strings.Contains(string(source), `"`+text.English()+`"`) {
				t.Errorf("%s does not say %q", script, text.English())
			}
			if words.Told(text.English()) == text.English() {
				t.Errorf("%q is told in English", text.English())
			}
		}
	}
	if got := words.Told("anything else"); got != "anything else" {
		t.Errorf("what nobody knows is told as %q", got)
	}
}
