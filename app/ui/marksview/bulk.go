package marksview

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/exporting"
	"gloss/app/session/listing"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// toolbar ticks everything that is listed, and offers what can be done to what
// is ticked.
func (v *marksView) toolbar() app.UI {
	own := 0
	for _, r := range v.List.Rows {
		if r.Own {
			own++
		}
	}
	if len(v.List.Rows) == 0 {
		return kit.El("div").Hidden(true)
	}
	says := words.BulkSelectAll.With("n", own)
	if n := v.List.Ticks; n > 0 {
		says = words.BulkSelected.With("n", n)
	}
	all := kit.El("input").ID("list-all").Attr("type", "checkbox").Attr("checked", strconv.FormatBool(own > 0 && v.List.Ticks == own)).OnClick(kit.Heard(v.tickAll))
	body := []app.UI{kit.El("label").Class("tickbox all").Body(kit.Disabled(all, own == 0), kit.El("span").Text(says))}
	if v.List.Ticks > 0 {
		body = append(body, v.bulk())
	}
	return kit.El("div").Class("toolbar").Role("group").Aria("label", words.BulkName.String()).Body(body...)
}

func (v *marksView) tickAll(app.Context, app.Event) {
	v.host.Send(listing.AllChosen{On: v.List.Ticks == 0 || !v.ticksAll()})
}

func (v *marksView) ticksAll() bool {
	for _, r := range v.List.Rows {
		if r.Own && !v.Chosen[r.Mark.ID] {
			return false
		}
	}
	return true
}

// bulk is what can be done to many marks at once.
func (v *marksView) bulk() app.UI {
	body := []app.UI{
		kit.El("label").Class("unseen").Attr("for", TagID).Text(words.BulkTagToAdd.String()),
		kit.El("input").ID(TagID).Class("in").Attr("type", "text").Attr("placeholder", words.TagLabel.String()).Attr("autocomplete", "off").Attr("list", TagID+"-offers").Dir("auto").OnKeyDown(kit.Heard(v.entered)),
		kit.El("datalist").ID(TagID + "-offers").Body(app.Range(v.List.Tags).Slice(func(i int) app.UI { return kit.El("option").Text(v.List.Tags[i]) })),
		kit.Button("btn outlined", v.tag).Text(words.BulkAddTag.String()),
	}
	for _, k := range annotation.Kinds {
		set := func(app.Context, app.Event) { v.host.Send(workspace.RowsKindSet{Kind: k, At: v.host.Now()}) }
		body = append(body, kit.Button("btn outlined chip "+string(k), nil).OnClick(kit.Heard(set, k)).Title(words.BulkChangeTo.With("kind", string(k))).Body(
			kit.El("i").Aria("hidden", "true"), kit.El("span").Text(words.Kind(k)),
		))
	}
	return kit.El("div").Class("bulk").Body(append(append(body, v.verdicts()...),
		kit.Button("btn outlined", v.export).Body(kit.Icon("export"), kit.El("span").Text(words.Export.String())),
		kit.Button("btn outlined", v.delete).Body(kit.Icon("trash"), kit.El("span").Text(words.Delete.String())),
	)...)
}

// verdicts sets the verdict of what is chosen: one of those that some of it can have.
func (v *marksView) verdicts() []app.UI {
	kinds := map[annotation.Kind]bool{}
	for _, r := range v.List.Rows {
		if r.Own && v.Chosen[r.Mark.ID] {
			kinds[r.Mark.Kind] = true
		}
	}
	var options []app.UI
	for _, k := range annotation.Kinds {
		for _, step := range annotation.ScaleOf(k) {
			if !kinds[k] || step.Kept {
				continue
			}
			label := words.Verdict(step.Word).String()
			if len(kinds) > 1 {
				label = words.BulkVerdictOf.With("kind", string(k), "verdict", label)
			}
			options = append(options, kit.El("option").Attr("value", string(k)+" "+string(step.Verdict)).Text(label))
		}
	}
	options = append(options, kit.El("option").Attr("value", uncheckedValue).Text(words.VerdictUnchecked.String()))
	return []app.UI{
		kit.El("label").Class("unseen").Attr("for", VerdictID).Text(words.BulkVerdictLabel.String()),
		kit.El("select").ID(VerdictID).Class("in").Body(options...),
		kit.Button("btn outlined", v.judge).Text(words.BulkVerdict.String()),
	}
}

// uncheckedValue is what the list of verdicts holds for none, on marks of every kind.
const uncheckedValue = "unchecked"

func (v *marksView) judge(app.Context, app.Event) {
	m := listing.RowsJudged{At: v.host.Now()}
	if value := v.host.Page().Value(VerdictID); value != uncheckedValue {
		kind, verdict, _ := strings.Cut(value, " ")
		m.Kind, m.Verdict = annotation.Kind(kind), annotation.Verdict(verdict)
	}
	v.host.Send(m)
}

func (v *marksView) entered(c app.Context, e app.Event) {
	if e.Get("key").String() == "Enter" && !e.Get("isComposing").Bool() {
		v.tag(c, e)
	}
}

func (v *marksView) tag(app.Context, app.Event) {
	v.host.Send(listing.RowsTagged{Tag: v.host.Page().Value(TagID), At: v.host.Now()})
}

func (v *marksView) export(app.Context, app.Event) {
	v.host.Send(exporting.ExportAsked{Taking: exporting.TickedMarks, At: v.host.Now()})
}
func (v *marksView) delete(app.Context, app.Event) { v.host.Send(listing.RowsDeleted{}) }
