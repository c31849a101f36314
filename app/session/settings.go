package session

import (
	"encoding/json"
	"slices"
)

// Settings is what a person chose to have otherwise. It is kept on the device
// beside the articles, and belongs to no article.
type Settings struct {
	Snap Snap `json:"snap,omitempty"`
}

// maxSettings bounds what is read of them, in bytes.
const maxSettings = 10_000

// DecodeSettings reads what Encode wrote. What it does not understand it leaves
// at its default: the settings of a newer or a broken program lose nobody work.
func DecodeSettings(record string) Settings {
	var s Settings
	if len(record) > maxSettings || json.Unmarshal([]byte(record), &s) != nil {
		return Settings{}
	}
	if !slices.Contains(Snaps, s.Snap) {
		s.Snap = ToWords
	}
	return s
}

// Encode is the settings as a record.
func (s Settings) Encode() string {
	record, err := json.Marshal(s)
	if err != nil {
		// Strings always marshal.
		panic("encode settings: " + err.Error())
	}
	return string(record)
}

func (s *State) set(to Settings) []Effect {
	if to == s.Settings {
		return nil
	}
	s.Settings = to
	return []Effect{KeepSettings{to}}
}
