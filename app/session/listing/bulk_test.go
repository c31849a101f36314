package listing_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/session"
	"gloss/app/session/exporting"
	"gloss/app/session/listing"
	"gloss/app/session/marklist"
	"gloss/app/session/reader"
	"gloss/app/session/sessiontest"
	"gloss/app/session/workspace"
)

// listed is what is listed, in its order.
func (p *player) listed() string {
	var out []annotation.Annotation
	for _, r := range p.S.Listing().Rows {
		out = append(out, *r.Mark)
	}
	return sessiontest.Quotes(out)
}

func (p *player) choose(ids ...annotation.ID) {
	for _, id := range ids {
		p.Play(listing.RowChosen{ID: id, On: true})
	}
}

// listing is a player at the list of three marks.
func listed(t testing.TB) (*player, []annotation.ID) {
	p := begin(t)
	ids := []annotation.ID{p.Mark("claim", "Fares rose"), p.Mark("figure", "12 per cent"), p.Mark("quote", "too much")}
	p.Play(workspace.Viewed{View: workspace.Marks})
	return p, ids
}

func TestManyMarksAreOneStep(t *testing.T) {
	for _, tt := range []struct {
		name   string
		do     session.Msg
		after  string
		notice string
	}{
		{"tagging", listing.RowsTagged{Tag: " #to  check ", At: sessiontest.Noon}, "claim Fares rose | figure 12 per cent | quote too much", "Tag “to check” added to 2 marks."},
		{"another kind", workspace.RowsKindSet{Kind: annotation.Quote, At: sessiontest.Noon}, "quote Fares rose | quote 12 per cent | quote too much", "2 marks changed to quotes"},
		{"deleting", listing.RowsDeleted{}, "quote too much", "2 marks deleted"},
		{"a key for a kind", reader.MarkMade{Kind: annotation.Quote, ID: "new", At: sessiontest.Noon}, "quote Fares rose | quote 12 per cent | quote too much", "2 marks changed to quotes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, ids := listed(t)
			before := p.S.Marks.Values()
			p.choose(ids[:2]...)
			p.Play(tt.do)
			p.Expect(tt.after)
			if p.S.Notice.Text != tt.notice || !p.S.Notice.Undo {
				t.Errorf("said %+v", p.S.Notice)
			}
			if reflect.DeepEqual(p.S.Marks.Values(), before) {
				t.Error("nothing was changed")
			}
			after := p.S.Marks.Values()
			p.Play(reader.Undone{})
			if !reflect.DeepEqual(p.S.Marks.Values(), before) {
				t.Errorf("one step back leads to %s", sessiontest.Quotes(p.S.Marks.Values()))
			}
			p.Expect("claim Fares rose | figure 12 per cent | quote too much")
			p.Play(reader.Redone{})
			if !reflect.DeepEqual(p.S.Marks.Values(), after) {
				t.Errorf("done again: %s", sessiontest.Quotes(p.S.Marks.Values()))
			}
		})
	}
}

func TestNothingToChange(t *testing.T) {
	p, ids := listed(t)
	before := p.S.Marks.Values()
	for _, m := range []session.Msg{listing.RowsTagged{Tag: "x", At: sessiontest.Noon}, workspace.RowsKindSet{Kind: annotation.Claim, At: sessiontest.Noon}, listing.RowsDeleted{}, listing.RowChosen{ID: "nowhere", On: true}} {
		p.Play(m)
	}
	p.choose(ids[0])
	p.Play(listing.RowsTagged{Tag: " , # ", At: sessiontest.Noon}, workspace.RowsKindSet{Kind: annotation.Claim, At: sessiontest.Noon}, workspace.RowsKindSet{Kind: "rumour", At: sessiontest.Noon})
	if !reflect.DeepEqual(p.S.Marks.Values(), before) {
		t.Errorf("changed to %s", sessiontest.Quotes(p.S.Marks.Values()))
	}
	p.Play(listing.RowsTagged{Tag: "x", At: sessiontest.Noon}, listing.RowsTagged{Tag: "X", At: sessiontest.Noon})
	if m, _ := p.S.Mark(ids[0]); !slices.Equal(m.Tags, []string{"x"}) || p.S.Notice.Text != "All selected marks already have the tag “X”." {
		t.Errorf("tags %q, said %q", m.Tags, p.S.Notice.Text)
	}
}

func TestTicks(t *testing.T) {
	p, ids := listed(t)
	ticked := func(want string) {
		t.Helper()
		var got []annotation.Annotation
		for _, r := range p.S.Ticked() {
			got = append(got, *r.Mark)
		}
		if sessiontest.Quotes(got) != want || p.S.Listing().Ticks != len(got) {
			t.Errorf("ticked %s, %d", sessiontest.Quotes(got), p.S.Listing().Ticks)
		}
	}
	p.Play(listing.RowChosen{ID: ids[2], On: true}, listing.RowChosen{ID: ids[0], On: true, Range: true})
	ticked("claim Fares rose | figure 12 per cent | quote too much")
	p.Play(listing.RowChosen{ID: ids[1], Range: true})
	ticked("quote too much")
	p.Play(listing.AllChosen{On: true})
	ticked("claim Fares rose | figure 12 per cent | quote too much")
	// What the filter leaves out is not acted on, nor ticked when it is back.
	p.Play(listing.Filtered{By: marklist.FilterKind, Value: "figure"})
	ticked("figure 12 per cent")
	p.Play(listing.Filtered{By: marklist.FilterKind, Value: ""})
	ticked("figure 12 per cent")
	p.Play(listing.AllChosen{On: false})
	ticked("")
}

func TestKeyboardStaysAfterDeleting(t *testing.T) {
	for _, tt := range []struct {
		name   string
		chosen []int
		want   int // -1: the heading
	}{{"the first", []int{0}, 1}, {"in the middle", []int{1}, 2}, {"the last", []int{2}, 1}, {"those around", []int{0, 2}, 1}, {"all", []int{0, 1, 2}, -1}} {
		p, ids := listed(t)
		for _, i := range tt.chosen {
			p.choose(ids[i])
		}
		p.Play(listing.RowsDeleted{})
		want := workspace.FocusView{}
		if tt.want >= 0 {
			want.Mark = ids[tt.want]
		}
		if got := p.Other[len(p.Other)-1]; got != want {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func TestChosenMarksAreExported(t *testing.T) {
	p, ids := listed(t)
	p.choose(ids[0], ids[2])
	p.Play(exporting.ExportAsked{Taking: exporting.TickedMarks, At: sessiontest.Noon}, session.Answered{Answer: protocol.Answer{Sample: &protocol.Sample{}}}, exporting.FileWanted{Way: protocol.Save, At: sessiontest.Noon})
	file := p.Carried()
	if file.Do != protocol.Write || file.Name != "fares-rise-again-selection" || file.Ending != ".json" {
		t.Fatalf("%+v", file)
	}
	doc, err := codec.DecodeNative([]byte(file.Document))
	if err != nil || sessiontest.Quotes(doc.Annotations) != "claim Fares rose | quote too much" || doc.Article.Text != p.S.Article.Text {
		t.Errorf("%s, %v", sessiontest.Quotes(doc.Annotations), err)
	}
}

const second = "Wells\n\nNine wells are dry.\n"

func TestMarksOfAllArticles(t *testing.T) {
	p, ids := listed(t)
	first := p.S.Article.ID
	p.Gives(second, sessiontest.Noon.Add(1e9))
	dry := p.Mark("claim", "wells are dry")
	p.Play(workspace.Viewed{View: workspace.Marks})
	if got := p.listed(); got != "claim wells are dry" {
		t.Errorf("of one article: %s", got)
	}
	p.Play(listing.Filtered{By: marklist.FilterScope, Value: "all"})
	if got := p.listed(); got != "claim wells are dry | claim Fares rose | figure 12 per cent | quote too much" {
		t.Errorf("of all: %s", got)
	}
	if r := p.S.Listing().Rows; !r[0].Own || r[1].Own || r[1].Title != "Fares rise again" || r[1].Article != first {
		t.Errorf("rows %+v", r[:2])
	}
	// Those of another article cannot be ticked, and so not be changed.
	p.Play(listing.AllChosen{On: true}, listing.RowChosen{ID: ids[0], On: true})
	if p.S.Listing().Ticks != 1 {
		t.Errorf("%d ticks", p.S.Listing().Ticks)
	}
	// What is done to the open one is seen at once.
	p.Play(listing.RowsDeleted{})
	if got := p.listed(); got != "claim Fares rose | figure 12 per cent | quote too much" {
		t.Errorf("after deleting: %s", got)
	}
	p.Play(reader.Undone{}, listing.Filtered{By: marklist.FilterSort, Value: "article"})
	if got := p.listed(); got != "claim Fares rose | figure 12 per cent | quote too much | claim wells are dry" {
		t.Errorf("by article: %s", got)
	}
	p.Other = nil
	p.Play(listing.RowOpened{ID: ids[2]})
	if p.S.Article.ID != first || p.S.Open != ids[2] || p.S.View != workspace.Reader || !slices.Contains(p.Other, session.Effect(workspace.FocusEditor{Mark: ids[2]})) {
		t.Errorf("open is %s of %s in %q, %v", p.S.Open, p.S.Article.Title, p.S.View, p.Other)
	}
	p.Play(reader.Left{}, workspace.Viewed{View: workspace.Marks}, listing.RowOpened{ID: dry})
	if p.S.Open != dry || p.S.Article.Title != "Wells" {
		t.Errorf("open is %s of %s", p.S.Open, p.S.Article.Title)
	}
}

func TestListSaysWhenItCannotLoad(t *testing.T) {
	p, _ := listed(t)
	s, todo := session.Update(p.S, listing.Filtered{By: marklist.FilterScope, Value: "all"})
	if !reflect.DeepEqual(todo, []session.Effect{workspace.ListAll{}}) || s.List.Loaded {
		t.Fatalf("%v", todo)
	}
	s, _ = session.Update(s, listing.AllNotListed{Why: "No room."})
	if s.List.Trouble != "No room." {
		t.Errorf("trouble %q", s.List.Trouble)
	}
	s, todo = session.Update(s, listing.ListRetried{})
	if s.List.Trouble != "" || len(todo) != 1 {
		t.Errorf("trouble %q, %v", s.List.Trouble, todo)
	}
}

func TestManyRowsAreDrawnInSteps(t *testing.T) {
	p := begin(t)
	for i := range 250 {
		p.Mark("claim", p.S.Article.Text[20+i%30:][:4])
	}
	p.Play(workspace.Viewed{View: workspace.Marks})
	if p.S.List.Drawn != 100 {
		t.Errorf("%d drawn", p.S.List.Drawn)
	}
	rows := p.S.Listing().Rows
	p.Play(listing.MoreListed{})
	if got := p.Other[len(p.Other)-1]; p.S.List.Drawn != 200 || got != (workspace.FocusView{Mark: rows[100].Mark.ID}) {
		t.Errorf("%d drawn, %v", p.S.List.Drawn, got)
	}
	p.S.List.At = rows[199].Mark.ID
	p.Play(reader.Stepped{Forward: true})
	if p.S.List.Drawn != 201 || p.S.List.At != rows[200].Mark.ID {
		t.Errorf("a step leads to %s of %d drawn", p.S.List.At, p.S.List.Drawn)
	}
	p.Play(reader.Left{}, workspace.Viewed{View: workspace.Marks})
	if got := p.Other[len(p.Other)-1]; got != (workspace.FocusView{Mark: rows[200].Mark.ID}) {
		t.Errorf("back at the list the keyboard is at %v", got)
	}
}

func TestKindsAreHidden(t *testing.T) {
	p := begin(t)
	claim, figure := p.Mark("claim", "Fares rose"), p.Mark("figure", "12 per cent")
	p.Play(reader.Chosen{At: []annotation.ID{claim}}, reader.KindToggled{Kind: annotation.Claim})
	if p.S.Open != "" || sessiontest.Quotes(p.S.Shown().Values()) != "figure 12 per cent" || p.S.Notice.Text != "1 kind hidden: Claims" {
		t.Errorf("open %q, shown %s, said %q", p.S.Open, sessiontest.Quotes(p.S.Shown().Values()), p.S.Notice.Text)
	}
	p.Expect("claim Fares rose | figure 12 per cent")
	p.Play(reader.Stepped{Forward: true})
	p.Play(reader.Stepped{Forward: true})
	if p.S.Current != figure {
		t.Errorf("J leads to %s", p.S.Current)
	}
	p.Play(reader.KindToggled{Kind: annotation.Figure}, reader.KindToggled{Kind: "rumour"})
	if p.S.Notice.Text != "2 kinds hidden: Claims, Figures" || p.S.Shown().Len() != 0 {
		t.Errorf("said %q", p.S.Notice.Text)
	}
	p.Play(reader.Stepped{Forward: true})
	if p.S.Notice.Text != "All marks are hidden." {
		t.Errorf("said %q", p.S.Notice.Text)
	}
	for _, tt := range []struct {
		name string
		do   func()
	}{
		{"a new mark", func() { p.Mark("claim", "too much") }},
		{"a deletion undone", func() {
			p.Play(reader.Deleted{ID: claim}, reader.KindToggled{Kind: annotation.Claim}, reader.Undone{})
		}},
		{"going to a mark", func() {
			p.Play(reader.KindToggled{Kind: annotation.Claim}, workspace.Viewed{View: workspace.Marks}, listing.RowOpened{ID: claim})
		}},
		{"another kind", func() {
			p.Play(reader.KindToggled{Kind: annotation.Claim}, reader.KindSet{ID: figure, Kind: annotation.Claim, At: sessiontest.Noon})
		}},
	} {
		tt.do()
		if p.S.Hides(annotation.Claim) || !p.S.Hides(annotation.Figure) {
			t.Errorf("%s: hidden %v", tt.name, p.S.Hidden)
		}
	}
	p.Play(reader.KindToggled{Kind: annotation.Figure})
	if p.S.Notice.Text != "All kinds are shown." || strings.Contains(workspace.Record{Settings: p.S.Settings}.Encode(), "claim") {
		t.Errorf("said %q", p.S.Notice.Text)
	}
}
