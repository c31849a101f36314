package exporting

import (
	"slices"
	"testing"

	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/library"
	"gloss/app/session/marklist"
	"gloss/app/session/workspace"
)

// list is a list of marks of which some are ticked.
type list struct{ ticks int }

func (l list) Listing() *marklist.Listing { return &marklist.Listing{Ticks: l.ticks} }
func (l list) Ticked() []marklist.Row     { return make([]marklist.Row, l.ticks) }
func (l list) ListsAll() bool             { return false }

func TestWhatCanBeTaken(t *testing.T) {
	for _, tt := range []struct {
		name  string
		view  workspace.View
		ticks int
		want  []Taking
	}{
		{"beside the text", workspace.Reader, 1, []Taking{ThisArticle, WholeLibrary}},
		{"beside the list", workspace.Marks, 0, []Taking{ThisArticle, ListedMarks, WholeLibrary}},
		{"with one mark ticked", workspace.Marks, 1, []Taking{ThisArticle, TickedMarks, ListedMarks, WholeLibrary}},
		{"with several", workspace.Marks, 3, []Taking{ThisArticle, TickedMarks, ListedMarks, WholeLibrary}},
	} {
		w := &workspace.Workspace{View: tt.view}
		if got := new(State).Takings(w, list{tt.ticks}); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q", tt.name, got)
		}
	}
}

func TestWhatBecameOfAFile(t *testing.T) {
	write := protocol.Order{Do: protocol.Write, Format: protocol.Native, Scope: protocol.Library}
	for _, tt := range []struct {
		name    string
		taking  Taking
		written protocol.Written
		want    string
	}{
		{"saved", ThisArticle, protocol.Written{Marks: 2, Name: "fares.json"}, "2 marks saved as fares.json"},
		{"copied", ThisArticle, protocol.Written{Marks: 1, Way: protocol.Copy}, "1 mark copied"},
		{"handed on", ThisArticle, protocol.Written{Marks: 1, Way: protocol.Share}, "1 mark shared"},
		{"the library", WholeLibrary, protocol.Written{Marks: 2, Articles: 1, Way: protocol.Copy}, "1 article with 2 marks copied"},
		{"without a record that could not be read", ThisArticle, protocol.Written{Marks: 2, Way: protocol.Copy, Unread: 1}, "2 marks copied. 1 record in your library could not be read and is missing"},
		{"without several", ThisArticle, protocol.Written{Marks: 2, Way: protocol.Copy, Unread: 2}, "2 marks copied. 2 records in your library could not be read and are missing"},
	} {
		s, w := State{Export: Export{Taking: tt.taking}}, &workspace.Workspace{Model: library.Model{Article: article.Article{ID: "urn:a"}}}
		s.Answered(w, list{}, write, protocol.Answer{Written: &tt.written})
		if w.Notice.Text != tt.want {
			t.Errorf("%s: told %q", tt.name, w.Notice.Text)
		}
	}
}
