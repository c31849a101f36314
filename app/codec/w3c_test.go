package codec_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

// tests is where the W3C working group's own schemas and samples are, beside the
// checkout.
const tests = "../../../shared/w3c-annotation-tests"

func needTests(t testing.TB) {
	t.Helper()
	if _, err := os.Stat(tests); err != nil {
		t.Skip("the W3C's tests are not beside the checkout")
	}
}

// musts compiles the schemas that a list of the W3C's names, all of them MUST.
func musts(t *testing.T, list string) map[string]*jsonschema.Schema {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(tests, list))
	if err != nil {
		t.Fatal(err)
	}
	var of struct{ Assertions []string }
	if err := json.Unmarshal(raw, &of); err != nil {
		t.Fatal(err)
	}
	out := map[string]*jsonschema.Schema{}
	for _, name := range of.Assertions {
		c := jsonschema.NewCompiler()
		c.Draft, c.AssertFormat = jsonschema.Draft4, true
		// The schemas name one another by their file alone, wherever it is.
		c.LoadURL = func(url string) (io.ReadCloser, error) {
			base := filepath.Base(strings.TrimSuffix(url, "#"))
			return os.Open(filepath.Join(tests, "definitions", base))
		}
		file, err := os.ReadFile(filepath.Join(tests, name))
		if err != nil {
			t.Fatal(err)
		}
		url := "https://schemas.example/" + filepath.Base(name)
		if err := c.AddResource(url, bytes.NewReader(file)); err != nil {
			t.Fatal(name, err)
		}
		if out[name], err = c.Compile(url); err != nil {
			t.Fatal(name, err)
		}
	}
	return out
}

func hold(t *testing.T, what string, schemas map[string]*jsonschema.Schema, v any) {
	t.Helper()
	for name, s := range schemas {
		if err := s.Validate(v); err != nil {
			t.Fatalf("%s fails %s: %v", what, filepath.Base(name), err)
		}
	}
}

// Every export, and every annotation in it on its own, is what the W3C's MUST
// assertions ask for.
func TestExportHoldsEveryMust(t *testing.T) {
	needTests(t)
	one, page, collection := musts(t, "annotations/annotationMusts.test"), musts(t, "collections/pages/pageMusts.test"), musts(t, "collections/collectionMusts.test")
	if len(one) != 54 || len(page) != 15 || len(collection) != 10 {
		t.Fatalf("%d, %d and %d assertions, want 54, 15 and 10", len(one), len(page), len(collection))
	}
	docs := append(library(21, 12, 8), rich(), document())
	empty := document()
	empty.Annotations = nil
	docs = append(docs, empty)
	annotations := 0
	for _, d := range docs {
		var v map[string]any
		if err := json.Unmarshal(codec.EncodeNative(d), &v); err != nil {
			t.Fatal(err)
		}
		hold(t, "collection", collection, v)
		first, _ := v["first"].(map[string]any)
		if first == nil {
			continue
		}
		hold(t, "page", page, first)
		for _, item := range first["items"].([]any) {
			hold(t, "annotation", one, item)
			annotations++
		}
	}
	t.Logf("%d annotations in %d collections", annotations, len(docs))
}

// The schemas themselves find fault where there is some: a check of the check.
func TestMustsCanFail(t *testing.T) {
	needTests(t)
	one := musts(t, "annotations/annotationMusts.test")
	for _, bad := range []string{`{"@context":"http://www.w3.org/ns/anno.jsonld","id":"no-scheme","type":"Annotation","target":"http://a.example/"}`, `{}`} {
		var v any
		if err := json.Unmarshal([]byte(bad), &v); err != nil {
			t.Fatal(err)
		}
		failed := 0
		for _, s := range one {
			if s.Validate(v) != nil {
				failed++
			}
		}
		if failed == 0 {
			t.Errorf("%s passes", bad)
		}
	}
}

func TestSamplesOfTheW3C(t *testing.T) {
	needTests(t)
	for _, dir := range []string{"correct", "incorrect"} {
		files, err := filepath.Glob(filepath.Join(tests, "samples", dir, "*.json"))
		if err != nil || len(files) < 30 {
			t.Fatal(len(files), err)
		}
		for _, path := range files {
			file, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r, err := readAs(codec.W3C, file)
			if name := dir + "/" + filepath.Base(path); (err == nil && len(faults(r)) == 0) != (dir == "correct") {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// faults are the remarks on what the model forbids: all but those on parts of an annotation
// that Gloss keeps, and on those of a file that are elsewhere.
func faults(r codec.Result) (out []string) {
	for _, remark := range r.Remarks {
		if !strings.Contains(remark, "further ") && !strings.HasPrefix(remark, "the file ") {
			out = append(out, remark)
		}
	}
	return out
}

// Most incorrect samples have two ids beside their own fault, and a comma too
// many. Each fault must be found where it is the only one.
func TestW3CRefuses(t *testing.T) {
	good := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/1","type":"Annotation","body":"http://example.org/post1","target":"http://example.com/page1"}`
	if _, err := readAs(codec.W3C, []byte(good)); err != nil {
		t.Fatal(err)
	}
	body := func(b string) string { return strings.Replace(good, `"http://example.org/post1"`, b, 1) }
	target := func(b string) string { return strings.Replace(good, `"http://example.com/page1"`, b, 1) }
	with := func(m string) string { return strings.Replace(good, `"type"`, m+`,"type"`, 1) }
	for _, tt := range []struct{ name, in, says string }{
		{"no type", strings.Replace(good, `"type":"Annotation",`, "", 1), "type"},
		{"another type", strings.Replace(good, `"Annotation"`, `"Squirrel"`, 1), "type"},
		{"no target", strings.Replace(good, `,"target":"http://example.com/page1"`, "", 1), "target is missing"},
		{"a target that is a number", target(`9`), "target 1"},
		{"a body that is no IRI", body(`"this is not a uri"`), "body 1"},
		{"a body's id that is no IRI", body(`{"id":"this is not a uri either"}`), "body 1: id"},
		{"a format that is a number", body(`{"id":"http://example.com/1","format":6}`), "format"},
		{"a language that is a number", body(`{"id":"http://example.com/1","language":3}`), "language"},
		{"a direction unheard of", body(`{"id":"http://example.com/1","textDirection":"squirrel"}`), "textDirection"},
		{"two directions", body(`{"id":"http://example.com/1","textDirection":["ltr","rtl"]}`), "textDirection"},
		{"two processing languages", body(`{"id":"http://example.com/1","processingLanguage":["en","de"]}`), "processingLanguage"},
		{"a textual body without value", body(`{"type":"TextualBody"}`), "value"},
		{"a textual body with two values", body(`{"type":"TextualBody","value":["a","b"]}`), "value"},
		{"body and bodyValue", with(`"bodyValue":"doppelganger"`), "both"},
		{"two bodyValues", strings.Replace(good, `"body":"http://example.org/post1"`, `"bodyValue":["a","b"]`, 1), "bodyValue"},
		{"a choice that is a list", body(`{"type":["Choice","List"],"items":["http://example.com/1"]}`), "items"},
		{"items of nothing", body(`{"items":["http://example.com/1"]}`), "items"},
		{"a creator that is a number", with(`"creator":6`), "creator"},
		{"a generator that is a number", with(`"generator":42`), "generator"},
		{"created yesterday", with(`"created":"yesterday"`), "created"},
		{"modified an hour ago", with(`"modified":"an hour ago"`), "modified"},
		{"generated now", with(`"generated":"now"`), "generated"},
		{"created twice", with(`"created":["2015-01-28T12:00:00Z","2015-01-28T12:00:01Z"]`), "created"},
		{"rights that are no IRI", with(`"rights":"not a uri"`), "rights"},
		{"via that is no IRI", with(`"via":"not a uri"`), "via"},
		{"canonical that is no IRI", with(`"canonical":"not a uri"`), "canonical"},
		{"a resource without source", target(`{"type":"SpecificResource"}`), "source"},
		{"a fragment without value", target(`{"source":"http://example.com/1","selector":{"type":"FragmentSelector"}}`), "value"},
		{"a fragment with two values", target(`{"source":"http://example.com/1","selector":{"type":"FragmentSelector","value":["x","y"]}}`), "value"},
		{"a position backwards", target(`{"source":"http://example.com/1","selector":{"type":"TextPositionSelector","start":5,"end":4}}`), "range"},
	} {
		if _, err := readAs(codec.W3C, []byte(tt.in)); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// What of an annotation is not as it should be does not keep the rest from being read: each
// is told of, and the words are on their place.
func TestW3CReadsWhatItCan(t *testing.T) {
	good := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://example.org/1","type":"Annotation","created":"2026-01-02T03:04:05Z","body":{"type":"TextualBody","value":"look","purpose":"commenting"},"target":{"source":"https://star.example/fares","selector":{"type":"TextQuoteSelector","exact":"12 per cent"}}}`
	with := func(old, new string) string { return strings.Replace(good, old, new, 1) }
	tags := strings.Repeat(`{"type":"TextualBody","value":"t","purpose":"tagging"},`, 1)
	for i := range 60 {
		tags += fmt.Sprintf(`{"type":"TextualBody","value":"tag %d","purpose":"tagging"},`, i)
	}
	var must map[string]*jsonschema.Schema
	if _, err := os.Stat(tests); err == nil {
		must = musts(t, "annotations/annotationMusts.test")
	}
	for _, tt := range []struct {
		name, in, says string
		marks          int
	}{
		{"nothing odd", good, "", 1},
		{"no id", with(`"id":"http://example.org/1",`, ""), "annotation 1: it has no id", 1},
		{"two ids", with(`"http://example.org/1"`, `["http://example.org/1","http://example.org/2"]`), "annotation 1: it has no id", 1},
		{"an id that is a number", with(`"http://example.org/1"`, `7`), "annotation 1: it has no id", 1},
		{"an id of words", with(`http://example.org/1`, `not an address`), `annotation 1: id "not an address" is no address`, 1},
		{"no source", with(`"source":"https://star.example/fares",`, ""), "neither source nor id", 1},
		{"no context", with(`"@context":"http://www.w3.org/ns/anno.jsonld",`, ""), "1 annotation names no @context", 1},
		{"another context", with("http://www.w3.org/ns/anno.jsonld", "http://fish.example/"), "1 annotation names no @context", 1},
		{"a time without zone", with("05Z", "05"), `annotation 1: created: "2026-01-02T03:04:05" has no zone`, 1},
		{"a time that is none", with("2026-01-02T03:04:05Z", "yesterday"), `created: "yesterday" is not a time`, 1},
		{"60 tags", with(`"body":{`, `"body":[`+tags+`{`) + "", "", 0},
		{"one id twice", "[" + good + "," + with("look", "see") + "]", `annotation 2: id "http://example.org/1" is there twice`, 2},
		{"one annotation twice", "[" + good + "," + good + "]", "annotation 2: id", 2},
		{"rights that are no address", with(`"type":"Annotation"`, `"type":"Annotation","rights":"none of yours"`), "rights", 1},
		{"a creator that is a number", with(`"type":"Annotation"`, `"type":"Annotation","creator":7`), "creator", 1},
		{"one that is none, among others", "[" + good + ",7]", "annotation 2: it, at byte", 1},
		{"one on nothing, among others", "[" + good + `,{"type":"Annotation","id":"a:b"}]`, "annotation 2: target is missing; it is left out", 1},
		{"two targets", strings.TrimSuffix(with(`"target":{`, `"target":[{"source":"https://star.example/other","selector":{"type":"TextQuoteSelector","exact":"12 per cent"}},{`), "}") + "]}", "", 2},
		{"two targets, one on no words", strings.TrimSuffix(with(`"target":{`, `"target":[{`), "}") + `,"https://star.example/other"]}`, "1 further target that is on no words is kept", 1},
		{"a graph", `{"@context":"http://www.w3.org/ns/anno.jsonld","@graph":[` + good + `]}`, "", 1},
		{"one that joins two", "[" + good + "," + with("org/1", "org/2") + `,{"@context":"http://www.w3.org/ns/anno.jsonld","id":"a:r","type":"Annotation","motivation":"linking","body":{"type":"TextualBody","value":"like"},"target":[{"id":"http://example.org/1"},"http://example.org/2"]}]`, "", 2},
		{"one that joins another that is not there", "[" + good + `,{"@context":"http://www.w3.org/ns/anno.jsonld","id":"a:r","type":"Annotation","motivation":"linking","target":["http://example.org/1","http://example.org/3"]}]`, "annotation 2: it joins an annotation that is not in the file", 1},
		{"one a line", good + "\n" + with("example.org/1", "example.org/2") + "\n", "", 2},
		{"one a line, one cut off", good + "\n" + good[:90] + "}\n" + with("example.org/1", "example.org/2") + "\n", "annotation 2: ", 2},
	} {
		if tt.name == "60 tags" {
			tt.in, tt.says, tt.marks = strings.Replace(tt.in, `"purpose":"commenting"},"target"`, `"purpose":"commenting"}],"target"`, 1), "more than 50 tags", 1
		}
		r, err := codec.Read([]byte(tt.in))
		if said := strings.Join(r.Remarks, "\n"); err != nil || r.Format != codec.W3C || len(r.Incoming) != tt.marks || !strings.Contains(said, tt.says) || tt.says == "" && said != "" {
			t.Errorf("%s: %d marks, %q, %v", tt.name, len(r.Incoming), said, err)
			continue
		}
		ids := map[annotation.ID]bool{}
		for _, in := range r.Incoming {
			if ids[in.Annotation.ID] = true; in.Selector.Quote.Exact != "12 per cent" {
				t.Errorf("%s: %+v", tt.name, in)
			}
		}
		if len(ids) != tt.marks {
			t.Errorf("%s: two marks have one id", tt.name)
		}
		sound(t, r)
		// What is written of it is as the W3C asks, whatever was wrong with it.
		if must != nil {
			holdExport(t, tt.name, must, r)
		}
	}
}

func holdExport(t *testing.T, name string, must map[string]*jsonschema.Schema, r codec.Result) {
	t.Helper()
	d := document()
	d.Annotations, _ = reconcile.Anchor(r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming, d.Article)
	var v map[string]any
	if err := json.Unmarshal(codec.EncodeNative(d), &v); err != nil || len(d.Annotations) == 0 {
		t.Fatal(name, err)
	}
	for _, item := range v["first"].(map[string]any)["items"].([]any) {
		hold(t, name, must, item)
	}
}

// An annotation that joins two others is a link of the first one, and keeps its name.
func TestW3CRelations(t *testing.T) {
	one := func(id string) string {
		return `{"id":"` + id + `","type":"Annotation","target":{"source":"https://star.example/fares","selector":{"type":"TextQuoteSelector","exact":"12 per cent"}}}`
	}
	joins := func(id, from, to, name string) string {
		return `{"id":"` + id + `","type":"Annotation","motivation":"linking","body":[{"type":"TextualBody","value":"` + name + `","purpose":"tagging"}],"target":[{"id":"` + from + `"},{"id":"` + to + `"}]}`
	}
	// The relation may stand in front of what it joins; a second one of the same two says no more.
	file := `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","id":"a:p","items":[` +
		strings.Join([]string{joins("a:r", "a:1", "a:2", "said by"), one("a:1"), one("a:2"), joins("a:s", "a:1", "a:2", "again"), joins("a:t", "a:2", "a:1", "supports")}, ",") + `]}`
	r, err := codec.Read([]byte(file))
	if err != nil || len(r.Incoming) != 2 || len(r.Remarks) > 0 {
		t.Fatalf("%+v, %v", r, err)
	}
	for i, want := range []string{"said by", "supports"} {
		m, other := r.Incoming[i].Annotation, r.Incoming[1-i].Annotation
		if len(m.Links) != 1 || m.Links[0].To != other.ID || codec.RelationOf(m, m.Links[0]) != want {
			t.Errorf("%s: %+v, want %q", m.ID, m.Links, want)
		}
	}
}

// What another tool wrote is found in the text, and what Gloss does not know of
// it is in the next export, and after that again.
func TestForeignPartsComeBack(t *testing.T) {
	d := document()
	file := `{"@context":["http://www.w3.org/ns/anno.jsonld",{"x":"http://x.example/"}],"type":"AnnotationPage","id":"http://t.example/p","items":[
	 {"id":"#1a2b3c4d-0000-4000-8000-00000000000a","type":"Annotation","motivation":"commenting","creator":{"id":"http://t.example/u","name":"Ada"},"x:colour":"red",
	  "created":"2020-01-02T03:04:05Z","body":[{"type":"TextualBody","value":"Figure","purpose":"tagging"},{"type":"TextualBody","value":"money","purpose":"tagging"},
	   {"type":"TextualBody","value":"look","purpose":"commenting","language":"en","creator":"http://t.example/u"},
	   {"type":"TextualBody","value":"indeed","purpose":"replying"},"http://t.example/post"],
	  "target":{"source":"https://star.example/fares#top","renderedVia":"http://t.example/reader","selector":[
	   {"type":"TextQuoteSelector","exact":"12 per cent","prefix":"fares rose by ","suffix":", “too"},{"type":"TextPositionSelector","start":9000,"end":9011},
	   {"type":"XPathSelector","value":"/p[1]"}]}},
	 {"id":"http://t.example/2","type":"Annotation","bodyValue":"of the page","target":"https://star.example/fares"}]}`
	r, err := codec.Read([]byte(file))
	if err != nil || r.Format != codec.W3C || len(r.Incoming) != 2 || len(r.Remarks) != 1 {
		t.Fatalf("%+v, %v", r, err)
	}
	if !reconcile.IsOn(r.Incoming[0], d.Article) {
		t.Error("it is not of its article")
	}
	placed, unplaced := reconcile.Anchor(r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming, d.Article)
	if len(placed) != 1 || len(unplaced) != 1 || !strings.Contains(unplaced[0].Reason, "whole page") {
		t.Fatalf("placed %+v, unplaced %+v", placed, unplaced)
	}
	a := placed[0]
	if a.Kind != annotation.Figure || a.Note != "look" || a.Tags[0] != "money" || a.ID != "urn:uuid:1a2b3c4d-0000-4000-8000-00000000000a" ||
		a.Target.Span.In(d.Article.Text) != "12 per cent" || a.Target.AnchorStatus.State != annotation.Moved {
		t.Errorf("%+v", a)
	}
	out := string(codec.EncodeNative(codec.Document{Article: d.Article, Annotations: placed}))
	var flat bytes.Buffer
	if err := json.Compact(&flat, []byte(out)); err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{
		`"motivation":"commenting"`, `"creator":{"id":"http://t.example/u","name":"Ada"}`, `"x:colour":"red"`, `{"x":"http://x.example/"}`,
		`{"type":"TextualBody","purpose":"commenting","value":"look","language":"en","creator":"http://t.example/u"}`,
		`{"type":"TextualBody","value":"indeed","purpose":"replying"}`, `"http://t.example/post"`, `"renderedVia":"http://t.example/reader"`,
		`{"type":"XPathSelector","value":"/p[1]"}`, `"gloss:source":"https://star.example/fares#top"`, `"gloss:id":"#1a2b3c4d-0000-4000-8000-00000000000a"`,
	} {
		if !strings.Contains(flat.String(), part) {
			t.Errorf("%s is not in %s", part, flat.String())
		}
	}
	again, err := codec.DecodeNative([]byte(out))
	if err != nil || !again.Annotations[0].Equal(a) {
		t.Errorf("got  %+v, %v\nwant %+v", again.Annotations, err, a)
	}
}

func TestW3CIsNotEverything(t *testing.T) {
	for _, in := range []string{`{}`, `[]`, `[1]`, `{"a":1}`, `null`} {
		if _, err := readAs(codec.W3C, []byte(in)); !errors.Is(err, codec.ErrUnknown) {
			t.Errorf("%s: %v", in, err)
		}
	}
}
