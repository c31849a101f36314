package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestSuggestQuotesAndClaims(t *testing.T) {
	const doc = "Zoë Ruiz left. “Crime fell 40 percent,” she said.\n\n“No,” said nobody’s friend."
	line, err := json.Marshal(map[string]string{"id": "a", "text": doc})
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := runSuggest(bytes.NewReader(line), &out, nil); err != nil {
		t.Fatal(err)
	}
	var got suggestOut
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	runes := []rune(doc)
	if len(got.Quotes) != 2 || got.Quotes[0].Speaker == nil || len(got.Claims) == 0 {
		t.Fatalf("got %s", out.String())
	}
	q := got.Quotes[0]
	if words := string(runes[q.Start:q.End]); words != "Crime fell 40 percent," || q.Name != "Zoë Ruiz" {
		t.Errorf("quote %q by %q", words, q.Name)
	}
	if by := string(runes[q.Speaker[0]:q.Speaker[1]]); by != "she" {
		t.Errorf("speaker %q", by)
	}
	c := got.Claims[0]
	if words := string(runes[c.Start:c.End]); !strings.Contains(words, "40 percent") || c.Claimant == nil || c.Score != got.Score {
		t.Errorf("claim %q, %+v, the text has the score %v", words, c, got.Score)
	}
}

func TestSuggestNothing(t *testing.T) {
	var out bytes.Buffer
	if err := runSuggest(strings.NewReader(`{"id":"a","text":""}`), &out, nil); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); !strings.Contains(got, `"quotes":[]`) || !strings.Contains(got, `"claims":[]`) || !strings.Contains(got, `"score":0`) {
		t.Errorf("got %s", got)
	}
}

func TestReadClaimExamples(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"no json", "x", "read judged sentence 1"},
		{"second line broken", `{"text":"a","label":1} {`, "read judged sentence 2"},
		{"label out of range", `{"text":"a","label":2}`, "label is 2, want 0 or 1"},
	} {
		if _, err := readClaimExamples(strings.NewReader(tt.in)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v, want one with %q", tt.name, err, tt.want)
		}
	}
	got, err := readClaimExamples(strings.NewReader(`{"text":"a","label":1}` + "\n" + `{"text":"b","label":0,"id":"x"}`))
	if err != nil || len(got) != 2 || !got[0].Claim || got[1].Claim || got[1].Text != "b" {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestTrainClaimsCommand(t *testing.T) {
	in := `{"text":"Crime fell 40 percent.","label":1}` + "\n" + `{"text":"Thank you all.","label":0}`
	var a, b bytes.Buffer
	if err := runTrainClaims(strings.NewReader(in), &a, nil); err != nil {
		t.Fatal(err)
	}
	if err := runTrainClaims(strings.NewReader(in), &b, nil); err != nil {
		t.Fatal(err)
	}
	if a.Len() == 0 || a.Len() > 64<<10 || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Errorf("weights of %d and %d bytes", a.Len(), b.Len())
	}
	if err := runTrainClaims(strings.NewReader(""), &a, []string{"-data", "no such file"}); err == nil || !strings.Contains(err.Error(), "open judged sentences") {
		t.Errorf("missing file: error %v", err)
	}
}
