package session

import (
	"slices"
	"strings"
	"time"

	"gloss/app/article"
	"gloss/app/session/wording"
	"gloss/app/store"
)

// shelfChange is what was done to the library, and what takes it back. Both hold
// whatever is open.
type shelfChange struct{ do, back store.Batch }

// putCard changes a card of the library, as one step.
func (s *State) putCard(id article.ID, words string, f func(*store.ArticleSummary)) []Effect {
	before, here := s.Card(id)
	if !here || id == s.Article.ID && s.refused() {
		return nil
	}
	if id != s.Bundled.ID && !s.InStore(id) {
		s.say("This article came with the site. Open it first.", false)
		return nil
	}
	after := before
	after.ReadingState.Tags = slices.Clone(before.ReadingState.Tags)
	f(&after)
	change := &shelfChange{store.Batch{Cards: []store.ArticleSummary{after}}, store.Batch{Cards: []store.ArticleSummary{before}}}
	if !s.InStore(id) {
		// The article that came with the page is kept from now on.
		change.do.Needed = []article.Article{s.Bundled}
	}
	return s.do(edit{words: words, shelf: change})
}

func (s *State) pin(id article.ID) []Effect {
	c, _ := s.Card(id)
	words := "article pinned"
	if c.ReadingState.Pinned {
		words = "article no longer pinned"
	}
	return s.putCard(id, words, func(c *store.ArticleSummary) { c.ReadingState.Pinned = !c.ReadingState.Pinned })
}

// editCard opens the title and the tags of a card.
func (s *State) editCard(id article.ID) []Effect {
	c, here := s.Card(id)
	if !here {
		return nil
	}
	s.Shelves.Edited, s.Shelves.At = id, id
	return []Effect{Show{CardDialog}, FillCard{c.Title, strings.Join(c.ReadingState.Tags, ", ")}}
}

// Bounds on the tags of an article; package store has them too.
const (
	maxShelfTags = 100
	maxShelfTag  = 200 // bytes
)

func (s *State) typeCard(m CardTyped) []Effect {
	id := s.Shelves.Edited
	c, here := s.Card(id)
	if !here {
		return nil
	}
	if m.Tags {
		tags := shelfTags(m.Value)
		if slices.Equal(tags, c.ReadingState.Tags) {
			return nil
		}
		return s.putCard(id, "tags of the article", func(c *store.ArticleSummary) { c.ReadingState.Tags = tags })
	}
	renamed, err := c.Article.Labelled(article.Title, m.Value)
	if err != nil || renamed.Title == "" || renamed.Title == c.Title {
		return []Effect{FillCard{c.Title, strings.Join(c.ReadingState.Tags, ", ")}}
	}
	return s.putCard(id, "article renamed", func(c *store.ArticleSummary) { c.Article = renamed })
}

// shelfTags reads tags as they are typed: apart by commas.
func shelfTags(typed string) []string {
	var out []string
	for _, t := range strings.Split(typed, ",") {
		t = strings.Join(strings.Fields(strings.TrimPrefix(strings.TrimSpace(t), "#")), " ")
		if t = strings.ToValidUTF8(t[:min(len(t), maxShelfTag)], ""); t != "" && !slices.Contains(out, t) && len(out) < maxShelfTags {
			out = append(out, t)
		}
	}
	return out
}

// removeArticle asks for all of an article first, so that it can be brought back.
func (s *State) removeArticle(id article.ID) []Effect {
	if !s.InStore(id) {
		s.say("This article came with the site. There is nothing of it on this device to remove.", false)
		return nil
	}
	if s.atRisk() {
		s.sayUnsaved()
		return nil
	}
	return []Effect{LoadWhole{id}}
}

// removeWhole removes an article with the versions before it and all their marks.
func (s *State) removeWhole(m WholeLoaded) []Effect {
	if m.Why != "" {
		s.say("The article was not removed, as the storage of this device did not answer. Nothing was changed.", false)
		return nil
	}
	var change shelfChange
	for _, v := range append([]store.Loaded{m.Loaded}, m.Earlier...) {
		card := store.CardOf(v.Article)
		card.ReadingState = v.ReadingState
		change.do.RemovedArticles = append(change.do.RemovedArticles, v.Article.ID)
		change.back.Articles = append(change.back.Articles, v.Article)
		change.back.Cards = append(change.back.Cards, card)
		change.back.Annotations = append(change.back.Annotations, v.Annotations...)
	}
	todo := s.do(edit{words: "article removed", shelf: &change})
	s.say("“"+wording.Short(m.Article.Title)+"” removed, with "+wording.Count(len(change.back.Annotations), "mark"), true)
	return append(todo, FocusView{})
}

// closed leaves a removed article, as soon as it is gone from the device.
func (s *State) closed() []Effect {
	if !s.closing {
		return nil
	}
	s.closing, s.wanted = false, s.Bundled.ID
	return []Effect{Load{s.Bundled.ID}}
}

// applyShelf changes the library on the screen as it will be in the store.
func (s *State) applyShelf(b store.Batch) []Effect {
	s.Shelves.held = nil
	b = s.Apply(b)
	if slices.Contains(b.RemovedArticles, s.Article.ID) {
		// What was open goes on with the article that came with the page.
		s.Close()
		s.closeEditor()
		s.closing = true
	}
	return s.queue(b)
}

// opened notes that an article was opened now, once it is in the library. That
// is no work of a person, so nobody waits for it and nothing is said if it fails.
func (s *State) opened(at time.Time) []Effect {
	if s.Shelves.noted == s.Article.ID || at.IsZero() {
		return nil
	}
	return s.noteShelf(func(shelf *store.ReadingState) bool {
		s.Shelves.noted = s.Article.ID
		shelf.Opened = at.UTC().Truncate(time.Second)
		return true
	})
}

// readTo notes how far the open article was read, from 0 to 1, in steps that are
// worth keeping.
func (s *State) readTo(m ReadTo) []Effect {
	if s.View != Reader || len(s.Article.Text) == 0 {
		return nil
	}
	to := int(min(max(m.Part, 0), 1) * float64(len(s.Article.Text)))
	return s.noteShelf(func(shelf *store.ReadingState) bool {
		if to-shelf.Reached < len(s.Article.Text)/50 && (to < len(s.Article.Text) || shelf.Reached >= to) {
			return false
		}
		shelf.Reached = to
		return true
	})
}

func (s *State) noteShelf(f func(*store.ReadingState) bool) []Effect {
	if s.closing {
		return nil
	}
	if c, noted := s.Note(f); noted {
		return []Effect{KeepShelf{c}}
	}
	return nil
}

// suspectBundled asks whether the article that came with the page is a newer
// version of one in the library: a site may be built anew.
func (s *State) suspectBundled() {
	if len(s.Library) > 0 && s.Article.ID == s.Bundled.ID && !s.Kept && s.Ready && !s.notLoaded && s.Article.Revises == "" {
		s.suspect(nil)
	}
}
