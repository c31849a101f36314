package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/annotation"
	"gloss/app/session/fields"
	"gloss/app/session/reader"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// ties lists the links of a mark, those that lead to it included, and makes new
// ones.
func (e *editor) ties() app.UI {
	body := []app.UI{kit.El("span").Class("group-name").Text(words.EditorLinks.String())}
	for _, t := range e.Ties {
		row := &tie{root: e.root, Mark: e.Mark.ID, Tie: t}
		if t.Index < 0 {
			body = append(body, kit.El("div").Class("tie").Body(row, kit.El("span").Class("as").Text(bearing(t.As))))
			continue
		}
		for k := range fields.All {
			if r := &fields.All[k]; r.Each == fields.EachLink {
				body = append(body, kit.El("div").Class("tie").Body(e.fieldOf(r, t.Index), row, &untie{root: e.root, Mark: e.Mark.ID, Index: t.Index, Words: tieWords(t)}))
			}
		}
	}
	body = append(body, &picker{root: e.root, Mark: e.Mark.ID, Picked: e.Picked, Pick: e.Pick, Found: e.Found, All: e.All})
	return kit.El("div").Class("links").Role("group").Aria("label", words.EditorLinks.String()).Body(body...)
}

// bearing says how the other mark bears on the one in the editor.
func bearing(s annotation.Stance) string {
	return words.TieBearing.With("as", string(s))
}

func tieWords(t reader.Tie) string {
	switch {
	case t.Kind == "" && t.Title != "":
		return words.EditorElsewhere.With("words", t.Words, "title", t.Title)
	case t.Kind == "":
		return words.EditorElsewhereUnknown.String()
	}
	return words.TieTo.With("kind", string(t.Kind), "words", t.Words)
}

// tie leads to the mark at the other end of a link.
type tie struct {
	compo
	root *Root

	Mark annotation.ID
	Tie  reader.Tie
}

// CompoID keeps each line with its link.
func (t *tie) CompoID() string {
	return string(t.Mark) + strconv.Itoa(t.Tie.Index) + string(t.Tie.Other)
}

// Render implements app.Composer.
func (t *tie) Render() app.UI { return kit.Draw(&t.compo, t.root, t, t.render) }

func (t *tie) render() app.UI {
	if t.Tie.Kind == "" {
		return kit.El("span").Class("words").Text(tieWords(t.Tie))
	}
	return kit.Button("words "+string(t.Tie.Kind), t.follow).Title(words.MarkGoTo.String()).Dir("auto").Text(tieWords(t.Tie))
}

func (t *tie) follow(app.Context, app.Event) {
	t.root.Send(reader.Chosen{At: []annotation.ID{t.Tie.Other}})
}

// untie takes a link away.
type untie struct {
	compo
	root *Root

	Mark  annotation.ID
	Index int
	Words string
}

// CompoID keeps each button with its link.
func (u *untie) CompoID() string { return string(u.Mark) + strconv.Itoa(u.Index) }

// Render implements app.Composer.
func (u *untie) Render() app.UI { return kit.Draw(&u.compo, u.root, u, u.render) }

func (u *untie) render() app.UI {
	return kit.Button("btn close", u.remove).Aria("label", words.TieRemove.With("words", u.Words)).Body(kit.Icon("close"))
}

func (u *untie) remove(app.Context, app.Event) {
	u.root.Send(reader.Unlinked{ID: u.Mark, Index: u.Index, At: u.root.config.Now()})
}
