package filesdialog

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/importexport/protocol"
	"gloss/app/session/importing"
	"gloss/app/session/wording"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
)

// importDialog shows what a file of marks would bring, before anything is taken.
type importDialog struct {
	compo
	host kit.Host

	Import importing.Import
	Filing workspace.Filing
}

// Import is the dialog in which marks are imported, as the state has it.
func Import(host kit.Host) app.UI {
	s := host.State()
	return &importDialog{host: host, Import: s.Import, Filing: s.Filing}
}

// Render implements app.Composer.
func (d *importDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *importDialog) render() app.UI {
	m := d.Import
	body := []app.UI{kit.El("p").Class("aside").Dir("auto").Text(d.about())}
	switch {
	case m.Trouble != "":
		body = append(body, kit.El("p").Class("bad").Role("alert").Text(m.Trouble+" Nothing was changed."))
	case !m.Looked:
		body = append(body, kit.El("p").Role("status").Text(progressed("Reading the file", d.Filing)))
	default:
		body = append(body, d.arrival()...)
	}
	closed, scope := kit.Heard(d.closed)
	return kit.Dialog(workspace.ImportDialog, "Marks from a file", append(body, d.foot())...).On("close", closed, scope)
}

// about names the file and what it is.
func (d *importDialog) about() string {
	unit := ""
	if u := d.Import.Arrival.Unit; u != "" {
		unit = "positions in " + u
	}
	return wording.Join(" · ", d.Import.Name, d.Import.Arrival.Format, unit)
}

func (d *importDialog) arrival() []app.UI {
	a := d.Import.Arrival
	var rows []app.UI
	for _, b := range a.Articles[:min(len(a.Articles), maxRows)] {
		rows = append(rows, kit.El("li").Body(kit.El("b").Dir("auto").Text(b.Title), kit.El("span").Text(broughtWords(b))))
	}
	for _, w := range a.Waiting[:min(len(a.Waiting), maxRows)] {
		rows = append(rows, kit.El("li").Body(kit.El("b").Dir("auto").Text(w.Title), kit.El("span").Text(waitingWords(w))))
	}
	out := []app.UI{kit.El("ul").Class("brought").Aria("label", "Articles in the file").Attr("tabindex", 0).Body(rows...)}
	if more := len(a.Articles) + len(a.Waiting) - len(rows); more > 0 {
		out = append(out, kit.El("p").Text("and "+wording.Count(more, "more article")))
	}
	if len(a.Labels) > 0 {
		out = append(out, d.kinds(a.Labels))
	}
	var notes []app.UI
	for _, r := range a.Remarks {
		notes = append(notes, kit.El("li").Dir("auto").Text(r))
	}
	for _, u := range a.Unplaced {
		notes = append(notes, kit.El("li").Dir("auto").Text(u.Place+" is left out: "+u.Reason))
	}
	if more := a.Lost - len(a.Unplaced); more > 0 {
		notes = append(notes, kit.El("li").Text(wording.Count(more, "more mark")+" left out"))
	}
	if len(notes) > 0 {
		out = append(out, kit.El("ul").Class("remarks").Aria("label", "What to know").Body(notes...))
	}
	if !a.Changes() {
		out = append(out, kit.El("p").Role("status").Text("Everything in this file is here already."))
	}
	return out
}

// maxRows is how many articles of a file are listed.
const maxRows = 200

// broughtWords says what a file brings of an article.
func broughtWords(b protocol.Brought) string {
	var kinds []string
	for i, k := range annotation.Kinds {
		if b.Kinds[i] > 0 {
			kinds = append(kinds, wording.Count(b.Kinds[i], string(k)))
		}
	}
	words := []string{map[bool]string{true: "New article", false: "Article that is here"}[b.New], strings.Join(kinds, ", ")}
	for _, p := range []struct {
		n     int
		words string
	}{{b.Added, "new"}, {b.Updated, "newer than here"}, {b.Same, "here already"}} {
		if p.n > 0 && (p.n != b.Added || !b.New) {
			words = append(words, strconv.Itoa(p.n)+" "+p.words)
		}
	}
	if b.Duplicates > 0 {
		words = append(words, strconv.Itoa(b.Duplicates)+" on words that are marked so already, such as “"+b.Example+"”: both are kept")
	}
	if b.Ties > 0 {
		words = append(words, strconv.Itoa(b.Ties)+" that say something else and are no newer: those here are kept")
	}
	if states := standWords(b.States); states != "" {
		if b.Like != "" {
			states = "it seems to be another version of “" + b.Like + "”, where of its marks " + states
		}
		words = append(words, states)
	} else if b.Like != "" {
		words = append(words, "it seems to be another version of “"+b.Like+"”")
	}
	return wording.Join(" · ", words...)
}

// standWords says how marks stand in a text.
func standWords(n map[annotation.State]int) string {
	var parts []string
	for _, p := range []struct {
		state annotation.State
		words string
	}{{annotation.Exact, "stand exactly"}, {annotation.Moved, "have moved"}, {annotation.Changed, "have changed words"}, {annotation.Lost, "are not found"}} {
		if n[p.state] > 0 {
			parts = append(parts, strconv.Itoa(n[p.state])+" "+p.words)
		}
	}
	return strings.Join(parts, ", ")
}

func waitingWords(w protocol.Waiting) string {
	words := wording.Count(w.Marks-w.Here, "mark") + " that will wait for this article"
	if w.Marks == w.Here {
		words = ""
	}
	here := ""
	if w.Here > 0 {
		here = strconv.Itoa(w.Here) + " here already"
	}
	source := w.Source
	if source == w.Title {
		source = ""
	}
	return wording.Join(" · ", source, words, here)
}

// kinds asks what marks are that do not say it: all of one label, or of each.
func (d *importDialog) kinds(labels []protocol.Label) app.UI {
	if len(labels) == 1 {
		return d.oneKind(labels[0])
	}
	rows := []app.UI{kit.El("legend").Text("What do the labels of the file stand for?")}
	if len(labels) > 2 {
		all := d.Import.Kinds[labels[0].Name]
		for _, l := range labels {
			if d.Import.Kinds[l.Name] != all {
				all = ""
			}
		}
		rows = append(rows, d.labelChoice("import-labels", "All labels", all, importing.ImportKindSet{All: true}))
	}
	for i, l := range labels {
		words := "“" + l.Name + "”, " + wording.Count(l.Marks, "mark")
		if l.Name == "" {
			words = "Every other mark, " + strconv.Itoa(l.Marks)
		}
		rows = append(rows, d.labelChoice("import-label-"+strconv.Itoa(i), words, d.Import.Kinds[l.Name], importing.ImportKindSet{Label: l.Name}))
	}
	return kit.El("fieldset").Class("labels").Body(rows...)
}

// labelChoice asks what the marks of a label are. A choice sends the message with its kind.
func (d *importDialog) labelChoice(id, words string, value annotation.Kind, set importing.ImportKindSet) app.UI {
	options := []app.UI{kit.El("option").Attr("value", "").Attr("selected", strconv.FormatBool(value == "")).Text("Choose…")}
	for _, k := range annotation.Kinds {
		options = append(options, kit.El("option").Attr("value", string(k)).Attr("selected", strconv.FormatBool(value == k)).Text(k.Name()))
	}
	pick := func(_ app.Context, e app.Event) {
		set.Kind = annotation.Kind(e.Get("target").Get("value").String())
		d.host.Send(set)
	}
	return kit.El("div").Class("label").Body(
		kit.El("label").Attr("for", id).Dir("auto").Text(words),
		kit.El("select").ID("%s", id).Class("in").OnChange(kit.Heard(pick, set)).Body(options...),
	)
}

// oneKind asks what the marks are that do not say it, where one answer is for all.
func (d *importDialog) oneKind(l protocol.Label) app.UI {
	called := ""
	if l.Name != "" {
		called = ", labelled “" + l.Name + "”"
	}
	words := "The file does not say what " + strconv.Itoa(l.Marks) + " of the marks are" + called + ". Take them as"
	if l.Marks == 1 {
		words = "The file does not say what one of the marks is" + called + ". Take it as"
	}
	body := []app.UI{kit.El("legend").Dir("auto").Text(words)}
	for _, k := range annotation.Kinds {
		id := "import-" + string(k)
		pick := func(app.Context, app.Event) { d.host.Send(importing.ImportKindSet{Label: l.Name, Kind: k}) }
		body = append(body, kit.El("div").Class("choice").Body(
			kit.El("input").Attr("type", "radio").Attr("name", "import-kind").ID("%s", id).Attr("checked", strconv.FormatBool(d.Import.Kinds[l.Name] == k)).OnChange(kit.Heard(pick, l, k)),
			kit.El("label").Attr("for", id).Text(k.Name()+"s"),
		))
	}
	return kit.El("fieldset").Body(body...)
}

func (d *importDialog) foot() app.UI {
	state := ""
	if d.Filing.Doing == protocol.Take {
		state = progressed("Taking them in", d.Filing)
	}
	return kit.El("div").Class("foot").Body(
		kit.El("span").Class("doing").Role("status").Text(state),
		kit.Button("btn outlined", d.cancel).Text("Cancel"),
		kit.Disabled(kit.Button("btn primary", d.take), !d.Import.Ready() || d.Filing.Doing == protocol.Take).Text("Take in"),
	)
}

func (d *importDialog) take(app.Context, app.Event) {
	d.host.Send(importing.ImportTaken{At: d.host.Now()})
}

func (d *importDialog) cancel(app.Context, app.Event) {
	d.host.Page().CloseDialog(kit.DialogID(workspace.ImportDialog))
	d.host.Send(importing.ImportLeft{})
}

// closed gives up a file that was left by Escape or the cross.
func (d *importDialog) closed(app.Context, app.Event) {
	if d.host.State().Import.Name != "" {
		d.host.Send(importing.ImportLeft{})
	}
}
