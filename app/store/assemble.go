package store

import (
	"cmp"
	"sort"

	"gloss/app/annotation"
	"gloss/app/article"
)

// Records is what a store has of one article.
type Records struct {
	Article, ArticleSummary, ReadingState string // the last two may be empty
	Annotations                           []string
}

// Damaged is the error of an article whose own record cannot be read, with all that
// there is of it.
type Damaged struct {
	Records
	err error
}

// Error implements error.
func (d *Damaged) Error() string { return d.err.Error() }

// All is the record of the article and those of its annotations.
func (d *Damaged) All() []string { return append([]string{d.Article}, d.Annotations...) }

// Assemble makes an article's Loaded from its records, whatever state they are
// in. It fails only if the article itself cannot be read, with a *Damaged.
func Assemble(r Records) (Loaded, error) {
	a, err := DecodeArticle(r.Article)
	if err != nil {
		return Loaded{}, &Damaged{r, err}
	}
	l := Loaded{Article: a}
	// The card was written last where the metadata was corrected.
	if c, err := DecodeCard(r.ArticleSummary); err == nil && c.ID == a.ID {
		l.Article = c.Article
		l.Article.Text, l.Article.Blocks = a.Text, a.Blocks
	}
	if id, shelf, err := DecodeShelf(r.ReadingState); err == nil && id == a.ID {
		l.ReadingState = shelf
	} else if r.ReadingState != "" {
		l.Unread = append(l.Unread, r.ReadingState)
	}
	if n := len(r.Annotations); n > 0 {
		l.Annotations = make([]annotation.Annotation, 0, n)
	}
	for _, r := range r.Annotations {
		m, err := DecodeAnnotation(r)
		if err != nil || m.Check(a.Text) != nil {
			l.Damaged++
			l.Unread = append(l.Unread, r)
			continue
		}
		l.Annotations = append(l.Annotations, m)
	}
	annotation.Sort(l.Annotations)
	return l, nil
}

// AssembleCards makes cards from records, whatever state they are in, the one
// added last first. They count no marks yet.
func AssembleCards(cardRecords, shelfRecords []string) []ArticleSummary {
	shelves := map[article.ID]ReadingState{}
	for _, r := range shelfRecords {
		if id, s, err := DecodeShelf(r); err == nil {
			shelves[id] = s
		}
	}
	var out []ArticleSummary
	for _, r := range cardRecords {
		if c, err := DecodeCard(r); err == nil {
			c.ReadingState = shelves[c.ID]
			out = append(out, c)
		}
	}
	// Not by slices.SortFunc: for each type it is 20 kB more of program.
	sort.Slice(out, func(i, j int) bool {
		return cmp.Or(out[j].Added.Compare(out[i].Added), cmp.Compare(out[i].ID, out[j].ID)) < 0
	})
	return out
}

// Mended is the cards with those of articles whose card could not be read, made
// anew from the articles' own records.
func Mended(cards []ArticleSummary, articleRecords, shelfRecords []string) []ArticleSummary {
	there := map[article.ID]bool{}
	for _, c := range cards {
		there[c.ID] = true
	}
	var records []string
	for _, r := range articleRecords {
		if c, err := CardOfRecord(r); err == nil {
			if there[c.ID] {
				r = ""
			} else {
				r = EncodeCard(c)
			}
			records = append(records, r)
		}
	}
	return append(cards, AssembleCards(records, shelfRecords)...)
}

// AssembleAll makes All from records, whatever state they are in.
func AssembleAll(cardRecords, shelfRecords, annotationRecords []string) All {
	all := All{Articles: AssembleCards(cardRecords, shelfRecords)}
	counts := map[string]Counts{}
	if n := len(annotationRecords); n > 0 {
		all.Annotations = make([]annotation.Annotation, 0, n)
	}
	for _, r := range annotationRecords {
		m, err := DecodeAnnotation(r)
		if err != nil || !m.Kind.Valid() {
			all.Unread = append(all.Unread, r)
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
