package perform

import (
	"context"
	"errors"
	"time"

	"gloss/app/article"
	"gloss/app/session"
	"gloss/app/session/listing"
	"gloss/app/session/revising"
	"gloss/app/session/saving"
	"gloss/app/session/search"
	"gloss/app/session/shelves"
	"gloss/app/session/workspace"
	"gloss/app/store"
)

// storeTimeout is how long the store may take before it counts as failed.
// Writing again what was written after all does no harm.
const storeTimeout = 20 * time.Second

// startTimeout is the same for what is there when the page starts: until then
// nothing can be marked, and afterwards it is asked for again.
const startTimeout = 5 * time.Second

// ask asks the store aside, and sends its answer if there is one.
func (in *Interpreter) ask(e session.Effect) {
	patience := storeTimeout
	if !in.Loop.State().Ready {
		patience = startTimeout
	}
	in.Loop.Aside(e, patience, func(ctx context.Context) session.Msg { return in.answer(ctx, e) })
}

// answer is what the store says to an effect, or nil if nobody waits for it.
func (in *Interpreter) answer(ctx context.Context, e session.Effect) session.Msg {
	switch e := e.(type) {
	case workspace.Load:
		l, err := store.History(ctx, in.Store, e.Article)
		if err != nil {
			m := shelves.NotLoaded{Article: e.Article, Missing: errors.Is(err, store.ErrNotFound), Why: store.Explain(err)}
			errors.As(err, &m.Damaged)
			return m
		}
		return shelves.Loaded{Loaded: l, At: in.Now()}
	case revising.LoadEarlier:
		l, err := store.History(ctx, in.Store, e.Article)
		if err != nil {
			l.Article.ID = e.Article
		}
		return revising.EarlierLoaded{Loaded: l, Of: e.Of, Ask: e.Ask, Missing: err != nil, At: in.Now()}
	case workspace.List:
		as, err := in.Store.Articles(ctx)
		if err != nil {
			// Loading fails for the same reason, and says it.
			return nil
		}
		return shelves.Listed{Articles: as, At: in.Now()}
	case shelves.LoadWhole:
		l, err := store.History(ctx, in.Store, e.Article)
		if err != nil {
			return shelves.WholeLoaded{Why: store.Explain(err)}
		}
		return shelves.WholeLoaded{Loaded: l}
	case shelves.SeekTexts:
		return shelves.TextsSought{In: in.seek(ctx, e.Words)}
	case shelves.KeepShelf:
		// Nothing that a person did: it is written again at the next occasion.
		_ = in.Store.Commit(ctx, store.Batch{Cards: []store.ArticleSummary{e.ArticleSummary}})
	case workspace.ListAll:
		all, err := in.Store.All(ctx)
		if err != nil {
			return listing.AllNotListed{Why: store.Explain(err)}
		}
		return listing.AllListed{All: all}
	case workspace.Save:
		return saved(in.Store.Commit(ctx, e.Batch))
	}
	return nil
}

// saved is the message about a commit that returned err.
func saved(err error) session.Msg {
	conflict := (*store.Conflict)(nil)
	switch {
	case err == nil:
		return saving.Saved{}
	case errors.As(err, &conflict):
		return saving.Conflicted{Current: conflict.Current}
	case errors.Is(err, store.ErrGone):
		return saving.Gone{}
	}
	return saving.NotSaved{Why: store.Explain(err), Final: store.Hopeless(err)}
}

// seek finds the articles whose text has every one of some folded words. What
// cannot be read is left out.
func (in *Interpreter) seek(ctx context.Context, words []string) []article.ID {
	cards, err := in.Store.Articles(ctx)
	if err != nil {
		return nil
	}
	var out []article.ID
	for _, c := range cards {
		l, err := in.Store.Load(ctx, c.ID)
		if ctx.Err() != nil {
			break
		}
		if err == nil && search.HasWords(l.Article.Text, words) {
			out = append(out, c.ID)
		}
	}
	return out
}
