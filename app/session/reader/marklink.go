package reader

import (
	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/safeurl"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// copyLink copies an address that leads to a mark: to its words on the page that
// the article is from, or to the mark in this program.
func (s room) copyLink(m LinkCopied) []workspace.Effect {
	mark, ok := s.Mark(m.ID)
	if !ok {
		return nil
	}
	if !m.Source {
		return []workspace.Effect{CopyAddress{s.Article.ID, mark.ID}}
	}
	to, ok := SourceLink(s.Workspace, mark)
	if !ok {
		return nil
	}
	return []workspace.Effect{CopyText{to}}
}

// SourceLink is the address of a mark's words on the page that the open article
// is from, and whether there is one.
func SourceLink(w *workspace.Workspace, m annotation.Annotation) (string, bool) {
	return safeurl.ToText(w.Article.URL, w.Article.Text, m.Target.Span.Start, m.Target.Span.End)
}

// copied tells what became of a copy.
func (s room) copied(ok bool) {
	if ok {
		s.Say(words.LinkCopied.String(), false)
		return
	}
	s.Say(words.CopyRefused.String(), false)
}

type (
	// LinkCopied copies an address that leads to a mark: Source for one to the
	// page that the article is from. Copied says whether that could be done.
	LinkCopied struct {
		ID     annotation.ID
		Source bool
	}
	Copied struct{ OK bool }

	// CopyText copies a text, and CopyAddress the address under which this program
	// shows a mark; Copied answers.
	CopyText    struct{ Text string }
	CopyAddress struct {
		Article article.ID
		Mark    annotation.ID
	}
)

func (LinkCopied) Msg() workspace.Room { return workspace.InReader }
func (Copied) Msg() workspace.Room     { return workspace.InReader }
func (CopyText) Effect()               {}
func (CopyAddress) Effect()            {}
