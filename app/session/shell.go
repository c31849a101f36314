package session

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/catalog"
	"gloss/app/session/workspace"
)

// shellState is what concerns the program itself. Every room may read it.
type shellState struct {
	TookEarly   bool // what was done before the program was there is part of this state
	Safe        bool // nothing was opened at the start, and nothing is suggested
	Shares      bool // the system offers to share files
	UpdateReady bool // a newer version is installed and waits
	Installable bool // the browser offers to install the program
}

// updateShell answers for the messages of this room.
func (s *State) updateShell(m workspace.Msg) (todo []workspace.Effect) {
	switch m := m.(type) {
	case Started:
		return s.start(m)
	case EarlyTaken:
		return s.takeEarly(m.Deeds)
	case ReportAsked:
		return []workspace.Effect{CopyReport{}}
	case ReportGiven:
		s.reported(m)
	case UsualAsked:
		return s.startAsUsual()
	case PrintAsked:
		return []workspace.Effect{Print{}}
	case workspace.Viewed:
		return s.turn(m.View)
	case Answered:
		return s.answered(m.Answer)
	case workspace.ArticleShown:
		return s.shown(m)
	case UnreadAsked:
		return s.handOutUnread()
	case SettingsChanged:
		return s.changeSettings(m.Settings)
	case Asked:
		return s.showDialog(m.Dialog)
	case UpdateFound:
		s.UpdateReady = true
	case UpdateTaken:
		return s.takeUpdate()
	case InstallOffered:
		s.Installable = m.Possible
	case InstallAsked:
		return []workspace.Effect{Install{}}
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
		Record     workspace.Record // of the settings, as it was kept
		Safe       bool             // starts failed, or it was asked for: nothing is opened
		Shares     bool             // the system offers to share files
		Aside      int              // drafts that earlier pages left, and that may not be delivered yet
		At         time.Time
	}
	// ReportAsked asks for a report of what happened; ReportGiven says that the
	// person has it, copied or else as a file.
	ReportAsked struct{}
	ReportGiven struct{ Copied bool }
	// UsualAsked asks for a start as it is usual, out of safe mode.
	UsualAsked struct{}
	// SettingsChanged changes the settings.
	SettingsChanged struct{ Settings workspace.Settings }
	// Asked asks for one of the dialogs.
	Asked          struct{ Dialog workspace.Dialog }
	UpdateFound    struct{}
	UpdateTaken    struct{}
	InstallOffered struct{ Possible bool }
	InstallAsked   struct{}
	PrintAsked     struct{}
	// Answered brings what came of the effect Carry.
	Answered struct{ protocol.Answer }
	// Dismissed takes the notice away.
	Dismissed struct{ N int }
)

func (Started) Msg() workspace.Room         { return workspace.InShell }
func (ReportAsked) Msg() workspace.Room     { return workspace.InShell }
func (ReportGiven) Msg() workspace.Room     { return workspace.InShell }
func (UsualAsked) Msg() workspace.Room      { return workspace.InShell }
func (SettingsChanged) Msg() workspace.Room { return workspace.InShell }
func (Asked) Msg() workspace.Room           { return workspace.InShell }
func (UpdateFound) Msg() workspace.Room     { return workspace.InShell }
func (UpdateTaken) Msg() workspace.Room     { return workspace.InShell }
func (InstallOffered) Msg() workspace.Room  { return workspace.InShell }
func (InstallAsked) Msg() workspace.Room    { return workspace.InShell }
func (PrintAsked) Msg() workspace.Room      { return workspace.InShell }
func (Answered) Msg() workspace.Room        { return workspace.InShell }
func (Dismissed) Msg() workspace.Room       { return workspace.InShell }

// Effects that concern the program itself.
type (
	// CopyReport gives the person a report of what happened; ReportGiven answers.
	CopyReport struct{}
	// StartAsUsual loads the page again, out of safe mode.
	StartAsUsual struct{}
	// TakeUpdate starts the newer version; Install asks the browser to
	// install the program, and Print to print the page.
	TakeUpdate struct{}
	Install    struct{}
	Print      struct{}
)

func (CopyReport) Effect()   {}
func (StartAsUsual) Effect() {}
func (TakeUpdate) Effect()   {}
func (Install) Effect()      {}
func (Print) Effect()        {}
