package e2e

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"net"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
	"gloss/app/text"
	"gloss/app/xsscorpus"
	"gloss/cmd/build/chrome"
)

// victim is a page that the corpus is tried on. Every host of the corpus leads
// to a trap, which counts who comes.
type victim struct {
	*page
	caught atomic.Int64

	mu    sync.Mutex
	asked []string // addresses outside of the site
}

func newVictim(t *testing.T) *victim {
	h := serve(t)
	trap, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { trap.Close() })
	v := &victim{}
	go func() {
		for {
			c, err := trap.Accept()
			if err != nil {
				return
			}
			v.caught.Add(1)
			c.Close()
		}
	}()
	v.page = launch(t, chrome.Profile(t), chromedp.Flag("host-resolver-rules", "MAP *.example "+trap.Addr().String())).tab(h)
	chromedp.ListenTarget(v.Ctx, func(ev any) {
		if e, ok := ev.(*network.EventRequestWillBeSent); ok && !strings.HasPrefix(e.Request.URL, h.URL+"/") && !strings.HasPrefix(e.Request.URL, "blob:"+h.URL+"/") {
			v.mu.Lock()
			v.asked = append(v.asked, e.Request.URL)
			v.mu.Unlock()
		}
	})
	v.Do(network.Enable())
	v.Before(breaches)
	return v
}

// intruders are elements and attributes that nothing of Gloss draws.
const intruders = `[...document.querySelectorAll("*")].flatMap((e) => {
	const found = [...e.attributes].filter((a) => a.name.startsWith("on") || a.name === "srcdoc" || a.name === "ping").map((a) => e.localName + " " + a.name);
	if (["iframe", "frame", "object", "embed", "applet", "img", "image", "video", "audio", "source", "base", "math", "animate", "foreignObject", "marquee", "template", "xmp"].includes(e.localName)) found.push(e.localName);
	if (e.localName === "style" || e.localName === "script" && !["application/json", "application/ld+json"].includes(e.type) && !e.src.startsWith(location.origin + "/assets/")) found.push(e.localName);
	if (e.localName === "form" && e.method !== "dialog") found.push("form");
	const to = e.getAttribute("href");
	if (e.localName === "a" && to !== null && !/^(https?:\/\/|mailto:|#)/.test(to) && !to.startsWith("javascript:(function(){var d=document,t='<!-- saved from url=")) found.push("a " + to);
	if (e.localName === "a" && /^(https?:|mailto:)/.test(to) && (e.rel !== "noopener noreferrer" || e.target !== "_blank")) found.push("a without " + to);
	return found;
})`

// unharmed fails the test if anything ran, was asked for, was forbidden or was
// made that should not have been.
func (v *victim) unharmed(door string) {
	v.T.Helper()
	for what, script := range map[string]string{"ran": "window.ran", "was forbidden by the policy": "window.breaches", "was made of it": intruders} {
		if got := eval[[]string](v.page, "("+script+").map(String).slice(0, 5)"); len(got) > 0 {
			v.T.Errorf("%s: %s: %q", door, what, got)
		}
	}
	if eval[bool](v.page, `"polluted" in {} || "x" in Object.prototype`) {
		v.T.Errorf("%s: every object was changed", door)
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	if len(v.asked) > 0 || v.caught.Load() > 0 {
		v.T.Errorf("%s: asked for %q, %d came to the trap", door, v.asked, v.caught.Load())
	}
	v.asked = nil
	v.caught.Store(0)
}

// printable is a text as an article may hold it: one line without control
// characters. What else it may hold is left in.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "?"))
	return strings.TrimSpace(s)
}

// hostile is an article of texts, one a paragraph, each marked, with texts in
// every field of the marks.
func hostile(texts []string) codec.Document {
	var pieces []article.Piece
	for i, s := range texts {
		roles := []article.Role{article.Paragraph, article.Subhead, article.ListItem, article.BlockQuote, article.Caption, article.Notice}
		if s = printable(s); s != "" {
			pieces = append(pieces, article.Piece{Role: roles[i%len(roles)], Text: s})
		}
	}
	n := len(pieces)
	at := func(i int) string { return pieces[i%n].Text }
	brief := func(i int) string { return at(i)[:text.Boundary(at(i), annotation.MaxTag)] }
	a := article.Article{Title: at(0) + at(1) + at(2), Author: at(3) + at(4), Source: at(5) + at(6), URL: at(7), Published: at(8), Lang: "en"}
	a.Text, a.Blocks = article.Compose(pieces)
	a.ID = article.ContentID(a.Text)
	a.Added = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)
	d := codec.Document{Article: a}
	for i, b := range a.Blocks {
		k := -1
		m := annotation.Annotation{
			ID: annotation.ID(fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", i)), Kind: annotation.Kinds[i%len(annotation.Kinds)],
			Target:  annotation.Target{Source: string(a.ID), Span: b.Span, Quote: annotation.Describe(a.Text, b.Span)},
			Note:    strings.Join(each(make([]string, stride), func(string) string { k++; return at(i + k) }), "\n"),
			Created: a.Added, Modified: a.Added,
		}
		m.Said = annotation.Attribution{Name: at(i), Role: at(i + 1), On: at(i + 2), Where: at(i + 3)}
		m.Quotation = annotation.Quotation{Cue: at(i + 4), Verified: at(i + 5)}
		m.Quantity = annotation.Quantity{Unit: at(i + 6), Of: at(i + 7), Period: at(i + 8), Source: at(i + 9)}
		m.Evidence = []annotation.Evidence{{URL: at(i + 10), Title: at(i + 11), Excerpt: at(i + 12), Accessed: at(i + 13), Stance: annotation.Contradicts}}
		if tag := annotation.CleanTag(brief(i)); tag != "" {
			m.Tags = []string{tag}
		}
		d.Annotations = append(d.Annotations, m)
	}
	return d
}

// stride is how many texts there are in the fields of one mark, so that every
// stride-th editor shows them all.
const stride = 15

// TestCorpus puts every text of the corpus through the doors of the program.
func TestCorpus(t *testing.T) {
	t.Parallel()
	all := xsscorpus.Texts()
	v := newVictim(t)
	v.Open("/")
	v.installed()

	doc := hostile(all)
	v.takeIn("hostile.json", codec.EncodeNative(doc))
	v.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length >= %d`, len(doc.Annotations)/2))
	v.WaitSaved()
	v.unharmed("a file of Gloss")
	// Editors, with what lies behind "More" and the evidence.
	opened := eval[int](v.page, fmt.Sprintf(`(async () => {
		const turn = () => new Promise((r) => requestAnimationFrame(() => setTimeout(r)));
		let opened = 0;
		for (const m of [...document.querySelectorAll("#margin .note button")].filter((_, i) => i %% %d === 0)) {
			m.click();
			await turn();
			for (const b of document.querySelectorAll("#editor .unfold[aria-expanded=false]")) b.click();
			await turn();
			opened += document.querySelectorAll("#editor textarea").length > 0;
		}
		return opened;
	})()`, stride))
	if opened < len(all)/stride-1 {
		t.Errorf("only %d editors were opened", opened)
	}
	v.unharmed("the editor")
	v.Open("/?article=" + url.QueryEscape(string(doc.Article.ID)))
	v.Wait(`document.querySelectorAll("#article mark[id]").length > 100`)
	v.unharmed("what was stored")
	v.listMarks()
	v.Wait(`document.querySelectorAll("main mark, table tr, .rows li").length > 0`)
	v.unharmed("the list of marks")

	// Every text comes in by a file of another program; in make soak by one of each.
	soak := os.Getenv("GLOSS_SOAK") != ""
	for i, name := range []string{codec.Hypothesis, corpus.Doccano, corpus.Relations} {
		v.Open("/")
		doc := doc
		if third := (len(all) + 2) / 3; !soak {
			doc = hostile(all[i*third : min((i+1)*third, len(all))])
		}
		f, _ := codec.FormatOf(name)
		var out bytes.Buffer
		if err := f.Encode(&out, []codec.Document{doc}, codec.Options{}); err != nil {
			t.Fatal(err)
		}
		v.openFile("hostile"+f.Extension, out.Bytes())
		const dialog = `document.querySelector("#dialog-import[open]")`
		v.Wait(dialog + ` && !` + dialog + `.textContent.includes("Reading the file")`)
		v.unharmed("the preview of a file of " + name)
		// What says of no kind is asked for one; what is here already is not taken.
		if eval[bool](v.page, `!!document.getElementById("import-labels")`) {
			v.choose("import-labels", "claim")
		} else if one := `document.getElementById("import-claim")`; eval[bool](v.page, `!!`+one) {
			v.ClickThe(one)
		}
		v.Wait(dialog + `.querySelector(".primary:enabled") || ` + dialog + `.textContent.includes("already here")`)
		v.ClickThe(dialog + `.querySelector(".primary:enabled") || ` + dialog + `.querySelector(".close")`)
		v.Wait(`!` + dialog)
		v.unharmed("a file of " + name)
	}

	v.Open("/")
	var pages []string
	safe := "<h1>Escaped</h1>"
	for _, f := range xsscorpus.Families() {
		raw := "<h1>Raw " + f.Name + "</h1>"
		for _, s := range f.Texts {
			raw += "<p>" + sentence + s + "</p>\n"
			safe += "<p title='" + html.EscapeString(s) + "'>" + sentence + html.EscapeString(s) + "</p>\n"
		}
		pages = append(pages, file("raw "+f.Name+".html", inScript(raw)))
	}
	pages = append(pages, file("escaped.html", inScript(safe)), file("plain.txt", inScript(strings.Join(all, "\n\n"))))
	v.dropped(strings.Join(pages, ";"), "#article")
	v.Wait(`document.querySelector("#dialog-add[open] .primary:enabled") && !document.getElementById("dialog-add").textContent.includes("Reading…")`)
	v.unharmed("the preview of files")
	v.add()
	v.Wait(`!document.querySelector("#dialog-add[open]")`)
	v.unharmed("files")

	// A clipboard that is filled through the protocol is made clean by the browser, so
	// these two pastes are events of our own making.
	rich := strings.Join(all, "</p>\n<p>")
	v.carries(fmt.Sprintf(`data.setData("text/html", %s); data.setData("text/plain", %s)`, inScript("<h1>Pasted</h1><p>"+rich), inScript(strings.Join(all, "\n\n"))), "#article")
	v.Wait(`document.querySelector("#dialog-add[open]") && !document.getElementById("dialog-add").textContent.includes("Reading…")`)
	v.unharmed("a rich paste")
	v.Open("/")
	v.carries(fmt.Sprintf(`data.setData("text/plain", %s)`, inScript("Pasted plainly\n\n"+strings.Join(all, "\n\n"))), "#article")
	v.Wait(`document.querySelector("#dialog-add[open] .primary:enabled") && !document.getElementById("dialog-add").textContent.includes("Reading…")`)
	v.unharmed("the preview of a paste")
	v.add()
	v.WaitText("#notice", "added to your library")
	v.unharmed("a paste")

	// What the system shares, and what an address asks for.
	v.share(fmt.Sprintf(`say("title", %s); say("url", %s); say("text", %s)`, inScript(all[0]+all[20]), inScript("javascript:alert(1)"), inScript("Shared\n\n"+strings.Join(all, "\n\n"))))
	v.Wait(chrome.Ready)
	v.Wait(`document.querySelector("#dialog-add[open]")`)
	v.unharmed("what was shared")
	for i := 0; len(all) > 0; i++ {
		n := min(100, len(all))
		some := url.QueryEscape(strings.Join(all[:n], " "))
		for j, address := range []string{"/?article=" + some, "/#" + some, "/?shared=" + some[:min(len(some), 2000)] + "&add&safe&x=" + some} {
			// Each text comes by one kind of address; in make soak by each.
			if !soak && i%3 != j {
				continue
			}
			v.Visit("/x")
			v.Open(address)
			v.unharmed("the address")
		}
		all = all[n:]
	}
}

const sentence = "A sentence that is long enough to be taken for one of an article, and then "

// add takes what was read.
func (v *victim) add() {
	v.T.Helper()
	const button = `[...document.querySelectorAll("#dialog-add button")].find((b) => /^Add (\d+ )?articles?$/.test(b.textContent) && !b.disabled && b.getClientRects().length)`
	v.Wait(button)
	v.ClickThe(button)
}

// inScript is a text as JavaScript writes it.
func inScript(s string) string {
	out, err := json.Marshal(strings.ToValidUTF8(s, "?"))
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(out)
}
