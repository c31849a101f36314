package reader

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// Tie is a link between the mark in the editor and another one, as it is seen
// from there.
type Tie struct {
	Other annotation.ID
	Kind  annotation.Kind // "" if there is no such mark in the article
	Words string          // the beginning of the other mark's
	Title string          // of the other mark's article, where that is another one
	As    annotation.Stance
	Index int // of the link among the mark's own, or -1 if it is the other's
}

// Ties lists the links of a mark: its own in their order, then those that lead
// to it.
func Ties(w *workspace.Workspace, id annotation.ID) []Tie {
	a, there := w.Mark(id)
	if !there {
		return nil
	}
	return new(Neighbours).ties(w, &a)
}

// ties is Ties of a mark that is there.
func (n *Neighbours) ties(w *workspace.Workspace, a *annotation.Annotation) (out []Tie) {
	for i, l := range a.Links {
		t := Tie{Other: l.To, As: l.As, Index: i}
		if other, there := w.Mark(l.To); there {
			t.Kind, t.Words = other.Kind, wording.Excerpt(other)
		} else if far, known := elsewhere(w, l.To); known {
			t.Words, t.Title = wording.Excerpt(*far.Mark), far.Title
		}
		out = append(out, t)
	}
	for of := range n.others(w, a.ID) {
		for _, m := range of.linksTo[a.ID] {
			for _, l := range m.Links {
				if l.To == a.ID {
					out = append(out, Tie{Other: m.ID, Kind: m.Kind, Words: wording.Excerpt(*m), As: l.As, Index: -1})
				}
			}
		}
	}
	return out
}

// linksTo is which of some marks have links to which.
func linksTo(marks []*annotation.Annotation) map[annotation.ID][]*annotation.Annotation {
	out := map[annotation.ID][]*annotation.Annotation{}
	for _, m := range marks {
		for _, l := range m.Links {
			if all := out[l.To]; len(all) == 0 || all[len(all)-1] != m {
				out[l.To] = append(all, m)
			}
		}
	}
	return out
}

func (s room) link(m Linked) []workspace.Effect {
	a, _ := s.Mark(m.ID)
	_, there := s.Mark(m.To)
	if _, far := elsewhere(s.Workspace, m.To); !there && !far || m.To == m.ID || a.LinksTo(m.To) {
		return nil
	}
	if len(a.Links) >= annotation.MaxLinks {
		s.Say(words.LinksMost.With("n", annotation.MaxLinks), false)
		return nil
	}
	todo := s.ChangeMark(m.ID, m.At, words.LinkAdded.String(), func(a *annotation.Annotation) {
		a.Links = append(slices.Clip(a.Links), annotation.Link{To: m.To, As: annotation.Supports})
	})
	if todo != nil {
		s.Pick = Picking{}
		todo = append(todo, FillField{fields.Ref{Mark: m.ID, Field: fields.PickMark}, ""}, FocusField{fields.Ref{Mark: m.ID, Field: fields.LinkAs, Index: len(a.Links)}})
	}
	return todo
}

func (s room) unlink(m Unlinked) []workspace.Effect {
	todo := s.ChangeMark(m.ID, m.At, words.LinkRemovedEdit.String(), func(a *annotation.Annotation) {
		if m.Index >= 0 && m.Index < len(a.Links) {
			a.Links = without(a.Links, m.Index)
		}
	})
	if todo != nil {
		s.Say(words.LinkRemoved.String(), true)
		todo = append(todo, FocusField{fields.Ref{Mark: m.ID, Field: fields.PickMark}})
	}
	return todo
}
