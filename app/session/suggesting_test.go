package session

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
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
	p.send(Started{Bundled: a, At: noon})
	p.readAll()
	return p
}

// readAll answers every wish to have a part read.
func (p *player) readAll() {
	for {
		i := slices.IndexFunc(p.other, func(e Effect) bool { _, ok := e.(AskPart); return ok })
		if i < 0 {
			return
		}
		ask := p.other[i].(AskPart)
		p.other = slices.Delete(p.other, i, i+1)
		p.send(ReadPart(p.s.Article, ask.N))
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
	m, ok := Pressed(Press{Key: key, Shift: shift, Text: true, ID: annotation.ID("m" + strings.Repeat("i", p.ids)), At: noon}, p.s)
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
