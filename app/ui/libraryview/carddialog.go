package libraryview

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// cardDialog is where an article's title and tags are changed, as they are typed.
type cardDialog struct {
	compo
	host kit.Host
}

// CardDialog is the dialog in which an article's title and tags are changed. What
// its fields hold is no part of it: see shelves.FillCard.
func CardDialog(host kit.Host) app.UI { return &cardDialog{host: host} }

// Render implements app.Composer.
func (d *cardDialog) Render() app.UI { return kit.Draw(&d.compo, d.host, d, d.render) }

func (d *cardDialog) render() app.UI {
	return kit.Dialog(workspace.CardDialog, words.CardDialogHeading.String(),
		kit.El("label").Attr("for", CardTitleID).Text(words.CardDialogTitle),
		kit.El("input").ID(CardTitleID).Class("in").Attr("type", "text").Attr("autocomplete", "off").Dir("auto").OnChange(kit.Heard(d.title)),
		kit.El("label").Attr("for", CardTagsID).Text(words.CardDialogTags),
		kit.El("input").ID(CardTagsID).Class("in").Attr("type", "text").Attr("autocomplete", "off").Dir("auto").OnChange(kit.Heard(d.tags)),
		kit.El("p").Class("aside").Text(words.CardDialogHint),
	)
}

func (d *cardDialog) title(_ app.Context, e app.Event) {
	d.host.Send(shelves.CardTyped{Value: e.Get("target").Get("value").String()})
}
func (d *cardDialog) tags(_ app.Context, e app.Event) {
	d.host.Send(shelves.CardTyped{Tags: true, Value: e.Get("target").Get("value").String()})
}
