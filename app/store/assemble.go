package store

import (
	"cmp"
	"sort"

	"gloss/app/annotation"
	"gloss/app/article"
)

// Records is what a store has of one article.
type Records struct {
	Article, Card, Shelf string // the last two may be empty
	Annotations          []string
}

// Assemble makes an article's Loaded from its records, whatever state they are
// in. It fails only if the article itself cannot be read.
func Assemble(r Records) (Loaded, error) {
	a, err := DecodeArticle(r.Article)
	if err != nil {
		return Loaded{}, err
	}
	l := Loaded{Article: a}
	// The card was written last where the metadata was corrected.
	if c, err := DecodeCard(r.Card); err == nil && c.ID == a.ID {
		l.Article = c.Article
		l.Article.Text, l.Article.Blocks = a.Text, a.Blocks
	}
	if id, shelf, err := DecodeShelf(r.Shelf); err == nil && id == a.ID {
		l.Shelf = shelf
	}
	for _, r := range r.Annotations {
		m, err := DecodeAnnotation(r)
		if err != nil || m.Check(a.Text) != nil {
			l.Damaged++
			continue
		}
		l.Annotations = append(l.Annotations, m)
	}
	annotation.Sort(l.Annotations)
	return l, nil
}

// AssembleCards makes cards from records, whatever state they are in, the one
// added last first. They count no marks yet.
func AssembleCards(cardRecords, shelfRecords []string) []Card {
	shelves := map[article.ID]Shelf{}
	for _, r := range shelfRecords {
		if id, s, err := DecodeShelf(r); err == nil {
			shelves[id] = s
		}
	}
	var out []Card
	for _, r := range cardRecords {
		if c, err := DecodeCard(r); err == nil {
			c.Shelf = shelves[c.ID]
			out = append(out, c)
		}
	}
	// Not by slices.SortFunc: for each type it is 20 kB more of program.
	sort.Slice(out, func(i, j int) bool {
		return cmp.Or(out[j].Added.Compare(out[i].Added), cmp.Compare(out[i].ID, out[j].ID)) < 0
	})
	return out
}

// AssembleAll makes All from records, whatever state they are in.
func AssembleAll(cardRecords, shelfRecords, annotationRecords []string) All {
	all := All{Articles: AssembleCards(cardRecords, shelfRecords)}
	counts := map[string]Counts{}
	for _, r := range annotationRecords {
		m, err := DecodeAnnotation(r)
		if err != nil || !m.Kind.Valid() {
			all.Damaged++
			continue
		}
		all.Annotations = append(all.Annotations, m)
		if counts[m.Target.Source] == nil {
			counts[m.Target.Source] = Counts{}
		}
		counts[m.Target.Source][m.Kind]++
	}
	for i, c := range all.Articles {
		all.Articles[i].Counts = counts[string(c.ID)]
	}
	return all
}
