package codec_test

import (
	"bytes"
	"testing"

	"gloss/app/codec"
	_ "gloss/app/codec/highlight" // registers its formats
	_ "gloss/app/codec/report"    // registers its formats
)

var options = codec.Options{At: noon, Checker: "The Desk", CheckURL: "https://desk.example/checks/1"}

func encode(t testing.TB, f codec.Format, docs ...codec.Document) []byte {
	t.Helper()
	return encodeWith(t, f, options, docs...)
}

func encodeWith(t testing.TB, f codec.Format, o codec.Options, docs ...codec.Document) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Encode(&b, docs, o); err != nil {
		t.Fatal(f.Name, err)
	}
	return b.Bytes()
}

func TestGoldens(t *testing.T) {
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			file, ending := encode(t, f, rich()), f.Extension
			if words := codec.ZipText(file); words != "" {
				file, ending = []byte(words), ".txt" // its packing is that of the library
			}
			golden(t, "rich-"+f.Name+ending, file)
		})
	}
}

// What a format leaves out is said for what a document has, and for no more.
func TestLacks(t *testing.T) {
	bare := codec.Document{Article: document().Article}
	bare.Article.Author, bare.Article.Lang = "", ""
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		lacks := f.Lacks(options, rich())
		if whole := f.Name == codec.Native || f.Name == codec.HTML; whole != (len(lacks) == 0) {
			t.Errorf("%s lacks %q of a rich document", f.Name, lacks)
		}
		for _, words := range f.Lacks(options, bare) {
			if words != "the text of the article" {
				t.Errorf("%s lacks %q, which the document has not", f.Name, words)
			}
		}
		t.Logf("%-18s %q", f.Name, lacks)
	}
}

// readAs reads a file that is to be of one format.
func readAs(name string, file []byte) (codec.Result, error) {
	f, _ := codec.FormatOf(name)
	return f.Decode(file)
}
