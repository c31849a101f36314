package e2e

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/input"

	"gloss/cmd/build/chrome"
	"gloss/cmd/build/sitetest"
)

// holding is a host that holds the program back until it is let go.
type holding struct {
	*host
	gate chan struct{}
	once sync.Once
}

// serveHeld hosts the built site, and no program yet.
func serveHeld(t testing.TB) *holding {
	t.Helper()
	h := &holding{host: serve(t), gate: make(chan struct{})}
	files := h.handler
	h.use(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isProgram(r.URL.Path) {
			select {
			case <-h.gate:
			case <-r.Context().Done():
				return
			}
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(h.letGo) // before the host is closed, which waits for its answers
	return h
}

func isProgram(path string) bool {
	return strings.HasPrefix(path, "/assets/app.") && strings.HasSuffix(path, ".wasm")
}

func (h *holding) letGo() { h.once.Do(func() { close(h.gate) }) }

// early is a tab with the page, in which there is no program yet.
func early(t testing.TB, h *holding, b *browser) *page {
	t.Helper()
	p := b.tab(h.host)
	p.Before(observeShifts)
	p.Front()
	p.Visit("/")
	return p
}

// drawnEarly is what the page itself draws as marks: kinds and words, by the kind.
const drawnEarly = `["claim", "quote", "figure"].flatMap((kind) => [...(CSS.highlights.get("early-" + kind) || [])].map((range) => kind + " " + range)).join(" | ")`

func (p *page) waitEarly(want string) {
	p.T.Helper()
	if !sitetest.Until(chrome.Patience, func() bool { return eval[string](p, drawnEarly) == want }) {
		p.T.Fatalf("drawn early is %s\nwant %s\nthe console says %q", eval[string](p, drawnEarly), want, p.Complaints())
	}
}

// takesOver lets the program go, and waits until nothing is drawn but by it.
func (p *page) takesOver(h *holding) {
	p.T.Helper()
	h.letGo()
	p.Wait(chrome.Ready)
	p.waitEarly("")
}

// noShift fails the test if anything on the page was moved.
func (p *page) noShift() {
	p.T.Helper()
	if shifted := eval[float64](p, `window.shifted`); shifted != 0 {
		p.T.Errorf("the layout shifted by %v: %s", shifted, eval[string](p, `window.moved`))
	}
}

const (
	camps  = "80,000 and 120,000"
	abuses = "systemic and widespread abuses"
	hosts  = "For the hosts"
)

func TestMarksBeforeTheProgramByMouse(t *testing.T) {
	t.Parallel()
	h := serveHeld(t)
	p := early(t, h, launch(t, chrome.Profile(t)))

	p.Drag(camps)
	p.Wait(`!document.getElementById("bubble").hidden`)
	p.Click("#bubble .figure")
	p.waitEarly("figure " + camps)
	p.Wait(`getSelection().isCollapsed && document.getElementById("bubble").hidden`)
	// The ends are brought to words, and the white space and the comma left out.
	p.Drag("idespread abuses against its own people,")
	p.Press("2")
	p.waitEarly("quote widespread abuses against its own people | figure " + camps)
	p.Drag(hosts)
	p.Press("1")
	p.waitEarly("claim " + hosts + " | quote widespread abuses against its own people | figure " + camps)
	p.Key("z", input.ModifierCtrl)
	p.waitEarly("quote widespread abuses against its own people | figure " + camps)
	p.Click("[aria-label=Redo]")
	p.waitEarly("claim " + hosts + " | quote widespread abuses against its own people | figure " + camps)
	p.Click("[aria-label=Undo]")
	p.waitEarly("quote widespread abuses against its own people | figure " + camps)

	// What is selected and the bar stay.
	p.Drag(hosts)
	p.Wait(`!document.getElementById("bubble").hidden`)
	place := eval[string](p, `JSON.stringify([scrollY, document.getElementById("bubble").getBoundingClientRect()])`)
	p.takesOver(h)
	const both = "quote widespread abuses against its own people | figure " + camps
	p.WaitMarks(both)
	p.WaitSaved()
	p.Wait(`!document.getElementById("bubble").hidden`)
	if got := eval[string](p, `JSON.stringify([scrollY, document.getElementById("bubble").getBoundingClientRect()])`); got != place {
		t.Errorf("the bar was at %s and is at %s", place, got)
	}
	if got := eval[string](p, `getSelection().toString()`); got != hosts {
		t.Errorf("%q is selected", got)
	}
	p.Press("1")
	p.WaitMarks(both + " | claim " + hosts)
	for _, want := range []string{both, "figure " + camps} {
		p.Key("z", input.ModifierCtrl)
		p.WaitMarks(want)
	}
	p.Key("z", input.ModifierCtrl)
	p.WaitMarks("")
	p.Key("y", input.ModifierCtrl)
	p.WaitMarks("figure " + camps)
	p.WaitSaved()
	p.Wait(noEarlyRecord)
	p.Open("/")
	p.WaitMarks("figure " + camps)
	p.noShift()
	p.NoProblems()
}

// noEarlyRecord is true when the browser keeps nothing of what was done early.
const noEarlyRecord = `Object.keys(localStorage).every((key) => !key.startsWith("gloss.early")) && new Promise((done) => {
	const open = indexedDB.open("gloss-early");
	open.onsuccess = () => { const all = open.result.transaction("records").objectStore("records").count(); all.onsuccess = () => { open.result.close(); done(all.result === 0) } };
})`

func TestMarksBeforeTheProgramByKeys(t *testing.T) {
	t.Parallel()
	h := serveHeld(t)
	p := early(t, h, launch(t, chrome.Profile(t)))
	eval[any](p, `localStorage.setItem("gloss.settings", '{"keys":{"1":"q"}}')`)
	p.Visit("/")
	for range 30 {
		p.Key("Tab")
		if eval[string](p, `document.activeElement.id`) == "article" {
			break
		}
	}
	// To the letter: from the second letter of the headline on.
	p.Key("ArrowRight")
	for range 5 {
		p.Key("ArrowRight", input.ModifierShift)
	}
	p.Wait(`document.querySelector("#caret.on") && !document.getElementById("bubble").hidden`)
	p.Press("q")
	p.waitEarly("claim linke")
	p.Key("ArrowRight", input.ModifierShift, input.ModifierCtrl)
	p.Press("2")
	p.waitEarly("claim linke | quote n")
	p.Key("z", input.ModifierCtrl)
	p.Key("ArrowRight", input.ModifierShift, input.ModifierCtrl)
	selected := eval[string](p, `getSelection().toString()`)
	p.takesOver(h)
	p.WaitMarks("claim linke")
	p.Wait(`document.querySelector("#caret.on") && document.activeElement.id === "article"`)
	if got := eval[string](p, `getSelection().toString()`); got != selected || got == "" {
		t.Errorf("%q was selected, and is %q", selected, got)
	}
	p.NoProblems()
}

func TestMarksBeforeTheProgramByFinger(t *testing.T) {
	t.Parallel()
	h := serveHeld(t)
	p := launch(t, chrome.Profile(t)).tab(h.host)
	p.Before(observeShifts)
	p.Phone()
	p.Front()
	p.Visit("/")
	const sentence = "The department puts the number of prisoners and detainees at between 80,000 and 120,000."
	p.tapOn("prisoners and detainees")
	p.Wait(`getSelection().toString() === "` + sentence + `" && !document.getElementById("bubble").hidden`)
	p.tapOn("prisoners and detainees")
	p.Wait(`getSelection().isCollapsed && document.getElementById("bubble").hidden`)
	p.tapOn("prisoners and detainees")
	p.Wait(`!document.getElementById("bubble").hidden`)
	p.Click("#bubble .edge:first-child")
	p.Wait(`!getSelection().toString().includes("120,000") && document.getElementById("count").textContent === "13 words"`)
	p.Click("#bubble .edge:last-child")
	p.Wait(`getSelection().toString().includes("120,000")`)
	p.tapOn(hosts)
	p.tapOn("prisoners and detainees")
	p.Wait(`getSelection().toString() === "` + sentence + `"`)
	p.Tap("#bubble .claim")
	p.waitEarly("claim " + sentence)
	p.tapOn(hosts)
	p.Wait(`!document.getElementById("bubble").hidden`)
	place := eval[string](p, `JSON.stringify(document.getElementById("bubble").getBoundingClientRect())`)
	p.takesOver(h)
	p.WaitMarks("claim " + sentence)
	p.WaitSaved()
	p.Wait(`JSON.stringify(document.getElementById("bubble").getBoundingClientRect()) === ` + fmt.Sprintf("%q", place))
	p.noShift()
	p.NoProblems()
}

// What only the program can do is shown to come, and done in its order.
func TestWhatIsPressedBeforeTheProgramIsDone(t *testing.T) {
	t.Parallel()
	h := serveHeld(t)
	p := early(t, h, launch(t, chrome.Profile(t)))
	p.Drag(camps)
	p.Press("3")
	p.waitEarly("figure " + camps)
	p.Press("s")
	p.Press("x")
	p.Press("1")
	p.WaitText("#saved", "Gloss is loading…")
	p.Button("Export")
	p.Wait(`document.querySelector("[aria-label=Export][aria-busy=true]")`)
	p.noShift()
	p.takesOver(h)
	p.Wait(`document.querySelector("dialog#dialog-export[open]")`)
	if marks := p.Marks(); !strings.Contains(marks, "figure "+camps) || !strings.Contains(marks, "claim ") {
		t.Errorf("the marks are %s", marks)
	}
	p.NoProblems()
}

// A program that never comes loses nothing: the next page shows it, and the next
// program takes it, also where another article is opened.
func TestMarksOutliveAProgramThatNeverComes(t *testing.T) {
	t.Parallel()
	h := serveHeld(t)
	p := early(t, h, launch(t, chrome.Profile(t)))
	files := h.handler
	h.use(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if isProgram(r.URL.Path) {
			http.NotFound(w, r)
			return
		}
		files.ServeHTTP(w, r)
	}))
	p.Visit("/")
	p.Wait(`!document.getElementById("failure").hidden`)
	p.Drag(camps)
	p.Press("3")
	p.waitEarly("figure " + camps)
	p.Visit("/")
	p.waitEarly("figure " + camps)
	p.WaitText("#failure", "The mark that you made before that is kept in this browser, and will be here at the next visit.")
	p.Drag(abuses)
	p.Press("2")
	p.waitEarly("quote " + abuses + " | figure " + camps)

	// The address of another article hides this one, whose marks are taken all the same.
	h.use(files)
	p.Visit("/?article=another")
	if eval[bool](p, `document.querySelector("article").checkVisibility({visibilityProperty: true})`) {
		t.Error("the article is shown where another one comes")
	}
	p.takesOver(h)
	p.WaitMarks("quote " + abuses + " | figure " + camps)
	p.Wait(noEarlyRecord)
}

// A browser that is killed before the program is there loses nothing that was drawn.
func TestEarlyMarksOutliveKills(t *testing.T) {
	t.Parallel()
	rounds := 3
	if os.Getenv("GLOSS_SOAK") != "" {
		rounds = 20
	}
	for round := range rounds {
		h := serveHeld(t)
		profile := chrome.Profile(t)
		b := launch(t, profile)
		p := early(t, h, b)
		words := []string{camps, abuses, hosts}[round%3]
		p.Drag(words)
		p.Press("1")
		p.waitEarly("claim " + words)
		b.Kill()
		b = launch(t, profile)
		p = early(t, h, b)
		p.waitEarly("claim " + words)
		p.takesOver(h)
		p.WaitMarks("claim " + words)
		p.WaitSaved()
		b.Kill()
	}
}

// Random things that are done before the program is there come through.
func TestRandomThingsBeforeTheProgram(t *testing.T) {
	t.Parallel()
	const things = 50
	h := serveHeld(t)
	p := early(t, h, launch(t, chrome.Profile(t)))
	r := rand.New(rand.NewPCG(1, 2))
	words := eval[[]string](p, `[...document.querySelectorAll("#article .text [data-at]")].flatMap((run) => run.textContent.match(/\b[a-z]{4,}[^.,]{4,9} [a-z]{4,}\b/g) || [])`)
	r.Shuffle(len(words), func(i, j int) { words[i], words[j] = words[j], words[i] })
	var standing, undone []string
	kinds := []string{"claim", "quote", "figure"}
	next := 0
	for range things {
		switch n := r.IntN(10); {
		case n == 0 && len(standing) > 0:
			p.Key("z", input.ModifierCtrl)
			standing, undone = standing[:len(standing)-1], append(undone, standing[len(standing)-1])
		case n == 1 && len(undone) > 0:
			p.Key("y", input.ModifierCtrl)
			standing, undone = append(standing, undone[len(undone)-1]), undone[:len(undone)-1]
		default:
			kind := r.IntN(3)
			p.Drag(words[next])
			if r.IntN(2) == 0 {
				p.Press(fmt.Sprint(kind + 1))
			} else {
				p.Click("#bubble ." + kinds[kind])
			}
			standing, undone = append(standing, kinds[kind]+" "+words[next]), nil
			next++
		}
	}
	p.takesOver(h)
	p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, len(standing)))
	got := strings.Split(p.Marks(), " | ")
	for _, want := range standing {
		if !strings.Contains(strings.Join(got, " | "), want) {
			t.Errorf("%s is not there", want)
		}
	}
	p.WaitSaved()
	p.Wait(noEarlyRecord)
	p.NoProblems()
}
