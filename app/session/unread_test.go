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
	"gloss/app/session/sessiontest"
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
	p.T.Helper()
	u := p.S.Unread()
	if u.Words != words {
		p.T.Errorf("told %q, want %q", u.Words, words)
	}
	p.Play(session.UnreadAsked{})
	var got []string
	d := p.Other[len(p.Other)-1].(workspace.Download)
	if err := json.Unmarshal(d.Data, &got); err != nil || !slices.Equal(got, want) {
		p.T.Errorf("the file holds %q, %v; want %q", got, err, want)
	}
}

func TestMarksThatCannotBeRead(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	for _, marks := range [][]string{{`{"v":2,"id`}, {"", `{"v":99}`}} {
		b := &broken{Store: p.Store, of: p.S.Article.ID, marks: marks}
		o := &player{&sessiontest.Player{T: t, Store: p.Store, On: b, IDs: 100}}
		o.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
		o.unread(map[int]string{
			1: "1 mark could not be read. It was set aside unchanged, and everything else is here.",
			2: "2 marks could not be read. They were set aside unchanged, and everything else is here.",
		}[len(marks)], marks...)
		o.Expect("claim 12 per cent")
		id := o.Mark(annotation.Quote, "too much")
		o.Expect("claim 12 per cent | quote too much")
		o.Play(reader.Deleted{ID: id})
		b.marks = nil
		o.Play(shelves.ChangedElsewhere{})
		if o.S.Unread().Words != "" {
			t.Errorf("told %q of nothing", o.S.Unread().Words)
		}
	}
}

// The text of the article that came with the page is there twice.
func TestAnArticleIsMendedFromThePage(t *testing.T) {
	p := begin(t)
	p.Mark(annotation.Claim, "12 per cent")
	p.Play(importing.LabelTyped{Label: article.Title, Value: "Corrected"})
	b := &broken{Store: p.Store, of: p.S.Article.ID, whole: true}
	o := &player{&sessiontest.Player{T: t, Store: p.Store, On: b, IDs: 100}}
	o.Play(session.Started{Bundled: sessiontest.Sample(t), At: sessiontest.Noon})
	if !strings.Contains(o.S.Notice.Text, "Its marks are here.") || o.S.Article.Title != "Corrected" || !b.mended {
		t.Errorf("told %q, the article is %q, mended %t", o.S.Notice.Text, o.S.Article.Title, b.mended)
	}
	o.Mark(annotation.Quote, "too much")
	o.Expect("claim 12 per cent | quote too much")
}

// One that cannot be mended is set aside, and the rest goes on.
func TestAnArticleThatCannotBeRead(t *testing.T) {
	p := begin(t)
	p.Gives("Another headline\n\nAnother text, which is long enough.", sessiontest.Noon)
	p.Mark(annotation.Claim, "Another text")
	other := p.S.Article.ID
	b := &broken{Store: p.Store, of: other, whole: true}
	words := "An article on this device could not be read. It was set aside unchanged, and everything else is here."

	o := &player{&sessiontest.Player{T: t, Store: p.Store, On: b, IDs: 100}}
	o.Play(session.Started{Bundled: sessiontest.Sample(t), Article: other, At: sessiontest.Noon})
	if u := o.S.Unread(); o.S.Article.ID != o.S.Bundled.ID || !o.S.Ready || u.Words != words || len(u.Records) != 2 {
		t.Errorf("%q is open; told %q with %d records", o.S.Article.Title, u.Words, len(u.Records))
	}
	o.Mark(annotation.Quote, "too much")
	o.Expect("quote too much")

	o.Play(workspace.ArticlePicked{ID: other})
	if u := o.S.Unread(); o.S.Article.ID != o.S.Bundled.ID || u.Words != words || o.S.Trouble != "" {
		t.Errorf("picked: %q is open; told %q, %q", o.S.Article.Title, u.Words, o.S.Trouble)
	}
	o.Mark(annotation.Claim, "mayor")
	o.Expect("quote too much | claim mayor")

	// As an earlier version it holds nothing up.
	o.S.Article.Revises = other
	o.Play(importing.LabelTyped{Label: article.Source, Value: "The Star"}, shelves.ChangedElsewhere{})
	if o.S.Article.ID != o.S.Bundled.ID || o.S.Marks.Len() != 2 {
		t.Errorf("%q is open with %d marks", o.S.Article.Title, o.S.Marks.Len())
	}
	if len(o.Waits) > 0 {
		t.Errorf("asks again after %v", o.Waits)
	}
}
