package webtest

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

// leastKilled is how many of a script's mutants its tests must kill, in per cent
// over all scripts.
const leastKilled = 80

// TestMutants changes each script in places drawn by a seed, one at a time, and
// counts which its tests notice. It takes minutes and runs only if GLOSS_MUTANTS
// says how many of each script; GLOSS_SEED is the seed, GLOSS_SCRIPT names one script.
func TestMutants(t *testing.T) {
	n, err := strconv.Atoi(os.Getenv("GLOSS_MUTANTS"))
	if err != nil {
		t.Skip("GLOSS_MUTANTS does not say how many")
	}
	seed, err := strconv.ParseUint(os.Getenv("GLOSS_SEED"), 10, 64)
	if err != nil {
		seed = 1
	}
	h := serve(t)
	var tab *chrome.Page
	fresh := func() { tab = chrome.Launch(t, chrome.Profile(t)).Tab(h.URL); tab.Front() }
	fresh()
	all, killed := 0, 0
	var rows []string
	for _, name := range scripts(t) {
		if only := os.Getenv("GLOSS_SCRIPT"); only != "" && only != name {
			continue
		}
		src, err := os.ReadFile(root + "/web/" + name)
		if err != nil {
			t.Fatal(err)
		}
		ms := mutants(name, string(src))
		possible := len(ms)
		hash := fnv.New64a()
		hash.Write([]byte(name))
		ms = slices.DeleteFunc(ms, func(m mutant) bool { return equivalents[m.key()] != "" })
		rand.New(rand.NewPCG(seed, hash.Sum64())).Shuffle(len(ms), func(i, j int) { ms[i], ms[j] = ms[j], ms[i] })
		for _, by := range byHand[name] {
			m, ok := handMade(name, string(src), by[0], by[1])
			if !ok {
				t.Errorf("%s has no %q any more", name, by[0])
				continue
			}
			ms = slices.Insert(ms, 0, m)
		}
		tested, dead := 0, 0
		for _, m := range ms {
			if tested == n+len(byHand[name]) {
				break
			}
			if !sound(tab, m.apply(string(src))) {
				continue
			}
			tested++
			h.replace(name, []byte(m.apply(string(src))))
			began := time.Now()
			failure, hung := firstFailure(tab, h.URL+"/run/"+name)
			if hung {
				fresh()
				failure = "it never ended"
			}
			if failure != "" {
				dead++
				if os.Getenv("GLOSS_VERBOSE") != "" {
					t.Logf("killed %s (%s, by %s)", m, time.Since(began).Round(time.Millisecond), strings.SplitN(failure, ":", 2)[0])
				}
			} else {
				t.Logf("lived  %s", m)
			}
		}
		h.replace(name, nil)
		all, killed = all+tested, killed+dead
		rows = append(rows, fmt.Sprintf("%-14s %3d of %3d killed, %3d %% (of %d)", name, dead, tested, 100*dead/max(tested, 1), possible))
	}
	t.Logf("seed %d\n%s", seed, strings.Join(rows, "\n"))
	if part := 100 * killed / max(all, 1); part < leastKilled {
		t.Errorf("%d of %d mutants were killed, %d %%, and not %d %%", killed, all, part, leastKilled)
	}
}

// byHand are mutants that outlived the tests before these scripts had any of their
// own, by script: what is replaced, and by what. They are tried besides those drawn.
var byHand = map[string][][2]string{
	"layout.js": {{"free = y + note.offsetHeight + gap;", "free = 0;"}, {"Math.max(placeOf(note), free)", "placeOf(note)"}},
	"place.js":  {{"c < 0x80 ? 1 : c < 0x800 ? 2 :", "c < 0x800 ? 1 :"}, {"c < 0x10000 ? 3 : 4", "3"}},
	"files.js":  {{"return worker && worker.postMessage({ cancel: true });", "return;"}, {`if (order.Do === "take") return worker`, "return worker"}},
	"read.js":   {{"if (clipboard.files.length) return gloss.files(clipboard.files);", ""}},
}

func handMade(name, src, before, after string) (mutant, bool) {
	at := strings.Index(src, before)
	if at < 0 {
		return mutant{}, false
	}
	return mutant{script: name, line: strings.Count(src[:at], "\n") + 1, start: at, end: at + len(before), with: after, before: before, after: after}, true
}

// sound reports whether a text is a script.
func sound(p *chrome.Page, src string) bool {
	p.T.Helper()
	return chrome.Eval[bool](p, `(() => { try { new Function(`+quoted(fill.Replace(src))+`); return true } catch { return false } })()`)
}

// firstFailure runs the tests of a script until one fails. A page that never
// answers hangs in a loop.
func firstFailure(p *chrome.Page, address string) (failure string, hung bool) {
	ctx, cancel := context.WithTimeout(p.Ctx, time.Minute)
	defer cancel()
	var failures []string
	err := chromedp.Run(ctx, chromedp.Navigate(address), chromedp.ActionFunc(func(ctx context.Context) error {
		result, exception, err := runtime.Evaluate(`runTests(true)`).WithAwaitPromise(true).WithReturnByValue(true).WithUserGesture(true).Do(ctx)
		if err != nil {
			return err
		}
		if exception != nil {
			return exception
		}
		return json.Unmarshal(result.Value, &failures)
	}))
	if err != nil {
		return "", true
	}
	return strings.Join(failures, "\n"), false
}

func quoted(s string) string {
	out, err := json.Marshal(s)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(out)
}

// key is what an equivalent mutant is known by.
func (m mutant) key() string { return m.script + ": " + m.before + " → " + m.after }

// equivalents are mutants that behave as the script does, each with why no test
// can tell them apart.
var equivalents = map[string]string{
	`device.js: const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone → const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(3); // of this page alone`: "a number by chance may be written in any way",
	`device.js: const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone → const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(1); // of this page alone`: "a number by chance may be written in any way",
	`device.js: const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone → const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(35).slice(2); // of this page alone`: "a number by chance may be written in any way",
	`device.js: const own = "gloss.draft." + Date.now().toString(36) + Math.random().toString(36).slice(2); // of this page alone → const own = "gloss.draft." + Date.now().toString(35) + Math.random().toString(36).slice(2); // of this page alone`: "a number by chance may be written in any way",
	`files.js: return null; // it is not allowed here, as in a frame → {} // it is not allowed here, as in a frame`:                                                                                                                                    "undefined stands for no file as well",
	`boot.js: Object.defineProperty(of, name, { value: undefined, configurable: true }); → Object.defineProperty(of, name, { value: undefined, configurable: false });`:                                                                                "nobody defines it once more",
	`boot.js: Object.defineProperty(window, name, { value, configurable: true }); → Object.defineProperty(window, name, { value, configurable: false });`:                                                                                              "nobody defines it once more",
	`schedule.js: let late = 0; → let late = 1;`:    "only null is looked for before it is set",
	`read.js: let silence = 0; → let silence = 1;`:  "it is set before any time is over",
	`files.js: let silence = 0; → let silence = 1;`: "it is set before any time is over",
}

func TestMutantsOfScripts(t *testing.T) {
	const src = "// a > b\nconst f = (a) => {\n  if (a.left >= 10) return a.x;\n  const r = /[/\"]>/.test(a) && \"x > y\";\n  g(true);\n  return `>` + r;\n};\n"
	var got []string
	for _, m := range mutants("a.js", src) {
		got = append(got, fmt.Sprintf("%d: %s", m.line, m.after))
	}
	want := []string{
		"3: if (!(a.left >= 10)) return a.x;", "3: if (a.right >= 10) return a.x;", "3: if (a.left > 10) return a.x;", "3: if (a.left < 10) return a.x;",
		"3: if (a.left >= 11) return a.x;", "3: if (a.left >= 9) return a.x;", "3: if (a.left >= 10) {}",
		`4: const r = /[/"]>/.test(a) || "x > y";`, "5: g(false);", "6: {}", "6: return `>` - r;", "3: {}", "5: {}",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
