package session

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/session/marklist"
	"gloss/app/session/wording"
)

// Taking is what an export takes in.
type Taking string

// What can be taken. ListedMarks and TickedMarks are those of the marks view.
const (
	ThisArticle  Taking = "article"
	ListedMarks  Taking = "listed"
	TickedMarks  Taking = "ticked"
	WholeLibrary Taking = "library"
)

// ExportField is a field of the export dialog.
type ExportField string

// The fields of the export dialog.
const (
	ExportFormat  ExportField = "format"
	ExportTaking  ExportField = "taking"
	ExportName    ExportField = "name"
	ExportChecker ExportField = "checker"
	ExportURL     ExportField = "check-url"
)

// Export is what the export dialog asks for, and what is known of the file.
type Export struct {
	Taking  Taking
	Format  protocol.Format
	Name    string // of the file, without its ending
	Sample  protocol.Sample
	Trouble string // why there is no file, in a sentence
}

// Filing is where the program that reads and writes files stands.
type Filing struct {
	Doing    protocol.Verb // the order that is carried out, if one is
	Done, Of int           // how far it is; Of is 0 until that is known
}

// ExportChoices is what of an export is kept on the device.
type ExportChoices struct {
	Format   string `json:"format,omitempty"`
	Checker  string `json:"checker,omitempty"`
	CheckURL string `json:"checkURL,omitempty"`
}

func (c ExportChoices) checked() ExportChoices {
	if protocol.FormatOf(c.Format).Name != c.Format || len(c.Checker) > article.MaxMeta || len(c.CheckURL) > article.MaxMeta {
		return ExportChoices{}
	}
	return c
}

// Takings is what can be taken now.
func (s State) Takings() []Taking {
	out := []Taking{ThisArticle}
	if s.View == Marks {
		if s.Listing().Ticks > 0 {
			out = append(out, TickedMarks)
		}
		out = append(out, ListedMarks)
	}
	return append(out, WholeLibrary)
}

// ExportFormat is the format that is chosen.
func (s State) ExportFormat() protocol.Format { return s.Export.Format }

func (s *State) openExport(m ExportAsked) []Effect {
	s.Export = Export{Taking: ThisArticle}
	if slices.Contains(s.Takings(), m.Taking) {
		s.Export.Taking = m.Taking
	}
	s.Export.Name, s.Export.Format = s.exportName(m.At), protocol.FormatOf(s.Settings.Export.Format)
	if m.Backup {
		s.Export.Format = protocol.FormatOf(protocol.Native)
	}
	return append(s.wantSample(m.At), s.fillExport(), Show{ExportDialog})
}

func (s *State) fillExport() Effect {
	return FillExport{s.Export.Name, s.Settings.Export.Checker, s.Settings.Export.CheckURL}
}

// exportName is the name that a file is offered.
func (s *State) exportName(at time.Time) string {
	name := codec.FileName(s.Article.Title)
	switch s.Export.Taking {
	case WholeLibrary:
		return "gloss-library-" + at.Format("2006-01-02")
	case TickedMarks:
		return name + "-selection"
	case ListedMarks:
		if s.listsAll() {
			return "gloss-marks-" + at.Format("2006-01-02")
		}
		return name + "-marks"
	}
	return name
}

func (s *State) setExport(m ExportSet) []Effect {
	e, kept := &s.Export, s.Settings
	value := strings.ToValidUTF8(m.Value, "")
	switch m.Field {
	case ExportFormat:
		e.Format = protocol.FormatOf(value)
		kept.Export.Format = e.Format.Name
	case ExportTaking:
		if !slices.Contains(s.Takings(), Taking(value)) {
			return nil
		}
		e.Taking = Taking(value)
		e.Name = s.exportName(m.At)
		return append(s.wantSample(m.At), s.fillExport())
	case ExportName:
		e.Name = value
		return nil
	case ExportChecker:
		kept.Export.Checker = value
	case ExportURL:
		kept.Export.CheckURL = value
	}
	return append(s.set(kept), s.wantSample(m.At)...)
}

// fileName is the name that was typed, as far as every file system takes it.
func (s *State) fileName(at time.Time) string {
	const most = 120 // bytes
	name := strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || strings.ContainsRune(`/\:*?"<>|`, r) {
			return -1
		}
		return r
	}, s.Export.Name)
	for len(name) > most {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	if name = strings.Trim(name, " ."); name == "" {
		return s.exportName(at)
	}
	return name
}

// order is what the dialog asks for.
func (s *State) order(do protocol.Verb, at time.Time) protocol.Order {
	kept := s.Settings.Export
	o := protocol.Order{Do: do, At: at.UTC(), Format: s.ExportFormat().Name, Scope: protocol.Open, Checker: kept.Checker, CheckURL: kept.CheckURL}
	switch s.Export.Taking {
	case WholeLibrary:
		o.Scope = protocol.Library
	case TickedMarks:
		o.Document = string(codec.EncodeNative(s.Part(idsOf(s.ticked()))))
	case ListedMarks:
		listed := idsOf(s.Listing().Rows)
		if !s.listsAll() {
			o.Document = string(codec.EncodeNative(s.Part(listed)))
			break
		}
		o.Scope, o.Only = protocol.Library, make([]annotation.ID, 0, len(listed))
		for _, r := range s.Listing().Rows {
			o.Only = append(o.Only, r.Mark.ID)
		}
	default:
		o.Document = string(codec.EncodeNative(s.Document()))
	}
	o.Ending, o.MediaType = s.ExportFormat().As(o.Scope == protocol.Library)
	return o
}

func idsOf(rows []marklist.Row) map[annotation.ID]bool {
	out := map[annotation.ID]bool{}
	for _, r := range rows {
		out[r.Mark.ID] = true
	}
	return out
}

// orders is the line of orders to the program for files.
type orders struct {
	ordered *protocol.Order // for a dialog, when it can be handed on
	arrived []article.ID    // articles for which marks may wait
	doing   protocol.Order  // is being carried out
	numbers int             // of what was left behind, so that it can be undone
}

// wantSample asks for the sample of what the dialog has now.
func (s *State) wantSample(at time.Time) []Effect {
	s.Export.Trouble = ""
	return s.carryOut(s.order(protocol.Show, at))
}

// carryOut hands an order on, or lets it wait: until what it is about is saved,
// and until the one before it is answered. The last one that waits is the one
// that is meant.
func (s *State) carryOut(o protocol.Order) []Effect {
	s.orders.ordered = &o
	return s.hand()
}

func (s *State) hand() []Effect {
	t := &s.orders
	if s.Filing.Doing != "" {
		return nil
	}
	if t.ordered == nil && len(t.arrived) > 0 {
		t.ordered = &protocol.Order{Do: protocol.Reanchor, Article: string(t.arrived[0]), Keep: s.nextNumber(), At: s.Article.Added}
		t.arrived = t.arrived[1:]
	}
	if t.ordered == nil || t.ordered.Scope != protocol.Open && s.waitsToBeSaved() {
		return nil
	}
	t.doing, t.ordered = *t.ordered, nil
	s.Filing = Filing{Doing: t.doing.Do}
	return []Effect{Carry{t.doing}}
}

// wantFile asks for the file itself.
func (s *State) wantFile(m FileWanted) []Effect {
	o := s.order(protocol.Write, m.At)
	o.Way, o.Name = m.Way, s.fileName(m.At)
	s.Export.Trouble = ""
	return s.carryOut(o)
}

// answered takes in what came of an order, or how far it is.
func (s *State) answered(a protocol.Answer) []Effect {
	if !a.Ended() {
		s.Filing.Done, s.Filing.Of = a.Done, a.Of
		return nil
	}
	s.Filing = Filing{}
	o := s.orders.doing
	var todo []Effect
	switch {
	case a.Cancelled:
		if o.Do == protocol.Take {
			s.say("Cancelled. Nothing was taken in.", false)
		}
	case a.Trouble != "" && (o.Do == protocol.Show || o.Do == protocol.Write):
		s.Export.Trouble = a.Trouble
	case a.Trouble != "":
		s.notTaken(o, a.Trouble)
	case a.Arrival != nil && s.looked(o.File, *a.Arrival):
	case a.Receipt != nil:
		todo = s.took(o, *a.Receipt)
	case a.Sample != nil:
		s.Export.Sample = *a.Sample
	case a.Written != nil:
		todo = s.written(*a.Written)
	}
	return append(todo, s.hand()...)
}

// written says what became of a file.
func (s *State) written(w protocol.Written) []Effect {
	words := wording.Count(w.Marks, "mark")
	if s.Export.Taking == WholeLibrary {
		words += " of " + wording.Count(w.Articles, "article")
	}
	switch w.Way {
	case protocol.Copy:
		words += " copied"
	case protocol.Share:
		words += " handed on"
	default:
		words += " saved as " + w.Name
	}
	if w.Unread > 0 {
		words += ". " + wording.Count(w.Unread, "record") + " of your library could not be read, and " + map[bool]string{true: "is", false: "are"}[w.Unread == 1] + " not in it"
	}
	s.say(words, false)
	return append(s.backedUp(s.orders.doing), Hide{ExportDialog})
}

// nextNumber is a number for what an order leaves behind, so that it can be undone.
func (s *State) nextNumber() int {
	s.orders.numbers--
	return s.orders.numbers
}

// isDoing reports whether an order of a kind is being carried out.
func (s *State) isDoing(v protocol.Verb) bool { return s.Filing.Doing == v }

// cameIn remembers articles that came into the store, for which marks may wait.
func (s *State) cameIn(articles []article.Article) {
	s.orders.arrived = slices.Clip(s.orders.arrived)
	for _, a := range articles {
		s.orders.arrived = append(s.orders.arrived, a.ID)
	}
}
