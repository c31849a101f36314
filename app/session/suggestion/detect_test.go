package suggestion_test

import (
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
)

func TestReadingIsPartOfItsStep(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "12 per cent")
	p.Play(reader.KindSet{ID: id, Kind: annotation.Figure, At: sessiontest.Noon.Add(time.Minute)})
	if m, _ := p.S.Mark(id); m.Quantity != (annotation.Quantity{Value: "12", Unit: "per cent"}) {
		t.Errorf("%+v", m.Quantity)
	}
	p.Play(reader.Undone{})
	if m, _ := p.S.Mark(id); m.Kind != annotation.Claim || m.Quantity != (annotation.Quantity{}) {
		t.Errorf("undone: %+v", m)
	}
}

// What is recorded already is not read again, and another kind keeps it.
func TestReadingOverwritesNothing(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Figure, "12 per cent")
	p.Play(reader.FieldTyped{ID: id, Field: fields.Value, Value: "13", At: sessiontest.Noon.Add(time.Minute)}, reader.KindSet{ID: id, Kind: annotation.Quote, At: sessiontest.Noon}, reader.KindSet{ID: id, Kind: annotation.Figure, At: sessiontest.Noon})
	if m, _ := p.S.Mark(id); m.Quantity.Value != "13" {
		t.Errorf("%+v", m.Quantity)
	}
	id = p.Mark(annotation.Claim, "too much")
	p.Play(reader.FieldTyped{ID: id, Field: fields.Name, Value: "the ferry users", At: sessiontest.Noon.Add(time.Minute)}, reader.KindSet{ID: id, Kind: annotation.Quote, At: sessiontest.Noon})
	if m, _ := p.S.Mark(id); m.Said.Name != "the ferry users" {
		t.Errorf("%+v", m.Said)
	}
}
