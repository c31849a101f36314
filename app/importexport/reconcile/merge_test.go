package reconcile_test

import (
	"reflect"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

func TestMerge(t *testing.T) {
	have := marks(6)
	added, updated, same, conflicts := reconcile.Merge(nil, have)
	if len(added) != 6 || len(updated)+len(same)+len(conflicts) > 0 {
		t.Errorf("into nothing: %d %d %d %d", len(added), len(updated), len(same), len(conflicts))
	}
	incoming := append([]annotation.Annotation(nil), have...)
	incoming[0].Note, incoming[0].Modified = "newer", incoming[0].Modified.Add(1e9)
	incoming[1].Note, incoming[1].Modified, incoming[1].Created = "older", codec.Undated, codec.Undated
	incoming[2].Note = "a rival"
	incoming[3].ID = "urn:uuid:twin"
	incoming = append(incoming, incoming[0])
	added, updated, same, conflicts = reconcile.Merge(have, incoming)
	if len(added) != 1 || added[0].ID != "urn:uuid:twin" {
		t.Errorf("added %v", added)
	}
	if len(updated) != 1 || updated[0].Note != "newer" {
		t.Errorf("updated %v", updated)
	}
	if len(same) != 4 {
		t.Errorf("same %d", len(same))
	}
	var whys []reconcile.Why
	for _, c := range conflicts {
		whys = append(whys, c.Why)
	}
	if !reflect.DeepEqual(whys, []reconcile.Why{reconcile.Ties, reconcile.Duplicates}) {
		t.Errorf("conflicts %v", whys)
	}
	// What is there after an import is what the file has: again it brings nothing.
	added, updated, same, conflicts = reconcile.Merge(have, have)
	if len(added)+len(updated)+len(conflicts) > 0 || len(same) != len(have) {
		t.Errorf("again: %d %d %d %d", len(added), len(updated), len(same), len(conflicts))
	}
}

// What a tool cannot say must not be erased by its file.
func TestCompleteKeepsDetails(t *testing.T) {
	have := []annotation.Annotation{full()}
	incoming := annotation.Annotation{ID: have[0].ID, Kind: have[0].Kind, Target: have[0].Target, Note: "new", Created: have[0].Created, Modified: have[0].Modified.Add(1e9)}
	incoming.Tags = []string{"only"}
	got := reconcile.Complete(have, []annotation.Annotation{incoming})[0]
	if got.Verdict != annotation.Misleading || len(got.Links) != 2 || !reflect.DeepEqual(got.Tags, []string{"only"}) || got.Note != "new" {
		t.Errorf("%+v", got)
	}
	if !reflect.DeepEqual(have[0].Tags, full().Tags) {
		t.Error("what is there was changed")
	}
}
