package session_test

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/importing"
	"gloss/app/session/reader"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

// broken is a store in which some records of an article cannot be read.
type broken struct {
	*memstore.Store
	of     article.ID
	whole  bool     // the article itself is one of them
	marks  []string // others
	mended bool
}

func (b *broken) Load(ctx context.Context, id article.ID) (store.Loaded, error) {
	l, err := b.Store.Load(ctx, id)
	if err != nil || id != b.of {
		return l, err
	}
	r := store.Records{Article: store.EncodeArticle(l.Article), ArticleSummary: store.EncodeCard(store.CardOf(l.Article)), Annotations: slices.Clone(b.marks)}
	for _, m := range l.Annotations {
		r.Annotations = append(r.Annotations, store.EncodeAnnotation(m))
	}
	if b.whole && !b.mended {
		r.Article = r.Article[:len(r.Article)/2]
	}
	return store.Assemble(r)
}

func (b *broken) Commit(ctx context.Context, batch store.Batch) error {
	for _, a := range batch.Articles {
		b.mended = b.mended || a.ID == b.of
	}
	return b.Store.Commit(ctx, batch)
}

// unread checks what is told, and the file of it.
func (p *player) unread(words string, want ...string) {
	p.t.Helper()
	u := p.s.Unread()
	if u.Words != words {
		p.t.Errorf("told %q, want %q", u.Words, words)
	}
	p.send(session.UnreadAsked{})
	var got []string
	d := p.other[len(p.other)-1].(workspace.Download)
	if err := json.Unmarshal(d.Data, &got); err != nil || !slices.Equal(got, want) {
		p.t.Errorf("the file holds %q, %v; want %q", got, err, want)
	}
}

func TestMarksThatCannotBeRead(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	for _, marks := range [][]string{{`{"v":2,"id`}, {"", `{"v":99}`}} {
		b := &broken{Store: p.store, of: p.s.Article.ID, marks: marks}
		o := &player{t: t, store: p.store, on: b, ids: 100}
		o.send(session.Started{Bundled: sample(t), At: noon})
		o.unread(map[int]string{
			1: "1 mark could not be read. It was set aside as it is, and everything else is here.",
			2: "2 marks could not be read. They were set aside as they are, and everything else is here.",
		}[len(marks)], marks...)
		o.expect("claim 12 per cent")
		id := o.mark(annotation.Quote, "too much")
		o.expect("claim 12 per cent | quote too much")
		o.send(reader.Deleted{ID: id})
		b.marks = nil
		o.send(shelves.ChangedElsewhere{})
		if o.s.Unread().Words != "" {
			t.Errorf("told %q of nothing", o.s.Unread().Words)
		}
	}
}

// The text of the article that came with the page is there twice.
func TestAnArticleIsMendedFromThePage(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	p.send(importing.LabelTyped{Label: article.Title, Value: "Corrected"})
	b := &broken{Store: p.store, of: p.s.Article.ID, whole: true}
	o := &player{t: t, store: p.store, on: b, ids: 100}
	o.send(session.Started{Bundled: sample(t), At: noon})
	if !strings.Contains(o.s.Notice.Text, "Its marks are here.") || o.s.Article.Title != "Corrected" || !b.mended {
		t.Errorf("told %q, the article is %q, mended %t", o.s.Notice.Text, o.s.Article.Title, b.mended)
	}
	o.mark(annotation.Quote, "too much")
	o.expect("claim 12 per cent | quote too much")
}

// One that cannot be mended is set aside, and the rest goes on.
func TestAnArticleThatCannotBeRead(t *testing.T) {
	p := begin(t)
	p.gives("Another headline\n\nAnother text, which is long enough.", noon)
	p.mark(annotation.Claim, "Another text")
	other := p.s.Article.ID
	b := &broken{Store: p.store, of: other, whole: true}
	words := "An article could not be read from this device. It was set aside as it is, and everything else is here."

	o := &player{t: t, store: p.store, on: b, ids: 100}
	o.send(session.Started{Bundled: sample(t), Article: other, At: noon})
	if u := o.s.Unread(); o.s.Article.ID != o.s.Bundled.ID || !o.s.Ready || u.Words != words || len(u.Records) != 2 {
		t.Errorf("%q is open; told %q with %d records", o.s.Article.Title, u.Words, len(u.Records))
	}
	o.mark(annotation.Quote, "too much")
	o.expect("quote too much")

	o.send(workspace.ArticlePicked{ID: other})
	if u := o.s.Unread(); o.s.Article.ID != o.s.Bundled.ID || u.Words != words || o.s.Trouble != "" {
		t.Errorf("picked: %q is open; told %q, %q", o.s.Article.Title, u.Words, o.s.Trouble)
	}
	o.mark(annotation.Claim, "mayor")
	o.expect("quote too much | claim mayor")

	// As an earlier version it holds nothing up.
	o.s.Article.Revises = other
	o.send(importing.LabelTyped{Label: article.Source, Value: "The Star"}, shelves.ChangedElsewhere{})
	if o.s.Article.ID != o.s.Bundled.ID || len(o.s.Marks) != 2 {
		t.Errorf("%q is open with %d marks", o.s.Article.Title, len(o.s.Marks))
	}
	if len(o.waits) > 0 {
		t.Errorf("asks again after %v", o.waits)
	}
}
