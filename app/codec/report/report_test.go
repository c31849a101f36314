package report_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	_ "gloss/app/codec/report" // registers its formats
)

// document is an article with a mark, and with what a report has no place for.
func document(t *testing.T) codec.Document {
	t.Helper()
	a, err := article.FromPlain([]byte("Fares </script> rise\n\nFares rose by <b>12 per cent</b> & more <!-- so -->."))
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	a.Added, a.URL = at, "https://star.example/fares"
	from := strings.Index(a.Text, "12 per cent")
	m := annotation.Annotation{ID: "urn:x:1", Kind: annotation.Figure, Note: "</script><script>alert(1)</script>", Created: at, Modified: at.Add(time.Second)}
	m.Target.Source, m.Target.Span.Start, m.Target.Span.End = string(a.ID), from, from+len("12 per cent")
	m.Target.Quote = annotation.NewDescriber(a.Text).Quote(m.Target.Span)
	m.Quantity = annotation.Quantity{Value: "12", Unit: "per cent"}
	codec.SetForeign(&m, "creator", `"Ada"`)
	return codec.Document{Article: a, Annotations: []annotation.Annotation{m}, Shelves: map[article.ID]codec.ReadingState{a.ID: {Tags: []string{"mine"}}}}
}

func page(t *testing.T, d codec.Document) []byte {
	t.Helper()
	f, _ := codec.FormatOf(codec.HTML)
	var b bytes.Buffer
	if err := f.Encode(&b, []codec.Document{d}, codec.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A report that is opened brings back the article and its marks, but for what other tools
// and this device had added.
func TestAReportIsReadAgain(t *testing.T) {
	d := document(t)
	file := page(t, d)
	r, err := codec.Read(file)
	if err != nil || r.Format != codec.HTML || len(r.Documents) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	want := d
	want.Shelves = nil
	want.Annotations = []annotation.Annotation{d.Annotations[0]}
	want.Annotations[0].Foreign = ""
	if got := r.Documents[0]; !bytes.Equal(codec.EncodeNative(got), codec.EncodeNative(want)) {
		t.Errorf("%s\nwant\n%s", codec.EncodeNative(got), codec.EncodeNative(want))
	}
	if d.Annotations[0].Foreign == "" || d.Shelves == nil {
		t.Error("the document itself was changed")
	}
	for _, own := range []string{"Ada", "mine"} {
		if bytes.Contains(file, []byte(own)) {
			t.Errorf("%q is in the report", own)
		}
	}
	if again := page(t, r.Documents[0]); !bytes.Equal(again, file) {
		t.Error("the report of what was read is another one")
	}
}

// Where the end of a report is missing, nothing is guessed of its marks.
func TestAReportThatIsCutOff(t *testing.T) {
	file := page(t, document(t))
	end := bytes.LastIndex(file, []byte("</script>"))
	for n := codec.SniffedReport; n < end; n += 97 {
		if r, err := codec.Read(file[:n]); err == nil {
			t.Fatalf("cut off at %d of %d it is read as %+v", n, len(file), r)
		}
	}
	damaged := bytes.Replace(file, []byte(`"urn:x:1"`), []byte(`7`), 1)
	if _, err := codec.Read(damaged); err == nil {
		t.Error("a damaged file in a report is read")
	}
}
