package words

import (
	"errors"
	"strings"
)

// Language is a language that texts can be in, with its translations.
type Language struct {
	Tag string // BCP 47, such as de

	// lines are the translations, each at the place that a hash of its English text
	// gives; shifts make these places differ. This takes a sixth of the room that the
	// English texts would take as keys, as the file need not hold them.
	shifts string
	lines  []string
}

// Languages are the languages other than English that there are translations for, by
// tag, with what each calls itself.
var Languages = []struct{ Tag, Name string }{
	{"de", "Deutsch"},
	{"es", "Español"},
	{"fr", "Français"},
}

// Has reports whether there are texts in a language.
func Has(tag string) bool {
	for _, l := range Languages {
		if l.Tag == tag {
			return true
		}
	}
	return tag == "en"
}

// maxFile is more than a file of translations ever has, in bytes.
const maxFile = 1 << 20

// Read returns a language from its file, as translation.Compile writes it. It fails if
// the file is empty, cut off, or too long.
func Read(tag, file string) (*Language, error) {
	shifts, rest, ok := strings.Cut(file, "\n")
	if !ok || shifts == "" || len(file) > maxFile || !strings.HasSuffix(rest, "\n.\n") {
		return nil, errors.New("this is not a whole file of translations")
	}
	return &Language{Tag: tag, shifts: shifts, lines: strings.Split(strings.TrimSuffix(rest, "\n.\n"), "\n")}, nil
}

// find returns the translation of an English text of the catalogue, or "". Of any other
// text it may return that of one of the catalogue.
func (l *Language) find(english string) string {
	return l.lines[Slot(english, l.shifts[Bucket(english, len(l.shifts))], len(l.lines))]
}

// Bucket says which of n shifts counts for a text, by its FNV-1a hash.
func Bucket(text string, n int) int { return int(hash(2166136261, text) % uint32(n)) }

// Slot says on which of n lines the translation of a text stands, by its FNV-1a hash
// from a basis that the shift changes.
func Slot(text string, shift byte, n int) int {
	h := hash(2166136261^uint32(shift)*0x9E3779B1, text)
	return int((h ^ h>>15) % uint32(n))
}

func hash(h uint32, text string) uint32 {
	for i := range len(text) {
		h = (h ^ uint32(text[i])) * 16777619
	}
	return h
}

// plural is the CLDR plural category of a whole number in a language, as
// translation.Plurals lists them. A language that is not here is counted like English.
func plural(tag string, n int) string {
	switch {
	case n == 1, n == 0 && tag == "fr":
		return "one"
	case (tag == "fr" || tag == "es") && n != 0 && n%1_000_000 == 0:
		return "many"
	}
	return "other"
}
