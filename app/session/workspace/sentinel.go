package workspace

import (
	"time"

	"gloss/app/words"
)

// Sentinel is a note of what was in the store, kept outside of it, in the record of
// the settings: a browser that finds its database damaged begins with an empty one
// and says nothing. No word that was read or typed is in it.
type Sentinel struct {
	Kept Holding `json:"kept,omitzero"`
	// When the browser was asked to keep what is there.
	Asked time.Time `json:"asked,omitzero"`
	Lost  Holding   `json:"lost,omitzero"` // was there before the store came back empty, and the person was not told or has not dismissed it
}

// Holding is how much there was, and when.
type Holding struct {
	Articles int       `json:"articles,omitempty"`
	Marks    int       `json:"marks,omitempty"`
	At       time.Time `json:"at,omitzero"`
}

func (s Sentinel) checked() Sentinel {
	if min(s.Kept.Articles, s.Kept.Marks, s.Lost.Articles, s.Lost.Marks) < 0 {
		return Sentinel{}
	}
	return s
}

// Loss says what was lost, "" if nothing was.
func (w *Workspace) Loss() string {
	l := w.Sentinel.Lost
	if l.Articles == 0 {
		return ""
	}
	return words.StorageLoss.With("date", words.Date(l.At.Local()), "articles", l.Articles, "marks", l.Marks)
}
