package session_test

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/detect"
	"gloss/app/store/memstore"
)

const fares = `Fares rise again

Fares rose by 12 per cent in May, and 4,000 islanders paid for it.

“It is too much for us to pay,” said Ida Holm, the mayor. The council cut the subsidy by $3.2 million in May.

© 2026 The Courier. 400 copies.
`

// readAloud begins with an article whose parts are read at once.
func readAloud(t testing.TB, raw string) *player {
	t.Helper()
	p := &player{t: t, store: &memstore.Store{}}
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	p.send(session.Started{Bundled: a, At: noon})
	p.readAll()
	return p
}

// readAll answers every wish to have a part read.
func (p *player) readAll() {
	for {
		i := slices.IndexFunc(p.other, func(e session.Effect) bool { _, ok := e.(session.AskPart); return ok })
		if i < 0 {
			return
		}
		ask := p.other[i].(session.AskPart)
		p.other = slices.Delete(p.other, i, i+1)
		p.send(session.ReadPart(p.s.Article, ask.N))
	}
}

// offered lists what is offered, as "kind words".
func (p *player) offered() []string {
	var out []string
	for _, g := range p.s.Suggest.Offered {
		out = append(out, string(g.Kind)+" "+g.Span.In(p.s.Article.Text))
	}
	return out
}

// key finds a suggestion by its kind and words.
func (p *player) key(kind annotation.Kind, words string) string {
	p.t.Helper()
	for _, g := range p.s.Suggest.Found {
		if g.Kind == kind && g.Span.In(p.s.Article.Text) == words {
			return g.Key()
		}
	}
	p.t.Fatalf("no %s %q was found", kind, words)
	return ""
}

func (p *player) press(key string, shift bool) bool {
	p.ids++
	m, ok := session.Pressed(session.Press{Key: key, Shift: shift, Text: true, ID: annotation.ID("m" + strings.Repeat("i", p.ids)), At: noon}, p.s)
	if ok {
		p.send(m)
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
		for _, g := range p.s.Suggest.Offered {
			if g.Kind == annotation.Figure {
				n++
			}
		}
		if n != want || !p.s.Suggest.Known {
			t.Errorf("%q: offered are %q, known %t", raw, p.offered(), p.s.Suggest.Known)
		}
	}
}

// A long article is read in parts, one for each message, and every suggestion
// stands where its words are.
func TestALongArticleIsReadInParts(t *testing.T) {
	raw := "A long report\n\n" + strings.Repeat("In all 4,000 islanders paid for it. “It is too much for us,” said Ida Holm.\n\n", 1000)
	p := &player{t: t, store: &memstore.Store{}}
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	p.send(session.Started{Bundled: a, At: noon})
	parts := 0
	for i := 0; i < len(p.other); i++ {
		ask, ok := p.other[i].(session.AskPart)
		if !ok {
			continue
		}
		if ask.N != parts || len(p.s.Suggest.Offered) > 0 || p.s.Suggest.Known {
			t.Fatalf("part %d is asked for with %d known", ask.N, len(p.s.Suggest.Offered))
		}
		parts++
		p.send(session.ReadPart(p.s.Article, ask.N))
	}
	if want := len(a.Text) / detect.PartLength; parts < want || parts > want+1 {
		t.Errorf("read in %d parts", parts)
	}
	counts := map[annotation.Kind]int{}
	for _, g := range p.s.Suggest.Found {
		counts[g.Kind]++
		words := g.Span.In(a.Text)
		if g.Kind == annotation.Figure && words != "4,000" || g.Kind == annotation.Quote && words != "It is too much for us," {
			t.Fatalf("%s at %q", g.Kind, words)
		}
	}
	if counts[annotation.Figure] != 1000 || counts[annotation.Quote] != 1000 || len(p.s.Suggest.Of(annotation.Claim)) != session.ClaimsAtOnce {
		t.Errorf("found are %v; of the claims %d are offered", counts, len(p.s.Suggest.Of(annotation.Claim)))
	}
	// An answer that comes late or twice changes nothing.
	before := len(p.s.Suggest.Found)
	p.send(session.ReadPart(p.s.Article, 0), session.PartRead{detect.Part{Of: "another", Last: true}})
	if len(p.s.Suggest.Found) != before {
		t.Error("an old answer was taken in")
	}
}

func TestTakingASuggestion(t *testing.T) {
	p := readAloud(t, fares)
	for p.press("Tab", false) {
		if g, ok := p.s.Suggested(); ok && g.Kind == annotation.Quote {
			break
		}
	}
	if !p.press("Enter", false) || len(p.s.Marks) != 1 {
		t.Fatalf("%d marks", len(p.s.Marks))
	}
	m := p.s.Marks[0]
	if m.Kind != annotation.Quote || m.Target.Quote.Exact != "It is too much for us to pay," || m.Said.Name != "Ida Holm" || m.Quotation.Cue != "said" {
		t.Errorf("made is %+v", m)
	}
	if slices.Contains(p.offered(), "quote It is too much for us to pay,") || len(p.s.Suggest.Offered) != len(faresFound)-1 {
		t.Errorf("what is marked is offered still: %q", p.offered())
	}
	// Tab goes on from there.
	p.press("Tab", false)
	if g, _ := p.s.Suggested(); g.Span.Start < m.Target.Span.End {
		t.Errorf("Tab goes to %v", g)
	}
	p.send(session.Undone{})
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("after undo offered are %q", got)
	}
	p.send(session.Redone{})
	if len(p.s.Marks) != 1 || p.s.Marks[0].Said.Name != "Ida Holm" {
		t.Errorf("after redo there are %d marks", len(p.s.Marks))
	}
}

func TestEditingFirst(t *testing.T) {
	p := readAloud(t, fares)
	p.send(session.SuggestionChosen{Key: p.key(annotation.Figure, "12 per cent")})
	if !p.press("e", false) || p.s.Open == "" {
		t.Fatal("the editor is not open")
	}
	if m, _ := p.s.Mark(p.s.Open); m.Quantity == (annotation.Quantity{}) {
		t.Errorf("its fields are empty: %+v", m.Quantity)
	}
}

func TestDismissing(t *testing.T) {
	p := readAloud(t, fares)
	p.send(session.SuggestionChosen{Key: p.key(annotation.Figure, "4,000")})
	if !p.press("x", false) || slices.Contains(p.offered(), "figure 4,000") || !p.s.Notice.Undo {
		t.Fatalf("offered are %q", p.offered())
	}
	p.send(session.Undone{})
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("after undo offered are %q", got)
	}
	p.send(session.Redone{})

	// It stays dismissed on the device, in an article that has no mark.
	again := &player{t: t, store: p.store}
	again.send(session.Started{Bundled: p.s.Bundled, At: noon})
	again.readAll()
	if slices.Contains(again.offered(), "figure 4,000") || len(again.s.Bygone()) != 1 {
		t.Errorf("the next day offered are %q", again.offered())
	}
	again.send(session.SuggestionReturned{Key: again.s.Bygone()[0].Key()})
	if got := again.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("brought back are %q", got)
	}
	for _, g := range again.s.Suggest.Offered[:3] {
		again.send(session.SuggestionDismissed{Key: g.Key(), Panel: true})
	}
	again.send(session.SuggestionReturned{})
	if got := again.offered(); !slices.Equal(got, faresFound) || len(again.s.ReadingState.Dismissed) > 0 {
		t.Errorf("all brought back are %q", got)
	}
}

func TestTakingAllOfAKind(t *testing.T) {
	p := readAloud(t, fares)
	p.send(session.SuggestionsTaken{Kind: annotation.Figure, IDs: []annotation.ID{"a", "b", "c", "d"}, At: noon})
	if len(p.s.Marks) != 3 || p.s.Notice.Text != "3 figures marked" || len(p.s.Suggest.Of(annotation.Figure)) > 0 {
		t.Errorf("%d marks, %q", len(p.s.Marks), p.s.Notice.Text)
	}
	p.send(session.Undone{})
	if len(p.s.Marks) > 0 {
		t.Errorf("one step back leaves %d", len(p.s.Marks))
	}
	p.send(session.SuggestionsTaken{Kind: annotation.Claim, IDs: []annotation.ID{"a", "b"}, At: noon}, session.SuggestionsTaken{Kind: annotation.Quote, IDs: []annotation.ID{"c"}, At: noon})
	if p.s.Count(annotation.Claim) != 2 || p.s.Count(annotation.Quote) != 1 {
		t.Errorf("%d claims and %d quotes", p.s.Count(annotation.Claim), p.s.Count(annotation.Quote))
	}
}

func TestAMarkByHandCoversItsKindOnly(t *testing.T) {
	p := readAloud(t, fares)
	at := strings.Index(p.s.Article.Text, "rose by 12")
	p.send(session.Selected{caret.Selection{Anchor: at, Focus: at + len("rose by 12 per cent")}}, session.MarkMade{annotation.Claim, "m", noon})
	got := p.offered()
	if slices.Contains(got, faresFound[0]) || !slices.Contains(got, "figure 12 per cent") {
		t.Errorf("offered are %q", got)
	}
}

func TestSuggestionsOff(t *testing.T) {
	p := readAloud(t, fares)
	p.press("g", false)
	if p.s.Suggest.Offered != nil || !p.s.Settings.NoSuggestions || p.press("Tab", false) {
		t.Errorf("offered are %q", p.offered())
	}
	kept, ok := p.other[len(p.other)-1].(session.KeepSettings)
	if !ok || !session.DecodeRecord(kept.Record.Encode()).NoSuggestions {
		t.Error("the setting is not kept")
	}
	// An article that is opened meanwhile is not read.
	p.other = nil
	p.send(session.Loaded{})
	for _, e := range p.other {
		if _, ok := e.(session.AskPart); ok {
			t.Error("the article is read though nothing is wanted of it")
		}
	}
	p.press("g", false)
	if got := p.offered(); !slices.Equal(got, faresFound) {
		t.Errorf("on again, offered are %q", got)
	}
	// A run without them is one switch, whatever the settings say.
	p.s.Suggest.Without = true
	p.send(session.Unselected{})
	if p.s.Suggest.Offered != nil || p.s.Settings.NoSuggestions {
		t.Error("a run without suggestions has some")
	}
	p.press("g", false)
	if len(p.s.Suggest.Offered) == 0 {
		t.Error("asked for, they do not come")
	}
}

func TestTabLeadsOn(t *testing.T) {
	p := readAloud(t, fares)
	var went []string
	for p.press("Tab", false) {
		g, ok := p.s.Suggested()
		if !ok {
			t.Fatal("nothing is selected")
		}
		if went = append(went, string(g.Kind)+" "+g.Span.In(p.s.Article.Text)); len(went) > len(faresFound) {
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
	at := strings.Index(p.s.Article.Text, "4,000") + 1
	click := func() bool {
		_, again := p.s.Suggested()
		m, ok := session.Clicked(at, again, p.s)
		if ok {
			p.send(m)
		}
		return ok
	}
	if !click() {
		t.Fatal("a click on a figure is not for it")
	}
	if g, ok := p.s.Suggested(); !ok || g.Kind != annotation.Figure {
		t.Errorf("selected is %+v", g)
	}
	if !click() || p.s.Selection.Span().In(p.s.Article.Text) != "Fares rose by 12 per cent in May, and 4,000 islanders paid for it." {
		t.Errorf("the second click selects %q", p.s.Selection.Span().In(p.s.Article.Text))
	}
	if _, ok := p.s.Suggested(); ok {
		t.Error("the sentence cannot be marked in another way")
	}
	p.send(session.SuggestionTaken{Key: p.key(annotation.Figure, "4,000"), ID: "m", At: noon})
	if click() {
		t.Error("a click on a mark is for the suggestion around it")
	}
	if at = strings.Index(p.s.Article.Text, "again"); click() {
		t.Error("a click where nothing is suggested is for a suggestion")
	}
}
