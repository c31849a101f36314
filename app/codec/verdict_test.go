package codec_test

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
)

// A verdict goes through Hypothesis as a tag: by its word, on the scale of the kind that
// another tag says. A tag that names no verdict of the kind stays a tag.
func TestVerdictsGoThroughHypothesis(t *testing.T) {
	f, _ := codec.FormatOf(codec.Hypothesis)
	for _, k := range annotation.Kinds {
		for _, step := range append(annotation.Scale{annotation.NotChecked}, annotation.ScaleOf(k)...) {
			file := encode(t, f, oneMark(k, func(m *annotation.Annotation) { m.Verdict, m.Tags = step.Verdict, []string{"x"} }))
			got, err := codec.Read(file)
			if err != nil || len(got.Incoming) != 1 {
				t.Fatalf("%s on a %s: %v", step.Word, k, err)
			}
			if m := got.Incoming[0].Annotation; m.Verdict != step.Verdict || strings.Join(m.Tags, ",") != "x" {
				t.Errorf("%s on a %s came back as %q, tags %q", step.Word, k, m.Verdict, m.Tags)
			}
			other := strings.Replace(string(file), "verdict: "+step.Word, "verdict: Perhaps", 1)
			if got, err := codec.Read([]byte(other)); step.Verdict != "" && (err != nil || got.Incoming[0].Annotation.Tags[1] != "verdict: Perhaps") {
				t.Errorf("a verdict unheard of: %v", err)
			}
		}
	}
}

// Another tool that hands on what Gloss wrote, without what it does not know, hands on the
// verdict. Files of before version 4 have the verdicts of then.
func TestVerdictsAreReadFromW3C(t *testing.T) {
	for _, row := range []struct{ name, kind, parts, want string }{
		{"a body", "figure", `"body":[{"type":"TextualBody","purpose":"tagging","value":"KIND"},{"type":"TextualBody","purpose":"assessing","value":"Wrong","gloss:verdict":"wrong"}]`, "wrong"},
		{"details", "quote", `"body":[{"type":"TextualBody","purpose":"tagging","value":"KIND"}],"gloss:details":{"verdict":"altered"}`, "altered"},
		{"details of before", "claim", `"body":[{"type":"TextualBody","purpose":"tagging","value":"KIND"}],"gloss:details":{"verdict":"false"}`, "refuted"},
		{"of another kind", "quote", `"body":[{"type":"TextualBody","purpose":"tagging","value":"KIND"}],"gloss:details":{"verdict":"false"}`, ""},
		{"words alone are a note", "claim", `"body":[{"type":"TextualBody","purpose":"tagging","value":"KIND"},{"type":"TextualBody","purpose":"assessing","value":"Wrong"}]`, ""},
	} {
		file := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"https://a.example/1","type":"Annotation",` + strings.ReplaceAll(row.parts, "KIND", row.kind) +
			`,"target":{"source":"https://star.example/fares","selector":{"type":"TextQuoteSelector","exact":"12 per cent"}}}`
		got, err := codec.Read([]byte(file))
		if err != nil || len(got.Incoming) != 1 {
			t.Fatalf("%s: %v", row.name, err)
		}
		if m := got.Incoming[0].Annotation; string(m.Verdict) != row.want || row.name == "words alone are a note" && m.Note != "Wrong" {
			t.Errorf("%s: verdict %q, note %q", row.name, m.Verdict, m.Note)
		}
	}
}

// Up to version 3 only claims had verdicts, and other marks those from when they were claims.
func TestVerdictsOfEarlierFiles(t *testing.T) {
	for _, row := range []struct{ kind, was, want string }{
		{"claim", "false", "refuted"}, {"claim", "unverifiable", "cannot-be-checked"}, {"claim", "misleading", "misleading"}, {"claim", "supported", "supported"},
		{"figure", "false", "wrong"}, {"figure", "disputed", ""}, {"figure", "misleading", "misleading"}, {"quote", "supported", ""},
	} {
		file := string(codec.EncodeNative(oneMark(annotation.Claim, func(m *annotation.Annotation) { m.Verdict = annotation.Supported })))
		file = strings.Replace(file, `"value": "claim"`, `"value": "`+row.kind+`"`, 1)
		file = strings.Replace(file, `"verdict": "supported"`, `"verdict": "`+row.was+`"`, 1)
		if _, err := codec.DecodeNative([]byte(file)); (err == nil) != (row.was == row.want) {
			t.Errorf("%s on a %s of version 4: %v", row.was, row.kind, err)
		}
		d, err := codec.DecodeNative([]byte(strings.Replace(file, `"gloss:version": 4`, `"gloss:version": 3`, 1)))
		if err != nil || string(d.Annotations[0].Verdict) != row.want {
			t.Errorf("%s on a %s of version 3: %v, %+v", row.was, row.kind, err, d.Annotations)
		}
	}
}
