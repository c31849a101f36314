package e2e

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/chromedp/cdproto/input"

	"gloss/cmd/build/chrome"
)

// drawn is a mark as it stands in the text.
type drawn struct {
	Kind       string
	Start, End int // bytes
}

// leaveDialogs presses Escape until nothing lies over the page.
func (w *planless) leaveDialogs() {
	w.p.T.Helper()
	for n := 0; w.see.Dialog != "" || w.see.Popover != ""; n++ {
		if n == 6 {
			w.p.T.Fatalf("cannot leave %q %q", w.see.Dialog, w.see.Popover)
		}
		w.p.Key("Escape")
		w.look()
	}
}

// settle checks what is stored against what is drawn, and undoes and redoes all.
func (w *planless) settle() {
	t := w.p.T
	t.Helper()
	w.did = append(w.did, "all must be saved, undone and redone")
	if w.second != nil {
		w.count["window"]++
		w.window()
		w.look()
	}
	w.leaveDialogs()
	w.saved()
	marks := w.compare()
	if w.p.T.Failed() {
		return
	}
	// With the focus in a field Ctrl+Z is the field's, an open choice takes every key,
	// and what was brought before may open its dialog only now.
	rest := func() {
		w.leaveDialogs()
		eval[any](w.p, `document.activeElement.blur()`)
	}
	const can = `(b => !!b && !b.disabled)(document.querySelector(".bar [aria-label=%s]"))`
	undone := 0
	for ; eval[bool](w.p, fmt.Sprintf(can, "Undo")); undone++ {
		if undone == 300 {
			t.Fatal("undoing has no end")
		}
		rest()
		w.p.Key("z", input.ModifierCtrl)
		w.look()
	}
	redone := 0
	for ; redone < undone; redone++ {
		rest()
		w.p.Key("z", input.ModifierCtrl, input.ModifierShift)
		w.look()
	}
	w.tell("undone and redone %d", undone)
	// What another window changed since is merged into what is done again.
	if undone > 0 && !w.windows {
		w.saved()
		if now := w.compare(); now != marks {
			t.Fatalf("undone and redone %d times, the marks are\n%s\nand were\n%s", undone, now, marks)
		}
	}
	w.count["undone"] += undone
	w.looseFocus = true
}

// compare checks that the marks of the article are stored as they are drawn, and
// tells all that are stored.
func (w *planless) compare() string {
	t := w.p.T
	t.Helper()
	type stored struct {
		ID, Kind, Source, Note string
		Start, End             int
		Loose                  bool
	}
	var marks map[string]drawn
	var rows []stored
	same := func() string {
		marks = eval[map[string]drawn](w.p, `drawnMarks()`)
		rows = eval[[]stored](w.p, `storedMarks()`)
		source, there := "", map[string]bool{}
		for _, r := range rows {
			m, ok := marks[r.ID]
			if !ok {
				continue
			}
			there[r.ID] = true
			if m != (drawn{r.Kind, r.Start, r.End}) {
				return fmt.Sprintf("mark %s is stored as %+v and drawn as %+v", r.ID, r, m)
			}
			if source != "" && r.Source != source {
				return fmt.Sprintf("marks of two articles are drawn: %s and %s", source, r.Source)
			}
			source = r.Source
		}
		for id, m := range marks {
			if !there[id] {
				return fmt.Sprintf("mark %s is drawn as %+v and not stored", id, m)
			}
		}
		if hidden := eval[bool](w.p, `!!document.querySelector(".chip[aria-pressed=false]") || !document.getElementById("article")`); hidden {
			return ""
		}
		for _, r := range rows {
			if _, is := marks[r.ID]; !is && r.Source == source && !r.Loose {
				return fmt.Sprintf("mark %+v is stored and not drawn", r)
			}
		}
		return ""
	}
	// In another window, or by another way than the last message, more may be on its
	// way; and a disk that is busy may take its time.
	wrong := same()
	for until := time.Now().Add(chrome.Patience); wrong != "" && time.Now().Before(until); wrong = same() {
		w.look()
	}
	if wrong != "" {
		t.Fatal(wrong)
	}
	// A kind that is hidden is shown when one of it is redone, so what is drawn may
	// differ where what is stored may not.
	var out []string
	for _, r := range rows {
		out = append(out, fmt.Sprintf("%s on %.12s: %s %d-%d %q", r.ID, r.Source, r.Kind, r.Start, r.End, r.Note))
	}
	slices.Sort(out)
	return strings.Join(out, "\n")
}
