package revising_test

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/sessiontest"
)

func TestReview(t *testing.T) {
	p, _, figure, claim := revised(t)
	if _, ok := p.S.Review(); ok {
		t.Error("there is a review before there is a revision")
	}
	p.take()
	r, ok := p.S.Review()
	if !ok || r.Before.ID != p.S.Bundled.ID || r.Anchored != 1 || len(r.Changed) != 1 || len(r.Lost) != 1 || len(r.Kept) != 0 {
		t.Fatalf("%+v", r)
	}
	c := r.Changed[0]
	if c.Mark.ID != figure || fmt.Sprint(c.Words) != "[{2 12} {1 21} {0  per cent}]" || c.Around != [2]string{"Fares rose by ", ", “too much” for some."} {
		t.Errorf("changed %+v", c)
	}
	if l := r.Lost[0]; l.Mark.ID != claim || l.Place.Reason == "" || len(l.Words) > 0 {
		t.Errorf("lost %+v", l)
	}
	p.Play(revising.MarkKept{ID: claim, At: sessiontest.Noon})
	if r, _ := p.S.Review(); len(r.Lost) != 0 || len(r.Kept) != 1 {
		t.Errorf("then %+v", r)
	}
}

// Where a lost sentence may have gone, the places are offered and can be taken.
func TestPlacesAreOffered(t *testing.T) {
	p := begin(t)
	const said = "The council voted to close the old harbour bath for good."
	p.Gives("Results\n\nThe mayor spoke first on Monday evening. "+said+" Nobody in the hall objected to it.\n", sessiontest.Noon)
	id := p.Mark(annotation.Claim, said)
	first := p.S.Article.ID
	p.Gives("Results\n\nRain fell all through the week in the north. "+said+" Trains ran late on every line.\n\nPrices of bread went up again in spring. "+said+" Farmers asked for help.\n", sessiontest.Noon)
	p.Play(revising.RevisionNamed{Earlier: first})
	r, _ := p.S.Review()
	if len(r.Lost) != 1 || len(r.Lost[0].Offers) != 2 {
		t.Fatalf("%+v", r)
	}
	o := r.Lost[0].Offers[1]
	p.Play(revising.CandidateTaken{ID: id, Span: o.Span, At: sessiontest.Noon})
	if m, ok := p.S.Mark(id); !ok || m.State() != annotation.Moved || m.Target.Span != o.Span || !strings.Contains(o.Words, said) {
		t.Errorf("offered %q, now %+v", o.Words, m)
	}
	p.Play(reader.Undone{})
	if r, _ := p.S.Review(); len(r.Lost) != 1 {
		t.Error("undoing does not bring it back among the lost")
	}
}
