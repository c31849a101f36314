package site

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// wide matches a :has() at an element that holds the article, with what it asks for.
var wide = regexp.MustCompile(`(?:^|[\s,(}])((?::root|html|body|#gloss|\.page|\.margin|article)[^\s,{]*?):has\(([^{]*)\{`)

// A browser that asks such an element whether something lies anywhere in it goes through
// thousands of marks at each change. What it asks for must be named by its path. Nor may
// any element followed by any other be styled: each that is put in styles all beside it.
func TestNoRuleGoesThroughTheArticle(t *testing.T) {
	css, err := os.ReadFile("../../../web/app.css")
	if err != nil {
		t.Fatal(err)
	}
	screen, _, _ := strings.Cut(string(css), "@media print {\n")
	asked := 0
	for _, m := range wide.FindAllStringSubmatch(screen, -1) {
		asked++
		if !strings.HasPrefix(m[2], ">") && !strings.HasPrefix(m[2], "+") {
			t.Errorf("%s:has(%s goes through all that %s holds", m[1], m[2], m[1])
		}
	}
	if asked < 5 {
		t.Errorf("%d rules ask what an element holds that holds the article", asked)
	}
	if strings.Contains(screen, "* + *") || strings.Contains(screen, "* ~ *") {
		t.Error("a rule styles any element that follows any other")
	}
}
