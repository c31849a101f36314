//go:build faults

package ui

// Inject has f called in every guard, with the name of the action that runs in it.
// A test that builds the program with the tag "faults" panics in f.
func Inject(f func(where string)) { inject = f }
