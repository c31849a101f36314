package workspace

import (
	"slices"
	"strings"

	"gloss/app/article"
)

// LabelFault says why a label of an article is not recorded as it was typed.
type LabelFault struct {
	Label article.Label
	Why   string // in a sentence
}

// Faulty is some faults with what is wrong with one label now.
func Faulty(faults []LabelFault, l article.Label, err error) []LabelFault {
	faults = slices.DeleteFunc(slices.Clone(faults), func(f LabelFault) bool { return f.Label == l })
	if err == nil {
		return faults
	}
	why := err.Error()
	return append(faults, LabelFault{l, strings.ToUpper(why[:1]) + why[1:] + "."})
}
