package ui

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/session/importing"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/ui/intakedialog"
	"gloss/app/ui/kit"
)

const webPage = "<!doctype html><html lang=en><title>Tolls rise | The Star</title><meta name=author content='Ida Holm'><nav><a href=/>All the news of today</a></nav>" +
	"<article><h1>Tolls rise again in May</h1><p>Tolls rise by 12 per cent, the mayor said on Friday, and nobody in the hall clapped for long.</p>" +
	"<p>It is the third time in two years, and nobody who was asked claims that it will be the last.</p></article>"

// adds checks that the dialog is open and says some words.
func (d *desk) adds(want ...string) element {
	d.t.Helper()
	window := d.byID(kit.DialogID(workspace.AddDialog))
	if !window.shown() {
		d.t.Fatal("the dialog is not open")
	}
	all := textOf(window.Node)
	for _, w := range want {
		if !strings.Contains(all, w) {
			d.t.Errorf("the dialog does not say %q but %q", w, all)
		}
	}
	return window
}

func TestAFileIsLookedAtBeforeItIsAdded(t *testing.T) {
	d := open(t, report)
	d.brings(brought{name: "tolls.html", data: webPage})
	d.adds("“tolls.html”", "Reading…", "Reading 1 of 1.")
	d.reads()
	d.adds("Left out (1)", "Navigation (1)", "All the news of today", "The mayor said on Friday"[4:])
	window := d.the("dialog", "Check and add")
	for field, want := range map[string]string{"add-title": "Tolls rise again in May", "add-author": "Ida Holm", "add-lang": "en"} {
		if got := d.page.fields[field]; got != want {
			t.Errorf("%s holds %q", field, got)
		}
	}
	if d.page.focused != intakedialog.HeadingID {
		t.Errorf("%q has the keyboard", d.page.focused)
	}
	window.the("textbox", "Source").change("The Star")
	d.the("textbox", "Date").change("yesterday")
	if fault := textOf(d.byID("add-published-fault").Node); !strings.HasPrefix(fault, "Write a date such as") {
		t.Errorf("of a date that is none it says %q", fault)
	}
	d.the("textbox", "Date").change("March 2026")
	if fault := textOf(d.byID("add-published-fault").Node); fault != "" {
		t.Errorf("of a date it says %q", fault)
	}
	d.the("heading", "Ferry fares rise again") // nothing is added yet
	d.the("button", "Add article").click()
	d.the("heading", "Tolls rise again in May")
	d.notice("Article added to your library")
	if a := d.stage.state.Article; a.Source != "The Star" || a.Published != "2026-03" || a.Added.IsZero() {
		t.Errorf("added %+v", a)
	}
	if len(d.all("dialog", "")) > 0 || len(d.stage.state.Intake.Arrivals) > 0 || len(d.page.brought) > 0 {
		t.Error("something of the intake is left")
	}
}

func TestSeveralAtOnce(t *testing.T) {
	d := open(t, report)
	d.brings(
		brought{name: "a.txt", data: other},
		brought{name: "again.md", data: other},
		brought{name: "photo.jpg", data: "\xff\xd8\xff\xe0"},
		brought{name: "tolls.html", data: webPage},
		brought{name: "ferries.txt", data: report},
		brought{name: "empty.txt"},
	)
	d.reads()
	var rows []string
	for _, r := range d.the("list", "Files to add").all("listitem", "") {
		rows = append(rows, textOf(r.Node))
	}
	for i, want := range []string{
		"A bridge instead 16 words", "“again.md” Not read: it is the same article as “a.txt”.", "“photo.jpg” Not read: it is a picture, not a text.",
		"Tolls rise again in May", "Ferry fares rise again Already in your library", "“empty.txt” Not read: it is empty.",
	} {
		if i >= len(rows) || !strings.HasPrefix(rows[i], want) {
			t.Errorf("row %d of %q", i, rows)
		}
	}
	d.the("button", "Preview Tolls rise again in May").click()
	d.the("textbox", "Title").change("Tolls")
	d.the("button", "Back to the list").click()
	d.the("button", "Skip A bridge instead").click()
	d.the("button", "Dismiss “photo.jpg”").click()
	d.the("button", "Add 1 article").click()
	d.notice("1 article added to your library, 1 already here")
	d.the("heading", "Ferry fares rise again")
	cards, err := d.device.Articles(t.Context())
	if err != nil || len(cards) != 1 || cards[0].Title != "Tolls" {
		t.Errorf("stored: %+v, %v", cards, err)
	}
}

func TestReadingIsCancelled(t *testing.T) {
	d := open(t, report)
	d.brings(brought{name: "a.txt", data: other}, brought{name: "b.html", data: webPage})
	d.the("button", "Cancel “a.txt”").click()
	d.reads()
	d.adds("Tolls rise again in May")
	d.the("button", "Start over").click()
	d.the("dialog", "Add article").the("button", "Close").click()

	d.brings(brought{name: "a.txt", data: other})
	d.the("button", "Cancel all").click()
	d.the("textbox", "Paste the article text")
	d.reads()
	if n := len(d.stage.state.Intake.Arrivals); n > 0 || len(d.page.brought) > 0 {
		t.Errorf("%d things are here, and %d bytes kept", n, len(d.page.brought))
	}
	d.the("dialog", "Add article").the("button", "Close").click()

	d.brings(brought{name: "a.txt", data: other})
	d.send(importing.IntakeLeft{}) // Escape
	d.reads()
	d.notice("")
	if n := len(d.stage.state.Intake.Arrivals); n > 0 {
		t.Errorf("%d things are here", n)
	}
	d.the("heading", "Ferry fares rise again")
}

// Escape gives up what was brought, read or not, and says so. What is added is not given up
// by the dialog that closes then.
func TestEscapeLeavesNothingBehind(t *testing.T) {
	d := open(t, report)
	d.brings(brought{name: "a.txt", data: other}, brought{name: "photo.jpg", data: "\xff\xd8\xff\xe0"}, brought{name: "b.html", data: webPage}, brought{name: "ferries.txt", data: report})
	d.reads()
	d.send(importing.IntakeLeft{})
	d.notice("2 articles were not added")
	d.menu("Add article…")
	d.the("dialog", "Add article").the("textbox", "Paste the article text")
	if n := len(d.stage.state.Intake.Arrivals); n > 0 || len(d.page.brought) > 0 {
		t.Errorf("%d things are here, and %d bytes kept", n, len(d.page.brought))
	}
	d.send(importing.IntakeLeft{})

	d.brings(brought{name: "b.html", data: webPage})
	d.reads()
	d.device.blocked = store.ErrUnavailable
	d.the("button", "Add article").click()
	d.send(importing.IntakeLeft{}) // as the browser says of a dialog that the program has closed
	if n := len(d.stage.state.Intake.Arrivals); n != 1 {
		t.Errorf("%d things are here, though the article is not saved", n)
	}
}

func TestTheSameArticleTwice(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.paste(other)
	d.brings(brought{name: "ferries.txt", data: report})
	d.reads()
	d.adds("This article is already in your library.")
	d.the("button", "Open").click()
	d.the("mark", "12 per cent")
	d.notice("This article is already in your library.")
}

func TestANewerVersionIsNoticed(t *testing.T) {
	d := open(t, report)
	d.brings(brought{name: "ferries.txt", data: strings.Replace(report, "by 12 per cent", "by 14 per cent", 1)})
	d.reads()
	d.adds("It may be a newer version of “Ferry fares rise again”: much of the text is the same.")
	d.the("button", "Add article").click()
	if got := d.stage.state.RevisionGuess.Title; got != "Ferry fares rise again" {
		t.Errorf("asks whether it is a newer version of %q", got)
	}
}

func TestAnAddressAloneIsExplained(t *testing.T) {
	for _, tt := range []struct {
		name  string
		thing brought
		says  string
	}{
		{"pasted", brought{data: " https://example.org/tolls \n"}, "This is only the article’s address"},
		{"shared", brought{title: "Tolls rise", data: "Tolls rise again https://example.org/tolls", shared: true}, "Only the address of “Tolls rise” arrived"},
		{"shared as an address", brought{url: "https://example.org/tolls", shared: true}, "only the article’s address"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := open(t, report)
			d.brings(tt.thing)
			d.adds(tt.says, "Copy for Gloss")
			link := d.the("link", "https://example.org/tolls")
			if attr(link.Node, "rel") != "noopener noreferrer" || attr(link.Node, "target") != "_blank" {
				t.Error("the link tells where it was followed from")
			}
		})
	}
	d := open(t, report)
	d.brings(brought{data: "javascript:alert(1)"})
	if n := len(d.the("dialog", "Files to add").all("link", "")); n > 0 {
		t.Errorf("%d links of what is no address of the web", n)
	}
}

// What another program says of a text is kept, where the text does not say it.
func TestSharedText(t *testing.T) {
	d := open(t, report)
	long := strings.Repeat("The council met on Friday, and nobody left before midnight. ", 6)
	d.brings(brought{title: "A long night", url: "https://example.org/night", data: long, shared: true})
	d.reads()
	d.the("button", "Add article").click()
	if a := d.stage.state.Article; a.Title != "A long night" || a.URL != "https://example.org/night" {
		t.Errorf("added %+v", a)
	}
}

func TestMarksGoToTheirOwnReader(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	f := d.exported()
	there := open(t, other)
	there.brings(brought{name: f.name, data: string(f.data)})
	there.takesIn()
	there.notice("1 article added, 1 mark added")
	if len(there.all("dialog", "Add article")) > 0 {
		t.Error("the dialog is open")
	}
}

func TestAboutThisArticle(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	d.menu("Article details…")
	if got := d.page.fields["about-source"]; got != "The Sound Courier" {
		t.Errorf("the source is said to be %q", got)
	}
	d.the("textbox", "Author").change("Ida Holm, Per Lund")
	d.the("textbox", "Title").change("")
	if fault := textOf(d.byID("about-title-fault").Node); fault != "An article needs a title." {
		t.Errorf("without a title it says %q", fault)
	}
	d.the("textbox", "Title").change("Fares")
	d.the("dialog", "Article details").the("button", "Close").click()
	d.the("mark", "12 per cent")
	kept := func(title, author string) {
		t.Helper()
		l, err := d.device.Store.Load(t.Context(), d.stage.state.Article.ID)
		if err != nil || l.Article.Title != title || l.Article.Author != author || l.Article.Text != d.stage.state.Article.Text || len(l.Annotations) != 1 {
			t.Errorf("kept %q by %q with %d marks: %v", l.Article.Title, l.Article.Author, len(l.Annotations), err)
		}
	}
	kept("Fares", "Ida Holm, Per Lund")
	d.ctrl("z")
	d.notice("Undone: article details")
	kept("Ferry fares rise again", "Ida Holm, Per Lund")
	d.ctrl("z")
	kept("Ferry fares rise again", "Ida Holm")
	d.the("heading", "Ferry fares rise again")
}

// A preview shows markup as text, whatever is in it.
func TestHostilePreview(t *testing.T) {
	d := open(t, report)
	d.brings(brought{name: "</textarea><script>alert(1)</script>.txt", data: "</textarea><img src=x onerror=alert(1)>\n\nThe council met on Friday \"><script>alert(2)</script>\n"})
	d.adds("</textarea><script>alert(1)</script>.txt")
	d.reads()
	d.adds("<img src=x onerror=alert(1)>", "\"><script>alert(2)</script>")
}

func TestALongArticleIsNotDrawnWhole(t *testing.T) {
	var b strings.Builder
	for i := range 400 {
		fmt.Fprintf(&b, "Sentence %d of the report, as long as the one before it was.\n\n", i)
	}
	d := open(t, report)
	d.brings(brought{name: "long.txt", data: b.String()})
	d.reads()
	d.adds("And 250 more paragraphs.")
	if n := len(article.Labels); n != 6 {
		t.Errorf("%d labels", n)
	}
}
