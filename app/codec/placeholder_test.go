package codec_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

// placeholders are a file's marks on placeholders, whatever they are on.
func placeholders(t *testing.T, file []byte) []codec.Document {
	t.Helper()
	r, err := codec.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	var out []codec.Document
	for _, g := range reconcile.BySource(r.WithKinds(map[string]annotation.Kind{"": annotation.Claim}).Incoming) {
		a, marks, left := reconcile.Placeholder(g)
		if len(left) > 0 {
			t.Errorf("left out: %+v", left)
		}
		out = append(out, codec.Document{Article: a, Annotations: reconcile.Dated(marks, options.At)})
	}
	return out
}

// What is on no words of a page is kept all the same, with all that was said of its
// place, and comes back.
func TestMarksOnNoWordsAreKept(t *testing.T) {
	for _, tt := range []struct{ name, target, kept, says string }{
		{"a page", `"https://star.example/fares"`, `"gloss:source":"https://star.example/fares"`, "it is on the whole page"},
		{"a part of a picture", `{"source":"https://star.example/map","selector":{"type":"SvgSelector","value":"<svg><path d='M0 0'/></svg>"}}`, `{"type":"SvgSelector","value":"<svg><path d='M0 0'/></svg>"}`, "SvgSelector"},
		{"an element", `{"source":"https://star.example/fares","selector":{"type":"CssSelector","value":"#lead"}}`, `{"type":"CssSelector","value":"#lead"}`, "CssSelector"},
		{"a selector that is elsewhere", `{"source":"https://star.example/fares","selector":"https://star.example/s1"}`, `"https://star.example/s1"`, "elsewhere"},
		{"a position alone", `{"source":"https://star.example/fares","selector":{"type":"TextPositionSelector","start":1,"end":4}}`, `"gloss:source":"https://star.example/fares"`, "position"},
		{"a video's minute", `{"id":"https://star.example/v#t=30,60","type":"Video"}`, `"gloss:source":"https://star.example/v#t=30,60"`, "whole page"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			file := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://t.example/1","type":"Annotation","body":["http://t.example/post"],"target":` + tt.target + `}`
			docs := placeholders(t, []byte(file))
			if len(docs) != 1 || len(docs[0].Annotations) != 1 {
				t.Fatalf("%+v", docs)
			}
			m := docs[0].Annotations[0]
			if !codec.NoWords(m) || !strings.Contains(m.Target.Quote.Exact, tt.says) || !docs[0].Article.ID.Waits() {
				t.Errorf("it stands on %q of %s", m.Target.Quote.Exact, docs[0].Article.ID)
			}
			out := codec.EncodeNative(docs[0])
			var flat bytes.Buffer
			if err := json.Compact(&flat, out); err != nil {
				t.Fatal(err)
			}
			for _, part := range []string{tt.kept, `"http://t.example/post"`, `"id":"http://t.example/1"`} {
				if !strings.Contains(flat.String(), part) {
					t.Errorf("%s is not in %s", part, flat.String())
				}
			}
			if again, err := codec.DecodeNative(out); err != nil || len(again.Annotations) != 1 || !again.Annotations[0].Equal(m) {
				t.Errorf("got %+v, %v, want %+v", again.Annotations, err, m)
			}
		})
	}
}

// Hypothesis's note on a page goes back to Hypothesis as one.
func TestANoteOnThePageGoesBack(t *testing.T) {
	file, err := os.ReadFile("testdata/peer-hypothesis.json")
	if err != nil {
		t.Fatal(err)
	}
	before, err := codec.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	f, _ := codec.FormatOf(codec.Hypothesis)
	again, err := codec.Read(encode(t, f, placeholders(t, file)...))
	if err != nil || len(again.Incoming) != len(before.Incoming) {
		t.Fatalf("%+v, %v", again, err)
	}
	for _, was := range before.Incoming {
		// The context goes back as far as its paragraph.
		q := &was.Selector.Quote
		q.Prefix = q.Prefix[strings.LastIndexByte(q.Prefix, '\n')+1:]
		q.Suffix, _, _ = strings.Cut(q.Suffix, "\n")
		for _, is := range again.Incoming {
			if is.Annotation.ID == was.Annotation.ID && (is.Unplaced != was.Unplaced || is.Selector.Quote != was.Selector.Quote || is.Annotation.Note != was.Annotation.Note) {
				t.Errorf("got  %+v\nwant %+v", is, was)
			}
		}
	}
}

// Every sample of the W3C that is right is kept whole: each of its annotations, by
// its id, whatever it is on.
func TestW3CSamplesAreKept(t *testing.T) {
	needTests(t)
	names, err := filepath.Glob(filepath.Join(tests, "samples/correct/*.json"))
	if err != nil || len(names) < 40 {
		t.Fatal(names, err)
	}
	kept := 0
	for _, name := range names {
		file, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := codec.Read(file)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
			continue
		}
		have := map[annotation.ID]bool{}
		for _, d := range placeholders(t, file) {
			again, err := codec.DecodeNative(codec.EncodeNative(d))
			if err != nil {
				t.Errorf("%s: %v", filepath.Base(name), err)
			}
			for _, a := range again.Annotations {
				have[a.ID] = true
			}
		}
		for _, in := range r.Incoming {
			if !have[in.Annotation.ID] {
				t.Errorf("%s: %s is lost", filepath.Base(name), in.Annotation.ID)
			}
			kept++
		}
	}
	t.Logf("%d annotations in %d files", kept, len(names))
}
