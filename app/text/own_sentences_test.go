package text

import (
	"os"
	"strings"
	"testing"
)

// TestOwnSentences cuts the texts of testdata/sentences.txt, which name what a full stop is
// in the news of six languages.
func TestOwnSentences(t *testing.T) {
	file, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	class, texts := "", 0
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSpace(line)
		if name, ok := strings.CutSuffix(line, ":"); ok {
			class = name
			continue
		}
		if line == "" || line[0] == '#' {
			continue
		}
		texts++
		line, known := strings.CutPrefix(line, "? ")
		doc := strings.ReplaceAll(line, " | ", " ")
		var got []string
		for _, s := range Sentences(doc) {
			got = append(got, s.In(doc))
		}
		if cut := strings.Join(got, " | "); cut != line != known {
			t.Errorf("%s:\n got %s\nwant %s", class, cut, line)
		}
	}
	if texts < 60 {
		t.Errorf("%d texts were read, want 60 or more", texts)
	}
}
