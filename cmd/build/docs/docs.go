// Package docs writes those parts of the project's pages that follow from its
// sources: the picture of the packages, the budgets of the build and the limits of
// what is read. Its tests hold the pages to the sources: a written part is up to
// date, and every file, test, identifier and link that a page names is there.
package docs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A generated part stands between these two lines, which name it.
const (
	opening = "<!-- %s: written by go run ./cmd/build docs -->\n"
	closing = "<!-- end of %s -->\n"
)

// part is one generated part of one page.
type part struct {
	page, name string
	make       func(root string) (string, error)
}

var parts = []part{
	{"ARCHITECTURE.md", "packages", picture},
	{"docs/building.md", "budgets", budgets},
	{"docs/guide.md", "limits", limits},
}

// Write brings the generated parts of all pages up to date. Root is the checkout.
// It returns the pages that it changed, by their paths below root.
func Write(root string) (changed []string, err error) {
	for _, p := range parts {
		name := filepath.Join(root, filepath.FromSlash(p.page))
		was, err := os.ReadFile(name)
		if err != nil {
			return changed, err
		}
		is, err := p.in(root, string(was))
		if err != nil {
			return changed, fmt.Errorf("%s: %w", p.page, err)
		}
		if is == string(was) {
			continue
		}
		if err := os.WriteFile(name, []byte(is), 0o644); err != nil {
			return changed, err
		}
		changed = append(changed, p.page)
	}
	return changed, nil
}

// in returns the page with the part as it is to be.
func (p part) in(root, page string) (string, error) {
	from, to := fmt.Sprintf(opening, p.name), fmt.Sprintf(closing, p.name)
	before, rest, opened := strings.Cut(page, from)
	_, after, closed := strings.Cut(rest, to)
	if !opened || !closed {
		return "", fmt.Errorf("the lines around the part %q are not there", p.name)
	}
	made, err := p.make(root)
	return before + from + made + to + after, err
}
