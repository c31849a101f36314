package codec_test

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
)

// labelled is a mark without a kind; one without a label if it is "".
func labelled(id int, label string) annotation.Annotation {
	a := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:x:", id))}
	if label != "" {
		codec.SetLabel(&a, label)
	}
	return a
}

func TestLabelsAreCounted(t *testing.T) {
	claim := labelled(9, "")
	claim.Kind = annotation.Claim
	r := codec.Result{
		Documents: []codec.Document{{Annotations: []annotation.Annotation{labelled(1, "b"), labelled(2, "a"), labelled(3, ""), claim, labelled(4, "Quote")}}},
		Incoming:  []codec.Incoming{{Annotation: labelled(5, "c")}, {Annotation: labelled(6, "c")}},
	}
	if got, want := r.Labels(), []codec.LabelCount{{"c", 2}, {"a", 1}, {"b", 1}, {"", 1}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if n := len(r.Unsaid()); n != 5 {
		t.Errorf("%d do not say it", n)
	}
	with := r.WithKinds(map[string]annotation.Kind{"c": annotation.Figure, "": annotation.Quote})
	kinds := map[annotation.Kind]int{}
	for _, m := range with.Documents[0].Annotations {
		kinds[m.Kind]++
	}
	if want := map[annotation.Kind]int{annotation.Quote: 4, annotation.Claim: 1}; !maps.Equal(kinds, want) {
		t.Errorf("%v, want %v", kinds, want)
	}
	if with.Incoming[1].Annotation.Kind != annotation.Figure || codec.Label(with.Incoming[1].Annotation) != "c" {
		t.Errorf("%+v", with.Incoming[1].Annotation)
	}
	if r.Documents[0].Annotations[0].Kind != "" || r.Incoming[0].Annotation.Kind != "" {
		t.Error("the result itself was changed")
	}
	if with.Labels() != nil || with.Unsaid() != nil {
		t.Error("there are still marks without a kind")
	}
}

// A column of ids that was taken for labels asks no thousand questions.
func TestLabelsAreBounded(t *testing.T) {
	var d codec.Document
	for i := range codec.MaxLabels + 5 {
		d.Annotations = append(d.Annotations, labelled(i, fmt.Sprint("label ", i)))
	}
	got := codec.Result{Documents: []codec.Document{d}}.Labels()
	if last := got[len(got)-1]; len(got) != codec.MaxLabels+1 || last != (codec.LabelCount{"", 5}) {
		t.Errorf("%d labels, the last %v", len(got), last)
	}
}
