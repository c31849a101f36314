package saving

import "gloss/app/session/workspace"

// keptEvery is after how many changes the count of them is kept.
const keptEvery = 10

// countChanges counts what was saved. The count is kept from time to time: one
// that is a little too low does no harm.
func (s room) countChanges(n int) []workspace.Effect {
	if n == 0 {
		return nil
	}
	b := &s.Backup
	was := b.Changes
	b.Changes += n
	if b.Put.IsZero() {
		b.Put = s.Began
	}
	if was/keptEvery == b.Changes/keptEvery {
		return nil
	}
	return []workspace.Effect{s.KeepSettings()}
}

// putOffBackup asks no more until there are many more changes, or much later.
func (s room) putOffBackup() []workspace.Effect {
	b := &s.Backup
	b.Asked, b.Put = b.Changes, s.Began
	return []workspace.Effect{s.KeepSettings()}
}
