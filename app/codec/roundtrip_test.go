package codec

import (
	"bytes"
	"reflect"
	"testing"

	"gloss/app/annotation"
)

// Whatever is in a library, an export, a wipe and an import leave it as it was.
func TestNativeIsLossless(t *testing.T) {
	for seed := range uint64(40) {
		for _, want := range library(seed, 3, 12) {
			file := EncodeNative(want)
			r, err := Read(file)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			if got := r.Documents[0]; !reflect.DeepEqual(got, want) {
				for i := range got.Annotations {
					if !got.Annotations[i].Equal(want.Annotations[i]) {
						t.Errorf("got  %+v\nwant %+v", got.Annotations[i], want.Annotations[i])
					}
				}
				t.Fatalf("seed %d: the document differs", seed)
			}
			if !bytes.Equal(EncodeNative(r.Documents[0]), file) {
				t.Fatalf("seed %d: the second file differs", seed)
			}
		}
	}
}

func TestBackupIsLossless(t *testing.T) {
	want := library(7, 30, 10)
	want[4].Article.Title = want[3].Article.Title
	native, _ := FormatOf(Native)
	var b bytes.Buffer
	var steps []int
	err := WriteZip(&b, native, len(want), func(i int) (Document, error) { return want[i], nil }, options, func(done int) { steps = append(steps, done) })
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r.Documents, want) || r.Format != Native {
		t.Error("the library differs")
	}
	if len(steps) != 30 || steps[29] != 30 {
		t.Errorf("progress %v", steps)
	}
}

func TestMerge(t *testing.T) {
	have := library(3, 1, 6)[0].Annotations
	added, updated, same, conflicts := Merge(nil, have)
	if len(added) != 6 || len(updated)+len(same)+len(conflicts) > 0 {
		t.Errorf("into nothing: %d %d %d %d", len(added), len(updated), len(same), len(conflicts))
	}
	incoming := append([]annotation.Annotation(nil), have...)
	incoming[0].Note, incoming[0].Modified = "newer", incoming[0].Modified.Add(1e9)
	incoming[1].Note, incoming[1].Modified, incoming[1].Created = "older", Undated, Undated
	incoming[2].Note = "a rival"
	incoming[3].ID = "urn:uuid:twin"
	incoming = append(incoming, incoming[0])
	added, updated, same, conflicts = Merge(have, incoming)
	if len(added) != 1 || added[0].ID != "urn:uuid:twin" {
		t.Errorf("added %v", added)
	}
	if len(updated) != 1 || updated[0].Note != "newer" {
		t.Errorf("updated %v", updated)
	}
	if len(same) != 4 {
		t.Errorf("same %d", len(same))
	}
	var whys []Why
	for _, c := range conflicts {
		whys = append(whys, c.Why)
	}
	if !reflect.DeepEqual(whys, []Why{Ties, Duplicates}) {
		t.Errorf("conflicts %v", whys)
	}
	// What is there after an import is what the file has: again it brings nothing.
	added, updated, same, conflicts = Merge(have, have)
	if len(added)+len(updated)+len(conflicts) > 0 || len(same) != len(have) {
		t.Errorf("again: %d %d %d %d", len(added), len(updated), len(same), len(conflicts))
	}
}

// What a tool cannot say must not be erased by its file.
func TestCompleteKeepsDetails(t *testing.T) {
	have := rich().Annotations
	incoming := annotation.Annotation{ID: have[0].ID, Kind: have[0].Kind, Target: have[0].Target, Note: "new", Created: have[0].Created, Modified: have[0].Modified.Add(1e9)}
	incoming.Tags = []string{"only"}
	got := Complete(have, []annotation.Annotation{incoming})[0]
	if got.Verdict != annotation.Misleading || len(got.Links) != 2 || !reflect.DeepEqual(got.Tags, []string{"only"}) || got.Note != "new" {
		t.Errorf("%+v", got)
	}
	if !reflect.DeepEqual(have[0].Tags, rich().Annotations[0].Tags) {
		t.Error("what is there was changed")
	}
}
