package codec_test

import (
	"encoding/binary"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
	_ "gloss/app/codec/highlight" // reads Recogito's second generation
	"gloss/app/codec/strictjson"
	"gloss/app/importexport/reconcile"
	"gloss/app/text"
)

// Files in the shape in which other tools write them, and offsets as they count
// them, by their own documentation.

// marksOn are the marks of a document on one version of its article.
func marksOn(d codec.Document, id article.ID) (out []annotation.Annotation) {
	for _, m := range d.Annotations {
		if m.Target.Source == string(id) {
			out = append(out, m)
		}
	}
	return out
}

func peer(t *testing.T, name string) codec.Result {
	t.Helper()
	file, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	r, err := codec.Read(file)
	if err != nil {
		t.Fatal(name, err)
	}
	return r
}

func TestReadsHypothesisExport(t *testing.T) {
	d := document()
	r := peer(t, "peer-hypothesis.json")
	if r.Format != codec.Hypothesis || len(r.Incoming) != 2 || len(r.Remarks) != 1 || len(r.Unsaid()) != 1 {
		t.Fatalf("%+v", r)
	}
	if !reconcile.IsOn(r.Incoming[0], d.Article) {
		t.Error("its address is not found to be the article's")
	}
	placed, unplaced := reconcile.Anchor(r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming, d.Article)
	if len(placed) != 1 || len(unplaced) != 1 {
		t.Fatalf("placed %+v, unplaced %+v", placed, unplaced)
	}
	a := placed[0]
	if a.ID != "https://hypothes.is/a/Q9eXgmJZEe-0aTu5bM0Rdw" || a.Kind != annotation.Figure || a.Note != "see **minutes** 🚌" || !reflect.DeepEqual(a.Tags, []string{"money"}) ||
		a.Created.Format(time.RFC3339Nano) != "2026-03-17T12:01:02.345Z" || a.Modified.Format(time.RFC3339Nano) != "2026-03-17T12:05:00Z" ||
		a.Target.Span.In(d.Article.Text) != "12 per cent" || a.State() != annotation.Exact {
		t.Errorf("%+v", a)
	}
	// Who wrote it, the reply and the selectors are written back.
	f, _ := codec.FormatOf(codec.Hypothesis)
	out := string(encode(t, f, codec.Document{Article: d.Article, Annotations: placed}))
	for _, part := range []string{`"acct:ada@hypothes.is"`, "I agree", "RangeSelector", `"id": "Q9eXgmJZEe-0aTu5bM0Rdw"`, `"display_name":"Ada Moss"`} {
		if !strings.Contains(out, part) {
			t.Errorf("%s is not in %s", part, out)
		}
	}
	again, err := codec.Read([]byte(out))
	if err != nil || len(again.Incoming) != 1 {
		t.Fatal(again, err)
	}
	if got, _ := reconcile.Anchor(again.Incoming, d.Article); len(got) != 1 || !got[0].Equal(a) {
		t.Errorf("got  %+v\nwant %+v", got, a)
	}
	// And through the native file.
	native, err := codec.DecodeNative(codec.EncodeNative(codec.Document{Article: d.Article, Annotations: placed}))
	if err != nil || !native.Annotations[0].Equal(a) {
		t.Errorf("got  %+v, %v\nwant %+v", native.Annotations, err, a)
	}
}

func TestReadsHypothesisAPI(t *testing.T) {
	d := document()
	r := peer(t, "peer-hypothesis-api.json")
	placed, unplaced := reconcile.Anchor(r.WithKinds(map[string]annotation.Kind{"": annotation.Quote}).Incoming, d.Article)
	if len(placed) != 1 || placed[0].Target.Span != d.Annotations[2].Target.Span || placed[0].Kind != annotation.Quote {
		t.Errorf("placed %+v, unplaced %+v", placed, unplaced)
	}
}

func TestReadsDoccano(t *testing.T) {
	r := peer(t, "peer-doccano.jsonl")
	if len(r.Documents) != 2 || len(r.Unsaid()) != 1 || len(r.Remarks) != 1 {
		t.Fatalf("%+v", r)
	}
	r = r.WithKinds(map[string]annotation.Kind{"": annotation.Claim})
	d := r.Documents[0]
	var got []string
	for _, a := range d.Annotations {
		if err := a.Check(d.Article.Text); err != nil {
			t.Error(err)
		}
		got = append(got, string(a.Kind)+" "+a.Target.Quote.Exact+" "+strings.Join(a.Tags, ","))
	}
	if want := []string{"figure 12 per cent ", "quote قال العمدة ", "claim 運賃 LOC"}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if d.Article.Title != "Fares 🚌 rise" || len(d.Article.Blocks) != 2 {
		t.Errorf("%+v", d.Article)
	}
	if again := peer(t, "peer-doccano.jsonl").WithKinds(map[string]annotation.Kind{"": annotation.Claim}); !reflect.DeepEqual(again, r) {
		t.Error("the same file makes other marks")
	}
}

func TestReadsDoccanoRelations(t *testing.T) {
	d := peer(t, "peer-doccano-relations.jsonl").Documents[0]
	a, b := d.Annotations[0], d.Annotations[1]
	if !reflect.DeepEqual(a.Links, []annotation.Link{{To: b.ID, As: annotation.Context}}) || !reflect.DeepEqual(b.Links, []annotation.Link{{To: a.ID, As: annotation.Supports}}) {
		t.Errorf("%+v\n%+v", a.Links, b.Links)
	}
}

// A wiped library gets from a Hypothesis file what such a file can say, at the
// very same places.
func TestHypothesisRoundTrip(t *testing.T) {
	f, _ := codec.FormatOf(codec.Hypothesis)
	for _, want := range library(31, 25, 10) {
		want.Earlier = nil
		want.Annotations = marksOn(want, want.Article.ID)
		r, err := codec.Read(encode(t, f, want))
		if err != nil {
			t.Fatal(err)
		}
		byID := map[annotation.ID]annotation.Annotation{}
		for _, a := range want.Annotations {
			byID[a.ID] = a
		}
		placed, unplaced := reconcile.Anchor(r.Incoming, want.Article)
		for _, u := range unplaced {
			// A mark of nothing but signs that the matcher overlooks cannot be looked for.
			if q := u.Selector.Quote.Exact; annotation.SameText(q, "") {
				continue
			}
			t.Errorf("%q is lost: %s", u.Selector.Quote.Exact, u.Reason)
		}
		for _, a := range placed {
			w := byID[a.ID]
			if a.Kind != w.Kind || a.Note != w.Note || !reflect.DeepEqual(a.Tags, w.Tags) || !a.Created.Equal(w.Created) || !a.Modified.Equal(w.Modified) {
				t.Errorf("got  %+v\nwant %+v", a, w)
			}
		}
	}
}

// Positions count what the tool counts: checked against the text itself.
func TestOffsetsOfEveryFormat(t *testing.T) {
	for _, d := range append(library(41, 20, 10), rich()) {
		for _, name := range []string{codec.Hypothesis, corpus.LabelStudio, corpus.Doccano, corpus.Relations, corpus.Spacy} {
			f, _ := codec.FormatOf(name)
			n := checkOffsets(t, name, encode(t, f, d), d)
			if want := len(d.Annotations); n != want {
				t.Errorf("%s has %d marks, want %d", name, n, want)
			}
		}
	}
}

func checkOffsets(t *testing.T, name string, file []byte, d codec.Document) (n int) {
	t.Helper()
	units := func(doc string, start, end int) string {
		all := utf16.Encode([]rune(doc))
		return string(utf16.Decode(all[start:end]))
	}
	points := func(doc string, start, end int) string { return string([]rune(doc)[start:end]) }
	quotes := map[string]bool{}
	for _, a := range d.Annotations {
		quotes[a.Target.Quote.Exact] = true
	}
	is := func(got, want string) {
		n++
		if got != want {
			t.Errorf("%s: %q stands where %q should", name, got, want)
		}
	}
	switch name {
	case codec.Hypothesis:
		var v struct {
			Annotations []struct {
				URI    string
				Target []struct {
					Selector []struct {
						Type, Exact string
						Start, End  int
					}
				}
			}
		}
		must(t, json.Unmarshal(file, &v))
		i := 0
		for _, a := range d.Texts() {
			for range marksOn(d, a.ID) {
				s := v.Annotations[i].Target[0].Selector
				is(units(a.Text, s[len(s)-2].Start, s[len(s)-2].End), s[len(s)-1].Exact)
				i++
			}
		}
	case corpus.LabelStudio:
		var v []struct {
			Data        struct{ Text string }
			Annotations []struct {
				Result []struct {
					Type  string
					Value struct {
						Start, End int
						Text       string
					}
				}
			}
		}
		must(t, json.Unmarshal(file, &v))
		for _, task := range v {
			for _, r := range task.Annotations[0].Result {
				if r.Type == "labels" {
					is(points(task.Data.Text, r.Value.Start, r.Value.End), r.Value.Text)
				}
			}
		}
	default:
		for line := range strings.Lines(string(file)) {
			var v struct {
				Text     string
				Label    [][]any
				Entities []struct {
					Start int `json:"start_offset"`
					End   int `json:"end_offset"`
				}
				Spans []struct{ Start, End int }
			}
			must(t, json.Unmarshal([]byte(line), &v))
			for _, l := range v.Label {
				v.Spans = append(v.Spans, struct{ Start, End int }{int(l[0].(float64)), int(l[1].(float64))})
			}
			for _, e := range v.Entities {
				v.Spans = append(v.Spans, struct{ Start, End int }(e))
			}
			for _, s := range v.Spans {
				got := points(v.Text, s.Start, s.End)
				if n++; !quotes[got] {
					t.Errorf("%s: %q is no mark", name, got)
				}
			}
		}
	}
	return n
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// doccano's file keeps text, places and kinds exactly.
func TestDoccanoRoundTrip(t *testing.T) {
	for _, name := range []string{corpus.Doccano, corpus.Relations} {
		f, _ := codec.FormatOf(name)
		for _, d := range library(51, 20, 10) {
			seen := map[text.Span]bool{}
			d.Earlier = nil
			var marks []annotation.Annotation
			for _, a := range marksOn(d, d.Article.ID) {
				if !seen[a.Target.Span] {
					marks = append(marks, a)
				}
				seen[a.Target.Span] = true
			}
			d.Annotations = marks
			r, err := codec.Read(encode(t, f, d))
			must(t, err)
			got := r.Documents[0]
			if got.Article.Text != d.Article.Text || len(got.Annotations) != len(marks) {
				t.Fatalf("%s: %d marks, want %d", name, len(got.Annotations), len(marks))
			}
			for i, a := range got.Annotations {
				if w := marks[i]; a.Target.Span != w.Target.Span || a.Kind != w.Kind || a.Target.Quote != w.Target.Quote {
					t.Errorf("%s: got %+v, want %+v", name, a, w)
				}
			}
		}
	}
}

// utf16Of is a text in UTF-16.
func utf16Of(s string, order binary.AppendByteOrder, mark bool) []byte {
	var out []byte
	if mark {
		out = order.AppendUint16(out, 0xfeff)
	}
	for _, u := range utf16.Encode([]rune(s)) {
		out = order.AppendUint16(out, u)
	}
	return out
}

// A file in UTF-16, with a byte order mark or without, says what it says in UTF-8. Cut off
// at any byte, it is refused or read in part.
func TestReadsUTF16(t *testing.T) {
	for _, tt := range []struct{ name, file string }{
		{"lines", `{"text":"🚌 EU rejects قال","label":[[2,4,"ORG"]]}` + "\r\n" + `{"text":"運賃が","label":[[0,2,"X"]]}` + "\r\n"},
		{"one JSON text", ` [{"text":"EU rejects","entities":[{"id":1,"label":"ORG","start_offset":0,"end_offset":2}]}]`},
		{"Gloss's own", string(codec.EncodeNative(document()))},
		{"half of a pair", `{"text":"x \ud83d y EU","label":[[6,8,"ORG"]]}` + "\n" + `{"text":"EU","label":[[0,2,"ORG"]]}`},
		{"a plain text", "Fares rise\n\nThey do. 🚌"},
	} {
		want, fails := codec.Read([]byte(tt.file))
		for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
			for _, mark := range []bool{true, false} {
				file := utf16Of(tt.file, order, mark)
				if got, err := codec.Read(file); !reflect.DeepEqual(got, want) || (err == nil) != (fails == nil) {
					t.Errorf("%s, %v, mark %v: got\n%+v, %v\nwant\n%+v", tt.name, order, mark, got, err, want)
				}
				if got, _ := codec.Read(namedZip(t, "a.jsonl", string(file))); len(got.Documents) != len(want.Documents) {
					t.Errorf("%s, %v, mark %v: in a zip %d texts", tt.name, order, mark, len(got.Documents))
				}
				for n := 0; n < len(file); n += 1 + len(file)/100 {
					if r, err := codec.Read(file[:n]); err == nil {
						sound(t, r)
					} else if len(err.Error()) < 10 {
						t.Errorf("%s cut off at %d: %v", tt.name, n, err)
					}
				}
			}
		}
	}
}

// Recogito's marks stand where it placed them, in any script and whichever unit they count,
// also on words that are in the text several times.
func TestRecogitoStandsInAnyScript(t *testing.T) {
	for _, tt := range []struct{ name, line, words string }{
		{"emoji", "👩‍👩‍👧 said 🚌 fares rose, and 🚌 fares rose again 🇩🇪.", "🚌 fares"},
		{"right to left", "😀 قال العمدة إن الأجرة ارتفعت، ثم قال العمدة ذلك مرة أخرى.", "قال العمدة"},
		{"right to left with marks", "😀 אָמַר רֹאשׁ הָעִיר, וְשׁוּב אָמַר רֹאשׁ הָעִיר.", "רֹאשׁ הָעִיר"},
		{"ideographs, some beyond the first plane", "𠮷野家は運賃が上がったと述べた。𠮷野家は運賃が上がった。", "運賃が上がった"},
		{"combining", "𝔘 Cafe\u0301 and Cafe\u0301.", "Cafe\u0301"},
	} {
		a, err := article.FromPlain([]byte("Title\n\n" + tt.line + "\n\n" + tt.line))
		must(t, err)
		var want []text.Span
		for at := 0; ; {
			i := strings.Index(a.Text[at:], tt.words)
			if i < 0 {
				break
			}
			want = append(want, text.Span{Start: at + i, End: at + i + len(tt.words)})
			at += i + len(tt.words)
		}
		if len(want) < 4 {
			t.Fatal(tt.name, len(want))
		}
		runes := func(doc string, at int) int { return len([]rune(doc[:at])) }
		for _, unit := range []struct {
			name, item string
			count      func(string, int) int
		}{
			{"second generation", `{"id":"urn:x:%d","bodies":[],"target":{"annotation":"urn:x:%[1]d","selector":[{"quote":%[4]q,"start":%[2]d,"end":%[3]d}]}}`, text.ToUTF16},
			{"first generation", `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"#%d","type":"Annotation","body":[],"target":{"source":"https://a.example/","selector":[{"type":"TextQuoteSelector","exact":%[4]q},{"type":"TextPositionSelector","start":%[2]d,"end":%[3]d}]}}`, text.ToUTF16},
			{"by the model", `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:x:%d","type":"Annotation","body":[],"target":{"source":"https://a.example/","selector":[{"type":"TextQuoteSelector","exact":%[4]q},{"type":"TextPositionSelector","start":%[2]d,"end":%[3]d}]}}`, runes},
		} {
			var items []string
			for i, span := range want {
				items = append(items, strings.ReplaceAll(fmt.Sprintf(unit.item, i, unit.count(a.Text, span.Start), unit.count(a.Text, span.End), "WORDS"), `"WORDS"`, string(strictjson.AppendString(nil, tt.words))))
			}
			r, err := codec.Read([]byte("[" + strings.Join(items, ",") + "]"))
			must(t, err)
			placed, unplaced := reconcile.Anchor(r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming, a)
			var got []text.Span
			for _, m := range placed {
				got = append(got, m.Target.Span)
			}
			if !reflect.DeepEqual(got, want) || len(unplaced) > 0 {
				t.Errorf("%s, %s: got %v, not placed %d, want %v", tt.name, unit.name, got, len(unplaced), want)
			}
		}
	}
}
