package figure

import (
	"testing"
)

// TestFigureSameReading holds that writing the same thing otherwise reads the same.
func TestFigureSameReading(t *testing.T) {
	for _, same := range [][]string{
		{"It moved 1,234 crates.", "It moved 1234 crates.", "It moved 1 234 crates."},
		{"It needs 5-7 crates.", "It needs 5–7 crates.", "It needs 5 to 7 crates.", "It needs 5 – 7 crates.", "It needs five to seven crates."},
		{"It fell 7%.", "It fell 7 percent.", "It fell 7 per cent.", "It fell seven per cent."},
		{"It cost $3.2 million.", "It cost $3.2m.", "It cost 3.2 million dollars.", "It cost $3,200,000.", "It cost US$3.2 million."},
		{"It cost $554 to 1054.", "It cost $554–$1,054.", "It cost 554 to 1,054 dollars."},
		{"It cost $1720-1902.", "It cost $1,720 to $1,902."},
		{"It fell by 1720-1902%.", "It fell by 1,720 to 1,902 per cent."},
		{"between 80,000 and 120,000 men", "80,000 to 120,000 men", "80,000–120,000 men", "from 80,000 to 120,000 men"},
	} {
		want := figuresIn(same[0])
		for _, doc := range same {
			got := figuresIn(doc)
			if len(got) != 1 || len(want) != 1 || showValue(got[0]) != showValue(want[0]) {
				t.Errorf("%q reads %v, %q reads %v", same[0], want, doc, got)
			}
		}
	}
}

// TestMoneyGivenToSome holds that money and those who get it are no range.
func TestMoneyGivenToSome(t *testing.T) {
	if got := figuresIn("They gave $10 to 20 neighbours."); len(got) != 2 || got[0].Kind != Money || got[1].Of != "neighbours" {
		t.Errorf("figures %+v", got)
	}
}

func TestFigureWhole(t *testing.T) {
	for doc, want := range map[string]string{
		"It has more than 80,000 members.":        "more than 80,000",
		"At least about 12 people died.":          "At least about 12",
		"Fines of $500 a head or more apply.":     "$500 a head or more",
		"Between 5 and 7 came.":                   "Between 5 and 7",
		"It is less than or equal to 30.":         "less than or equal to 30",
		"It needs some 5-7 crates.":               "some 5-7",
		"No fewer than three million people left": "No fewer than three million",
	} {
		got := figuresIn(doc)
		if len(got) != 1 || got[0].Whole.In(doc) != want {
			t.Errorf("%q: got %v, want whole %q", doc, got, want)
		}
	}
}

func TestFigureChange(t *testing.T) {
	for doc, want := range map[string]bool{
		"It rose from 3% to 5%.":               true,
		"Sizes range from 3 to 5 metres.":      false,
		"It needs 3 to 5 crates.":              false,
		"Output was cut from 12 to 9 barrels.": true,
	} {
		if got := figuresIn(doc); len(got) != 1 || got[0].Change != want {
			t.Errorf("%q: got %+v, want change %v", doc, got, want)
		}
	}
}

func TestReadFigure(t *testing.T) {
	for _, tt := range []struct{ s, want string }{
		{"80,000 and 120,000", "80000..120000 count"},
		{" 80,000 and 120,000 prisoners", "80000..120000 prisoner"},
		{"between 80,000 and 120,000", "80000..120000 count"},
		{"five-fold", "5 multiple"},
		{"$3.2 billion", "3.2e+09 money dollar"},
		{"$10 and $15 million", "1e+07..1.5e+07 money dollar"},
		{"a third", "0.333333 fraction"},
		{"about a third of voters", "~0.333333 fraction voter"},
		{"2015", "2015 date"},
		{"20th", "20 ordinal"},
		{"twenty-first", "21 ordinal"},
		{"third", "3 ordinal"},
		{"one", "1 count"},
		{"No. 5", "5 count"},
	} {
		if got, ok := Read(tt.s, false); !ok || showValue(got) != tt.want {
			t.Errorf("ReadFigure(%q) = %s, %v, want %s", tt.s, showValue(got), ok, tt.want)
		}
	}
	for _, s := range []string{"", " ", "nothing", "12 apples, 4 pears and 9 plums", "."} {
		if got, ok := Read(s, false); ok {
			t.Errorf("ReadFigure(%q) = %+v", s, got)
		}
	}
}
