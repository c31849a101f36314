package site

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"gloss/app/article"
	"gloss/app/charset"
	"gloss/app/extract"
	"gloss/app/markdown"
	"gloss/app/store"
)

// bundled is an article that comes with the site, and the page it has.
type bundled struct {
	article article.Article
	path    string // below the base, with a slash at its end; empty if it has only the front page
}

// readBundle reads the articles that come with the site: one text, or those of a folder.
// The first is on the front page too.
func readBundle(o Options) ([]bundled, error) {
	if o.Articles == "" {
		a, err := readArticle(o)
		return []bundled{{a, ""}}, err
	}
	entries, err := os.ReadDir(o.Articles)
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	var out []bundled
	taken, by := map[string]bool{}, map[article.ID]string{}
	for _, e := range entries {
		name := e.Name()
		ext := strings.ToLower(filepath.Ext(name))
		if e.IsDir() || strings.HasPrefix(name, ".") || !slices.Contains([]string{".txt", ".md", ".html", ".htm", ".xhtml"}, ext) {
			continue
		}
		a, err := readBundled(filepath.Join(o.Articles, name), ext)
		if err != nil {
			return nil, fmt.Errorf("read articles: %s: %w", name, err)
		}
		if other, twice := by[a.ID]; twice {
			return nil, fmt.Errorf("read articles: %s has the same text as %s", name, other)
		}
		by[a.ID] = name
		out = append(out, bundled{a, "articles/" + slug(strings.TrimSuffix(name, filepath.Ext(name)), taken) + "/"})
	}
	if out == nil {
		return nil, fmt.Errorf("read articles: there is no .txt, .md or .html file in %s", o.Articles)
	}
	return out, nil
}

// readBundled reads one file of a folder of articles, by the ending of its name.
func readBundled(name, ext string) (article.Article, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return article.Article{}, err
	}
	if ext == ".txt" || ext == ".md" {
		words, err := extract.Text(raw, extract.Options{Decode: charset.Decode})
		if err != nil {
			return article.Article{}, err
		}
		return markdown.ReadText(name, "", words)
	}
	a, _, err := extract.Read(raw, extract.Options{Decode: charset.Decode})
	return a, err
}

// slug makes of a file's name one that needs no escapes in an address and that is not in
// taken, to which it is added. It has the name's Latin letters, without their accents, and
// its digits. A name without any gets a number that is a hash of it, so that its address
// does not depend on the other files.
func slug(name string, taken map[string]bool) string {
	words := strings.FieldsFunc(strings.ToLower(plainLetters(name)), func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	s := strings.Join(words, "-")
	s = strings.Trim(s[:min(len(s), 80)], "-")
	if s == "" {
		sum := sha256.Sum256([]byte(norm.NFC.String(name)))
		s = fmt.Sprintf("article-%x", sum[:4])
	}
	for n, first := 2, s; taken[s]; n++ {
		s = fmt.Sprintf("%s-%d", first, n)
	}
	taken[s] = true
	return s
}

// plainLetters removes the accents of letters.
func plainLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// collection is the list of the articles that come with the site, as JSON for the
// program: the path and the summary of each.
func collection(base string, all []bundled) string {
	type entry struct {
		Path           string          `json:"path"`
		ArticleSummary json.RawMessage `json:"card"`
	}
	list := []entry{}
	for _, b := range all {
		if b.path != "" {
			card := store.CardOf(b.article)
			card.Sketch = nil // which is as long as all else together
			list = append(list, entry{base + b.path, json.RawMessage(store.EncodeCard(card))})
		}
	}
	data, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return string(data)
}
