package store

import (
	"cmp"
	"errors"
	"unicode/utf8"

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
	out := drafting{'['}
	for i := range b.Articles {
		out.add("article", EncodeArticle(b.Articles[i]))
	}
	for i := range b.Needed {
		out.add("needed", EncodeArticle(b.Needed[i]))
	}
	for i := range b.Cards {
		out.add("card", EncodeCard(b.Cards[i]))
		out.add("shelf", EncodeShelf(b.Cards[i].ID, b.Cards[i].ReadingState))
	}
	out.addMarks("mark", b.Annotations)
	for _, id := range b.Removed {
		out.add("removed", string(id))
	}
	for _, id := range b.RemovedArticles {
		out.add("article removed", string(id))
	}
	for _, id := range b.Expected {
		out.add("expected", string(id))
	}
	for i := range b.Known {
		if was := b.Known[i].Was; was == nil {
			out.add("new", string(b.Known[i].ID))
		} else {
			out.add("known", EncodeAnnotation(*was))
		}
	}
	out.addMarks("tried", tried)
	return string(append(out, ']'))
}

// drafting is a draft as far as it is written.
type drafting []byte

// It is called in many places, and inlined it would be 10 kB of program.
//
//go:noinline
func (d *drafting) add(what, text string) {
	out := *d
	if len(out) > 1 {
		out = append(out, ',')
	}
	*d = append(appendText(append(appendText(append(out, '['), what), ','), text), ']')
}

func (d *drafting) addMarks(what string, marks []annotation.Annotation) {
	for i := range marks {
		d.add(what, EncodeAnnotation(marks[i]))
	}
}

// DecodeDraft reads what EncodeDraft wrote. Of a text that is anything else, or that
// holds a record which cannot be read, nothing is taken: the error is ErrDraft, or
// the record's.
func DecodeDraft(draft string) (b Batch, tried []annotation.Annotation, err error) {
	s := scan{all: draft}
	if !utf8.ValidString(draft) || !s.list(func() bool {
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
		err = b.addDraft(what, text, &tried)
		return err == nil
	}) || !s.ended() {
		return Batch{}, nil, cmp.Or(err, ErrDraft)
	}
	return b, tried, nil
}

func (b *Batch) addDraft(what, text string, tried *[]annotation.Annotation) error {
	switch what {
	case "article", "needed":
		a, err := DecodeArticle(text)
		to := &b.Articles
		if what == "needed" {
			to = &b.Needed
		}
		*to = append(*to, a)
		return err
	case "card":
		c, err := DecodeCard(text)
		b.Cards = append(b.Cards, c)
		return err
	case "shelf":
		id, shelf, err := DecodeShelf(text)
		if n := len(b.Cards); n > 0 && b.Cards[n-1].ID == id {
			b.Cards[n-1].ReadingState = shelf
		}
		return err
	case "mark", "known", "tried":
		m, err := DecodeAnnotation(text)
		switch what {
		case "known":
			b.Known = append(b.Known, Known{m.ID, &m})
		case "mark":
			b.Annotations = append(b.Annotations, m)
		default:
			*tried = append(*tried, m)
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
