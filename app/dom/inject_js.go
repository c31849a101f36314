//go:build faults

package dom

// Inject has Guard call f with "callback" and the name of the guarded function. A test
// that builds the program with the tag "faults" panics in f.
func Inject(f func(where string)) { inject = f }
