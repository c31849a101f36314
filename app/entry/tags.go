package entry

import "strings"

// partsTags are the signs that end a tag. Enter does too.
const partsTags = ",;\n\r"

// Tags parts what was typed into the field for tags: those that are ended by a comma, a
// semicolon or a line break, and what is still being typed. Neither is trimmed.
func Tags(typed string) (ended []string, rest string) {
	for {
		at := strings.IndexAny(typed, partsTags)
		if at < 0 {
			return ended, typed
		}
		ended = append(ended, typed[:at])
		typed = typed[at+1:]
	}
}
