package session

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/store"
	"gloss/app/store/memstore"
)

var noon = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

func sample(t testing.TB) article.Article {
	a, err := article.FromPlain([]byte("Fares rise again\n\nFares rose by 12 per cent, “too much” for some.\n\nThe mayor, 🚌 in hand, agreed.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// player plays messages, performs what follows on a store in memory, and keeps
// what a store cannot do.
type player struct {
	t     testing.TB
	s     State
	store *memstore.Store
	other []Effect // neither Load, List nor Save
	ids   int
}

func begin(t testing.TB) *player {
	p := &player{t: t, store: &memstore.Store{}}
	p.send(Started{Bundled: sample(t), At: noon})
	if !p.s.Ready {
		t.Fatal("not ready")
	}
	return p
}

func (p *player) send(ms ...Msg) {
	for len(ms) > 0 {
		var todo []Effect
		p.s, todo = Update(p.s, ms[0])
		ms = ms[1:]
		for _, e := range todo {
			if m := p.perform(e); m != nil {
				ms = append(ms, m)
			}
		}
	}
}

func (p *player) perform(e Effect) Msg {
	ctx := p.t.Context()
	switch e := e.(type) {
	case Load:
		l, err := p.store.Load(ctx, e.Article)
		if err != nil {
			return NotLoaded{e.Article, errors.Is(err, store.ErrNotFound), store.Explain(err)}
		}
		return Loaded{l}
	case List:
		as, _ := p.store.Articles(ctx)
		return Listed{as}
	case Save:
		if err := p.store.Commit(ctx, e.Batch); err != nil {
			return NotSaved{store.Explain(err)}
		}
		return Saved{}
	}
	p.other = append(p.other, e)
	return nil
}

// mark marks the first place where words stand.
func (p *player) mark(kind annotation.Kind, words string) annotation.ID {
	start := strings.Index(p.s.Article.Text, words)
	if start < 0 {
		p.t.Fatalf("%q is not in the text", words)
	}
	p.ids++
	id := annotation.ID(fmt.Sprintf("urn:uuid:%d", p.ids))
	p.send(Selected{Selection{Anchor: start, Focus: start + len(words)}}, MarkMade{kind, id, noon.Add(time.Duration(p.ids) * time.Second)})
	return id
}

// stored is what the store has of the article that is open.
func (p *player) stored() []annotation.Annotation {
	l, err := p.store.Load(p.t.Context(), p.s.Article.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		p.t.Fatal(err)
	}
	return l.Annotations
}

func quotes(as []annotation.Annotation) string {
	var out []string
	for _, a := range as {
		out = append(out, string(a.Kind)+" "+a.Target.Quote.Exact)
	}
	return strings.Join(out, " | ")
}

func (p *player) expect(want string) {
	p.t.Helper()
	if got := quotes(p.s.Marks); got != want {
		p.t.Errorf("marks %s, want %s", got, want)
	}
	if !reflect.DeepEqual(p.stored(), p.s.Marks) && len(p.s.Marks)+len(p.stored()) > 0 {
		p.t.Errorf("stored %s, on the screen %s", quotes(p.stored()), quotes(p.s.Marks))
	}
}

func TestMarking(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "\n\nFares rose by 12 per cent")
	p.mark(annotation.Figure, "12 per cent")
	p.mark(annotation.Quote, "some.\n\nThe ")
	p.expect("claim Fares rose by 12 per cent | figure 12 per cent | quote some.\n\nThe")
	if p.s.Saving.Pending() || !p.s.Saving.Once || len(p.s.Library) != 1 {
		t.Errorf("saving %+v, library %d", p.s.Saving, len(p.s.Library))
	}
}

func TestMarkingNothing(t *testing.T) {
	p := begin(t)
	p.send(MarkMade{annotation.Claim, "urn:uuid:1", noon})
	p.send(Selected{Selection{Anchor: 16, Focus: 18}}, MarkMade{annotation.Claim, "urn:uuid:1", noon})
	p.send(Selected{Selection{Anchor: -5, Focus: 9999}}, Unselected{}, MarkMade{annotation.Claim, "urn:uuid:1", noon})
	p.expect("")
	if !strings.Contains(p.s.Notice.Text, "Select some text") {
		t.Error(p.s.Notice.Text)
	}
}

func TestNothingIsMarkedBeforeTheStoreAnswered(t *testing.T) {
	s, _ := Update(State{}, Started{Bundled: sample(t), At: noon})
	s, _ = Update(s, Selected{Selection{Anchor: 0, Focus: 5}})
	s, todo := Update(s, MarkMade{annotation.Claim, "urn:uuid:1", noon})
	if len(s.Marks) != 0 || len(todo) != 0 {
		t.Errorf("%v %v", s.Marks, todo)
	}
}

func TestEditing(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(Chosen{[]annotation.ID{id}}, KindSet{id, annotation.Figure, noon.Add(time.Minute)})
	for i := range "minutes" {
		p.send(NoteTyped{id, "minutes"[:i+1], noon.Add(2 * time.Minute)})
	}
	p.expect("figure 12 per cent")
	m, _ := p.s.Mark(id)
	if m.Note != "minutes" || m.Modified != noon.Add(2*time.Minute) || m.Created != noon.Add(time.Second) {
		t.Errorf("%+v", m)
	}
	p.send(Undone{})
	if m, _ := p.s.Mark(id); m.Note != "" || m.Kind != annotation.Figure {
		t.Errorf("one undo takes the note back, and only it: %+v", m)
	}
	p.send(Undone{}, Undone{})
	p.expect("")
	p.send(Redone{}, Redone{}, Redone{})
	if m, _ := p.s.Mark(id); m.Note != "minutes" {
		t.Errorf("redone: %+v", m)
	}
	p.send(Redone{})
	p.expect("figure 12 per cent")
}

// The field is filled when the note changes under it, and never while it is
// typed in: that would take letters away.
func TestTheFieldIsFilledOnlyFromOutside(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(Chosen{[]annotation.ID{id}}, NoteTyped{id, "a", noon}, NoteTyped{id, "ab", noon})
	fills := func() (out []string) {
		for _, e := range p.other {
			if f, ok := e.(FillEditor); ok {
				out = append(out, f.Note)
			}
		}
		return out
	}
	if got := fills(); len(got) != 0 {
		t.Errorf("filled with %q while typing", got)
	}
	p.send(Undone{}, Redone{})
	if got := fills(); !slices.Equal(got, []string{"", "ab"}) {
		t.Errorf("filled with %q", got)
	}
}

func TestTypingAfterClosingIsAnotherStep(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(Chosen{[]annotation.ID{id}}, NoteTyped{id, "a", noon}, Left{}, Chosen{[]annotation.ID{id}}, NoteTyped{id, "ab", noon}, Undone{})
	if m, _ := p.s.Mark(id); m.Note != "a" {
		t.Errorf("note %q", m.Note)
	}
}

func TestDeletingOffersUndo(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Quote, "too much")
	p.send(Chosen{[]annotation.ID{id}}, Deleted{id})
	p.expect("")
	if !p.s.Notice.Undo || p.s.Open != "" || !slices.Contains(p.other, Effect(FocusText{})) {
		t.Errorf("%+v %v", p.s.Notice, p.other)
	}
	p.send(Undone{})
	p.expect("quote too much")
}

// The offer of a notice is to undo what it tells of, and nothing done since.
func TestUndoIsOfferedForTheLastStepOnly(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "mayor")
	if !p.s.Notice.Undo {
		t.Error("marking cannot be undone from its notice")
	}
	p.send(NoteTyped{id, "hm", noon})
	if p.s.Notice.Undo || p.s.Notice.Text != "" {
		t.Errorf("after typing: %+v", p.s.Notice)
	}
	p.mark(annotation.Claim, "Fares")
	p.send(TextGiven{"Another headline\n\nAnother text, which is long enough.", noon})
	if p.s.Notice.Undo {
		t.Errorf("in another article: %+v", p.s.Notice)
	}
}

func TestChoosingGoesThroughAllAtOnePlace(t *testing.T) {
	p := begin(t)
	a, b := p.mark(annotation.Claim, "rose by 12 per cent"), p.mark(annotation.Figure, "12 per cent")
	var seen []annotation.ID
	for range 3 {
		p.send(Chosen{[]annotation.ID{b, a, "urn:uuid:gone"}})
		seen = append(seen, p.s.Open)
	}
	if !slices.Equal(seen, []annotation.ID{b, a, b}) {
		t.Errorf("opened %v", seen)
	}
}

func TestAFailedSaveStandsUntilMended(t *testing.T) {
	p := begin(t)
	p.store.Fail = store.ErrFull
	p.mark(annotation.Claim, "12 per cent")
	p.mark(annotation.Quote, "too much")
	if !strings.Contains(p.s.Saving.Failed, "no room") || len(p.s.Marks) != 2 || len(p.stored()) != 0 {
		t.Fatalf("%+v", p.s.Saving)
	}
	p.send(Rescued{})
	doc, err := codec.DecodeNative(p.other[len(p.other)-1].(Download).Data)
	if err != nil || len(doc.Annotations) != 2 {
		t.Errorf("rescued %d marks, %v", len(doc.Annotations), err)
	}
	p.send(Retried{})
	if p.s.Saving.Failed == "" {
		t.Error("a failure went away though saving failed again")
	}
	p.store.Fail = nil
	p.send(Retried{})
	p.expect("claim 12 per cent | quote too much")
	if p.s.Saving.Failed != "" || p.s.Saving.Pending() {
		t.Errorf("%+v", p.s.Saving)
	}
}

// While something is not saved, whatever would take it off the page waits.
func TestUnsavedMarksStayOnThePage(t *testing.T) {
	leaving := []struct {
		name string
		msg  Msg
	}{
		{"another article is pasted", TextGiven{"Another headline\n\nAnother text, which is long enough.", noon}},
		{"a file of another is opened", FileRead{"a.txt", []byte("Another headline\n\nAnother text, which is long enough."), noon}},
		{"another is picked", ArticlePicked{"urn:uuid:another"}},
		{"the update is taken", UpdateTaken{}},
	}
	for _, tt := range leaving {
		for _, failed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, failed %v", tt.name, failed), func(t *testing.T) {
				p := begin(t)
				p.mark(annotation.Claim, "Fares")
				s, _ := Update(p.s, NoteTyped{p.s.Marks[0].ID, "on its way", noon})
				if failed {
					s, _ = Update(s, NotSaved{"no room"})
				}
				s, todo := Update(s, tt.msg)
				for _, e := range todo {
					if l, ok := e.(Load); ok {
						s, todo = Update(s, NotLoaded{Article: l.Article, Missing: true})
					}
				}
				if s.Article.ID != p.s.Article.ID || len(s.Marks) != 1 || len(todo) > 0 || s.Notice.N == p.s.Notice.N {
					t.Errorf("shows %q, says %q, does %v", s.Article.Title, s.Notice.Text, todo)
				}
			})
		}
	}
}

func TestOneSaveAtATime(t *testing.T) {
	s, _ := Update(State{}, Started{Bundled: sample(t), At: noon})
	s, _ = Update(s, NotLoaded{Article: s.Article.ID, Missing: true})
	saves := 0
	for i := range 5 {
		var todo []Effect
		s, _ = Update(s, Selected{Selection{Anchor: i, Focus: i + 4}})
		s, todo = Update(s, MarkMade{annotation.Claim, annotation.ID(fmt.Sprint(i)), noon})
		for _, e := range todo {
			if _, ok := e.(Save); ok {
				saves++
			}
		}
	}
	if saves != 1 || len(s.Saving.Waiting.Annotations) != 4 {
		t.Errorf("%d saves, waiting %d", saves, len(s.Saving.Waiting.Annotations))
	}
	s, todo := Update(s, Saved{})
	if len(todo) == 0 || len(todo[0].(Save).Batch.Annotations) != 4 || !s.Saving.Waiting.Empty() {
		t.Errorf("then %v", todo)
	}
}

func TestExportAndOpenChangesNothing(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "rose by 12 per cent")
	id := p.mark(annotation.Figure, "12 per cent")
	p.send(NoteTyped{id, "which year? 🚌", noon.Add(time.Hour)})
	want := p.s.Marks
	var first []byte
	for range 3 {
		p.send(Exported{})
		file := p.other[len(p.other)-1].(Download)
		if file.Name != "fares-rise-again.json" || first != nil && string(file.Data) != string(first) {
			t.Errorf("%s differs", file.Name)
		}
		first = file.Data
		fresh := &player{t: t, store: &memstore.Store{}} // another device, on another day
		fresh.send(Started{Bundled: sample(t), At: noon.Add(48 * time.Hour)})
		fresh.send(FileRead{file.Name, file.Data, noon.Add(24 * time.Hour)})
		if !reflect.DeepEqual(fresh.s.Marks, want) {
			t.Errorf("there: %+v\nwant %+v", fresh.s.Marks, want)
		}
		fresh.expect(quotes(want))
		fresh.send(Exported{})
		if again := fresh.other[len(fresh.other)-1].(Download); string(again.Data) != string(file.Data) {
			t.Error("the file exported there differs")
		}
		p.send(FileRead{file.Name, file.Data, noon})
		if !reflect.DeepEqual(p.s.Marks, want) || !strings.Contains(p.s.Notice.Text, "2 marks already here") {
			t.Errorf("here: %+v, %s", p.s.Marks, p.s.Notice.Text)
		}
	}
}

func TestOpeningAFileOfAnotherArticle(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	p.send(TextGiven{"Rents fall\n\nRents fell by a third.", noon})
	p.mark(annotation.Figure, "a third")
	p.expect("figure a third")
	p.send(Exported{})
	file := p.other[len(p.other)-1].(Download)
	if !slices.Contains(p.other, Effect(Address{p.s.Article.ID})) {
		t.Error("the address does not say which article is open")
	}

	other := begin(t)
	other.send(FileRead{file.Name, file.Data, noon})
	other.expect("figure a third")
	if len(other.s.Library) != 1 || other.s.Notice.Text != "Article added to your library, 1 mark added" {
		t.Errorf("library %d, %s", len(other.s.Library), other.s.Notice.Text)
	}
	other.send(ArticlePicked{other.s.Bundled.ID})
	other.expect("")
	p.send(ArticlePicked{p.s.Bundled.ID})
	p.expect("claim 12 per cent")
}

func TestImportNeverOverwritesNewerWork(t *testing.T) {
	p := begin(t)
	id := p.mark(annotation.Claim, "12 per cent")
	p.send(Exported{})
	file := p.other[len(p.other)-1].(Download)
	p.send(NoteTyped{id, "later", noon.Add(time.Hour)}, FileRead{file.Name, file.Data, noon.Add(2 * time.Hour)})
	if m, _ := p.s.Mark(id); m.Note != "later" {
		t.Errorf("note %q", m.Note)
	}
}

func TestBadFilesChangeNothing(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Claim, "12 per cent")
	before := p.s
	p.send(Exported{})
	good := p.other[len(p.other)-1].(Download).Data
	for _, tt := range []struct {
		name, file string
		data       []byte
		says       string
	}{
		{"cut off", "a.json", good[:len(good)/2], "cut off"},
		{"another tool's", "a.json", []byte(`{"annotations":[]}`), "not a file that Gloss wrote"},
		{"empty", "a.txt", nil, "no text"},
		{"a picture", "a.txt", []byte("\x89PNG\x00"), "not a text"},
		{"latin-1", "a.txt", []byte("caf\xe9 au lait"), "UTF-8"},
		{"its text was changed", "a.json", []byte(strings.ReplaceAll(string(good), "Fares rise again", "Fares fall again")), "another text"},
	} {
		p.send(FileRead{tt.file, tt.data, noon})
		if !strings.Contains(p.s.Notice.Text, tt.says) || !strings.Contains(p.s.Notice.Text, "Nothing was changed.") {
			t.Errorf("%s: %s", tt.name, p.s.Notice.Text)
		}
		if p.s.Article.ID != before.Article.ID || !reflect.DeepEqual(p.s.Marks, before.Marks) {
			t.Errorf("%s: something changed", tt.name)
		}
	}
}

func TestAnAddressOfAnArticleThatIsNotHere(t *testing.T) {
	p := &player{t: t, store: &memstore.Store{}}
	p.send(Started{Bundled: sample(t), Article: "urn:uuid:gone", At: noon})
	if !p.s.Ready || !strings.Contains(p.s.Trouble, "not on this device") || p.s.Article.Title == "" {
		t.Errorf("%+v", p.s)
	}
}

func TestAStoreThatDoesNotAnswerLosesNothing(t *testing.T) {
	s, _ := Update(State{}, Started{Bundled: sample(t), At: noon})
	s, _ = Update(s, NotLoaded{Article: s.Article.ID, Why: store.Explain(store.ErrUnavailable)})
	if !s.Ready || !strings.Contains(s.Trouble, "site data") {
		t.Fatalf("%+v", s)
	}
	s, _ = Update(s, Selected{Selection{Anchor: 0, Focus: 5}})
	s, todo := Update(s, MarkMade{annotation.Claim, "urn:uuid:1", noon})
	s, _ = Update(s, NotSaved{"no"})
	if len(s.Marks) != 1 || len(todo) == 0 || s.Saving.Failed != "no" {
		t.Errorf("%+v", s)
	}
}

func TestCursor(t *testing.T) {
	p := begin(t)
	at := func(words string) int { return strings.Index(p.s.Article.Text, words) }
	for _, tt := range []struct {
		name  string
		start int
		moves []Msg
		want  string
	}{
		{"a word", at("rose"), []Msg{Moved{Word, true, true}}, "rose"},
		{"three words", at("by"), []Msg{Moved{Word, true, true}, Moved{Word, true, true}, Moved{Word, true, true}}, "by 12 per"},
		{"a word back", at(" by"), []Msg{Moved{Word, false, true}}, "rose"},
		{"an emoji is one character", at("🚌"), []Msg{Moved{Character, true, true}}, "🚌"},
		{"over the gap between paragraphs", at(".\n\nThe"), []Msg{Moved{Character, true, true}, Moved{Character, true, true}, Moved{Character, true, true}}, ".\n\nT"},
		{"a paragraph", at("Fares rose"), []Msg{Moved{Paragraph, true, true}, Moved{Character, false, true}}, "Fares rose by 12 per cent, “too much” for some."},
		{"a paragraph back", at("The mayor"), []Msg{Moved{Paragraph, false, true}}, "Fares rose by 12 per cent, “too much” for some.\n\n"},
		{"to the end and not beyond", at("agreed."), []Msg{Moved{Paragraph, true, true}, Moved{Character, true, true}}, "agreed."},
		{"to the start and not before", at("Fares rise") + 5, []Msg{Moved{Paragraph, false, true}, Moved{Paragraph, false, true}, Moved{Character, false, true}}, "Fares"},
		{"without Shift to the end of the selection", at("rose"), []Msg{Moved{Word, true, true}, Moved{Character, true, false}, Moved{Word, true, true}}, " by"},
	} {
		p.send(Selected{Selection{Anchor: tt.start, Focus: tt.start}})
		p.send(tt.moves...)
		if got := p.s.Selection.Span().In(p.s.Article.Text); got != tt.want {
			t.Errorf("%s: selected %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSteppingThroughMarks(t *testing.T) {
	p := begin(t)
	p.mark(annotation.Quote, "too much")
	p.mark(annotation.Claim, "Fares rose")
	p.s.Current = ""
	var seen []string
	for _, forward := range []bool{true, true, true, false, false} {
		p.send(Stepped{forward})
		m, _ := p.s.Mark(p.s.Current)
		seen = append(seen, m.Target.Quote.Exact)
	}
	if want := []string{"Fares rose", "too much", "Fares rose", "too much", "Fares rose"}; !slices.Equal(seen, want) {
		t.Errorf("%q", seen)
	}
}

// Whatever is done, with a store that fails now and then: once it works again
// the store has what is on the screen; undoing everything leads back to the
// start, and doing it all again to the end.
func TestRandomWork(t *testing.T) {
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := begin(t)
		for i := range 40 {
			at := noon.Add(time.Duration(i) * time.Second)
			p.store.Fail = nil
			if r.IntN(4) == 0 {
				p.store.Fail = store.ErrFull
			}
			switch r.IntN(9) {
			case 0, 1, 2:
				n := len(p.s.Article.Text)
				p.send(Selected{Selection{Anchor: r.IntN(n + 1), Focus: r.IntN(n + 1)}},
					MarkMade{annotation.Kinds[r.IntN(3)], annotation.ID(fmt.Sprintf("urn:uuid:%d", 100+i)), at})
			case 3:
				id := pickMark(r, p.s)
				p.send(Chosen{[]annotation.ID{id}}, NoteTyped{id, fmt.Sprint("n", i), at})
			case 4:
				p.send(KindSet{pickMark(r, p.s), annotation.Kinds[r.IntN(3)], at})
			case 5:
				p.send(Deleted{pickMark(r, p.s)})
			case 6:
				p.send(Undone{})
			case 7:
				p.send(Redone{})
			case 8:
				p.send(Left{})
			}
		}
		p.store.Fail = nil
		p.send(Retried{})
		end := p.s.Marks
		p.expect(quotes(end))
		steps := 0
		for ; p.s.CanUndo(); steps++ {
			p.send(Undone{})
		}
		p.expect("")
		for range steps {
			p.send(Redone{})
		}
		p.expect(quotes(end))
		if !reflect.DeepEqual(p.s.Marks, end) && len(end) > 0 {
			t.Errorf("done again: %s", quotes(p.s.Marks))
		}
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func pickMark(r *rand.Rand, s State) annotation.ID {
	if len(s.Marks) == 0 {
		return "urn:uuid:none"
	}
	return s.Marks[r.IntN(len(s.Marks))].ID
}
