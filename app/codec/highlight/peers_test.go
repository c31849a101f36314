package highlight_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
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
			r, err := codec.Read([]byte(p.file))
			if err != nil {
				t.Fatal(err)
			}
			if got := told(r); r.Format != p.format || got != p.marks {
				t.Errorf("%s:\n%swant\n%s", r.Format, got, p.marks)
			}
			said := strings.Join(r.Remarks, "\n")
			for part := range strings.SplitSeq(p.remarks, "\n") {
				if !strings.Contains(said, part) {
					t.Errorf("%q is not said in %q", part, said)
				}
			}
			if p.remarks == "" && said != "" {
				t.Errorf("it says %q", said)
			}
			if again, err := codec.Read([]byte(p.file)); err != nil || !reflect.DeepEqual(again, r) {
				t.Error("the same file makes other marks")
			}
			sound(t, r)
		})
	}
}

func sound(t *testing.T, r codec.Result) {
	t.Helper()
	ids := map[annotation.ID]bool{}
	for _, in := range r.WithKind(annotation.Claim).Incoming {
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
		for _, f := range codec.Formats {
			if f.Is == nil || f.Loose || f.Name == p.format {
				continue
			}
			if _, err := f.Decode([]byte(p.file)); err == nil {
				t.Errorf("%s is taken for %s", p.name, f.Name)
			}
		}
	}
}

// Cut off at any byte, a file is refused or read in part.
func TestCutOffAnywhere(t *testing.T) {
	for _, p := range peers {
		for n := range len(p.file) {
			if r, err := codec.Read([]byte(p.file[:n])); err == nil {
				sound(t, r)
			} else if len(err.Error()) < 10 || len(err.Error()) > 600 {
				t.Errorf("%s cut off at %d: %v", p.name, n, err)
			}
		}
	}
}

// Every value of a JSON file is replaced by one of every other type.
func TestWrongTypesEverywhere(t *testing.T) {
	others := []string{`null`, `true`, `-1`, `1e400`, `99999999999999999999`, `""`, `"x"`, `"\ud83d"`, `[]`, `{}`, `[[]]`, `[{}]`, `{"a":{}}`, `["x"]`}
	for _, p := range peers {
		if p.file[0] != '{' && p.file[0] != '[' {
			continue
		}
		d := json.NewDecoder(strings.NewReader(p.file))
		for {
			at := int(d.InputOffset())
			token, err := d.Token()
			if err != nil {
				break
			}
			if _, is := token.(json.Delim); is {
				continue
			}
			end := int(d.InputOffset())
			at += len(p.file[at:]) - len(strings.TrimLeft(p.file[at:], " \n\r\t,:"))
			for _, o := range others {
				if r, err := codec.Read([]byte(p.file[:at] + o + p.file[end:])); err == nil {
					sound(t, r)
				}
			}
		}
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
	m.Evidence = []annotation.Evidence{{URL: "https://council.example/m", Title: "Minutes", Excerpt: "fares rose", Stance: annotation.Supports, Accessed: "2026-01-02"}}
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
