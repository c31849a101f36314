package store

import (
	"fmt"
	"time"

	"gloss/app/article"
)

// cardRecord is the record of what is known of an article beside its text.
type cardRecord struct {
	Version   int       `json:"v"`
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Author    string    `json:"author,omitempty"`
	Source    string    `json:"source,omitempty"`
	URL       string    `json:"url,omitempty"`
	Published string    `json:"published,omitempty"`
	Lang      string    `json:"lang,omitempty"`
	Revises   string    `json:"revises,omitempty"`
	Added     time.Time `json:"added"`
	Sketch    []uint32  `json:"sketch,omitempty"`
	Length    int       `json:"length,omitempty"` // bytes
}

// CardOf is the card of an article that nothing else is known of.
func CardOf(a article.Article) ArticleSummary {
	return ArticleSummary{Article: withoutText(a), Sketch: article.SketchOf(a.Text), Length: len(a.Text)}
}

// EncodeCard is the record of a card, as JSON; its shelf is a record of its own.
func EncodeCard(c ArticleSummary) string {
	return encode(cardRecord{recordVersion, string(c.ID), c.Title, c.Author, c.Source, c.URL, c.Published, c.Lang, string(c.Revises), c.Added, c.Sketch, c.Length})
}

// DecodeCard reads the record of a card and checks it.
func DecodeCard(record string) (ArticleSummary, error) {
	var r cardRecord
	if err := decode(record, &r, &r.Version); err != nil {
		return ArticleSummary{}, fmt.Errorf("card record: %w", err)
	}
	c := ArticleSummary{Sketch: r.Sketch, Length: r.Length, Article: article.Article{
		ID: article.ID(r.ID), Title: r.Title, Author: r.Author, Source: r.Source, URL: r.URL,
		Published: r.Published, Lang: r.Lang, Revises: article.ID(r.Revises), Added: r.Added,
	}}
	if err := c.CheckMeta(); err != nil || c.ID == "" {
		return ArticleSummary{}, fmt.Errorf("card record %.60q: %w", r.ID, err)
	}
	return c, nil
}

// CardOfRecord makes a card from the record of an article, as schemas before 3
// need it.
func CardOfRecord(articleRecord string) (ArticleSummary, error) {
	a, err := DecodeArticle(articleRecord)
	if err != nil {
		return ArticleSummary{}, err
	}
	return CardOf(a), nil
}

// Bounds on what is taken from the record of a shelf.
const (
	maxTags      = 100
	maxTagBytes  = 200
	maxDismissed = 20_000
)

type shelfRecord struct {
	Version   int       `json:"v"`
	ID        string    `json:"id"`
	Tags      []string  `json:"tags,omitempty"`
	Pinned    bool      `json:"pinned,omitempty"`
	Opened    time.Time `json:"opened,omitzero"`
	Reached   int       `json:"reached,omitempty"` // bytes
	Dismissed []string  `json:"dismissed,omitempty"`
}

// EncodeShelf is the record of an article's shelf, as JSON.
func EncodeShelf(id article.ID, s ReadingState) string {
	return encode(shelfRecord{recordVersion, string(id), s.Tags, s.Pinned, s.Opened, s.Reached, s.Dismissed})
}

// DecodeShelf reads the record of a shelf, and whose it is.
func DecodeShelf(record string) (article.ID, ReadingState, error) {
	var r shelfRecord
	if err := decode(record, &r, &r.Version); err != nil {
		return "", ReadingState{}, fmt.Errorf("shelf record: %w", err)
	}
	if len(r.Tags) > maxTags || len(r.Dismissed) > maxDismissed || r.Reached < 0 {
		return "", ReadingState{}, fmt.Errorf("shelf record %.60q: more than anyone keeps", r.ID)
	}
	for i, t := range r.Tags {
		if len(t) > maxTagBytes {
			return "", ReadingState{}, fmt.Errorf("shelf record %.60q: tag %d has %d bytes", r.ID, i, len(t))
		}
	}
	return article.ID(r.ID), ReadingState{r.Tags, r.Pinned, r.Opened, r.Reached, r.Dismissed}, nil
}
