package protocol

import "gloss/app/annotation"

// The verbs of what comes in.
const (
	Look Verb = "look" // into a file, without changing anything
	Take Verb = "take" // what is in the file into the library
	Undo Verb = "undo" // what was taken, or what was undone
	// Reanchor looks whether marks wait for an article that has come.
	Reanchor Verb = "reanchor"
)

// Changes reports whether an order of the verb changes what is kept.
func (v Verb) Changes() bool { return v == Take || v == Undo || v == Reanchor }

// Arrival is what a file would bring.
type Arrival struct {
	Format   string // in words
	Unit     string // what the positions of marks are counted in, in words; "" where the file has none
	Articles []Brought
	Waiting  []Waiting  // marks of articles that are not here
	Labels   []Label    // of marks of which the file does not say whether they are claims, quotes or figures
	Unplaced []Unplaced // marks that cannot be taken: the first of Lost
	Lost     int
	Remarks  []string // what of the file is kept but not shown, or left out
}

// Label is what a file calls marks that it does not call claims, quotes or figures: see
// codec.LabelCount.
type Label struct {
	Name  string
	Marks int
}

// Brought is what a file brings of one article.
type Brought struct {
	Title string
	New   bool   // the article is not here yet
	Like  string // of a new one: the title of the article here that it seems to be another version of
	Kinds [3]int // marks of each kind that the file says, in the order of annotation.Kinds

	Added, Updated, Same int
	Duplicates, Ties     int    // of Added and of Same: see reconcile.Duplicates and reconcile.Ties
	Example              string // the words of the first of them

	// How the marks stand: of a new version in the text of Like, else in the
	// article itself. A file that brings the text says nothing here.
	States map[annotation.State]int `json:",omitempty"`
}

// Waiting is marks whose article is not here.
type Waiting struct {
	Title, Source string
	Marks         int
	Here          int // of Marks that wait here already
}

// Unplaced is a mark that cannot be taken.
type Unplaced struct{ Place, Reason string }

// Changes reports whether taking the file would change anything.
func (a Arrival) Changes() bool {
	for _, b := range a.Articles {
		if b.New || b.Added+b.Updated > 0 {
			return true
		}
	}
	for _, w := range a.Waiting {
		if w.Marks > w.Here {
			return true
		}
	}
	return false
}

// Receipt is what was changed.
type Receipt struct {
	Articles                    int // added
	Added, Updated, Same, Waits int
	Removed, Restored, Left     int    // by undoing; Left were changed since and stay as they are
	Open                        string // id of the one article that the file brought, if it was one
	Anchored                    int    // marks that waited and have found their places
}
