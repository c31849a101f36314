package ui

import (
	"bytes"
	"maps"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/session/keymap"
)

// bringsMarks opens a file of marks.
func (d *desk) bringsMarks(name string, data []byte) {
	d.t.Helper()
	d.brings(brought{name: name, data: string(data)})
}

func (d *desk) takesIn() {
	d.t.Helper()
	d.the("dialog", "Import marks").the("button", "Import").click()
}

// hypothesis is a file of that tool, on the article of most journeys, with a mark
// that is on another one.
const hypothesisFile = `{"export_date":"2026-03-18T10:00:00.000Z","export_userid":"","client_version":"1","annotations":[
{"id":"h1","created":"2026-03-18T09:58:03Z","updated":"2026-03-18T09:58:03Z","uri":"https://courier.example/fares","document":{"title":["Ferry fares rise again"]},"text":"says who?","tags":["figure"],"user":"acct:a@b","target":[{"source":"https://courier.example/fares","selector":[{"type":"TextQuoteSelector","exact":"96 crowns","prefix":"will pay ","suffix":" for the"}]}]},
{"id":"h2","created":"2026-03-18T09:58:03Z","updated":"2026-03-18T09:58:03Z","uri":"https://courier.example/bridge","document":{"title":["A bridge instead"]},"text":"","tags":["figure"],"target":[{"source":"https://courier.example/bridge","selector":[{"type":"TextQuoteSelector","exact":"14 votes against 9","prefix":"on Tuesday, with ","suffix":"."}]}]}]}`

const withAddress = "URL: https://courier.example/fares\n" + report

func TestFileIsLookedAtTakenAndUndone(t *testing.T) {
	d := opened(t)
	d.the("textbox", "Note").write("“Said” & done")
	d.mark("rise by 12", "1")
	f := d.exported()

	there := open(t, other)
	there.stage.config.NewID = func() annotation.ID { return "urn:uuid:00000000-0000-4000-8000-00000000ffff" }
	there.mark("14 votes", "3")
	before := there.stored()
	there.bringsMarks(f.name, f.data)
	if got := textOf(there.the("dialog", "Import marks").Node); !strings.Contains(got, "New article · 1 claim, 1 figure") || len(there.device.articles(t)) != 1 {
		t.Fatalf("shown is %q; there are %d articles", got, len(there.device.articles(t)))
	}
	there.takesIn()
	there.the("heading", "Ferry fares rise again")
	there.notice("1 article added, 2 marks added")
	if got := there.stored(); !slices.EqualFunc(got, d.stored(), annotation.Annotation.Equal) {
		t.Errorf("stored: %+v, not %+v", got, d.stored())
	}
	there.bringsMarks(f.name, f.data)
	if got := textOf(there.the("dialog", "Import marks").Node); !strings.Contains(got, "Everything in this file is already here.") || attr(there.the("button", "Import").Node, "disabled") == "" {
		t.Errorf("brought again it shows %q", got)
	}
	there.the("dialog", "Import marks").the("button", "Cancel").click()

	// The step can be undone from another article.
	there.menu("Articles…")
	there.the("button", "A bridge instead").click()
	there.ctrl("z")
	all, err := there.device.All(t.Context())
	if err != nil || len(all.Annotations) != 1 || !slices.EqualFunc(there.stored(), before, annotation.Annotation.Equal) {
		t.Errorf("after undoing there are %+v, %v", all.Annotations, err)
	}
	there.key(keymap.Press{Key: "z", Mod: true, Shift: true})
	if all, _ := there.device.All(t.Context()); len(all.Annotations) != 3 {
		t.Errorf("done again there are %d marks", len(all.Annotations))
	}
}

func TestImportIntoTheOpenArticle(t *testing.T) {
	d := open(t, withAddress)
	d.mark("12 per cent", "3")
	d.press("Escape")
	d.bringsMarks("peer.json", []byte(hypothesisFile))
	got := textOf(d.the("dialog", "Import marks").Node)
	for _, want := range []string{"Hypothesis", "Already in your library · 1 figure · 1 new · 1 in place", "A bridge instead", "1 mark that waits for this article"} {
		if !strings.Contains(got, want) {
			t.Errorf("it does not say %q but %q", want, got)
		}
	}
	if n := len(d.stored()); n != 1 {
		t.Fatalf("%d marks before it was agreed to", n)
	}
	d.takesIn()
	d.notice("1 mark added, 1 mark waiting for an article")
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent", "96 crowns"}) {
		t.Errorf("drawn are %q", got)
	}
	d.ctrl("z")
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent"}) {
		t.Errorf("after undoing, drawn are %q", got)
	}
	d.key(keymap.Press{Key: "z", Mod: true, Shift: true})
	if got := d.marks(); !slices.Equal(got, []string{"12 per cent", "96 crowns"}) {
		t.Errorf("done again, drawn are %q", got)
	}
}

func TestMarksWaitForTheirArticle(t *testing.T) {
	d := open(t, withAddress)
	d.bringsMarks("peer.json", []byte(hypothesisFile))
	d.takesIn()
	d.menu("Articles…")
	d.the("button", "A bridge instead").click()
	d.the("mark", "14 votes against 9")
	d.paste("URL: https://courier.example/bridge\n" + other)
	d.notice("1 mark that waited for this article is in place")
	d.the("heading", "A bridge instead")
	if got := d.marks(); !slices.Equal(got, []string{"14 votes against 9"}) || !strings.Contains(d.stage.state.Article.Text, "The council voted") {
		t.Errorf("drawn are %q", got)
	}
}

func TestMarksThatDoNotSayWhatTheyAre(t *testing.T) {
	d := open(t, report)
	d.bringsMarks("labels.jsonl", []byte(`{"text":"fares rose by 12 per cent","label":[[14,25,"NUMBER"]]}`+"\n"))
	if attr(d.the("button", "Import").Node, "disabled") == "" {
		t.Error("it can be taken in unsaid")
	}
	d.byID("import-figure").change("on")
	d.takesIn()
	d.notice("1 article added, 1 mark added")
	d.the("mark", "12 per cent")
	if m := d.stage.state.Marks.Values()[0]; m.Kind != annotation.Figure {
		t.Errorf("it is a %s", m.Kind)
	}
}

// Of several labels each is asked about, and the next file with them brings the answers.
func TestLabelsAreAskedAboutOneByOne(t *testing.T) {
	d := open(t, report)
	d.bringsMarks("labels.jsonl", []byte(`{"text":"fares rose by 12 per cent, he said","label":[[14,25,"MONEY"],[0,10,"event"],[27,34,"speaker"]]}`+"\n"))
	d.byID("import-labels").change("claim")
	d.byID("import-label-0").change("figure")
	d.byID("import-label-2").change("quote")
	d.byID("import-label-2").change("") // chooses nothing
	d.takesIn()
	d.notice("1 article added, 3 marks added")
	got := map[string]annotation.Kind{}
	for _, m := range d.stage.state.Marks.Values() {
		got[m.Tags[0]] = m.Kind
	}
	want := map[string]annotation.Kind{"MONEY": annotation.Figure, "event": annotation.Claim, "speaker": annotation.Quote}
	if !maps.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	d.bringsMarks("more.jsonl", []byte(`{"text":"rents rose by 9 per cent","label":[[14,24,"MONEY"],[0,10,"other"]]}`+"\n"))
	if attr(d.the("button", "Import").Node, "disabled") == "" {
		t.Error("a label that is new is not asked about")
	}
	d.byID("import-label-1").change("claim")
	d.takesIn()
	d.notice("1 article added, 2 marks added")
	for _, m := range d.stage.state.Marks.Values() {
		if want := map[string]annotation.Kind{"MONEY": annotation.Figure, "other": annotation.Claim}[m.Tags[0]]; m.Kind != want {
			t.Errorf("%q is a %s, want %s", m.Tags[0], m.Kind, want)
		}
	}
}

func TestFileThatIsRefused(t *testing.T) {
	d := opened(t)
	for _, tt := range []struct{ name, file, says string }{
		{"cut off", `{"cut": `, "The file is cut off or damaged"},
		{"of something else", `{"name":"x"}`, "of no kind that Gloss reads"},
		{"a zip", "PK\x03\x04 and no more", "not a zip, or a damaged one"},
	} {
		d.bringsMarks(map[bool]string{true: "x.zip", false: "x"}[tt.name == "a zip"], []byte(tt.file))
		if got := textOf(d.the("dialog", "Import marks").Node); !strings.Contains(got, tt.says) || !strings.Contains(got, "Nothing was changed.") {
			t.Errorf("%s: it says %q", tt.name, got)
		}
		d.the("dialog", "Import marks").the("button", "Cancel").click()
	}
	d.the("mark", "12 per cent")
}

// A mark that came with a file says who made it, in its card and in the list of marks.
func TestAnImportedMarkSaysWhoMadeIt(t *testing.T) {
	d := open(t, report)
	d.mark("12 per cent", "3")
	if got := textOf(d.screen().with("class", "by").Node); strings.Contains(got, "by") {
		t.Errorf("of a mark that was made here it says %q", got)
	}
	file := bytes.Replace(d.exported().data, []byte(`"motivation"`), []byte(`"creator": {"type": "Person", "name": "Jon <b>Aldous"}, "motivation"`), 1)
	if !bytes.Contains(file, []byte("Aldous")) {
		t.Fatal("the file has no place for a creator")
	}
	there := open(t, other)
	there.bringsMarks("marks.json", file)
	there.takesIn()
	there.the("heading", "Ferry fares rise again")
	there.chooses("12 per cent")
	if got := textOf(there.screen().with("class", "by").Node); !strings.HasPrefix(got, "Marked 18 March 2026") || !strings.HasSuffix(got, ", by Jon <b>Aldous") {
		t.Errorf("the card says %q", got)
	}
	there.press("Escape")
	there.press("m")
	if got := textOf(there.the("main", "Marks").the("list", "Marks").Node); !strings.Contains(got, "by Jon <b>Aldous") {
		t.Errorf("the list says %q", got)
	}
}
