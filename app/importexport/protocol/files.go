// Package protocol is what the page and the program that reads and writes files
// say to one another: orders and answers, as plain data. The work is done by
// package importexport, in a Web Worker, so that nothing of it is in the page's program.
package protocol

import (
	"encoding/json"
	"time"

	"gloss/app/annotation"
	"gloss/app/words"
)

// Verb is what is to be done.
type Verb string

// The verbs.
const (
	Show  Verb = "show"  // the first part of a file that would be written
	Write Verb = "write" // a file
)

// Scope is what goes into a file.
type Scope string

// The scopes.
const (
	Open    Scope = "open"    // the document that the order brings
	Library Scope = "library" // everything that is kept
)

// Way is how a person is given a file.
type Way string

// The ways.
const (
	Save  Way = "save"  // with the system's picker where there is one, else as a download
	Copy  Way = "copy"  // to the clipboard
	Share Way = "share" // with what the system offers
)

// Order is one thing to do. There is never a second one before the answer.
type Order struct {
	Do Verb
	At time.Time

	// Of Show and Write.
	Format   string          `json:",omitempty"` // a Name of Formats
	Scope    Scope           `json:",omitempty"`
	Document string          `json:",omitempty"` // the native file of what is open
	Only     []annotation.ID `json:",omitempty"` // of the library, these marks alone
	Checker  string          `json:",omitempty"` // who checks claims, for ClaimReview
	CheckURL string          `json:",omitempty"` // the checker's own page on them

	// Of Look and Take: a file that the page holds, by its number. Of Take, what marks
	// are that do not say it, by their labels or else
	// under "". Of Undo: what Take left, likewise. Of Reanchor, the
	// article that has come. What is left by Take and Undo is held under Keep.
	File    int                        `json:",omitempty"`
	Kinds   map[string]annotation.Kind `json:",omitempty"`
	Article string                     `json:",omitempty"`
	Keep    int                        `json:",omitempty"`

	// Of Write. The page sees to it.
	Way       Way    `json:",omitempty"`
	Name      string `json:",omitempty"` // of the file, without its ending
	Ending    string `json:",omitempty"`
	MediaType string `json:",omitempty"`
}

// Answer is what came of an order, or how far it is.
type Answer struct {
	Done int `json:",omitempty"` // of Of; the end is not there yet
	Of   int `json:",omitempty"`

	Sample    *Sample  `json:",omitempty"`
	Written   *Written `json:",omitempty"`
	Arrival   *Arrival `json:",omitempty"`
	Receipt   *Receipt `json:",omitempty"`
	Trouble   string   `json:",omitempty"` // why nothing came of it, in a sentence
	Cancelled bool     `json:",omitempty"` // by the person
}

// Ended reports whether nothing more comes.
func (a Answer) Ended() bool { return a.Of == 0 }

// Line is a line of a page as a person reads it: see report.Line.
type Line struct{ Role, Text string }

// Sample is the first part of a file, and what is known of the rest.
type Sample struct {
	Head            string   // text
	Lines           []Line   // of a page: how it begins as a person reads it
	Cut             bool     // there is more
	Lacks           []string // what the format leaves out, in words
	Ending          string   // of the file's name, with its dot
	MediaType       string
	Articles, Marks int
	Taken           int // of Marks, where those are known: so many the format has a place for
}

// Written is a file that was written.
type Written struct {
	Name              string // with its ending
	Ending, MediaType string
	Articles, Marks   int
	Unread            int // records of articles and of marks that could not be read, and are not in it
	Bytes             int
	Way               Way // how the person got it: a share that is not possible is saved
}

// Encode is the order as it goes to the other program.
func (o Order) Encode() string { return encode(o) }

// Encode is the answer as it comes back.
func (a Answer) Encode() string { return encode(a) }

func encode(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic("encode: " + err.Error()) // strings, numbers and times always marshal
	}
	return string(b)
}

// DecodeOrder reads an order.
func DecodeOrder(s string) (Order, error) {
	var o Order
	err := json.Unmarshal([]byte(s), &o)
	return o, err
}

// DecodeAnswer reads an answer. One that cannot be read is one of trouble.
func DecodeAnswer(s string) Answer {
	var a Answer
	if err := json.Unmarshal([]byte(s), &a); err != nil {
		return Answer{Trouble: words.FilesNoAnswer.String()}
	}
	return a
}
