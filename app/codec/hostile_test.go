package codec_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
	"gloss/app/text"
)

// goodFiles are one of every shape that is read as JSON.
func goodFiles(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{codec.Native: bytes.TrimSpace(codec.EncodeNative(rich()))}
	for _, name := range []string{"peer-hypothesis.json", "peer-hypothesis-api.json", "native-version-1.json"} {
		file, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = bytes.TrimSpace(file)
	}
	for _, name := range []string{"peer-doccano.jsonl", "peer-doccano-relations.jsonl"} {
		file, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		line, _, _ := bytes.Cut(file, []byte("\n"))
		out[name] = line
	}
	out[codec.W3C] = []byte(`{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","id":"http://t.example/p","items":[{"id":"http://t.example/1","type":"Annotation",
"creator":{"name":"Ada"},"created":"2020-01-02T03:04:05Z","modified":"2020-01-02T03:04:05Z","body":[{"type":"TextualBody","value":"look","purpose":"commenting"}],
"target":{"source":"http://a.example/","selector":[{"type":"TextQuoteSelector","exact":"a","prefix":"b","suffix":"c"},{"type":"TextPositionSelector","start":1,"end":2}]}}]}`)
	return out
}

// sound checks what a decoder let pass: it can be placed, written and read.
func sound(t *testing.T, r codec.Result) {
	t.Helper()
	r = r.WithKinds(map[string]annotation.Kind{"": annotation.Claim})
	for _, d := range r.Documents {
		if err := d.Article.Check(); err != nil {
			t.Errorf("article: %v", err)
		}
		again, err := codec.DecodeNative(codec.EncodeNative(d))
		if err != nil {
			t.Errorf("its own export is refused: %v", err)
		} else if len(again.Annotations) != len(d.Annotations) {
			t.Errorf("%d marks of %d come back", len(again.Annotations), len(d.Annotations))
		}
	}
	placed, _ := reconcile.Anchor(r.Incoming, document().Article)
	d := codec.Document{Article: document().Article, Annotations: placed}
	if again, err := codec.DecodeNative(codec.EncodeNative(d)); err != nil {
		t.Errorf("its own export is refused: %v", err)
	} else {
		for i, a := range again.Annotations {
			if !a.Equal(placed[i]) {
				t.Errorf("got  %+v\nwant %+v", a, placed[i])
			}
		}
	}
	for _, f := range codec.Formats {
		if f.Encode != nil && slices.Contains(compared, f.Name) { // the others have tests like these
			encode(t, f, d)
		}
	}
}

func TestCutOffAnywhere(t *testing.T) {
	for name, good := range goodFiles(t) {
		for n := 1; n < len(good); n++ {
			if _, err := codec.Read(good[:n]); !errors.Is(err, codec.ErrNotJSON) {
				t.Fatalf("%s cut off at byte %d: %v", name, n, err)
			}
		}
	}
}

// valuesOf are the bytes of every value of a JSON text, and of every name.
func valuesOf(t *testing.T, file []byte) []text.Span {
	t.Helper()
	var out []text.Span
	var open []int // where the objects and arrays begin that have not ended
	d := json.NewDecoder(bytes.NewReader(file))
	for at := 0; ; at = int(d.InputOffset()) {
		token, err := d.Token()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		start := at + len(file[at:]) - len(bytes.TrimLeft(file[at:], " \n\r\t,:"))
		switch end := int(d.InputOffset()); token {
		case json.Delim('{'), json.Delim('['):
			open = append(open, start)
		case json.Delim('}'), json.Delim(']'):
			out = append(out, text.Span{Start: open[len(open)-1], End: end})
			open = open[:len(open)-1]
		default:
			out = append(out, text.Span{Start: start, End: end})
		}
	}
}

// Every value of a good file is replaced by one of every other type: the file
// is refused with a place, or what comes of it is sound.
func TestWrongTypesEverywhere(t *testing.T) {
	others := []string{`null`, `true`, `false`, `-1`, `1e400`, `0.5`, `99999999999999999999`, `""`, `"x"`, `"\ud83d"`, `[]`, `{}`, `[[]]`, `[{}]`, `{"a":{}}`, `["x"]`}
	for name, good := range goodFiles(t) {
		refused, passed := 0, 0
		for _, at := range valuesOf(t, good) {
			for _, o := range others {
				in := string(good[:at.Start]) + o + string(good[at.End:])
				r, err := codec.Read([]byte(in))
				if err == nil {
					sound(t, r)
					passed++
					continue
				}
				refused++
				if len(err.Error()) < 10 || len(err.Error()) > 600 {
					t.Errorf("%s: %s for the value at byte %d: %v", name, o, at.Start+1, err)
				}
			}
		}
		t.Logf("%s: %d refused, %d sound", name, refused, passed)
	}
}

func TestJSONIsStrict(t *testing.T) {
	deep := func(n int) string { return strings.Repeat(`{"a":[`, n/2) + strings.Repeat(`]}`, n/2) }
	for _, tt := range []struct {
		name, in string
		is       error
		says     string
	}{
		{"a name twice", `{"a":1,"b":2,"a":3}`, codec.ErrTwice, `"a", at byte 14`},
		{"a name twice, once escaped", `{"a":1,"\u0061":3}`, codec.ErrTwice, "byte 8"},
		{"a name twice among many", `{"0":0,"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"a":0,"b":0,"c":0,"d":0,"c":1}`, codec.ErrTwice, `"c"`},
		{"10,000 levels", deep(10_000), codec.ErrNotJSON, "200 levels"},
		{"NaN", `{"a":NaN}`, codec.ErrNotJSON, "byte 6"},
		{"infinity", `{"a":-Infinity}`, codec.ErrNotJSON, "byte 7"},
		{"a comma too many", `{"a":1,}`, codec.ErrNotJSON, "byte 8"},
		{"a comma too few", `[1 2]`, codec.ErrNotJSON, "byte 4"},
		{"single quotes", `{'a':1}`, codec.ErrNotJSON, "byte 2"},
		{"a comment", `{} // so`, codec.ErrNotJSON, "byte 4"},
		{"a zero in front", `[01]`, codec.ErrNotJSON, "byte 3"},
		{"a plus", `[+1]`, codec.ErrNotJSON, "byte 2"},
		{"a point and nothing", `[1.]`, codec.ErrNotJSON, "byte 4"},
		{"a control character", "[\"a\nb\"]", codec.ErrNotJSON, "control"},
		{"an escape that is none", `["\x41"]`, codec.ErrNotJSON, "escape"},
		{"half an escape", `["\u12"]`, codec.ErrNotJSON, "hexadecimal"},
		{"UTF-16, little end first", "\xff\xfe{\x00}\x00", codec.ErrUnknown, ""},
		{"UTF-16, big end first", "\xfe\xff\x00{\x00}", codec.ErrUnknown, ""},
		{"UTF-16 that is cut off", "\xff\xfe[\x00\n\x00", codec.ErrNotJSON, "ends where"},
		{"UTF-16 that is cut off within a unit", "\xff\xfe{\x00}\x00\n", codec.ErrNotJSON, "byte 3"},
		{"another JSON", `{"name":"x"}`, codec.ErrUnknown, ""},
		{"a Label Studio file without a text", `[{"data":{"text":" "},"annotations":[]}]`, article.ErrEmpty, "task 1"},
		{"lines that are whole", "{\"a\":1}\n{\"a\":2}\n", codec.ErrUnknownLines, ""},
		{"lines that are whole but one", "{\"a\":1}\n{\"a\":}\n{\"a\":2}\n", codec.ErrUnknownLines, ""},
		{"lines that are lists", "[\"a\",1]\n[\"b\",2]\n", codec.ErrUnknownLines, ""},
		{"lines with blank ones between them", "\n{\"a\":1}\n\n\r\n{\"a\":2}\r\n \n{\"a\":3}", codec.ErrUnknownLines, ""},
		{"lines of which the first is cut off", "{\"a\":\n{\"a\":2}\n{\"a\":3}\n", codec.ErrUnknownLines, ""},
		{"a list over several lines that is cut off", "[\n{\"a\":1}", codec.ErrNotJSON, "byte 10"},
		{"a text over several lines that is cut off", "{\n \"a\": {\n  \"b\": [\n   {\"c\":1},\n   {\"c\":2}", codec.ErrNotJSON, "ends where"},
		{"a web page", "<!DOCTYPE html><title>x</title><p>Some words.", codec.ErrMarkup, ""},
		{"XML of another program", "<?xml version=\"1.0\"?>\n<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\"/>", codec.ErrXML, "CAS JSON"},
		{"XML without a declaration", "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><p>Fares", codec.ErrXML, ""},
		{"XML that is a web page", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>Fares", codec.ErrMarkup, ""},
		{"a table of another tool", "id,annotator,label\n1,ada,PER\n", codec.ErrTable, "columns"},
		{"a table with tabs", "id\tannotator\tlabel\n1\tada\tPER\n", codec.ErrTable, ""},
		{"an older WebAnno TSV", "# webanno.custom.X | value\n#id=1\n#text=EU rejects\n1-1\tEU\tB-ORG\n", codec.ErrOldTSV, "TSV 3"},
		{"bytes that are no text", "\x89PNG\x0d\x0a\x1a\x0a\x00", article.ErrBinary, ""},
		{"nothing", "", article.ErrEmpty, ""},
		{"too much", strings.Repeat(" ", codec.MaxFile+1), codec.ErrTooLarge, ""},
	} {
		if _, err := codec.Read([]byte(tt.in)); !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	// Prose is no table, whatever its commas.
	for _, prose := range []string{"Fares, rents, bills rose.\n\nMore.", "12,5 und 3,4 und 1,2 Prozent waren es, wie in Wien.\nMehr.", "One, two,three.\nMore.", "Fares\trose\nMore"} {
		if _, err := codec.Read([]byte(prose)); err != nil {
			t.Errorf("%q: %v", prose, err)
		}
	}
	if r, err := codec.Read(append([]byte("\ufeff"), codec.EncodeNative(rich())...)); err != nil || len(r.Documents) != 1 {
		t.Errorf("with a byte order mark: %v", err)
	}
}

func FuzzRead(f *testing.F) {
	for _, good := range goodFiles(f) {
		f.Add(good)
	}
	f.Add([]byte("Fares rise\n\nLast year."))
	f.Add([]byte(`{"text":"a b","label":[[0,1,"X"]]}` + "\n" + `{"text":"c","entities":[],"relations":[]}`))
	f.Add([]byte(`{"annotations":[{"id":"a","created":"2020-01-01T00:00:00Z","updated":"2020-01-01T00:00:00Z","uri":"u","references":["b"]}]}`))
	var b bytes.Buffer
	native, _ := codec.FormatOf(codec.Native)
	must := codec.WriteZip(&b, native, 1, func(int) (codec.Document, error) { return document(), nil }, options, nil)
	if must != nil {
		f.Fatal(must)
	}
	f.Add(b.Bytes())
	f.Fuzz(func(t *testing.T, file []byte) {
		if r, err := codec.Read(file); err == nil {
			sound(t, r)
		}
	})
}

func zipOf(t *testing.T, files ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i, data := range files {
		w, err := z.Create(fmt.Sprintf("%d.json", i))
		must(t, err)
		_, err = w.Write([]byte(data))
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

func TestZipIsBounded(t *testing.T) {
	good := string(codec.EncodeNative(rich()))
	bomb := strings.Repeat(" ", codec.MaxFile+1)
	for _, tt := range []struct {
		name string
		file []byte
		is   error
		says string
	}{
		{"one file too large", zipOf(t, good, bomb), codec.ErrTooLarge, `"1.json"`},
		{"a zip in a zip", zipOf(t, string(zipOf(t, good))), nil, "zip in a zip"},
		{"nothing in it", zipOf(t), codec.ErrNotJSON, ""},
		{"an article twice", zipOf(t, good, good), nil, `"0.json"`},
		{"one damaged", zipOf(t, good, good[:1000]), codec.ErrNotJSON, `"1.json"`},
		{"cut off", zipOf(t, good)[:500], codec.ErrNotZip, ""},
		{"a wrong checksum", flipped(zipOf(t, good)), codec.ErrNotZip, ""},
	} {
		_, err := codec.Read(tt.file)
		if tt.name == "nothing in it" { // it has no local header, so it is not known for a zip
			if err == nil {
				t.Errorf("%s: no error", tt.name)
			}
			continue
		}
		if err == nil || tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func flipped(file []byte) []byte {
	file[200] ^= 0xff
	return file
}

// What all files in a zip hold together is bounded too, not each of them alone,
// and so is what a file of few bytes takes in memory.
func TestBoundsOnTheWhole(t *testing.T) {
	bomb := zipOf(t, string(codec.EncodeNative(rich())), "some text"+strings.Repeat(" ", 1<<20))
	if _, err := codec.DecodeZip(bomb, 1<<20, func(int, int) {}); !errors.Is(err, codec.ErrUnpacked) {
		t.Errorf("of %d bytes: %v", len(bomb), err)
	}
	if _, err := codec.DecodeZip(bomb, 2<<20, func(int, int) {}); err != nil {
		t.Error(err)
	}
}

// hostile is a document with script and formulas in every field that takes words.
func hostile(words string) codec.Document {
	d := rich()
	d.Article.Title, d.Article.Author, d.Article.Source, d.Article.URL, d.Article.Published = words, words, words, words, words
	for i := range d.Annotations {
		a := &d.Annotations[i]
		a.Note, a.Tags = words, []string{annotation.CleanTag(words)}
		a.Said = annotation.Attribution{Name: words, Role: words, On: words, Where: words}
		a.Evidence = []annotation.Evidence{{URL: words, Title: words, Excerpt: words, Stance: annotation.Supports, Accessed: words, Archive: words}, {URL: "https://a.example/" + words, Stance: annotation.Context}}
		a.Quotation.Cue, a.Quotation.Verified = words, words
		a.Quantity.Unit, a.Quantity.Of, a.Quantity.Period, a.Quantity.Source = words, words, words, words
		a.Target.Quote.Exact = words
		a.Target.AnchorStatus = annotation.AnchorStatus{Version: "v", State: annotation.Changed, Former: words}
	}
	return d
}

var attacks = []string{
	`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, `javascript:alert(1)`, `data:text/html,<script>alert(1)</script>`,
	"</textarea></style></title><svg/onload=alert(1)>", "<!--", "]]>", "&lt;b&gt;", "java\tscript:alert(1)", "\x00<\x00script>", "[a](javascript:alert(1))", "![x](http://t.example/p.png)",
	"<http://t.example/auto>", "http://t.example/bare", "\n# heading\n---\n| a | b |\n|---|---|\n", "```\ncode", "1. one\n- two\n    code", "***", "\u2028", "a_b_c ~~d~~ `e` $f$ ^g^ ==h== :smile: @me #1",
	"https://a.example/\"onclick=\"x", "https://a.example/>)x", "JaVaScRiPt:alert(1)", "vbscript:x", "\\", "a\\\n<b>",
}
