package docs

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The workflow runs what a person runs, and takes each action by a version that
// does not move.
func TestWorkflowRunsTheTests(t *testing.T) {
	s := readSources(t)
	workflow := read(t, ".github/workflows/site.yml")
	if !strings.Contains(workflow, "run: make test\n") || s.wrong("make test") != "" {
		t.Error("it does not run make test")
	}
	used := regexp.MustCompile(`uses: (\S+)`).FindAllStringSubmatch(workflow, -1)
	if len(used) < 3 {
		t.Fatalf("only %q found", used)
	}
	for _, u := range used {
		if !regexp.MustCompile(`^[\w-]+/[\w-]+@v\d+\.\d+\.\d+$`).MatchString(u[1]) {
			t.Errorf("%s is not taken by a full version", u[1])
		}
	}
}

// Forms for issues ask for what the menu has, by the words that the menu has.
func TestIssueFormsAskForDiagnostics(t *testing.T) {
	const entry = "Copy diagnostics"
	if !strings.Contains(read(t, "app/words/menu.go"), `"`+entry+`"`) {
		t.Errorf("the menu has no %q", entry)
	}
	forms, err := filepath.Glob(filepath.Join(root, ".github", "ISSUE_TEMPLATE", "*.yml"))
	if err != nil || len(forms) < 3 {
		t.Fatalf("%q %v", forms, err)
	}
	for _, name := range forms {
		if filepath.Base(name) == "config.yml" {
			continue
		}
		if form := read(t, ".github/ISSUE_TEMPLATE/"+filepath.Base(name)); !strings.Contains(form, entry) {
			t.Errorf("%s does not ask for diagnostics", filepath.Base(name))
		}
	}
}
