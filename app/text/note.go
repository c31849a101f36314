package text

import "strings"

// maxNote is how long the mark of a footnote is at most, in bytes: "[1234]".
const maxNote = 6

// maxNotes is how many marks of footnotes may stand together.
const maxNotes = 9

// startsNote reports whether s starts with the mark of a footnote. It belongs
// to the sentence before it.
func startsNote(s string) bool {
	end := strings.IndexByte(s[:min(len(s), maxNote)], ']')
	return end > 1 && s[0] == '[' && allDigits(s[1:end])
}

// afterNotes reports whether s ends in white space, and before that in one or
// more marks of footnotes after a full stop.
func afterNotes(s string) bool {
	for notes := 0; notes <= maxNotes; {
		s = strings.TrimRight(s, " \n")
		start := strings.LastIndexByte(s[max(0, len(s)-maxNote):], '[')
		if !strings.HasSuffix(s, "]") || start < 0 {
			return notes > 0 && endsInStop(s)
		}
		start += max(0, len(s)-maxNote)
		if !allDigits(s[start+1 : len(s)-1]) {
			return false
		}
		s = s[:start]
		notes++
	}
	return false
}

func allDigits(s string) bool {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return false
		}
	}
	return s != ""
}
