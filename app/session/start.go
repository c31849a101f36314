package session

import (
	"time"

	"gloss/app/importexport/protocol"
	"gloss/app/session/workspace"
)

func (s *State) start(m Started) []workspace.Effect {
	m.Bundled.Added = m.At.UTC().Truncate(time.Millisecond)
	s.Collection = m.Collection
	s.Article, s.Bundled, s.Current, s.Settings, s.Shares = m.Bundled, m.Bundled, m.Mark, m.Record.Settings, m.Shares
	s.Backup, s.Sentinel, s.Unbundled, s.Typed = m.Record.Backup, m.Record.Sentinel, m.Record.Unbundled, m.Record.Typed
	if m.Safe {
		return s.startSafely()
	}
	s.Began, s.Retrying.Drafts = m.At.UTC(), m.Aside
	first := m.Bundled.ID
	if m.Article != "" {
		first = m.Article
	}
	s.Begin(first)
	return []workspace.Effect{workspace.Load{Article: first}}
}

// startSafely begins with nothing of what was open last: the article that the
// page came with, without its marks, and the list of what there is.
func (s *State) startSafely() []workspace.Effect {
	s.Suggest.Without = true
	s.Safe, s.NotLoaded, s.Ready = true, true, true
	s.Begin(s.Bundled.ID)
	return []workspace.Effect{workspace.List{}}
}

// startAsUsual loads the page again, out of safe mode; not before everything on
// it is saved or handed out.
func (s *State) startAsUsual() []workspace.Effect {
	if s.Saving.AtRisk() {
		s.SayUnsaved()
		return nil
	}
	return []workspace.Effect{StartAsUsual{}}
}

// turn shows a view.
func (s *State) turn(to workspace.View) []workspace.Effect {
	if to == workspace.Revision && s.Article.Revises == "" {
		return nil
	}
	s.EndTyping()
	s.View, s.Placing = to, ""
	s.CloseAll()
	switch to {
	case workspace.Reader:
		return []workspace.Effect{workspace.FocusText{}}
	case workspace.Marks:
		return s.listingState.Enter(&s.Workspace)
	case workspace.Library:
		return s.shelvesState.Enter(&s.Workspace)
	}
	return []workspace.Effect{workspace.FocusView{}}
}

// shown begins anew with an article that was opened.
func (s *State) shown(m workspace.ArticleShown) []workspace.Effect {
	s.Untick()
	s.revisingState.Clear(&s.Workspace)
	return s.readerState.Enter(&s.Workspace, m.Other)
}

// answered hands what came of an order to the room that gave it, and the next order on.
func (s *State) answered(a protocol.Answer) []workspace.Effect {
	o, ended := s.EndOrder(a)
	if !ended {
		return nil
	}
	var todo []workspace.Effect
	switch o.Do {
	case protocol.Show, protocol.Write:
		todo = s.exportingState.Answered(&s.Workspace, s, o, a)
	default:
		todo = s.importingState.Answered(&s.Workspace, o, a)
	}
	return append(todo, s.Hand()...)
}

// showDialog opens one of the dialogs.
func (s *State) showDialog(d workspace.Dialog) []workspace.Effect {
	switch d {
	case workspace.AddDialog:
		return s.OpenIntake(&s.Workspace)
	case workspace.AboutDialog:
		return s.About(&s.Workspace)
	}
	return []workspace.Effect{workspace.Show{Dialog: d}}
}

// takeUpdate starts the newer version, with which the page is loaded again; so
// not before everything on it is saved or handed out.
func (s *State) takeUpdate() []workspace.Effect {
	if s.Saving.AtRisk() {
		s.SayUnsaved()
		return nil
	}
	return []workspace.Effect{TakeUpdate{}}
}

// changeSettings changes the settings. Another language is that of the page that is
// loaded next, as what stands on this one and in its history is in the one before.
func (s *State) changeSettings(to workspace.Settings) []workspace.Effect {
	other := to.Language != s.Settings.Language
	todo := s.Set(to)
	if other {
		todo = append(todo, s.takeUpdate()...)
	}
	return todo
}
