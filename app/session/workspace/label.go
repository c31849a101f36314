package workspace

import (
	"errors"
	"slices"

	"gloss/app/article"
	"gloss/app/words"
)

// LabelFault says why a label of an article is not recorded as it was typed.
type LabelFault struct {
	Label article.Label
	Why   string // in a sentence
}

// labelFaults say what can be wrong with a label.
var labelFaults = map[error]words.Text{
	article.ErrNoTitle:   words.LabelNoTitle,
	article.ErrDate:      words.LabelBadDate,
	article.ErrAddress:   words.LabelBadAddress,
	article.ErrLanguage:  words.LabelBadLanguage,
	article.ErrLongLabel: words.LabelTooLong,
}

// Faulty is some faults with what is wrong with one label now.
func Faulty(faults []LabelFault, l article.Label, err error) []LabelFault {
	faults = slices.DeleteFunc(slices.Clone(faults), func(f LabelFault) bool { return f.Label == l })
	if err == nil {
		return faults
	}
	for fault, why := range labelFaults {
		if errors.Is(err, fault) {
			return append(faults, LabelFault{l, why.With("n", article.MaxMeta)})
		}
	}
	return append(faults, LabelFault{l, err.Error()})
}
