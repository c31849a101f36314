package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestRunSuggest(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{
			"offsets are code points",
			`{"id":"a","text":"Été 𝄞: £5 à 7%."}`,
			`{"id":"a","figures":[{"start":7,"end":9,"min":5,"max":5,"unit":"pound sterling","kind":"currency","change":"="},` +
				`{"start":12,"end":14,"min":7,"max":7,"unit":"percentage","kind":"percentage","change":"="}],"sents":[[0,15]]}`,
		},
		{
			"a bound on a bare number is open",
			`{"id":"b","text":"It is over 30.","label":1}`,
			`{"id":"b","figures":[{"start":6,"end":13,"min":30,"max":null,"unit":"-","kind":"numberrange","change":">"}],"sents":[[0,14]]}`,
		},
		{
			"a bound on a quantity is its change",
			`{"id":"c","text":"Up to 30 people came."}`,
			`{"id":"c","figures":[{"start":6,"end":8,"min":30,"max":30,"unit":"people","kind":"number","change":"<"}],"sents":[[0,21]]}`,
		},
		{
			"a fall is written as it stands",
			`{"id":"d","text":"It fell from 9% to 7%."}`,
			`{"id":"d","figures":[{"start":8,"end":21,"min":9,"max":7,"unit":"percentage","kind":"percentage","change":"="}],"sents":[[0,22]]}`,
		},
		{
			"two texts",
			`{"id":"e","text":""}` + "\n" + `{"id":"f","text":"Rain. Sun."}`,
			`{"id":"e","figures":[],"sents":[]}` + "\n" + `{"id":"f","figures":[],"sents":[[0,5],[6,10]]}`,
		},
	} {
		var out bytes.Buffer
		if err := runSuggest(strings.NewReader(tt.in), &out, nil); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if got := figuresAndSents(out.String()); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

// figuresAndSents is out without what comes after the sentences of each line.
func figuresAndSents(out string) string {
	var lines []string
	for line := range strings.Lines(out) {
		found, _, _ := strings.Cut(line, `,"quotes":`)
		lines = append(lines, found+"}")
	}
	return strings.Join(lines, "\n")
}

func TestRunSuggestErrors(t *testing.T) {
	for _, tt := range []struct {
		name, in, want string
		args           []string
	}{
		{name: "no JSON", in: "{", want: "read text 1: unexpected EOF"},
		{name: "the second line is no object", in: "{}\n[]", want: "read text 2: json: cannot unmarshal"},
		{name: "an argument", args: []string{"-x"}, want: `takes -measures, -ordinals or nothing, got ["-x"]`},
	} {
		err := runSuggest(strings.NewReader(tt.in), &bytes.Buffer{}, tt.args)
		if err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: got %v, want %s", tt.name, err, tt.want)
		}
	}
}
