package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func TestAnchor(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"changed, after an emoji",
			`{"id":"a","old":"Exports rose 12 per cent in May.","marks":[[13,24]],"new":"😀 Exports rose 21 per cent in May."}`,
			`{"id":"a","marks":[{"start":15,"end":26,"state":"changed"}]}`},
		{"exact and lost",
			`{"id":7,"old":"A dog barked. A cat slept.","marks":[[0,13],[14,26]],"new":"A dog barked."}`,
			`{"id":7,"marks":[{"start":0,"end":13,"state":"exact"},{"start":null,"end":null,"state":"lost"}]}`},
		{"no marks", `{"id":null,"old":"A","marks":[],"new":"B"}`, `{"id":null,"marks":[]}`},
		{"bad marks",
			`{"id":"b","old":"A dog.","marks":[[-1,3],[3,1],[2,99],[2,2],[1e2,1]],"new":"A dog."}`, ""},
		{"marks that are lost",
			`{"id":"b","old":"A dog.","marks":[[-1,3],[3,1],[2,99],[2,2],[6,99999999999999999999999]],"new":"A dog."}`,
			`{"id":"b","marks":[` + strings.Repeat(`{"start":null,"end":null,"state":"lost"},`, 4) + `{"start":null,"end":null,"state":"lost"}]}`},
		{"selectors",
			`{"id":"s","selectors":[{"exact":"12 per cent","prefix":"Exports rose ","suffix":" in May.","start":13,"end":24},{"exact":"x","start":null,"end":null},{"exact":"\ud83d"}],"new":"Yes. Exports rose 12 per cent in May."}`,
			`{"id":"s","marks":[{"start":18,"end":29,"state":"moved"},{"start":null,"end":null,"state":"lost"},{"start":null,"end":null,"state":"lost"}]}`},
	} {
		var out bytes.Buffer
		err := anchor(strings.NewReader(tt.in), &out, nil)
		if (err != nil) != (tt.want == "") {
			t.Errorf("%s: error %v", tt.name, err)
		}
		if got := withoutConfidence(t, out.String()); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// withoutConfidence checks the confidences and takes them out.
func withoutConfidence(t *testing.T, line string) string {
	t.Helper()
	line = strings.TrimSpace(line)
	if line == "" {
		return ""
	}
	var a anchored
	if err := json.Unmarshal([]byte(line), &a); err != nil {
		t.Fatal(err)
	}
	for _, m := range a.Marks {
		if m.Confidence < 0 || m.Confidence > 1 || (m.Confidence == 0) != (m.State == "lost") {
			t.Errorf("%s with confidence %v", m.State, m.Confidence)
		}
		line = strings.Replace(line, fmt.Sprintf(`,"confidence":%v`, m.Confidence), "", 1)
	}
	return line
}

func TestBadLinesAreNamedAndTheRestIsDone(t *testing.T) {
	const good = `{"id":1,"old":"A dog.","marks":[[0,5]],"new":"A dog."}`
	for _, tt := range []struct{ name, line, want string }{
		{"not json", `nope`, "line 3: parse"},
		{"cut off", `{"id":1,"old":"A`, "line 3: parse"},
		{"two objects", good + good, "line 3: parse: more than one"},
		{"no new text", `{"id":1,"old":"A","marks":[]}`, "line 3: new is missing"},
		{"no marks", `{"id":1,"old":"A","new":"A"}`, "line 3: marks are missing"},
		{"neither form", `{"id":1,"new":"A"}`, "line 3: old or selectors"},
		{"both forms", `{"id":1,"old":"A","marks":[],"selectors":[],"new":"A"}`, "line 3: old and marks, or selectors"},
		{"half a mark", `{"id":1,"old":"A","marks":[[0]],"new":"A"}`, "line 3: mark 0 has 1 offsets"},
		{"half a position", `{"id":1,"selectors":[{"exact":"A","start":1}],"new":"A"}`, "line 3: selector 0 has only one"},
		{"a fraction", `{"id":1,"old":"A","marks":[[0,0.5]],"new":"A"}`, "line 3: parse: offset"},
		{"not utf-8", "{\"id\":1,\"old\":\"A\xff\",\"marks\":[],\"new\":\"A\"}", "line 3: not valid"},
	} {
		var out bytes.Buffer
		err := anchor(strings.NewReader(good+"\n\n"+tt.line+"\n"+good), &out, nil)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.want)
		}
		if n := strings.Count(out.String(), "\n"); n != 2 {
			t.Errorf("%s: %d lines of output, want 2", tt.name, n)
		}
	}
}

func TestLongLineIsSkipped(t *testing.T) {
	long := io.MultiReader(strings.NewReader("a\n"), io.LimitReader(endless{}, maxLine+10), strings.NewReader("\nb\n"))
	var got []string
	err := eachLine(long, func(line []byte) error { got = append(got, string(line)); return nil })
	if err == nil || !strings.HasPrefix(err.Error(), "line 2: longer than") || strings.Join(got, " ") != "a b" {
		t.Errorf("got lines %q, error %v", got, err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	return len(p), nil
}

func TestManyBadLinesAreCounted(t *testing.T) {
	err := eachLine(strings.NewReader(strings.Repeat("x\n", 50)), func([]byte) error { return errors.New("bad") })
	if err == nil || !strings.HasSuffix(err.Error(), "and 30 more bad lines") {
		t.Errorf("error %v", err)
	}
}

func TestFailedWriteStops(t *testing.T) {
	const good = `{"id":1,"old":"A dog.","marks":[[0,5]],"new":"A dog."}` + "\n"
	err := anchor(strings.NewReader(good+good), full{}, nil)
	if err == nil || strings.Contains(err.Error(), "line 2") {
		t.Errorf("error %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestRun(t *testing.T) {
	if err := run([]string{"fly"}, nil, nil); err == nil || !strings.Contains(err.Error(), "anchor ") {
		t.Errorf("an unknown verb: %v", err)
	}
	if err := run([]string{"anchor", "file"}, nil, nil); err == nil || !strings.Contains(err.Error(), "usage") {
		t.Errorf("an argument: %v", err)
	}
	var out bytes.Buffer
	in := `{"id":1,"selectors":[{"exact":"gone","prefix":"a ","suffix":" b"}],"new":"a b"}`
	if err := run([]string{"anchor", "-explain"}, strings.NewReader(in), &out); err != nil || !strings.Contains(out.String(), `"reason":"`) {
		t.Errorf("-explain: %v: %s", err, out.String())
	}
}

func FuzzAnchor(f *testing.F) {
	f.Add(`{"id":"a","old":"Exports rose 12 per cent.","marks":[[13,24]],"new":"Exports rose 21 per cent."}`)
	f.Add(`{"id":1,"selectors":[{"exact":"a","prefix":"b","suffix":"","start":1,"end":2}],"new":"ba"}`)
	f.Fuzz(func(t *testing.T, line string) {
		var out bytes.Buffer
		if anchor(strings.NewReader(line), &out, nil) == nil {
			for s := range strings.Lines(out.String()) {
				if !json.Valid([]byte(s)) {
					t.Errorf("output %q", s)
				}
			}
		}
	})
}
