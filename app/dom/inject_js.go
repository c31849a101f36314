//go:build faults

package dom

// Inject has f called in every guard, with "callback" and the name of what was
// called. A test that builds the program with the tag "faults" panics in f.
func Inject(f func(where string)) { inject = f }
