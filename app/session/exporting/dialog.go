package exporting

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/protocol"
	"gloss/app/session/marklist"
	"gloss/app/session/workspace"
	"gloss/app/words"
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

// takings is what can be taken now.
func (s room) takings() []Taking {
	out := []Taking{ThisArticle}
	if s.View == workspace.Marks {
		if s.list.Listing().Ticks > 0 {
			out = append(out, TickedMarks)
		}
		out = append(out, ListedMarks)
	}
	return append(out, WholeLibrary)
}

func (s room) openExport(m ExportAsked) []workspace.Effect {
	s.Export = Export{Taking: ThisArticle}
	if slices.Contains(s.takings(), m.Taking) {
		s.Export.Taking = m.Taking
	}
	s.Export.Format = protocol.FormatOf(s.Settings.Export.Format)
	if m.Backup {
		s.Export.Format = protocol.FormatOf(protocol.Native)
	}
	s.Export.Name = s.exportName(m.At)
	return append(s.wantSample(m.At), s.fillExport(), workspace.Show{Dialog: workspace.ExportDialog})
}

func (s room) fillExport() workspace.Effect {
	return FillExport{s.Export.Name, s.Settings.Export.Checker, s.Settings.Export.CheckURL}
}

// exportName is the name that a file is offered. Of formats that share an ending, all
// but the first have their own name in it, so that one file does not replace another.
func (s room) exportName(at time.Time) string {
	name, f := s.exportStem(at), s.Export.Format
	if i := slices.IndexFunc(protocol.Formats, func(o protocol.Format) bool { return o.Ending == f.Ending }); i >= 0 && protocol.Formats[i].Name != f.Name {
		return name + "-" + f.Name
	}
	return name
}

func (s room) exportStem(at time.Time) string {
	name := codec.FileName(s.Article.Title)
	switch s.Export.Taking {
	case WholeLibrary:
		return "gloss-library-" + at.Format("2006-01-02")
	case TickedMarks:
		return name + "-selection"
	case ListedMarks:
		if s.list.ListsAll() {
			return "gloss-marks-" + at.Format("2006-01-02")
		}
		return name + "-marks"
	}
	return name
}

func (s room) setExport(m ExportSet) []workspace.Effect {
	e, kept := &s.Export, s.Settings
	value := strings.ToValidUTF8(m.Value, "")
	switch m.Field {
	case ExportFormat:
		typed := e.Name != s.exportName(m.At)
		e.Format = protocol.FormatOf(value)
		kept.Export.Format = e.Format.Name
		if !typed {
			e.Name = s.exportName(m.At)
		}
		return append(append(s.Set(kept), s.wantSample(m.At)...), s.fillExport())
	case ExportTaking:
		if !slices.Contains(s.takings(), Taking(value)) {
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
	return append(s.Set(kept), s.wantSample(m.At)...)
}

// fileName is the name that was typed, as far as every file system takes it.
func (s room) fileName(at time.Time) string {
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
func (s room) order(do protocol.Verb, at time.Time) protocol.Order {
	kept := s.Settings.Export
	o := protocol.Order{Do: do, At: at.UTC(), Format: s.Export.Format.Name, Scope: protocol.Open, Checker: kept.Checker, CheckURL: kept.CheckURL}
	switch s.Export.Taking {
	case WholeLibrary:
		o.Scope = protocol.Library
	case TickedMarks:
		o.Document = string(codec.EncodeNative(s.Part(idsOf(s.list.Ticked()))))
	case ListedMarks:
		listed := idsOf(s.list.Listing().Rows)
		if !s.list.ListsAll() {
			o.Document = string(codec.EncodeNative(s.Part(listed)))
			break
		}
		o.Scope, o.Only = protocol.Library, make([]annotation.ID, 0, len(listed))
		for _, r := range s.list.Listing().Rows {
			o.Only = append(o.Only, r.Mark.ID)
		}
	default:
		o.Document = string(codec.EncodeNative(s.Document()))
	}
	o.Ending, o.MediaType = s.Export.Format.As(o.Scope == protocol.Library)
	return o
}

func idsOf(rows []marklist.Row) map[annotation.ID]bool {
	out := map[annotation.ID]bool{}
	for _, r := range rows {
		out[r.Mark.ID] = true
	}
	return out
}

// wantSample asks for the sample of what the dialog has now.
func (s room) wantSample(at time.Time) []workspace.Effect {
	s.Export.Trouble = ""
	return s.CarryOut(s.order(protocol.Show, at))
}

// wantFile asks for the file itself.
func (s room) wantFile(m FileWanted) []workspace.Effect {
	o := s.order(protocol.Write, m.At)
	o.Way, o.Name = m.Way, s.fileName(m.At)
	s.Export.Trouble = ""
	return s.CarryOut(o)
}

// answered takes in what came of an order for this dialog.
func (s room) answered(o protocol.Order, a protocol.Answer) []workspace.Effect {
	switch {
	case a.Cancelled:
	case a.Trouble != "":
		s.Export.Trouble = a.Trouble
	case a.Sample != nil:
		s.Export.Sample = *a.Sample
	case a.Written != nil:
		return s.written(o, *a.Written)
	}
	return nil
}

// written says what became of a file.
func (s room) written(o protocol.Order, w protocol.Written) []workspace.Effect {
	said := words.ExportSaved
	switch whole := s.Export.Taking == WholeLibrary; {
	case whole && w.Way == protocol.Copy:
		said = words.ExportLibraryCopied
	case whole && w.Way == protocol.Share:
		said = words.ExportLibraryShared
	case whole:
		said = words.ExportLibrarySaved
	case w.Way == protocol.Copy:
		said = words.ExportCopied
	case w.Way == protocol.Share:
		said = words.ExportShared
	}
	told := said.With("n", w.Marks, "articles", w.Articles, "file", w.Name)
	if w.Unread > 0 {
		told += ". " + words.ExportUnread.With("n", w.Unread)
	}
	s.Say(told, false)
	return append(s.backedUp(o), workspace.Hide{Dialog: workspace.ExportDialog})
}

// backedUp remembers that the whole library was written.
func (s room) backedUp(o protocol.Order) []workspace.Effect {
	if o.Scope != protocol.Library || o.Only != nil || o.Format != protocol.Native || o.Way == protocol.Copy {
		return nil
	}
	s.Backup = workspace.Backup{At: o.At, Put: o.At}
	return []workspace.Effect{s.KeepSettings()}
}
