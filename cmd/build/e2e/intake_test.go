package e2e

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	cdpage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// dropped drags files from outside into the page, which a script puts into a
// DataTransfer, data, and lets them go on an element.
func (p *page) dropped(script, target string) {
	p.T.Helper()
	files := eval[[]struct{ Name, Bytes string }](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		%s;
		return Promise.all([...data.files].map(async (f) => {
			const url = await new Promise((done) => { const r = new FileReader(); r.onload = () => done(r.result); r.readAsDataURL(f); });
			return { Name: f.name, Bytes: url.slice(url.indexOf(",") + 1) };
		}));
	})()`, script))
	var paths []string
	for _, f := range files {
		raw, err := base64.StdEncoding.DecodeString(f.Bytes)
		if err != nil {
			p.T.Fatal(err)
		}
		// Two files may have one name.
		path := filepath.Join(p.T.TempDir(), f.Name)
		if err := os.WriteFile(path, raw, 0o644); err != nil {
			p.T.Fatal(err)
		}
		paths = append(paths, path)
	}
	p.Drop(eval[chrome.Spot](p, fmt.Sprintf(`(() => {
		const r = document.querySelector(%q).getBoundingClientRect();
		return { X: (Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2, Y: (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2 };
	})()`, target)), paths...)
}

// pasted copies texts as another program does, each by its media type, and presses Ctrl+V.
func (p *page) pasted(c chrome.Clip) {
	p.T.Helper()
	p.Front()
	p.Copied(c)
	p.Paste()
}

// carries runs a script with a DataTransfer, data, that carries things as a
// paste does, and tells the page of it by an event of its own making. It is for what
// the browser would make clean on its way through the clipboard; else use pasted.
func (p *page) carries(script, target string) {
	p.T.Helper()
	eval[bool](p, fmt.Sprintf(`(() => {
		const data = new DataTransfer();
		%s;
		const on = document.querySelector(%q);
		const how = { bubbles: true, cancelable: true };
		on.dispatchEvent(new ClipboardEvent("paste", { ...how, clipboardData: data }));
		return true;
	})()`, script, target))
}

func file(name, content string) string {
	return fmt.Sprintf(`data.items.add(new File([%s], %q))`, content, name)
}

const nightPage = "<h1>A long night at the council</h1><p>The council met on Friday, and nobody left the hall before midnight, the clerk said.</p>" +
	"<p>It is the third time in two years, and nobody claims that it will be the last of them.</p>"

func TestDropSeveral(t *testing.T) {
	t.Parallel()
	p := startShared(t)
	p.dropped(file("fares.html", fmt.Sprintf("%q", smallPage))+";"+file("night.htm", fmt.Sprintf("%q", nightPage))+";"+
		file("most.txt", `new Uint8Array([...'      '].map(() => 0x20).concat([0xcc,0xee,0xf1,0xf2,0x20,0xee,0xf2,0xea,0xf0,0xfb,0xf2]))`)+";"+
		file("zip.html", `"PK\u0003\u0004 and so on"`)+";"+file("again.html", fmt.Sprintf("%q", smallPage)), ".text p")
	p.WaitText("#dialog-add", "3 articles to add.")
	p.WaitText(".arrivals", "it is a zip file, whatever its name says")
	p.WaitText(".arrivals", "it is the same article as “fares.html”")
	p.WaitText(".arrivals", "Мост открыт")
	p.Button("Add 3 articles")
	p.WaitText("#notice", "3 articles added to your library")
	p.WaitText("h1", "Blinken")
	p.WaitSaved()
	p.Button("Menu")
	p.Button("Articles")
	p.WaitText("main.library", "Fares rise again in May")
	p.NoProblems()
}

func TestRichPaste(t *testing.T) {
	t.Parallel()
	p := start(t)
	rich := chrome.Clip{"text/html": nightPage, "text/plain": "A long night at the council\n\nThe council met on Friday, and nobody left the hall before midnight, the clerk said."}
	p.pasted(rich)
	p.WaitText(".taken h3", "A long night at the council")
	p.Button("Add article")
	p.WaitText("h1", "A long night at the council")
	p.WaitText("#article", "the last of them")
	p.WaitSaved()
	// What a page is copied as by the bookmark has its address in front.
	p.pasted(chrome.Clip{"text/plain": "<!-- saved from url=https://example.org/fares?a=1 -->\n" + smallPage})
	p.WaitText(".taken h3", "Fares rise again in May")
	p.Wait(`document.getElementById("add-url").value === "https://example.org/fares?a=1"`)
	p.Button("Add article")
	p.WaitText("h1", "Fares rise again in May")
	p.NoProblems()
}

func TestAnAddressIsPasted(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.pasted(chrome.Clip{"text/plain": "https://example.org/fares"})
	p.WaitText(".intake .link", "This is only the article’s address")
	p.Wait(`document.activeElement.id === "paste-text"`)
	if got := eval[string](p, `document.querySelector(".intake details a").getAttribute("href")`); !strings.HasPrefix(got, "javascript:(function(){") {
		t.Errorf("the bookmark is %q", got)
	}
	p.ClickThe(`document.querySelector(".intake summary")`)
	p.ClickThe(`document.querySelector(".intake details a")`)
	p.NoProblems()
}

// The bookmark is used on a page of another site, which it copies with its
// address.
func TestTheBookmarkCopiesAPage(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Button("Menu")
	p.Button("Add article")
	code := eval[string](p, `document.querySelector(".intake details a").getAttribute("href").slice("javascript:".length)`)
	p.Do(chromedp.Navigate("about:blank"))
	p.Front()
	p.Wait(`document.hasFocus()`) // nothing is copied without it
	got := eval[string](p, fmt.Sprintf(`new Promise((resolve) => {
		window.alert = () => {};
		document.body.append("The words of the page");
		document.addEventListener("copy", () => resolve(document.activeElement.value));
		(0, eval)(%q);
	})`, code))
	if !strings.HasPrefix(got, "<!-- saved from url=about:blank -->\n<html>") || !strings.Contains(got, "The words of the page") {
		t.Errorf("copied %q", got)
	}
}

func TestReadingIsCancelledOnThePage(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.dropped(file("big.html", `"<p>A sentence of the report, as long as others are.</p>".repeat(4e5)`), ".text p")
	p.WaitText(".arrivals", "Reading…")
	p.Button("Cancel")
	p.Wait(`document.activeElement.id === "paste-text" && !document.querySelector(".arrivals li")`)
	p.dropped(file("fares.html", fmt.Sprintf("%q", smallPage)), ".text p")
	p.WaitText(".taken h3", "Fares rise again in May")
	p.NoProblems()
}

// share posts to the share target as the system does, from no page of ours.
func (p *page) share(fields string) {
	p.T.Helper()
	p.Do(chromedp.Navigate("about:blank"))
	eval[bool](p, fmt.Sprintf(`(() => {
		const form = document.createElement("form");
		Object.assign(form, { method: "POST", enctype: "multipart/form-data", action: %q + "/share" });
		const data = new DataTransfer();
		const say = (name, value) => Object.assign(form.appendChild(document.createElement("textarea")), { name, value });
		%s;
		const files = Object.assign(form.appendChild(document.createElement("input")), { type: "file", name: "files", multiple: true });
		files.files = data.files;
		document.body.append(form);
		setTimeout(() => form.submit());
		return true;
	})()`, p.host.URL, fields))
}

func TestSharedOffline(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.installed()
	p.Wait(`caches.keys().then(async (names) => {
		for (const name of names) {
			if ((await (await caches.open(name)).keys()).filter((r) => r.url.includes("/pageworker.")).length > 1) return true;
		}
		return false;
	})`)
	p.host.goOffline()
	text := strings.Repeat("The council met on Friday, and nobody left before midnight. ", 6)
	p.share(fmt.Sprintf(`say("title", "A long night"); say("text", %q); say("url", "https://example.org/night")`, text))
	p.WaitText(".taken", "The council met on Friday")
	p.Wait(`document.getElementById("add-url").value === "https://example.org/night" && location.search === ""`)
	p.Button("Add article")
	p.WaitText(".crumb", "A long night")

	p.share(`say("title", ""); say("text", "Fares rise https://example.org/fares"); say("url", "")`)
	p.WaitText(".intake .link", "Only the address of “Fares rise” arrived")

	p.share(file("fares.html", fmt.Sprintf("%q", smallPage)) + ";" + file("night.html", fmt.Sprintf("%q", nightPage)))
	p.WaitText("#dialog-add", "2 articles to add.")
	// What was given out once is not kept.
	p.Wait(`caches.open("gloss shared").then((c) => c.keys()).then((k) => k.length === 0)`)
	p.NoProblems()
}

func TestTheSameArticleTwiceOnThePage(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.addFile("fares.html", []byte(smallPage))
	p.WaitText("h1", "Fares rise again in May")
	p.WaitSaved()
	p.openFile("copy of fares.html", []byte(smallPage))
	p.WaitText(".remark", "already in your library")
	p.Button("Open")
	p.WaitText("#notice", "already in your library")
	p.NoProblems()
}

func TestLabelsAreCorrectedAndStay(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.addFile("fares.html", []byte(smallPage))
	p.WaitText("h1", "Fares rise again in May")
	p.Mark("12 per cent", "3")
	p.WaitSaved()
	p.Button("Menu")
	p.Button("Article details")
	p.Click("#about-source")
	p.Press("The Star")
	p.Press("\u001b") // closing is enough, as leaving the field is
	p.WaitText(".meta", "The Star")
	p.WaitSaved()
	p.Open("/" + eval[string](p, "location.search"))
	p.WaitText(".meta", "The Star")
	p.WaitMarks("figure 12 per cent")
	p.NoProblems()
}

// The system opens a file with the app, and its shortcut opens the dialog.
func TestLaunched(t *testing.T) {
	t.Parallel()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	p.Before(fmt.Sprintf(`Object.defineProperty(window, "launchQueue", { configurable: true, value: {
		setConsumer: (take) => location.search || take({ files: [{ getFile: async () => new File([%q], "fares.html") }] }),
	} })`, smallPage))
	p.Open("/")
	p.WaitText(".taken h3", "Fares rise again in May")
	p.Open("/?add")
	p.Wait(`document.getElementById("dialog-add")?.open && document.activeElement.id === "paste-text" && location.search === ""`)
	p.NoProblems()
}

// The manifest is one that Chromium takes as it is meant.
func TestManifestIsTaken(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.installed()
	var problems []*cdpage.AppManifestError
	var errs []*cdpage.InstallabilityError
	var data string
	p.Do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		if _, problems, data, _, err = cdpage.GetAppManifest().Do(ctx); err != nil {
			return err
		}
		errs, err = cdpage.GetInstallabilityErrors().Do(ctx)
		return err
	}))
	for _, e := range problems {
		t.Errorf("line %d: %s", e.Line, e.Message)
	}
	var m struct {
		Share struct {
			Action, Method string
			Params         struct{ Files []struct{ Accept []string } }
		} `json:"share_target"`
		Handlers []struct {
			Action string
			Accept map[string][]string
		} `json:"file_handlers"`
	}
	if err := json.Unmarshal([]byte(data), &m); err != nil {
		t.Fatal(err)
	}
	if m.Share.Action != "/share" || m.Share.Method != "POST" || len(m.Share.Params.Files) != 1 || len(m.Handlers) != 1 || len(m.Handlers[0].Accept["text/html"]) == 0 {
		t.Errorf("%+v", m)
	}
	for _, e := range errs {
		if e.ErrorID != "in-incognito" {
			t.Errorf("not installable: %s %v", e.ErrorID, e.ErrorArguments)
		}
	}
}

// Whatever is brought, nothing of it runs, and nothing stops.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	p := start(t)
	eval[bool](p, `(window.ran = 0, true)`)
	for _, tt := range []struct{ name, file, content, says string }{
		{"scripts", "a.html", `"<h1>Fares rise again in May</h1><img src=x onerror='parent.ran++'><script>ran++</scr"+"ipt><p>The mayor spoke <a href='javascript:ran++'>on Friday</a>, and nobody in the hall clapped for long.</p></textarea><svg onload=ran++><p>Nobody claims that it will be the last time, as all of them had said before.</p>"`, "nobody in the hall clapped"},
		{"a long title", "b.html", `"<title>" + "long ".repeat(2000) + "</title><h1>" + "long ".repeat(2000) + "</h1><p>The mayor spoke on Friday, and nobody in the hall clapped for long, the clerk said.</p>"`, "The mayor spoke on Friday"},
		{"depth", "c.html", `"<div>".repeat(1e5) + "The mayor spoke on Friday, and nobody in the hall clapped for long, the clerk said."`, "The mayor spoke on Friday"},
		{"broken UTF-8", "d.txt", `new Uint8Array([...'The mayor spoke on Friday. ', 0xff, 0xc3, 0x28, 0xe2].map((c) => typeof c === "number" ? c : c.charCodeAt(0)))`, "The mayor spoke on Friday"},
		{"100 MB", "e.html", `new Blob(Array(100).fill("x".repeat(1 << 20)))`, "it has 100 MB. Gloss reads files up to 32 MB"},
		{"100 MB of text", "f.txt", `new Blob(Array(100).fill("x".repeat(1 << 20)))`, "it has 100 MB. Gloss reads files up to 4 MB"},
		{"nothing", "g.html", `"  \n"`, "there is no text in it"},
	} {
		p.dropped(file("x.txt", `"Two things\n\nSo that there is a list."`)+";"+file(tt.file, tt.content), "#gloss")
		p.Wait(`document.querySelectorAll(".arrivals li").length === 2 && !document.querySelector(".arrivals .queued, .arrivals .being")`)
		p.Wait(`!/Reading/.test(document.querySelector(".intake [role=status]").textContent)`)
		if look := eval[bool](p, `(() => { const b = document.querySelectorAll(".arrivals li")[1].querySelector("button:not([hidden])"); if (b.textContent === "Preview") { b.click(); return true } return false })()`); look {
			p.WaitText(".taken", tt.says)
			p.Button("Back to the list")
		} else {
			p.WaitText(".arrivals", tt.says)
		}
		p.Button("Start over")
		p.Wait(`!document.querySelector(".arrivals li")`)
	}
	if n := eval[int](p, "ran"); n > 0 {
		t.Errorf("%d scripts ran", n)
	}
	p.NoProblems()
}
