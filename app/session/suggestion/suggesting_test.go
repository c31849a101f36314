package suggestion_test

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/session/keymap"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/shelves"
	"gloss/app/session/suggestion"
	"gloss/app/session/workspace"
	"gloss/app/store/memstore"
	"gloss/app/suggest"
)

const fares = `Fares rise again

Fares rose by 12 per cent in May, and 4,000 islanders paid for it.

“It is too much for us to pay,” said Ida Holm, the mayor. The council cut the subsidy by $3.2 million in May.

© 2026 The Courier. 400 copies.
`

// readAloud begins with an article whose parts are read at once.
func readAloud(t testing.TB, raw string) *player { return &player{sessiontest.ReadAloud(t, raw)} }

// offered lists what is offered, as "kind words".
func (p *player) offered() []string {
	var out []string
	for _, g := range p.S.Suggest.Offered {
		out = append(out, string(g.Kind)+" "+g.Span.In(p.S.Article.Text))
	}
	return out
}

// key finds a suggestion by its kind and words.
func (p *player) key(kind annotation.Kind, words string) string {
	p.T.Helper()
	for _, g := range p.S.Suggest.Found {
		if g.Kind == kind && g.Span.In(p.S.Article.Text) == words {
			return g.Key()
		}
	}
	p.T.Fatalf("no %s %q was found", kind, words)
	return ""
}

func (p *player) press(key string, shift bool) bool {
	p.IDs++
	m, ok := keymap.Pressed(keymap.Press{Key: key, Shift: shift, Text: true, ID: annotation.ID("m" + strings.Repeat("i", p.IDs)), At: sessiontest.Noon}, p.S)
	if ok {
		p.Play(m)
	}
	return ok
}

var faresFound = []string{
	"claim Fares rose by 12 per cent in May, and 4,000 islanders paid for it.",
	"figure 12 per cent", "figure 4,000",
	"quote It is too much for us to pay,",
	"claim The council cut the subsidy by $3.2 million in May.",
	"figure $3.2 million",
}

func TestSuggestionsAreFoundAndOffered(t *testing.T) {
	p := readAloud(t, fares)
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("offered are %q", got)
	}
}

func TestSuggestionsAreOfKnownLanguages(t *testing.T) {
	for raw, want := range map[string]int{
		"Language: sv\n\nPriserna stiger\n\n4 000 personer betalar 12 procent.\n":     0,
		"Language: de\n\nPreise steigen\n\n4.000 Leute zahlen 12 Prozent.\n":          2,
		"Preise steigen\n\n4.000 Leute zahlen 12 Prozent, und das ist nicht alles.\n": 2,
		"Language: en-GB\n\nFares\n\nAbout 4,000 people pay.\n":                       1,
	} {
		p := readAloud(t, raw)
		n := 0
		for _, g := range p.S.Suggest.Offered {
			if g.Kind == annotation.Figure {
				n++
			}
		}
		if n != want || !p.S.Suggest.Known {
			t.Errorf("%q: offered are %q, known %t", raw, p.offered(), p.S.Suggest.Known)
		}
	}
}

// A long article is read in parts, one for each message, and every suggestion
// stands where its words are.
func TestALongArticleIsReadInParts(t *testing.T) {
	raw := "A long report\n\n" + strings.Repeat("In all 4,000 islanders paid for it. “It is too much for us,” said Ida Holm.\n\n", 1000)
	p := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}}
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	p.Play(session.Started{Bundled: a, At: sessiontest.Noon})
	parts := 0
	for i := 0; i < len(p.Other); i++ {
		ask, ok := p.Other[i].(suggestion.AskPart)
		if !ok {
			continue
		}
		if ask.N != parts || len(p.S.Suggest.Offered) > 0 || p.S.Suggest.Known {
			t.Fatalf("part %d is asked for with %d known", ask.N, len(p.S.Suggest.Offered))
		}
		if told := ask.Writing != (suggest.Writing{}); told != (parts > 0) {
			t.Fatalf("part %d is asked for with %+v", ask.N, ask.Writing)
		}
		parts++
		p.Play(suggestion.ReadPart(p.S.Article, ask))
	}
	if want := len(a.Text) / detect.PartLength; parts < want || parts > want+1 {
		t.Errorf("read in %d parts", parts)
	}
	counts := map[annotation.Kind]int{}
	for _, g := range p.S.Suggest.Found {
		counts[g.Kind]++
		words := g.Span.In(a.Text)
		if g.Kind == annotation.Figure && words != "4,000" || g.Kind == annotation.Quote && words != "It is too much for us," {
			t.Fatalf("%s at %q", g.Kind, words)
		}
	}
	if counts[annotation.Figure] != 1000 || counts[annotation.Quote] != 1000 || len(p.S.Suggest.Of(annotation.Claim)) != suggestion.ClaimsAtOnce {
		t.Errorf("found are %v; of the claims %d are offered", counts, len(p.S.Suggest.Of(annotation.Claim)))
	}
	// An answer that comes late or twice changes nothing.
	before := len(p.S.Suggest.Found)
	p.Play(suggestion.ReadPart(p.S.Article, suggestion.AskPart{}), suggestion.PartRead{Part: detect.Part{Of: "another", Last: true}})
	if len(p.S.Suggest.Found) != before {
		t.Error("an old answer was taken in")
	}
}

func TestTakingASuggestion(t *testing.T) {
	p := readAloud(t, fares)
	for p.press("Tab", false) {
		if g, ok := p.S.Suggested(); ok && g.Kind == annotation.Quote {
			break
		}
	}
	if !p.press("Enter", false) || p.S.Marks.Len() != 1 {
		t.Fatalf("%d marks", p.S.Marks.Len())
	}
	m := p.S.Marks.Values()[0]
	if m.Kind != annotation.Quote || m.Target.Quote.Exact != "It is too much for us to pay," || m.Said.Name != "Ida Holm" || m.Quotation.Cue != "said" {
		t.Errorf("made is %+v", m)
	}
	if slices.Contains(p.offered(), "quote It is too much for us to pay,") || len(p.S.Suggest.Offered) != len(faresFound)-1 {
		t.Errorf("what is marked is offered still: %q", p.offered())
	}
	// Tab goes on from there.
	p.press("Tab", false)
	if g, _ := p.S.Suggested(); g.Span.Start < m.Target.Span.End {
		t.Errorf("Tab goes to %v", g)
	}
	p.Play(reader.Undone{})
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("after undo offered are %q", got)
	}
	p.Play(reader.Redone{})
	if p.S.Marks.Len() != 1 || p.S.Marks.Values()[0].Said.Name != "Ida Holm" {
		t.Errorf("after redo there are %d marks", p.S.Marks.Len())
	}
}

func TestEditingFirst(t *testing.T) {
	p := readAloud(t, fares)
	p.Play(suggestion.SuggestionChosen{Key: p.key(annotation.Figure, "12 per cent")})
	if !p.press("e", false) || p.S.Open == "" {
		t.Fatal("the editor is not open")
	}
	if m, _ := p.S.Mark(p.S.Open); m.Quantity == (annotation.Quantity{}) {
		t.Errorf("its fields are empty: %+v", m.Quantity)
	}
}

func TestDismissing(t *testing.T) {
	p := readAloud(t, fares)
	p.Play(suggestion.SuggestionChosen{Key: p.key(annotation.Figure, "4,000")})
	if !p.press("x", false) || slices.Contains(p.offered(), "figure 4,000") || !p.S.Notice.Undo {
		t.Fatalf("offered are %q", p.offered())
	}
	p.Play(reader.Undone{})
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("after undo offered are %q", got)
	}
	p.Play(reader.Redone{})

	// It stays dismissed on the device, in an article that has no mark.
	again := &player{&sessiontest.Player{T: t, Store: p.Store}}
	again.Play(session.Started{Bundled: p.S.Bundled, At: sessiontest.Noon})
	again.ReadAll()
	if slices.Contains(again.offered(), "figure 4,000") || len(again.S.Bygone()) != 1 {
		t.Errorf("the next day offered are %q", again.offered())
	}
	again.Play(suggestion.SuggestionReturned{Key: again.S.Bygone()[0].Key()})
	if got := again.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("brought back are %q", got)
	}
	for _, g := range again.S.Suggest.Offered[:3] {
		again.Play(suggestion.SuggestionDismissed{Key: g.Key(), Panel: true})
	}
	again.Play(suggestion.SuggestionReturned{})
	if got := again.offered(); !slices.Equal(got, faresFound) || len(again.S.ReadingState.Dismissed) > 0 {
		t.Errorf("all brought back are %q", got)
	}
}

func TestTakingAllOfAKind(t *testing.T) {
	p := readAloud(t, fares)
	p.Play(suggestion.SuggestionsTaken{Kind: annotation.Figure, IDs: []annotation.ID{"a", "b", "c", "d"}, At: sessiontest.Noon})
	if p.S.Marks.Len() != 3 || p.S.Notice.Text != "3 figures marked" || len(p.S.Suggest.Of(annotation.Figure)) > 0 {
		t.Errorf("%d marks, %q", p.S.Marks.Len(), p.S.Notice.Text)
	}
	p.Play(reader.Undone{})
	if p.S.Marks.Len() > 0 {
		t.Errorf("one step back leaves %d", p.S.Marks.Len())
	}
	p.Play(suggestion.SuggestionsTaken{Kind: annotation.Claim, IDs: []annotation.ID{"a", "b"}, At: sessiontest.Noon}, suggestion.SuggestionsTaken{Kind: annotation.Quote, IDs: []annotation.ID{"c"}, At: sessiontest.Noon})
	kinds := map[annotation.Kind]int{}
	for _, m := range p.S.Marks.Values() {
		kinds[m.Kind]++
	}
	if kinds[annotation.Claim] != 2 || kinds[annotation.Quote] != 1 {
		t.Errorf("the marks are %v", kinds)
	}
}

func TestAMarkByHandCoversItsKindOnly(t *testing.T) {
	p := readAloud(t, fares)
	at := strings.Index(p.S.Article.Text, "rose by 12")
	p.Play(reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + len("rose by 12 per cent")}}, reader.MarkMade{Kind: annotation.Claim, ID: "m", At: sessiontest.Noon})
	got := p.offered()
	if slices.Contains(got, faresFound[0]) || !slices.Contains(got, "figure 12 per cent") {
		t.Errorf("offered are %q", got)
	}
}

func TestSuggestionsOff(t *testing.T) {
	p := readAloud(t, fares)
	p.press("g", false)
	if p.S.Suggest.Offered != nil || !p.S.Settings.NoSuggestions || p.press("Tab", false) {
		t.Errorf("offered are %q", p.offered())
	}
	kept, ok := p.Other[len(p.Other)-1].(workspace.KeepSettings)
	if !ok || !keymap.DecodeRecord(kept.Record.Encode()).NoSuggestions {
		t.Error("the setting is not kept")
	}
	// An article that is opened meanwhile is not read.
	p.Other = nil
	p.Play(shelves.Loaded{})
	for _, e := range p.Other {
		if _, ok := e.(suggestion.AskPart); ok {
			t.Error("the article is read though nothing is wanted of it")
		}
	}
	p.press("g", false)
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("on again, offered are %q", got)
	}
	// A run without them is one switch, whatever the settings say.
	p.S.Suggest.Without = true
	p.Play(reader.Unselected{})
	if p.S.Suggest.Offered != nil || p.S.Settings.NoSuggestions {
		t.Error("a run without suggestions has some")
	}
	p.press("g", false)
	if len(p.S.Suggest.Offered) == 0 {
		t.Error("asked for, they do not come")
	}
}

func TestTabLeadsOn(t *testing.T) {
	p := readAloud(t, fares)
	var went []string
	for p.press("Tab", false) {
		g, ok := p.S.Suggested()
		if !ok {
			t.Fatal("nothing is selected")
		}
		if went = append(went, string(g.Kind)+" "+g.Span.In(p.S.Article.Text)); len(went) > len(faresFound) {
			t.Fatal("Tab goes round in a circle")
		}
	}
	if !slices.Equal(went, faresFound) {
		t.Errorf("Tab goes to %q", went)
	}
	n := 1
	for p.press("Tab", true) {
		n++
	}
	if n != len(faresFound) {
		t.Errorf("Shift+Tab goes to %d", n)
	}
}

func TestClickingOnSuggestions(t *testing.T) {
	p := readAloud(t, fares)
	at := strings.Index(p.S.Article.Text, "4,000") + 1
	click := func() bool {
		_, again := p.S.Suggested()
		m, ok := session.Clicked(at, again, p.S)
		if ok {
			p.Play(m)
		}
		return ok
	}
	if !click() {
		t.Fatal("a click on a figure is not for it")
	}
	if g, ok := p.S.Suggested(); !ok || g.Kind != annotation.Figure {
		t.Errorf("selected is %+v", g)
	}
	if !click() || p.S.Selection.Span().In(p.S.Article.Text) != "Fares rose by 12 per cent in May, and 4,000 islanders paid for it." {
		t.Errorf("the second click selects %q", p.S.Selection.Span().In(p.S.Article.Text))
	}
	if _, ok := p.S.Suggested(); ok {
		t.Error("the sentence cannot be marked in another way")
	}
	p.Play(suggestion.SuggestionTaken{Key: p.key(annotation.Figure, "4,000"), ID: "m", At: sessiontest.Noon})
	if click() {
		t.Error("a click on a mark is for the suggestion around it")
	}
	if at = strings.Index(p.S.Article.Text, "again"); click() {
		t.Error("a click where nothing is suggested is for a suggestion")
	}
}

// N goes from one suggestion to the next, and behind the last to the first again, wherever
// the cursor is. Tab does not: it leaves the text.
func TestNGoesRoundTheSuggestions(t *testing.T) {
	p := readAloud(t, fares)
	want := p.offered()
	for _, tt := range []struct {
		shift bool
		from  int // bytes
	}{{false, 0}, {true, len(p.S.Article.Text)}} {
		p.Play(reader.Selected{Selection: caret.Selection{Anchor: tt.from, Focus: tt.from}})
		var got []string
		for range 2 * len(want) {
			if !p.press("n", tt.shift) {
				t.Fatalf("with Shift %t: N does nothing after %q", tt.shift, got)
			}
			g, _ := p.S.Suggested()
			got = append(got, string(g.Kind)+" "+g.Span.In(p.S.Article.Text))
		}
		round := slices.Clone(want)
		if tt.shift {
			slices.Reverse(round)
		}
		if round = append(round, round...); !slices.Equal(got, round) {
			t.Errorf("with Shift %t it goes to %q, not %q", tt.shift, got, round)
		}
		if p.press("Tab", tt.shift) {
			t.Errorf("with Shift %t: Tab does not leave the text at the last suggestion", tt.shift)
		}
	}
}
