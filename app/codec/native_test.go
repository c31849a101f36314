package codec

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var noon = time.Date(2026, 3, 17, 12, 0, 0, 123_000_000, time.UTC)

// document has characters on which the three ways of counting differ, an
// overlap, and text that would break a careless writer.
func document() Document {
	doc, blocks := article.Compose([]article.Piece{
		{Role: article.Headline, Text: "Fares 🚌 rise"},
		{Role: article.Paragraph, Text: "Last year fares rose by 12 per cent, “too much” — قال العمدة."},
		{Role: article.Notice, Text: `© <b>Star</b> & "sons" \ `},
	})
	a := article.Article{
		ID: article.ContentID(doc), Title: "Fares 🚌 rise", Author: "Ada Moss", Source: "The Star", URL: "https://star.example/fares",
		Published: "2021-03", Lang: "en", Added: noon, Text: doc, Blocks: blocks,
	}
	d := Document{Article: a}
	for i, m := range []struct {
		kind  annotation.Kind
		quote string
		note  string
	}{
		{annotation.Claim, "rose by 12 per cent, “too much”", "line one\nline two </textarea>"},
		{annotation.Figure, "12 per cent", ""},
		{annotation.Quote, "قال العمدة", "🚌"},
	} {
		start := strings.Index(doc, m.quote)
		span := text.Span{Start: start, End: start + len(m.quote)}
		d.Annotations = append(d.Annotations, annotation.Annotation{
			ID: annotation.ID("urn:uuid:0000000" + string(rune('1'+i))), Kind: m.kind, Note: m.note,
			Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(doc, span)},
			Created: noon, Modified: noon.Add(time.Duration(i) * time.Hour),
		})
	}
	return d
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("differs from %s; run go test -update and look at the difference", path)
	}
}

func TestNativeGolden(t *testing.T) {
	golden(t, "native.json", EncodeNative(document()))
	d := document()
	d.Annotations = nil
	golden(t, "native-empty.json", EncodeNative(d))
}

func TestNativeRoundTrip(t *testing.T) {
	want := document()
	file := EncodeNative(want)
	for range 3 {
		got, err := DecodeNative(file)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("got  %+v\nwant %+v", got, want)
		}
		again := EncodeNative(got)
		if !bytes.Equal(again, file) {
			t.Fatal("the second file differs from the first")
		}
		file = again
	}
}

func TestNativeRefuses(t *testing.T) {
	good := string(EncodeNative(document()))
	change := func(old, new string) string {
		if !strings.Contains(good, old) {
			t.Fatalf("the file does not contain %s", old)
		}
		return strings.Replace(good, old, new, 1)
	}
	for _, tt := range []struct {
		name, in string
		is       error
		says     string
	}{
		{"nothing", "", ErrNotJSON, ""},
		{"prose", "Dear editor,", ErrNotJSON, "byte 1"},
		{"two values", "{} {}", ErrNotJSON, ""},
		{"bytes that are no characters", "{\"a\":\"\xff\"}", ErrNotJSON, "UTF-8"},
		{"utf-16", "\xff\xfe{\x00}\x00", ErrNotJSON, ""},
		{"another JSON", `{"name":"gloss"}`, ErrNotGloss, ""},
		{"an array", `[1,2]`, ErrNotGloss, ""},
		{"too deep", strings.Repeat("[", 100_000), ErrNotJSON, ""},
		{"a newer version", change(`"gloss:version": 1`, `"gloss:version": 2`), ErrNewer, ""},
		{"too large", strings.Repeat(" ", MaxFile+1), ErrTooLarge, ""},
		{"a number for a word", change(`"gloss:role": "headline"`, `"gloss:role": 7`), nil, "number"},
		{"an unknown role", change(`"gloss:role": "headline"`, `"gloss:role": "advert"`), nil, "block 0"},
		{"a block beyond the text", change(`"end": 12`, `"end": 1200`), nil, "block 1"},
		{"a block backwards", change(`"end": 12`, `"end": -1`), nil, "block 1"},
		{"an unknown kind", change(`"value": "figure"`, `"value": "rumour"`), nil, "annotation 2: kind"},
		{"a quote that is not there", change(`"exact": "12 per cent"`, `"exact": "21 per cent"`), nil, "annotation 2: quote"},
		{"a time that is none", change(`"created": "2026-03-17T12:00:00.123Z"`, `"created": "today"`), nil, "annotation 1: created"},
		{"a time beyond the calendar", change(`"modified": "2026-03-17T12:00:00.123Z"`, `"modified": "9999-12-31T23:59:59-10:00"`), nil, "range"},
		{"an id twice", change("urn:uuid:00000002", "urn:uuid:00000001"), nil, "there twice"},
		{"an id of nothing", change("urn:uuid:00000002", ""), nil, "annotation 2: id"},
		{"a wrong total", change(`"total": 3`, `"total": 4`), nil, "total"},
		{"another article's mark", change(`"source": "urn:uuid`, `"source": "urn:other`), nil, "another article"},
	} {
		_, err := DecodeNative([]byte(tt.in))
		if err == nil || tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestNativeCutOffAnywhere(t *testing.T) {
	good := bytes.TrimSpace(EncodeNative(document()))
	for n := range good {
		if _, err := DecodeNative(good[:n]); !errors.Is(err, ErrNotJSON) {
			t.Fatalf("cut off at byte %d: %v", n, err)
		}
	}
}

func FuzzNative(f *testing.F) {
	f.Add(EncodeNative(document()))
	f.Add([]byte(`{"type":"AnnotationCollection","gloss:version":1}`))
	f.Add([]byte(`{"type":"AnnotationCollection","gloss:version":1,"gloss:article":{"gloss:added":"2026-01-01T00:00:00Z","id":"a","gloss:text":"\ud800x","gloss:blocks":[{"gloss:role":"dek","start":0,"end":1}]}}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := DecodeNative(file)
		if err != nil {
			return
		}
		again, err := DecodeNative(EncodeNative(d))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again, d) {
			t.Errorf("got  %+v\nwant %+v", again, d)
		}
	})
}
