package highlight_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codectest"
	_ "gloss/app/codec/corpus" // is to be told apart too
	"gloss/app/codec/highlight"
)

// peer is a file of another tool, with the marks that are in it.
type peer struct {
	name, format, file string
	marks              string // as told makes them
	remarks            string // a part of each, one a line
}

// told is what was read, a mark a line: the page, the label, the words, and what else is
// known.
func told(r codec.Result) string {
	var b strings.Builder
	for _, in := range r.Incoming {
		m := in.Annotation
		if b.WriteString(in.Source); in.Source == "" {
			b.WriteString(in.Title + "/")
		}
		if l := codec.Label(m); l != "" {
			b.WriteString(" " + l)
		}
		if in.Unplaced != "" {
			b.WriteString(" unplaced: " + in.Unplaced)
		} else {
			b.WriteString(" “" + in.Selector.Quote.Exact + "”")
		}
		if m.Note != "" {
			fmt.Fprintf(&b, " note: %q", m.Note)
		}
		if who := codec.Creator(m); who != "" {
			b.WriteString(" by " + who)
		}
		for _, t := range m.Tags {
			if t != codec.Label(m) {
				b.WriteString(" #" + t)
			}
		}
		if m.Said.Name+string(m.Verdict) != "" || len(m.Evidence) > 0 {
			fmt.Fprintf(&b, " %s/%s/", m.Said.Name, m.Verdict)
			for _, e := range m.Evidence {
				b.WriteString(e.Title)
			}
		}
		if p := in.Selector.Position; p != nil {
			fmt.Fprintf(&b, " %d-%d", p.Start, p.End)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestReadsPeers(t *testing.T) {
	for _, p := range peers {
		t.Run(p.name, func(t *testing.T) {
			sound(t, codectest.Reads(t, []byte(p.file), p.format, p.marks, p.remarks, told))
		})
	}
}

func sound(t *testing.T, r codec.Result) {
	t.Helper()
	ids := map[annotation.ID]bool{}
	for _, in := range r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming {
		if err := codec.CheckUnplaced(in.Annotation); err != nil {
			t.Error(err)
		}
		if ids[in.Annotation.ID] {
			t.Errorf("two marks are called %s", in.Annotation.ID)
		}
		ids[in.Annotation.ID] = true
	}
}

// Every file is of one format, whatever it is called.
func TestToldApart(t *testing.T) {
	for _, p := range peers {
		codectest.ToldApart(t, p.name, p.file, p.format)
	}
}

// Cut off at any byte, a file is refused or read in part.
func TestCutOffAnywhere(t *testing.T) {
	for _, p := range peers {
		for n := range len(p.file) {
			if r, err := codec.Read([]byte(p.file[:n])); err == nil {
				sound(t, r)
			} else {
				codectest.Refused(t, fmt.Sprintf("%s cut off at %d", p.name, n), err)
			}
		}
	}
}

// Every value of a JSON file is replaced by one of every other type.
func TestWrongTypesEverywhere(t *testing.T) {
	for _, p := range peers {
		codectest.WrongTypes(t, p.name, p.file, sound)
	}
}

func FuzzRead(f *testing.F) {
	for _, p := range peers {
		f.Add([]byte(p.file))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, err := codec.Read(file); err == nil {
			sound(t, r)
		}
	})
}

// document is an article with marks, one of which says everything.
func document(t *testing.T) codec.Document {
	t.Helper()
	a, err := article.FromPlain([]byte("Fares 🚌 rise\n\nLast year fares rose by 12 per cent, \"too much\"\tsaid Ada."))
	if err != nil {
		t.Fatal(err)
	}
	a.URL = "https://star.example/fares"
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	d := codec.Document{Article: a}
	for i, words := range []string{"🚌", "12 per cent", "\"too much\"\tsaid"} {
		from := strings.Index(a.Text, words)
		m := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:x:", i)), Kind: annotation.Kinds[i], Created: at, Modified: at.Add(time.Second)}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = string(a.ID), from, from+len(words)
		m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
		d.Annotations = append(d.Annotations, m)
	}
	m := &d.Annotations[0]
	m.Note, m.Tags, m.Said, m.Verdict = "=1+1\n\"two\"; lines", []string{"money", "bus"}, annotation.Attribution{Name: "Ada", Role: "mayor"}, annotation.Disputed
	m.Evidence = []annotation.Evidence{{URL: "https://council.example/m", Title: "Minutes", Excerpt: "fares rose", Stance: annotation.Supports, Accessed: "2026-01-02", Archive: "https://archive.example/m"}}
	d.Annotations[1].Quantity = annotation.Quantity{Value: "-12", Unit: "per cent", Approximate: true}
	return d
}

// Gloss's own tables bring back everything that they carry but links.
func TestOwnTablesComeBack(t *testing.T) {
	d := document(t)
	for _, name := range []string{codec.CSV, codec.TSV} {
		f, _ := codec.FormatOf(name)
		var b bytes.Buffer
		if err := f.Encode(&b, []codec.Document{d}, codec.Options{}); err != nil {
			t.Fatal(err)
		}
		r, err := codec.Read(b.Bytes())
		if err != nil || len(r.Incoming) != 3 || len(r.Remarks) > 0 {
			t.Fatalf("%s: %+v, %v", name, r, err)
		}
		for i, in := range r.Incoming {
			got, want := in.Annotation, d.Annotations[i]
			want.Target = annotation.Target{}
			words := d.Annotations[i].Target.Quote.Exact
			if name == codec.TSV {
				want.Note, words = strings.ReplaceAll(want.Note, "\n", " "), strings.ReplaceAll(words, "\t", " ")
			}
			if !got.Equal(want) || in.Selector.Quote.Exact != words || in.Source != d.Article.URL || in.Selector.Position == nil {
				t.Errorf("%s: got\n%+v\nwant\n%+v", name, in, want)
			}
		}
	}
}

// What Readwise asks for is there, in columns that a reader of tables finds, and comes back.
func TestReadwiseByItsColumns(t *testing.T) {
	d := document(t)
	f, _ := codec.FormatOf(highlight.Readwise)
	var b bytes.Buffer
	if err := f.Encode(&b, []codec.Document{d}, codec.Options{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b.Bytes())).ReadAll()
	if err != nil || len(rows) != 4 || strings.Join(rows[0], ",") != "Highlight,Title,Author,URL,Note,Location,Date" {
		t.Fatal(rows, err)
	}
	if row := rows[1]; row[0] != "🚌" || row[1] != "Fares 🚌 rise" || row[3] != "https://star.example/fares" || row[4] != ".claim .money .bus\n=1+1\n\"two\"; lines" || row[5] != "6" || row[6] != "2026-03-01 09:00:00" {
		t.Errorf("%q", row)
	}
	r, err := codec.Read(b.Bytes())
	if err != nil || len(r.Incoming) != 3 {
		t.Fatal(r, err)
	}
	for i, in := range r.Incoming {
		m := d.Annotations[i]
		if in.Annotation.Kind != m.Kind || in.Annotation.Note != m.Note || !reflect.DeepEqual(in.Annotation.Tags, m.Tags) || in.Selector.Quote.Exact != m.Target.Quote.Exact || !in.Annotation.Created.Equal(m.Created) {
			t.Errorf("got\n%+v\nwant\n%+v", in, m)
		}
	}
}
