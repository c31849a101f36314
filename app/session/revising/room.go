// Package revising is the room of versions of an article: it takes one article for a newer
// version of another, carries its marks over, and asks about those whose words are gone.
package revising

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/library"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/text"
)

// State is what the room of versions knows, beside the model.
type State struct {
	RevisionGuess library.RevisionGuess // a question to the person
	Proposal      Proposal              // another
	PutOff        bool                  // the person wants to decide later what becomes of the marks

	denied article.ID // the article for which RevisionGuess was answered with no
}

// room is the room at work.
type room struct {
	*State
	*workspace.Workspace
}

// Update answers for the messages of this room.
func (s *State) Update(w *workspace.Workspace, m workspace.Msg) []workspace.Effect {
	return room{s, w}.update(m)
}

// Review compares the open article with the versions before it, if there are any. It
// costs an alignment of the texts the first time.
func (s *State) Review(w *workspace.Workspace) (Review, bool) {
	return room{s, w}.review()
}

// Clear begins anew with another article.
func (s *State) Clear(w *workspace.Workspace) {
	w.Placing, s.RevisionGuess, s.Proposal, s.PutOff = "", library.RevisionGuess{}, Proposal{}, false
}

func (s room) update(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case RevisionNamed:
		return s.revises(m)
	case RevisionDenied:
		if s.RevisionGuess.ID != "" {
			s.denied = s.Article.ID
		}
		s.RevisionGuess, s.Proposal = library.RevisionGuess{}, Proposal{}
	case EarlierLoaded:
		return s.takeRevision(m)
	case WordingAccepted:
		return s.accept(m)
	case CandidateTaken:
		return s.placeAt(m)
	case MarkKept:
		return s.leaveBehind(m)
	case PlacingBegan:
		return s.beginPlacing(m.ID)
	case Placed:
		return s.putHere(m.At)
	case VerdictHeld:
		return s.verdictHeld(m)
	case ReadingTaken:
		return s.readingTaken(m)
	case ReadingHeld:
		return s.readingHeld(m)
	case workspace.ArticleCame:
		s.suspect(m.Sketch)
	case ReviewPutOff:
		s.PutOff = true
	}
	return todo
}

// Messages about versions of an article.
type (
	// RevisionNamed says that the open article is a newer version of another
	// one, and RevisionDenied that it is not. EarlierLoaded answers LoadEarlier. If Ask
	// is set and the texts have little in common, a Proposal is made first.
	RevisionNamed struct {
		Earlier article.ID
		Ask     bool
	}
	RevisionDenied struct{}
	EarlierLoaded  struct {
		store.Loaded
		Of      article.ID // the newer version
		Ask     bool
		Missing bool // it is not in the store
		At      time.Time
	}
	// Of a mark on an earlier version: WordingAccepted takes it over to what
	// stands in its place now, CandidateTaken to one of the places offered,
	// MarkKept leaves it. PlacingBegan lets the person choose its words, and
	// Placed ends that with the selection.
	WordingAccepted struct {
		ID annotation.ID
		At time.Time
	}
	CandidateTaken struct {
		ID   annotation.ID
		Span text.Span
		At   time.Time
	}
	MarkKept struct {
		ID annotation.ID
		At time.Time
	}
	PlacingBegan struct{ ID annotation.ID }
	Placed       struct{ At time.Time }

	// Of a mark that was put on other words: VerdictHeld says that its verdict is on
	// the new words too, ReadingTaken that what they say is right, and ReadingHeld
	// that what was recorded is.
	VerdictHeld struct {
		ID annotation.ID
		At time.Time
	}
	ReadingTaken struct {
		ID annotation.ID
		At time.Time
	}
	ReadingHeld struct {
		ID annotation.ID
		At time.Time
	}
	// ReviewPutOff takes away the hint that marks wait for a decision.
	ReviewPutOff struct{}
)

func (RevisionNamed) Msg() workspace.Room   { return workspace.InRevising }
func (RevisionDenied) Msg() workspace.Room  { return workspace.InRevising }
func (EarlierLoaded) Msg() workspace.Room   { return workspace.InRevising }
func (WordingAccepted) Msg() workspace.Room { return workspace.InRevising }
func (CandidateTaken) Msg() workspace.Room  { return workspace.InRevising }
func (MarkKept) Msg() workspace.Room        { return workspace.InRevising }
func (PlacingBegan) Msg() workspace.Room    { return workspace.InRevising }
func (Placed) Msg() workspace.Room          { return workspace.InRevising }
func (VerdictHeld) Msg() workspace.Room     { return workspace.InRevising }
func (ReadingTaken) Msg() workspace.Room    { return workspace.InRevising }
func (ReadingHeld) Msg() workspace.Room     { return workspace.InRevising }
func (ReviewPutOff) Msg() workspace.Room    { return workspace.InRevising }

// LoadEarlier asks the store for the article that another, Of, is a newer version of,
// with those before it; EarlierLoaded answers.
type LoadEarlier struct {
	Article, Of article.ID
	Ask         bool // is handed on to EarlierLoaded
}

func (LoadEarlier) Effect() {}
