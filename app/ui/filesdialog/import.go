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
	"gloss/app/words"
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
		body = append(body, kit.El("p").Class("bad").Role("alert").Text(words.NothingChanged.With("what", m.Trouble)))
	case !m.Looked:
		body = append(body, kit.El("p").Role("status").Text(progressed(words.ImportReading, d.Filing)))
	default:
		body = append(body, d.arrival()...)
	}
	closed, scope := kit.Heard(d.closed)
	return kit.Dialog(workspace.ImportDialog, words.ImportHeading.String(), append(body, d.foot())...).On("close", closed, scope)
}

// about names the file and what it is.
func (d *importDialog) about() string {
	unit := ""
	if u := d.Import.Arrival.Unit; u != "" {
		unit = words.ImportUnit.With("unit", u)
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
	out := []app.UI{kit.El("ul").Class("brought").Aria("label", words.ImportArticles).Attr("tabindex", 0).Body(rows...)}
	if more := len(a.Articles) + len(a.Waiting) - len(rows); more > 0 {
		out = append(out, kit.El("p").Text(words.ImportMore.With("n", more)))
	}
	if len(a.Labels) > 0 {
		out = append(out, d.kinds(a.Labels))
	}
	var notes []app.UI
	for _, r := range a.Remarks {
		notes = append(notes, kit.El("li").Dir("auto").Text(r))
	}
	for _, u := range a.Unplaced {
		notes = append(notes, kit.El("li").Dir("auto").Text(words.ImportLeftOut.With("place", u.Place, "reason", u.Reason)))
	}
	if more := a.Lost - len(a.Unplaced); more > 0 {
		notes = append(notes, kit.El("li").Text(words.ImportMoreLeftOut.With("n", more)))
	}
	if len(notes) > 0 {
		out = append(out, kit.El("ul").Class("remarks").Aria("label", words.ImportRemarks).Body(notes...))
	}
	if !a.Changes() {
		out = append(out, kit.El("p").Role("status").Text(words.ImportNothingNew))
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
			kinds = append(kinds, words.KindCount.With("kind", string(k), "n", b.Kinds[i]))
		}
	}
	about := words.IntakeKnown
	if b.New {
		about = words.ImportNewArticle
	}
	parts := []string{about.String(), strings.Join(kinds, ", ")}
	for _, p := range []struct {
		n    int
		text words.Text
	}{{b.Added, words.ImportNew}, {b.Updated, words.ImportNewer}, {b.Same, words.ImportSame}} {
		if p.n > 0 && (p.n != b.Added || !b.New) {
			parts = append(parts, p.text.With("n", p.n))
		}
	}
	if b.Duplicates > 0 {
		parts = append(parts, words.ImportDuplicates.With("n", b.Duplicates, "example", b.Example))
	}
	if b.Ties > 0 {
		parts = append(parts, words.ImportTies.With("n", b.Ties))
	}
	states := standWords(b.States)
	switch {
	case b.Like != "" && states != "":
		states = words.ImportLikeStates.With("title", b.Like, "states", states)
	case b.Like != "":
		states = words.ImportLike.With("title", b.Like)
	}
	return wording.Join(" · ", append(parts, states)...)
}

// standWords says how marks stand in a text.
func standWords(n map[annotation.State]int) string {
	var parts []string
	for _, p := range []struct {
		state annotation.State
		text  words.Text
	}{{annotation.Exact, words.ImportExact}, {annotation.Moved, words.ImportMoved}, {annotation.Changed, words.ImportChanged}, {annotation.Lost, words.ImportLost}} {
		if n[p.state] > 0 {
			parts = append(parts, p.text.With("n", n[p.state]))
		}
	}
	return strings.Join(parts, ", ")
}

func waitingWords(w protocol.Waiting) string {
	waits := ""
	if w.Marks > w.Here {
		waits = words.ImportWaiting.With("n", w.Marks-w.Here)
	}
	here := ""
	if w.Here > 0 {
		here = words.ImportSame.With("n", w.Here)
	}
	source := w.Source
	if source == w.Title {
		source = ""
	}
	return wording.Join(" · ", source, waits, here)
}

// kinds asks what marks are that do not say it: all of one label, or of each.
func (d *importDialog) kinds(labels []protocol.Label) app.UI {
	if len(labels) == 1 {
		return d.oneKind(labels[0])
	}
	rows := []app.UI{kit.El("legend").Text(words.ImportLabels)}
	if len(labels) > 2 {
		all := d.Import.Kinds[labels[0].Name]
		for _, l := range labels {
			if d.Import.Kinds[l.Name] != all {
				all = ""
			}
		}
		rows = append(rows, d.labelChoice("import-labels", words.ImportAllLabels.String(), all, importing.ImportKindSet{All: true}))
	}
	for i, l := range labels {
		asked := words.ImportLabel.With("label", l.Name, "n", l.Marks)
		if l.Name == "" {
			asked = words.ImportNoLabel.With("n", l.Marks)
		}
		rows = append(rows, d.labelChoice("import-label-"+strconv.Itoa(i), asked, d.Import.Kinds[l.Name], importing.ImportKindSet{Label: l.Name}))
	}
	return kit.El("fieldset").Class("labels").Body(rows...)
}

// labelChoice asks what the marks of a label are. A choice sends the message with its kind.
func (d *importDialog) labelChoice(id, label string, value annotation.Kind, set importing.ImportKindSet) app.UI {
	options := []app.UI{kit.El("option").Attr("value", "").Attr("selected", strconv.FormatBool(value == "")).Text(words.ImportChoose)}
	for _, k := range annotation.Kinds {
		options = append(options, kit.El("option").Attr("value", string(k)).Attr("selected", strconv.FormatBool(value == k)).Text(words.KindName.With("kind", string(k))))
	}
	pick := func(_ app.Context, e app.Event) {
		set.Kind = annotation.Kind(e.Get("target").Get("value").String())
		d.host.Send(set)
	}
	return kit.El("div").Class("label").Body(
		kit.El("label").Attr("for", id).Dir("auto").Text(label),
		kit.El("select").ID("%s", id).Class("in").OnChange(kit.Heard(pick, set)).Body(options...),
	)
}

// oneKind asks what the marks are that do not say it, where one answer is for all.
func (d *importDialog) oneKind(l protocol.Label) app.UI {
	asked := words.ImportKind.With("n", l.Marks)
	if l.Name != "" {
		asked = words.ImportKindOf.With("n", l.Marks, "label", l.Name)
	}
	body := []app.UI{kit.El("legend").Dir("auto").Text(asked)}
	for _, k := range annotation.Kinds {
		id := "import-" + string(k)
		pick := func(app.Context, app.Event) { d.host.Send(importing.ImportKindSet{Label: l.Name, Kind: k}) }
		body = append(body, kit.El("div").Class("choice").Body(
			kit.El("input").Attr("type", "radio").Attr("name", "import-kind").ID("%s", id).Attr("checked", strconv.FormatBool(d.Import.Kinds[l.Name] == k)).OnChange(kit.Heard(pick, l, k)),
			kit.El("label").Attr("for", id).Text(words.KindPlural.With("kind", string(k))),
		))
	}
	return kit.El("fieldset").Body(body...)
}

func (d *importDialog) foot() app.UI {
	state := ""
	if d.Filing.Doing == protocol.Take {
		state = progressed(words.ImportImporting, d.Filing)
	}
	return kit.El("div").Class("foot").Body(
		kit.El("span").Class("doing").Role("status").Text(state),
		kit.Button("btn outlined", d.cancel).Text(words.Cancel),
		kit.Disabled(kit.Button("btn primary", d.take), !d.Import.Ready() || d.Filing.Doing == protocol.Take).Text(words.ImportButton),
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
