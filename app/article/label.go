package article

import (
	"errors"
	"fmt"
	"strings"

	"gloss/app/safeurl"
)

// Label is one thing that is known of an article beside its text. It can be
// corrected at any time: no mark hangs on it.
type Label string

// The labels.
const (
	Title     Label = "title"
	Author    Label = "author"
	Source    Label = "source"
	Published Label = "published"
	Address   Label = "url"
	Language  Label = "lang"
)

// Labels lists them in the order in which a person is shown them.
var Labels = []Label{Title, Author, Source, Published, Address, Language}

// What can be wrong with a label, in words for a person.
var (
	ErrNoTitle   = errors.New("an article needs a title")
	ErrDate      = errors.New("write a date as 17 March 2021 or 2021-03-17, or only the month or the year")
	ErrAddress   = errors.New("an address begins with http:// or https://")
	ErrLanguage  = errors.New("write a language as its tag, such as en, de or pt-BR")
	ErrLongLabel = fmt.Errorf("this is too long: at most %d bytes are kept", MaxMeta)
)

// Label is what an article has under a label.
func (a *Article) Label(l Label) string {
	if p := a.label(l); p != nil {
		return *p
	}
	return ""
}

func (a *Article) label(l Label) *string {
	switch l {
	case Title:
		return &a.Title
	case Author:
		return &a.Author
	case Source:
		return &a.Source
	case Published:
		return &a.Published
	case Address:
		return &a.URL
	case Language:
		return &a.Lang
	}
	return nil
}

// Labelled is the article with another value under a label; its text, and so
// its id, stay. The error is one of those above, and the article is then as it was.
func (a Article) Labelled(l Label, value string) (Article, error) {
	value = strings.Join(strings.Fields(strings.ToValidUTF8(value, "")), " ")
	if len(value) > MaxMeta {
		return a, ErrLongLabel
	}
	switch {
	case l == Title && value == "":
		return a, ErrNoTitle
	case l == Published && value != "":
		date, ok := ParseDate(value)
		if !ok {
			return a, ErrDate
		}
		value = date
	case l == Address && value != "" && safeurl.Web(value) == "":
		return a, ErrAddress
	case l == Language && !validLang(value):
		return a, ErrLanguage
	}
	if p := a.label(l); p != nil {
		*p = value
	}
	return a, nil
}
