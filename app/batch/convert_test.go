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
	for _, in := range []string{testdata + "rich-gloss.json", testdata + "native-version-1.json", testdata + "peer-hypothesis.json", testdata + "peer-doccano.jsonl", testdata + "peer-doccano-relations.jsonl", text} {
		for _, f := range codec.Formats {
			if f.Encode == nil {
				continue
			}
			out, _, err := convertFile(t, in, "-to", f.Name, "-article", testdata+"rich-gloss.json", "-kind", "quote")
			if err != nil || out == "" {
				t.Errorf("%s to %s: %v", in, f.Name, err)
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

func TestConvertTellsWhatIsLost(t *testing.T) {
	_, notes, err := convertFile(t, testdata+"peer-hypothesis.json", "-to", "csv", "-kind", "claim", "-article", testdata+"rich-gloss.json")
	if err != nil || !strings.Contains(notes, "annotation 3 is left out: it is a note on the whole page") || !strings.Contains(notes, "leaves out:") || !strings.Contains(notes, "1 reply") {
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
		{"a format that is only written", rich, []string{"-to", "csv", "-from", "html"}, "not read"},
		{"the wrong format", rich, []string{"-to", "csv", "-from", "doccano"}, "no kind"},
		{"a kind unheard of", rich, []string{"-to", "csv", "-kind", "rumour"}, "rumour"},
		{"no kind", testdata + "peer-doccano.jsonl", []string{"-to", "csv"}, "give -kind"},
		{"no article", testdata + "peer-hypothesis-api.json", []string{"-to", "csv", "-kind", "claim"}, "-article"},
		{"an article that is not there", testdata + "peer-hypothesis-api.json", []string{"-to", "csv", "-kind", "claim", "-article", "nowhere"}, "nowhere"},
		{"an article that is two", testdata + "peer-hypothesis-api.json", []string{"-to", "csv", "-kind", "claim", "-article", testdata + "peer-doccano.jsonl"}, "2 articles"},
	} {
		if out, _, err := convertFile(t, tt.file, tt.args...); err == nil || !strings.Contains(err.Error(), tt.says) || out != "" {
			t.Errorf("%s: %v, wrote %q", tt.name, err, out)
		}
	}
}
