package store

import (
	"cmp"
	"errors"

	"gloss/app/annotation"
	"gloss/app/article"
)

// A draft is a batch as one text, for a page that ends before the store has
// answered: the JSON of [["mark","…"],["removed","…"],…], where each first text says
// what the second is, a record or an id.

// ErrDraft says that a text is not a draft.
var ErrDraft = errors.New("this is not a draft of changes")

// EncodeDraft writes a batch as a draft, with marks as this window may have written
// them already: it was not told. Counts of cards are left out.
func EncodeDraft(b Batch, tried []annotation.Annotation) string {
	out := []byte{'['}
	add := func(what, text string) {
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(appendText(append(appendText(append(out, '['), what), ','), text), ']')
	}
	for _, a := range b.Articles {
		add("article", EncodeArticle(a))
	}
	for _, a := range b.Needed {
		add("needed", EncodeArticle(a))
	}
	for _, c := range b.Cards {
		add("card", EncodeCard(c))
		add("shelf", EncodeShelf(c.ID, c.Shelf))
	}
	for _, m := range b.Annotations {
		add("mark", EncodeAnnotation(m))
	}
	for _, id := range b.Removed {
		add("removed", string(id))
	}
	for _, id := range b.RemovedArticles {
		add("article removed", string(id))
	}
	for _, id := range b.Expected {
		add("expected", string(id))
	}
	for _, k := range b.Known {
		if k.Was == nil {
			add("new", string(k.ID))
		} else {
			add("known", EncodeAnnotation(*k.Was))
		}
	}
	for _, m := range tried {
		add("tried", EncodeAnnotation(m))
	}
	return string(append(out, ']'))
}

// DecodeDraft reads what EncodeDraft wrote. Of a text that is anything else, or that
// holds a record which cannot be read, nothing is taken: the error is ErrDraft, or
// the record's.
func DecodeDraft(draft string) (b Batch, tried []annotation.Annotation, err error) {
	s := scan{draft}
	if !s.list(func() bool {
		var what, text string
		ok := s.take("[")
		for i, to := range []*string{&what, &text} {
			if ok && i > 0 {
				ok = s.take(",")
			}
			if ok {
				*to, ok = s.text()
			}
		}
		if !ok || !s.take("]") {
			return false
		}
		if what == "tried" {
			var m annotation.Annotation
			m, err = DecodeAnnotation(text)
			tried = append(tried, m)
		} else {
			err = b.addDraft(what, text)
		}
		return err == nil
	}) || s.rest != "" {
		return Batch{}, nil, cmp.Or(err, ErrDraft)
	}
	return b, tried, nil
}

func (b *Batch) addDraft(what, text string) error {
	switch what {
	case "article", "needed":
		a, err := DecodeArticle(text)
		if what == "article" {
			b.Articles = append(b.Articles, a)
		} else {
			b.Needed = append(b.Needed, a)
		}
		return err
	case "card":
		c, err := DecodeCard(text)
		b.Cards = append(b.Cards, c)
		return err
	case "shelf":
		id, shelf, err := DecodeShelf(text)
		if n := len(b.Cards); n > 0 && b.Cards[n-1].ID == id {
			b.Cards[n-1].Shelf = shelf
		}
		return err
	case "mark", "known":
		m, err := DecodeAnnotation(text)
		if what == "mark" {
			b.Annotations = append(b.Annotations, m)
		} else {
			b.Known = append(b.Known, Known{m.ID, &m})
		}
		return err
	case "new":
		b.Known = append(b.Known, Known{ID: annotation.ID(text)})
	case "removed":
		b.Removed = append(b.Removed, annotation.ID(text))
	case "article removed":
		b.RemovedArticles = append(b.RemovedArticles, article.ID(text))
	case "expected":
		b.Expected = append(b.Expected, article.ID(text))
	default:
		return ErrDraft
	}
	return nil
}
