package workspace

import (
	"time"

	"gloss/app/words"
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
)

func (b Backup) checked() Backup {
	if b.Changes < 0 || b.Asked < 0 || b.Asked > b.Changes {
		return Backup{}
	}
	return b
}

// Due reports whether a backup should be asked for.
func (b Backup) Due(now time.Time) bool {
	last := b.At
	if b.Put.After(last) {
		last = b.Put
	}
	return b.Changes-b.Asked >= manyChanges || b.Changes > b.Asked && !last.IsZero() && now.Sub(last) >= longAgo
}

// Words says when the last backup was made.
func (b Backup) Words() string {
	if b.At.IsZero() {
		return words.BackupNone.String()
	}
	return words.BackupLast.With("date", words.Date(b.At.Local()))
}

// Reminder says when the last backup was made and how much was done since.
func (b Backup) Reminder() string {
	if b.At.IsZero() {
		return words.BackupNever.With("n", b.Changes)
	}
	return words.BackupSince.With("n", b.Changes, "date", words.Date(b.At.Local()))
}

// KeepSettings keeps the settings with what is known of the backup and the store.
func (w *Workspace) KeepSettings() Effect {
	return KeepSettings{Record{w.Settings, w.Backup, w.Sentinel, w.Unbundled, w.Typed}}
}

// BackupDue reports whether a backup should be asked for, by the time at which
// the program was started.
func (w *Workspace) BackupDue() bool { return w.Backup.Due(w.Began) }
