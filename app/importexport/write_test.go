package importexport_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// shelf is a store with n articles, the first of which has two marks and each other
// one.
func shelf(t testing.TB, n int) (*memstore.Store, []article.Article) {
	t.Helper()
	s := &memstore.Store{}
	var out []article.Article
	for i := range n {
		a := newArticle(t, fmt.Sprint("Rain ", i), fmt.Sprintf("It rained on %d days of the month.\n\n%s", i+3, strings.Repeat("Ein Satz über Größe. ", 30)))
		marks := []annotation.Annotation{markOn(t, a, fmt.Sprint("on-", i), "rained")}
		if i == 0 {
			marks = append(marks, markOn(t, a, "second", "the month"))
		}
		a.Added = noon.Add(-time.Duration(i) * time.Hour) // the one added last comes first
		keep(t, s, []article.Article{a}, marks...)
		out = append(out, a)
	}
	return s, out
}

// The sample is how the file begins that would be written, with what is known of it.
func TestTheSampleIsHowTheFileBegins(t *testing.T) {
	s, articles := shelf(t, 5)
	open := string(native(articles[0], markOn(t, articles[0], "on-0", "rained")))
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		for _, o := range []protocol.Order{{Scope: protocol.Open, Document: open}, {Scope: protocol.Library}} {
			o.Format = f.Name
			o.Do = protocol.Show
			shown, _ := do(s, o, nil)
			o.Do, o.Name = protocol.Write, "out"
			written, file := do(s, o, nil)
			if shown.Sample == nil || written.Written == nil {
				t.Fatalf("%s: %s%s", f.Name, shown.Trouble, written.Trouble)
			}
			sample, w := *shown.Sample, *written.Written
			ending, mediaType := protocol.FormatOf(f.Name).As(o.Scope == protocol.Library)
			if sample.Ending != ending || sample.MediaType != mediaType || w.Ending != ending || w.MediaType != mediaType || w.Name != "out"+ending {
				t.Errorf("%s, %s: %+v, %+v", f.Name, o.Scope, sample, w)
			}
			if sample.Lacks == nil || w.Bytes != len(file) || w.Unread != 0 || len(sample.Head) > 6000 || !utf8.ValidString(sample.Head) || sample.Head == "" {
				t.Errorf("%s, %s: %+v, %+v", f.Name, o.Scope, sample, w)
			}
			if o.Scope == protocol.Open {
				if sample.Articles != 1 || sample.Marks != 1 || w.Articles != 1 || w.Marks != 1 {
					t.Errorf("%s: %+v, %+v", f.Name, sample, w)
				}
				if f.MediaType == protocol.ZipType {
					file = []byte(codec.ZipText(file))
				}
				if body := bytes.TrimPrefix(file, []byte("\ufeff")); !bytes.HasPrefix(body, []byte(sample.Head)) || sample.Cut != (len(file) > 6000) {
					t.Errorf("%s: cut %v, of %d bytes it begins with\n%s", f.Name, sample.Cut, len(file), sample.Head)
				}
				continue
			}
			if sample.Articles != 5 || sample.Marks != -1 || w.Articles != 5 || w.Marks != 6 || !sample.Cut {
				t.Errorf("%s: %+v, %+v", f.Name, sample, w)
			}
			// Of a format with one file an article, the first of them is shown, and of another
			// three.
			shows := func(title string) bool { return strings.Contains(sample.Head, title) }
			if !shows("Rain 0") || shows("Rain 3") || f.Many && len(sample.Head) < 5000 && !shows("Rain 2") || !f.Many && shows("Rain 1") {
				t.Errorf("%s: it begins with\n%s", f.Name, sample.Head)
			}
		}
	}
}

// A short library is whole in its sample.
func TestAShortSampleIsWhole(t *testing.T) {
	s, _ := shelf(t, 1)
	a, _ := do(s, protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: corpus.Spacy}, nil)
	_, file := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: corpus.Spacy}, nil)
	if a.Sample == nil || a.Sample.Cut || a.Sample.Head != string(file) {
		t.Errorf("%+v", a.Sample)
	}
	a, _ = do(&memstore.Store{}, protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: codec.Native}, nil)
	if a.Sample == nil || a.Sample.Head != "" || a.Sample.Cut || a.Sample.Articles != 0 {
		t.Errorf("of nothing: %+v, %s", a.Sample, a.Trouble)
	}
	a, _ = do(&memstore.Store{}, protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: codec.CSV}, nil)
	if a.Sample == nil || !strings.HasPrefix(a.Sample.Head, "article,") {
		t.Errorf("a table of nothing: %+v, %s", a.Sample, a.Trouble)
	}
}

// Where the first part of a file ends in a character, that is left out whole.
func TestASampleHoldsWholeCharacters(t *testing.T) {
	for pad := range 5 {
		a := newArticle(t, "Fares", strings.Repeat("x", pad)+" "+strings.Repeat("🚌", 3000))
		shown, _ := do(&memstore.Store{}, protocol.Order{Do: protocol.Show, Scope: protocol.Open, Document: string(native(a)), Format: corpus.Spacy}, nil)
		head := shown.Sample.Head
		if !shown.Sample.Cut || !utf8.ValidString(head) || len(head) < 6000-3 || len(head) > 6000 {
			t.Errorf("%d bytes: %q", len(head), head[max(0, len(head)-9):])
		}
	}
}

// What the format leaves out is said of the articles that are shown.
func TestTheSampleSaysWhatIsLeftOut(t *testing.T) {
	s, _ := shelf(t, 1)
	a, _ := do(s, protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: corpus.Spacy}, nil)
	if !reflect.DeepEqual(a.Sample.Lacks, []string{"notes", "when marks were made and changed", "IDs used for merging", "the text before and after marks"}) {
		t.Errorf("%q", a.Sample.Lacks)
	}
	a, _ = do(s, protocol.Order{Do: protocol.Show, Scope: protocol.Library, Format: codec.Native}, nil)
	if len(a.Sample.Lacks) != 0 {
		t.Errorf("%q", a.Sample.Lacks)
	}
}

// Of the library only the marks that are named are written, with the articles that they
// are on, and no shelf.
func TestSomeMarksAreWritten(t *testing.T) {
	s, articles := shelf(t, 3)
	card := all(t, s).Articles[0]
	card.ReadingState.Pinned = true
	if err := s.Commit(context.Background(), store.Batch{Cards: []store.ArticleSummary{card}}); err != nil {
		t.Fatal(err)
	}
	for _, only := range [][]annotation.ID{{"urn:uuid:second"}, {"urn:uuid:on-0", "urn:uuid:on-2"}, {"urn:uuid:nowhere"}, {}} {
		o := protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Hypothesis, Only: only}
		a, file := do(s, o, nil)
		if a.Written == nil {
			t.Fatal(a.Trouble)
		}
		want := map[annotation.ID]bool{}
		for _, id := range only {
			want[id] = id != "urn:uuid:nowhere"
		}
		got, on := map[annotation.ID]bool{}, map[string]bool{}
		if r, err := codec.Read(file); err == nil {
			for _, in := range r.Incoming {
				got[in.Annotation.ID], on[in.Source] = true, true
			}
		}
		delete(want, "urn:uuid:nowhere")
		if !reflect.DeepEqual(got, want) || a.Written.Marks != len(want) || a.Written.Articles != len(on) {
			t.Errorf("%v: written %+v: %v", only, a.Written, got)
		}
		o.Do = protocol.Show
		if a, _ := do(s, o, nil); a.Sample == nil || a.Sample.Marks != len(want) || a.Sample.Articles != len(on) {
			t.Errorf("%v: shown %+v", only, a.Sample)
		}
	}
	_, file := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native, Only: []annotation.ID{"urn:uuid:on-0", "urn:uuid:on-1", "urn:uuid:on-2"}}, nil)
	r, err := codec.Read(file)
	if err != nil || len(r.Documents) != len(articles) {
		t.Fatalf("%+v, %v", r, err)
	}
	for _, d := range r.Documents {
		if len(d.Shelves) > 0 || len(d.Annotations) != 1 {
			t.Errorf("%+v", d)
		}
	}
	_, backup := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native}, nil)
	if r, err = codec.Read(backup); err != nil {
		t.Fatal(err)
	}
	shelves := 0
	for _, d := range r.Documents {
		shelves += len(d.Shelves)
	}
	if shelves != 1 {
		t.Errorf("%d shelves are in the backup", shelves)
	}
}

// An article is written with the versions before it, in one document, and one in a
// circle of versions too.
func TestVersionsAreWrittenTogether(t *testing.T) {
	s := &memstore.Store{}
	var articles []article.Article
	for i := range 4 {
		a := newArticle(t, fmt.Sprint("Version ", i), fmt.Sprintf("It rained on %d days.", i))
		if i > 0 {
			a.Revises = articles[i-1].ID
		}
		articles = append(articles, a)
	}
	round := []article.Article{newArticle(t, "One", "It snowed once."), newArticle(t, "Two", "It snowed twice.")}
	round[0].Revises, round[1].Revises = round[1].ID, round[0].ID
	keep(t, s, append(articles, round...), markOn(t, articles[1], "1", "rained"), markOn(t, articles[3], "2", "rained"))
	a, file := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native}, nil)
	if a.Written == nil || a.Written.Articles != 2 {
		t.Fatalf("%+v", a)
	}
	// Marks on two versions are in one document too.
	some, _ := do(s, protocol.Order{Do: protocol.Write, Scope: protocol.Library, Format: codec.Native, Only: []annotation.ID{"urn:uuid:1", "urn:uuid:2"}}, nil)
	if some.Written == nil || some.Written.Articles != 1 || some.Written.Marks != 2 {
		t.Errorf("%+v", some)
	}
	r, err := codec.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range r.Documents {
		var ids []article.ID
		for _, e := range append([]article.Article{d.Article}, d.Earlier...) {
			ids = append(ids, e.ID)
		}
		switch {
		case d.Article.ID == articles[3].ID:
			if !reflect.DeepEqual(ids, []article.ID{articles[3].ID, articles[2].ID, articles[1].ID, articles[0].ID}) || len(d.Annotations) != 2 {
				t.Errorf("%v, %+v", ids, d.Annotations)
			}
		case len(ids) != 2:
			t.Errorf("%v", ids)
		}
	}
}

// Progress says how many articles are done.
func TestWritingTellsHowFarItIs(t *testing.T) {
	s, _ := shelf(t, 3)
	for format, want := range map[string][][2]int{codec.Native: {{1, 3}, {2, 3}, {3, 3}}, codec.CSV: {{1, 4}, {2, 4}, {3, 4}}} {
		var told [][2]int
		w := &importexport.Worker{Store: s}
		w.Do(context.Background(), protocol.Order{Do: protocol.Write, At: noon, Scope: protocol.Library, Format: format}, nil, new(bytes.Buffer), func(done, of int) { told = append(told, [2]int{done, of}) })
		if !reflect.DeepEqual(told, want) {
			t.Errorf("%s: told %v, want %v", format, told, want)
		}
	}
}

// full is a writer that has room for so many bytes.
type full struct{ room int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// A file that cannot be written is an answer of trouble, in every format.
func TestAFullDiskIsTold(t *testing.T) {
	s, _ := shelf(t, 2)
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		w := &importexport.Worker{Store: s}
		a := w.Do(context.Background(), protocol.Order{Do: protocol.Write, At: noon, Scope: protocol.Library, Format: f.Name}, nil, &full{10}, func(int, int) {})
		if !strings.Contains(strings.ToLower(a.Trouble), errFull.Error()) || a.Written != nil {
			t.Errorf("%s: %+v", f.Name, a)
		}
	}
}
