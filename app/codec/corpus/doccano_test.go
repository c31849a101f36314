package corpus_test

import (
	"strings"
	"testing"

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
