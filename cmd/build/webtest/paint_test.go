package webtest

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/extract"
	"gloss/app/surface"
	"gloss/app/text"
	"gloss/app/ui"
	"gloss/app/xsscorpus"
	"gloss/cmd/build/chrome"
)

// fixtures are articles of all kinds: the sample, pages as they are read, and texts
// that try to be more than text.
func fixtures(t *testing.T) map[string]article.Article {
	t.Helper()
	out := map[string]article.Article{}
	plain := func(name, raw string) {
		a, err := article.FromPlain([]byte(raw))
		if err != nil {
			t.Fatal(name, err)
		}
		out[name] = a
	}
	sample, err := os.ReadFile(filepath.Join(root, "web", "sample.txt"))
	if err != nil {
		t.Fatal(err)
	}
	plain("sample", string(sample))
	plain("hostile", "Texts\n\n"+strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == utf8.RuneError {
			return '?'
		}
		return r
	}, strings.Join(xsscorpus.Texts(), "\n\n")))
	plain("long", "Long\n\n"+strings.Repeat("A line of a long article, as long as the one before.\n\n", 500)+strings.Repeat("word ", 5000))
	pages, err := filepath.Glob(filepath.Join(root, "app", "extract", "testdata", "*.html"))
	if err != nil || len(pages) == 0 {
		t.Fatal("there are no pages", err)
	}
	for _, page := range pages {
		raw, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		if a, _, err := extract.Read(raw, extract.Options{}); err == nil {
			out[filepath.Base(page)] = a
		}
	}
	return out
}

// scattered is marks of all kinds anywhere in an article, some in one another.
func scattered(a article.Article, n int, at *rand.Rand) []annotation.Annotation {
	var out []annotation.Annotation
	for i := range n {
		first := at.IntN(len(a.Text))
		span := text.TrimSpace(a.Text, text.Whole(a.Text, text.Span{Start: first, End: min(len(a.Text), first+1+at.IntN(200))}))
		if span.Empty() {
			continue
		}
		m := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:m", i)), Kind: annotation.Kinds[at.IntN(3)], Note: xsscorpus.Texts()[at.IntN(100)]}
		m.Target.Span, m.Target.Quote = span, annotation.Describe(a.Text, span)
		m.Created = time.Unix(int64(at.IntN(1000)), 0)
		out = append(out, m)
	}
	annotation.Sort(out)
	return out
}

// pageShape writes what is in the surfaces as lines, without what go-app writes
// otherwise than it draws it: the white space between elements, and true as the value
// of an attribute.
const pageShape = `(() => {
	const line = (n) => n.nodeType === 3 ? JSON.stringify(n.data) : "<" + n.localName + [...n.attributes].map((a) => " " + a.name + "=" + JSON.stringify(a.value || "true")).sort().join("") + ">" + [...n.childNodes].filter((c) => c.nodeType !== 3 || n.childNodes.length === 1 || c.data.trim()).map(line).join("") + "</>";
	return line;
})()`

// What the page paints is what the host makes of the same, for every article, and
// so the page that a visitor is given is the one that the program draws. The groups in
// which notes and ticks stand are the page's own: where there is no mark there is none.
func TestPaintedIsPrerendered(t *testing.T) {
	t.Parallel()
	h := serve(t)
	p := chrome.Launch(t, chrome.Profile(t)).Tab(h.URL)
	p.Visit("/frame")
	for _, script := range []string{"boot.js", "guard.js", "layout.js", "paint.js"} {
		chrome.Eval[any](p, fmt.Sprintf(`new Promise((done) => { const s = document.createElement("script"); s.src = "/web/%s"; s.onload = () => done(0); document.head.append(s); })`, script))
	}
	chrome.Eval[any](p, `document.body.innerHTML = '<div id="article"><header></header><div class="text"></div><footer></footer></div><div id="notes"></div><div id="ruler"></div><template></template>'; 0`)
	r := surface.Reading{
		Says:    func(m *annotation.Annotation) (string, string) { return m.Note, m.Target.Quote.Exact },
		Printed: func(m *annotation.Annotation) [][2]string { return [][2]string{{"Note", m.Note}} },
	}
	for name, a := range fixtures(t) {
		at := rand.New(rand.NewPCG(1, uint64(len(a.Text))))
		marks := scattered(a, 40, at)
		shown := surface.Shown{Article: a, Known: []string{a.Author, a.Source}, Marks: ordered.Of(marks), UpTo: len(a.Parted()), Notes: len(marks), Paper: at.IntN(2) == 0}
		if len(marks) > 0 {
			shown.Open = marks[len(marks)/2].ID
		}
		surfaces := r.Surfaces(shown)
		c := r.Change(shown)
		chrome.Eval[any](p, fmt.Sprintf(`gloss.paint(%s); 0`, inScript(t, c.JSON())))
		c.Done()
		for selector, s := range map[string]surface.Surface{"header": surfaces[0], ".text": surfaces[1], "footer": surfaces[2], "#notes": surfaces[3], "#ruler": surfaces[4]} {
			var markup strings.Builder
			for _, item := range s.Items {
				markup.WriteString(app.HTMLString(ui.Painted(surface.Drawn(item))))
			}
			differs := chrome.Eval[[]string](p, fmt.Sprintf(`(() => {
				const line = %s, host = document.createElement("div");
				host.innerHTML = %s;
				const here = document.querySelector(%q), groups = here.querySelectorAll(":scope > .group");
				const [got, want] = [groups.length ? [...groups].flatMap((g) => [...g.children]) : [...here.children], [...host.children]].map((all) => all.map(line));
				const i = got.findIndex((l, i) => l !== want[i]);
				return got.length === want.length && i < 0 ? [] : [got[i] || "", want[i] || ""];
			})()`, pageShape, inScript(t, markup.String()), selector))
			if len(differs) > 0 {
				t.Errorf("%s, %s: painted is\n%s\nthe host has\n%s", name, selector, differs[0], differs[1])
			}
		}
	}
}

// inScript is a text as a script has it.
func inScript(t *testing.T, s string) string {
	t.Helper()
	out, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
