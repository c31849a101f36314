package clerk_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/clerk"
	"gloss/app/codec"
	"gloss/app/files"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

var noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

const testdata = "../codec/testdata/"

func read(t testing.TB, name string) []byte {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(testdata, name))
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func do(s store.Store, o files.Order, file []byte) (files.Answer, []byte) {
	var out bytes.Buffer
	o.At = noon
	return (&clerk.Clerk{Store: s}).Do(context.Background(), o, file, &out, func(int, int) {}), out.Bytes()
}

func all(t testing.TB, s store.Store) store.All {
	t.Helper()
	a, err := s.All(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(a.Annotations, func(x, y annotation.Annotation) int { return strings.Compare(string(x.ID), string(y.ID)) })
	return a
}

// A file that is cut off anywhere, or is of something else, is refused with a
// sentence, or brings what is whole in it; what is refused changes nothing.
func TestFilesThatAreRefusedChangeNothing(t *testing.T) {
	good := read(t, "native-version-1.json")
	here := &memstore.Store{}
	if a, _ := do(here, files.Order{Do: files.Take}, read(t, "rich-gloss.json")); a.Trouble != "" {
		t.Fatal(a.Trouble)
	}
	before := all(t, here)
	bad := map[string][]byte{
		"nothing": {}, "another JSON": []byte(`{"a":1}`), "not a number": []byte(`{"gloss:version":NaN}`), "UTF-16": []byte("\xff\xfe{\x00"),
		"deep": []byte(strings.Repeat("[", 10_000)), "twice": []byte(`{"gloss:version":2,"gloss:version":2}`), "a zip that is none": []byte("PK\x03\x04"),
		"too large": make([]byte, codec.MaxFile+1), "half a character": []byte(`{"gloss:version":2,"gloss:article":{"id":"\ud800"}}`),
	}
	for cut := 1; cut < len(bytes.TrimRight(good, "\n")); cut++ {
		bad["cut off at "+string(rune('0'+cut%10))+time.Duration(cut).String()] = good[:cut]
	}
	for name, file := range bad {
		for _, verb := range []files.Verb{files.Look, files.Take} {
			a, _ := do(here, files.Order{Do: verb}, file)
			if a.Trouble == "" || a.Receipt != nil || !strings.HasSuffix(a.Trouble, ".") {
				t.Fatalf("%s: %s gives %+v", name, verb, a)
			}
		}
	}
	if after := all(t, here); !reflect.DeepEqual(after, before) {
		t.Error("the library is another one")
	}
}

// Files of other tools are taken, and taken again they change nothing.
func TestPeersAreTakenOnce(t *testing.T) {
	for _, name := range []string{"peer-hypothesis.json", "peer-hypothesis-api.json", "peer-doccano.jsonl", "peer-doccano-relations.jsonl", "rich-hypothesis.json", "rich-doccano.jsonl", "native-empty.json"} {
		for _, with := range []string{"", "rich-gloss.json"} {
			s := &memstore.Store{}
			if with != "" {
				do(s, files.Order{Do: files.Take}, read(t, with))
			}
			start := all(t, s)
			o := files.Order{Do: files.Take, Kind: "claim"}
			a, undo := do(s, o, read(t, name))
			if a.Trouble != "" {
				t.Fatalf("%s: %s", name, a.Trouble)
			}
			once := all(t, s)
			if a, _ := do(s, o, read(t, name)); a.Trouble != "" || a.Receipt.Added+a.Receipt.Updated+a.Receipt.Waits > 0 || !reflect.DeepEqual(all(t, s), once) {
				t.Errorf("%s: again it gives %+v", name, a)
			}
			if a, _ := do(s, files.Order{Do: files.Undo}, undo); a.Trouble != "" || !reflect.DeepEqual(all(t, s), start) {
				t.Errorf("%s: undone it leaves %+v, not %+v", name, all(t, s), start)
			}
		}
	}
}

// What a person changed after a file was taken is not undone with it.
func TestUndoLeavesWhatWasChangedSince(t *testing.T) {
	s := &memstore.Store{}
	_, undo := do(s, files.Order{Do: files.Take}, read(t, "rich-gloss.json"))
	m := all(t, s).Annotations[0]
	m.Note, m.Modified = "mine", noon.Add(1e12)
	if err := s.Commit(context.Background(), store.Batch{Annotations: []annotation.Annotation{m}}); err != nil {
		t.Fatal(err)
	}
	a, _ := do(s, files.Order{Do: files.Undo}, undo)
	left := all(t, s)
	if a.Receipt == nil || a.Receipt.Left != 1 || len(left.Annotations) != 1 || left.Annotations[0].Note != "mine" {
		t.Errorf("%+v; there is %+v", a, left.Annotations)
	}
	if _, err := s.Load(context.Background(), left.Articles[0].ID); err != nil {
		t.Error("its article is gone: ", err)
	}
}

// Every format of the page is one of codec, and the other way round.
func TestFormatsAreThoseOfCodec(t *testing.T) {
	var got []files.Format
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		o := files.FormatOf(f.Name)
		if o.Title != f.Title || o.Ending != f.Extension || o.MediaType != f.MediaType || o.Zip == f.Many {
			t.Errorf("%s: %+v", f.Name, o)
		}
		got = append(got, o)
	}
	if !reflect.DeepEqual(got, files.Formats) {
		t.Errorf("in codec's order they are %+v", got)
	}
}
