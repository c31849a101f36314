// Package early reads the records of what a person did before the program had arrived,
// as web/early.js and web/records.js write them.
package early

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
)

// Do says what was done.
type Do string

// What can be done before the program is there.
const (
	Mark Do = "mark" // a mark was made of what was selected
	Undo Do = "undo" // a mark was undone
	Redo Do = "redo" // and made again
)

// Deed is one thing that was done.
type Deed struct {
	Do Do
	ID annotation.ID // of the mark
	At time.Time

	// Of a mark alone.
	Kind          annotation.Kind
	Anchor, Focus int  // bytes of the article's text; they need not lie in it, nor between characters
	Caret         bool // it was selected by keys, to the letter
}

// Record is what was done to an article on one page, in its order.
type Record struct {
	Article article.ID
	Deeds   []Deed
}

// Bounds of a record. The page stops at 500 deeds, and may take over those of pages
// before it.
const (
	maxRecord = 1 << 20 // bytes
	maxDeeds  = 5000
)

// The time between which a deed can have been, in milliseconds since 1970: the years
// 2000 to 9999, which is what records of marks can hold.
const (
	earliest = 946_684_800_000
	latest   = 253_402_300_799_999
)

// ErrRecord says that a text is not a record.
var ErrRecord = errors.New("this is no record of what was done before the program came")

// Decode reads a record. Of a text that is anything else nothing is taken, and the
// error, an ErrRecord, says what is wrong.
func Decode(record string) (Record, error) {
	var raw struct {
		Article string `json:"article"`
		Deeds   []struct {
			Do     Do              `json:"do"`
			ID     annotation.ID   `json:"id"`
			At     int64           `json:"at"`
			Kind   annotation.Kind `json:"kind"`
			Anchor int             `json:"anchor"`
			Focus  int             `json:"focus"`
			Caret  bool            `json:"caret"`
		} `json:"deeds"`
	}
	if len(record) > maxRecord {
		return Record{}, fmt.Errorf("%w: it has %d bytes", ErrRecord, len(record))
	}
	if err := json.Unmarshal([]byte(record), &raw); err != nil {
		return Record{}, fmt.Errorf("%w: %w", ErrRecord, err)
	}
	if raw.Article == "" || len(raw.Deeds) > maxDeeds {
		return Record{}, fmt.Errorf("%w: its article is %q and it has %d deeds", ErrRecord, raw.Article, len(raw.Deeds))
	}
	out := Record{Article: article.ID(raw.Article)}
	for i, d := range raw.Deeds {
		if !slices.Contains([]Do{Mark, Undo, Redo}, d.Do) || d.ID == "" || len(d.ID) > annotation.MaxID || d.At < earliest || d.At > latest || (d.Do == Mark) != d.Kind.Valid() {
			return Record{}, fmt.Errorf("%w: deed %d cannot be one", ErrRecord, i+1)
		}
		out.Deeds = append(out.Deeds, Deed{Do: d.Do, ID: d.ID, At: time.UnixMilli(d.At).UTC(), Kind: d.Kind, Anchor: d.Anchor, Focus: d.Focus, Caret: d.Caret})
	}
	return out, nil
}
