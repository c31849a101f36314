package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"gloss/cmd/build/chrome"
)

// withoutHeaders hosts the built site as the plainest host does: files by their
// names, and not one header that protects anything.
func withoutHeaders(t testing.TB) *host {
	t.Helper()
	h := serve(t)
	h.use(http.FileServer(http.Dir(built.Dir(t, root))))
	return h
}

// breaches counts, in every page that is loaded from now on, what the policy
// forbade and what ran all the same.
const breaches = `
	window.breaches = [];
	window.ran = [];
	document.addEventListener("securitypolicyviolation", (e) => window.breaches.push(e.effectiveDirective + " " + e.blockedURI + " " + e.sample));
	for (const name of ["alert", "confirm", "prompt", "print"]) window[name] = (words) => void window.ran.push(name + " " + words);`

// The policy holds where a host says it in a header, and where only the page
// itself does.
func TestPolicy(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		host func(testing.TB) *host
	}{{"in a header", serve}, {"in the page alone", withoutHeaders}} {
		t.Run(tt.name, func(t *testing.T) {
			p := launch(t, chrome.Profile(t)).tab(tt.host(t))
			p.Before(breaches)
			p.Open("/")
			p.readArticle("fares.html", fmt.Sprintf("%q", smallPage)) // in a worker
			p.installed()
			p.NoProblems()
			if got := eval[[]string](p, "window.breaches"); len(got) > 0 {
				t.Errorf("the page breaks its own policy: %q", got)
			}
			for _, try := range []struct{ name, script, directive string }{
				{"markup from a text", `document.body.innerHTML = "<b>x</b>"`, "require-trusted-types-for"},
				{"markup beside an element", `document.body.insertAdjacentHTML("beforeend", "<b>x</b>")`, "require-trusted-types-for"},
				{"a page written anew", `document.write("x")`, "require-trusted-types-for"},
				{"a page in a frame", `document.createElement("iframe").srcdoc = "x"`, "require-trusted-types-for"},
				{"a script's address", `document.createElement("script").src = "/app.js"`, "require-trusted-types-for"},
				{"a handler", `document.body.setAttribute("onclick", "ran.push(1)")`, "require-trusted-types-for"},
				{"a worker by its address", `new Worker("/worker.js")`, "require-trusted-types-for"},
				{"a service worker by its address", `await navigator.serviceWorker.register("/worker.js")`, "require-trusted-types-for"},
				{"another policy", `trustedTypes.createPolicy("other", {})`, "trusted-types"},
				{"the same policy again", `trustedTypes.createPolicy("gloss", {})`, "trusted-types"},
				{"a script of another site by our policy", `new Worker(gloss.script("https://elsewhere.example/x.js"))`, ""},
				{"a script made of data by our policy", `new Worker(gloss.script("data:text/javascript,1"))`, ""},
				{"what is no script by our policy", `new Worker(gloss.script("/index.html"))`, ""},
				{"eval", `eval("ran.push(2)")`, "require-trusted-types-for"},
				{"a function from a text", `new Function("ran.push(3)")()`, "require-trusted-types-for"},
				{"a timer from a text", `setTimeout("ran.push(4)")`, "require-trusted-types-for"},
				{"an element script", `(() => { const s = document.createElement("script"); s.append("ran.push(5)"); document.body.append(s); throw new Error("it is not run") })()`, "require-trusted-types-for"},
				{"another host", `await fetch("https://elsewhere.example/")`, "connect-src"},
				{"another host by a socket", `await new Promise((ok, no) => { const s = new WebSocket("wss://elsewhere.example/"); s.onopen = ok; s.onerror = no; })`, "connect-src"},
				{"a picture of another host", `await new Promise((ok, no) => { const i = new Image(); i.onload = ok; i.onerror = no; i.src = "https://elsewhere.example/x.png"; })`, "img-src"},
				{"a style in an element", `(() => { const s = document.createElement("style"); s.append("p{}"); document.head.append(s); if (!s.sheet) throw new Error("it is not used") })()`, "style-src-elem"},
				{"a style in an attribute", `(() => { const e = document.createElement("p"); e.setAttribute("style", "color: red"); if (!e.style.color) throw new Error("it is not used") })()`, "style-src-attr"},
				{"a frame", `await new Promise((ok, no) => { addEventListener("securitypolicyviolation", no, { once: true }); const f = document.createElement("iframe"); f.onload = ok; f.src = "https://elsewhere.example/"; document.body.append(f); })`, "frame-src"},
				{"another base for addresses", `(() => { const b = document.createElement("base"); b.href = "https://elsewhere.example/"; document.head.append(b); if (document.baseURI === location.href) throw new Error("it is not used") })()`, "base-uri"},
			} {
				// In a timer: what the protocol itself evaluates may do more than a page.
				said := eval[string](p, fmt.Sprintf(`new Promise(done => setTimeout(async () => {
					window.breaches.length = 0;
					let refused = "";
					try { %s } catch (e) { refused = "refused" }
					await new Promise(r => setTimeout(r));
					done(refused + " " + window.breaches.join(", "));
				}))`, try.script))
				if !strings.HasPrefix(said, "refused") || !strings.Contains(said, try.directive) {
					t.Errorf("%s: %q, not refused by %s", try.name, said, try.directive)
				}
			}
			if ran := eval[[]any](p, "window.ran"); len(ran) > 0 {
				t.Errorf("what was refused ran: %v", ran)
			}
		})
	}
}

// A page of anywhere cannot show Gloss in a frame of its own, where it could
// have it clicked on unseen.
func TestNotInAFrame(t *testing.T) {
	t.Parallel()
	h := serve(t)
	site := h.handler
	h.use(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/around.html" {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, `<iframe src="/"></iframe>`)
			return
		}
		site.ServeHTTP(w, r)
	}))
	p := launch(t, chrome.Profile(t)).tab(h)
	p.Visit("/around.html")
	p.Wait(`document.readyState === "complete"`)
	if eval[bool](p, `!!document.querySelector("iframe").contentDocument?.getElementById("article")`) {
		t.Error("it is shown in a frame")
	}
}
