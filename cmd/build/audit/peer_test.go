package audit

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gloss/app/codec"
	"gloss/cmd/build/chrome"
)

// recogito is the annotator from npm that TestManyMarks has beside Gloss. It draws marks
// and nothing else: no notes, no ruler, and it keeps nothing.
const recogito = "@recogito/text-annotator@4.1.1"

// peerPage is an article in the peer's page, with a button that loads its marks.
const peerPage = `<!doctype html><meta charset="utf-8"><title>peer</title>
<link rel="stylesheet" href="/text-annotator.css">
<style>body { max-width: 42rem; margin: 2rem auto; font: 20px/1.7 serif }</style>
<button>Open</button><h1>%s</h1><div id="article">%s</div>
<script>window.process = { env: { NODE_ENV: "production" } }; // which its script asks for</script>
<script src="/text-annotator.umd.js"></script>
<script type="application/json" id="marks">%s</script>
<script>
	const article = document.getElementById("article");
	window.annotator = RecogitoJS.createTextAnnotator(article, { renderer: "SPANS" });
	const marks = JSON.parse(document.getElementById("marks").textContent);
	document.querySelector("button").onclick = () => annotator.setAnnotations(marks);
</script>`

// peerHost serves a page of the peer's for every article, by the number of its marks.
// Without npm there is none, and it returns "".
func peerHost(t *testing.T, docs []codec.Document) string {
	t.Helper()
	if _, err := exec.LookPath("npm"); err != nil {
		return ""
	}
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir(filepath.Join(fromNPM(t, "@recogito/text-annotator", recogito), "dist"))))
	for _, doc := range docs {
		page := fmt.Sprintf(peerPage, doc.Article.Title, paragraphs(doc), peerMarks(t, doc))
		mux.HandleFunc(fmt.Sprintf("/%d", len(doc.Annotations)), func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, page)
		})
	}
	host := httptest.NewServer(mux)
	t.Cleanup(host.Close)
	return host.URL
}

// body is the text of an article from its first paragraph on, and where that begins.
func body(doc codec.Document) (text string, first int) {
	first = doc.Article.Blocks[1].Span.Start
	return doc.Article.Text[first:], first
}

func paragraphs(doc codec.Document) string {
	text, _ := body(doc)
	return "<p>" + strings.ReplaceAll(text, "\n\n", "</p><p>") + "</p>"
}

// peerMarks is the marks of an article as the peer takes them.
func peerMarks(t *testing.T, doc codec.Document) []byte {
	t.Helper()
	type selector struct {
		Quote string `json:"quote"`
		Start int    `json:"start"`
		End   int    `json:"end"`
	}
	type target struct {
		Annotation string     `json:"annotation"`
		Selector   []selector `json:"selector"`
	}
	type mark struct {
		ID     string   `json:"id"`
		Bodies []string `json:"bodies"`
		Target target   `json:"target"`
	}
	marks := []mark{}
	text, first := body(doc)
	for _, m := range doc.Annotations {
		at := m.Target.Span.Start - first
		at -= 2 * strings.Count(text[:at], "\n\n") // the page has nothing between paragraphs
		id := string(m.ID)
		marks = append(marks, mark{id, []string{}, target{id, []selector{{m.Target.Quote.Exact, at, at + m.Target.Span.Len()}}}})
	}
	out, err := json.Marshal(marks)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// peerOpens is how long the peer takes from a press until the frame that has marks, in
// ms: the median of three times, each on a page that was loaded for it. It draws those
// that are on the screen alone.
func peerOpens(p *chrome.Page, marks int) float64 {
	var times []float64
	for range 3 {
		p.Visit(fmt.Sprintf("/%d", marks))
		p.Wait(`window.annotator`)
		idle(p)
		chrome.Eval[any](p, `window.painted = 0; (() => {
			let from = 0;
			addEventListener("pointerdown", (e) => { from = e.timeStamp; }, true);
			const watch = new MutationObserver(() => {
				if (!document.querySelector(".r6o-annotation")) return;
				watch.disconnect();
				requestAnimationFrame(() => {
					const {port1, port2} = new MessageChannel();
					port1.onmessage = () => { painted = performance.now() - from; };
					port2.postMessage(0);
				});
			});
			watch.observe(document, {childList: true, subtree: true});
		})(); 0`)
		p.Click("button")
		p.Wait(`painted`)
		times = append(times, chrome.Eval[float64](p, `painted`))
	}
	return percentile(times, 50)
}
