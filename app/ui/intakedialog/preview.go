package intakedialog

import (
	"sort"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/article"
	"gloss/app/extract/leftout"
	"gloss/app/session/importing"
	"gloss/app/session/sniff"
	"gloss/app/session/wording"
	"gloss/app/text"
	"gloss/app/ui/kit"
	"gloss/app/words"
)

// preview is a close look at what was read, before it is added.
type preview struct {
	compo
	host kit.Host

	Of    importing.Arrival // its Key is 0 if there is none
	Known bool              // it is in the library already
	Alone bool              // nothing else was brought
}

// Render implements app.Composer.
func (p *preview) Render() app.UI { return kit.Draw(&p.compo, p.host, p, p.render) }

func (p *preview) render() app.UI {
	if p.Of.Key == 0 {
		return kit.El("div")
	}
	add, back := words.AddArticle, words.IntakeBack
	if p.Known {
		add = words.IntakeOpen
	}
	if p.Alone {
		back = words.IntakeStartOver
	}
	body := []app.UI{kit.El("p").Class("quiet").Role("status").Text(p.sum())}
	for _, remark := range p.remarks() {
		body = append(body, kit.El("p").Class("remark").Dir("auto").Text(remark))
	}
	body = append(body,
		labelFields(p.host, p.Of.Key, p.Of.Faults),
		kit.El("section").Class("taken").TabIndex(0).Aria("label", words.IntakeText).Dir("auto").Body(p.taken()...),
		p.left(),
		kit.El("div").Class("foot").Body(
			kit.Button("btn primary", p.add).Text(add),
			kit.Button("btn outlined", p.back).Text(back),
		),
	)
	return kit.El("div").Body(body...)
}

// sum says how much is taken, and of a web page how much is not.
func (p *preview) sum() string {
	size := words.IntakeSize
	if p.Of.Kind == sniff.PageKind {
		size = words.IntakeSizeOfPage
	}
	return size.With("words", p.Of.Words, "paragraphs", len(p.Of.Article.Blocks), "left", p.Of.Left.Left)
}

// remarks are what a person should know before deciding.
func (p *preview) remarks() []string {
	var out []string
	if p.Known {
		out = append(out, words.IntakeKnownRemark.String())
	}
	if v := p.Of.Version; v.ID != "" && !p.Known {
		out = append(out, words.IntakeNewerRemark.With("title", wording.FirstWords(v.Title, 120), "why", words.VersionWhy(v.Why)))
	}
	if p.Of.Left.Excerpt {
		out = append(out, words.IntakeExcerpt.String())
	}
	if e := p.Of.Left.Encoding; e != "" && e != "utf-8" {
		out = append(out, words.IntakeEncoding.With("encoding", e))
	}
	return out
}

// maxTaken is how many paragraphs the preview draws, and maxTakenOne how much of
// one, in bytes.
const (
	maxTaken    = 150
	maxTakenOne = 4 << 10
)

func (p *preview) taken() []app.UI {
	a := p.Of.Article
	var out []app.UI
	for i, b := range a.Blocks {
		if i == maxTaken {
			out = append(out, kit.El("p").Class("quiet").Text(words.IntakeMoreParagraphs.With("n", len(a.Blocks)-i)))
			break
		}
		tag := "p"
		switch b.Role {
		case article.Headline:
			tag = "h3"
		case article.Subhead:
			tag = "h4"
		}
		block := b.Span.In(a.Text)
		if end := text.Cut(block, maxTakenOne); end < len(block) {
			block = block[:end] + "…"
		}
		out = append(out, kit.El(tag).Class(string(b.Role)).Dir("auto").Text(block))
	}
	return out
}

// reasonWords says why pieces of a page are left out, as package extract names it.
var reasonWords = map[leftout.Reason]words.Text{
	"navigation": words.LeftNavigation, "advertisement": words.LeftAdvertisement, "comments": words.LeftComments, "related": words.LeftRelated,
	"newsletter": words.LeftNewsletter, "share": words.LeftShare, "consent": words.LeftConsent, "hidden": words.LeftHidden,
	"byline": words.LeftByline, "duplicate": words.LeftDuplicate, "another article": words.LeftOtherArticle, "around the article": words.LeftAround,
}

// left lists what was left out, by the reason.
func (p *preview) left() app.UI {
	l := p.Of.Left
	byReason := map[leftout.Reason][]string{}
	var reasons []leftout.Reason
	for _, d := range l.Dropped {
		if byReason[d.Reason] == nil {
			reasons = append(reasons, d.Reason)
		}
		byReason[d.Reason] = append(byReason[d.Reason], d.Text)
	}
	sort.Slice(reasons, func(i, j int) bool { return l.Reasons[reasons[i]] > l.Reasons[reasons[j]] })
	var groups []app.UI
	for _, reason := range reasons {
		groups = append(groups, leftGroup(reason, l.Reasons[reason], byReason[reason]))
	}
	return kit.Hidden(kit.El("details").Class("left"), l.Left == 0).Body(
		kit.El("summary").Text(words.IntakeLeftOut.With("n", l.Left)),
		kit.El("div").Body(groups...),
	)
}

func leftGroup(reason leftout.Reason, n int, texts []string) app.UI {
	name, ok := reasonWords[reason]
	if !ok {
		name = words.LeftAround
	}
	if more := n - len(texts); more > 0 {
		texts = append(texts[:len(texts):len(texts)], words.IntakeLeftMore.With("n", more))
	}
	return kit.El("div").Body(
		kit.El("h3").Text(words.IntakeLeftReason.With("reason", name, "n", n)),
		kit.El("p").Dir("auto").Text(strings.Join(texts, " · ")),
	)
}

func (p *preview) add(app.Context, app.Event) {
	p.host.Send(importing.ArrivalAdded{Key: p.Of.Key, At: p.host.Now()})
}

func (p *preview) back(app.Context, app.Event) {
	if p.Alone {
		p.host.Send(importing.IntakeCleared{})
		return
	}
	p.host.Send(importing.Previewed{})
}
