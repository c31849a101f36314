package reader_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
)

const aMinute = time.Minute

func typed(id annotation.ID, f fields.Field, value string) session.Msg {
	return typedAt(id, f, 0, value)
}

func typedAt(id annotation.ID, f fields.Field, i int, value string) session.Msg {
	return reader.FieldTyped{ID: id, Field: f, Index: i, Value: value, At: sessiontest.Noon.Add(aMinute)}
}

// editing is a mark of a kind that has nothing recorded but two empty pieces of
// evidence and a link; its editor is open.
func editing(t testing.TB, k annotation.Kind) (*player, annotation.ID) {
	p := begin(t)
	other := p.Mark(annotation.Claim, "The mayor")
	id := p.Mark(k, "Fares rose")
	p.Play(reader.Chosen{At: []annotation.ID{id}}, reader.MoreShown{Open: true}, reader.Linked{ID: id, To: other, At: sessiontest.Noon})
	p.Play(reader.EvidenceAdded{ID: id, At: sessiontest.Noon}, reader.EvidenceAdded{ID: id, At: sessiontest.Noon})
	p.Other = nil
	return p, id
}

// steps types words letter by letter.
func (p *player) types(id annotation.ID, f fields.Field, i int, words string) {
	for n := range words {
		if n > 0 {
			p.Play(typedAt(id, f, i, words[:n]))
		}
	}
	p.Play(typedAt(id, f, i, words))
}

func (p *player) shown(id annotation.ID, r *fields.Row, i int) string {
	m, _ := p.S.Mark(id)
	return r.Shown(&m, i)
}

// filled is what the editor was told that a field holds, last.
func (p *player) filled(at fields.Ref) (string, bool) {
	for _, e := range slices.Backward(p.Other) {
		if f, ok := e.(reader.FillField); ok && f.Ref == at {
			return f.Value, true
		}
	}
	return "", false
}

// Every field of every kind: what is typed is recorded, all of it is one step,
// and undoing and redoing show in the field.
func TestEveryField(t *testing.T) {
	for _, k := range annotation.Kinds {
		for i := range fields.All {
			r := &fields.All[i]
			if !r.Of(k) {
				continue
			}
			index := 0
			if r.Each == fields.EachEvidence {
				index = 1 // the one that is unfolded
			}
			t.Run(fmt.Sprint(k, " ", r.Field), func(t *testing.T) {
				p, id := editing(t, k)
				slot := fields.Ref{Mark: id, Field: r.Field, Index: index}
				if r.Field == fields.Precision {
					p.Play(typed(id, fields.Value, "12"))
				}
				before := p.shown(id, r, index)
				words, want := "Ida Hølm 🚢", "Ida Hølm 🚢"
				switch r.Input {
				case fields.Choice, fields.Buttons:
					words = r.Options[len(r.Options)-1].Value
					want = words
				case fields.Amount:
					words, want = "80,000", "80,000"
				case fields.Commas:
					words, want = "sea, fares", "sea, fares"
				}
				if r.Field == fields.URL || r.Field == fields.Archive {
					words = "https://example.org/Hølm"
					want = words
				}
				if r.Chooses() || r.Input == fields.Commas || r.Field == fields.URL || r.Field == fields.Archive {
					p.Play(typedAt(id, r.Field, index, words))
				} else {
					p.types(id, r.Field, index, words)
				}
				if got := p.shown(id, r, index); got != want {
					t.Fatalf("recorded is %q", got)
				}
				if len(p.S.Faults) > 0 {
					t.Errorf("faults: %+v", p.S.Faults)
				}
				if _, told := p.filled(slot); told {
					t.Error("the field was filled while it was typed in")
				}
				m, _ := p.S.Mark(id)
				if err := m.Check(p.S.Article.Text); err != nil {
					t.Error(err)
				}

				p.Play(reader.Undone{})
				if got := p.shown(id, r, index); got != before {
					t.Errorf("one undo leads to %q, not to %q", got, before)
				}
				// Buttons are drawn as they are pressed, tags as chips, and the ends of a range stand in the row of the value.
				filled := r.Input != fields.Buttons && r.Input != fields.Commas && r.Field != fields.From
				if got, told := p.filled(slot); filled && (!told || got != before) {
					t.Errorf("undone, the field was told %q, %v", got, told)
				}
				p.Play(reader.Redone{})
				if got := p.shown(id, r, index); got != want {
					t.Errorf("done again: %q", got)
				}
				if got, told := p.filled(slot); filled && (!told || got != want) {
					t.Errorf("done again, the field was told %q, %v", got, told)
				}

				if !r.Chooses() && r.Input != fields.Commas { // a choice has always one of its options
					p.Play(typedAt(id, r.Field, index, ""))
					if got := p.shown(id, r, index); got != "" {
						t.Errorf("cleared: %q", got)
					}
				}
				p.Expect(sessiontest.Quotes(p.S.Marks.Values())) // and it is all stored
			})
		}
	}
}

// What does not fit is cut at a whole character and said.
func TestFieldsAreBounded(t *testing.T) {
	for _, k := range annotation.Kinds {
		for i := range fields.All {
			r := &fields.All[i]
			if !r.Of(k) || r.Chooses() {
				continue
			}
			t.Run(fmt.Sprint(k, " ", r.Field), func(t *testing.T) {
				p, id := editing(t, k)
				index := min(1, r.Times(&p.S.Marks.Values()[0])-1)
				p.Play(typedAt(id, r.Field, index, strings.Repeat("é", r.Most)+"\xff"))
				m, _ := p.S.Mark(id)
				if err := m.Check(p.S.Article.Text); err != nil {
					t.Error(err)
				}
				if len(p.S.Faults) != 1 || p.S.Faults[0].Ref != (fields.Ref{Mark: id, Field: r.Field, Index: index}) || p.S.Faults[0].Why == "" {
					t.Fatalf("faults: %+v", p.S.Faults)
				}
				if r.Input == fields.OneLine && r.Field != fields.URL && r.Field != fields.Archive && (len(p.shown(id, r, index)) != r.Most || !strings.Contains(p.S.Faults[0].Why, "first 1,000 characters") && !strings.Contains(p.S.Faults[0].Why, "first 1000 characters")) {
					t.Errorf("%d bytes recorded; said: %s", len(p.shown(id, r, index)), p.S.Faults[0].Why)
				}
				p.Play(typedAt(id, r.Field, index, ""))
				if len(p.S.Faults) > 0 {
					t.Errorf("the fault stays: %+v", p.S.Faults)
				}
			})
		}
	}
}

func TestNoNumberIsSaidAndNotRecorded(t *testing.T) {
	p, id := editing(t, annotation.Figure)
	p.Play(typed(id, fields.Value, "many"))
	if m, _ := p.S.Mark(id); m.Quantity.Value != "" || len(p.S.Faults) != 1 || p.S.Faults[0].Why != "Enter one number." {
		t.Errorf("%+v %+v", m.Quantity, p.S.Faults)
	}
	p.Play(typed(id, fields.Value, "12000"), typed(id, fields.Value, "12000 y"))
	if m, _ := p.S.Mark(id); m.Quantity.Value != "12000" || len(p.S.Faults) != 1 || p.S.Faults[0].Why != "Enter one number (still 12,000)." {
		t.Errorf("%+v %+v", m.Quantity, p.S.Faults)
	}
	p.Play(typed(id, fields.To, "y"))
	if len(p.S.Faults) != 2 {
		t.Errorf("%+v", p.S.Faults)
	}
	// What stands in the field stays there, also when the card was closed meanwhile.
	if got, told := p.filled(fields.Ref{Mark: id, Field: fields.Value, Index: 0}); told {
		t.Errorf("the field was told %q", got)
	}
	p.Play(reader.Left{}, reader.Chosen{At: []annotation.ID{id}})
	if got, _ := p.filled(fields.Ref{Mark: id, Field: fields.Value, Index: 0}); got != "12000 y" || len(p.S.Faults) != 2 {
		t.Errorf("opened again, the field has %q, faults: %+v", got, p.S.Faults)
	}
	p.Play(typed(id, fields.Value, "12001"))
	if m, _ := p.S.Mark(id); m.Quantity.Value != "12001" || len(p.S.Faults) != 1 {
		t.Errorf("%+v %+v", m.Quantity, p.S.Faults)
	}
}

func TestEvidence(t *testing.T) {
	p := begin(t)
	id := p.Mark(annotation.Claim, "Fares rose")
	p.Play(reader.Chosen{At: []annotation.ID{id}})
	titles := func() string {
		m, _ := p.S.Mark(id)
		var out []string
		for _, e := range m.Evidence {
			out = append(out, e.Title)
		}
		return strings.Join(out, " ")
	}
	for i, title := range []string{"a", "b", "c"} {
		p.Play(reader.EvidenceAdded{ID: id, At: sessiontest.Noon}, typedAt(id, fields.Title, i, title))
		if p.S.Unfolded != i+1 || !slices.Contains(p.Other, session.Effect(reader.FocusField{Ref: fields.Ref{Mark: id, Field: fields.URL, Index: i}})) {
			t.Errorf("piece %d is not unfolded and focused", i)
		}
	}
	m, _ := p.S.Mark(id)
	if titles() != "a b c" || m.Evidence[0].Stance != annotation.Supports || m.Evidence[0].Accessed != "2026-03-17" {
		t.Errorf("%+v", m.Evidence)
	}
	p.Play(reader.EvidenceRemoved{ID: id, Index: 1, At: sessiontest.Noon})
	if titles() != "a c" || !p.S.Notice.Undo || p.S.Unfolded != 0 {
		t.Errorf("removed: %s, %+v", titles(), p.S)
	}
	p.Play(reader.EvidenceRemoved{ID: id, Index: 7, At: sessiontest.Noon}, reader.EvidenceRemoved{ID: id, Index: -1, At: sessiontest.Noon})
	p.Play(reader.EvidenceShown{Index: 1})
	if got, _ := p.filled(fields.Ref{Mark: id, Field: fields.Title, Index: 1}); got != "c" {
		t.Errorf("unfolded, the field was told %q", got)
	}
	p.Play(reader.Undone{})
	if got, _ := p.filled(fields.Ref{Mark: id, Field: fields.Title, Index: 1}); titles() != "a b c" || got != "b" {
		t.Errorf("undone: %s, and the field was told %q", titles(), got)
	}
	p.Play(reader.EvidenceShown{Index: 1})
	if p.S.Unfolded != 0 {
		t.Error("it does not fold")
	}
	for range 5 {
		p.Play(reader.Undone{})
	}
	if titles() != "" {
		t.Errorf("undone to %q", titles())
	}
	p.Play(typedAt(id, fields.Title, 5, "x"), typedAt(id, fields.Title, -1, "x"))
	for range annotation.MaxEvidence + 1 {
		p.Play(reader.EvidenceAdded{ID: id, At: sessiontest.Noon})
	}
	if m, _ := p.S.Mark(id); len(m.Evidence) != annotation.MaxEvidence || !strings.Contains(p.S.Notice.Text, "100 pieces") {
		t.Errorf("%d pieces, %s", len(m.Evidence), p.S.Notice.Text)
	}
}

func TestLinks(t *testing.T) {
	p := begin(t)
	claim, quote := p.Mark(annotation.Claim, "Fares rose"), p.Mark(annotation.Quote, "too much")
	p.Play(reader.Chosen{At: []annotation.ID{quote}}, reader.MoreShown{Open: true}, reader.Linked{ID: quote, To: claim, At: sessiontest.Noon}, reader.Linked{ID: quote, To: claim, At: sessiontest.Noon}, reader.Linked{ID: quote, To: quote, At: sessiontest.Noon}, reader.Linked{ID: quote, To: "urn:uuid:none", At: sessiontest.Noon})
	mine := reader.Tie{Other: claim, Kind: annotation.Claim, Words: "Fares rose", As: annotation.Supports, Index: 0}
	if got := p.S.Ties(quote); !slices.Equal(got, []reader.Tie{mine}) {
		t.Errorf("from its own side: %+v", got)
	}
	p.Play(typed(quote, fields.LinkAs, "contradicts"))
	if got := p.S.Ties(claim); !slices.Equal(got, []reader.Tie{{Other: quote, Kind: annotation.Quote, Words: "too much", As: annotation.Contradicts, Index: -1}}) {
		t.Errorf("from the other side: %+v", got)
	}
	if _, _, all := p.S.Pickable(); all != 0 {
		t.Errorf("it can be linked again to %d", all)
	}
	p.Play(reader.Chosen{At: []annotation.ID{claim}})
	if got, _, _ := p.S.Pickable(); len(got) != 1 || got[0].Mark.ID != quote {
		t.Errorf("the claim can be linked to %+v", got)
	}
	p.Play(reader.Deleted{ID: claim})
	if got := p.S.Ties(quote); len(got) != 1 || got[0].Kind != "" {
		t.Errorf("the other one deleted: %+v", got)
	}
	p.Play(reader.Unlinked{ID: quote, Index: 3, At: sessiontest.Noon}, reader.Unlinked{ID: quote, Index: 0, At: sessiontest.Noon})
	if got := p.S.Ties(quote); got != nil {
		t.Errorf("unlinked: %+v", got)
	}
	p.Play(reader.Undone{}, reader.Undone{}, reader.Undone{})
	if got := p.S.Ties(quote); !slices.Equal(got, []reader.Tie{mine}) {
		t.Errorf("undone: %+v", got)
	}
}

// offers is what the fields of a mark offer.
func offers(p *player, id annotation.ID) map[fields.Field][]string {
	var n reader.Neighbours
	n.Update(&p.S.Workspace, id)
	return n.Offers
}

func TestOffers(t *testing.T) {
	p := begin(t)
	a, b, c := p.Mark(annotation.Claim, "Fares rise"), p.Mark(annotation.Quote, "too much"), p.Mark(annotation.Claim, "The mayor")
	p.Play(typed(a, fields.Name, "Ida Holm"), typed(a, fields.Role, "reporter"), typed(a, fields.Tags, "money, sea"), typed(b, fields.Name, "Bo Dam"), typed(b, fields.Role, "sailor"), typed(b, fields.Tags, "Sea, sailors"))
	check := func(name string, f fields.Field, want ...string) {
		t.Helper()
		if got := offers(p, c)[f]; !slices.Equal(got, want) {
			t.Errorf("%s: %q, not %q", name, got, want)
		}
	}
	check("names of both kinds", fields.Name, "Ida Holm", "Bo Dam")
	check("roles", fields.Role, "reporter", "sailor")
	check("tags", fields.Tags, "money", "sea", "sailors")
	p.Play(typed(c, fields.Name, "Bo Dam"), typed(c, fields.Tags, "money, x"))
	check("the role of a name", fields.Role, "sailor")
	check("tags that it has not yet", fields.Tags, "sea", "sailors")
	if offers(p, "urn:uuid:none") != nil {
		t.Error("offers for no mark")
	}
}

// Whatever is typed wherever, every mark stays valid, and undoing all of it
// leads back to the marks as they were.
func TestRandomTyping(t *testing.T) {
	pool := []string{"", "12", "a third", "x", "3.2 billion", "1,5", "supports", "false", "unknown", "direct", "a, b,a", ",,", "é\xff", "🚢", strings.Repeat("long ", 500)}
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 11))
		p := begin(t)
		p.Mark(annotation.Figure, "12 per cent")
		p.Mark(annotation.Quote, "too much")
		p.Mark(annotation.Claim, "mayor")
		start := p.S.Marks.Values()
		for i := range 80 {
			id, at := sessiontest.PickMark(r, p.S), sessiontest.Noon.Add(time.Duration(i)*time.Minute)
			switch r.IntN(12) {
			case 0:
				p.Play(reader.KindSet{ID: id, Kind: annotation.Kinds[r.IntN(3)], At: at})
			case 1:
				p.Play(reader.EvidenceAdded{ID: id, At: at})
			case 2:
				p.Play(reader.EvidenceRemoved{ID: id, Index: r.IntN(3) - 1, At: at})
			case 3:
				p.Play(reader.Linked{ID: id, To: sessiontest.PickMark(r, p.S), At: at})
			case 4:
				p.Play(reader.Unlinked{ID: id, Index: r.IntN(2), At: at})
			case 5:
				p.Play(reader.Chosen{At: []annotation.ID{id}}, reader.MoreShown{Open: r.IntN(2) == 0}, reader.EvidenceShown{Index: r.IntN(3) - 1})
			default:
				p.Play(reader.FieldTyped{ID: id, Field: fields.All[r.IntN(len(fields.All))].Field, Index: r.IntN(4) - 1, Value: pool[r.IntN(len(pool))], At: at})
			}
			for _, m := range p.S.Marks.Values() {
				if err := m.Check(p.S.Article.Text); err != nil {
					t.Fatalf("seed %d, step %d: %v", seed, i, err)
				}
			}
		}
		p.Expect(sessiontest.Quotes(p.S.Marks.Values()))
		for p.S.CanUndo() {
			p.Play(reader.Undone{})
		}
		for range start {
			p.Play(reader.Redone{})
		}
		if !slices.EqualFunc(p.S.Marks.Values(), start, annotation.Annotation.Equal) {
			t.Fatalf("seed %d: undone to %+v, not %+v", seed, p.S.Marks.Values(), start)
		}
	}
}
