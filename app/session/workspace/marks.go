package workspace

import (
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/session/caret"
	"gloss/app/session/merge"
	"gloss/app/suggest"
	"gloss/app/text"
)

// CloseEditor closes the editor, if it is open.
func (w *Workspace) CloseEditor() { w.Open, w.Overlapping = "", nil }

// CloseAll closes the editor and lets go of an end that is being dragged.
func (w *Workspace) CloseAll() {
	w.CloseEditor()
	w.EdgeDrag = EdgeDrag{}
}

// SelectText selects some of the text, also on the screen.
func (w *Workspace) SelectText(sel caret.Selection) Effect {
	w.Selection = sel
	return Select{sel}
}

// TakenAt is the number, the quotation or the sentence at a place of the open article.
func (w *Workspace) TakenAt(at int) text.Span { return w.quoted.Taken(w.Article, at) }

// Detect fills in what the article itself says of a mark.
func (w *Workspace) Detect(a *annotation.Annotation) { w.quoted.Fill(w.Article, a) }

// Refill fills in anew what was filled in from the text of a mark before it was given
// other words. What a person has put right stays.
func (w *Workspace) Refill(before annotation.Annotation, a *annotation.Annotation) {
	w.quoted.Refill(w.Article, before, a)
}

// Reread reads anew what was read of a mark on an earlier version, after the mark was
// put on other words of the open one. It reports whether a person had put some of it
// right, so that it stayed, and the new words say something else.
func (w *Workspace) Reread(earlier article.Article, before annotation.Annotation, a *annotation.Annotation) (differs bool) {
	return w.quoted.Reread(earlier, w.Article, before, a)
}

// ReadAs is a mark on the open article with nothing recorded of it but what its words
// say.
func (w *Workspace) ReadAs(a annotation.Annotation) annotation.Annotation {
	a.Details = annotation.Details{}
	w.Detect(&a)
	return a
}

// RememberClick remembers what is open before a click, which may be the first of two.
func (w *Workspace) RememberClick() { w.unclicked = where{w.Open, w.Current, w.Overlapping} }

// Unclick makes open what was open before the last click.
func (w *Workspace) Unclick() {
	was := w.unclicked
	if _, ok := w.Mark(was.open); !ok {
		was.open, was.under = "", nil
	}
	w.Open, w.Current, w.Overlapping = was.open, was.current, was.under
}

// where is which marks are open.
type where struct {
	open, current annotation.ID
	under         []annotation.ID
}

// closeIfGone closes the editor of a mark that is not there any more.
func (w *Workspace) CloseIfGone() {
	if _, there := w.Mark(w.Open); !there {
		w.CloseEditor()
	}
}

// KeepQuotes remembers how the article is written, and what was found quoted in all of it.
func (w *Workspace) KeepQuotes(writing suggest.Writing, quotes []suggest.Quote) {
	w.quoted.Keep(w.Article, writing, quotes)
}

// Choose opens the innermost of the marks at a place. Choosing there again
// goes on to the next, so that a mark below another can be reached.
func (w *Workspace) Choose(at []annotation.ID) []Effect {
	at = slices.DeleteFunc(slices.Clone(at), func(id annotation.ID) bool {
		_, there := w.Mark(id)
		return !there
	})
	if len(at) == 0 {
		return nil
	}
	w.EndTyping()
	for _, id := range at {
		m, _ := w.Mark(id)
		w.Reveal(m.Kind)
	}
	next := 0
	if len(w.Overlapping) > 0 { // a card that opened by itself was not chosen
		next = (slices.Index(at, w.Open) + 1) % len(at)
	}
	w.Open, w.Current, w.Overlapping = at[next], at[next], at
	return []Effect{FocusEditor{w.Open}}
}

// AtOpen reports whether a mark is open and the reading cursor, if it is in use, is at
// that mark.
func (w Workspace) AtOpen() bool {
	m, open := w.Mark(w.Open)
	if !open || w.View != Reader || !w.Selection.Span().Empty() {
		return false
	}
	at := w.Selection.Focus
	return !w.Selection.Caret || m.Target.Span.Start <= at && at <= m.Target.Span.End
}

// ChosenSpan is the span that a selection stands for: whole characters, without
// white space at its ends, brought to words or sentences unless it was made by
// keys, which choose to the letter.
func (w *Workspace) ChosenSpan() text.Span {
	doc, span := w.Article.Text, w.Selection.Span()
	if span.Empty() {
		return span
	}
	span = text.TrimSpace(doc, text.Whole(doc, span))
	if w.Selection.Caret {
		return span
	}
	return w.Snap(span)
}

// Snap brings a span to what the person set marks to snap to.
func (w *Workspace) Snap(span text.Span) text.Span { return w.Settings.Snap.Bring(w.Article, span) }

// Hides reports whether marks of a kind are left out of the text, the margin and
// the ruler.
func (w Workspace) Hides(k annotation.Kind) bool { return slices.Contains(w.Hidden, k) }

// Reveal shows a kind again.
func (w *Workspace) Reveal(k annotation.Kind) {
	if w.Hides(k) {
		w.Hidden = slices.DeleteFunc(slices.Clone(w.Hidden), func(h annotation.Kind) bool { return h == k })
	}
}

// EdgeDrag is a mark while one of its ends is being dragged.
type EdgeDrag struct {
	ID   annotation.ID // empty if none is
	Span text.Span
}

// Shown is the marks as they are drawn: one of them may be under the hand, and
// those of some kinds may be hidden.
func (w Workspace) Shown() ordered.Marks {
	shown := w.Marks
	if len(w.Hidden) > 0 {
		shown = shown.Filter(func(m *annotation.Annotation) bool { return !w.Hides(m.Kind) })
	}
	held := shown.Find(w.EdgeDrag.ID)
	if held == nil || held.Target.Span == w.EdgeDrag.Span {
		return shown
	}
	moved := *held
	moved.Target.Span = w.EdgeDrag.Span
	return shown.With(nil, &moved)
}

// ChangeOf is the edit of one mark, or none if there is no such mark or nothing
// changes.
func (w *Workspace) ChangeOf(id annotation.ID, at time.Time, f func(*annotation.Annotation)) (Change, bool) {
	before, ok := w.Mark(id)
	after := before
	f(&after)
	after.Renewed(before)
	if !ok || after.Equal(before) {
		return Change{}, false
	}
	after.Modified = merge.Later(after.Modified, at)
	return Change{&before, &after}, true
}

// ChangeMark changes one mark as a step of its own; it returns nil if nothing changes.
func (w *Workspace) ChangeMark(id annotation.ID, at time.Time, words string, f func(*annotation.Annotation)) []Effect {
	c, changed := w.ChangeOf(id, at, f)
	if !changed {
		return nil
	}
	w.EndTyping()
	// Never nil, also while something else is being saved.
	return append([]Effect{}, w.Do(Edit{Changes: []Change{c}, Words: words})...)
}

// IsPlacing reports whether a place is being chosen for a mark.
func (w *Workspace) IsPlacing() bool { return w.Placing != "" }

// stopPlacingIfGone ends that for a mark that is not on an earlier version any more.
func (w *Workspace) stopPlacingIfGone() {
	if _, there := w.LeftMark(w.Placing); !there {
		w.Placing = ""
	}
}

// GoTo shows a mark in the text, and opens it.
func (w *Workspace) GoTo(id annotation.ID) []Effect {
	return append([]Effect{FocusMark{id}}, w.Choose([]annotation.ID{id})...)
}

// MadeBy is the name of the person who made a mark, as a file said it; "" of one that was
// made here.
func MadeBy(m annotation.Annotation) string { return codec.Creator(m) }
