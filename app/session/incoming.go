package session

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/store"
)

// receive opens an article that came from outside, with its marks. What the
// store has of it comes first, so that nothing there is overwritten unseen.
func (s *State) receive(doc codec.Document) []Effect {
	if doc.Article.ID == s.Article.ID && s.Ready {
		s.incoming = &doc
		return s.lookUp()
	}
	if s.Saving.Failed != "" && s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	s.incoming, s.wanted = &doc, doc.Article.ID
	return []Effect{Load{s.wanted}}
}

// lookUp asks the store for the marks that came from outside: they may be here
// already, on another version of their article.
func (s *State) lookUp() []Effect {
	if s.incoming == nil || s.incoming.Article.ID != s.Article.ID {
		return nil
	}
	if len(s.incoming.Annotations) == 0 {
		return s.takeIncoming(nil)
	}
	ids := make([]annotation.ID, len(s.incoming.Annotations))
	for i, a := range s.incoming.Annotations {
		ids[i] = a.ID
	}
	return []Effect{Find{ids}}
}

func (s *State) found(m Found) []Effect {
	if m.Why != "" {
		if s.incoming != nil {
			s.incoming = nil
			s.say("The file could not be opened, as the storage of this device did not answer. Nothing was changed.", false)
		}
		return nil
	}
	return s.takeIncoming(m.Annotations)
}

// takeIncoming merges what came from outside into the open article, by id: the
// newer of two wins, and the other can be had back by undoing. Elsewhere are
// those of the marks that the store has, on whatever article.
func (s *State) takeIncoming(elsewhere []annotation.Annotation) []Effect {
	if s.incoming == nil || s.incoming.Article.ID != s.Article.ID {
		return nil
	}
	doc := *s.incoming
	s.incoming = nil
	if doc.Article.Text != s.Article.Text {
		s.say("The file holds another text under the name of this article. Nothing was changed.", false)
		return nil
	}
	here := map[annotation.ID]annotation.Annotation{}
	for _, known := range [][]annotation.Annotation{elsewhere, s.Left(), s.Marks} {
		for _, a := range known {
			here[a.ID] = a
		}
	}
	e := edit{words: "file opened"}
	added, updated := 0, 0
	for _, a := range doc.Annotations {
		before, there := here[a.ID]
		switch {
		case !there:
			e.changes = append(e.changes, change{nil, &a})
			added++
		case a.Modified.After(before.Modified) && !a.Equal(before):
			e.changes = append(e.changes, change{&before, &a})
			updated++
		}
	}
	fresh := !s.Kept
	if fresh {
		s.Article = doc.Article // with when it was added there
	}
	sketch, todo := s.settleIntake()
	todo = append(todo, s.takeEarlier(doc)...)
	if len(e.changes) > 0 {
		todo = append(todo, s.do(e)...)
	} else if fresh {
		todo = append(todo, s.keep()...)
	}
	s.say(receipt(doc, fresh, added, updated), len(e.changes) > 0)
	if fresh {
		s.suspect(sketch)
	}
	return todo
}

// takeEarlier keeps the versions before the article that came with it.
func (s *State) takeEarlier(doc codec.Document) []Effect {
	if doc.Article.Revises == "" || s.Article.Revises != doc.Article.Revises && s.Article.Revises != "" {
		return nil
	}
	var b store.Batch
	if s.Article.Revises == "" {
		s.Article.Revises = doc.Article.Revises
		b.Articles = append(b.Articles, s.Article)
	}
	for _, a := range doc.Earlier {
		if s.version(string(a.ID)) < 0 {
			s.Earlier = append(slices.Clip(s.Earlier), store.Loaded{Article: a})
			s.aligned = nil
			b.Articles = append(b.Articles, a)
		}
	}
	// In the order of their chain, as the store brings them.
	after := func(v int) int {
		return slices.IndexFunc(doc.Earlier, func(a article.Article) bool { return a.ID == s.Earlier[v].Article.ID })
	}
	sort.SliceStable(s.Earlier, func(i, j int) bool { return after(i) < after(j) })
	if b.Empty() {
		return nil
	}
	return s.queue(b)
}

// receipt says what a file brought.
func receipt(doc codec.Document, fresh bool, added, updated int) string {
	var parts []string
	if fresh {
		parts = append(parts, "article added to your library")
	}
	if added > 0 {
		parts = append(parts, count(added, "mark")+" added")
	}
	if updated > 0 {
		parts = append(parts, count(updated, "mark")+" updated")
	}
	if same := len(doc.Annotations) - added - updated; same > 0 {
		parts = append(parts, count(same, "mark")+" already here")
	}
	if len(parts) == 0 {
		return "This article is already in your library."
	}
	words := strings.Join(parts, ", ")
	return strings.ToUpper(words[:1]) + words[1:]
}

// count is a number with its noun: 1 mark, 2 marks.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
