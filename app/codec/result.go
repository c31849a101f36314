package codec

import (
	"fmt"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// Result is what a file brings.
type Result struct {
	Format    string     // Name of the format it is in; "text" for plain text
	Documents []Document // what the file has the text of
	Incoming  []Incoming // marks whose article has to be found
	Remarks   []string   // what of the file is kept but not shown, or left out, in words
}

// Incoming is a mark that came without its text, with what the file says of its
// place. Anchor finds it in an article.
type Incoming struct {
	Place      string // where it stands in the file: "annotation 3"
	Source     string // address or id of the article it is on
	Title      string // of that article, if the file has it
	Selector   annotation.Selector
	UTF16      bool                  // the position counts UTF-16 units, not code points
	Unplaced   string                // why it has no place in a text, in words; "" if it has
	Annotation annotation.Annotation // without Target; without Kind where the file has none of Gloss's
}

// Unplaced is a mark that was not found, and why, in words.
type Unplaced struct {
	Incoming
	Reason string
}

// Undated is the time of what comes from a file that knows no times. It is
// before all others, so that what a person did to a mark since is never
// overwritten by reading the file again.
var Undated = time.Unix(0, 0).UTC()

// Kindless counts the marks whose kind the file does not say.
func (r Result) Kindless() int {
	n := 0
	for _, in := range r.Incoming {
		if in.Annotation.Kind == "" {
			n++
		}
	}
	for _, d := range r.Documents {
		for _, a := range d.Annotations {
			if a.Kind == "" {
				n++
			}
		}
	}
	return n
}

// WithKind returns the result with a kind for the marks that have none. Until
// then those of Documents do not pass annotation.Check.
func (r Result) WithKind(k annotation.Kind) Result {
	if r.Kindless() == 0 {
		return r
	}
	out := r
	out.Documents, out.Incoming = nil, nil
	for _, d := range r.Documents {
		d.Annotations = append([]annotation.Annotation(nil), d.Annotations...)
		for i := range d.Annotations {
			if d.Annotations[i].Kind == "" {
				d.Annotations[i].Kind = k
			}
		}
		annotation.Sort(d.Annotations)
		out.Documents = append(out.Documents, d)
	}
	for _, in := range r.Incoming {
		if in.Annotation.Kind == "" {
			in.Annotation.Kind = k
		}
		out.Incoming = append(out.Incoming, in)
	}
	return out
}

// Dated returns the marks with a time in place of Undated.
func Dated(marks []annotation.Annotation, at time.Time) []annotation.Annotation {
	at = at.UTC().Truncate(time.Millisecond)
	out := append([]annotation.Annotation(nil), marks...)
	for i := range out {
		if out[i].Created.Equal(Undated) && out[i].Modified.Equal(Undated) {
			out[i].Created, out[i].Modified = at, at
		}
	}
	return out
}

// IsOf reports whether the mark says that it is on the article: by its id, its
// address, or, where it has no address, its title.
func (in Incoming) IsOf(a article.Article) bool {
	switch {
	case in.Source == string(a.ID):
		return true
	case in.Source != "" && a.URL != "":
		return sameAddress(in.Source, a.URL)
	}
	return in.Source == "" && in.Title != "" && in.Title == a.Title
}

// Anchor finds marks in an article by the rules of annotation.Matcher. What
// became of each is in its standing; a lost one is returned with the reason.
func Anchor(incoming []Incoming, a article.Article) (placed []annotation.Annotation, unplaced []Unplaced) {
	m, u := annotation.NewMatcher(a.Text), newUnits(a.Text)
	for _, in := range incoming {
		if in.Unplaced != "" {
			unplaced = append(unplaced, Unplaced{in, in.Unplaced})
			continue
		}
		sel := in.Selector
		if sel.Position != nil && in.UTF16 {
			p := annotation.Position{Start: u.toRunes(sel.Position.Start), End: u.toRunes(sel.Position.End)}
			sel.Position = &p
		}
		place := m.Match(sel)
		if place.State == annotation.Lost && sel.Position != nil {
			// Another tool counts from where its page begins, menus and all.
			sel.Position = nil
			if place = m.Match(sel); place.State == annotation.Exact {
				place.State = annotation.Moved
			}
		}
		if place.State == annotation.Lost {
			unplaced = append(unplaced, Unplaced{in, place.Reason})
			continue
		}
		mark, err := in.at(place, a)
		if err != nil {
			unplaced = append(unplaced, Unplaced{in, err.Error()})
			continue
		}
		placed = append(placed, mark)
	}
	annotation.Sort(placed)
	return placed, unplaced
}

// at is the mark at a place of the article.
func (in Incoming) at(place annotation.Place, a article.Article) (annotation.Annotation, error) {
	mark := in.Annotation
	mark.Target = annotation.Target{Source: string(a.ID), Span: place.Span, Quote: annotation.Describe(a.Text, place.Span)}
	standing := annotation.AnchorStatus{Version: string(a.ID), State: place.State, Confidence: place.Confidence}
	if place.State == annotation.Changed {
		standing.Former = in.Selector.Quote.Exact
	}
	mark.Target.Stand(standing)
	return mark, mark.Check(a.Text)
}

// checkBut is annotation.Check of a mark whose place, and perhaps kind, is not
// known yet.
func checkBut(a annotation.Annotation) error {
	a.Target = annotation.Target{Span: text.Span{End: 1}, Quote: annotation.TextQuote{Exact: "x"}}
	if a.Kind == "" {
		a.Kind = annotation.Claim
	}
	return a.Check("x")
}

// maxIncoming bounds the marks of a file. Anchoring takes a while for each.
const maxIncoming = 200_000

func tooMany() error {
	return fmt.Errorf("%w, or more than %d marks", ErrTooLarge, maxIncoming)
}
