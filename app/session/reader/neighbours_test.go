package reader_test

import (
	"reflect"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
)

// Whatever changes, what is kept of the other marks is what is read of them now; and while
// only a note is typed nothing is read again.
func TestNeighbours(t *testing.T) {
	p := begin(t)
	claim := p.Mark(annotation.Claim, "too much")
	quote := p.Mark(annotation.Quote, "Fares rose by 12 per cent")
	other := p.Mark(annotation.Quote, "The mayor")
	p.Play(reader.Chosen{At: []annotation.ID{quote}})
	var n reader.Neighbours
	now := func(what string) {
		t.Helper()
		n.Update(&p.S.Workspace, quote)
		want := reader.Neighbours{Offers: offers(p, quote), Ties: p.S.Ties(quote)}
		if !reflect.DeepEqual(n.Offers, want.Offers) || !reflect.DeepEqual(n.Ties, want.Ties) {
			t.Errorf("%s: %+v", what, n)
		}
	}
	now("at first")
	kept := reflect.ValueOf(n.Offers).Pointer()
	p.Play(sessiontest.Noted(quote, "a note", sessiontest.Noon))
	now("after a note")
	if reflect.ValueOf(n.Offers).Pointer() != kept {
		t.Error("after a letter in a note the other marks are gone through again")
	}
	change := func(what string, id annotation.ID, f func(*annotation.Annotation)) {
		t.Helper()
		p.S.ChangeMark(id, sessiontest.Noon, what, f)
		now(what)
	}
	change("another's name", other, func(a *annotation.Annotation) { a.Said.Name, a.Said.Role = "Ida", "mayor" })
	change("the name", quote, func(a *annotation.Annotation) { a.Said.Name = "Ida" })
	change("another's tags", claim, func(a *annotation.Annotation) { a.Tags = []string{"fares"} })
	change("the tags", quote, func(a *annotation.Annotation) { a.Tags = []string{"fares"} })
	change("a link from another", claim, func(a *annotation.Annotation) {
		a.Links = []annotation.Link{{To: quote, As: annotation.Supports}}
	})
	change("a link", quote, func(a *annotation.Annotation) {
		a.Links = []annotation.Link{{To: other, As: annotation.Supports}}
	})
	change("the kind", quote, func(a *annotation.Annotation) { a.Kind = annotation.Claim })
	p.Play(reader.Deleted{ID: other})
	now("another gone")
}
