package workspace

import (
	"slices"
	"unicode/utf8"

	"gloss/app/annotation"
)

// Typed is what stands in a field of a mark and is not recorded, since it cannot be right.
// It is kept on the device beside the settings, so that a reload brings it back.
type Typed struct {
	Mark  annotation.ID `json:"mark"`
	Field string        `json:"field"`           // as package fields names it
	Index int           `json:"index,omitempty"` // of the piece of evidence, from 0
	Words string        `json:"words"`
}

// Bounds on what is kept of it, in bytes.
const (
	maxTyped    = 1_000 // of one
	maxAllTyped = 3_000
)

// keptTyped are those that are kept: the last ones that there is room for.
func keptTyped(all []Typed) []Typed {
	room := maxAllTyped
	var out []Typed
	for _, t := range slices.Backward(all) {
		size := len(t.Mark) + len(t.Field) + len(t.Words)
		if t.Mark == "" || t.Words == "" || t.Index < 0 || len(t.Words) > maxTyped || !utf8.ValidString(t.Words) || size > room {
			continue
		}
		room -= size
		out = append(out, t)
	}
	slices.Reverse(out)
	return out
}

// KeepTyped keeps what stands in fields without being recorded.
func (w *Workspace) KeepTyped(all []Typed) []Effect {
	if all = keptTyped(all); slices.Equal(all, w.Typed) {
		return nil
	}
	w.Typed = all
	return []Effect{w.KeepSettings()}
}
