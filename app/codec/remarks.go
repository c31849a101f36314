package codec

import "fmt"

// maxRemarks is how many remarks on single places are listed.
const maxRemarks = 60

// Remarks lists what of a file is left out, or read otherwise than it stands. A file of
// nothing but faults makes no endless list.
type Remarks struct {
	list  []string
	more  int
	first error
}

// Add takes a remark on a place of the file: "line 3".
func (r *Remarks) Add(place string, what error) {
	if r.first == nil {
		r.first = fmt.Errorf("%s: %w", place, what)
	}
	if len(r.list) == maxRemarks {
		r.more++
		return
	}
	r.list = append(r.list, fmt.Sprintf("%s: %v", place, what))
}

// First is the first remark as an error, for a file of which nothing can be read; nil if
// there is none.
func (r *Remarks) First() error { return r.first }

// List is the remarks, and how many more there are.
func (r *Remarks) List() []string {
	if r.more > 0 {
		return append(r.list[:len(r.list):len(r.list)], fmt.Sprintf("%d more places are read otherwise than they stand, or left out", r.more))
	}
	return r.list
}
