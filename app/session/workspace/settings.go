package workspace

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/importexport/protocol"
	"gloss/app/session/caret"
	"gloss/app/words"
)

// Settings is what a person chose to have otherwise. It is kept on the device
// beside the articles, and belongs to no article.
type Settings struct {
	Snap caret.Snap `json:"snap,omitempty"`

	Theme      Theme `json:"theme,omitempty"`
	Size       Size  `json:"size,omitempty"`
	Width      Width `json:"width,omitempty"`
	Boundaries bool  `json:"boundaries,omitempty"` // screen readers are told where a mark begins and ends

	// Language is the tag of the language of the interface, or "" for the browser's.
	// web/boot.js reads it before the program is there.
	Language string `json:"language,omitempty"`

	NoSuggestions bool `json:"noSuggestions,omitempty"` // nothing is suggested
	NoPurpose     bool `json:"noPurpose,omitempty"`     // the line that says what Gloss is for was hidden, or is not needed any more

	SingleKeysOff bool          `json:"singleKeysOff,omitempty"` // keys that are one character do nothing
	Export        ExportChoices `json:"export,omitzero"`

	Keys map[string]string `json:"keys,omitempty"` // other characters in place of those of the table; never changed in place

	// What marks of these labels were taken as when a file was imported; never changed in place.
	Labels map[string]annotation.Kind `json:"labels,omitempty"`
}

// Theme says which colours the page has, Size how large the article is written,
// and Width how long its lines are at most. web/boot.js knows their values.
type (
	Theme string
	Size  string
	Width string
)

// The themes, the sizes and the widths.
const (
	SystemTheme Theme = ""
	Light       Theme = "light"
	Dark        Theme = "dark"

	Small      Size = "small"
	NormalSize Size = ""
	Large      Size = "large"
	Largest    Size = "largest"

	Narrow      Width = "narrow"
	NormalWidth Width = ""
	Wide        Width = "wide"
)

// All of them, in the order in which they are offered.
var (
	Themes = []Theme{SystemTheme, Light, Dark}
	Sizes  = []Size{Small, NormalSize, Large, Largest}
	Widths = []Width{Narrow, NormalWidth, Wide}
)

// Equal reports whether two settings are the same.
func (s Settings) Equal(o Settings) bool {
	same := maps.Equal(s.Keys, o.Keys) && maps.Equal(s.Labels, o.Labels)
	s.Keys, o.Keys, s.Labels, o.Labels = nil, nil, nil, nil
	return same && reflect.DeepEqual(s, o)
}

// Record is what is kept on the device outside of the store: what a person chose, and
// what Gloss notes of the store itself.
type Record struct {
	Settings
	Backup   Backup   `json:"backup,omitzero"`
	Sentinel Sentinel `json:"sentinel,omitzero"`

	Unbundled bool    `json:"unbundled,omitempty"` // the article that came with the page was removed from the library
	Typed     []Typed `json:"typed,omitempty"`     // what stands in fields without being recorded
}

// maxRecord bounds what is read of it, in bytes.
const maxRecord = 10_000

// DecodeRecord reads what Encode wrote. What it does not understand it leaves
// at its default: the settings of a newer or a broken program lose nobody work.
// keys brings the changed keys to those that the table of keys can have.
func DecodeRecord(record string, keys func(map[string]string) map[string]string) Record {
	var s Record
	if len(record) > maxRecord || json.Unmarshal([]byte(record), &s) != nil {
		return Record{}
	}
	if !slices.Contains(caret.Snaps, s.Snap) {
		s.Snap = caret.ToWords
	}
	if !slices.Contains(Themes, s.Theme) {
		s.Theme = SystemTheme
	}
	if !slices.Contains(Sizes, s.Size) {
		s.Size = NormalSize
	}
	if !slices.Contains(Widths, s.Width) {
		s.Width = NormalWidth
	}
	if s.Language != "" && !words.Has(s.Language) {
		s.Language = ""
	}
	s.Labels, s.Typed = keptLabels(s.Labels), keptTyped(s.Typed)
	s.Keys, s.Export, s.Backup, s.Sentinel = keys(s.Keys), s.Export.checked(), s.Backup.checked(), s.Sentinel.checked()
	return s
}

// Encode is the record as JSON.
func (r Record) Encode() string {
	record, err := json.Marshal(r)
	if err != nil {
		// Strings always marshal.
		panic("encode settings: " + err.Error())
	}
	return string(record)
}

// knowing is how many marks a person has made on an article who needs not be told any more
// what Gloss is for.
const knowing = 3

// learned hides the line of purpose once there are so many marks.
func (w *Workspace) learned() []Effect {
	to := w.Settings
	to.NoPurpose = to.NoPurpose || w.Marks.Len() >= knowing
	return w.Set(to)
}

// Set changes the settings.
func (w *Workspace) Set(to Settings) []Effect {
	if to.Equal(w.Settings) {
		return nil
	}
	w.Settings = to
	return []Effect{w.KeepSettings()}
}

// maxLabels bounds the labels of a record, in bytes of JSON.
const maxLabels = 3_000

// WithLabels returns the settings with what the marks of some labels were taken as. Where
// there are more labels than are kept, those of files before go.
func (s Settings) WithLabels(kinds map[string]annotation.Kind) Settings {
	all := map[string]annotation.Kind{}
	maps.Copy(all, s.Labels)
	maps.Copy(all, kinds)
	delete(all, "") // a mark without a label may be something else in the next file
	if s.Labels = keptLabels(all); s.Labels == nil {
		own := maps.Clone(kinds)
		delete(own, "")
		s.Labels = keptLabels(own)
	}
	return s
}

// keptLabels are the labels with a kind; nil if they are too many to be kept.
func keptLabels(labels map[string]annotation.Kind) map[string]annotation.Kind {
	labels = maps.Clone(labels)
	maps.DeleteFunc(labels, func(_ string, k annotation.Kind) bool { return !k.Valid() })
	if b, err := json.Marshal(labels); err != nil || len(b) > maxLabels || len(labels) == 0 {
		return nil
	}
	return labels
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
