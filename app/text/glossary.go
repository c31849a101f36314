package text

import "strings"

// Glossary names words, in the order of their bytes: "word name;word name;word".
// A word without a name is its own. Compiled for a browser it is a fraction of
// a table of entries.
type Glossary string

// Find returns the name of a word that holds no space.
//
//go:noinline
func (g Glossary) Find(word string) (name string, ok bool) {
	rest, ok := row(string(g), word, ';')
	if !ok {
		return "", false
	}
	name, _, _ = strings.Cut(rest, ";")
	if name == "" {
		return word, true
	}
	return name[1:], true
}
