package codec_test

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
	"gloss/app/codec"
	"gloss/app/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

var noon = time.Date(2026, 3, 17, 12, 0, 0, 123_000_000, time.UTC)

// document has characters on which the three ways of counting differ, an
// overlap, and text that would break a careless writer.
func document() codec.Document {
	doc, blocks := article.Compose([]article.Piece{
		{Role: article.Headline, Text: "Fares 🚌 rise"},
		{Role: article.Paragraph, Text: "Last year fares rose by 12 per cent, “too much” — قال العمدة."},
		{Role: article.Notice, Text: `© <b>Star</b> & "sons" \ `},
	})
	a := article.Article{
		ID: article.ContentID(doc), Title: "Fares 🚌 rise", Author: "Ada Moss", Source: "The Star", URL: "https://star.example/fares",
		Published: "2021-03", Lang: "en", Added: noon, Text: doc, Blocks: blocks,
	}
	d := codec.Document{Article: a}
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

// rich is document with everything that can be recorded, and with a version
// before it on which a mark was left.
func rich() codec.Document {
	d := richBefore4()
	for i := range d.Annotations {
		switch m := &d.Annotations[i]; m.Kind {
		case annotation.Claim:
			if len(m.Evidence) > 0 {
				m.Evidence[0].Archive = "https://archive.example/fares"
			}
		case annotation.Figure:
			m.Verdict = annotation.Rounded
			m.Evidence = []annotation.Evidence{{URL: "https://stats.example/annex", Title: "Annex B", Stance: annotation.InPart}}
		case annotation.Quote:
			m.Verdict = annotation.OutOfContext
		}
	}
	return d
}

// richBefore4 is rich as files before version 4 could hold it.
func richBefore4() codec.Document {
	d := document()
	before, blocks := article.Compose([]article.Piece{
		{Role: article.Headline, Text: "Fares 🚌 rise"},
		{Role: article.Paragraph, Text: "Last year fares rose by 21 per cent. Nobody asked 🚌 riders."},
	})
	old := article.Article{ID: article.ContentID(before), Title: "Fares 🚌 rise", Added: noon.Add(-time.Hour), Text: before, Blocks: blocks}
	d.Earlier, d.Article.Revises = []article.Article{old}, old.ID

	claim, figure, quote := &d.Annotations[0], &d.Annotations[1], &d.Annotations[2]
	claim.Said = annotation.Attribution{Name: "Ada Moss", Role: "councillor", On: "2021-03-17", Where: "in the council"}
	claim.Verdict = annotation.Misleading
	claim.Evidence = []annotation.Evidence{
		{URL: "https://stats.example/fares?year=2021&x=<y>", Title: "Fares", Excerpt: "“12 per cent”\nand more", Stance: annotation.Contradicts, Accessed: "2026-03-17"},
		{Stance: annotation.Context},
	}
	claim.Tags = []string{"transport", "péage 🚌"}
	claim.Links = []annotation.Link{{To: figure.ID, As: annotation.Supports}, {To: quote.ID, As: annotation.Context}}
	figure.Quantity = annotation.Quantity{From: "12", To: "12.50", Approximate: true, Unit: "per cent", Of: "fares", Period: "2020", Source: "the council"}
	figure.Target.AnchorStatus = annotation.AnchorStatus{Version: string(d.Article.ID), State: annotation.Changed, Confidence: 0.85, Former: "21 per cent"}
	quote.Quotation = annotation.Quotation{Cue: "قال", Form: annotation.Partial, Verified: "the recording"}

	at := strings.Index(before, "Nobody asked 🚌 riders")
	span := text.Span{Start: at, End: at + len("Nobody asked 🚌 riders")}
	d.Annotations = append(d.Annotations, annotation.Annotation{
		ID: "urn:uuid:00000009", Kind: annotation.Claim, Created: noon, Modified: noon,
		Target: annotation.Target{
			Source: string(old.ID), Span: span, Quote: annotation.Describe(before, span),
			AnchorStatus: annotation.AnchorStatus{Version: string(d.Article.ID), State: annotation.Lost},
		},
	})
	annotation.Sort(d.Annotations)
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
	d := document()
	d.Annotations = nil
	golden(t, "native-empty.json", codec.EncodeNative(d))
}

func TestNativeRoundTrip(t *testing.T) {
	for name, want := range map[string]codec.Document{"plain": document(), "rich": rich()} {
		file := codec.EncodeNative(want)
		for range 3 {
			got, err := codec.DecodeNative(file)
			if err != nil {
				t.Fatal(name, err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: got  %+v\nwant %+v", name, got, want)
			}
			again := codec.EncodeNative(got)
			if !bytes.Equal(again, file) {
				t.Fatal(name, "the second file differs from the first")
			}
			file = again
		}
	}
}

// Files of earlier versions are read for good.
func TestNativeReadsEveryVersion(t *testing.T) {
	for name, want := range map[string]codec.Document{"native-version-1.json": document(), "native-version-2.json": richBefore4(), "native-version-3.json": richBefore4(), "rich-gloss.json": rich()} {
		file, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := codec.DecodeNative(file); err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got  %+v, %v\nwant %+v", name, got, err, want)
		}
	}
}

func TestNativeRefuses(t *testing.T) {
	good := string(codec.EncodeNative(rich()))
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
		{"nothing", "", codec.ErrNotJSON, ""},
		{"prose", "Dear editor,", codec.ErrNotJSON, "byte 1"},
		{"two values", "{} {}", codec.ErrNotJSON, ""},
		{"bytes that are no characters", "{\"a\":\"\xff\"}", codec.ErrNotJSON, "UTF-8"},
		{"utf-16", "\xff\xfe{\x00}\x00", codec.ErrNotJSON, ""},
		{"another JSON", `{"name":"gloss"}`, codec.ErrNotGloss, ""},
		{"an array", `[1,2]`, codec.ErrNotGloss, ""},
		{"too deep", strings.Repeat("[", 100_000), codec.ErrNotJSON, ""},
		{"a newer version", change(`"gloss:version": 4`, `"gloss:version": 5`), codec.ErrNewer, ""},
		{"too large", strings.Repeat(" ", codec.MaxFile+1), codec.ErrTooLarge, ""},
		{"a number for a word", change(`"gloss:role": "headline"`, `"gloss:role": 7`), nil, "number"},
		{"an unknown role", change(`"gloss:role": "headline"`, `"gloss:role": "advert"`), nil, "block 0"},
		{"a block beyond the text", change(`"end": 12`, `"end": 1200`), nil, "block 1"},
		{"a block backwards", change(`"end": 12`, `"end": -1`), nil, "block 1"},
		{"an unknown kind", change(`"value": "figure"`, `"value": "rumour"`), nil, "annotation 2: kind"},
		{"a quote that is not there", change(`"exact": "12 per cent"`, `"exact": "13 per cent"`), nil, "annotation 2: quote"},
		{"a time that is none", change(`"created": "2026-03-17T12:00:00.123Z"`, `"created": "today"`), nil, "annotation 1: created"},
		{"a time beyond the calendar", change(`"modified": "2026-03-17T12:00:00.123Z"`, `"modified": "9999-12-31T23:59:59-10:00"`), nil, "range"},
		{"an id twice", change(`"id": "urn:uuid:00000002"`, `"id": "urn:uuid:00000001"`), nil, "there twice"},
		{"an id of nothing", change(`"id": "urn:uuid:00000002"`, `"id": ""`), nil, "annotation 2: id"},
		{"a wrong total", change(`"total": 4`, `"total": 5`), nil, "total"},
		{"a number that is none", change(`"from": "12"`, `"from": "1e9"`), nil, "annotation 2: \"1e9\" is not a number"},
		{"a verdict unheard of", change(`"verdict": "misleading"`, `"verdict": "meh"`), nil, "annotation 1: verdict"},
		{"a stance unheard of", change(`"stance": "contradicts"`, `"stance": ""`), nil, "annotation 1: evidence 1: stance"},
		{"a tag that is two", change(`"transport"`, `"a,b"`), nil, "annotation 1: tag 1"},
		{"a tag twice", change(`"péage 🚌"`, `"Transport"`), nil, "annotation 1: tag 2"},
		{"a state unheard of", change(`"state": "lost"`, `"state": "gone"`), nil, "standing: state"},
		{"a confidence beyond one", change(`"confidence": 0.85`, `"confidence": 85`), nil, "standing: confidence"},
		{"a version that is the article itself", change(`"gloss:title": "Fares 🚌 rise",
   "gloss:added"`, `"gloss:title": "Fares 🚌 rise", "gloss:revises": "`+string(rich().Earlier[0].ID)+`", "gloss:added"`), nil, "earlier version 1: it revises itself"},
		{"another article's mark", change(`"gloss:on": "urn:uuid:0c7a`, `"gloss:on": "urn:other:0c7a`), nil, "another article"},
	} {
		_, err := codec.DecodeNative([]byte(tt.in))
		if err == nil || tt.is != nil && !errors.Is(err, tt.is) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func FuzzNative(f *testing.F) {
	f.Add(codec.EncodeNative(document()))
	f.Add(codec.EncodeNative(rich()))
	f.Add([]byte(`{"type":"AnnotationCollection","gloss:version":1}`))
	f.Add([]byte(`{"type":"AnnotationCollection","gloss:version":1,"gloss:article":{"gloss:added":"2026-01-01T00:00:00Z","id":"a","gloss:text":"\ud800x","gloss:blocks":[{"gloss:role":"dek","start":0,"end":1}]}}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := codec.DecodeNative(file)
		if err != nil {
			return
		}
		again, err := codec.DecodeNative(codec.EncodeNative(d))
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(again, d) {
			t.Errorf("got  %+v\nwant %+v", again, d)
		}
	})
}
