package codec_test

import (
	"bytes"
	"reflect"
	"testing"

	"gloss/app/codec"
)

// Whatever is in a library, an export, a wipe and an import leave it as it was.
func TestNativeIsLossless(t *testing.T) {
	for seed := range uint64(40) {
		for _, want := range library(seed, 3, 12) {
			file := codec.EncodeNative(want)
			r, err := codec.Read(file)
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
			if !bytes.Equal(codec.EncodeNative(r.Documents[0]), file) {
				t.Fatalf("seed %d: the second file differs", seed)
			}
		}
	}
}

func TestBackupIsLossless(t *testing.T) {
	want := library(7, 30, 10)
	want[4].Article.Title = want[3].Article.Title
	native, _ := codec.FormatOf(codec.Native)
	var b bytes.Buffer
	var steps []int
	err := codec.WriteZip(&b, native, len(want), func(i int) (codec.Document, error) { return want[i], nil }, options, func(done int) { steps = append(steps, done) })
	if err != nil {
		t.Fatal(err)
	}
	r, err := codec.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(r.Documents, want) || r.Format != codec.Native {
		t.Error("the library differs")
	}
	if len(steps) != 30 || steps[29] != 30 {
		t.Errorf("progress %v", steps)
	}
}
