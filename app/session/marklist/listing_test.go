package marklist

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/search"
	"gloss/app/text"
)

// rowsOf are rows for tests, one for each mark, in their order.
func rowsOf(marks ...annotation.Annotation) []Row {
	var out []Row
	for i := range marks {
		m := &marks[i]
		m.ID = annotation.ID(fmt.Sprint("m", i))
		m.Created = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC).Add(time.Duration(i) * time.Hour)
		if m.Target.Span.Empty() {
			m.Target.Span = text.Span{Start: i, End: i + 1}
		}
		out = append(out, Row{m, "a", "Fares", true, 0})
	}
	return out
}

func names(rows []Row) string {
	var out []string
	for _, r := range rows {
		out = append(out, strings.TrimPrefix(string(r.Mark.ID), "m"))
	}
	return strings.Join(out, " ")
}

func listOf(rows []Row, f Filter) Listing {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = search.Searchable(r.Mark)
	}
	return List(rows, texts, f)
}

func TestFilterAndSort(t *testing.T) {
	mark := func(k annotation.Kind, words string) annotation.Annotation {
		return annotation.Annotation{Kind: k, Target: annotation.Target{Source: "a", Quote: annotation.TextQuote{Exact: words}}}
	}
	claim, quote, figure, other, lost, moved := mark("claim", "Fares rose"), mark("quote", "too  much"), mark("figure", "12 per cent"), mark("figure", "some"), mark("claim", "gone"), mark("claim", "again")
	claim.Verdict, claim.Tags, claim.Note = annotation.Disputed, []string{"Fares", "b"}, "seen on the KILN’s wall"
	claim.Evidence = []annotation.Evidence{{Title: "Timetable of 2021", Stance: annotation.Supports}}
	claim.Said.Name = "Ida Holm"
	quote.Said.Name, quote.Tags = "anna Berg", []string{"fares"}
	figure.Quantity = annotation.Quantity{Value: "12", Unit: "per cent", Of: "fares", Period: "May"}
	other.Quantity = annotation.Quantity{From: "2.5", To: "80000", Unit: "crowns"}
	lost.Target.AnchorStatus = annotation.AnchorStatus{Version: "b", State: annotation.Lost}
	moved.Target.AnchorStatus = annotation.AnchorStatus{Version: "a", State: annotation.Moved}
	rows := rowsOf(claim, quote, figure, other, lost, moved)
	for _, tt := range []struct {
		name string
		f    Filter
		want string
	}{
		{"nothing asked", Filter{}, "0 1 2 3 4 5"},
		{"a word of the text", Filter{Search: "fares rose"}, "0"},
		{"white space is one space", Filter{Search: "  Too   MUCH "}, "1"},
		{"words may stand apart", Filter{Search: "wall fares"}, "0"},
		{"a note, whatever the case", Filter{Search: "kiln"}, "0"},
		{"a name", Filter{Search: "BERG"}, "1"},
		{"a tag", Filter{Search: "#fares"}, "0 1"},
		{"evidence", Filter{Search: "timetable"}, "0"},
		{"a number as it is read", Filter{Search: "80,000"}, "3"},
		{"a number as it is kept", Filter{Search: "80000"}, "3"},
		{"what is nowhere", Filter{Search: "xyzzy"}, ""},
		{"a kind", Filter{Kind: annotation.Figure}, "2 3"},
		{"a verdict", Filter{Verdict: "disputed"}, "0"},
		{"no verdict", Filter{Verdict: NoVerdict}, "1 2 3 4 5"},
		{"no verdict, of claims alone", Filter{Verdict: NoVerdict, Kind: annotation.Claim}, "4 5"},
		{"a verdict, and its word", Filter{Search: "disputed"}, "0"},
		{"an unchecked mark, by its word", Filter{Search: "unchecked", Kind: annotation.Claim}, "4 5"},
		{"with evidence", Filter{Evidence: WithEvidence}, "0"},
		{"without evidence", Filter{Evidence: NoEvidence}, "1 2 3 4 5"},
		{"without evidence or verdict, of figures", Filter{Evidence: NoEvidence, Verdict: NoVerdict, Kind: annotation.Figure}, "2 3"},
		{"by verdict", Filter{Sort: ByVerdict}, "0 1 2 3 4 5"},
		{"a tag in another case", Filter{Tag: "FARES"}, "0 1"},
		{"exact", Filter{State: "exact"}, "0 1 2 3"},
		{"moved", Filter{State: "moved"}, "5"},
		{"lost", Filter{State: "lost"}, "4"},
		{"waiting", Filter{State: Waiting}, "4"},
		{"several at once", Filter{Kind: annotation.Claim, Tag: "fares", Search: "rose"}, "0"},
		{"by place, reversed", Filter{Reverse: true}, "5 4 3 2 1 0"},
		{"newest", Filter{Sort: ByTime}, "5 4 3 2 1 0"},
		{"oldest", Filter{Sort: ByTime, Reverse: true}, "0 1 2 3 4 5"},
		{"by kind", Filter{Sort: ByKind}, "0 4 5 1 2 3"},
		{"by name, the nameless last", Filter{Sort: ByName}, "1 0 2 3 4 5"},
		{"by name reversed, the nameless last again", Filter{Sort: ByName, Reverse: true}, "0 1 2 3 4 5"},
		{"by value", Filter{Kind: annotation.Figure, Sort: ByValue}, "3 2"},
		{"by value, greatest first", Filter{Kind: annotation.Figure, Sort: ByValue, Reverse: true}, "2 3"},
		{"by unit", Filter{Kind: annotation.Figure, Sort: ByUnit}, "3 2"},
		{"by period", Filter{Kind: annotation.Figure, Sort: ByPeriod}, "2 3"},
	} {
		if got := names(listOf(rows, tt.f).Rows); got != tt.want {
			t.Errorf("%s: %q, not %q", tt.name, got, tt.want)
		}
	}
	l := listOf(rows, Filter{Kind: annotation.Quote, Tag: "fares"})
	if l.Total != 6 || l.Kinds != [3]int{1, 1, 0} || !slices.Equal(l.Tags, []string{"b", "Fares"}) {
		t.Errorf("%d in all, kinds %v, tags %q", l.Total, l.Kinds, l.Tags)
	}
}

func TestFilterWith(t *testing.T) {
	figures := Filter{Kind: annotation.Figure, Sort: ByValue, Reverse: true}
	for _, tt := range []struct {
		name  string
		f     Filter
		by    FilterField
		value string
		want  Filter
	}{
		{"all articles", Filter{}, FilterScope, "all", Filter{All: true}},
		{"a kind that is none", Filter{Kind: annotation.Claim}, FilterKind, "rumour", Filter{}},
		{"no verdict of figures", Filter{Verdict: "refuted"}, FilterKind, "figure", Filter{Kind: annotation.Figure}},
		{"an order of figures goes with them", figures, FilterKind, "claim", Filter{Kind: annotation.Claim, Reverse: true}},
		{"a new order begins at its beginning", figures, FilterSort, "unit", Filter{Kind: annotation.Figure, Sort: ByUnit}},
		{"and turns round", figures, FilterReverse, "", Filter{Kind: annotation.Figure, Sort: ByValue}},
		{"a verdict", Filter{}, FilterVerdict, "supported", Filter{Verdict: "supported"}},
		{"a verdict that no kind has", Filter{}, FilterVerdict, "perhaps", Filter{}},
		{"a verdict of another kind", Filter{Kind: annotation.Quote}, FilterVerdict, "supported", Filter{Kind: annotation.Quote}},
		{"a verdict that the kind has", Filter{Verdict: "misleading"}, FilterKind, "figure", Filter{Verdict: "misleading", Kind: annotation.Figure}},
		{"unchecked, of whatever kind", Filter{Verdict: NoVerdict}, FilterKind, "quote", Filter{Verdict: NoVerdict, Kind: annotation.Quote}},
		{"evidence", Filter{}, FilterEvidence, NoEvidence, Filter{Evidence: NoEvidence}},
		{"evidence that is none", Filter{Evidence: NoEvidence}, FilterEvidence, "much", Filter{}},
		{"any verdict", Filter{Verdict: "supported"}, FilterVerdict, "any", Filter{}},
		{"a tag", Filter{}, FilterTag, "#any", Filter{Tag: "any"}},
		{"any tag", Filter{Tag: "x"}, FilterTag, "any", Filter{}},
		{"a state", Filter{}, FilterState, "waiting", Filter{State: Waiting}},
		{"a state that is none", Filter{State: Waiting}, FilterState, "gone", Filter{}},
		{"no order by article of one", Filter{All: true, Sort: ByArticle}, FilterScope, "one", Filter{}},
		{"what is not text", Filter{}, FilterSearch, "a\xffb", Filter{Search: "ab"}},
	} {
		if got := tt.f.With(tt.by, tt.value); got != tt.want {
			t.Errorf("%s: %+v, not %+v", tt.name, got, tt.want)
		}
	}
}

// Whatever is typed, a search never fails; every piece of what a mark holds finds
// it, in whatever case; and a word more never finds more.
func FuzzSearch(f *testing.F) {
	f.Add("Fares rose by 12 per cent", "ROSE by", 3, 9)
	f.Add("K ſtraße ΣΊΣΥΦΟΣ", "k", 0, 4)
	f.Add("🚌 “too\u00a0much”\n\n", "\xff", 1, 30)
	f.Add("", "", 0, 0)
	f.Fuzz(func(t *testing.T, words, typed string, from, to int) {
		words = strings.ToValidUTF8(words, "")
		m := annotation.Annotation{Note: words}
		folded := search.Searchable(&m)
		search.Matches(folded, strings.Fields(search.Fold(Filter{}.With(FilterSearch, typed).Search)))
		from, to = text.Boundary(words, from), text.Boundary(words, to)
		piece := words[min(from, to):max(from, to)]
		for _, p := range []string{piece, strings.ToUpper(piece), strings.ToLower(piece)} {
			if strings.EqualFold(p, piece) && !search.Matches(folded, strings.Fields(search.Fold(p))) {
				t.Errorf("%q is not found in %q", p, words)
			}
		}
		some := strings.Fields(search.Fold(typed))
		if search.Matches(folded, append(some, search.Fold(piece))) && !search.Matches(folded, some) {
			t.Errorf("%q with %q finds more than without", typed, piece)
		}
	})
}

func TestCharts(t *testing.T) {
	at := func(k annotation.Kind, start int, v annotation.Verdict) annotation.Annotation {
		m := annotation.Annotation{Kind: k, Target: annotation.Target{Span: text.Span{Start: start, End: start + 1}}}
		m.Verdict = v
		return m
	}
	rows := rowsOf(at("figure", 999, ""), at("claim", 500, "refuted"), at("claim", 1, ""), at("claim", 2, "refuted"))
	lanes := Lanes(rows, "a", 1000)
	want := []Lane{
		{annotation.Claim, 3, "M0 24v-24h4v24zM500 24v-12h4v12z", "Claims: 3, at 0, 0, 50 % of the text"},
		{annotation.Quote, 0, "", "Quotes: none"},
		{annotation.Figure, 1, "M995 24v-12h4v12z", "Figures: 1, at 99 % of the text"},
	}
	if !reflect.DeepEqual(lanes, want) {
		t.Errorf("lanes %+v", lanes)
	}
	if got := Lanes(rows, "b", 1000); got[0].Marks != 0 {
		t.Errorf("of another article: %+v", got)
	}
	var many []annotation.Annotation
	for i := range 20 {
		many = append(many, at("quote", i*50, ""))
	}
	if got := Lanes(rowsOf(many...), "a", 1000)[1].Words; got != "Quotes: 20, by tenths of the text 2, 2, 2, 2, 2, 2, 2, 2, 2, 2" {
		t.Errorf("many: %s", got)
	}
	rows = append(rows, rowsOf(at("figure", 3, "wrong"))...)
	rows[1].Mark.Evidence = make([]annotation.Evidence, 2)
	claims, figures := annotation.ScaleOf(annotation.Claim), annotation.ScaleOf(annotation.Figure)
	if got := Standings(rows); !reflect.DeepEqual(got, []Standing{
		{annotation.Claim, 3, 2, 1, []Tally{{claims[4], 2, 100}, {annotation.NotChecked, 1, 50}}},
		{annotation.Figure, 2, 1, 0, []Tally{{figures[3], 1, 50}, {annotation.NotChecked, 1, 50}}},
	}) {
		t.Errorf("standings %+v", got)
	}
}

// A path never leaves its box, whatever the marks.
func FuzzLanes(f *testing.F) {
	f.Add(uint64(1), 100)
	f.Add(uint64(7), 1)
	f.Fuzz(func(t *testing.T, seed uint64, length int) {
		length = max(0, length%(1<<22))
		r := rand.New(rand.NewPCG(seed, 0))
		var rows []Row
		for range r.IntN(300) {
			start := r.IntN(length + 2)
			rows = append(rows, Row{Mark: &annotation.Annotation{Kind: annotation.Kinds[r.IntN(3)], Target: annotation.Target{Span: text.Span{Start: start, End: start + 1}}}, Article: "a"})
		}
		for _, l := range Lanes(rows, article.ID("a"), length) {
			for bar := range strings.SplitSeq(strings.TrimSuffix(l.Path, "z"), "z") {
				var x, y, up, wide, down int
				if n, _ := fmt.Sscanf(bar, "M%d %dv-%dh%dv%d", &x, &y, &up, &wide, &down); l.Path != "" && (n != 5 || x < 0 || x+wide > LaneWidth || up != down || up > y || y != LaneHeight) {
					t.Fatalf("bar %q", bar)
				}
			}
		}
	})
}

func BenchmarkListing(b *testing.B) {
	var marks []annotation.Annotation
	for i := range 10_000 {
		m := annotation.Annotation{Kind: annotation.Kinds[i%3], Note: "Dry since the summer, by the report of a neighbour.", Target: annotation.Target{Span: text.Span{Start: (i * 7919) % 10_000, End: 10_001}, Quote: annotation.TextQuote{Exact: fmt.Sprint("well ", i, " gave water")}}}
		m.Tags = []string{"wells"}
		marks = append(marks, m)
	}
	rows := rowsOf(marks...)
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = search.Searchable(r.Mark)
	}
	for b.Loop() {
		List(rows, texts, Filter{Search: "well 99"})
		List(rows, texts, Filter{Sort: ByTime})
	}
}
