package docs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../../.."

func read(t *testing.T, page string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(page)))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestGeneratedPartsAreUpToDate(t *testing.T) {
	for _, p := range parts {
		was := read(t, p.page)
		is, err := p.in(root, was)
		if err != nil {
			t.Errorf("%s: %v", p.page, err)
		} else if is != was {
			t.Errorf("%s: the part %q is not up to date; write it anew with: go run ./cmd/build docs", p.page, p.name)
		}
	}
}

func TestWriteChangesWhatIsOutOfDate(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) {
		t.Helper()
		name = filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("app/main_js.go", "package main\n\nimport _ \"gloss/app/ui\"\n")
	for _, p := range parts {
		write(p.page, read(t, p.page))
	}
	if _, err := Write(dir); err != nil {
		t.Fatal(err)
	}
	table := "| `ui` | `text` `go-app` |\n| `text` | nothing |\n"
	write("ARCHITECTURE.md", "before\n<!-- packages: written by go run ./cmd/build docs -->\nold\n<!-- end of packages -->\n"+table)
	changed, err := Write(dir)
	if err != nil || len(changed) != 1 || changed[0] != "ARCHITECTURE.md" {
		t.Fatalf("%q %v", changed, err)
	}
	page, err := os.ReadFile(filepath.Join(dir, "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"before\n", table, `p_ui(["ui"])`, `p_text["text"]`, "p_main --> p_ui\n", "p_ui --> p_text\n"} {
		if !strings.Contains(string(page), want) {
			t.Errorf("there is no %q in\n%s", want, page)
		}
	}
	if strings.Contains(string(page), "old") {
		t.Error("the old part is still there")
	}
	if changed, err := Write(dir); err != nil || changed != nil {
		t.Errorf("a second time: %q %v", changed, err)
	}
	write("ARCHITECTURE.md", table)
	if _, err := Write(dir); err == nil || !strings.Contains(err.Error(), "ARCHITECTURE.md") {
		t.Errorf("without a place for the picture: %v", err)
	}
}

func TestArrowsThatFollowAreLeftOut(t *testing.T) {
	all := imports{"a": {"b", "c", "elsewhere"}, "b": {"c"}, "c": nil, "d": {"a", "c"}}
	for name, want := range map[string]string{"a": "b", "b": "c", "c": "", "d": "a"} {
		if got := strings.Join(all.direct(name), " "); got != want {
			t.Errorf("%s leads to %q, and not to %q", name, got, want)
		}
	}
}
