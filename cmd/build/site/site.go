// Package site compiles the programs of Gloss, makes the static site, checks it, and
// serves it. It runs on the host. Of the components it knows only how to prerender them.
package site

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"gloss/app/article"
	"gloss/app/words"
	"gloss/app/words/translation"
)

// Options say what to build.
type Options struct {
	Root     string // the checkout
	Out      string // directory to write, replaced as a whole
	Base     string // path under which the site is hosted: /, or /path/
	Article  string // file of the text to bundle; the sample if empty
	Articles string // folder of the articles to bundle instead, if not empty
	Cache    string // directory that keeps compressed files between builds; none if empty
	Draft    bool   // compress quickly and hold no budget, for trying things out

	Programs *Programs // of the same checkout, if they were compiled before
}

// Report says what Build made: the version, and sizes in bytes of brotli.
type Report struct {
	Version    string
	Wasm       int // bytes of the program in brotli
	PageWorker int // bytes of the program that reads pages, in brotli
	FileWorker int // bytes of the program that reads and writes files, in brotli
	Other      int // bytes of everything else on the first load, in brotli
	Words      int // bytes of the texts in the longest language, in brotli
}

// file is one file of the site.
type file struct {
	path string // below Base, with slashes
	data []byte
}

// hashed is the directory of the files whose names contain a hash of their content.
const hashed = "assets/"

// Build makes the site, checks it, and replaces Out by it. If it returns an error,
// nothing in Out has changed.
func Build(ctx context.Context, o Options) (Report, error) {
	if !strings.HasPrefix(o.Base, "/") || !strings.HasSuffix(o.Base, "/") || strings.ContainsAny(o.Base, "\"'<>&?# ") {
		return Report{}, fmt.Errorf("base %q is not a path such as / or /gloss/", o.Base)
	}
	text, err := readBundle(o)
	if err != nil {
		return Report{}, err
	}
	if o.Programs == nil {
		compiled, err := Compile(ctx, o.Root)
		if err != nil {
			return Report{}, err
		}
		o.Programs = &compiled
	}
	s, err := assemble(o, text)
	if err != nil {
		return Report{}, err
	}
	again, err := assemble(o, text)
	if err != nil || !slices.EqualFunc(s.files, again.files, func(a, b file) bool { return a.path == b.path && bytes.Equal(a.data, b.data) }) {
		return Report{}, fmt.Errorf("two builds of the same differ (%v)", err)
	}
	packed, err := compress(s.files, o.Cache, o.Draft)
	if err != nil {
		return Report{}, err
	}
	report, err := s.verify(packed, o.Draft)
	if err != nil {
		return Report{}, err
	}
	return report, write(o.Out, append(s.files, packed...))
}

func readArticle(o Options) (article.Article, error) {
	name := o.Article
	if name == "" {
		name = filepath.Join(o.Root, "web", "sample.txt")
	}
	raw, err := os.ReadFile(name)
	if err != nil {
		return article.Article{}, fmt.Errorf("read article: %w", err)
	}
	a, err := article.FromPlain(raw)
	if err != nil {
		return article.Article{}, fmt.Errorf("read article %s: %w", name, err)
	}
	return a, nil
}

// assembly is what is built, before it is compressed.
type assembly struct {
	base    string
	version string
	brought bool // the articles are not the sample, so their size is not held to the budget
	files   []file
	first   []string // paths of what a first visit loads
	cached  []string // URLs that the service worker keeps when it is installed
	later   []string // URLs that the service worker keeps once the page is idle
	asked   []string // URLs of the texts in other languages, of which it keeps the one that is read
}

// assemble makes every file of the site from the compiled programs, the files of web/
// and the articles.
func assemble(o Options, text []bundled) (*assembly, error) {
	p := o.Programs
	s := &assembly{base: o.Base, brought: o.Article+o.Articles != ""}
	web := filepath.Join(o.Root, "web")
	src, err := readWeb(web)
	if err != nil {
		return nil, err
	}
	src["wasm_exec.js"], src["app.wasm"] = p.glue, p.app
	urls := map[string]string{}
	for _, name := range []string{"app.css", "boot.js", "first.js", "guard.js", "wasm_exec.js", "app.js", "read.js", "files.js", "app.wasm"} {
		urls[name] = s.addFirst(name, src[name])
	}
	for _, w := range []file{{"pageworker", p.pageWorker}, {"fileworker", p.fileWorker}} {
		start := strings.NewReplacer("{{glue}}", urls["wasm_exec.js"], "{{program}}", s.addLater(w.path+".wasm", w.data)).Replace(string(src[w.path+".js"]))
		urls[w.path+".js"] = s.addLater(w.path+".js", []byte(start))
	}
	spoken, err := s.addWords(filepath.Join(o.Root, "app", "words"))
	if err != nil {
		return nil, err
	}
	if err := s.addFolder(web, "icons", true); err != nil {
		return nil, err
	}
	if err := s.addFolder(web, "screenshots", false); err != nil {
		return nil, err
	}
	s.add("manifest.webmanifest", manifest(o.Base, s.files))
	s.cached = append(s.cached, s.base+"manifest.webmanifest")

	bodies := make([][]byte, len(text))
	for i, b := range text {
		body, err := prerender(b.article)
		if err != nil {
			return nil, err
		}
		bodies[i] = body
	}
	// The version is a hash of all that is shipped. Pages and service worker carry it, so
	// they are hashed without it and made last.
	page := func(version string, i int) []byte {
		return pageHTML(o.Base, version, urls, spoken, len(p.app), text, i, bodies[i])
	}
	all := [][]byte{src["worker.js"]}
	for i := range text {
		all = append(all, page("", i))
	}
	s.version = s.hash(all...)
	s.add("index.html", page(s.version, 0))
	s.add("404.html", page(s.version, 0)) // for hosts that show it under an unknown address
	s.cached = append([]string{s.base}, s.cached...)
	for i, b := range text {
		if b.path != "" {
			s.add(b.path+"index.html", page(s.version, i))
			s.cached = append(s.cached, s.base+b.path)
		}
	}
	s.add("worker.js", worker(src["worker.js"], s.version, o.Base, s.sums(s.cached), s.sums(s.later), s.sums(s.asked)))
	slices.SortFunc(s.files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	s.first = append(s.first, "index.html", "worker.js", "manifest.webmanifest")
	return s, nil
}

func (s *assembly) add(path string, data []byte) { s.files = append(s.files, file{path, data}) }

// addFirst adds a file that a first visit loads, and returns its URL.
func (s *assembly) addFirst(name string, data []byte) string {
	name = s.addHashed(name, data)
	s.first = append(s.first, name)
	s.cached = append(s.cached, s.base+name)
	return s.base + name
}

// addLater adds a file that is loaded when it is needed. The service worker keeps it
// before that, once the page is idle. addLater returns the file's URL.
func (s *assembly) addLater(name string, data []byte) string {
	url := s.base + s.addHashed(name, data)
	s.later = append(s.later, url)
	return url
}

// addWords adds the texts in every language but English, from the catalogue in dir, and
// returns their URLs by the languages' tags. A page loads none of them in English.
func (s *assembly) addWords(dir string) (map[string]string, error) {
	urls := map[string]string{}
	for _, l := range words.Languages {
		data, err := translation.Make(dir, l.Tag)
		if err != nil {
			return nil, err
		}
		urls[l.Tag] = s.base + s.addHashed("words."+l.Tag+".txt", []byte(data))
		s.asked = append(s.asked, urls[l.Tag])
	}
	return urls, nil
}

// addHashed adds a file under a name that contains a hash of its content, and returns
// that name.
func (s *assembly) addHashed(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	name = hashed + strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:6]) + ext
	s.add(name, data)
	return name
}

// addFolder adds the files of a folder of web/ as they are. A folder that is not there
// adds nothing.
func (s *assembly) addFolder(web, folder string, cached bool) error {
	entries, err := os.ReadDir(filepath.Join(web, folder))
	if err != nil && !os.IsNotExist(err) {
		return fmt.Errorf("read web: %w", err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(web, folder, e.Name()))
		if err != nil {
			return fmt.Errorf("read web: %w", err)
		}
		name := folder + "/" + e.Name()
		s.add(name, data)
		if cached {
			s.cached = append(s.cached, s.base+name)
		}
	}
	return nil
}

// sums maps the URL of each file to the first eight bytes of the SHA-256 of its content,
// in hex, by which the service worker checks the file. A page maps to "": the worker checks
// it by the version in it, since some hosts add something to pages.
func (s *assembly) sums(urls []string) map[string]string {
	sums := map[string]string{}
	for _, url := range urls {
		sums[url] = ""
		for _, f := range s.files {
			if s.base+f.path == url && path.Ext(f.path) != ".html" {
				sum := sha256.Sum256(f.data)
				sums[url] = hex.EncodeToString(sum[:8])
			}
		}
	}
	return sums
}

func (s *assembly) hash(more ...[]byte) string {
	h := sha256.New()
	for _, f := range s.files {
		fmt.Fprintf(h, "%s %d\n", f.path, len(f.data))
		h.Write(f.data)
	}
	for _, m := range more {
		fmt.Fprintf(h, "%d\n", len(m))
		h.Write(m)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// write replaces the directory out by the files.
func write(out string, files []file) error {
	fresh := out + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return fmt.Errorf("write site: %w", err)
	}
	for _, f := range files {
		name := filepath.Join(fresh, filepath.FromSlash(f.path))
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return fmt.Errorf("write site: %w", err)
		}
		if err := os.WriteFile(name, f.data, 0o644); err != nil {
			return fmt.Errorf("write site: %w", err)
		}
	}
	if err := os.RemoveAll(out); err != nil {
		return fmt.Errorf("write site: %w", err)
	}
	if err := os.Rename(fresh, out); err != nil {
		return fmt.Errorf("write site: %w", err)
	}
	return nil
}
