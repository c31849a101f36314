package importing

import (
	"slices"
	"time"

	"gloss/app/article"
	"gloss/app/entry"
	"gloss/app/extract/leftout"
	"gloss/app/session/library"
	"gloss/app/session/sniff"
	"gloss/app/session/workspace"
	"gloss/app/store"
	"gloss/app/suggest/lang"
	"gloss/app/words"
)

// Intake is what a person is bringing in and has not added yet.
type Intake struct {
	Open     bool      // the dialog is
	Arrivals []Arrival // in the order in which they came
	Preview  int       // key of the one that is looked at closely, or 0
	Link     sniff.Link
}

// Arrival is one thing that was brought: a file, or a text that was pasted or
// shared.
type Arrival struct {
	sniff.Brought
	Kind  sniff.Kind
	Stage Stage
	Done  float64 // how far it is read, from 0 to 1
	Why   string  // why it is refused, in words

	Article article.Article // once it is read
	Sketch  article.Sketch  // of its text
	Words   int             // in it
	Left    leftout.Report
	Version library.RevisionGuess // the article of the library that it may be a newer version of
	Faults  []workspace.LabelFault
}

// Stage is how far an arrival has come.
type Stage string

// The stages.
const (
	Queued    Stage = "queued"
	BeingRead Stage = "reading"
	IsRead    Stage = "read"
	Refused   Stage = "refused"
)

// MaxArrivals is how many things are taken in at a time.
const MaxArrivals = 500

// bring takes in what came, and begins to read it.
func (s room) bring(m FilesBrought) []workspace.Effect {
	in := &s.Intake
	if n := len(m.Things); n+len(in.Arrivals) > MaxArrivals {
		s.Say(words.IntakeTooMany.With("n", MaxArrivals), false)
		return []workspace.Effect{Forget{keysOf(m.Things)}}
	}
	var todo []workspace.Effect
	var fresh []Arrival
	for _, b := range m.Things {
		if alone, ok := sniff.LinkIn(b); ok {
			in.Link = alone
			todo = append(todo, Forget{[]int{b.Key}})
			continue
		}
		a := Arrival{Brought: b, Stage: Queued}
		switch a.Kind, a.Why = sniff.KindOf(b); {
		case a.Why != "":
			a.Stage = Refused
		case a.Kind == sniff.MarksKind:
			todo = append(todo, HandOver{b.Key})
			continue
		}
		fresh = append(fresh, a)
	}
	if len(fresh) == 1 && fresh[0].Stage == Refused && !in.Open && len(m.Things) == 1 {
		s.refuse(fresh[0].Called(), fresh[0].Why)
		return append(todo, Forget{keysOf(m.Things)})
	}
	if len(fresh) == 0 && in.Link == (sniff.Link{}) {
		return todo
	}
	if len(fresh) > 0 {
		in.Link = sniff.Link{}
	}
	in.Arrivals, in.Preview = append(slices.Clip(in.Arrivals), fresh...), 0
	todo = append(todo, s.openIntake()...)
	return append(todo, s.readNext()...)
}

// openIntake shows the dialog.
func (s room) openIntake() []workspace.Effect {
	s.Intake.Open = true
	return []workspace.Effect{workspace.Show{Dialog: workspace.AddDialog}, FocusIntake{}}
}

func keysOf(things []sniff.Brought) []int {
	var keys []int
	for _, b := range things {
		keys = append(keys, b.Key)
	}
	return keys
}

// Called is what an arrival is called: by its file, or by what it is.
func (a Arrival) Called() string {
	switch {
	case a.File && a.Name != "":
		return words.IntakeNamed.With("name", a.Name)
	case a.Shared:
		return words.IntakeShared.String()
	}
	return words.IntakePasted.String()
}

// readNext begins to read the next thing that waits, if none is being read.
func (s room) readNext() []workspace.Effect {
	in := &s.Intake
	if slices.ContainsFunc(in.Arrivals, func(a Arrival) bool { return a.Stage == BeingRead }) {
		return nil
	}
	for _, a := range in.Arrivals {
		if a.Stage == Queued {
			s.arrival(a.Key, func(a *Arrival) { a.Stage = BeingRead })
			return []workspace.Effect{ReadArticle{a.Key, a.Kind}}
		}
	}
	return s.allRead()
}

// allRead goes to the preview, if there is but one thing to look at.
func (s room) allRead() []workspace.Effect {
	in := &s.Intake
	if len(in.Arrivals) != 1 || in.Arrivals[0].Stage != IsRead {
		return nil
	}
	return s.preview(in.Arrivals[0].Key)
}

// arrival changes one of them, if it is there.
func (s room) arrival(key int, change func(*Arrival)) {
	i := slices.IndexFunc(s.Intake.Arrivals, func(a Arrival) bool { return a.Key == key })
	if i >= 0 {
		s.Intake.Arrivals = slices.Clone(s.Intake.Arrivals)
		change(&s.Intake.Arrivals[i])
	}
}

// Arrived finds an arrival by its key.
func (s *State) Arrived(key int) (Arrival, bool) {
	i := slices.IndexFunc(s.Intake.Arrivals, func(a Arrival) bool { return a.Key == key })
	if i < 0 {
		return Arrival{}, false
	}
	return s.Intake.Arrivals[i], true
}

func (s room) read(m ArticleRead) []workspace.Effect {
	if a, _ := s.Arrived(m.Key); a.Stage != BeingRead {
		return nil // it was given up
	}
	for _, other := range s.Intake.Arrivals {
		if other.Stage == IsRead && other.Article.ID == m.Article.ID {
			return s.notRead(ArticleNotRead{m.Key, words.IntakeSameAs.With("name", other.Called())})
		}
	}
	version := s.GuessRevision(m.Article, m.Sketch)
	s.arrival(m.Key, func(a *Arrival) {
		a.Stage, a.Done, a.Left, a.Version = IsRead, 1, m.Left, version
		a.Article, a.Sketch, a.Words = told(m.Article, a.Brought), m.Sketch, m.Article.Words()
	})
	return append([]workspace.Effect{Forget{[]int{m.Key}}}, s.readNext()...)
}

// told is an article with what the program that shared it says of it, where the
// text itself does not, and with the language that the text tells where nothing states it.
func told(a article.Article, b sniff.Brought) article.Article {
	a.Lang = lang.Tag(a.Lang, a.Text)
	if a.URL == "" && b.URL != "" {
		a, _ = a.Labelled(article.Address, b.URL)
	}
	if b.Title != "" && a.Blocks[0].Role != article.Headline {
		a, _ = a.Labelled(article.Title, b.Title)
	}
	return a
}

func (s room) notRead(m ArticleNotRead) []workspace.Effect {
	if a, _ := s.Arrived(m.Key); a.Stage != BeingRead {
		return nil
	}
	s.arrival(m.Key, func(a *Arrival) { a.Stage, a.Why = Refused, m.Why })
	return append([]workspace.Effect{Forget{[]int{m.Key}}}, s.readNext()...)
}

// giveUp gives an arrival up.
func (s room) giveUp(key int) []workspace.Effect {
	in := &s.Intake
	in.Arrivals = slices.DeleteFunc(slices.Clone(in.Arrivals), func(a Arrival) bool { return a.Key == key })
	if in.Preview == key {
		in.Preview = 0
	}
	return append([]workspace.Effect{Forget{[]int{key}}, FocusIntake{}}, s.readNext()...)
}

// leaveIntake gives up what was brought, as a person closes the dialog. What is being
// added is not given up: its dialog is closed by the program, see close.
func (s room) leaveIntake() []workspace.Effect {
	if !s.Intake.Open {
		return nil
	}
	var keys []int
	left := 0
	for _, a := range s.Intake.Arrivals {
		keys = append(keys, a.Key)
		if a.Stage == IsRead && !s.Known(a.Article.ID) {
			left++
		}
	}
	s.Intake = Intake{}
	if left > 0 {
		s.Say(words.IntakeNotAdded.With("n", left), false)
	}
	if keys == nil {
		return nil
	}
	return []workspace.Effect{Forget{keys}, ClearPaste{}}
}

// close has the page close the dialog.
func (s room) close() workspace.Effect {
	s.Intake.Open, s.Intake.Link = false, sniff.Link{}
	return workspace.Hide{Dialog: workspace.AddDialog}
}

func (s room) clearIntake() []workspace.Effect {
	var keys []int
	for _, a := range s.Intake.Arrivals {
		keys = append(keys, a.Key)
	}
	s.Intake = Intake{Open: s.Intake.Open}
	return []workspace.Effect{Forget{keys}, FocusIntake{}}
}

func (s room) preview(key int) []workspace.Effect {
	a, _ := s.Arrived(key)
	if a.Stage != IsRead {
		s.Intake.Preview = 0
		return []workspace.Effect{FocusIntake{}}
	}
	s.Intake.Preview = key
	return []workspace.Effect{workspace.FillLabels{Article: a.Article}, FocusIntake{}}
}

// add takes an arrival into the library and opens it. Until that is done it
// stays here: what is not saved may be in the way, and the store may not answer.
func (s room) add(m ArrivalAdded) []workspace.Effect {
	a, _ := s.Arrived(m.Key)
	if a.Stage != IsRead {
		return nil
	}
	return append([]workspace.Effect{s.close()}, s.Ask(workspace.ArticleBrought{Article: added(a.Article, m.At), Sketch: a.Sketch})...)
}

// taken ends the intake of an article that is in the library and open now, if it came
// that way.
func (s room) taken(m workspace.ArticleTaken) []workspace.Effect {
	i := slices.IndexFunc(s.Intake.Arrivals, func(a Arrival) bool { return a.Stage == IsRead && a.Article.ID == m.ID })
	if i < 0 {
		return nil
	}
	s.Intake.Arrivals = slices.Delete(slices.Clone(s.Intake.Arrivals), i, i+1)
	s.Intake.Preview = 0
	return []workspace.Effect{ClearPaste{}}
}

// added is an article with the time at which it comes into the library.
func added(a article.Article, at time.Time) article.Article {
	a.Added = at.UTC().Truncate(time.Millisecond)
	return a
}

// addAll takes all that are read into the library, and opens none.
func (s room) addAll(at time.Time) []workspace.Effect {
	var b store.Batch
	known := 0
	for _, a := range s.Intake.Arrivals {
		switch {
		case a.Stage != IsRead:
		case s.Known(a.Article.ID):
			known++
		default:
			b.Articles = append(b.Articles, added(a.Article, at))
		}
	}
	s.Intake.Arrivals, s.Intake.Preview = nil, 0
	todo := []workspace.Effect{s.close(), ClearPaste{}}
	said := words.IntakeAdded
	if known > 0 {
		said = words.IntakeAddedSome
	}
	s.Say(said.With("n", len(b.Articles), "known", known), false)
	if b.Empty() {
		return todo
	}
	return append(todo, s.Queue(b)...)
}

// typeLabel corrects what is known of an arrival, or of the open article, whose
// marks it does not touch.
func (s room) typeLabel(m LabelTyped) []workspace.Effect {
	if m.Label == article.Published {
		m.Value = entry.Dated(m.Value)
	}
	if m.Key == 0 {
		return s.Ask(workspace.LabelCorrected{Label: m.Label, Value: m.Value})
	}
	s.arrival(m.Key, func(a *Arrival) {
		var err error
		a.Article, err = a.Article.Labelled(m.Label, m.Value)
		a.Faults = workspace.Faulty(a.Faults, m.Label, err)
	})
	return nil
}

func (s room) refuse(what, why string) {
	s.Say(words.IntakeNotOpened.With("name", what, "why", why), false)
}
