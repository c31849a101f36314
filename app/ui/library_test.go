package ui

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/session/keymap"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui/kit"
	"gloss/app/ui/libraryview"
)

// cards is the titles of the articles that are shown in the library.
func (d *desk) cards() []string {
	var out []string
	for _, l := range d.the("main", "Articles").all("list", "Articles") { // none if there are no articles
		for _, h := range l.all("heading", "") {
			out = append(out, letters(h.Node))
		}
	}
	return out
}

// card is the n-th card of a title, from 0.
func (d *desk) card(title string, n int) element {
	d.t.Helper()
	for _, c := range d.screen().elements {
		if attr(c.Node, "class") != "card" || letters(c.all("heading", "")[0].Node) != title {
			continue
		}
		if n--; n < 0 {
			return c
		}
	}
	d.t.Fatalf("there is no such card of %q", title)
	return element{}
}

// stocked is a library of three articles, at its view.
func stocked(t testing.TB) *desk {
	t.Helper()
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.paste(other)
	d.mark("14 votes", "3")
	d.paste("Rain all week\n\nThe harbour office expects rain until Friday, and 30 millimetres of it.\n")
	d.press("l")
	return d
}

func TestLibraryShowsEveryArticle(t *testing.T) {
	d := stocked(t)
	if got := d.cards(); !slices.Equal(got, []string{"Rain all week", "A bridge instead", "Ferry fares rise again"}) {
		t.Errorf("cards %q", got)
	}
	if d.page.focused != kit.ViewID {
		t.Errorf("the keyboard is at %q", d.page.focused)
	}
	for _, want := range []string{"The Sound Courier", "17 March 2026", "1 figure", "opened today"} {
		if got := textOf(d.card("Ferry fares rise again", 0).Node); !strings.Contains(got, want) {
			t.Errorf("the card says %q, not %q", got, want)
		}
	}
	if got := textOf(d.the("main", "Articles").Node); !strings.Contains(got, "3.1 MB of 2.0 GB used") || !strings.Contains(got, "may delete your articles") {
		t.Errorf("of the room it says %q", got)
	}
	d.the("button", "A bridge instead").click()
	d.the("mark", "14 votes")
}

func TestLibraryIsOrdered(t *testing.T) {
	d := stocked(t)
	for order, want := range map[string][]string{
		"title":     {"A bridge instead", "Ferry fares rise again", "Rain all week"},
		"published": {"Ferry fares rise again", "Rain all week", "A bridge instead"},
		"marks":     {"A bridge instead", "Ferry fares rise again", "Rain all week"},
	} {
		d.the("combobox", "Order").change(order)
		got := d.cards()
		if order == "marks" {
			slices.Sort(got[:2]) // they have as many
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %s: %q", order, got)
		}
	}
	d.the("button", "Pin Rain all week").click()
	d.the("combobox", "Order").change("title")
	if got := d.cards(); got[0] != "Rain all week" {
		t.Errorf("pinned: %q", got)
	}
}

func TestLibraryIsSearched(t *testing.T) {
	for _, tt := range []struct {
		search, says string
		want         []string
	}{
		{"BRIDGE", "", []string{"A bridge instead"}},
		{"14 votes", "found in 1 mark", []string{"A bridge instead"}},
		{"harbour", "found in the text", []string{"Rain all week"}},
		{"courier", "", []string{"Ferry fares rise again"}},
		{"no such words", "", nil},
	} {
		t.Run(tt.search, func(t *testing.T) {
			d := stocked(t)
			d.the("searchbox", "Search articles, their marks and notes").write(tt.search)
			if tt.want == nil {
				if len(d.all("list", "Articles")) > 0 {
					t.Error("there are articles")
				}
				return
			}
			if got := d.cards(); !slices.Equal(got, tt.want) {
				t.Errorf("found %q", got)
			}
			if got := textOf(d.card(tt.want[0], 0).Node); !strings.Contains(got, tt.says) {
				t.Errorf("it says %q", got)
			}
		})
	}
}

func TestArticleIsRenamedAndTagged(t *testing.T) {
	d := stocked(t)
	d.card("A bridge instead", 0).the("button", "Edit title and tags… A bridge instead").click()
	if d.page.fields[libraryview.CardTitleID] != "A bridge instead" {
		t.Errorf("the field holds %q", d.page.fields[libraryview.CardTitleID])
	}
	dialog := d.the("dialog", "Title and tags")
	dialog.the("textbox", "Title").change("The bridge vote")
	d.the("dialog", "Title and tags").the("textbox", "Tags (comma-separated)").change("#local,  roads , local")
	delete(d.page.open, kit.DialogID(workspace.CardDialog))
	if got := textOf(d.card("The bridge vote", 0).Node); !strings.Contains(got, "#local #roads") {
		t.Errorf("the card says %q", got)
	}
	d.the("combobox", "Tag").change("#roads")
	if got := d.cards(); !slices.Equal(got, []string{"The bridge vote"}) {
		t.Errorf("tagged are %q", got)
	}
	d.the("combobox", "Tag").change(kit.Anything)
	// The text is as it was, and so are its marks.
	id := d.stage.state.Library[slices.IndexFunc(d.stage.state.Library, func(c store.ArticleSummary) bool { return c.Title == "The bridge vote" })].ID
	l, err := d.device.Load(t.Context(), id)
	if err != nil || l.Article.Text[:16] != "A bridge instead" || len(l.Annotations) != 1 || l.Article.Title != "The bridge vote" {
		t.Errorf("stored %+v, %v", l, err)
	}
	d.ctrl("z")
	d.ctrl("z")
	if got := textOf(d.card("A bridge instead", 0).Node); strings.Contains(got, "#local") {
		t.Errorf("undone, the card says %q", got)
	}
}

func TestArticleIsRemovedAndComesBack(t *testing.T) {
	for name, remove := range map[string]func(d *desk){
		"by its button": func(d *desk) { d.the("button", "Remove A bridge instead").click() },
		"by the key": func(d *desk) {
			d.key(keymap.Press{Key: "Delete", OnCard: article.ID(attr(d.card("A bridge instead", 0).Node, "data-card"))})
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := stocked(t)
			remove(d)
			d.notice("“A bridge instead” removed, with 1 mark")
			if got := d.cards(); slices.Contains(got, "A bridge instead") || len(got) != 2 {
				t.Errorf("cards %q", got)
			}
			if all, err := d.device.All(t.Context()); err != nil || len(all.Annotations) != 1 {
				t.Errorf("stored %+v, %v", all, err)
			}
			d.ctrl("z")
			d.the("button", "A bridge instead").click()
			d.the("mark", "14 votes")
		})
	}
}

func TestOpenArticleIsRemoved(t *testing.T) {
	d := stocked(t)
	d.the("button", "A bridge instead").click()
	d.mark("14 votes", "1")
	d.press("l")
	d.the("button", "Remove A bridge instead").click()
	d.the("heading", "Ferry fares rise again")
	d.the("mark", "12 per cent")
	// Undo still knows of it, though another article is open.
	d.ctrl("z")
	d.press("l")
	d.the("button", "A bridge instead").click()
	if got := d.stage.state.Marks.Len(); got != 2 {
		t.Errorf("%d marks came back", got)
	}
}

func TestVersionsAreOneCard(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.paste(newer)
	d.the("button", "Yes, update it").click()
	d.press("Escape")
	d.press("l")
	if got := d.cards(); len(got) != 1 {
		t.Errorf("cards %q", got)
	}
	d.card("Ferry fares rise again", 0).the("button", "Version 1").click()
	if d.stage.state.Article.ID != d.stage.state.Bundled.ID {
		t.Error("the version before is not open")
	}
}

func TestReadingIsRemembered(t *testing.T) {
	d := stocked(t)
	d.the("button", "A bridge instead").click()
	for _, part := range []float64{.2, .5, .505, .3} {
		d.send(shelves.ReadTo{Part: part})
	}
	d.press("l")
	if got := textOf(d.card("A bridge instead", 0).Node); !strings.Contains(got, "49 % read") {
		t.Errorf("the card says %q", got)
	}
	d.press("Escape")
	d.send(shelves.ReadTo{Part: 1.4})
	d.press("l")
	if got := textOf(d.card("A bridge instead", 0).Node); !strings.Contains(got, "read to the end") {
		t.Errorf("the card says %q", got)
	}
}

// The article that came with the page is removed as any other, marked or not: its card is
// gone, also after a reload, and comes back by Undo.
func TestTheSampleIsRemoved(t *testing.T) {
	const sample = "Ferry fares rise again"
	for _, tt := range []struct {
		name   string
		before func(d *desk)
		left   []string
		shows  string
	}{
		{"marked and open, beside others", func(d *desk) {
			d.mark("12 per cent", "3")
			d.paste(other)
			d.press("l")
			d.the("button", sample).click()
		}, []string{"A bridge instead"}, "A bridge instead"},
		{"marked, while another is open", func(d *desk) {
			d.mark("12 per cent", "3")
			d.paste(other)
		}, []string{"A bridge instead"}, "A bridge instead"},
		{"never marked, beside others", func(d *desk) { d.paste(other) }, []string{"A bridge instead"}, "A bridge instead"},
		{"alone", func(d *desk) { d.mark("12 per cent", "3") }, nil, sample},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			tt.before(d)
			d.press("l")
			d.the("button", "Remove "+sample).click()
			d.notice("“" + sample + "” removed")
			if d.stage.state.View != workspace.Library {
				d.the("heading", tt.shows)
				d.press("l")
			}
			if got := d.cards(); !slices.Equal(got, tt.left) {
				t.Errorf("cards %q, not %q", got, tt.left)
			}
			again := load(t, plain(t, report), d.device)
			again.stage.config.Start.Record = keymap.DecodeRecord(d.page.settings)
			again.begin().press("l")
			if got := again.cards(); !slices.Equal(got, tt.left) {
				t.Errorf("after a reload, cards %q, not %q", got, tt.left)
			}
			d.ctrl("z")
			if got := d.cards(); !slices.Contains(got, sample) {
				t.Errorf("undone, cards %q", got)
			}
		})
	}
}
