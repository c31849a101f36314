package ui

import (
	"strings"
	"testing"

	"gloss/app/codec"
)

func TestBackupAsksForItself(t *testing.T) {
	d := opened(t)
	for range 200 {
		d.the("textbox", "Note").write("a")
		d.the("textbox", "Note").write("b")
	}
	if got := textOf(d.the("alert", "").Node); !strings.Contains(got, "changes, never backed up.") {
		t.Fatalf("it says %q", got)
	}
	d.the("button", "Back up…").click()
	d.the("dialog", "Export").the("button", "Save").click()
	f := d.page.files[len(d.page.files)-1]
	if r, err := codec.Read(f.data); err != nil || len(r.Documents) != 1 || len(d.all("button", "Back up…")) > 0 {
		t.Errorf("%v", err)
	}
	d.bar().the("button", "Menu").click()
	d.the("button", "Back up everything…")
	if got := d.stage.state.Backup; got.Changes != 0 {
		t.Errorf("%+v", got)
	}
}

func TestLinksToAMark(t *testing.T) {
	d := open(t, withAddress)
	d.mark("12 per cent", "3")
	d.chooses("12 per cent")
	d.the("button", "Copy source link").click()
	d.notice("Link copied")
	d.the("button", "Copy link").click()
	id := string(d.stage.state.Marks.Values()[0].ID)
	if got := d.page.copied; got[0] != "https://courier.example/fares#:~:text=12%20per%20cent" || got[1] != "here?article="+string(d.stage.state.Article.ID)+"#"+id {
		t.Errorf("copied are %q", got)
	}
	d.page.refuses = true
	d.the("button", "Copy link").click()
	d.notice("The browser did not allow copying")
	without := opened(t)
	if len(without.all("button", "Copy source link")) > 0 {
		t.Error("there is a link to a page that is not known")
	}
}
