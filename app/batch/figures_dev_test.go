package main

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"
)

// devSets is where the sets for measuring lie, beside the checkout. They are
// no part of the project.
const devSets = "../../../shared/data/dev/"

// goldFigure is a figure as the sets have it; a null bound is open.
type goldFigure struct{ Min, Max *float64 }

type goldText struct {
	ID        string
	Figures   []goldFigure
	Sentences []string
	Text      string
}

// runDev returns a set, and what runSuggest makes of each of its texts.
func runDev(t *testing.T, name string) ([]goldText, []suggestOut) {
	t.Helper()
	data, err := os.ReadFile(devSets + name)
	if err != nil {
		t.Skipf("the set is not beside this checkout: %v", err)
	}
	var out bytes.Buffer
	if err := runSuggest(bytes.NewReader(data), &out, nil); err != nil {
		t.Fatal(err)
	}
	gold, found := decodeLines[goldText](t, data), decodeLines[suggestOut](t, out.Bytes())
	if len(gold) == 0 || len(gold) != len(found) {
		t.Fatalf("%d texts became %d", len(gold), len(found))
	}
	return gold, found
}

func decodeLines[T any](t *testing.T, data []byte) []T {
	t.Helper()
	var rows []T
	for line := range bytes.Lines(data) {
		var row T
		if err := json.Unmarshal(line, &row); err != nil {
			t.Fatal(err)
		}
		rows = append(rows, row)
	}
	return rows
}

func TestFiguresOfNewsQuant(t *testing.T) {
	gold, found := runDev(t, "newsquant.jsonl")
	hits, all := 0, 0
	for i, g := range gold {
		all += len(g.Figures) + len(found[i].Figures)
		used := make([]bool, len(found[i].Figures))
		for _, want := range g.Figures {
			for k, got := range found[i].Figures {
				if !used[k] && near(want.Min, got.Min) && near(want.Max, got.Max) {
					used[k] = true
					hits++
					break
				}
			}
		}
	}
	if f1 := 2 * float64(hits) / float64(all); f1 < .9 {
		t.Errorf("value F1 = %.3f, want .9 at least", f1)
	} else {
		t.Logf("value F1 = %.3f", f1)
	}
}

func near(a, b *float64) bool {
	if a == nil || b == nil {
		return a == b
	}
	return math.Abs(*a-*b) <= 1e-8+1e-5*math.Abs(*b)
}

func TestSentencesOfGoldenRules(t *testing.T) {
	gold, found := runDev(t, "golden.jsonl")
	right := 0
	for i, g := range gold {
		runes := []rune(g.Text)
		var got []string
		for _, s := range found[i].Sents {
			got = append(got, strings.TrimSpace(string(runes[s[0]:s[1]])))
		}
		if strings.Join(got, "\x00") == strings.Join(g.Sentences, "\x00") {
			right++
		}
	}
	if right < 42 {
		t.Errorf("%d of %d rules hold, want 42 at least", right, len(gold))
	} else {
		t.Logf("%d of %d rules hold", right, len(gold))
	}
}
