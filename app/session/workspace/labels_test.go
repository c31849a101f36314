package workspace

import (
	"maps"
	"strings"
	"testing"

	"gloss/app/annotation"
)

func noKeys(k map[string]string) map[string]string { return nil }

func TestLabelsAreRemembered(t *testing.T) {
	type kinds = map[string]annotation.Kind
	many := kinds{}
	for i := range 300 {
		many[strings.Repeat("x", i%9+2)+string(rune('a'+i%26))+string(rune('a'+i/26))] = annotation.Quote
	}
	for _, tt := range []struct {
		name              string
		before, now, want kinds
	}{
		{"the first", nil, kinds{"PER": annotation.Claim}, kinds{"PER": annotation.Claim}},
		{"beside another", kinds{"PER": annotation.Claim}, kinds{"MONEY": annotation.Figure}, kinds{"PER": annotation.Claim, "MONEY": annotation.Figure}},
		{"changed", kinds{"PER": annotation.Claim}, kinds{"PER": annotation.Quote}, kinds{"PER": annotation.Quote}},
		{"without a label", nil, kinds{"": annotation.Claim}, nil},
		{"of no kind", nil, kinds{"PER": "person"}, nil},
		{"none", nil, nil, nil},
		{"too many before", many, kinds{"PER": annotation.Claim, "": annotation.Quote}, kinds{"PER": annotation.Claim}},
		{"too many", kinds{"PER": annotation.Claim}, many, nil},
	} {
		was := maps.Clone(tt.before)
		s := Settings{Labels: tt.before}.WithLabels(tt.now)
		if !maps.Equal(s.Labels, tt.want) || !maps.Equal(tt.before, was) {
			t.Errorf("%s: %v, want %v", tt.name, s.Labels, tt.want)
		}
		if again := DecodeRecord(Record{Settings: s}.Encode(), noKeys); !again.Settings.Equal(s) {
			t.Errorf("%s: it comes back as %v", tt.name, again.Labels)
		}
	}
	if got := DecodeRecord(`{"labels":{"PER":"person","MONEY":"figure"}}`, noKeys).Labels; !maps.Equal(got, kinds{"MONEY": annotation.Figure}) {
		t.Errorf("read %v", got)
	}
}
