package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"sort"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gloss/app/article"
	"gloss/app/release"
	"gloss/app/session"
	"gloss/app/session/keymap"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui"
)

// policy is the Content-Security-Policy of the page, without the directives that only a
// header may have. In browsers with Trusted Types the last two directives allow one way
// to make a script of a text: the policy of web/boot.js. Other browsers ignore them.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"manifest-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
	"require-trusted-types-for 'script'; trusted-types gloss"

// description is the page's meta description, which search engines show.
const description = "Mark the claims, quotes and figures of a news article, note what is known about each, and take the result away as JSON. Everything stays on your device."

// prerender returns the markup of the components as they are before the program runs.
// Its bytes depend on the article alone. go-app writes attributes in random order, and
// white space that the program does not draw, so both are normalised.
func prerender(a article.Article) ([]byte, error) {
	raw := app.HTMLString(ui.New(ui.Config{Start: session.Started{Bundled: a}}))
	body := &nethtml.Node{Type: nethtml.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := nethtml.ParseFragment(strings.NewReader(raw), body)
	if err != nil {
		return nil, fmt.Errorf("prerender: %w", err)
	}
	var b bytes.Buffer
	for _, n := range nodes {
		normalise(n)
		if n.Type == nethtml.TextNode {
			continue
		}
		if err := nethtml.Render(&b, n); err != nil {
			return nil, fmt.Errorf("prerender: %w", err)
		}
	}
	return b.Bytes(), nil
}

// normalise sorts the attributes below n and takes out the indentation, which go-app puts
// around each of several children, and never around a text that is an only child.
func normalise(n *nethtml.Node) {
	sort.Slice(n.Attr, func(i, j int) bool { return n.Attr[i].Key < n.Attr[j].Key })
	for i, a := range n.Attr {
		if strings.HasPrefix(a.Key, "aria-") && a.Val == "" {
			n.Attr[i].Val = "true" // go-app writes true as a bare name
		}
	}
	alone := n.FirstChild != nil && n.FirstChild == n.LastChild
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		if c.Type == nethtml.TextNode && !alone {
			if c.Data = strings.Trim(c.Data, " \n"); c.Data == "" {
				n.RemoveChild(c)
			}
		}
		normalise(c)
		c = next
	}
}

// pageHTML is the page of the n-th article that comes with the site. It holds the article
// twice: as markup, to be read before the program is there, and as data for the program.
// Where there are several articles, links lead to the others. Size is that of the program
// in bytes, not compressed.
func pageHTML(base, version string, urls, spoken map[string]string, size int, all []bundled, n int, body []byte) []byte {
	var b bytes.Buffer
	a := all[n].article
	p := func(format string, args ...any) {
		for i, a := range args {
			args[i] = html.EscapeString(fmt.Sprint(a))
		}
		fmt.Fprintf(&b, format+"\n", args...)
	}
	p("<!doctype html>")
	p(`<html lang="en">`) // the language of the interface; the article has its own
	p(`<head>`)
	p(`<meta charset="utf-8">`)
	p(`<meta http-equiv="Content-Security-Policy" content="%s">`, policy)
	p(`<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">`)
	p(`<title>%s · Gloss</title>`, a.Title)
	p(`<meta name="description" content="%s">`, description)
	p(`<meta name="referrer" content="no-referrer">`)
	p(`<meta name="gloss-version" content="%s">`, version)
	p(`<meta name="gloss-release" content="%s">`, release.Version)
	p(`<meta name="gloss-pageworker" content="%s">`, urls["pageworker.js"])
	p(`<meta name="gloss-fileworker" content="%s">`, urls["fileworker.js"])
	p(`<meta name="gloss-words" content="%s">`, object(spoken))
	p(`<meta name="gloss-article" content="%s">`, a.ID)
	p(`<meta name="gloss-keys" content="%s">`, strings.Join(singleKeys(), " "))
	p(`<meta name="color-scheme" content="light dark">`)
	p(`<meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)">`)
	p(`<meta name="theme-color" content="#181715" media="(prefers-color-scheme: dark)">`)
	p(`<script src="%s"></script>`, urls["boot.js"])
	p(`<script src="%s"></script>`, urls["first.js"])
	p(`<link rel="stylesheet" href="%s">`, urls["app.css"])
	p(`<link rel="manifest" href="%smanifest.webmanifest">`, base)
	p(`<link rel="icon" href="%sicons/icon.svg" type="image/svg+xml">`, base)
	p(`<link rel="apple-touch-icon" href="%sicons/192.png">`, base)
	p(`<link rel="preload" id="program" href="%s" data-size="%s" as="fetch" crossorigin>`, urls["app.wasm"], size)
	p(`<script defer src="%s"></script>`, urls["guard.js"])
	p(`<script defer src="%s"></script>`, urls["wasm_exec.js"])
	p(`<script defer src="%s"></script>`, urls["app.js"])
	p(`<script defer src="%s"></script>`, urls["read.js"])
	p(`<script defer src="%s"></script>`, urls["files.js"])
	p(`</head>`)
	p(`<body>`)
	b.Write(body)
	if all[n].path != "" {
		p(`<nav id="collection" aria-labelledby="collection-heading"><h2 id="collection-heading">Articles here</h2><ul>`)
		for i, other := range all {
			here := ""
			if i == n {
				here = ` aria-current="page"`
			}
			p(`<li><a href="%s"`+here+` dir="auto">%s</a></li>`, base+other.path, other.article.Title)
		}
		p(`</ul></nav>`)
	}
	p(`<noscript><p id="failure">Scripts are switched off, so nothing can be marked here. The article can be read.</p></noscript>`)
	p(`<div id="failure" role="alert" hidden></div>`)
	fmt.Fprintf(&b, "<script type=\"application/json\" id=\"bundled\">%s</script>\n", dataBlock(store.EncodeArticle(a)))
	if all[n].path != "" {
		fmt.Fprintf(&b, "<script type=\"application/json\" id=\"collected\">%s</script>\n", dataBlock(collection(base, all)))
	}
	p(`</body>`)
	p(`</html>`)
	return b.Bytes()
}

// singleKeys are the characters that mean something when they are pressed alone, by the
// table of keys.
func singleKeys() []string {
	var keys []string
	for _, k := range keymap.SingleKeys(workspace.Settings{}) {
		keys = append(keys, k.Default)
	}
	return keys
}

// dataBlock returns JSON that is to stand in a script element, which only a < could end.
// encoding/json writes < as an escape; dataBlock panics if there is one all the same.
func dataBlock(data string) string {
	if strings.Contains(data, "<") {
		panic("JSON with a bare <")
	}
	return data
}

// worker fills in the template of the service worker.
func worker(template []byte, version, base string, files, later, asked map[string]string) []byte {
	return []byte(strings.NewReplacer(
		"{{version}}", version,
		"{{base}}", base,
		"{/*files*/}", object(files),
		"{/*later*/}", object(later),
		"{/*asked*/}", object(asked),
	).Replace(string(template)))
}

func object(m map[string]string) string {
	out, err := json.Marshal(m)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(out)
}

// opened lists what the system may open with the installed app, and shared what other
// programs may share to it, as media types and endings.
var (
	opened = map[string][]string{
		"text/html": {".html", ".htm"}, "application/xhtml+xml": {".xhtml"}, "text/plain": {".txt", ".text"}, "text/markdown": {".md"},
		"application/json": {".json"}, "application/ld+json": {".jsonld"}, "application/jsonl": {".jsonl"}, "application/zip": {".zip"},
	}
	shared = []string{"text/*", "application/xhtml+xml", "application/json", "application/ld+json", "application/zip", ".html", ".htm", ".txt", ".md", ".json", ".jsonl"}
)

// manifest is the web app manifest, by which a system installs Gloss.
func manifest(base string, files []file) []byte {
	type object = map[string]any
	icon := func(name, sizes, kind, purpose string) object {
		return object{"src": base + "icons/" + name, "sizes": sizes, "type": kind, "purpose": purpose}
	}
	m := object{
		"id": base, "start_url": base + "?source=pwa", "scope": base,
		"name": "Gloss: mark claims, quotes and figures", "short_name": "Gloss", "description": description,
		"lang": "en", "dir": "ltr", "categories": []string{"news", "productivity", "education"},
		"display": "standalone", "display_override": []string{"standalone", "minimal-ui"},
		"launch_handler": object{"client_mode": []string{"navigate-existing", "auto"}},
		"share_target": object{
			"action": base + "share", "method": "POST", "enctype": "multipart/form-data",
			"params": object{"title": "title", "text": "text", "url": "url", "files": []object{{"name": "files", "accept": shared}}},
		},
		"file_handlers":    []object{{"action": base, "accept": opened, "launch_type": "single-client"}},
		"shortcuts":        []object{{"name": "Add an article", "url": base + "?add", "icons": []object{icon("192.png", "192x192", "image/png", "any")}}},
		"background_color": "#fbfaf7", "theme_color": "#fbfaf7",
		"icons": []object{
			icon("icon.svg", "any", "image/svg+xml", "any"),
			icon("192.png", "192x192", "image/png", "any"),
			icon("512.png", "512x512", "image/png", "any"),
			icon("maskable-512.png", "512x512", "image/png", "maskable"),
		},
	}
	var shots []object
	for _, f := range files {
		if name, ok := strings.CutPrefix(f.path, "screenshots/"); ok {
			form, size, _ := strings.Cut(strings.TrimSuffix(name, ".png"), "-")
			shots = append(shots, object{"src": base + f.path, "sizes": size, "type": "image/png", "form_factor": form, "label": "An article with its marks and notes"})
		}
	}
	if shots != nil {
		m["screenshots"] = shots
	}
	out, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		panic(err) // strings always marshal
	}
	return append(out, '\n')
}
