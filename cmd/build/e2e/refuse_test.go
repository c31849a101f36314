package e2e

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// refusals makes window.refuse, which takes a thing of the browser away in one of
// these ways: it is absent, its name throws, what it does throws, or never answers.
const refusals = `
	window.refuse = (owner, name, how) => {
		const no = () => { throw new DOMException("refused by the test", "SecurityError"); };
		const forever = new Promise(() => {});
		const silent = new Proxy(function () {}, {
			get: (_, key) => key === "then" || typeof key === "symbol" ? undefined : key === "ready" ? forever : silent,
			set: () => true, apply: () => forever, construct: () => silent,
		});
		const throwing = new Proxy(function () {}, { get: (_, key) => typeof key === "symbol" ? undefined : no, set: no, apply: no, construct: no });
		Object.defineProperty(owner, name, { configurable: true, ...{
			"absent": { value: undefined },
			"its name throws": { get: no },
			"what it does throws": { value: throwing },
			"never answers": { value: silent },
		}[how] });
	};`

// withoutPicker is for every row but that of the picker, which a test cannot press.
const withoutPicker = `window.showSaveFilePicker = undefined;`

const (
	absent = "absent"
	named  = "its name throws"
	done   = "what it does throws"
	silent = "never answers"
)

// refused is a thing that a browser may refuse. Its owner and its name are
// JavaScript; storage says that nothing can be kept without it.
type refused struct {
	owner, name string
	ways        []string
	storage     bool
}

var (
	inAllWays = []string{absent, named, done, silent}
	refusable = []refused{
		{"window", "localStorage", []string{absent, named, done}, false},
		{"window", "sessionStorage", []string{absent, named, done}, false},
		{"window", "indexedDB", []string{absent, named, done}, true}, // for one that never answers see TestADatabaseThatComesLate
		{"window", "BroadcastChannel", inAllWays, false},
		{"navigator", "locks", inAllWays, false},
		{"navigator", "storage", inAllWays, false},
		{"window", "caches", inAllWays, false},
		{"navigator", "serviceWorker", inAllWays, false},
		{"navigator", "clipboard", inAllWays, false},
		{"CSS", "highlights", inAllWays, false},
		{"window", "Highlight", inAllWays, false},
		{"Intl", "Segmenter", inAllWays, false},
		{"crypto", "randomUUID", inAllWays, false},
		{"MediaQueryList.prototype", "addEventListener", inAllWays, false},
		{"window", "requestIdleCallback", inAllWays, false},
		{"window", "ResizeObserver", inAllWays, false},
		{"window", "showSaveFilePicker", inAllWays, false},
		{"navigator", "canShare", inAllWays, false},
		{"navigator", "share", inAllWays, false},
		{"window", "Worker", []string{absent, named, done}, false},
	}
)

// unused are those that Gloss does without; a new use of one is to be seen here.
var unused = []string{"locks", "Segmenter", "randomUUID", "addEventListener"}

// exporting are those that a file or the clipboard may need.
var exporting = []string{"clipboard", "showSaveFilePicker", "canShare", "share", "Worker", "indexedDB", "localStorage"}

// Each thing that a browser may refuse, in each way, one at a time: the page starts,
// nothing is thrown, and the work goes on. What cannot be done is told. In make soak
// every row is tried, and all of it is done in each.
func TestWhereTheBrowserRefuses(t *testing.T) {
	t.Parallel()
	b, soak := launch(t, chrome.Profile(t)), os.Getenv("GLOSS_SOAK") != ""
	for i, r := range refusable {
		for n, how := range r.ways {
			// What is kept may fail in each way by a mechanism of its own; of the others
			// one way each is tried here, all ways among them.
			if !soak && !r.storage && n != i%len(r.ways) || !soak && how != done && slices.Contains(unused, r.name) {
				continue
			}
			// An origin of its own, and so a storage. It is closed with the last row: a
			// port that is free again would be an origin with marks on it.
			h := serve(t)
			t.Run(r.owner+"."+r.name+", "+how, func(t *testing.T) {
				own := &browser{&chrome.Browser{T: t, Ctx: b.Ctx}}
				p := own.tab(h)
				p.Front()
				script := refusals
				if r.name != "showSaveFilePicker" {
					script += withoutPicker
				}
				p.Before(script + fmt.Sprintf(`refuse(%s, %q, %q);`, r.owner, r.name, how))
				p.Open("/")
				p.worksWithout(r, how)
				if err := chromedp.Cancel(p.Ctx); err != nil {
					t.Fatal(err)
				}
			})
		}
	}
}

func (p *page) worksWithout(r refused, how string) {
	p.T.Helper()
	p.Mark(range80, "3")
	p.notes("80,000", "ok?")
	p.leaveEditor()
	p.Mark("five-fold", "1")
	p.ClickThe(`document.querySelector("button[aria-label=Undo]")`)
	p.WaitMarks("figure " + range80)
	if r.storage {
		p.WaitText("#saved", "Not saved")
		p.WaitText("#alerts", "They are on this page only, so download them first. This browser does not let Gloss store anything")
		p.rescued(range80)
	} else {
		p.WaitSaved()
	}
	if os.Getenv("GLOSS_SOAK") != "" || strings.HasPrefix(strings.ToLower(r.name), "highlight") {
		p.looksUp()
	}
	if os.Getenv("GLOSS_SOAK") != "" || slices.Contains(exporting, r.name) {
		p.exportsWithout(r, how)
	}
	if shown := eval[bool](p, `!document.getElementById("failure").hidden`); shown {
		p.T.Errorf("it stopped: %s", eval[string](p, `document.getElementById("failure").textContent`))
	}
	p.NoProblems()
	if os.Getenv("GLOSS_SOAK") == "" && !r.storage && !strings.HasSuffix(r.name, "Storage") {
		return
	}
	p.Open("/")
	if r.storage {
		p.WaitText("#alerts", "does not let Gloss store anything")
	} else {
		p.WaitMarks("figure " + range80)
	}
	p.NoProblems()
}

// looksUp finds words in the text and asks the browser for the room there is, which
// both go on without what they would like to have.
func (p *page) looksUp() {
	p.T.Helper()
	eval[bool](p, `document.activeElement.blur(), true`)
	p.Press("/")
	p.Wait(`document.activeElement.id === "find"`)
	for _, c := range "summits" {
		p.Press(string(c))
	}
	p.WaitText(".bar", "of ")
	p.Press("\x1b")
}

// exportsWithout exports the article as the default format, and copies it.
func (p *page) exportsWithout(r refused, how string) {
	p.T.Helper()
	eval[any](p, `(() => { gloss.download = (name) => { window.given = name }; })()`)
	p.Button("Export")
	if r.name == "Worker" {
		if read := p.read("fares.html", fmt.Sprintf("%q", smallPage)); !strings.Contains(read.Error, "could not be started") {
			p.T.Errorf("reading a page says %q", read.Error)
		}
		p.WaitText("#dialog-export", "could not be started")
		p.Press("\x1b")
		p.Wait(`!document.getElementById("dialog-export")?.open`)
		return
	}
	p.Wait(`document.querySelector("#dialog-export[open] .preview pre")?.textContent.includes("anno.jsonld")`)
	p.Button("Copy")
	switch {
	case r.name == "clipboard":
		p.WaitText("#dialog-export", "The browser did not allow it.")
	default:
		p.Wait(`document.getElementById("notice").textContent.includes("copied") || document.getElementById("dialog-export").textContent.includes("did not allow it")`)
	}
	if eval[bool](p, `!document.getElementById("dialog-export")?.open`) {
		p.Button("Export")
	}
	p.Wait(`document.querySelector("#dialog-export[open] .foot .btn.primary:enabled")`)
	p.Button("Save")
	if r.name == "showSaveFilePicker" && how == silent {
		p.Wait(`[...document.querySelectorAll("#dialog-export button")].some((b) => b.textContent === "Cancel")`)
		p.Button("Cancel")
		p.Wait(`document.querySelector("#dialog-export[open] .foot .btn.primary:enabled")`)
		eval[bool](p, `document.getElementById("dialog-export").close(), true`)
		return
	}
	p.Wait(`window.given`)
	p.WaitText("#notice", "1 mark saved as")
}

// What another program shared lies in the cache that the browser refuses: that is
// said, and Gloss is there.
func TestWhatWasSharedCannotBeTakenOver(t *testing.T) {
	t.Parallel()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	p.Before(refusals + `refuse(window, "caches", "` + done + `")`)
	p.Open("/?shared=1")
	p.WaitText("#failure", "The shared content could not be read")
	p.Button("Close")
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.NoProblems()
}

// late has the database open only once window.answers is called; until then the
// request is there and never fires.
const late = `(() => {
	const real = IDBFactory.prototype.open, waits = [];
	window.answers = () => { const all = waits.splice(0); waits.push = (f) => f(); all.forEach((f) => f()); };
	IDBFactory.prototype.open = function (...args) {
		const request = new EventTarget();
		request.readyState = "pending";
		waits.push(() => {
			const own = real.apply(this, args);
			for (const name of ["success", "error", "blocked", "upgradeneeded"]) {
				own.addEventListener(name, (e) => {
					for (const key of ["result", "error", "transaction"]) Object.defineProperty(request, key, { get: () => own[key], configurable: true });
					const told = name === "upgradeneeded" || name === "blocked" ? new IDBVersionChangeEvent(name, { oldVersion: e.oldVersion, newVersion: e.newVersion }) : new Event(name);
					request.dispatchEvent(told);
					const on = request["on" + name];
					if (on) on.call(request, told);
				});
			}
		});
		return request;
	};
})();`

// A database that does not answer is told of after five seconds; people mark
// meanwhile, and when it comes, what both have is there.
func TestADatabaseThatComesLate(t *testing.T) {
	t.Parallel()
	h := serve(t)
	b := launch(t, chrome.Profile(t))
	before := b.tab(h)
	before.Open("/")
	before.Mark("three summits", "1")
	before.WaitSaved()
	p := b.tab(h)
	p.Front()
	p.Before(withoutPicker + late)
	p.Visit("/")
	p.WaitText("#alerts", "The browser’s storage is not responding.")
	p.Wait(chrome.Ready)
	p.Mark(range80, "3")
	p.WaitText("#saved", "Not saved")
	p.notes("80,000", "which year?")
	p.leaveEditor()
	p.WaitMarks("figure " + range80)
	p.rescued(range80)
	// Another window goes on meanwhile.
	before.Front()
	before.Mark("five-fold", "3")
	before.WaitSaved()
	p.Front()
	eval[bool](p, `answers(), true`)
	const all = "claim three summits | figure " + range80 + " | figure five-fold"
	p.Wait(`document.getElementById("alerts").textContent === ""`)
	p.WaitSaved()
	if got := p.inOrder(); got != inOrder(all) {
		t.Errorf("the marks are %s", got)
	}
	p.WaitText(".note", "which year?")
	p.NoProblems()
	fresh := b.tab(h)
	fresh.Front()
	fresh.Open("/")
	if got := fresh.inOrder(); got != inOrder(all) {
		t.Errorf("stored are %s", got)
	}
	fresh.WaitText(".note", "which year?")
}

// inOrder is the marks of the page by their words.
func (p *page) inOrder() string {
	p.T.Helper()
	p.Wait(`document.querySelectorAll("#article mark[id]").length === 3`)
	return inOrder(p.Marks())
}

func inOrder(marks string) string {
	all := strings.Split(marks, " | ")
	slices.Sort(all)
	return strings.Join(all, " | ")
}

// A page that ends while the database does not answer leaves what is not saved, and
// the page after it brings it in when the database does answer.
func TestWhatIsLeftByADatabaseThatNeverCame(t *testing.T) {
	t.Parallel()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	p.Before(withoutPicker + late)
	p.Visit("/")
	p.Wait(chrome.Ready)
	p.Mark("five-fold", "3")
	p.WaitText("#saved", "Not saved")
	p.Open("/")
	p.WaitText("#alerts", "Unsaved changes from an earlier page are kept in this browser")
	eval[bool](p, `answers(), true`)
	p.WaitMarks("figure five-fold")
	p.Wait(`document.getElementById("alerts").textContent === ""`)
	p.Wait(`Object.keys(localStorage).every((key) => !key.startsWith("gloss.draft."))`)
	p.NoProblems()
}
