package listing

import (
	"maps"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/marklist"
	"gloss/app/session/merge"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// What is done to many marks at once is done to those of the open article and
// its earlier versions alone: what is undone, and what is handed out as a file
// should saving fail, is kept for these and for no other.

// tick takes a mark into what is chosen or out of it; with all between it and
// the one before, if asked.
func (s room) tick(m RowChosen) {
	rows := s.listing().Rows
	from, to := s.rowAt(s.List.ticked), s.rowAt(m.ID)
	if to < 0 {
		return
	}
	if from < 0 || !m.Range {
		from = to
	}
	chosen := maps.Clone(s.List.Chosen)
	if chosen == nil {
		chosen = map[annotation.ID]bool{}
	}
	for _, r := range rows[min(from, to) : max(from, to)+1] {
		setTick(chosen, r, m.On)
	}
	s.List.Chosen, s.List.ticked, s.List.At = chosen, m.ID, m.ID
}

func setTick(chosen map[annotation.ID]bool, r marklist.Row, on bool) {
	switch {
	case on && r.Own:
		chosen[r.Mark.ID] = true
	case !on:
		delete(chosen, r.Mark.ID)
	}
}

// tickAll ticks everything that is listed, or nothing.
func (s room) tickAll(on bool) {
	chosen := map[annotation.ID]bool{}
	for _, r := range s.listing().Rows {
		setTick(chosen, r, on)
	}
	s.List.Chosen, s.List.ticked = chosen, ""
}

// ticked is the rows that are chosen, in the order of the list.
func (s room) ticked() []marklist.Row {
	var out []marklist.Row
	for _, r := range s.listing().Rows {
		if r.Own && s.List.Chosen[r.Mark.ID] {
			out = append(out, r)
		}
	}
	return out
}

// changeTicked changes the chosen marks in one step. It returns how many it
// changed, and says nothing.
func (s room) changeTicked(at time.Time, done func(marks int) string, f func(*annotation.Annotation)) (int, []workspace.Effect) {
	var e workspace.Edit
	for _, r := range s.ticked() {
		before, after := *r.Mark, *r.Mark
		if f(&after); after.Equal(before) {
			continue
		}
		after.Modified = merge.Later(before.Modified, at)
		after.Renewed(before)
		e.Changes = append(e.Changes, workspace.Change{Before: &before, After: &after})
	}
	if len(e.Changes) == 0 {
		return 0, nil
	}
	e.Words = done(len(e.Changes))
	s.EndTyping()
	return len(e.Changes), s.Do(e)
}

func (s room) tagTicked(m RowsTagged) []workspace.Effect {
	tag := annotation.CleanTag(strings.ToValidUTF8(m.Tag, ""))
	tag = annotation.CleanTag(strings.TrimPrefix(tag, "#")) // as tags are shown
	if tag == "" {
		s.Say(words.BulkTypeTag.String(), false)
		return []workspace.Effect{FocusTag{}}
	}
	full := 0
	done := func(marks int) string { return words.BulkTagged.With("tag", tag, "n", marks) }
	n, todo := s.changeTicked(m.At, done, func(a *annotation.Annotation) {
		switch {
		case annotation.HasTag(a.Tags, tag):
		case len(a.Tags) >= annotation.MaxTags:
			full++
		default:
			a.Tags = append(slices.Clip(a.Tags), tag)
		}
	})
	told := words.BulkTagged.With("tag", tag, "n", n) + "."
	if n == 0 && full == 0 {
		told = words.BulkTaggedAlready.With("tag", tag)
	}
	if full > 0 {
		told += " " + words.BulkTagsFull.With("n", full)
	}
	s.Say(told, n > 0)
	return append(todo, FillTag{})
}

func (s room) setKindOfTicked(k annotation.Kind, at time.Time) []workspace.Effect {
	if !k.Valid() {
		return nil
	}
	if len(s.ticked()) == 0 {
		s.Say(words.BulkSelectFirst.String(), false)
		return nil
	}
	done := func(marks int) string { return words.BulkKind.With("kind", string(k), "n", marks) }
	n, todo := s.changeTicked(at, done, func(a *annotation.Annotation) {
		a.Become(k)
		s.Detect(a)
	})
	if n == 0 {
		s.Say(words.BulkKindAlready.With("kind", string(k)), false)
		return nil
	}
	s.Say(done(n), true)
	if s.listing().Ticks == 0 {
		// They are not listed any more, and what was pressed is gone with them.
		todo = append(todo, s.keepFocus(s.List.At)...)
	}
	return todo
}

// judgeTicked sets the verdict of those of the chosen marks that can have it.
func (s room) judgeTicked(m RowsJudged) []workspace.Effect {
	step := annotation.NotChecked
	if m.Verdict != annotation.Unchecked {
		var ok bool
		if step, ok = annotation.ScaleOf(m.Kind).Step(m.Verdict); !ok || step.Kept {
			return nil
		}
	}
	if len(s.ticked()) == 0 {
		s.Say(words.BulkChooseFirst.String(), false)
		return nil
	}
	verdict, fit := words.Verdict(step.Word).String(), 0
	done := func(marks int) string { return words.BulkVerdictSet.With("n", marks, "verdict", verdict) }
	n, todo := s.changeTicked(m.At, done, func(a *annotation.Annotation) {
		if m.Kind != "" && a.Kind != m.Kind {
			return
		}
		fit++
		a.Verdict = m.Verdict
	})
	switch {
	case fit == 0:
		s.Say(words.BulkVerdictNone.With("verdict", verdict), false)
	case n == 0:
		s.Say(words.BulkVerdictSame.With("verdict", verdict), false)
	default:
		s.Say(words.BulkVerdictSet.With("n", n, "verdict", verdict), true)
	}
	if n > 0 && s.listing().Ticks == 0 {
		// They are not listed any more, and what was pressed is gone with them.
		todo = append(todo, s.keepFocus(s.List.At)...)
	}
	return todo
}

func (s room) deleteTicked() []workspace.Effect {
	rows := s.ticked()
	if len(rows) == 0 {
		return nil
	}
	var e workspace.Edit
	for _, r := range rows {
		before := *r.Mark
		e.Changes = append(e.Changes, workspace.Change{Before: &before, After: nil})
	}
	e.Words = words.BulkDeleted.With("n", len(rows))
	next := s.afterTicked()
	s.EndTyping()
	todo := s.Do(e)
	s.Say(e.Words, true)
	s.List.Chosen = nil
	return append(todo, s.keepFocus(next)...)
}

// afterTicked is the mark behind the last one that is ticked; or, if there is
// none, the nearest before it.
func (s room) afterTicked() annotation.ID {
	rows, last := s.listing().Rows, -1
	for i, r := range rows {
		if s.List.Chosen[r.Mark.ID] {
			last = i
		}
	}
	if last+1 < len(rows) {
		return rows[last+1].Mark.ID
	}
	for _, r := range slices.Backward(rows) {
		if !s.List.Chosen[r.Mark.ID] {
			return r.Mark.ID
		}
	}
	return ""
}

// keepFocus gives the keyboard to a row, or to the heading, when what had it is
// not drawn any more.
func (s room) keepFocus(row annotation.ID) []workspace.Effect {
	if s.rowAt(row) < 0 {
		return []workspace.Effect{workspace.FocusView{}}
	}
	s.List.At = row
	return []workspace.Effect{workspace.FocusView{Mark: row}}
}
