package session_test

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
	"gloss/app/session/workspace"
)

// listed is what is listed, in its order.
func (p *player) listed() string {
	var out []annotation.Annotation
	for _, r := range p.s.Listing().Rows {
		out = append(out, *r.Mark)
	}
	return quotes(out)
}

func (p *player) choose(ids ...annotation.ID) {
	for _, id := range ids {
		p.send(listing.RowChosen{ID: id, On: true})
	}
}

// listing is a player at the list of three marks.
func listed(t testing.TB) (*player, []annotation.ID) {
	p := begin(t)
	ids := []annotation.ID{p.mark("claim", "Fares rose"), p.mark("figure", "12 per cent"), p.mark("quote", "too much")}
	p.send(workspace.Viewed{View: workspace.Marks})
	return p, ids
}

func TestManyMarksAreOneStep(t *testing.T) {
	for _, tt := range []struct {
		name   string
		do     session.Msg
		after  string
		notice string
	}{
		{"tagging", listing.RowsTagged{Tag: " #to  check ", At: noon}, "claim Fares rose | figure 12 per cent | quote too much", "Tag “to check” added to 2 marks."},
		{"another kind", workspace.RowsKindSet{Kind: annotation.Quote, At: noon}, "quote Fares rose | quote 12 per cent | quote too much", "2 marks changed to quotes"},
		{"deleting", listing.RowsDeleted{}, "quote too much", "2 marks deleted"},
		{"a key for a kind", reader.MarkMade{Kind: annotation.Quote, ID: "new", At: noon}, "quote Fares rose | quote 12 per cent | quote too much", "2 marks changed to quotes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, ids := listed(t)
			before := p.s.Marks
			p.choose(ids[:2]...)
			p.send(tt.do)
			p.expect(tt.after)
			if p.s.Notice.Text != tt.notice || !p.s.Notice.Undo {
				t.Errorf("said %+v", p.s.Notice)
			}
			if reflect.DeepEqual(p.s.Marks, before) {
				t.Error("nothing was changed")
			}
			after := p.s.Marks
			p.send(reader.Undone{})
			if !reflect.DeepEqual(p.s.Marks, before) {
				t.Errorf("one step back leads to %s", quotes(p.s.Marks))
			}
			p.expect("claim Fares rose | figure 12 per cent | quote too much")
			p.send(reader.Redone{})
			if !reflect.DeepEqual(p.s.Marks, after) {
				t.Errorf("done again: %s", quotes(p.s.Marks))
			}
		})
	}
}

func TestNothingToChange(t *testing.T) {
	p, ids := listed(t)
	before := p.s.Marks
	for _, m := range []session.Msg{listing.RowsTagged{Tag: "x", At: noon}, workspace.RowsKindSet{Kind: annotation.Claim, At: noon}, listing.RowsDeleted{}, listing.RowChosen{ID: "nowhere", On: true}} {
		p.send(m)
	}
	p.choose(ids[0])
	p.send(listing.RowsTagged{Tag: " , # ", At: noon}, workspace.RowsKindSet{Kind: annotation.Claim, At: noon}, workspace.RowsKindSet{Kind: "rumour", At: noon})
	if !reflect.DeepEqual(p.s.Marks, before) {
		t.Errorf("changed to %s", quotes(p.s.Marks))
	}
	p.send(listing.RowsTagged{Tag: "x", At: noon}, listing.RowsTagged{Tag: "X", At: noon})
	if m, _ := p.s.Mark(ids[0]); !slices.Equal(m.Tags, []string{"x"}) || p.s.Notice.Text != "They have the tag “X” already." {
		t.Errorf("tags %q, said %q", m.Tags, p.s.Notice.Text)
	}
}

func TestTicks(t *testing.T) {
	p, ids := listed(t)
	ticked := func(want string) {
		t.Helper()
		var got []annotation.Annotation
		for _, r := range p.s.Ticked() {
			got = append(got, *r.Mark)
		}
		if quotes(got) != want || p.s.Listing().Ticks != len(got) {
			t.Errorf("ticked %s, %d", quotes(got), p.s.Listing().Ticks)
		}
	}
	p.send(listing.RowChosen{ID: ids[2], On: true}, listing.RowChosen{ID: ids[0], On: true, Range: true})
	ticked("claim Fares rose | figure 12 per cent | quote too much")
	p.send(listing.RowChosen{ID: ids[1], Range: true})
	ticked("quote too much")
	p.send(listing.AllChosen{On: true})
	ticked("claim Fares rose | figure 12 per cent | quote too much")
	// What the filter leaves out is not acted on, nor ticked when it is back.
	p.send(listing.Filtered{By: marklist.FilterKind, Value: "figure"})
	ticked("figure 12 per cent")
	p.send(listing.Filtered{By: marklist.FilterKind, Value: ""})
	ticked("figure 12 per cent")
	p.send(listing.AllChosen{On: false})
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
		p.send(listing.RowsDeleted{})
		want := workspace.FocusView{}
		if tt.want >= 0 {
			want.Mark = ids[tt.want]
		}
		if got := p.other[len(p.other)-1]; got != want {
			t.Errorf("%s: %+v", tt.name, got)
		}
	}
}

func TestChosenMarksAreExported(t *testing.T) {
	p, ids := listed(t)
	p.choose(ids[0], ids[2])
	p.send(exporting.ExportAsked{Taking: exporting.TickedMarks, At: noon}, session.Answered{protocol.Answer{Sample: &protocol.Sample{}}}, exporting.FileWanted{Way: protocol.Save, At: noon})
	file := p.carried()
	if file.Do != protocol.Write || file.Name != "fares-rise-again-selection" || file.Ending != ".json" {
		t.Fatalf("%+v", file)
	}
	doc, err := codec.DecodeNative([]byte(file.Document))
	if err != nil || quotes(doc.Annotations) != "claim Fares rose | quote too much" || doc.Article.Text != p.s.Article.Text {
		t.Errorf("%s, %v", quotes(doc.Annotations), err)
	}
}

const second = "Wells\n\nNine wells are dry.\n"

func TestMarksOfAllArticles(t *testing.T) {
	p, ids := listed(t)
	first := p.s.Article.ID
	p.gives(second, noon.Add(1e9))
	dry := p.mark("claim", "wells are dry")
	p.send(workspace.Viewed{View: workspace.Marks})
	if got := p.listed(); got != "claim wells are dry" {
		t.Errorf("of one article: %s", got)
	}
	p.send(listing.Filtered{By: marklist.FilterScope, Value: "all"})
	if got := p.listed(); got != "claim wells are dry | claim Fares rose | figure 12 per cent | quote too much" {
		t.Errorf("of all: %s", got)
	}
	if r := p.s.Listing().Rows; !r[0].Own || r[1].Own || r[1].Title != "Fares rise again" || r[1].Article != first {
		t.Errorf("rows %+v", r[:2])
	}
	// Those of another article cannot be ticked, and so not be changed.
	p.send(listing.AllChosen{On: true}, listing.RowChosen{ID: ids[0], On: true})
	if p.s.Listing().Ticks != 1 {
		t.Errorf("%d ticks", p.s.Listing().Ticks)
	}
	// What is done to the open one is seen at once.
	p.send(listing.RowsDeleted{})
	if got := p.listed(); got != "claim Fares rose | figure 12 per cent | quote too much" {
		t.Errorf("after deleting: %s", got)
	}
	p.send(reader.Undone{}, listing.Filtered{By: marklist.FilterSort, Value: "article"})
	if got := p.listed(); got != "claim Fares rose | figure 12 per cent | quote too much | claim wells are dry" {
		t.Errorf("by article: %s", got)
	}
	p.other = nil
	p.send(listing.RowOpened{ID: ids[2]})
	if p.s.Article.ID != first || p.s.Open != ids[2] || p.s.View != workspace.Reader || !slices.Contains(p.other, session.Effect(workspace.FocusEditor{Mark: ids[2]})) {
		t.Errorf("open is %s of %s in %q, %v", p.s.Open, p.s.Article.Title, p.s.View, p.other)
	}
	p.send(reader.Left{}, workspace.Viewed{View: workspace.Marks}, listing.RowOpened{ID: dry})
	if p.s.Open != dry || p.s.Article.Title != "Wells" {
		t.Errorf("open is %s of %s", p.s.Open, p.s.Article.Title)
	}
}

func TestListSaysWhenItCannotLoad(t *testing.T) {
	p, _ := listed(t)
	s, todo := session.Update(p.s, listing.Filtered{By: marklist.FilterScope, Value: "all"})
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
		p.mark("claim", p.s.Article.Text[20+i%30:][:4])
	}
	p.send(workspace.Viewed{View: workspace.Marks})
	if p.s.List.Drawn != 100 {
		t.Errorf("%d drawn", p.s.List.Drawn)
	}
	rows := p.s.Listing().Rows
	p.send(listing.MoreListed{})
	if got := p.other[len(p.other)-1]; p.s.List.Drawn != 200 || got != (workspace.FocusView{Mark: rows[100].Mark.ID}) {
		t.Errorf("%d drawn, %v", p.s.List.Drawn, got)
	}
	p.s.List.At = rows[199].Mark.ID
	p.send(reader.Stepped{Forward: true})
	if p.s.List.Drawn != 201 || p.s.List.At != rows[200].Mark.ID {
		t.Errorf("a step leads to %s of %d drawn", p.s.List.At, p.s.List.Drawn)
	}
	p.send(reader.Left{}, workspace.Viewed{View: workspace.Marks})
	if got := p.other[len(p.other)-1]; got != (workspace.FocusView{Mark: rows[200].Mark.ID}) {
		t.Errorf("back at the list the keyboard is at %v", got)
	}
}

func TestKindsAreHidden(t *testing.T) {
	p := begin(t)
	claim, figure := p.mark("claim", "Fares rose"), p.mark("figure", "12 per cent")
	p.send(reader.Chosen{At: []annotation.ID{claim}}, reader.KindToggled{Kind: annotation.Claim})
	if p.s.Open != "" || quotes(p.s.Shown()) != "figure 12 per cent" || p.s.Notice.Text != "1 kind hidden: claims" {
		t.Errorf("open %q, shown %s, said %q", p.s.Open, quotes(p.s.Shown()), p.s.Notice.Text)
	}
	p.expect("claim Fares rose | figure 12 per cent")
	p.send(reader.Stepped{Forward: true})
	p.send(reader.Stepped{Forward: true})
	if p.s.Current != figure {
		t.Errorf("J leads to %s", p.s.Current)
	}
	p.send(reader.KindToggled{Kind: annotation.Figure}, reader.KindToggled{Kind: "rumour"})
	if p.s.Notice.Text != "2 kinds hidden: claims, figures" || len(p.s.Shown()) != 0 {
		t.Errorf("said %q", p.s.Notice.Text)
	}
	p.send(reader.Stepped{Forward: true})
	if p.s.Notice.Text != "All marks are hidden." {
		t.Errorf("said %q", p.s.Notice.Text)
	}
	for _, tt := range []struct {
		name string
		do   func()
	}{
		{"a new mark", func() { p.mark("claim", "too much") }},
		{"a deletion undone", func() {
			p.send(reader.Deleted{ID: claim}, reader.KindToggled{Kind: annotation.Claim}, reader.Undone{})
		}},
		{"going to a mark", func() {
			p.send(reader.KindToggled{Kind: annotation.Claim}, workspace.Viewed{View: workspace.Marks}, listing.RowOpened{ID: claim})
		}},
		{"another kind", func() {
			p.send(reader.KindToggled{Kind: annotation.Claim}, reader.KindSet{ID: figure, Kind: annotation.Claim, At: noon})
		}},
	} {
		tt.do()
		if p.s.Hides(annotation.Claim) || !p.s.Hides(annotation.Figure) {
			t.Errorf("%s: hidden %v", tt.name, p.s.Hidden)
		}
	}
	p.send(reader.KindToggled{Kind: annotation.Figure})
	if p.s.Notice.Text != "All kinds are shown." || strings.Contains(workspace.Record{Settings: p.s.Settings}.Encode(), "claim") {
		t.Errorf("said %q", p.s.Notice.Text)
	}
}
