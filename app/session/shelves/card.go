package shelves

import (
	"slices"
	"strings"
	"time"

	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// putCard changes a card of the library, as one step.
func (s room) putCard(id article.ID, done string, f func(*store.ArticleSummary)) []workspace.Effect {
	before, here := s.Card(id)
	if !here || id == s.Article.ID && s.Refused() {
		return nil
	}
	if id != s.Bundled.ID && !s.InStore(id) {
		s.Say(words.ShelfFromSite.String(), false)
		return nil
	}
	after := before
	after.ReadingState.Tags = slices.Clone(before.ReadingState.Tags)
	f(&after)
	change := &workspace.ShelfChange{Do: store.Batch{Cards: []store.ArticleSummary{after}}, Back: store.Batch{Cards: []store.ArticleSummary{before}}}
	if !s.InStore(id) {
		// The article that came with the page is kept from now on.
		change.Do.Needed = []article.Article{s.Bundled}
	}
	return s.Do(workspace.Edit{Words: done, Shelf: change})
}

func (s room) pin(id article.ID) []workspace.Effect {
	c, _ := s.Card(id)
	done := words.ShelfPinned
	if c.ReadingState.Pinned {
		done = words.ShelfUnpinned
	}
	return s.putCard(id, done.String(), func(c *store.ArticleSummary) { c.ReadingState.Pinned = !c.ReadingState.Pinned })
}

// editCard opens the title and the tags of a card.
func (s room) editCard(id article.ID) []workspace.Effect {
	c, here := s.Card(id)
	if !here {
		return nil
	}
	s.Shelves.Edited, s.Shelves.At = id, id
	return []workspace.Effect{workspace.Show{Dialog: workspace.CardDialog}, FillCard{c.Title, strings.Join(c.ReadingState.Tags, ", ")}}
}

// Bounds on the tags of an article; package store has them too.
const (
	maxShelfTags = 100
	maxShelfTag  = 200 // bytes
)

func (s room) typeCard(m CardTyped) []workspace.Effect {
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
		return s.putCard(id, words.ShelfTags.String(), func(c *store.ArticleSummary) { c.ReadingState.Tags = tags })
	}
	renamed, err := c.Article.Labelled(article.Title, m.Value)
	if err != nil || renamed.Title == "" || renamed.Title == c.Title {
		return []workspace.Effect{FillCard{c.Title, strings.Join(c.ReadingState.Tags, ", ")}}
	}
	return s.putCard(id, words.ShelfRenamed.String(), func(c *store.ArticleSummary) { c.Article = renamed })
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
func (s room) removeArticle(id article.ID) []workspace.Effect {
	if _, card := s.Card(id); card && id == s.Bundled.ID && !s.InStore(id) && s.PathOf(id) == "" {
		return s.removeWhole(WholeLoaded{Loaded: store.Loaded{Article: s.Bundled}})
	}
	if !s.InStore(id) {
		s.Say(words.ShelfNothingToRemove.String(), false)
		return nil
	}
	if s.AtRisk() {
		s.SayUnsaved()
		return nil
	}
	return []workspace.Effect{LoadWhole{id}}
}

// removeWhole removes an article with the versions before it and all their marks.
func (s room) removeWhole(m WholeLoaded) []workspace.Effect {
	if m.Why != "" {
		s.Say(words.ShelfNotRemoved.String(), false)
		return nil
	}
	var change workspace.ShelfChange
	for _, v := range append([]store.Loaded{m.Loaded}, m.Earlier...) {
		card := store.CardOf(v.Article)
		card.ReadingState = v.ReadingState
		change.Do.RemovedArticles = append(change.Do.RemovedArticles, v.Article.ID)
		change.Back.Articles = append(change.Back.Articles, v.Article)
		change.Back.Cards = append(change.Back.Cards, card)
		change.Back.Annotations = append(change.Back.Annotations, v.Annotations...)
	}
	todo := s.Do(workspace.Edit{Words: words.ShelfRemoved.String(), Shelf: &change})
	s.Say(words.ShelfRemovedMarks.With("title", wording.Short(m.Article.Title), "n", len(change.Back.Annotations)), true)
	return append(todo, workspace.FocusView{})
}

// closed leaves a removed article, as soon as it is gone from the device.
func (s room) closed() []workspace.Effect {
	if !s.closing {
		return nil
	}
	s.closing, s.wanted = false, s.next()
	return []workspace.Effect{workspace.Load{Article: s.wanted}}
}

// next is the article to go on with: the one that came with the page or, where a person
// removed that, the one that was open last. Where there is no other, it is shown all the same.
func (s room) next() article.ID {
	if !s.Unbundled {
		return s.Bundled.ID
	}
	of := catalog.Chains(s.Cards())
	if len(of) == 0 {
		return s.Bundled.ID
	}
	slices.SortStableFunc(of, func(a, b catalog.VersionChain) int {
		return b.ReadingState.Opened.Compare(a.ReadingState.Opened)
	})
	return of[0].ID
}

// applyShelf changes the library on the screen as it will be in the store.
func (s room) applyShelf(b store.Batch) []workspace.Effect {
	s.Shelves.held = nil
	b = s.Apply(b)
	var todo []workspace.Effect
	if slices.Contains(b.RemovedArticles, s.Bundled.ID) && !s.Unbundled && s.PathOf(s.Bundled.ID) == "" {
		s.Unbundled = true
		todo = []workspace.Effect{s.KeepSettings()}
	}
	if slices.Contains(b.RemovedArticles, s.Article.ID) {
		// What was open goes on with another article.
		s.Close()
		s.CloseEditor()
		s.closing = true
	}
	return append(todo, s.Queue(b)...)
}

// opened notes that an article was opened now, once it is in the library. That
// is no work of a person, so nobody waits for it and nothing is said if it fails.
func (s room) opened(at time.Time) []workspace.Effect {
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
func (s room) readTo(m ReadTo) []workspace.Effect {
	if s.View != workspace.Reader || len(s.Article.Text) == 0 {
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

func (s room) noteShelf(f func(*store.ReadingState) bool) []workspace.Effect {
	if s.closing {
		return nil
	}
	if c, noted := s.Note(f); noted {
		return []workspace.Effect{KeepShelf{c}}
	}
	return nil
}

// suspectBundled asks whether the article that came with the page is a newer
// version of one in the library: a site may be built anew.
func (s room) suspectBundled() {
	if len(s.Library) > 0 && s.Article.ID == s.Bundled.ID && !s.Kept && s.Ready && !s.NotLoaded && s.Article.Revises == "" {
		s.Ask(workspace.ArticleCame{})
	}
}
