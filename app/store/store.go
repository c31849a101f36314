// Package store is the port behind which articles and annotations are kept.
// It names what can be asked and what can go wrong, and knows no technology.
package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/words"
)

// What can go wrong, beside what the context brings. Implementations wrap
// these with the detail; Explain turns them into words for a person.
var (
	ErrUnavailable = errors.New("storage is not available")
	ErrRefused     = fmt.Errorf("%w: the browser does not allow it", ErrUnavailable)
	ErrSilent      = errors.New("storage has not answered yet") // but may; what was asked is to be asked again
	ErrFull        = errors.New("storage is full")
	ErrNewer       = errors.New("storage was written by a newer version")
	ErrBlocked     = errors.New("storage is held by an older window")
	ErrNotFound    = errors.New("not found")
	ErrGone        = errors.New("the article of a mark is not in storage any more")
)

// Store keeps articles with their annotations. Its methods may be called from
// several goroutines.
type Store interface {
	// Articles returns a card for every article, the one added last first, with
	// the counts of its marks.
	Articles(ctx context.Context) ([]ArticleSummary, error)

	// Cards returns the same without the counts, which takes a fraction of the time.
	Cards(ctx context.Context) ([]ArticleSummary, error)

	// Load returns an article and the annotations that stand on it, ordered by
	// place. It fails with ErrNotFound if the article is not there, and with a
	// *Damaged if its own record cannot be read. Other records that cannot be read
	// are left where they are, and come as they are.
	Load(ctx context.Context, id article.ID) (Loaded, error)

	// Find returns those of the annotations that are there and can be read, in
	// no order, whatever article they stand on.
	Find(ctx context.Context, ids []annotation.ID) ([]annotation.Annotation, error)

	// All returns every annotation that can be read, in no order, with a card for
	// every article, the one added last first.
	All(ctx context.Context) (All, error)

	// Commit writes the batch, all of it or nothing, and returns nil only
	// when it is on the device to stay. It fails with a *Conflict if another
	// window changed an annotation of it since it was known, and with ErrGone if
	// an article that it expects is not there.
	Commit(ctx context.Context, b Batch) error
}

// ArticleSummary is what is known of an article without opening it.
type ArticleSummary struct {
	article.Article                // without its text and blocks
	Sketch          article.Sketch // of its text
	Length          int            // bytes of its text
	ReadingState    ReadingState
	Counts          Counts // of its marks; ignored when a card is written
}

// ReadingState is what a person keeps of an article beside its marks.
type ReadingState struct {
	Tags      []string
	Pinned    bool
	Opened    time.Time // last
	Reached   int       // bytes of the text that were read so far
	Dismissed []string  // suggestions that the person does not want to see, by what package session calls them
}

// Counts is how many marks of each kind there are; a kind without any is left out.
type Counts map[annotation.Kind]int

// All is everything that is kept, but for the articles' texts.
type All struct {
	Articles    []ArticleSummary
	Annotations []annotation.Annotation
	Unread      []string // the records of annotations that could not be read
}

// Loaded is an article as it was kept.
type Loaded struct {
	Article      article.Article
	Annotations  []annotation.Annotation
	ReadingState ReadingState
	Damaged      int      // annotations that could not be read,
	Unread       []string // and their records, with that of the shelf if it could not
	Earlier      []Loaded // the versions before it, the latest first; see History
}

// maxEarlier bounds how many versions before an article are loaded with it.
const maxEarlier = 100

// History loads an article with the versions before it, as far as they are in
// the store.
func History(ctx context.Context, s Store, id article.ID) (Loaded, error) {
	l, err := s.Load(ctx, id)
	if err != nil {
		return Loaded{}, err
	}
	seen := map[article.ID]bool{id: true}
	for next := l.Article.Revises; next != "" && !seen[next] && len(l.Earlier) < maxEarlier; {
		seen[next] = true
		e, err := s.Load(ctx, next)
		if errors.Is(err, ErrNotFound) {
			break
		}
		if damaged := (*Damaged)(nil); errors.As(err, &damaged) {
			l.Unread = append(l.Unread, damaged.All()...)
			break
		}
		if err != nil {
			return Loaded{}, err
		}
		l.Earlier = append(l.Earlier, e)
		next = e.Article.Revises
	}
	return l, nil
}

// Batch is a set of changes that belong together.
type Batch struct {
	Articles        []article.Article       // text and metadata, written over what is there; the shelf stays
	Needed          []article.Article       // written only where the store has no such article, which may know more of it
	Cards           []ArticleSummary        // metadata and shelf of articles that are there; the text stays
	Annotations     []annotation.Annotation // written over what is there
	Removed         []annotation.ID         // of annotations
	RemovedArticles []article.ID            // with all their marks
	Expected        []article.ID            // of articles that are there already, and without which its annotations would be lost
	Known           []Known                 // of what is written or removed; Commit checks it, and what is not among it is written unseen
}

// Empty reports whether there is nothing to write.
func (b Batch) Empty() bool {
	return len(b.Articles)+len(b.Needed)+len(b.Cards)+len(b.Annotations)+len(b.Removed)+len(b.RemovedArticles) == 0
}

// Then returns the one batch that has the effect of b and, after it, next.
func (b Batch) Then(next Batch) Batch {
	if b.Empty() {
		return next
	}
	out := Batch{
		slices.Clone(b.Articles), slices.Clone(b.Needed), slices.Clone(b.Cards), slices.Clone(b.Annotations), slices.Clone(b.Removed), slices.Clone(b.RemovedArticles), slices.Clone(b.Expected), b.thenKnown(next),
	}
	for _, id := range next.RemovedArticles {
		out.removeArticle(id)
	}
	articles := next.Articles
	for i := range next.Needed {
		switch a := next.Needed[i]; {
		case slices.Contains(out.RemovedArticles, a.ID):
			articles = append(slices.Clip(articles), a)
		case !hasArticle(out.Articles, a.ID) && !hasArticle(out.Needed, a.ID):
			out.Needed = append(out.Needed, a)
		}
	}
	for _, a := range articles {
		out.RemovedArticles = slices.DeleteFunc(out.RemovedArticles, func(id article.ID) bool { return id == a.ID })
		out.Articles, out.Needed = append(withoutArticle(out.Articles, a.ID), a), withoutArticle(out.Needed, a.ID)
		for i := range out.Cards {
			if c := &out.Cards[i]; c.ID == a.ID {
				c.Article = withoutText(a)
			}
		}
	}
	for _, id := range next.Expected {
		if !slices.Contains(out.Expected, id) {
			out.Expected = append(out.Expected, id)
		}
	}
	for _, c := range next.Cards {
		out.Cards = append(slices.DeleteFunc(out.Cards, func(o ArticleSummary) bool { return o.ID == c.ID }), c)
	}
	for _, a := range next.Annotations {
		out.Removed = slices.DeleteFunc(out.Removed, func(id annotation.ID) bool { return id == a.ID })
		out.Annotations = append(without(out.Annotations, a.ID), a)
	}
	for _, id := range next.Removed {
		out.Annotations = without(out.Annotations, id)
		if !slices.Contains(out.Removed, id) {
			out.Removed = append(out.Removed, id)
		}
	}
	return out
}

// removeArticle takes an article out of what is written, and its marks with it.
func (b *Batch) removeArticle(id article.ID) {
	b.Articles, b.Needed = withoutArticle(b.Articles, id), withoutArticle(b.Needed, id)
	b.Cards = slices.DeleteFunc(b.Cards, func(c ArticleSummary) bool { return c.ID == id })
	if i := slices.Index(b.Expected, id); i >= 0 {
		b.Expected = append(b.Expected[:i], b.Expected[i+1:]...)
	}
	b.Annotations = slices.DeleteFunc(b.Annotations, func(a annotation.Annotation) bool { return a.Target.Source == string(id) })
	if !slices.Contains(b.RemovedArticles, id) {
		b.RemovedArticles = append(b.RemovedArticles, id)
	}
}

func withoutText(a article.Article) article.Article {
	a.Text, a.Blocks = "", nil
	return a
}

// Awaited lists the articles that the batch expects and does not write itself.
func (b Batch) Awaited() []article.ID {
	var out []article.ID
	for _, id := range b.Expected {
		if !hasArticle(b.Articles, id) && !hasArticle(b.Needed, id) {
			out = append(out, id)
		}
	}
	return out
}

//go:noinline
func hasArticle(as []article.Article, id article.ID) bool {
	for i := range as {
		if as[i].ID == id {
			return true
		}
	}
	return false
}

// withoutArticle leaves the list as it is.
//
//go:noinline
func withoutArticle(as []article.Article, id article.ID) []article.Article {
	for i := range as {
		if as[i].ID == id {
			return append(as[:i:i], as[i+1:]...)
		}
	}
	return as
}

// Inlined at each of their calls these three would be some kilobytes.
//
//go:noinline
func without(as []annotation.Annotation, id annotation.ID) []annotation.Annotation {
	return slices.DeleteFunc(as, func(a annotation.Annotation) bool { return a.ID == id })
}

// Hopeless reports whether an error will come again however often this program
// tries.
func Hopeless(err error) bool { return errors.Is(err, ErrNewer) || errors.Is(err, ErrRefused) }

// Explain says what an error of a store means to the person whose work it is:
// what happened and what to do. What is safe depends on when it happened and
// is for the caller to say.
func Explain(err error) string {
	switch {
	case errors.Is(err, ErrUnavailable):
		return words.StorageRefused.String()
	case errors.Is(err, ErrSilent):
		return words.StorageSilent.String()
	case errors.Is(err, ErrFull):
		return words.StorageFull.String()
	case errors.Is(err, ErrNewer):
		return words.StorageNewer.String()
	case errors.Is(err, ErrBlocked):
		return words.StorageOlder.String()
	case errors.As(err, new(*Damaged)):
		return words.StorageDamaged.String()
	case errors.Is(err, ErrNotFound):
		return words.StorageNotFound.String()
	}
	return words.StorageFailed.String()
}
