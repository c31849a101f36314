package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gloss/app/codec"
)

var converted = time.Date(2026, 4, 1, 9, 0, 0, 0, time.UTC)

const testdata = "../codec/testdata/"

func convertFile(t *testing.T, path string, args ...string) (out, notes string, err error) {
	t.Helper()
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var b, n bytes.Buffer
	err = converting(bytes.NewReader(file), &b, &n, args, converted)
	return b.String(), n.String(), err
}

// Every format that is read becomes every format that is written.
func TestConvertAll(t *testing.T) {
	text := filepath.Join(t.TempDir(), "text.txt")
	if err := os.WriteFile(text, []byte("Fares rise\n\nLast year fares rose by 12 per cent, the council said.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Dir(text)
	file := func(name, content string) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return name
	}
	one := func(n, target string) string {
		return `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://t.example/` + n + `","type":"Annotation","body":{"type":"TextualBody","value":"look"},"target":` + target + `}`
	}
	words := `{"source":"http://t.example/fares","selector":{"type":"TextQuoteSelector","exact":"rose by 12 per cent"}}`
	page := `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://t.example/p","type":"AnnotationPage","items":[` + one("1", words) + `,` + one("2", `"http://t.example/fares"`) + `]}`
	zipped, _, err := convertFile(t, testdata+"peer-doccano.jsonl", "-to", "gloss")
	if err != nil {
		t.Fatal(err)
	}
	for _, in := range []string{
		testdata + "rich-gloss.json", testdata + "native-version-1.json", testdata + "peer-hypothesis.json", testdata + "peer-hypothesis-api.json", testdata + "peer-doccano.jsonl", testdata + "peer-doccano-relations.jsonl", text,
		file("one.json", one("1", words)), file("list.json", "["+one("1", words)+","+one("2", words)+"]"), file("page.json", page), file("picture.json", one("3", `"http://t.example/picture.png"`)),
		file("collection.json", `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"http://t.example/c","type":"AnnotationCollection","total":2,"first":`+page+`}`),
		file("zip", zipped),
	} {
		for _, f := range codec.Formats {
			if f.Encode == nil {
				continue
			}
			for _, args := range [][]string{{"-to", f.Name}, {"-to", f.Name, "-article", testdata + "rich-gloss.json", "-kind", "quote"}} {
				out, _, err := convertFile(t, in, args...)
				if err != nil || out == "" {
					t.Errorf("%s, %s: %v", filepath.Base(in), args, err)
				}
			}
		}
	}
}

func TestConvertThereAndBack(t *testing.T) {
	want, err := os.ReadFile(testdata + "rich-gloss.json")
	if err != nil {
		t.Fatal(err)
	}
	out, notes, err := convertFile(t, testdata+"rich-gloss.json", "-to", "gloss", "-from", "gloss")
	if err != nil || out != string(want) || notes != "" {
		t.Errorf("%v, notes %q, the file differs: %v", err, notes, out != string(want))
	}
}

func TestConvertSeveralIntoZip(t *testing.T) {
	out, notes, err := convertFile(t, testdata+"peer-doccano.jsonl", "-to", "gloss", "-kind", "claim")
	if err != nil || !strings.Contains(notes, "1 comment") {
		t.Fatal(notes, err)
	}
	r, err := codec.Read([]byte(out))
	if err != nil || len(r.Documents) != 2 || !r.Documents[0].Annotations[0].Created.Equal(converted) {
		t.Errorf("%+v, %v", r, err)
	}
}

// Marks without their article become a file all the same, on their own words, and
// what is not said is told: which kind they were taken for, and what stands in.
func TestConvertWithoutTheArticle(t *testing.T) {
	out, notes, err := convertFile(t, testdata+"peer-hypothesis-api.json", "-to", "gloss")
	if err != nil || !strings.Contains(notes, "taken for claims") || !strings.Contains(notes, "stand in for it") {
		t.Fatal(notes, err)
	}
	r, err := codec.Read([]byte(out))
	if err != nil || len(r.Documents) != 1 || !r.Documents[0].Article.ID.Waits() || len(r.Documents[0].Annotations) == 0 {
		t.Errorf("%+v, %v", r, err)
	}
}

func TestConvertTellsWhatIsLost(t *testing.T) {
	_, notes, err := convertFile(t, testdata+"peer-hypothesis.json", "-to", "csv", "-kind", "claim", "-article", testdata+"rich-gloss.json")
	if err != nil || !strings.Contains(notes, "1 marks are on no words of") || !strings.Contains(notes, "leaves out:") || !strings.Contains(notes, "1 reply") {
		t.Errorf("%q, %v", notes, err)
	}
}

func TestConvertRefuses(t *testing.T) {
	rich := testdata + "rich-gloss.json"
	for _, tt := range []struct {
		name, file string
		args       []string
		says       string
	}{
		{"no format", rich, nil, "usage"},
		{"a format unheard of", rich, []string{"-to", "pdf"}, "usage"},
		{"a format that is only read", rich, []string{"-to", "w3c"}, "usage"},
		{"a format that is only written", rich, []string{"-to", "csv", "-from", "markdown"}, "not read"},
		{"the wrong format", rich, []string{"-to", "csv", "-from", "doccano"}, "no kind"},
		{"a kind unheard of", rich, []string{"-to", "csv", "-kind", "rumour"}, "rumour"},
		{"an article that is not there", testdata + "peer-hypothesis-api.json", []string{"-to", "csv", "-kind", "claim", "-article", "nowhere"}, "nowhere"},
		{"an article that is two", testdata + "peer-hypothesis-api.json", []string{"-to", "csv", "-kind", "claim", "-article", testdata + "peer-doccano.jsonl"}, "2 articles"},
	} {
		if out, _, err := convertFile(t, tt.file, tt.args...); err == nil || !strings.Contains(err.Error(), tt.says) || out != "" {
			t.Errorf("%s: %v, wrote %q", tt.name, err, out)
		}
	}
}
