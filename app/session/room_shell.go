package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/catalog"
)

// shellState is what concerns the program itself. Every room may read it.
type shellState struct {
	View     View
	Settings Settings
	Notice   Notice

	TookEarly   bool // what was done before the program was there is part of this state
	Safe        bool // nothing was opened at the start, and nothing is suggested
	Shares      bool // the system offers to share files
	UpdateReady bool // a newer version is installed and waits
	Installable bool // the browser offers to install the program
}

// updateShell answers for the messages of this room.
func (s *State) updateShell(m Msg) (todo []Effect) {
	switch m := m.(type) {
	case Started:
		return s.start(m)
	case EarlyTaken:
		return s.takeEarly(m.Deeds)
	case ReportAsked:
		return []Effect{CopyReport{}}
	case ReportGiven:
		s.reported(m)
	case UsualAsked:
		return s.startAsUsual()
	case PrintAsked:
		return []Effect{Print{}}
	case Viewed:
		return s.turn(m.View)
	case SettingsChanged:
		return s.set(m.Settings)
	case Asked:
		return s.showDialog(m.Dialog)
	case UpdateFound:
		s.UpdateReady = true
	case UpdateTaken:
		return s.takeUpdate()
	case InstallOffered:
		s.Installable = m.Possible
	case InstallAsked:
		return []Effect{Install{}}
	case Dismissed:
		if m.N == s.Notice.N {
			s.Notice.Text, s.Notice.Undo = "", false
		}
	}
	return todo
}

// Messages about the program itself.
type (
	// Started comes first: the article that the page came with, and which one
	// and which mark its address asks for, if any.
	Started struct {
		Bundled    article.Article
		Collection []catalog.Collected // all articles that come with the site, if there are several
		Article    article.ID
		Mark       annotation.ID
		Record     Record // of the settings, as it was kept
		Safe       bool   // starts failed, or it was asked for: nothing is opened
		Shares     bool   // the system offers to share files
		Aside      int    // drafts that earlier pages left, and that may not be delivered yet
		At         time.Time
	}
	// ReportAsked asks for a report of what happened; ReportGiven says that the
	// person has it, copied or else as a file.
	ReportAsked struct{}
	ReportGiven struct{ Copied bool }
	// UsualAsked asks for a start as it is usual, out of safe mode.
	UsualAsked struct{}
	// Viewed turns to a view, and SettingsChanged changes the settings.
	Viewed          struct{ View View }
	SettingsChanged struct{ Settings Settings }
	// Asked asks for one of the dialogs.
	Asked          struct{ Dialog Dialog }
	UpdateFound    struct{}
	UpdateTaken    struct{}
	InstallOffered struct{ Possible bool }
	InstallAsked   struct{}
	PrintAsked     struct{}
	// Dismissed takes the notice away.
	Dismissed struct{ N int }
)

func (Started) msg() room         { return inShell }
func (ReportAsked) msg() room     { return inShell }
func (ReportGiven) msg() room     { return inShell }
func (UsualAsked) msg() room      { return inShell }
func (Viewed) msg() room          { return inShell }
func (SettingsChanged) msg() room { return inShell }
func (Asked) msg() room           { return inShell }
func (UpdateFound) msg() room     { return inShell }
func (UpdateTaken) msg() room     { return inShell }
func (InstallOffered) msg() room  { return inShell }
func (InstallAsked) msg() room    { return inShell }
func (PrintAsked) msg() room      { return inShell }
func (Dismissed) msg() room       { return inShell }
