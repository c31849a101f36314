package corpus_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codectest"
	"gloss/app/codec/corpus"
)

// Files in the shape in which other tools write them, by their own documentation.

var options = codec.Options{At: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)}

// peer is a file of another tool, with the marks that are in it.
type peer struct {
	name, format string
	file         string
	beside       string // its text, if it comes in a zip with one
	marks        string // as told makes them
	remarks      string // a part of each, one a line
}

// told is what was read, a mark a line: its label, its words, and what else is known of it.
func told(r codec.Result) string {
	var b strings.Builder
	for _, d := range r.Documents {
		words := map[annotation.ID]string{}
		for _, m := range d.Annotations {
			words[m.ID] = m.Target.Span.In(d.Article.Text)
		}
		for _, m := range d.Annotations {
			b.WriteString(codec.Label(m) + " “" + words[m.ID] + "”")
			tellMore(&b, m)
			for _, l := range m.Links {
				fmt.Fprintf(&b, " -%s-> “%s”", codec.RelationOf(m, l), words[l.To])
			}
			b.WriteByte('\n')
		}
	}
	for _, in := range r.Incoming {
		b.WriteString("waits: " + codec.Label(in.Annotation) + " “" + in.Selector.Quote.Exact + "”")
		tellMore(&b, in.Annotation)
		b.WriteByte('\n')
	}
	return b.String()
}

func tellMore(b *strings.Builder, m annotation.Annotation) {
	if m.Note != "" {
		fmt.Fprintf(b, " note: %q", m.Note)
	}
	if who := codec.Creator(m); who != "" {
		b.WriteString(" by " + who)
	}
	for _, t := range m.Tags {
		if t != strings.ToLower(codec.Label(m)) && t != codec.Label(m) {
			b.WriteString(" #" + t)
		}
	}
}

// bytesOf is the file, in a zip with its text if it has one.
func (p peer) bytesOf(t testing.TB) []byte {
	t.Helper()
	if p.beside == "" {
		return []byte(p.file)
	}
	return zipOf(t, "corpus/doc.ann", p.file, "corpus/doc.txt", p.beside)
}

func zipOf(t testing.TB, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		w, err := z.Create(files[i])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, files[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestReadsPeers(t *testing.T) {
	for _, p := range peers {
		t.Run(p.name, func(t *testing.T) {
			sound(t, codectest.Reads(t, p.bytesOf(t), p.format, p.marks, p.remarks, told))
		})
	}
}

// sound checks that what was read can be kept and read again.
func sound(t *testing.T, r codec.Result) []codec.Document {
	t.Helper()
	var out []codec.Document
	for _, d := range r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Documents {
		if err := d.Article.Check(); err != nil {
			t.Error(err)
		}
		again, err := codec.DecodeNative(codec.EncodeNative(d))
		if err != nil || len(again.Annotations) != len(d.Annotations) {
			t.Fatalf("its own export is refused: %v", err)
		}
		out = append(out, again)
	}
	for _, in := range r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming {
		if err := codec.CheckUnplaced(in.Annotation); err != nil {
			t.Error(err)
		}
	}
	return out
}

// A file that was read, kept as Gloss keeps it and written in its format again says the
// same: labels, relations, names, notes.
func TestPeersComeBack(t *testing.T) {
	for _, p := range peers {
		f, _ := codec.FormatOf(p.format)
		if f.Encode == nil {
			continue
		}
		t.Run(p.name, func(t *testing.T) {
			r, err := codec.Read(p.bytesOf(t))
			if err != nil {
				t.Fatal(err)
			}
			if len(r.Documents) == 0 {
				// Marks without their text wait for it, and cannot be written before.
				if len(r.Incoming) == 0 {
					t.Error("nothing was read")
				}
				return
			}
			if p.format == corpus.Doccano {
				f, _ = codec.FormatOf(corpus.Relations)
			}
			first := encode(t, f, sound(t, r)...)
			again, err := codec.Read(first)
			if err != nil {
				t.Fatal(err)
			}
			again.Incoming = r.Incoming
			got, want := told(again), told(r)
			if f.Carries&codec.WithNotes == 0 {
				got, want = withoutMore(got), withoutMore(want)
			}
			if got != want {
				t.Errorf("got\n%swant\n%s%s", got, want, first)
			}
			again.Incoming = nil
			if second := encode(t, f, sound(t, again)...); !bytes.Equal(second, first) {
				t.Errorf("the second file differs:\n%s\nfrom\n%s", second, first)
			}
		})
	}
}

// withoutMore leaves out what a format of places and labels alone cannot carry.
func withoutMore(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		for _, from := range []string{" note: ", " by ", " #"} {
			if i := strings.Index(line, "”"+from); i >= 0 {
				rest := ""
				if j := strings.Index(line, " -"); j > i {
					rest = line[j:]
				} else {
					rest = "\n"
				}
				line = line[:i+len("”")] + rest
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

func encode(t testing.TB, f codec.Format, docs ...codec.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Encode(&b, docs, options); err != nil {
		t.Fatal(f.Name, err)
	}
	return b.Bytes()
}

// Every file is of one format, whatever it is called.
func TestToldApart(t *testing.T) {
	for _, p := range peers {
		codectest.ToldApart(t, p.name, p.file, p.format)
	}
}

// Cut off at any byte, a file is refused or read in part, and never ends the program.
func TestCutOffAnywhere(t *testing.T) {
	for _, p := range peers {
		whole := strings.Count(p.marks, "\n")
		step := max(1, len(p.file)/400)
		for n := 0; n < len(p.file); n += step {
			q := p
			q.file = p.file[:n]
			r, err := codec.Read(q.bytesOf(t))
			if err != nil {
				continue
			}
			if marks := strings.Count(told(r), "\n"); marks > whole && !strings.Contains(p.name, "odd") { // a number cut off may be a good one
				t.Errorf("%s cut off at %d has %d marks of %d", p.name, n, marks, whole)
			}
			if n%7 == 0 {
				sound(t, r)
			}
		}
	}
}

// Every value of a JSON file is replaced by one of every other type.
func TestWrongTypesEverywhere(t *testing.T) {
	for _, p := range peers {
		codectest.WrongTypes(t, p.name, p.file, func(t *testing.T, r codec.Result) { sound(t, r) })
	}
}

func FuzzRead(f *testing.F) {
	for _, p := range peers {
		f.Add(p.bytesOf(f))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		r, err := codec.Read(file)
		if err != nil {
			return
		}
		docs := sound(t, r)
		if f, is := codec.FormatOf(r.Format); is && f.Encode != nil && f.Many {
			encode(t, f, docs...)
		}
	})
}

// Whatever is written is read again: places, words and links, in any script.
func TestWhatIsWrittenIsRead(t *testing.T) {
	doc := "Fares 🚌 rise\n\nLast year fares rose by 12 per cent, قال العمدة.\n\n議会は運賃が上がったと述べた。 𝔘𝔫𝔦𝔠𝔬𝔡𝔢\tends."
	a, err := article.FromPlain([]byte(doc))
	if err != nil {
		t.Fatal(err)
	}
	d := codec.Document{Article: a}
	for i, words := range []string{"🚌", "fares rose by 12 per cent", "12 per cent", "قال العمدة", "運賃が上がった", "rise\n\nLast", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢"} {
		at := strings.Index(a.Text, words)
		if at < 0 {
			t.Fatal(words)
		}
		m := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:x:", i)), Kind: annotation.Kinds[i%3], Created: options.At, Modified: options.At}
		m.Target.Source, m.Target.Span.Start, m.Target.Span.End = string(a.ID), at, at+len(words)
		m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
		if i == 2 {
			m.Links = []annotation.Link{{To: "urn:x:4", As: annotation.Supports}}
		}
		d.Annotations = append(d.Annotations, m)
	}
	annotation.Sort(d.Annotations)
	for _, f := range codec.Formats {
		if f.Encode == nil || f.Read == nil || f.Carries&codec.WithArticleText == 0 {
			continue
		}
		r, err := codec.Read(encode(t, f, d))
		if err != nil || len(r.Documents) != 1 {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		var got, want []string
		for _, m := range r.Documents[0].Annotations {
			got = append(got, string(m.Kind)+" "+m.Target.Span.In(r.Documents[0].Article.Text))
		}
		links := 0
		for i, m := range d.Annotations {
			want = append(want, string(m.Kind)+" "+m.Target.Span.In(a.Text))
			if f.Carries&codec.WithLinks != 0 && len(m.Links) > 0 {
				if back := r.Documents[0].Annotations[i]; len(back.Links) == 1 && back.Links[0].As == annotation.Supports {
					links++
				}
			}
		}
		if !reflect.DeepEqual(got, want) || r.Documents[0].Article.Text != a.Text {
			t.Errorf("%s: got\n%q\nwant\n%q\n%q", f.Name, got, want, r.Documents[0].Article.Text)
		}
		if f.Carries&codec.WithLinks != 0 && links != 1 {
			t.Errorf("%s: the link is lost", f.Name)
		}
	}
}
