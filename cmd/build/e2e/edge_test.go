package e2e

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"

	"gloss/cmd/build/chrome"
)

// The edge's contract on real elements: the tests of package browser take the
// place of the program in the site as it is built, with its scripts, its style
// and its policy, once with a mouse and once with a finger. Every exported function
// must be entered by them.
func TestEdgeContractInTheBrowser(t *testing.T) {
	t.Parallel()
	h := serve(t)
	program := filepath.Join(t.TempDir(), "edge.wasm")
	build := exec.Command("go", "test", "-c", "-covermode=atomic", "-coverpkg=gloss/app/browser,gloss/app/dom", "-o", program, "./app/browser")
	build.Dir = root
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	h.use(broken(whole.files, "/assets/app.*.wasm", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/wasm")
		http.ServeFile(w, r, program)
	}))
	argv, err := json.Marshal([]string{runtime.Version(), "-test.v", "-test.gocoverdir=/counts"})
	if err != nil {
		t.Fatal(err)
	}
	counts := t.TempDir()
	b := launch(t, chrome.Profile(t))
	for _, hand := range []string{"mouse", "finger"} {
		p := b.tab(h)
		p.Front()
		if hand == "finger" {
			p.Do(emulation.SetDeviceMetricsOverride(390, 844, 2, true), emulation.SetTouchEmulationEnabled(true).WithMaxTouchPoints(5))
		}
		// The glue makes a class of this name; ours tells the tests what to do, and hears
		// what they say.
		p.Before(`
			window.out = ""; window.code = null;
			const log = console.log;
			console.log = (...words) => { window.out += words.join(" ") + "\n"; log.apply(console, words) };
			// The files that the tests write what they counted to: the glue has none.
			window.files = {};
			const open = [], no = (code) => Object.assign(new Error(code), { code });
			const disk = {
				open(path, flags, mode, done) { open.push(files[path] = []); done(null, 99 + open.length) },
				write(fd, bytes, from, length, at, done) { if (fd < 100) return said.call(globalThis.fs, fd, bytes, from, length, at, done); open[fd - 100].push(...bytes.subarray(from, from + length)); done(null, length) },
				stat(path, done) {
					if (path !== "/counts") return done(no("ENOENT"));
					const of = { mode: 0o40755, isDirectory: () => true };
					for (const name of ["dev", "ino", "nlink", "uid", "gid", "rdev", "size", "blksize", "blocks", "atimeMs", "mtimeMs", "ctimeMs"]) of[name] = 0;
					done(null, of);
				},
				close(fd, done) { done(null) },
				rename(from, to, done) { files[to] = files[from]; delete files[from]; done(null) },
			};
			let glue, said;
			Object.defineProperty(window, "Go", {
				set(made) { glue = class extends made { constructor() { super(); said = globalThis.fs.write; Object.assign(globalThis.fs, disk); this.argv = ` + string(argv) + `; this.exit = (code) => { window.code = code } } } },
				get: () => glue,
			})`)
		p.Visit("/")
		t.Cleanup(func() {
			if t.Failed() && p.Ctx.Err() == nil {
				t.Logf("it said\n%s", failedOnly(slices.Collect(strings.Lines(eval[string](p, `window.out`)))))
			}
		})
		waitForTests(p)
		p.Wait(`window.code !== null || (document.getElementById("failure") && !document.getElementById("failure").hidden)`)
		out := eval[string](p, `window.out`)
		code := eval[string](p, `String(window.code)`)
		for name, data := range eval[map[string]string](p, `Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, btoa(bytes.map((b) => String.fromCharCode(b)).join(""))]))`) {
			raw, err := base64.StdEncoding.DecodeString(data)
			if err != nil {
				t.Fatal(err)
			}
			// Both runs have the same number and may have the same time.
			if name = filepath.Base(name); strings.HasPrefix(name, "covcounters") {
				name = strings.Replace(name, ".-1.", ".1.", 1) + strconv.Itoa(len(hand)) // there is no number of a process
			}
			if err := os.WriteFile(filepath.Join(counts, name), raw, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		finger := eval[bool](p, `matchMedia("(pointer: coarse)").matches`)
		if finger != (hand == "finger") {
			t.Errorf("with a %s the pointer is coarse: %v", hand, finger)
		}
		// What they counted cannot be read again there, so they exit with 2 after all has passed.
		if code != "0" && code != "2" || !strings.Contains(out, "\nPASS\n") || strings.Contains(out, "--- FAIL") {
			t.Errorf("with a %s: exit code %s\n%s", hand, code, failedOnly(slices.Collect(strings.Lines(out))))
		}
		t.Logf("with a %s: %d tests passed in the browser", hand, strings.Count(out, "--- PASS"))
		p.Close()
	}
	if !t.Failed() {
		entered(t, counts)
	}
}

// failedOnly leaves out the tests that passed.
func failedOnly(lines []string) string {
	var out []string
	for _, l := range lines {
		if s := strings.TrimSpace(l); strings.HasPrefix(s, "=== ") || strings.HasPrefix(s, "--- PASS") {
			continue
		}
		out = append(out, l)
	}
	all := strings.Join(out, "")
	if len(all) > 20000 {
		all = all[:10000] + "\n…\n" + all[len(all)-10000:]
	}
	return all
}

// entered fails the test for each exported function of the edge that was not
// entered.
func entered(t *testing.T, counts string) {
	t.Helper()
	run := exec.Command("go", "tool", "covdata", "func", "-i="+counts)
	run.Dir = root
	out, err := run.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	// A line is a file with the line in it, a function, and how much of it was entered.
	share := map[string]string{}
	line := regexp.MustCompile(`gloss/(app/\S+\.go):(\d+):\s+(\S+)\s+([\d.]+)%`)
	for _, m := range line.FindAllStringSubmatch(string(out), -1) {
		share[m[1]+":"+m[2]] = m[4]
	}
	n := 0
	for _, pkg := range []string{"app/browser", "app/dom"} {
		files, err := filepath.Glob(filepath.Join(root, pkg, "*_js.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if filepath.Base(file) == "inject_js.go" {
				continue // of the program that panics on purpose, which the tests of faults run
			}
			set := token.NewFileSet()
			parsed, err := parser.ParseFile(set, file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, d := range parsed.Decls {
				f, is := d.(*ast.FuncDecl)
				if !is || !f.Name.IsExported() {
					continue
				}
				n++
				at := fmt.Sprintf("%s/%s:%d", pkg, filepath.Base(file), set.Position(f.Pos()).Line)
				if part, known := share[at]; !known || part == "0.0" {
					t.Errorf("%s: no test of the edge enters %s", at, f.Name.Name)
				}
			}
		}
	}
	if n < 60 || t.Failed() {
		t.Fatalf("of %d exported functions; counted was\n%s", n, out)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	t.Logf("all of %d exported functions were entered; %s", n, lines[len(lines)-1])
}

// odd is what a function may be given that was made for something else.
const odd = `[undefined, null, 0, -1, NaN, "", "x", true, [], [null], {}, () => {}, document, Symbol.iterator]`

// scripts are the functions that the site's scripts put on window.gloss: how each is
// called as it is meant, and what is to come of it. Each is called with odd things
// besides, unless that would end the page. Throws is for those that may throw at odd
// things, since only the program calls them, through package dom, which hears of it.
var scripts = []struct {
	name  string
	call  string // an expression that is true if it did what it is for
	throw bool   // odd things may be refused by an exception
	ends  string // why it is not called with odd things
}{
	{name: "script", call: `String(gloss.script("/assets/x.js")).endsWith("/assets/x.js")`, throw: true},
	{name: "note", call: `gloss.note("a word of ours"), gloss.report().includes("a word of ours")`},
	{name: "noteError", call: `gloss.noteError("a kind", new RangeError("too deep")), gloss.report().includes("a kind RangeError too deep")`},
	{name: "noteTrace", call: `gloss.noteTrace("panic: runtime error: index\n\ngoroutine 1:\nmain.f(0x1)\n"), gloss.report().includes("runtime error: index")`, throw: true},
	{name: "report", call: `gloss.report().includes("version ")`},
	{name: "copyReport", call: `gloss.copyReport().then((how) => ["copied", "saved"].includes(how))`},
	{name: "download", call: `gloss.download("x.txt", new Blob(["x"])), true`, throw: true},
	{name: "settled", call: `gloss.settled(), sessionStorage.getItem("gloss.starting") === null`},
	{name: "startSafely", call: `typeof gloss.startSafely === "function"`, ends: "it leaves the page; TestSafeModeAfterTwoFailedStarts has it"},
	{name: "startAsUsual", call: `typeof gloss.startAsUsual === "function"`, ends: "it leaves the page; TestSafeModeAfterTwoFailedStarts has it"},
	{name: "ended", call: `gloss.ended(new Error("x")), localStorage.getItem("gloss.fault").includes("the program ended")`},
	{name: "fail", call: `gloss.fail("A sentence."), document.getElementById("failure").textContent === "A sentence."`, throw: true},
	{name: "notLoaded", call: `gloss.notLoaded(new Error("x")), document.getElementById("failure").textContent.includes("could not be loaded")`},
	{name: "started", call: `gloss.started(), document.documentElement.classList.contains("started")`},
	{name: "installable", call: `typeof gloss.installable() === "boolean"`},
	{name: "install", call: `gloss.install() === undefined`},
	{name: "updatable", call: `gloss.updatable() === false`},
	{name: "update", call: `typeof gloss.update === "function"`, ends: "it loads the page anew; TestUpdate has it"},
	{name: "modal", call: `!gloss.modal()`},
	{name: "refocus", call: `gloss.refocus() === undefined`},
	{name: "arrange", call: `gloss.arrange() === undefined`},
	{name: "paint", call: `gloss.paint("[]") === undefined`, throw: true},
	{name: "touched", call: `gloss.touched("text", document.createElement("p")) === undefined`, throw: true},
	{name: "block", call: `gloss.block(1e9).closest("#article") !== null`},
	{name: "number", call: `gloss.number() === undefined`},
	{name: "onPaper", call: `gloss.onPaper(() => {}) === undefined`, throw: true},
	{name: "handles", call: `gloss.handles([]) === undefined`},
	{name: "found", call: `gloss.found([0, 4], 0, true), CSS.highlights.get("found").size === 1`, throw: true},
	{name: "suggested", call: `gloss.suggested("0,4", "", "6,9,12,14", "6,9,12,14"), CSS.highlights.get("suggested").size === 2`, throw: true},
	{name: "remeasure", call: `gloss.remeasure() === undefined`},
	{name: "light", call: `gloss.light([], 0, 0) === undefined`},
	{name: "pointed", call: `gloss.pointed(() => {}) === undefined`, ends: "what is called later may not be a function, and that is an error then"},
	{name: "keepDraft", call: `gloss.keepDraft("words"), gloss.drafts().some(([, text]) => text === "words")`},
	{name: "drafts", call: `gloss.keepDraft(""), gloss.drafts().length === 0`},
	{name: "whenIdle", call: `new Promise((done) => gloss.whenIdle(() => done(true)))`, throw: true},
	{name: "afterPaint", call: `new Promise((done) => gloss.afterPaint(() => done(true)))`, ends: "what is called later may not be a function, and that is an error then"},
	{name: "texts", call: `gloss.texts()[0].at === 0`},
	{name: "byteAt", call: `gloss.byteAt(document.querySelector("#article [data-at]").firstChild, 3) === 3`, throw: true},
	{name: "beside", call: `gloss.beside() === undefined`},
	{name: "keepEarly", call: `gloss.keepEarly("a", [], "{}").then(() => gloss.ownEarly().includes('"a"'))`, throw: true},
	{name: "ownEarly", call: `gloss.ownEarly() !== ""`},
	{name: "leftEarly", call: `gloss.leftEarly().length === 0`},
	{name: "adoptEarly", call: `gloss.adoptEarly("a")[0].length === 0`},
	{name: "dropEarly", call: `gloss.dropEarly(), gloss.ownEarly() === ""`, throw: true},
	{name: "sayEarly", call: `gloss.sayEarly("words") === undefined`},
	{name: "earlyMarks", call: `gloss.earlyMarks() === 0`},
	{name: "takeEarly", call: `gloss.takeEarly("a") === ""`},
	{name: "earlyDrawn", call: `gloss.earlyDrawn() === undefined`},
	{name: "redrawEarly", call: `gloss.redrawEarly() === undefined`},
	{name: "letGoEarly", call: `gloss.letGoEarly() === undefined`},
	{name: "waits", call: `gloss.waits() === false`},
	{name: "wait", call: `typeof gloss.wait(document.body) === "boolean"`, throw: true},
	{name: "carryOut", call: `gloss.carryOut() === undefined`},
	{name: "neverMind", call: `gloss.neverMind() === undefined`},
	{name: "ranges", call: `gloss.ranges([0, 4])[0].toString().length > 0`, throw: true},
	{name: "select", call: `gloss.select(document.createRange()) === undefined`, throw: true},
	{name: "uncover", call: `gloss.uncover("article") === undefined`, throw: true},
	{name: "read", call: `gloss.read(new Blob(["One.\n\nTwo."]), () => {}, { kind: "text" }).promise.then((r) => r.article !== undefined)`, throw: true},
	{name: "heads", call: `gloss.heads([{ file: new Blob(["abc"]) }]).then(([b]) => b.length === 3)`, throw: true},
	{name: "files", call: `gloss.files([new Blob()]).length === 1`, throw: true},
	{name: "typed", call: `gloss.typed("x")[0].words === "x"`, throw: true},
	{name: "pasted", call: `gloss.pasted(null).length === 0 && gloss.pasted((() => { const d = new DataTransfer(); d.setData("text/plain", "x"); return d })())[0].words === "x"`, throw: true},
	{name: "takeUp", call: `gloss.takeUp().then(() => true)`},
	{name: "order", call: `new Promise((done) => gloss.order(JSON.stringify({ Do: "look", File: gloss.hold(new File(["x"], "x.json")) }), (said) => done(typeof JSON.parse(said) === "object")))`, throw: true},
	{name: "cancelOrder", call: `gloss.cancelOrder() !== 5`},
	{name: "shares", call: `typeof gloss.shares() === "boolean"`},
	{name: "hold", call: `gloss.hold(new Blob()) > 0`},
	{name: "letGo", call: `gloss.letGo(gloss.hold(new Blob())) === true`},
	{name: "within", call: `gloss.within(1, () => Promise.resolve(7)).then((n) => n === 7)`, throw: true},
	{name: "starts", call: `typeof gloss.starts === "function"`, ends: "it begins a start; TestAStartThatIsHeldUp has it"},
	{name: "fault", call: `typeof gloss.fault === "function"`, ends: "it tells of a fault; TestNoFaultIsSilent has it"},
	{name: "stop", call: `typeof gloss.stop === "function"`, ends: "it shows the banner; TestNoFaultIsSilent has it"},
	{name: "highlight", call: `typeof gloss.highlight === "function"`, ends: "found and suggested call it"},
	{name: "hear", call: `gloss.hear(() => {}) === undefined`, throw: true},
	{name: "announce", call: `gloss.announce() === undefined`},
	{name: "changing", call: `gloss.changing() === undefined`},
	{name: "flowed", call: `gloss.flowed(() => {}) === undefined`, throw: true},
	{name: "space", call: `gloss.space(false).then((said) => said.length === 3)`},
	{name: "copy", call: `gloss.copy("x").then((ok) => typeof ok === "boolean")`},
}

// Every function that the site's scripts put on window.gloss does what it is for in
// the running page, without the elements that it is about too, and outlives odd
// arguments.
func TestScriptContractInTheBrowser(t *testing.T) {
	t.Parallel()
	p := start(t)
	names := eval[[]string](p, `Object.keys(gloss).filter((name) => typeof gloss[name] === "function")`)
	for _, name := range names {
		if !slices.ContainsFunc(scripts, func(s struct {
			name  string
			call  string
			throw bool
			ends  string
		}) bool {
			return s.name == name
		}) {
			t.Errorf("gloss.%s is in no row", name)
		}
	}
	for _, s := range scripts {
		if !slices.Contains(names, s.name) {
			t.Errorf("gloss.%s is not there", s.name)
			continue
		}
		if !eval[bool](p, `Promise.resolve((`+s.call+`)).catch(() => false)`) {
			t.Errorf("gloss.%s did not do what it is for", s.name)
		}
	}
	p.NoProblems()

	// Without what they are about, whatever it is: the page before the program, an
	// empty one, one where all of it is hidden.
	for _, scene := range []struct{ name, set string }{
		{"as it is", ``},
		{"hidden", `document.body.hidden = true`},
		{"in a modal dialog", `(() => { const d = document.createElement("dialog"); document.body.append(d); d.append(document.getElementById("gloss")); d.showModal() })()`},
		{"no text in the runs", `document.querySelectorAll("#article [data-at]").forEach((run) => run.replaceChildren())`},
		{"no runs", `document.querySelectorAll("#article [data-at]").forEach((run) => run.remove())`},
		{"no article", `document.getElementById("article").remove()`},
		{"nothing", `document.body.replaceChildren()`},
	} {
		p := p.host.fresh(t, p)
		// What the program does of itself is not in question here.
		eval[bool](p, `(`+orTrue(scene.set)+`, true)`)
		for _, s := range scripts {
			if s.ends != "" {
				continue
			}
			// A script that is in a page without its elements may do nothing; it may not throw.
			for _, args := range []string{meant[s.name]} {
				said := eval[string](p, `(() => { try { const r = gloss.`+s.name+`(`+args+`); if (r && r.catch) r.catch(() => {}); return "" } catch (e) { return String(e.stack) } })()`)
				if said != "" {
					t.Errorf("%s: gloss.%s: %s", scene.name, s.name, said)
				}
			}
			said := eval[[]string](p, `(() => {
				const said = [];
				for (const a of `+odd+`) for (const args of [[a], [a, a], [a, a, a]]) {
					try { const r = gloss.`+s.name+`(...args); if (r && r.catch) r.catch(() => {}); if (r && r.promise && r.promise.catch) r.promise.catch(() => {}) } catch (e) { said.push(String(a && typeof a) + ": " + e) }
				}
				return said })()`)
			if len(said) > 0 && !s.throw {
				t.Errorf("%s: gloss.%s with odd arguments: %q", scene.name, s.name, said)
			}
		}
		if !eval[bool](p, `typeof gloss.report() === "string"`) {
			t.Errorf("%s: the report is gone", scene.name)
		}
	}
}

// meant are arguments as the program gives them.
var meant = map[string]string{
	"script": `"/assets/x.js"`, "note": `"x"`, "noteError": `"x", null`, "noteTrace": `""`, "download": `"x", new Blob()`, "fail": `"x"`,
	"handles": `[]`, "found": `[0, 4, 8, 1e9], 0, true`, "suggested": `"0,4", "", "6,9"`, "keepDraft": `""`, "whenIdle": `() => {}`,
	"ranges": `[0, 4]`, "select": `document.createRange()`, "uncover": `"article"`, "read": `new Blob(["x"])`, "heads": `[]`, "files": `[]`, "typed": `"x"`,
	"pasted": `null`, "order": `"{}", () => {}`, "hold": `new Blob()`, "letGo": `1`, "within": `1, async () => 1`, "hear": `() => {}`, "flowed": `() => {}`, "copy": `"x"`, "space": `false`,
	"paint": `"[]"`, "touched": `"text", document.createElement("p")`, "block": `4`, "onPaper": `() => {}`,
	"byteAt": `document.body, 0`, "keepEarly": `"a", [], "{}"`, "adoptEarly": `"a"`, "dropEarly": `"x"`, "sayEarly": `"x"`, "takeEarly": `"a"`, "wait": `document.createElement("button")`,
}

func orTrue(script string) string {
	if script == "" {
		return "true"
	}
	return script
}

// fresh is another tab with the site.
func (h *host) fresh(t *testing.T, beside *page) *page {
	t.Helper()
	p := (&browser{&chrome.Browser{T: t, Ctx: beside.Ctx}}).tab(h)
	p.Front()
	p.Open("/")
	return p
}
