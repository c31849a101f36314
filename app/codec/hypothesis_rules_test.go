package codec_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
)

// hypothesisRecord is what Hypothesis's importer looks at.
type hypothesisRecord struct {
	User       string
	References []string
	Text       string
	Tags       []string
	Target     []struct {
		Source   string
		Selector *[]struct{ Type, Exact, Prefix, Suffix string }
	}
}

// The importer takes an object with a list of annotations, and offers the marks of each user
// by the name in "acct:name@place"; without a name it offers nothing. A target without
// selectors makes a note on the page, one with a list that has no quote an orphan.
func TestHypothesisImportsByItsRules(t *testing.T) {
	account := regexp.MustCompile(`^acct:([^@\s]+)@([^@\s]+)$`)
	d := rich()
	codec.SetCreator(&d.Annotations[0], "Ada Moss-Ny")
	codec.SetCreator(&d.Annotations[1], "@ @")
	page := d.Annotations[2]
	page.ID, page.Target.Quote = "urn:x:page", annotation.TextQuote{Exact: codec.WithoutWords + "it is on the whole page"}
	d.Annotations = append(d.Annotations, page)
	f, _ := codec.FormatOf(codec.Hypothesis)
	var file struct{ Annotations []hypothesisRecord }
	must(t, json.Unmarshal(encode(t, f, d), &file))
	byUser, notes := map[string]int{}, 0
	for i, r := range file.Annotations {
		name := account.FindStringSubmatch(r.User)
		if name == nil {
			t.Fatalf("annotation %d has the user %q, who has no name", i+1, r.User)
		}
		byUser[name[1]]++
		if r.Text == "" && len(r.Tags) == 0 || len(r.Target) != 1 || r.Target[0].Source == "" {
			t.Errorf("%+v", r)
		}
		if r.Target[0].Selector == nil {
			notes++
			continue
		}
		quotes := 0
		for _, s := range *r.Target[0].Selector {
			if s.Type == "TextQuoteSelector" && s.Exact != "" {
				quotes++
			}
			// The importer's page has no blank lines of ours.
			if strings.ContainsAny(s.Prefix+s.Suffix, "\n") {
				t.Errorf("the context leaves its paragraph: %q, %q", s.Prefix, s.Suffix)
			}
		}
		if quotes != 1 {
			t.Errorf("annotation %d is an orphan: %+v", i+1, r)
		}
	}
	if byUser["Ada_Moss_Ny"] != 1 || byUser["gloss"] != len(d.Annotations)-1 || notes != 1 {
		t.Errorf("users %v, %d notes on the page", byUser, notes)
	}
}

// Records one a line are read, and an odd one among them is told of.
func TestHypothesisLines(t *testing.T) {
	one := func(id, more string) string {
		return `{"id":"` + id + `","created":"2026-01-02T03:04:05+00:00","updated":"2026-01-02T03:04:05+00:00","uri":"https://star.example/fares","text":"see","tags":["money"],"target":[{"source":"https://star.example/fares","selector":[{"type":"TextQuoteSelector","exact":"12 per cent"}]}]` + more + `}`
	}
	for _, tt := range []struct {
		name, in, says string
		marks          int
	}{
		{"lines", one("a", "") + "\n" + one("b", "") + "\n", "", 2},
		{"a line that is cut off", one("a", "") + "\n" + one("b", "")[:80] + "\n" + one("c", ""), "line 2: ", 2},
		{"a line without an address", one("a", "") + "\n" + `{"id":"x"}` + "\n", "line 2: uri is missing", 1},
		{"one id twice", one("a", "") + "\n" + one("a", "") + "\n" + one("b", ""), `line 2: id "a" is there twice`, 2},
		{"a time that is none", strings.Replace(one("a", ""), "2026-01-02T03:04:05+00:00", "soon", 1), "created: \"soon\" is not a time", 1},
		{"an answer of the API", `{"total":2,"rows":[` + one("a", "") + `,7,` + one("b", "") + `]}`, "annotation 2: ", 2},
		{"a list", "[" + one("a", "") + "]", "", 1},
	} {
		r, err := codec.Read([]byte(tt.in))
		said := strings.Join(r.Remarks, "\n")
		if err != nil || r.Format != codec.Hypothesis || len(r.Incoming) != tt.marks || !strings.Contains(said, tt.says) || tt.says == "" && said != "" {
			t.Errorf("%s: %d marks, %q, %v", tt.name, len(r.Incoming), said, err)
		}
		sound(t, r)
	}
}

// What systems and browsers leave in a zip keeps nothing from being read.
func TestZipsOfOthers(t *testing.T) {
	labels := `{"text":"EU rejects","label":[[0,2,"ORG"]]}`
	native := string(codec.EncodeNative(document()))
	for _, tt := range []struct {
		name  string
		files []string // names and what is in them by turns
		says  string
		texts int
		marks int
		fails string
	}{
		{"of a Mac", []string{"__MACOSX/._a.jsonl", "\x00\x05\x16\x07", ".DS_Store", "\x00\x00\x00\x01Bud1", "a.jsonl", labels}, "", 1, 1, ""},
		{"of Windows", []string{"Thumbs.db", "\xd0\xcf\x11\xe0", "a.jsonl", labels}, "", 1, 1, ""},
		{"nested folders", []string{"x/", "", "x/y/a.jsonl", labels}, "", 1, 1, ""},
		{"a saved page beside its marks", []string{"page.html", "<!DOCTYPE html><p>EU rejects", "page_files/s.css", "p{}", "page_files/i.png", "\x89PNG", "marks.jsonl", labels}, "it is a web page", 1, 1, ""},
		{"pictures are counted", []string{"i.png", "\x89PNG", "marks.jsonl", labels}, "1 file is neither marks nor a text", 1, 1, ""},
		{"a file for each person", []string{"ada.jsonl", labels, "bo.jsonl", labels}, "", 1, 2, ""},
		{"one of them damaged", []string{"ada.jsonl", labels, "bo.json", `{"text":`}, `"bo.json"`, 1, 1, ""},
		{"a backup is all or nothing", []string{"a.json", native, "b.json", `{"text":`}, "", 0, 0, `"b.json"`},
		{"nothing that is read", []string{"i.png", "\x89PNG"}, "", 0, 0, "there is nothing in it"},
		{"only a page", []string{"page.html", "<html><p>x"}, "", 0, 0, "it is a web page"},
	} {
		r, err := codec.Read(namedZip(t, tt.files...))
		if tt.fails != "" {
			if err == nil || !strings.Contains(err.Error(), tt.fails) {
				t.Errorf("%s: %v", tt.name, err)
			}
			continue
		}
		marks, people := 0, map[string]bool{}
		for _, d := range r.Documents {
			marks += len(d.Annotations)
			for _, m := range d.Annotations {
				people[codec.Creator(m)] = true
			}
		}
		said := strings.Join(r.Remarks, "\n")
		if err != nil || len(r.Documents) != tt.texts || marks != tt.marks || !strings.Contains(said, tt.says) || tt.says == "" && said != "" {
			t.Errorf("%s: %d texts, %d marks, %q, %v", tt.name, len(r.Documents), marks, said, err)
		}
		if tt.name == "a file for each person" && (!people["ada"] || !people["bo"]) {
			t.Errorf("made by %v", people)
		}
		sound(t, r)
	}
}
