package session_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// later returns a newer version of the sample: a paragraph more, a figure
// changed, a sentence gone.
const newer = "Fares rise again\n\nThe council met on Monday.\n\nFares rose by 21 per cent, “too much” for some.\n"

// revised is a person who has marked the sample and then opened its newer
// version: a quote stands, a figure has changed, a claim is gone.
func revised(t *testing.T) (p *player, quote, figure, claim annotation.ID) {
	p = begin(t)
	quote = p.mark(annotation.Quote, "too much")
	figure = p.mark(annotation.Figure, "12 per cent")
	claim = p.mark(annotation.Claim, "The mayor, 🚌 in hand, agreed.")
	p.send(reader.FieldTyped{ID: figure, Field: fields.Note, Value: "which year?", At: noon.Add(time.Hour)})
	p.gives(newer, noon)
	return p, quote, figure, claim
}

func (p *player) take() {
	p.t.Helper()
	if p.s.RevisionGuess.ID != p.s.Bundled.ID {
		p.t.Fatalf("asked about %+v", p.s.RevisionGuess)
	}
	p.send(revising.RevisionNamed{Earlier: p.s.RevisionGuess.ID})
}

// everywhere is every mark on the device, by article and state.
func (p *player) everywhere() string {
	var out []string
	cards, err := p.store.Articles(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	for _, c := range cards {
		l, err := p.store.Load(p.t.Context(), c.ID)
		if err != nil {
			p.t.Fatal(err)
		}
		name := "oth"
		switch c.ID {
		case p.s.Bundled.ID:
			name = "old"
		case p.s.Article.ID:
			name = "new"
		}
		for _, m := range l.Annotations {
			out = append(out, name+": "+string(m.State())+" "+m.Target.Quote.Exact)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return strings.Compare(a[:3], b[:3]) })
	return strings.Join(out, " | ")
}

func (p *player) has(want string) {
	p.t.Helper()
	if got := p.everywhere(); got != want {
		p.t.Errorf("the device has %s\nwant %s", got, want)
	}
	if p.s.Saving.Pending() {
		p.t.Error("something is not saved")
	}
}

func TestNewerVersionIsNoticed(t *testing.T) {
	p, _, _, _ := revised(t)
	if want := "it has the same headline"; p.s.RevisionGuess.ID != p.s.Bundled.ID || p.s.RevisionGuess.Why != want && p.s.RevisionGuess.Why != "much of the text is the same" {
		t.Errorf("asked %+v", p.s.RevisionGuess)
	}
	p.expect("")
	p.send(revising.RevisionDenied{})
	if p.s.RevisionGuess.ID != "" {
		t.Error("asked again")
	}
	p.gives(newer, noon)
	if p.s.RevisionGuess.ID != "" {
		t.Error("asked again when the text was opened again")
	}
	p.gives("Rents fall\n\nNothing of the kind was heard of before.", noon)
	if p.s.RevisionGuess.ID != "" {
		t.Errorf("asked about another article: %+v", p.s.RevisionGuess)
	}
}

func TestRevisionIsTaken(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.has("new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed.")
	if p.s.View != workspace.Revision || p.s.Pending() != 2 || p.s.Notice.Text != "Newer version: of its marks 1 moved, 1 changed, 1 lost." {
		t.Errorf("view %q, %d pending, %s", p.s.View, p.s.Pending(), p.s.Notice.Text)
	}
	if m, _ := p.s.LeftMark(figure); m.Note != "which year?" || m.Target.AnchorStatus.Version != string(p.s.Article.ID) || m.Target.AnchorStatus.Confidence <= 0 {
		t.Errorf("%+v", m)
	}
	// It is all there again when the article is opened another time.
	before := p.s
	p.send(workspace.ArticlePicked{ID: p.s.Bundled.ID})
	p.expect("figure 12 per cent | claim The mayor, 🚌 in hand, agreed.")
	p.send(workspace.ArticlePicked{ID: before.Article.ID})
	if !reflect.DeepEqual(p.s.Marks, before.Marks) || !reflect.DeepEqual(p.s.Left(), before.Left()) || p.s.View != workspace.Reader {
		t.Errorf("opened again: %s and %s", quotes(p.s.Marks), quotes(p.s.Left()))
	}
}

func TestRevisionIsUndone(t *testing.T) {
	p, _, _, _ := revised(t)
	p.take()
	taken := p.everywhere()
	p.send(reader.Undone{})
	p.has("old: exact 12 per cent | old: exact too much | old: exact The mayor, 🚌 in hand, agreed.")
	if p.s.View != workspace.Reader || p.s.Article.Revises != "" || p.s.Pending() != 0 || len(p.s.Marks) > 0 {
		t.Errorf("after undo: view %q, revises %q, %s", p.s.View, p.s.Article.Revises, quotes(p.s.Marks))
	}
	p.send(reader.Redone{})
	p.has(taken)
	p.send(reader.Undone{}, workspace.ArticlePicked{ID: p.s.Bundled.ID})
	p.expect("figure 12 per cent | quote too much | claim The mayor, 🚌 in hand, agreed.")
}

func TestDecisions(t *testing.T) {
	const before = "new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed."
	sel := func(p *player, words string) reader.Selected {
		at := strings.Index(p.s.Article.Text, words)
		return reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + len(words)}}
	}
	for _, tt := range []struct {
		name string
		do   func(p *player, figure, claim annotation.ID) []session.Msg
		want string
	}{
		{"the new wording is accepted", func(_ *player, figure, _ annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: figure, At: noon}}
		},
			"new: changed 21 per cent | new: moved too much | old: lost The mayor, 🚌 in hand, agreed."},
		{"nothing can be accepted for a lost one", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: claim, At: noon}}
		}, before},
		{"marked again, with other words", func(p *player, figure, _ annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: figure}, sel(p, "by 21 per cent"), revising.Placed{At: noon}}
		}, "new: changed by 21 per cent | new: moved too much | old: lost The mayor, 🚌 in hand, agreed."},
		{"a lost one placed by hand", func(p *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, sel(p, "The council met on Monday."), revising.Placed{At: noon}}
		}, "new: changed The council met on Monday. | new: moved too much | old: changed 12 per cent"},
		{"placing given up", func(p *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, reader.Left{}, sel(p, "The council"), revising.Placed{At: noon}}
		}, before},
		{"placed on nothing", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, revising.Placed{At: noon}}
		}, before},
		{"a place that nobody offered", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.CandidateTaken{ID: claim, At: noon}}
		}, before},
		{"a mark that is not there", func(*player, annotation.ID, annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: "x", At: noon}, revising.MarkKept{ID: "x", At: noon}, revising.PlacingBegan{ID: "x"}, revising.Placed{At: noon}}
		}, before},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, _, figure, claim := revised(t)
			p.take()
			p.has(before)
			p.send(tt.do(p, figure, claim)...)
			p.has(tt.want)
			if tt.want != before {
				p.send(reader.Undone{})
				p.has(before)
				p.send(reader.Redone{})
				p.has(tt.want)
			}
		})
	}
}

func TestAcceptedWordingKeepsTheFormer(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.send(revising.WordingAccepted{ID: figure, At: noon.Add(2 * time.Hour)})
	m, _ := p.s.Mark(figure)
	if s := m.Target.AnchorStatus; s.State != annotation.Changed || s.Former != "12 per cent" || s.Confidence <= 0 || m.Note != "which year?" || m.Target.Quote.Exact != "21 per cent" {
		t.Errorf("%+v", m)
	}
	if !m.Modified.Equal(noon.Add(2 * time.Hour)) {
		t.Errorf("modified %v", m.Modified)
	}
}

func TestMarkLeftOnItsVersion(t *testing.T) {
	p, _, _, claim := revised(t)
	p.take()
	p.send(revising.MarkKept{ID: claim, At: noon})
	p.has("new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed.")
	if p.s.Pending() != 1 {
		t.Errorf("%d pending", p.s.Pending())
	}
	// A third version asks for what is undecided, and not for what was left.
	second := p.s.Article.ID
	p.gives(strings.Replace(newer, "21 per cent", "12 per cent", 1)+"\n\nThe mayor, 🚌 in hand, agreed.\n", noon)
	p.send(revising.RevisionNamed{Earlier: second})
	p.has("new: moved 12 per cent | new: exact too much | old: lost The mayor, 🚌 in hand, agreed.")
	if len(p.s.Earlier) != 2 || p.s.Pending() != 0 {
		t.Errorf("%d earlier versions, %d pending", len(p.s.Earlier), p.s.Pending())
	}
}

// A mark that was lost is found again when a later version has its words again.
func TestLostIsFoundAgain(t *testing.T) {
	p, _, _, _ := revised(t)
	p.take()
	second := p.s.Article.ID
	p.gives(newer+"\n\nThe mayor, 🚌 in hand, agreed.\n", noon)
	if p.s.RevisionGuess.ID != second {
		t.Errorf("asked about %+v, not the latest version", p.s.RevisionGuess)
	}
	p.send(revising.RevisionNamed{Earlier: second})
	p.has("new: exact too much | new: moved The mayor, 🚌 in hand, agreed. | old: changed 12 per cent")
}

func TestRevisionsThatCannotBe(t *testing.T) {
	p, _, _, _ := revised(t)
	p.send(revising.RevisionNamed{Earlier: p.s.Article.ID})
	if !strings.Contains(p.s.Notice.Text, "no version of itself") {
		t.Error(p.s.Notice.Text)
	}
	p.send(revising.RevisionNamed{Earlier: "urn:uuid:gone"})
	if !strings.Contains(p.s.Notice.Text, "not on this device any more") || p.s.Article.Revises != "" {
		t.Error(p.s.Notice.Text)
	}
	p.send(revising.RevisionNamed{Earlier: p.s.Bundled.ID})
	new := p.s.Article.ID
	p.send(workspace.ArticlePicked{ID: p.s.Bundled.ID})
	p.send(revising.RevisionNamed{Earlier: new})
	if !strings.Contains(p.s.Notice.Text, "itself a newer version") || p.s.Article.Revises != "" {
		t.Error(p.s.Notice.Text)
	}
	p.has("old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed. | oth: moved too much")
}

// A file of a revised article brings both versions and every mark, with its
// state, to another device; and opening it again changes nothing.
func TestFileCarriesVersions(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.send(revising.WordingAccepted{ID: figure, At: noon})
	p.send(exporting.Exported{})
	file := p.other[len(p.other)-1].(workspace.Download)
	for _, words := range []string{`"state": "lost"`, `"state": "moved"`, `"former": "12 per cent"`, `"confidence"`, `"gloss:revises"`} {
		if !strings.Contains(string(file.Data), words) {
			t.Errorf("the file has no %s", words)
		}
	}
	there := &player{t: t, store: &memstore.Store{}}
	other, err := article.FromPlain([]byte("Rents fall\n\nNothing of the kind.\n"))
	if err != nil {
		t.Fatal(err)
	}
	there.send(session.Started{Bundled: other, At: noon})
	there.opens(file.Name, file.Data, noon)
	if !reflect.DeepEqual(there.s.Marks, p.s.Marks) || !reflect.DeepEqual(there.s.Left(), p.s.Left()) || there.s.RevisionGuess.ID != "" {
		t.Errorf("there: %s and %s", quotes(there.s.Marks), quotes(there.s.Left()))
	}
	there.send(workspace.ArticlePicked{ID: other.ID})
	there.send(workspace.ArticlePicked{ID: p.s.Article.ID})
	there.send(exporting.Exported{})
	if again := there.other[len(there.other)-1].(workspace.Download); string(again.Data) != string(file.Data) {
		t.Errorf("exported again it is another file:\n%s\n%s", again.Data, file.Data)
	}
	there.opens(file.Name, file.Data, noon)
	if a := there.s.Import.Arrival; a.Changes() || a.Articles[0].Same != 3 {
		t.Errorf("%+v", a)
	}
}

// A file from before the revision does not take marks back that have moved on.
func TestOldFileAfterARevision(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Quote, "too much")
	p.send(exporting.Exported{})
	file := p.other[len(p.other)-1].(workspace.Download)
	p.gives(newer, noon)
	p.s.Marks = nil
	p.take()
	now := p.everywhere()
	p.opens(file.Name, file.Data, noon.Add(time.Hour))
	if a := p.s.Import.Arrival; a.Changes() || a.Articles[0].Same != 1 {
		t.Errorf("%+v", a)
	}
	if got := p.everywhere(); got != now {
		t.Errorf("the device has %s, had %s", got, now)
	}
}

// What is not saved on an earlier version is in the file that rescues it.
func TestRescueOfEarlierVersions(t *testing.T) {
	p, _, _, claim := revised(t)
	p.take()
	p.store.Fail = store.ErrFull
	p.send(revising.MarkKept{ID: claim, At: noon}, saving.Rescued{})
	file := string(p.other[len(p.other)-1].(workspace.Download).Data)
	if !strings.Contains(file, `"kept": true`) || !strings.Contains(file, "gloss:earlier") || strings.Contains(file, `"exact": "too much"`) {
		t.Error(file)
	}
}
