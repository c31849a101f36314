package codec_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
	"gloss/app/text"
)

// short is an article of one sentence with a mark on its figure.
func short() codec.Document {
	a, err := article.FromPlain([]byte("Fares rise\n\nLast year fares rose by 12 per cent.\n"))
	if err != nil {
		panic(err)
	}
	at := time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)
	a.Added = at
	start := strings.Index(a.Text, "12 per cent")
	span := text.Span{Start: start, End: start + len("12 per cent")}
	return codec.Document{Article: a, Annotations: []annotation.Annotation{{
		ID: "urn:uuid:00000000-0000-4000-8000-000000000001", Kind: annotation.Figure, Note: "Since when?", Created: at, Modified: at,
		Target: annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(a.Text, span)},
	}}}
}

// What a file is, Read finds out from its content.
func ExampleRead() {
	file := []byte(`{"text": "Fares rose by 12 per cent.", "label": [[14, 25, "FIGURE"]]}` + "\n")
	r, err := codec.Read(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	d := r.Documents[0]
	m := d.Annotations[0]
	fmt.Printf("%s: %s %q\n", r.Format, m.Kind, m.Target.Span.In(d.Article.Text))
	// Output: doccano: figure "12 per cent"
}

// A file that is wrong is refused, with the place.
func ExampleRead_refused() {
	_, err := codec.Read([]byte(`{"text": "Fares", "label": [[0, 5 "x"]]}`))
	fmt.Println(err)
	// Output: the file is not JSON: byte 35: '"' where a comma or the end of the list was due
}

// Gloss's own file brings everything back.
func ExampleEncodeNative() {
	file := codec.EncodeNative(short())
	d, err := codec.DecodeNative(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Annotations[0].Note, bytes.Equal(codec.EncodeNative(d), file))
	// Output: Since when? true
}

func ExampleFormatOf() {
	f, _ := codec.FormatOf(corpus.Spacy)
	if err := f.Encode(os.Stdout, []codec.Document{short()}, codec.Options{}); err != nil {
		fmt.Println(err)
	}
	// Output: {"text":"Fares rise\n\nLast year fares rose by 12 per cent.","spans":[{"start":36,"end":47,"label":"figure"}],"title":"Fares rise"}
}

func ExampleFormat_Lacks() {
	f, _ := codec.FormatOf(corpus.Spacy)
	fmt.Println(strings.Join(f.Lacks(codec.Options{}, short()), "\n"))
	// Output:
	// notes
	// when marks were made and changed
	// IDs used for merging
	// the text before and after marks
}

// A zip holds one file an article. In the native format it is a backup.
func ExampleWriteZip() {
	native, _ := codec.FormatOf(codec.Native)
	var out bytes.Buffer
	document := func(int) (codec.Document, error) { return short(), nil }
	if err := codec.WriteZip(&out, native, 1, document, codec.Options{}, nil); err != nil {
		fmt.Println(err)
		return
	}
	r, err := codec.Read(out.Bytes())
	fmt.Println(len(r.Documents), r.Documents[0].Article.Title, err)
	// Output: 1 Fares rise <nil>
}
