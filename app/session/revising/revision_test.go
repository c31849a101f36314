package revising_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/caret"
	"gloss/app/session/exporting"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/sessiontest"
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
	quote = p.Mark(annotation.Quote, "too much")
	figure = p.Mark(annotation.Figure, "12 per cent")
	claim = p.Mark(annotation.Claim, "The mayor, 🚌 in hand, agreed.")
	p.Play(reader.FieldTyped{ID: figure, Field: fields.Note, Value: "which year?", At: sessiontest.Noon.Add(time.Hour)})
	p.Gives(newer, sessiontest.Noon)
	return p, quote, figure, claim
}

func (p *player) take() {
	p.T.Helper()
	if p.S.RevisionGuess.ID != p.S.Bundled.ID {
		p.T.Fatalf("asked about %+v", p.S.RevisionGuess)
	}
	p.Play(revising.RevisionNamed{Earlier: p.S.RevisionGuess.ID})
}

// everywhere is every mark on the device, by article and state.
func (p *player) everywhere() string {
	var out []string
	cards, err := p.Store.Articles(p.T.Context())
	if err != nil {
		p.T.Fatal(err)
	}
	for _, c := range cards {
		l, err := p.Store.Load(p.T.Context(), c.ID)
		if err != nil {
			p.T.Fatal(err)
		}
		name := "oth"
		switch c.ID {
		case p.S.Bundled.ID:
			name = "old"
		case p.S.Article.ID:
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
	p.T.Helper()
	if got := p.everywhere(); got != want {
		p.T.Errorf("the device has %s\nwant %s", got, want)
	}
	if p.S.Saving.Pending() {
		p.T.Error("something is not saved")
	}
}

func TestNewerVersionIsNoticed(t *testing.T) {
	p, _, _, _ := revised(t)
	if want := "it has the same headline"; p.S.RevisionGuess.ID != p.S.Bundled.ID || p.S.RevisionGuess.Why != want && p.S.RevisionGuess.Why != "much of the text is the same" {
		t.Errorf("asked %+v", p.S.RevisionGuess)
	}
	p.Expect("")
	p.Play(revising.RevisionDenied{})
	if p.S.RevisionGuess.ID != "" {
		t.Error("asked again")
	}
	p.Gives(newer, sessiontest.Noon)
	if p.S.RevisionGuess.ID != "" {
		t.Error("asked again when the text was opened again")
	}
	p.Gives("Rents fall\n\nNothing of the kind was heard of before.", sessiontest.Noon)
	if p.S.RevisionGuess.ID != "" {
		t.Errorf("asked about another article: %+v", p.S.RevisionGuess)
	}
}

func TestRevisionIsTaken(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.has("new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed.")
	if p.S.View != workspace.Revision || p.S.Pending() != 2 || p.S.Notice.Text != "Updated: 1 mark moved, 1 mark changed, 1 mark not found" {
		t.Errorf("view %q, %d pending, %s", p.S.View, p.S.Pending(), p.S.Notice.Text)
	}
	if m, _ := p.S.LeftMark(figure); m.Note != "which year?" || m.Target.AnchorStatus.Version != string(p.S.Article.ID) || m.Target.AnchorStatus.Confidence <= 0 {
		t.Errorf("%+v", m)
	}
	// It is all there again when the article is opened another time.
	before := p.S
	p.Play(workspace.ArticlePicked{ID: p.S.Bundled.ID})
	p.Expect("figure 12 per cent | claim The mayor, 🚌 in hand, agreed.")
	p.Play(workspace.ArticlePicked{ID: before.Article.ID})
	if !reflect.DeepEqual(p.S.Marks.Values(), before.Marks.Values()) || !reflect.DeepEqual(p.S.Left(), before.Left()) || p.S.View != workspace.Reader {
		t.Errorf("opened again: %s and %s", sessiontest.Quotes(p.S.Marks.Values()), sessiontest.Quotes(p.S.Left()))
	}
}

func TestRevisionIsUndone(t *testing.T) {
	p, _, _, _ := revised(t)
	p.take()
	taken := p.everywhere()
	p.Play(reader.Undone{})
	p.has("old: exact 12 per cent | old: exact too much | old: exact The mayor, 🚌 in hand, agreed.")
	if p.S.View != workspace.Reader || p.S.Article.Revises != "" || p.S.Pending() != 0 || p.S.Marks.Len() > 0 {
		t.Errorf("after undo: view %q, revises %q, %s", p.S.View, p.S.Article.Revises, sessiontest.Quotes(p.S.Marks.Values()))
	}
	p.Play(reader.Redone{})
	p.has(taken)
	p.Play(reader.Undone{}, workspace.ArticlePicked{ID: p.S.Bundled.ID})
	p.Expect("figure 12 per cent | quote too much | claim The mayor, 🚌 in hand, agreed.")
}

func TestDecisions(t *testing.T) {
	const before = "new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed."
	sel := func(p *player, words string) reader.Selected {
		at := strings.Index(p.S.Article.Text, words)
		return reader.Selected{Selection: caret.Selection{Anchor: at, Focus: at + len(words)}}
	}
	for _, tt := range []struct {
		name string
		do   func(p *player, figure, claim annotation.ID) []session.Msg
		want string
	}{
		{"the new wording is accepted", func(_ *player, figure, _ annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: figure, At: sessiontest.Noon}}
		},
			"new: changed 21 per cent | new: moved too much | old: lost The mayor, 🚌 in hand, agreed."},
		{"nothing can be accepted for a lost one", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: claim, At: sessiontest.Noon}}
		}, before},
		{"marked again, with other words", func(p *player, figure, _ annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: figure}, sel(p, "by 21 per cent"), revising.Placed{At: sessiontest.Noon}}
		}, "new: changed by 21 per cent | new: moved too much | old: lost The mayor, 🚌 in hand, agreed."},
		{"a lost one placed by hand", func(p *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, sel(p, "The council met on Monday."), revising.Placed{At: sessiontest.Noon}}
		}, "new: changed The council met on Monday. | new: moved too much | old: changed 12 per cent"},
		{"placing given up", func(p *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, reader.Left{}, sel(p, "The council"), revising.Placed{At: sessiontest.Noon}}
		}, before},
		{"placed on nothing", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.PlacingBegan{ID: claim}, revising.Placed{At: sessiontest.Noon}}
		}, before},
		{"a place that nobody offered", func(_ *player, _, claim annotation.ID) []session.Msg {
			return []session.Msg{revising.CandidateTaken{ID: claim, At: sessiontest.Noon}}
		}, before},
		{"a mark that is not there", func(*player, annotation.ID, annotation.ID) []session.Msg {
			return []session.Msg{revising.WordingAccepted{ID: "x", At: sessiontest.Noon}, revising.MarkKept{ID: "x", At: sessiontest.Noon}, revising.PlacingBegan{ID: "x"}, revising.Placed{At: sessiontest.Noon}}
		}, before},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, _, figure, claim := revised(t)
			p.take()
			p.has(before)
			p.Play(tt.do(p, figure, claim)...)
			p.has(tt.want)
			if tt.want != before {
				p.Play(reader.Undone{})
				p.has(before)
				p.Play(reader.Redone{})
				p.has(tt.want)
			}
		})
	}
}

func TestAcceptedWordingKeepsTheFormer(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.Play(revising.WordingAccepted{ID: figure, At: sessiontest.Noon.Add(2 * time.Hour)})
	m, _ := p.S.Mark(figure)
	if s := m.Target.AnchorStatus; s.State != annotation.Changed || s.Former != "12 per cent" || s.Confidence <= 0 || m.Note != "which year?" || m.Target.Quote.Exact != "21 per cent" {
		t.Errorf("%+v", m)
	}
	if !m.Modified.Equal(sessiontest.Noon.Add(2 * time.Hour)) {
		t.Errorf("modified %v", m.Modified)
	}
}

func TestMarkLeftOnItsVersion(t *testing.T) {
	p, _, _, claim := revised(t)
	p.take()
	p.Play(revising.MarkKept{ID: claim, At: sessiontest.Noon})
	p.has("new: moved too much | old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed.")
	if p.S.Pending() != 1 {
		t.Errorf("%d pending", p.S.Pending())
	}
	// A third version asks for what is undecided, and not for what was left.
	second := p.S.Article.ID
	p.Gives(strings.Replace(newer, "21 per cent", "12 per cent", 1)+"\n\nThe mayor, 🚌 in hand, agreed.\n", sessiontest.Noon)
	p.Play(revising.RevisionNamed{Earlier: second})
	p.has("new: moved 12 per cent | new: exact too much | old: lost The mayor, 🚌 in hand, agreed.")
	if len(p.S.Earlier) != 2 || p.S.Pending() != 0 {
		t.Errorf("%d earlier versions, %d pending", len(p.S.Earlier), p.S.Pending())
	}
}

// A mark that was lost is found again when a later version has its words again.
func TestLostIsFoundAgain(t *testing.T) {
	p, _, _, _ := revised(t)
	p.take()
	second := p.S.Article.ID
	p.Gives(newer+"\n\nThe mayor, 🚌 in hand, agreed.\n", sessiontest.Noon)
	if p.S.RevisionGuess.ID != second {
		t.Errorf("asked about %+v, not the latest version", p.S.RevisionGuess)
	}
	p.Play(revising.RevisionNamed{Earlier: second})
	p.has("new: exact too much | new: moved The mayor, 🚌 in hand, agreed. | old: changed 12 per cent")
}

func TestRevisionsThatCannotBe(t *testing.T) {
	p, _, _, _ := revised(t)
	p.Play(revising.RevisionNamed{Earlier: p.S.Article.ID})
	if !strings.Contains(p.S.Notice.Text, "be a version of itself") {
		t.Error(p.S.Notice.Text)
	}
	p.Play(revising.RevisionNamed{Earlier: "urn:uuid:gone"})
	if !strings.Contains(p.S.Notice.Text, "no longer on this device") || p.S.Article.Revises != "" {
		t.Error(p.S.Notice.Text)
	}
	p.Play(revising.RevisionNamed{Earlier: p.S.Bundled.ID})
	new := p.S.Article.ID
	p.Play(workspace.ArticlePicked{ID: p.S.Bundled.ID})
	p.Play(revising.RevisionNamed{Earlier: new})
	if !strings.Contains(p.S.Notice.Text, "itself a newer version") || p.S.Article.Revises != "" {
		t.Error(p.S.Notice.Text)
	}
	p.has("old: changed 12 per cent | old: lost The mayor, 🚌 in hand, agreed. | oth: moved too much")
}

// A file of a revised article brings both versions and every mark, with its
// state, to another device; and opening it again changes nothing.
func TestFileCarriesVersions(t *testing.T) {
	p, _, figure, _ := revised(t)
	p.take()
	p.Play(revising.WordingAccepted{ID: figure, At: sessiontest.Noon})
	p.Play(exporting.Exported{})
	file := p.Other[len(p.Other)-1].(workspace.Download)
	for _, words := range []string{`"state": "lost"`, `"state": "moved"`, `"former": "12 per cent"`, `"confidence"`, `"gloss:revises"`} {
		if !strings.Contains(string(file.Data), words) {
			t.Errorf("the file has no %s", words)
		}
	}
	there := &player{&sessiontest.Player{T: t, Store: &memstore.Store{}}}
	other, err := article.FromPlain([]byte("Rents fall\n\nNothing of the kind.\n"))
	if err != nil {
		t.Fatal(err)
	}
	there.Play(session.Started{Bundled: other, At: sessiontest.Noon})
	there.Opens(file.Name, file.Data, sessiontest.Noon)
	if !reflect.DeepEqual(there.S.Marks.Values(), p.S.Marks.Values()) || !reflect.DeepEqual(there.S.Left(), p.S.Left()) || there.S.RevisionGuess.ID != "" {
		t.Errorf("there: %s and %s", sessiontest.Quotes(there.S.Marks.Values()), sessiontest.Quotes(there.S.Left()))
	}
	there.Play(workspace.ArticlePicked{ID: other.ID})
	there.Play(workspace.ArticlePicked{ID: p.S.Article.ID})
	there.Play(exporting.Exported{})
	if again := there.Other[len(there.Other)-1].(workspace.Download); string(again.Data) != string(file.Data) {
		t.Errorf("exported again it is another file:\n%s\n%s", again.Data, file.Data)
	}
	there.Opens(file.Name, file.Data, sessiontest.Noon)
	if a := there.S.Import.Arrival; a.Changes() || a.Articles[0].Same != 3 {
		t.Errorf("%+v", a)
	}
}

// A file from before the revision does not take marks back that have moved on.
func TestOldFileAfterARevision(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Quote, "too much")
	p.Play(exporting.Exported{})
	file := p.Other[len(p.Other)-1].(workspace.Download)
	p.Gives(newer, sessiontest.Noon)
	p.S.Marks = ordered.Marks{}
	p.take()
	now := p.everywhere()
	p.Opens(file.Name, file.Data, sessiontest.Noon.Add(time.Hour))
	if a := p.S.Import.Arrival; a.Changes() || a.Articles[0].Same != 1 {
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
	p.Store.Fail = store.ErrFull
	p.Play(revising.MarkKept{ID: claim, At: sessiontest.Noon}, saving.Rescued{})
	file := string(p.Other[len(p.Other)-1].(workspace.Download).Data)
	if !strings.Contains(file, `"kept": true`) || !strings.Contains(file, "gloss:earlier") || strings.Contains(file, `"exact": "too much"`) {
		t.Error(file)
	}
}
