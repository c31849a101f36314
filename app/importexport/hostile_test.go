package importexport_test

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
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
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

func do(s store.Store, o protocol.Order, file []byte) (protocol.Answer, []byte) {
	var out bytes.Buffer
	o.At = noon
	return (&importexport.Worker{Store: s}).Do(context.Background(), o, file, &out, func(int, int) {}), out.Bytes()
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
	if a, _ := do(here, protocol.Order{Do: protocol.Take}, read(t, "rich-gloss.json")); a.Trouble != "" {
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
		for _, verb := range []protocol.Verb{protocol.Look, protocol.Take} {
			a, _ := do(here, protocol.Order{Do: verb}, file)
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
				do(s, protocol.Order{Do: protocol.Take}, read(t, with))
			}
			start := all(t, s)
			o := protocol.Order{Do: protocol.Take, Kinds: map[string]annotation.Kind{"": annotation.Claim}}
			a, undo := do(s, o, read(t, name))
			if a.Trouble != "" {
				t.Fatalf("%s: %s", name, a.Trouble)
			}
			once := all(t, s)
			if a, _ := do(s, o, read(t, name)); a.Trouble != "" || a.Receipt.Added+a.Receipt.Updated+a.Receipt.Waits > 0 || !reflect.DeepEqual(all(t, s), once) {
				t.Errorf("%s: again it gives %+v", name, a)
			}
			if a, _ := do(s, protocol.Order{Do: protocol.Undo}, undo); a.Trouble != "" || !reflect.DeepEqual(all(t, s), start) {
				t.Errorf("%s: undone it leaves %+v, not %+v", name, all(t, s), start)
			}
		}
	}
}

// A note on the whole of an article that is here is taken too, once, stays where it
// is when articles come, and is written as what it was.
func TestANoteOnThePageIsKept(t *testing.T) {
	s := &memstore.Store{}
	do(s, protocol.Order{Do: protocol.Take}, read(t, "rich-gloss.json"))
	start := all(t, s)
	o := protocol.Order{Do: protocol.Take, Kinds: map[string]annotation.Kind{"": annotation.Claim}}
	a, undo := do(s, o, read(t, "peer-hypothesis.json"))
	if a.Trouble != "" || a.Receipt.Waits != 1 {
		t.Fatalf("%+v", a)
	}
	var note annotation.Annotation
	taken := all(t, s)
	for _, m := range taken.Annotations {
		if codec.NoWords(m) {
			note = m
		}
	}
	if !article.ID(note.Target.Source).Waits() {
		t.Fatalf("no note waits: %+v", taken.Annotations)
	}
	for _, c := range start.Articles {
		if a, _ := do(s, protocol.Order{Do: protocol.Reanchor, Article: string(c.ID)}, nil); a.Trouble != "" || !reflect.DeepEqual(all(t, s), taken) {
			t.Errorf("reanchoring moves it: %+v", a)
		}
	}
	_, out := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Hypothesis}, nil)
	r, err := codec.Read(out)
	if err != nil {
		t.Fatal(err)
	}
	back := slices.IndexFunc(r.Incoming, func(in codec.Incoming) bool { return in.Annotation.ID == note.ID })
	if back < 0 || r.Incoming[back].Unplaced == "" || r.Incoming[back].Annotation.Note != note.Note {
		t.Errorf("it comes back at %d of %+v", back, r.Incoming)
	}
	if a, _ := do(s, protocol.Order{Do: protocol.Undo}, undo); a.Trouble != "" || !reflect.DeepEqual(all(t, s), start) {
		t.Errorf("undone it leaves %+v", all(t, s))
	}
}

// torn is a store in which one article's record, and one mark of another, are damaged.
type torn struct {
	store.Store
	article, markOn article.ID
}

func (s *torn) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	l, err := s.Store.Load(ctx, id)
	if err != nil || id != s.article && id != s.markOn {
		return l, err
	}
	r := store.Records{Article: store.EncodeArticle(l.Article)}
	for _, m := range l.Annotations {
		r.Annotations = append(r.Annotations, store.EncodeAnnotation(m))
	}
	if id == s.article {
		r.Article = r.Article[:9]
	} else {
		r.Annotations[0] = "{"
	}
	return store.Assemble(r)
}

// A library comes out though a part of it cannot be read, in every format, and it is
// said how much is missing.
func TestADamagedLibraryComesOut(t *testing.T) {
	s := &memstore.Store{}
	do(s, protocol.Order{Do: protocol.Take}, read(t, "rich-gloss.json"))
	do(s, protocol.Order{Do: protocol.Take, Kinds: map[string]annotation.Kind{"": annotation.Claim}}, read(t, "peer-doccano.jsonl"))
	here := all(t, s)
	on := map[article.ID]int{}
	for _, m := range here.Annotations {
		on[article.ID(m.Target.Source)]++
	}
	var lost, whole article.ID
	for _, c := range here.Articles {
		switch {
		case on[c.ID] == 0 || c.Revises != "":
		case lost == "":
			lost = c.ID
		default:
			whole = c.ID
		}
	}
	if lost == "" || whole == "" {
		t.Fatalf("articles %+v", here.Articles)
	}
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		for _, verb := range []protocol.Verb{protocol.Show, protocol.Write} {
			a, out := do(&torn{s, lost, whole}, protocol.Order{Do: verb, Scope: protocol.Library, Format: f.Name}, nil)
			if a.Trouble != "" {
				t.Fatalf("%s, %s: %s", verb, f.Name, a.Trouble)
			}
			if verb == protocol.Show {
				continue
			}
			if w := a.Written; w.Unread != on[lost]+2 || f.Takes == nil && w.Marks != len(here.Annotations)-on[lost]-1 || w.Bytes != len(out) {
				t.Errorf("%s: %+v", f.Name, w)
			}
		}
	}
	_, backup := do(&torn{s, lost, whole}, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native}, nil)
	r, err := codec.Read(backup)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Documents {
		if d.Article.ID == lost {
			t.Error("what cannot be read is in the file")
		}
	}
	if len(r.Documents) == 0 {
		t.Error("nothing is in the file")
	}
}

// counting is a store that counts how often articles are loaded.
type counting struct {
	memstore.Store
	loads int
}

func (c *counting) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	c.loads++
	return c.Store.Load(ctx, id)
}

// What was planned at a look is done when it is taken, unless the library was
// changed between; then it is planned anew.
func TestThePlanOfTheLookIsTaken(t *testing.T) {
	ctx := context.Background()
	file := read(t, "rich-gloss.json")
	for _, row := range []struct {
		name    string
		between func(s store.Store, m annotation.Annotation) store.Batch
		again   bool // it is planned once more
		written int  // marks
	}{
		{"nothing", func(store.Store, annotation.Annotation) store.Batch { return store.Batch{} }, false, 1},
		{"a mark was edited here", func(_ store.Store, m annotation.Annotation) store.Batch {
			m.Note, m.Modified = "mine", m.Modified.Add(10*time.Hour)
			return store.Batch{Annotations: []annotation.Annotation{m}}
		}, true, 0},
		{"a mark was removed here", func(_ store.Store, m annotation.Annotation) store.Batch {
			return store.Batch{Removed: []annotation.ID{m.ID}}
		}, true, 1},
		{"the article was removed here", func(_ store.Store, m annotation.Annotation) store.Batch {
			return store.Batch{RemovedArticles: []article.ID{article.ID(m.Target.Source)}}
		}, true, 3},
	} {
		s := &counting{}
		if a, _ := do(s, protocol.Order{Do: protocol.Take}, file); a.Trouble != "" {
			t.Fatal(a.Trouble)
		}
		whole := all(t, s)
		older := whole.Annotations[0]
		older.Note, older.Modified = "older", older.Modified.Add(-time.Hour)
		if err := s.Commit(ctx, store.Batch{Annotations: []annotation.Annotation{older}}); err != nil {
			t.Fatal(err)
		}
		c := &importexport.Worker{Store: s}
		var out bytes.Buffer
		progress := func(done, of int) {
			if done > of {
				t.Errorf("%s: %d of %d is done", row.name, done, of)
			}
		}
		if a := c.Do(ctx, protocol.Order{Do: protocol.Look, File: 7, At: noon}, file, &out, progress); a.Arrival == nil {
			t.Fatal(a.Trouble)
		}
		b := row.between(s, older)
		if err := s.Commit(ctx, b); err != nil {
			t.Fatal(err)
		}
		loads := s.loads
		a := c.Do(ctx, protocol.Order{Do: protocol.Take, File: 7, At: noon}, file, &out, progress)
		if a.Receipt == nil {
			t.Fatalf("%s: %s", row.name, a.Trouble)
		}
		if again := s.loads > loads; again != row.again || a.Receipt.Added+a.Receipt.Updated != row.written {
			t.Errorf("%s: planned again: %v, %+v", row.name, again, *a.Receipt)
		}
		got := all(t, s)
		if row.name == "a mark was edited here" {
			for i, m := range got.Annotations {
				if m.ID == older.ID {
					if m.Note != "mine" {
						t.Errorf("%s: it says %q", row.name, m.Note)
					}
					got.Annotations[i] = whole.Annotations[0]
				}
			}
		}
		if !reflect.DeepEqual(got.Annotations, whole.Annotations) {
			t.Errorf("%s: there are %+v\nand not %+v", row.name, got.Annotations, whole.Annotations)
		}
	}
}

// What a person changed after a file was taken is not undone with it.
func TestUndoLeavesWhatWasChangedSince(t *testing.T) {
	s := &memstore.Store{}
	_, undo := do(s, protocol.Order{Do: protocol.Take}, read(t, "rich-gloss.json"))
	m := all(t, s).Annotations[0]
	m.Note, m.Modified = "mine", noon.Add(1e12)
	if err := s.Commit(context.Background(), store.Batch{Annotations: []annotation.Annotation{m}}); err != nil {
		t.Fatal(err)
	}
	a, _ := do(s, protocol.Order{Do: protocol.Undo}, undo)
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
	var got []protocol.Format
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		o := protocol.FormatOf(f.Name)
		if o.Title.English() != f.Title || o.Ending != f.Extension || o.MediaType != f.MediaType || o.Zip == f.Many {
			t.Errorf("%s: %+v", f.Name, o)
		}
		got = append(got, o)
	}
	if len(got) != len(protocol.Formats) {
		t.Errorf("in codec there are %+v", got)
	}
}
