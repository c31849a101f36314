package session

// Msg is something that happened. Each says which room answers for it.
type Msg interface{ msg() room }

// Dialog names what is shown over the page.
type Dialog string

// The dialogs.
const (
	KeysDialog     Dialog = "keys"
	AddDialog      Dialog = "add"
	AboutDialog    Dialog = "about"
	CardDialog     Dialog = "card"
	SettingsDialog Dialog = "settings"
	ExportDialog   Dialog = "export"
	ImportDialog   Dialog = "import"
)

// room is a part of the program by what a person does there. Each has its state, its
// messages and its effects in files of its own.
type room int

// The rooms. A file of one may use the model and what the shell knows, but not what
// another room knows: it calls that room's methods. TestRoomsKeepToThemselves holds it.
const (
	inShell      room = iota // the program: start, views, dialogs, settings
	inReader                 // the text, its marks and their fields, finding, the history
	inSuggesting             // what could be marked
	inLibrary                // the articles
	inListing                // the list of marks
	inExporting              // files that go out
	inImporting              // articles and files that come in
	inRevision               // versions of an article
	inSaving                 // the way to the store and back
)

// Update returns the state after what happened, and what is to be done.
func Update(s State, m Msg) (State, []Effect) {
	before := s
	todo := append(s.handle(m), s.keepSuggesting()...)
	// Fields are filled before one of them is focused.
	return s, append(s.fills(&before, m), todo...)
}

// handle has the room of a message answer for it.
func (s *State) handle(m Msg) []Effect {
	switch m.msg() {
	case inReader:
		return s.updateReader(m)
	case inSuggesting:
		return s.updateSuggesting(m)
	case inLibrary:
		return s.updateLibrary(m)
	case inListing:
		return s.updateListing(m)
	case inExporting:
		return s.updateExporting(m)
	case inImporting:
		return s.updateImporting(m)
	case inRevision:
		return s.updateRevision(m)
	case inSaving:
		return s.updateSaving(m)
	default:
		return s.updateShell(m)
	}
}
