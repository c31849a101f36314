package site

import (
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/app/article"
)

// folder is a folder of files by their names.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const wells = "Wells run dry\n\nNine wells of the valley gave no water in May, the office said.\n"

func TestReadBundle(t *testing.T) {
	paper := `<html><head><title>Bridge</title></head><body><nav>Home</nav><article><h1>A bridge instead</h1><p>` + strings.Repeat("The council voted for a bridge on Tuesday, with 14 votes against 9. ", 8) + `</p></article></body></html>`
	dir := folder(t, map[string]string{"01 Wells & more.txt": wells, "02 bridge.html": paper, "notes.pdf": "not read", "._02 bridge.html": "what a Mac leaves", "ÄÖ.txt": "Rain\n\nAll week.\n", "дождь.md": "Sun\n\nOn Sunday.\n", "été.md": "Wind\n\nIn May.\n"})
	all, err := readBundle(Options{Articles: dir})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range all {
		got = append(got, b.path+" "+b.article.Title)
	}
	want := "articles/01-wells-more/ Wells run dry\narticles/02-bridge/ A bridge instead\narticles/ao/ Rain\narticles/ete/ Wind\narticles/article-34959f44/ Sun"
	if strings.Join(got, "\n") != want {
		t.Errorf("read\n%s", strings.Join(got, "\n"))
	}
	if strings.Contains(all[1].article.Text, "Home") {
		t.Error("the navigation of a page is taken for its article")
	}
}

func TestReadBundleSaysWhatIsWrong(t *testing.T) {
	for name, tt := range map[string]struct {
		files map[string]string
		says  string
	}{
		"nothing to read": {map[string]string{"a.pdf": "x"}, "there is no .txt, .md or .html file"},
		"an empty text":   {map[string]string{"a.txt": wells, "b.txt": " "}, "b.txt: "},
		"the same twice":  {map[string]string{"a.txt": wells, "b.txt": wells}, "b.txt has the same text as a.txt"},
	} {
		if _, err := readBundle(Options{Articles: folder(t, tt.files)}); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := readBundle(Options{Articles: filepath.Join(t.TempDir(), "none")}); err == nil {
		t.Error("a folder that is not there is read")
	}
}

// Names of files and titles are of someone else.
func FuzzSlug(f *testing.F) {
	for _, name := range []string{"01 Wells & more", "", "../..", "a\"><b", "ÄÖ", strings.Repeat("x-", 100), "CON"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		taken := map[string]bool{}
		a, b := slug(name, taken), slug(name, taken)
		if a == b || strings.Trim(a+b, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || len(a) > 80 || a == "" {
			t.Errorf("%q is %q, then %q", name, a, b)
		}
	})
}

func TestCollectionHoldsNoMarkup(t *testing.T) {
	a, err := article.FromPlain([]byte("Title: </script><b>\n\n" + wells))
	if err != nil {
		t.Fatal(err)
	}
	if c := dataBlock(collection("/", []bundled{{a, "articles/a/"}})); !strings.Contains(c, `"path":"/articles/a/"`) || strings.Contains(c, "Nine wells") {
		t.Errorf("the data is %s", c)
	}
}

// A folder that has a page is led to by its name, with what the address asks for.
func TestFolderWithoutItsSlash(t *testing.T) {
	h := &handler{"/x/", map[string]served{"index.html": {}, "articles/a/index.html": {}}}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest("GET", "/x/articles/a?article=urn%3Aa", nil))
	if to := w.Header().Get("Location"); w.Code != 302 || to != "/x/articles/a/?article=urn%3Aa" {
		t.Errorf("status %d, to %q", w.Code, to)
	}
}
