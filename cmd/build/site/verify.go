package site

import (
	"bytes"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	nethtml "golang.org/x/net/html"
)

// The budgets, in bytes of brotli. Build fails above them.
const (
	MaxWasm       = 1_640_000
	MaxPageWorker = 1_225_000
	MaxFileWorker = 1_125_000 // with the formats of two dozen tools, which the page does not carry
	MaxOther      = 48_500
	MaxWords      = 12_000 // the texts in one language, which a visit in English does not load
)

// verify measures the site and checks it: sizes, addresses, missing files, the policy. A
// draft may be of any size.
func (s *assembly) verify(packed []file, draft bool) (Report, error) {
	r := Report{Version: s.version}
	size := map[string]int{}
	for _, f := range append(slices.Clone(s.files), packed...) {
		if _, twice := size[f.path]; twice {
			return r, fmt.Errorf("%s is there twice", f.path)
		}
		size[f.path] = len(f.data)
	}
	for _, url := range slices.Concat(s.cached, s.later, s.asked) {
		name := strings.TrimPrefix(url, s.base)
		name = pageAt(name)
		if size[name] == 0 {
			return r, fmt.Errorf("the worker keeps %s, which is not there", url)
		}
	}
	for _, name := range s.first {
		if strings.HasSuffix(name, ".wasm") {
			r.Wasm += size[name+".br"]
		} else {
			r.Other += size[name+".br"]
		}
	}
	for _, url := range s.later {
		name := strings.TrimPrefix(url, s.base)
		switch {
		case !strings.HasSuffix(name, ".wasm"):
		case strings.Contains(name, "fileworker."):
			r.FileWorker += size[name+".br"]
		default:
			r.PageWorker += size[name+".br"]
		}
	}
	if !draft && (r.PageWorker > MaxPageWorker || r.FileWorker > MaxFileWorker) {
		return r, fmt.Errorf("over budget: the reader has %d bytes in brotli (at most %d), the program for files %d (at most %d)", r.PageWorker, MaxPageWorker, r.FileWorker, MaxFileWorker)
	}
	for _, url := range s.asked {
		r.Words = max(r.Words, size[strings.TrimPrefix(url, s.base)+".br"])
	}
	if !draft && r.Words > MaxWords {
		return r, fmt.Errorf("over budget: the texts in a language have %d bytes in brotli (at most %d)", r.Words, MaxWords)
	}
	if !draft && (r.Wasm > MaxWasm || r.Other > MaxOther && !s.brought) {
		return r, fmt.Errorf("over budget: the program has %d bytes in brotli (at most %d), the rest %d (at most %d)", r.Wasm, MaxWasm, r.Other, MaxOther)
	}
	for _, f := range s.files {
		if err := s.checkURLs(f, size); err != nil {
			return r, fmt.Errorf("%s: %w", f.path, err)
		}
	}
	return r, nil
}

// pageAt is the file at an address below the base. At a folder that is its index.html.
func pageAt(name string) string {
	if name == "" || strings.HasSuffix(name, "/") {
		return name + "index.html"
	}
	return name
}

// address matches what could make a browser ask another host.
var address = regexp.MustCompile(`(?i)\b(?:https?|wss?|ftp):/?/?[\w.-]+|["'(\s]//[\w.-]+\.\w+`)

// vocabulary is how the names of XML vocabularies begin, which look like addresses and
// are none.
const vocabulary = "http://www.w3.org"

// checkURLs returns an error if a file points to another site, or to a file of this site
// that is missing. Size has every file of the site.
func (s *assembly) checkURLs(f file, size map[string]int) error {
	switch path.Ext(f.path) {
	case ".html":
		return s.checkPage(f.data, size)
	case ".js", ".css", ".svg", ".webmanifest":
		for _, url := range address.FindAll(withoutComments(f.data), -1) {
			if string(url) != vocabulary {
				return fmt.Errorf("foreign address %s", url)
			}
		}
	}
	return nil
}

var comment = regexp.MustCompile(`(?m)^\s*//.*$`)

func withoutComments(js []byte) []byte { return comment.ReplaceAll(js, nil) }

// checkPage checks every attribute of a page that holds an address, and that the page
// keeps its policy. Addresses among the words of the article are text, and allowed.
func (s *assembly) checkPage(page []byte, size map[string]int) error {
	doc, err := nethtml.Parse(bytes.NewReader(page))
	if err != nil {
		return err
	}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "style" {
				return fmt.Errorf("attribute %s on %s breaks the policy", a.Key, n.Data)
			}
			if a.Key != "href" && a.Key != "src" || strings.HasPrefix(a.Val, "#") {
				continue
			}
			name, ours := strings.CutPrefix(a.Val, s.base)
			if !ours || size[pageAt(name)] == 0 {
				return fmt.Errorf("%s of %s is %q, which is not of this site", a.Key, n.Data, a.Val)
			}
		}
		if n.Data == "script" && n.FirstChild != nil && !slices.Contains(n.Attr, nethtml.Attribute{Key: "type", Val: "application/json"}) {
			return fmt.Errorf("an inline script breaks the policy")
		}
	}
	return nil
}
