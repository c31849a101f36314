package e2e

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp/kb"

	"gloss/app/annotation"
	"gloss/cmd/build/chrome"
	"gloss/cmd/build/sitetest"
)

// noted is what random work does to a mark.
type noted struct {
	Kind annotation.Kind
	Note string
	Tags string // parted by ", "
}

// work is all that was done to the sample, by the words that are marked.
type work map[string]noted

func (w work) String() string { return fmt.Sprintf("%q", map[string]noted(w)) }

// with is the work with one mark changed.
func (w work) with(words string, n noted) work {
	out := maps.Clone(w)
	out[words] = n
	return out
}

// worker does what a person may do, at random, and knows what must come of it.
type worker struct {
	p            *page
	r            *rand.Rand
	now          work
	done, undone []work   // what was there before each step that can be undone, and after each that can be done again
	since        []string // all that was ever there since it was told to be saved, that among it
	count        map[string]int
	log          []string // what was done since the last start
}

// becomes takes in that something was changed, which need not be the end of a step.
func (w *worker) becomes(to work) {
	w.now = to
	w.log = append(w.log, to.String())
	w.since = append(w.since, to.String())
}

// step takes in that a step was begun at what was there before it.
func (w *worker) step(what string, before work) {
	w.done, w.undone = append(w.done, before), nil
	w.counts(what)
}

func (w *worker) counts(what string) {
	w.count[what]++
	w.log = append(w.log, what)
}

// act does one thing. The last one before the end is not waited for.
func (w *worker) act(last bool) {
	p, r := w.p, w.r
	p.T.Helper()
	marked := slices.Sorted(maps.Keys(w.now))
	free := slices.DeleteFunc(slices.Clone(words), func(s string) bool { _, is := w.now[s]; return is })
	what := r.IntN(8)
	switch {
	case len(marked) == 0 || what < 2 && len(free) > 0:
		kind, on := r.IntN(len(annotation.Kinds)), free[r.IntN(len(free))]
		p.Drag(on)
		p.Press(strconv.Itoa(kind + 1))
		w.step("marked", w.now)
		w.becomes(w.now.with(on, noted{Kind: annotation.Kinds[kind]}))
	case what == 2 && len(w.done) > 0:
		w.undo(&w.done, &w.undone, "undone", 0)
	case what == 3 && len(w.undone) > 0:
		w.undo(&w.undone, &w.done, "done again", input.ModifierShift)
	default:
		w.change(marked[r.IntN(len(marked))], last)
	}
	if !last {
		w.waitShown()
	}
}

func (w *worker) undo(from, to *[]work, what string, shift input.Modifier) {
	w.p.T.Helper()
	eval[any](w.p, `document.getElementById("article").focus()`)
	w.p.Press("z", input.ModifierCtrl|shift)
	back := (*from)[len(*from)-1]
	*from, *to = (*from)[:len(*from)-1], append(*to, w.now)
	w.counts(what)
	w.becomes(back)
}

// change does something to a mark.
func (w *worker) change(on string, last bool) {
	p, r := w.p, w.r
	p.T.Helper()
	p.Wait(fmt.Sprintf(`(m => { m?.focus(); return m && document.activeElement === m })([...document.querySelectorAll("#article mark[id]")].find((m) => m.textContent === %q))`, on))
	n, before := w.now[on], w.now
	switch r.IntN(4) {
	case 0:
		p.Press(kb.Delete)
		w.step("deleted", before)
		left := maps.Clone(before)
		delete(left, on)
		w.becomes(left)
	case 1:
		kind := (slices.Index(annotation.Kinds, n.Kind) + 1 + r.IntN(2)) % 3
		p.Press(kb.Enter)
		p.Wait(`document.activeElement.id.startsWith("field-note-")`)
		p.Click(fmt.Sprintf("#editor .seg button:nth-child(%d)", kind+1))
		w.step("kind changed", before)
		n.Kind = annotation.Kinds[kind]
		w.becomes(before.with(on, n))
		w.leave(last)
	case 2:
		p.Press(kb.Enter)
		w.types("note", func(letter string) {
			n.Note += letter
			w.becomes(w.now.with(on, n))
		}, "")
		w.step("note written", before)
		w.leave(last)
	case 3:
		p.Press(kb.Enter)
		typed, between, changed := n.Tags, "", false
		if typed != "" {
			between = ", "
		}
		w.types("tags", func(letter string) {
			typed += letter
			was := n.Tags
			n.Tags = tagged(typed)
			changed = changed || n.Tags != was
			w.becomes(w.now.with(on, n))
		}, between)
		if changed {
			w.step("tagged", before)
		}
		w.leave(last)
	}
}

// tagged is what is taken of tags as they are typed.
func tagged(typed string) string {
	var tags []string
	for piece := range strings.SplitSeq(typed, ",") {
		if tag := strings.TrimSpace(piece); tag != "" && !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return strings.Join(tags, ", ")
}

// types writes some letters at the end of a field of the editor, after others that
// part them from what is there, and tells of each.
func (w *worker) types(field string, letter func(string), between string) {
	p := w.p
	p.T.Helper()
	p.Wait(`document.activeElement.id.startsWith("field-note-")`)
	p.Wait(fmt.Sprintf(`(e => { e.focus(); e.setSelectionRange?.(e.value.length, e.value.length); return document.activeElement === e })(document.querySelector("#editor [id^='field-%s-']"))`, field))
	for range 1 + w.r.IntN(3) {
		between += string(rune('a' + w.r.IntN(26)))
	}
	for _, c := range between {
		p.Press(string(c))
		letter(string(c))
	}
}

func (w *worker) leave(last bool) {
	w.p.T.Helper()
	if !last {
		w.p.leaveEditor()
	}
}

// waitShown waits until the page shows what must have come of the work.
func (w *worker) waitShown() {
	w.p.T.Helper()
	want := map[string]string{}
	for on, n := range w.now {
		rest := ""
		if n.Tags != "" {
			rest = "#" + strings.ReplaceAll(n.Tags, ", ", " #")
		}
		want["on "+on] = string(n.Kind) + " " + strings.TrimSpace(rest+" "+n.Note)
	}
	var got map[string]string
	if !sitetest.Until(chrome.Patience, func() bool {
		got = eval[map[string]string](w.p, `Object.fromEntries([...document.querySelectorAll(".note")].map((e) => [e.querySelector(".unseen").textContent, e.classList[1] + " " + e.querySelector(".words").textContent]))`)
		return maps.Equal(got, want)
	}) {
		w.p.T.Fatalf("the page shows\n%q\nwant\n%q\nafter\n%s", got, want, strings.Join(w.log, "\n"))
	}
}

// found is the work that is in the database.
func (d database) found(t testing.TB) work {
	t.Helper()
	w := work{}
	for _, m := range d.marks(t) {
		w[m.Target.Quote.Exact] = noted{m.Kind, m.Note, strings.Join(m.Tags, ", ")}
	}
	return w
}

// A person marks, tags, changes, deletes, takes back and does again, all at random, and
// at a random moment the browser is killed. Every record is whole then; and together they
// are the work as it was when it was told to be saved, or as it was at one moment after
// that, so that no step is there without those before it.
func TestRandomWorkOutlivesKills(t *testing.T) {
	t.Parallel()
	seed, kills := uint64(8), 3
	if os.Getenv("GLOSS_SOAK") != "" {
		seed, kills = uint64(time.Now().UnixNano()), 200
	}
	if s := os.Getenv("GLOSS_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal("GLOSS_SEED: ", err)
		}
	}
	t.Logf("GLOSS_SEED=%d", seed)
	h, profile := serve(t), chrome.Profile(t)
	b := launch(t, profile)
	w := &worker{r: rand.New(rand.NewPCG(seed, 1)), now: work{}, count: map[string]int{}}
	saved, later := 0, 0
	for round := range kills + 1 {
		w.p = b.tab(h)
		w.p.Open("/")
		w.waitShown()
		if round == kills {
			break
		}
		w.done, w.undone, w.log, w.since = nil, nil, nil, []string{w.now.String()}
		for n := 1 + w.r.IntN(6); n >= 0; n-- {
			w.act(n == 0)
			if n > 0 && w.r.IntN(2) == 0 || round == 0 && n == 1 {
				w.p.WaitSaved()
				w.since = []string{w.now.String()}
				saved++
			}
		}
		if w.r.IntN(2) == 0 {
			eval[any](w.p, fmt.Sprintf(`new Promise((go) => setTimeout(go, %d))`, w.r.IntN(600)))
		}
		b.Kill()
		b = launch(t, profile)
		b.aside(h, func(p *page) { w.now = p.database().found(t) })
		at := slices.Index(w.since, w.now.String())
		if at < 0 {
			t.Fatalf("round %d: there is\n%v\nand since it was saved there was, one after another,\n%s", round, w.now, strings.Join(w.since, "\n"))
		}
		if at > 0 {
			later++
		}
	}
	t.Logf("%d kills, %d times told to be saved, %v: nothing of that lost, no record half written; after %d kills more was there", kills, saved, w.count, later)
}
