package corpus_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
)

func readAs(name string, file []byte) (codec.Result, error) {
	f, _ := codec.FormatOf(name)
	return f.Decode(file)
}

// A label that is on no place of its text is told of with its line, and the others are read.
// An empty text is refused where there is no other.
func TestDoccanoTellsOfOddParts(t *testing.T) {
	for _, row := range []struct{ in, says string }{
		{`{"text":"abc","label":[[0,4,"x"]]}`, "line 1: label 1: 0 to 4 is not a place in a text of 3 code points"},
		{`{"text":"abc","label":[[0,1,"x"],[2,2,"x"]]}`, "line 1: label 2: 2 to 2 is not a place"},
		{`{"text":"abc","labels":[[-1,1,"x"]]}`, "line 1: labels 1: -1 to 1 is not a place"},
		{`{"text":"abc","label":[[0,1]]}`, `label 1: it is not [start, end, "label"]`},
		{`{"text":"abc","label":[[0,1,"x",2]]}`, `label 1: it is not [start, end, "label"]`},
		{`{"text":"abc","label":[["0",1,"x"]]}`, `label 1: it is not [start, end, "label"]`},
		{`{"text":"abc","label":[[0,"1","x"]]}`, `label 1: it is not [start, end, "label"]`},
		{`{"text":"abc","label":[[0,1,null]]}`, `label 1: it is not [start, end, "label"]`},
		{`{"text":"abc","label":[]}` + "\n\n" + `{"text":"abc","label":[]}`, ""},
		{`{"text":"abc","label":[]}` + "\n" + `{"text":`, "line 2: the file is not JSON"},
		{`{"text":"abc","label":[]}` + "\n" + `{"text":"x"}`, ""},
		{`{"text":" \n ","label":[]}`, article.ErrEmpty.Error()},
		{`{"text":"abc","entities":[{"id":1,"start_offset":0,"end_offset":1,"label":"x"},{"id":1,"start_offset":1,"end_offset":2,"label":"x"}]}`, ""},
		{`{"text":"abc","entities":[{"id":1,"start_offset":0,"end_offset":9,"label":"x"}]}`, "entities 1: 0 to 9 is not a place"},
		{`{"text":"abc","entities":[{"id":1,"start_offset":0,"end_offset":1,"label":"x"}],"relations":[{"from_id":1,"to_id":2,"type":"x"}]}`, "relation 1: it joins a label that is not there"},
		{`{"text":"abc","entities":[{"id":1,"start_offset":0,"end_offset":1,"label":"x"}],"relations":[{"from_id":2,"to_id":1,"type":"x"}]}`, "relation 1: it joins a label that is not there"},
		{`{"text":"abc","entities":[{"id":1,"start_offset":0,"end_offset":1,"label":"x"}],"relations":[7]}`, "relation 1: it does not say"},
	} {
		r, err := readAs(corpus.Doccano, []byte(row.in))
		said := strings.Join(r.Remarks, "\n")
		if err != nil {
			said = err.Error()
		}
		if !strings.Contains(said, row.says) || row.says == "" && said != "" {
			t.Errorf("%s: %q", row.in, said)
		}
	}
	many := func(n int) []byte {
		return []byte(`{"text":"a b","label":[` + strings.TrimSuffix(strings.Repeat(`[0,1,"x"],`, n), ",") + `]}`)
	}
	if r, err := readAs(corpus.Doccano, many(10_000)); err != nil || len(r.Documents[0].Annotations) != 10_000 {
		t.Error(err)
	}
	if r, err := readAs(corpus.Doccano, many(10_001)); err != nil || len(r.Documents[0].Annotations) != 10_000 || !strings.Contains(r.Remarks[0], "more than 10000 labels on one text") {
		t.Error(r.Remarks, err)
	}
}

// doccano's parser takes a line as an object with a text that is not blank. A label is a list
// of three, of which the first two are whole numbers with the first below the second, and the
// third is a name of at most 100 characters without space at its ends. An entity has an id of
// its own, and a relation joins two entities of its line.
func TestDoccanoImportsByItsRules(t *testing.T) {
	a, err := article.FromPlain([]byte("Fares 🚌 rise\n\nقال العمدة 12 per cent. 運賃が上がった。"))
	if err != nil {
		t.Fatal(err)
	}
	d := codec.Document{Article: a}
	words := []string{"🚌", "قال العمدة", "12 per cent", "運賃が"}
	for i, w := range words {
		m := annotation.Annotation{ID: annotation.ID(fmt.Sprint("urn:x:", i)), Kind: annotation.Kinds[i%3], Created: options.At, Modified: options.At}
		m.Target.Source, m.Target.Span.Start = string(a.ID), strings.Index(a.Text, w)
		m.Target.Span.End = m.Target.Span.Start + len(w)
		m.Target.Quote = annotation.Describe(a.Text, m.Target.Span)
		if i > 0 {
			m.Links = []annotation.Link{{To: "urn:x:0", As: annotation.Supports}}
		}
		d.Annotations = append(d.Annotations, m)
	}
	codec.SetLabel(&d.Annotations[3], "EVENT")
	for _, name := range []string{corpus.Doccano, corpus.Relations} {
		f, _ := codec.FormatOf(name)
		var got []string
		for line := range strings.Lines(string(encode(t, f, d))) {
			var v struct {
				Text     string
				Label    [][3]any
				Entities []struct {
					ID    int `json:"id"`
					From  int `json:"start_offset"`
					To    int `json:"end_offset"`
					Label string
				}
				Relations []struct {
					From int `json:"from_id"`
					To   int `json:"to_id"`
					Type string
				}
			}
			if err := json.Unmarshal([]byte(line), &v); err != nil || strings.TrimSpace(v.Text) == "" {
				t.Fatal(name, err)
			}
			take := func(start, end int, label string) {
				if start < 0 || start >= end || label == "" || label != strings.TrimSpace(label) || len(label) > 100 {
					t.Errorf("%s: %d to %d, %q", name, start, end, label)
				}
				got = append(got, string([]rune(v.Text)[start:end]))
			}
			for _, l := range v.Label {
				take(int(l[0].(float64)), int(l[1].(float64)), l[2].(string))
			}
			ids := map[int]bool{}
			for _, e := range v.Entities {
				if take(e.From, e.To, e.Label); ids[e.ID] {
					t.Errorf("%s: two entities are %d", name, e.ID)
				}
				ids[e.ID] = true
			}
			for _, x := range v.Relations {
				if !ids[x.From] || !ids[x.To] || x.Type == "" {
					t.Errorf("%s: %+v", name, x)
				}
			}
			if name == corpus.Relations && len(v.Relations) != 3 {
				t.Errorf("%d relations", len(v.Relations))
			}
		}
		if !slices.Equal(got, words) {
			t.Errorf("%s: %q", name, got)
		}
	}
}
