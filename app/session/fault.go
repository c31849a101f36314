package session

import (
	"gloss/app/importexport/protocol"
	"gloss/app/session/importing"
	"gloss/app/session/listing"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/words"
)

// ShownAs is a state whose page could not be drawn, as the one before was shown:
// the view, what is open and what is selected are those of before. What was done to
// articles and marks stays, for it may be on the device already.
func ShownAs(now, before State) State {
	if now.Article.ID != before.Article.ID {
		return now
	}
	now.View, now.Selection, now.Open, now.Overlapping = before.View, before.Selection, before.Open, before.Overlapping
	now.Placing, now.Hidden, now.EdgeDrag, now.Search = before.Placing, before.Hidden, before.EdgeDrag, before.Search
	now.More, now.Unfolded, now.Faults = before.More, before.Unfolded, before.Faults
	now.listingState, now.All, now.Shelves = before.listingState, before.All, before.Shelves
	now.Notice.Text, now.Notice.Undo, now.Suggest.Panel = before.Notice.Text, before.Notice.Undo, before.Suggest.Panel
	return now
}

// Unanswered is the answer to an effect that could not be performed because of a
// fault, or nil if nobody waits for one. Without it whoever waits would do so for
// ever.
func Unanswered(e workspace.Effect) workspace.Msg {
	switch e := e.(type) {
	case workspace.Save:
		return saving.NotSaved{Why: words.FaultNotice.String()}
	case workspace.Load:
		return shelves.NotLoaded{Article: e.Article, Why: words.FaultNotice.String()}
	case revising.LoadEarlier:
		m := revising.EarlierLoaded{Of: e.Of, Missing: true}
		m.Article.ID = e.Article
		return m
	case shelves.LoadWhole:
		return shelves.WholeLoaded{Why: words.FaultNotice.String()}
	case shelves.SeekTexts:
		return shelves.TextsSought{}
	case workspace.ListAll:
		return listing.AllNotListed{Why: words.FaultNotice.String()}
	case workspace.Carry:
		return Answered{protocol.Answer{Trouble: words.FaultNothingChanged.String()}}
	case reader.CopyText, reader.CopyAddress:
		return reader.Copied{}
	case CopyReport:
		return ReportGiven{}
	case importing.ReadArticle:
		return importing.ArticleNotRead{Key: e.Key, Why: words.FaultNotice.String()}
	}
	return nil
}

// Untaken is what stands in for an answer that could not be taken in because of a
// fault, or nil if nothing waits for it.
func Untaken(m workspace.Msg) workspace.Msg {
	switch m := m.(type) {
	case saving.Saved, saving.Conflicted, saving.Gone:
		return saving.NotSaved{Why: words.FaultNotice.String()}
	case shelves.Loaded:
		return shelves.NotLoaded{Article: m.Article.ID, Why: words.FaultNotice.String()}
	case revising.EarlierLoaded:
		if m.Missing {
			return nil
		}
		return Unanswered(revising.LoadEarlier{Article: m.Article.ID, Of: m.Of})
	case shelves.WholeLoaded:
		if m.Why != "" {
			return nil
		}
		return shelves.WholeLoaded{Why: words.FaultNotice.String()}
	case listing.AllListed:
		return listing.AllNotListed{Why: words.FaultNotice.String()}
	case importing.ArticleRead:
		return importing.ArticleNotRead{Key: m.Key, Why: words.FaultNotice.String()}
	case Answered:
		if m.Trouble != "" || !m.Ended() {
			return nil
		}
		return Answered{protocol.Answer{Trouble: words.FaultNothingChanged.String()}}
	}
	return nil
}
