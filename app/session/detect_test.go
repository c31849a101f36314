package session_test

import (
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
)

func TestReadingIsPartOfItsStep(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(reader.KindSet{ID: id, Kind: annotation.Figure, At: noon.Add(aMinute)})
	if m, _ := p.s.Mark(id); m.Quantity != (annotation.Quantity{Value: "12", Unit: "per cent"}) {
		t.Errorf("%+v", m.Quantity)
	}
	p.send(reader.Undone{})
	if m, _ := p.s.Mark(id); m.Kind != annotation.Claim || m.Quantity != (annotation.Quantity{}) {
		t.Errorf("undone: %+v", m)
	}
}

// What is recorded already is not read again, and another kind keeps it.
func TestReadingOverwritesNothing(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Figure, "12 per cent")
	p.send(typed(id, fields.Value, "13"), reader.KindSet{ID: id, Kind: annotation.Quote, At: noon}, reader.KindSet{ID: id, Kind: annotation.Figure, At: noon})
	if m, _ := p.s.Mark(id); m.Quantity.Value != "13" {
		t.Errorf("%+v", m.Quantity)
	}
	id = p.mark(annotation.Claim, "too much")
	p.send(typed(id, fields.Name, "the ferry users"), reader.KindSet{ID: id, Kind: annotation.Quote, At: noon})
	if m, _ := p.s.Mark(id); m.Said.Name != "the ferry users" {
		t.Errorf("%+v", m.Said)
	}
}
