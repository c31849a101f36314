package e2e

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"

	"gloss/app/session/keymap"
	"gloss/cmd/build/chrome"
)

// An act is one thing that a person without a plan does.
type act struct {
	weight int
	name   string
	can    func(*planless) bool // nil is always
	do     func(*planless) string
}

var acts = []act{
	{34, "press", hasTargets, (*planless).press},
	{6, "press a word", hasLines, (*planless).pressWord},
	{3, "press twice", hasLines, (*planless).pressTwice},
	{1, "press thrice", hasLines, (*planless).pressThrice},
	{7, "drag over words", hasLines, (*planless).drag},
	{7, "mark words", hasLines, (*planless).mark},
	{2, "long press", func(w *planless) bool { return w.phone && hasLines(w) }, (*planless).longPress},
	{14, "key", nil, (*planless).tableKey},
	{12, "common key", nil, (*planless).commonKey},
	{7, "type", nil, (*planless).typeText},
	{3, "type into a field", hasFields, (*planless).typeIntoField},
	{3, "choose", hasSelects, (*planless).choose},
	{4, "paste", nil, (*planless).paste},
	{2, "drop", nil, (*planless).drop},
	{4, "scroll", nil, (*planless).scroll},
	{1, "back", nil, func(w *planless) string { return w.travel(-1) }},
	{1, "forward", nil, func(w *planless) string { return w.travel(1) }},
	{1, "address", nil, (*planless).address},
	{1, "reload", nil, (*planless).reload},
	{1, "resize", nil, (*planless).resize},
	{1, "network", func(w *planless) bool { return w.second == nil }, (*planless).network},
	{1, "window", nil, (*planless).window},
	{6, "leave", func(w *planless) bool { return w.see.Dialog != "" }, (*planless).leaveDialog},
}

func hasTargets(w *planless) bool { return len(w.see.Targets) > 0 }
func hasLines(w *planless) bool   { return len(w.see.Lines) > 0 && w.see.Dialog == "" }
func hasFields(w *planless) bool  { return len(w.some(isField)) > 0 }
func hasSelects(w *planless) bool { return len(w.some(isSelect)) > 0 }

func isField(t target) bool  { return t.Field }
func isSelect(t target) bool { return t.Select }

// some are the targets of one sort.
func (w *planless) some(is func(target) bool) []target {
	var out []target
	for _, t := range w.see.Targets {
		if is(t) {
			out = append(out, t)
		}
	}
	return out
}

func pick[T any](w *planless, of []T) T { return of[w.r.IntN(len(of))] }

// at presses a spot with what the device has: a mouse or a finger.
func (w *planless) at(s chrome.Spot, times int) {
	switch {
	case !w.phone:
		w.p.MouseClick(s, times)
	case !w.p.TryTouch(s, times):
		w.tell("the browser lost the tap, and the page answered")
		w.reload()
	}
}

func (w *planless) press() string {
	t := pick(w, w.see.Targets)
	w.tell("press %s at %.0f, %.0f", t.Name, t.X, t.Y)
	w.looseFocus = !t.Focusable
	w.at(chrome.Spot{X: t.X, Y: t.Y}, 1)
	return ""
}

// word is a spot on the words that can be seen.
func (w *planless) word() chrome.Spot {
	l := pick(w, w.see.Lines)
	w.looseFocus = true
	return chrome.Spot{X: l.X + w.r.Float64()*l.Width, Y: l.Y}
}

func (w *planless) pressWord() string   { return w.pressTimes(1) }
func (w *planless) pressTwice() string  { return w.pressTimes(2) }
func (w *planless) pressThrice() string { return w.pressTimes(3) }

func (w *planless) pressTimes(n int) string {
	s := w.word()
	w.tell("press the words at %.0f, %.0f, %d times", s.X, s.Y, n)
	w.at(s, n)
	return ""
}

func (w *planless) longPress() string {
	s := w.word()
	w.tell("long press at %.0f, %.0f", s.X, s.Y)
	w.p.LongPress(s)
	return ""
}

func (w *planless) drag() string {
	i := w.r.IntN(len(w.see.Lines))
	j := min(i+w.r.IntN(3), len(w.see.Lines)-1)
	a, b := w.see.Lines[i], w.see.Lines[j]
	from, to := chrome.Spot{X: a.X + w.r.Float64()*a.Width, Y: a.Y}, chrome.Spot{X: b.X + w.r.Float64()*b.Width, Y: b.Y}
	w.looseFocus = true
	w.tell("drag from %.0f, %.0f to %.0f, %.0f", from.X, from.Y, to.X, to.Y)
	if w.phone && w.r.IntN(2) == 0 {
		w.p.Swipe(from, to)
	} else {
		// On a phone too: a mouse may be joined to it.
		w.p.MouseDrag(from, to)
	}
	return ""
}

func (w *planless) mark() string {
	kind := w.r.IntN(3) + 1
	if w.phone {
		s := w.word()
		w.tell("tap the words at %.0f, %.0f, then key %d", s.X, s.Y, kind)
		w.p.Touch(s, 1)
	} else {
		w.drag()
		w.tell("then key %d", kind)
	}
	w.look()
	w.p.Key(fmt.Sprint(kind))
	return ""
}

var modifiers = [][]input.Modifier{
	nil, nil, nil, nil, {input.ModifierShift}, {input.ModifierCtrl}, {input.ModifierCtrl, input.ModifierShift}, {input.ModifierAlt}, {input.ModifierMeta},
}

func (w *planless) tableKey() string {
	k := pick(w, keymap.Keys)
	var with []input.Modifier
	if w.r.IntN(3) > 0 {
		if k.Mod {
			with = append(with, input.ModifierCtrl)
		}
		if k.Shift {
			with = append(with, input.ModifierShift)
		}
	} else {
		with = pick(w, modifiers)
	}
	w.key(k.Key, with...)
	return ""
}

func (w *planless) commonKey() string {
	name := pick(w, []string{"Tab", "Tab", "Tab", "Escape", "Enter", "ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End", "PageDown", "PageUp", " ", "Delete", "Backspace", "ö", "#", "9"})
	if keyless[name] {
		w.tell("insert %q", name)
		w.p.Insert(name)
		return ""
	}
	w.key(name, pick(w, modifiers)...)
	return ""
}

// keyless are characters that the keyboard of the United States has no key for.
var keyless = map[string]bool{"ö": true}

// browsers are keys that Chromium has for its own windows and tabs, and never
// leaves to a page.
var browsers = map[input.Modifier]string{
	input.ModifierCtrl: "1 2 3 9 n p j k e l d w F6", input.ModifierShift: "F6", input.ModifierAlt: "Home F6 e d",
}

func (w *planless) key(name string, with ...input.Modifier) {
	for _, m := range with {
		if slices.Contains(strings.Fields(browsers[m]), name) {
			with = nil
			break
		}
	}
	w.tell("key %s %v in %s", name, with, w.see.Focus)
	w.looseFocus = false
	w.p.Key(name, with...)
}

var texts = []string{
	"a", "Dry since the summer", "https://example.org/fares?a=1", "water, wells, ", "12,5", "  ", "2026-13-45", "<b>&amp;\"'", "日本語 العربية 😀", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "-1e999", "#1",
}

func (w *planless) typeText() string {
	text := pick(w, texts)
	// Letters and signs on keys, everything else at once. Without a field they are keys.
	if w.r.IntN(2) == 0 && len(text) < 12 && ascii(text) {
		w.tell("type %q into %s", text, w.see.Focus)
		w.p.Type(text)
	} else {
		w.tell("insert %q into %s", text, w.see.Focus)
		w.p.Insert(text)
	}
	return ""
}

func ascii(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0
}

func (w *planless) typeIntoField() string {
	t := pick(w, w.some(isField))
	w.tell("press %s", t.Name)
	w.at(chrome.Spot{X: t.X, Y: t.Y}, 1)
	w.look()
	return w.typeText()
}

func (w *planless) choose() string {
	t := pick(w, w.some(isSelect))
	down := w.r.IntN(4)
	w.tell("choose in %s, %d down", t.Name, down)
	w.at(chrome.Spot{X: t.X, Y: t.Y}, 1)
	for range down {
		w.p.Key("ArrowDown")
	}
	w.p.Key("Enter")
	return ""
}

const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

var longStory = strings.Repeat("The council met on Friday, and nobody left before midnight, said Ms Ng. It paid 12,400 euros.\n\n", 60)

var clips = []struct {
	name string
	clip chrome.Clip
}{
	{"a short text", chrome.Clip{"text/plain": "a few words"}},
	{"a long text", chrome.Clip{"text/plain": longStory}},
	{"a page", chrome.Clip{"text/html": nightPage, "text/plain": "A long night at the council\n\nThe council met on Friday."}},
	{"HTML without a text", chrome.Clip{"text/html": nightPage}},
	{"a picture", chrome.Clip{"image/png": dot}},
	{"an address", chrome.Clip{"text/plain": "https://example.org/fares"}},
	{"a file of marks as a text", chrome.Clip{"text/plain": marksFile}},
	{"nothing", nil},
}

// marksFile is a file of marks that belong to no article that is here, as text.
const marksFile = `[{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"urn:uuid:7c0b1f3e-0000-4000-8000-000000000001","motivation":"highlighting","target":{"source":"https://example.org/x","selector":{"type":"TextQuoteSelector","exact":"five-fold"}}}]`

func (w *planless) paste() string {
	c := pick(w, clips)
	w.tell("paste %s into %s", c.name, w.see.Focus)
	w.p.Copied(c.clip)
	w.p.Paste()
	return ""
}

// brought are the files that are dropped and chosen.
func brought(t testing.TB) []string {
	dir := t.TempDir()
	png, err := base64.StdEncoding.DecodeString(dot)
	if err != nil {
		t.Fatal(err)
	}
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(i*i>>3 ^ i*167)
	}
	var out []string
	for _, f := range []struct {
		name string
		data []byte
	}{
		{"night.html", []byte(nightPage)}, {"fares.html", []byte(smallPage)}, {"story.txt", []byte(longStory)}, {"notes.md", []byte("# A heading\n\nThe mayor said “no” to 12 per cent.\n")},
		{"marks.json", []byte(marksFile)}, {"dot.png", png}, {"noise.html", noise}, {"noise.bin", noise}, {"empty.txt", nil},
	} {
		path := filepath.Join(dir, f.name)
		if err := os.WriteFile(path, f.data, 0o644); err != nil {
			t.Fatal(err)
		}
		out = append(out, path)
	}
	return out
}

func (w *planless) drop() string {
	paths := []string{pick(w, w.files)}
	if w.r.IntN(3) == 0 {
		paths = append(paths, pick(w, w.files))
	}
	var names []string
	for _, p := range paths {
		names = append(names, filepath.Base(p))
	}
	at := chrome.Spot{X: 20 + w.r.Float64()*(w.see.Width-40), Y: 80 + w.r.Float64()*(w.see.Height-160)}
	w.tell("drop %v at %.0f, %.0f", names, at.X, at.Y)
	w.p.Drop(at, paths...)
	return ""
}
