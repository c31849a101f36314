package session

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
)

func (s *State) start(m Started) []Effect {
	m.Bundled.Added = m.At.UTC().Truncate(time.Millisecond)
	s.Article, s.Bundled, s.Current = m.Bundled, m.Bundled, m.Mark
	s.wanted = m.Bundled.ID
	if m.Article != "" {
		s.wanted = m.Article
	}
	return []Effect{Load{s.wanted}}
}

// show puts an article on the screen, with the marks that the store has.
func (s *State) show(a article.Article, marks []annotation.Annotation, kept bool) []Effect {
	var todo []Effect
	if !s.Ready {
		// The library can wait; the marks cannot, and the store answers one
		// question at a time.
		todo = append(todo, List{})
	}
	other := s.Article.ID != a.ID
	s.Article, s.Marks, s.Ready, s.Kept = a, marks, true, kept
	s.Saving.Once = len(marks) > 0
	s.Selection, s.Open, s.Under = Selection{}, "", nil
	s.history, s.Notice.Undo = history{}, false
	if other {
		s.Current = ""
		todo = append(todo, ScrollTop{})
	} else if _, ok := s.Mark(s.Current); ok {
		todo = append(todo, FocusMark{s.Current})
	}
	return append(todo, s.address())
}

func (s *State) address() Effect {
	if s.Article.ID == s.Bundled.ID {
		return Address{}
	}
	return Address{s.Article.ID}
}

func (s *State) loaded(m Loaded) []Effect {
	if m.Article.ID != s.wanted || s.heldBack(m.Article.ID) {
		return nil
	}
	s.Trouble = ""
	if m.Damaged > 0 {
		s.Trouble = fmt.Sprintf("%s of this article could not be read. They were left as they are; the others are here.", count(m.Damaged, "mark"))
	}
	todo := s.show(m.Article, m.Annotations, true)
	return append(todo, s.takeIncoming()...)
}

func (s *State) notLoaded(m NotLoaded) []Effect {
	if m.Article != s.wanted || s.heldBack(m.Article) {
		return nil
	}
	if s.incoming != nil && (m.Missing || s.incoming.Article.ID == s.Article.ID) {
		todo := s.show(s.incoming.Article, nil, false)
		return append(todo, s.takeIncoming()...)
	}
	if !m.Missing {
		if m.Article != s.Article.ID {
			s.say("The article could not be opened, as the storage of this device did not answer. Nothing was changed.", false)
		}
		// The reader can go on: what is marked now stays on the screen and is
		// saved as soon as the store answers.
		s.Trouble, s.Ready, s.incoming, s.wanted = m.Why, true, nil, s.Article.ID
		return nil
	}
	if m.Article == s.Bundled.ID {
		return s.show(s.Bundled, nil, false)
	}
	s.Trouble = "The article of this address is not on this device. Open its file, or go on with this one."
	s.wanted = s.Bundled.ID
	return []Effect{Load{s.wanted}}
}

// heldBack reports, and says, that another article cannot be shown yet, since
// some of the open one's marks are nowhere but on the page.
func (s *State) heldBack(id article.ID) bool {
	if id == s.Article.ID || !s.Saving.atRisk() {
		return false
	}
	s.sayUnsaved()
	s.wanted, s.incoming = s.Article.ID, nil
	return true
}

func (s *State) sayUnsaved() {
	if s.Saving.Failed == "" {
		s.say("One moment: your last changes are still being saved.", false)
		return
	}
	s.say("Some marks of this article are not saved yet. Save them or download them first.", false)
}

// pick opens an article of the library.
func (s *State) pick(id article.ID) []Effect {
	if id == s.Article.ID {
		return nil
	}
	if s.Saving.Failed != "" && s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	s.wanted = id
	return []Effect{Load{id}}
}

// readFile opens a file: Gloss's own, or else a text.
func (s *State) readFile(m FileRead) []Effect {
	head := strings.TrimLeft(strings.TrimPrefix(string(m.Data[:min(len(m.Data), 100)]), "\ufeff"), " \t\r\n")
	if strings.HasSuffix(strings.ToLower(m.Name), ".json") || strings.HasPrefix(head, "{") {
		doc, err := codec.DecodeNative(m.Data)
		if err != nil {
			s.refuse("“"+m.Name+"”", fileReason(err))
			return nil
		}
		return s.receive(doc)
	}
	a, err := article.FromPlain(m.Data)
	if err != nil {
		s.refuse("“"+m.Name+"”", textReason(err))
		return nil
	}
	a.Added = m.At.UTC().Truncate(time.Millisecond)
	return s.receive(codec.Document{Article: a})
}

func (s *State) readText(raw []byte, at time.Time) []Effect {
	a, err := article.FromPlain(raw)
	if err != nil {
		s.refuse("The text", textReason(err))
		return nil
	}
	a.Added = at.UTC().Truncate(time.Millisecond)
	return s.receive(codec.Document{Article: a})
}

func (s *State) refuse(what, why string) {
	s.say(what+" could not be opened: "+why+" Nothing was changed.", false)
}

func fileReason(err error) string {
	switch {
	case errors.Is(err, codec.ErrTooLarge):
		return "it has more than 64 MB."
	case errors.Is(err, codec.ErrNotGloss):
		return "it is not a file that Gloss wrote."
	case errors.Is(err, codec.ErrNewer):
		return "a newer version of Gloss wrote it. Reload this page to update."
	case errors.Is(err, codec.ErrNotJSON):
		return "it is cut off or damaged (" + strings.TrimPrefix(err.Error(), codec.ErrNotJSON.Error()+": ") + ")."
	}
	return "it is damaged (" + err.Error() + ")."
}

func textReason(err error) string {
	switch {
	case errors.Is(err, article.ErrEmpty):
		return "there is no text in it."
	case errors.Is(err, article.ErrTooLarge):
		return fmt.Sprintf("it has more than %d MB of text.", article.MaxText>>20)
	case errors.Is(err, article.ErrEncoding):
		return "its characters are not in UTF-8. Save it as UTF-8 text and open it again."
	}
	return "it is not a text file."
}

// receive opens an article that came from outside, with its marks. What the
// store has of it comes first, so that nothing there is overwritten unseen.
func (s *State) receive(doc codec.Document) []Effect {
	if doc.Article.ID == s.Article.ID && s.Ready {
		s.incoming = &doc
		return s.takeIncoming()
	}
	if s.Saving.Failed != "" && s.Saving.atRisk() {
		s.sayUnsaved()
		return nil
	}
	s.incoming, s.wanted = &doc, doc.Article.ID
	return []Effect{Load{s.wanted}}
}

// takeIncoming merges what came from outside into the open article, by id: the
// newer of two wins, and the other can be had back by undoing.
func (s *State) takeIncoming() []Effect {
	if s.incoming == nil || s.incoming.Article.ID != s.Article.ID {
		return nil
	}
	doc := *s.incoming
	s.incoming = nil
	if doc.Article.Text != s.Article.Text {
		s.say("The file holds another text under the name of this article. Nothing was changed.", false)
		return nil
	}
	var changes []change
	added, updated := 0, 0
	for _, a := range doc.Annotations {
		before, there := s.Mark(a.ID)
		switch {
		case !there:
			changes = append(changes, change{nil, &a})
			added++
		case a.Modified.After(before.Modified) && !a.Equal(before):
			changes = append(changes, change{&before, &a})
			updated++
		}
	}
	fresh := !s.Kept
	if fresh {
		s.Article = doc.Article // with when it was added there
	}
	var todo []Effect
	if len(changes) > 0 {
		todo = s.do(edit{changes: changes, words: "file opened"})
	} else if fresh {
		todo = s.keep()
	}
	s.say(receipt(doc, fresh, added, updated), len(changes) > 0)
	return todo
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

// export hands out the article with its marks.
func (s *State) export() []Effect {
	s.say(count(len(s.Marks), "mark")+" exported", false)
	return []Effect{nativeFile(codec.Document{Article: s.Article, Annotations: s.Marks}, "")}
}

func nativeFile(doc codec.Document, suffix string) Effect {
	return Download{fileName(doc.Article.Title) + suffix + ".json", "application/ld+json", codec.EncodeNative(doc)}
}

// fileName makes a title fit for any file system.
func fileName(title string) string {
	const most = 60 // bytes
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case b.Len() >= most:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && unicode.IsSpace(r):
			b.WriteByte('-')
		}
	}
	if name := strings.Trim(b.String(), "-"); name != "" {
		return name
	}
	return "article"
}
