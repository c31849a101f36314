// Package library is the one model of the library: the article that is open with its
// marks and the versions before it, and a card for every article in the store. What is
// known twice, on the card and in the open article, is kept the same here and nowhere
// else. Slices are never changed in place, so that a copy of a Model stays what it was.
package library

import (
	"slices"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/session/catalog"
	"gloss/app/store"
)

// Model is the open article and the library around it.
type Model struct {
	Article      article.Article
	Bundled      article.Article        // what the page came with
	Unbundled    bool                   // a person removed it: it is no card while it is not in the store
	Marks        ordered.Marks          // on Article
	Earlier      []store.Loaded         // the versions before Article, the latest first, with the marks on each
	Ready        bool                   // the store has answered what it knows of Article
	Kept         bool                   // Article is in the store
	ReadingState store.ReadingState     // what is kept of Article beside its marks; changed by KeepReadingState, Note and Apply
	Library      []store.ArticleSummary // the articles in the store
	Collection   []catalog.Collected    // the articles that come with the site, if there are several
	All          store.All              // the marks of all articles in the store, as it was asked for them last

	aligned []*annotation.Alignment // of each of Earlier with Article, once made
}

// Mark finds a mark by its id.
func (m Model) Mark(id annotation.ID) (annotation.Annotation, bool) {
	if a := m.Marks.Find(id); a != nil && id != "" {
		return *a, true
	}
	return annotation.Annotation{}, false
}

// Replace makes another article the open one, or the same one as the store has it now.
func (m *Model) Replace(l store.Loaded, kept bool) {
	m.Article, m.Marks, m.Ready, m.Kept = l.Article, m.Marks.Reread(l.Annotations), true, kept
	m.SetEarlier(l.Earlier)
}

// SetEarlier says which versions are before the open article.
func (m *Model) SetEarlier(versions []store.Loaded) { m.Earlier, m.aligned = versions, nil }

// Close takes the marks off an article that is removed from the store, which stays
// open until another one is.
func (m *Model) Close() { m.Marks, m.Earlier, m.Kept = ordered.Marks{}, nil, false }

// InStore reports whether an article is in the store.
func (m *Model) InStore(id article.ID) bool { return m.index(id) >= 0 }

// Known reports whether an article is in the store or on the page.
func (m *Model) Known(id article.ID) bool {
	return m.InStore(id) || id == m.Bundled.ID || id == m.Article.ID
}

// PathOf is where the page of an article is that comes with the site, or "".
func (m *Model) PathOf(id article.ID) string {
	for _, c := range m.Collection {
		if c.ID == id {
			return c.Path
		}
	}
	return ""
}

// index is where the card of an article is in Library, or -1.
func (m *Model) index(id article.ID) int {
	return slices.IndexFunc(m.Library, func(c store.ArticleSummary) bool { return c.ID == id })
}

// setCard changes a card of the library.
func (m *Model) setCard(i int, c store.ArticleSummary) {
	m.Library = slices.Clone(m.Library)
	m.Library[i] = c
}

// openCard is the card of the open article as it is known now, and its index in
// Library, or -1.
func (m *Model) openCard() (store.ArticleSummary, int) {
	i := m.index(m.Article.ID)
	if i < 0 {
		return store.CardOf(m.Article), i
	}
	c := m.Library[i] // with the sketch, which takes long to make
	c.Article = m.Article
	c.Text, c.Blocks = "", nil
	return c, i
}

// Write adds what is known of the open article to a batch: its card if the store
// has it, and else the whole article.
func (m *Model) Write(b *store.Batch) {
	c, i := m.openCard()
	if i < 0 || !m.Kept {
		m.Kept = true
		b.Articles = append(b.Articles, m.Article)
		return
	}
	m.setCard(i, c)
	b.Cards = append(b.Cards, c)
}

// KeepReadingState changes what is kept of the open article beside its marks, and
// adds that to a batch; with the article, if that is not kept yet.
func (m *Model) KeepReadingState(to store.ReadingState, b *store.Batch) {
	c, i := m.openCard()
	m.ReadingState, c.ReadingState = to, to
	if i >= 0 {
		m.setCard(i, c)
	}
	if !m.Kept {
		b.Articles, m.Kept = append(b.Articles, m.Article), true
	}
	b.Cards = append(b.Cards, c)
}

// Note changes what is kept of the open article beside its marks, and returns its
// card. It reports false if the article is not in the store or change says that
// nothing changed.
func (m *Model) Note(change func(*store.ReadingState) bool) (store.ArticleSummary, bool) {
	i := m.index(m.Article.ID)
	if i < 0 {
		return store.ArticleSummary{}, false
	}
	c := m.Library[i]
	c.ReadingState = m.ReadingState
	if !change(&c.ReadingState) {
		return store.ArticleSummary{}, false
	}
	m.ReadingState = c.ReadingState
	m.setCard(i, c)
	return c, true
}

// Apply changes cards of the library, and takes removed articles out of it. What was
// noted of them meanwhile stays, on the cards of the batch that it returns, too.
func (m *Model) Apply(b store.Batch) store.Batch {
	b.Cards = slices.Clone(b.Cards)
	m.Library = slices.DeleteFunc(slices.Clone(m.Library), func(c store.ArticleSummary) bool { return slices.Contains(b.RemovedArticles, c.ID) })
	for k, c := range b.Cards {
		if i := m.index(c.ID); i >= 0 {
			now := m.Library[i]
			c.Counts, c.ReadingState.Opened, c.ReadingState.Reached, c.ReadingState.Dismissed = now.Counts, now.ReadingState.Opened, now.ReadingState.Reached, now.ReadingState.Dismissed
			b.Cards[k], m.Library[i] = c, c
		} else {
			m.Library = append(m.Library, c)
		}
		if c.ID == m.Article.ID {
			text, blocks := m.Article.Text, m.Article.Blocks
			m.Article, m.ReadingState = c.Article, c.ReadingState
			m.Article.Text, m.Article.Blocks, m.Kept = text, blocks, true
		}
	}
	return b
}
