package session

import (
	"time"

	"gloss/app/importexport/protocol"
	"gloss/app/session/wording"
)

// Backup is what is known of the last backup: a file of the whole library. It is
// kept in the record of the settings, on the device that the library is on.
type Backup struct {
	At      time.Time `json:"at,omitzero"`  // when the last one was made
	Changes int       `json:"changes"`      // of marks since
	Asked   int       `json:"asked"`        // how many these were when one was put off
	Put     time.Time `json:"put,omitzero"` // when it was, or when the first change was seen
}

// From how many changes on, or how long after the last backup, one is asked for.
const (
	manyChanges = 200
	longAgo     = 14 * 24 * time.Hour
	keptEvery   = 10 // changes the count is kept
)

func (b Backup) checked() Backup {
	if b.Changes < 0 || b.Asked < 0 || b.Asked > b.Changes {
		return Backup{}
	}
	return b
}

// due reports whether a backup should be asked for.
func (b Backup) due(now time.Time) bool {
	last := b.At
	if b.Put.After(last) {
		last = b.Put
	}
	return b.Changes-b.Asked >= manyChanges || b.Changes > b.Asked && !last.IsZero() && now.Sub(last) >= longAgo
}

// BackupDue reports whether a backup should be asked for, by the time at which
// the program was started.
func (s State) BackupDue() bool { return s.Backup.due(s.began) }

// Words says when the last backup was made.
func (b Backup) Words() string {
	words := "No backup yet"
	if !b.At.IsZero() {
		words = "Last backup: " + b.At.Local().Format("2 January 2006")
	}
	return words
}

// Since says how much was done since.
func (b Backup) Since() string { return wording.Count(b.Changes, "change") + " since" }

// keepSettings keeps the settings with what is known of the backup and the store.
func (s *State) keepSettings() Effect {
	return KeepSettings{Record{s.Settings, s.Backup, s.Sentinel}}
}

// countChanges counts what was saved. The count is kept from time to time: one
// that is a little too low does no harm.
func (s *State) countChanges(n int) []Effect {
	if n == 0 {
		return nil
	}
	b := &s.Backup
	was := b.Changes
	b.Changes += n
	if b.Put.IsZero() {
		b.Put = s.began
	}
	if was/keptEvery == b.Changes/keptEvery {
		return nil
	}
	return []Effect{s.keepSettings()}
}

// backedUp remembers that the whole library was written.
func (s *State) backedUp(o protocol.Order) []Effect {
	if o.Scope != protocol.Library || o.Only != nil || o.Format != protocol.Native || o.Way == protocol.Copy {
		return nil
	}
	s.Backup = Backup{At: o.At, Put: o.At}
	return []Effect{s.keepSettings()}
}

// putOffBackup asks no more until there are many more changes, or much later.
func (s *State) putOffBackup() []Effect {
	b := &s.Backup
	b.Asked, b.Put = b.Changes, s.began
	return []Effect{s.keepSettings()}
}

// BackupPutOff says that a person wants no backup now.
type BackupPutOff struct{}

func (BackupPutOff) msg() room { return inSaving }
