package marklist

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/session/search"
)

// Filter says which marks are listed, and in which order.
type Filter struct {
	All      bool // of all articles, not of the open one alone
	Search   string
	Kind     annotation.Kind // empty for any, as all below
	Verdict  string          // a Verdict, or NoVerdict
	Evidence string          // WithEvidence or NoEvidence
	Tag      string
	State    string // a State, or Waiting
	Sort     Sort
	Reverse  bool
}

// NoVerdict stands for annotation.Unchecked in a Filter, and Waiting for marks
// that wait for a decision.
const (
	NoVerdict = "unchecked"
	// WithEvidence and NoEvidence stand for marks that have some and none.
	WithEvidence = "some"
	NoEvidence   = "none"
	Waiting      = "waiting"
)

// Narrowed reports whether the filter leaves anything out.
func (f Filter) Narrowed() bool {
	return f.Search+string(f.Kind)+f.Verdict+f.Evidence+f.Tag+f.State != ""
}

// Sort is what marks are ordered by.
type Sort string

// The orders. ByValue, ByUnit, ByOf and ByPeriod are of figures alone.
const (
	ByPlace   Sort = ""
	ByTime    Sort = "time" // the newest first
	ByKind    Sort = "kind"
	ByName    Sort = "name"
	ByValue   Sort = "value"
	ByUnit    Sort = "unit"
	ByOf      Sort = "of"
	ByPeriod  Sort = "period"
	ByVerdict Sort = "verdict" // the best first, then those off the scale, then the unchecked
	ByArticle Sort = "article"
)

// Sorts lists the orders that make sense with a filter.
func (f Filter) Sorts() []Sort {
	out := []Sort{ByPlace, ByTime, ByKind, ByName, ByVerdict}
	if f.Kind == annotation.Figure {
		out = []Sort{ByPlace, ByTime, ByValue, ByUnit, ByOf, ByPeriod, ByVerdict}
	}
	if f.All {
		out = append(out, ByArticle)
	}
	return out
}

// FilterField is one part of a Filter that a person can set.
type FilterField string

// The fields of a filter.
const (
	FilterScope    FilterField = "scope"
	FilterSearch   FilterField = "search"
	FilterKind     FilterField = "kind"
	FilterVerdict  FilterField = "verdict"
	FilterEvidence FilterField = "evidence"
	FilterTag      FilterField = "tag"
	FilterState    FilterField = "state"
	FilterSort     FilterField = "sort"
	FilterReverse  FilterField = "reverse"
)

// With is the filter with one field set. What a field cannot be leaves it at
// anything.
func (f Filter) With(field FilterField, value string) Filter {
	switch field {
	case FilterScope:
		f.All = value == "all"
	case FilterSearch:
		f.Search = search.Bounded(value)
	case FilterKind:
		f.Kind = oneOf(annotation.Kind(value), annotation.Kinds)
		f.Verdict = f.verdict(f.Verdict)
	case FilterVerdict:
		f.Verdict = f.verdict(value)
	case FilterEvidence:
		f.Evidence = oneOf(value, []string{WithEvidence, NoEvidence})
	case FilterTag:
		f.Tag, _ = strings.CutPrefix(value, "#")
		if f.Tag == value {
			f.Tag = ""
		}
	case FilterState:
		f.State = oneOf(value, []string{string(annotation.Exact), string(annotation.Moved), string(annotation.Changed), string(annotation.Lost), Waiting})
	case FilterSort:
		f.Sort, f.Reverse = Sort(value), false
	case FilterReverse:
		f.Reverse = !f.Reverse
	}
	f.Sort = oneOf(f.Sort, f.Sorts())
	return f
}

// verdict is a verdict if marks that the filter lets through can have it, and else
// nothing.
func (f Filter) verdict(value string) string {
	if value == NoVerdict {
		return value
	}
	for _, k := range annotation.Kinds {
		if _, ok := annotation.ScaleOf(k).Step(annotation.Verdict(value)); ok && value != "" && (f.Kind == "" || f.Kind == k) {
			return value
		}
	}
	return ""
}

// oneOf is a value if it is one of some, and else nothing.
func oneOf[T ~string](v T, of []T) T {
	if slices.Contains(of, v) {
		return v
	}
	return ""
}

// passes reports whether a mark is listed, whatever its kind and what is
// searched for.
func (f Filter) passes(a *annotation.Annotation) bool {
	if f.Verdict != "" {
		verdict := cmp.Or(string(a.Verdict), NoVerdict)
		if verdict != f.Verdict {
			return false
		}
	}
	if f.Evidence != "" && (f.Evidence == WithEvidence) != (len(a.Evidence) > 0) {
		return false
	}
	if f.Tag != "" && !annotation.HasTag(a.Tags, f.Tag) {
		return false
	}
	if f.State == Waiting {
		return a.Pending()
	}
	return f.State == "" || string(a.State()) == f.State
}

// Row is one mark in the list.
type Row struct {
	Mark    *annotation.Annotation // never changed through this
	Article article.ID             // on which it stands
	Title   string                 // of that article
	Own     bool                   // of the open article or of a version before it: it can be changed here
	Order   int                    // of its article
}

// key is what a row is ordered by. Rows without one come last in either order.
type key struct {
	words   string
	numbers [2]annotation.Number
	none    bool
}

func (r Row) key(by Sort) key {
	q := r.Mark.Quantity
	words := ""
	switch by {
	case ByName:
		words = r.Mark.Said.Name
	case ByUnit:
		words = q.Unit
	case ByOf:
		words = q.Of
	case ByPeriod:
		words = q.Period
	case ByArticle:
		words = r.Title
	case ByVerdict:
		return key{none: r.Mark.Verdict == annotation.Unchecked}
	case ByValue:
		low := cmp.Or(q.Value, q.From, q.To)
		return key{numbers: [2]annotation.Number{low, cmp.Or(q.Value, q.To, q.From)}, none: low == ""}
	default:
		return key{}
	}
	return key{words: search.Order(words), none: words == ""}
}

// sortRows orders rows as a filter says; rows that are alike in that stay in
// the order of their places.
func sortRows(rows []Row, by Sort, reverse bool) {
	type keyed struct {
		Row
		key
	}
	all := make([]keyed, len(rows))
	for i, r := range rows {
		all[i] = keyed{r, r.key(by)}
	}
	turn := 1
	if reverse {
		turn = -1
	}
	order := func(a, b *keyed) int {
		if a.none != b.none {
			if a.none {
				return 1
			}
			return -1
		}
		c := 0
		switch by {
		case ByPlace:
			return turn * place(a.Row, b.Row)
		case ByTime:
			c = b.Mark.Created.Compare(a.Mark.Created)
		case ByKind:
			c = slices.Index(annotation.Kinds, a.Mark.Kind) - slices.Index(annotation.Kinds, b.Mark.Kind)
		case ByVerdict:
			c = slices.Index(annotation.Gauges, a.Mark.Step().Gauge) - slices.Index(annotation.Gauges, b.Mark.Step().Gauge)
		case ByValue:
			c = cmp.Or(a.numbers[0].Compare(b.numbers[0]), a.numbers[1].Compare(b.numbers[1]))
		default:
			c = strings.Compare(a.words, b.words)
		}
		if c != 0 {
			return turn * c
		}
		return place(a.Row, b.Row)
	}
	sort.Slice(all, func(i, j int) bool { return order(&all[i], &all[j]) < 0 })
	for i, k := range all {
		rows[i] = k.Row
	}
}

// place orders rows by article and by place in it.
func place(a, b Row) int {
	if c := a.Order - b.Order; c != 0 {
		return c
	}
	return annotation.Compare(a.Mark, b.Mark)
}
