package saving

import (
	"slices"

	"gloss/app/article"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/words"
)

// gone saves all that is on the page once more: the storage was emptied, by the
// browser or by a person, or the article was removed in another window. An edit
// outlives a removal.
func (s room) gone() []workspace.Effect {
	whole := store.Batch{Articles: []article.Article{s.Article}, Annotations: s.Marks.Values()}
	for _, v := range s.EarlierVersions() {
		whole.Articles = append(whole.Articles, v.Article)
		whole.Annotations = append(slices.Clip(whole.Annotations), v.Annotations...)
	}
	s.KeepReadingState(s.ReadingState, &whole)
	b := s.Saving.Unsaved().Then(whole)
	known := b.Known
	b.Known = nil
	for i := range whole.Annotations {
		b.Known = append(b.Known, store.Known{ID: whole.Annotations[i].ID})
	}
	for _, k := range known {
		if _, there := s.OnPage(k.ID); !there {
			b.Known = append(b.Known, k)
		}
	}
	b.Expected = nil
	s.Saving.Waiting, s.Saving.Flying = b, store.Batch{}
	s.Saving.Changes++
	s.Say(words.StorageEmptied.String(), false)
	return s.Launch()
}
