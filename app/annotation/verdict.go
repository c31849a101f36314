package annotation

import (
	"slices"
	"strings"
)

// Verdict is what a checker found of a mark, by its id in files and records. It is a
// step on the scale of the mark's kind, or Unchecked.
type Verdict string

// Unchecked is the verdict on a mark that nobody has looked into.
const Unchecked Verdict = ""

// The verdicts on claims.
const (
	Supported   Verdict = "supported"
	Mostly      Verdict = "mostly"
	Disputed    Verdict = "disputed"
	Refuted     Verdict = "refuted"
	Uncheckable Verdict = "cannot-be-checked"
)

// The verdicts on quotes.
const (
	Verbatim     Verdict = "verbatim"
	Trimmed      Verdict = "trimmed"
	OutOfContext Verdict = "out-of-context"
	Altered      Verdict = "altered"
	NeverSaid    Verdict = "never-said"
)

// The verdicts on figures. Misleading is on claims too, where it is kept but not offered.
const (
	Correct    Verdict = "correct"
	Rounded    Verdict = "rounded"
	Misleading Verdict = "misleading"
	Wrong      Verdict = "wrong"
	NoSource   Verdict = "no-source"
)

// Gauge is the sign of a verdict, which tells its place in the order without words
// and colours.
type Gauge string

// The gauges, from the best verdict to the worst, then those off the scale.
const (
	Full          Gauge = "full"
	ThreeQuarters Gauge = "three-quarters"
	Half          Gauge = "half"
	Quarter       Gauge = "quarter"
	Crossed       Gauge = "crossed"
	Question      Gauge = "question" // it was looked into, and nothing can be said
	Ring          Gauge = "ring"     // dashed: unchecked
)

// Gauges lists every gauge. Who draws gauges draws each of these and no other.
var Gauges = []Gauge{Full, ThreeQuarters, Half, Quarter, Crossed, Question, Ring}

// Rank is the place of a gauge in the order, from 1 for Crossed to 5 for Full, and 0
// for one off the scale.
func (g Gauge) Rank() int {
	if i := slices.Index(Gauges, g); i >= 0 && i < 5 {
		return 5 - i
	}
	return 0
}

// Hue is the colour of a verdict, which only repeats what its word and gauge say.
type Hue string

// The hues.
const (
	Yes     Hue = "yes"
	Mid     Hue = "mid"
	No      Hue = "no"
	Neutral Hue = "neutral"
)

// Step is one verdict of a scale.
type Step struct {
	Verdict Verdict
	Word    string // as a person reads it, capitalised
	Gauge   Gauge
	Hue     Hue
	// Means is what it says of the matter. Steps of two scales that mean the same
	// share it; "" for one that no other scale has.
	Means string
	// Formerly is its id in files and records of Gloss before native version 4.
	Formerly Verdict
	// Kept says that it is not offered any more, but read, kept and shown on a mark
	// that has it.
	Kept bool
}

// NotChecked is the step of a mark that nobody has looked into; it is on every scale.
var NotChecked = Step{Verdict: Unchecked, Word: "Unchecked", Gauge: Ring, Hue: Neutral}

// Scale is the verdicts that marks of a kind can have, from the best to the worst,
// then those off the scale; NotChecked is not among them.
type Scale []Step

// The meanings that several scales share.
const (
	meansTrue       = "true"
	meansMisleading = "misleading"
	meansUntrue     = "untrue"
)

var scales = map[Kind]Scale{
	Claim: {
		{Verdict: Supported, Word: "Supported", Gauge: Full, Hue: Yes, Means: meansTrue},
		{Verdict: Mostly, Word: "Mostly", Gauge: ThreeQuarters, Hue: Yes},
		{Verdict: Disputed, Word: "Disputed", Gauge: Half, Hue: Mid},
		{Verdict: Misleading, Word: "Misleading", Gauge: Quarter, Hue: No, Means: meansMisleading, Kept: true},
		{Verdict: Refuted, Word: "Refuted", Gauge: Crossed, Hue: No, Means: meansUntrue, Formerly: "false"},
		{Verdict: Uncheckable, Word: "Cannot be checked", Gauge: Question, Hue: Neutral, Formerly: "unverifiable"},
	},
	Quote: {
		{Verdict: Verbatim, Word: "Verbatim", Gauge: Full, Hue: Yes},
		{Verdict: Trimmed, Word: "Trimmed", Gauge: ThreeQuarters, Hue: Yes},
		{Verdict: OutOfContext, Word: "Out of context", Gauge: Half, Hue: Mid},
		{Verdict: Altered, Word: "Altered", Gauge: Quarter, Hue: No},
		{Verdict: NeverSaid, Word: "Never said", Gauge: Crossed, Hue: No},
	},
	Figure: {
		{Verdict: Correct, Word: "Correct", Gauge: Full, Hue: Yes, Means: meansTrue},
		{Verdict: Rounded, Word: "Rounded", Gauge: ThreeQuarters, Hue: Yes},
		{Verdict: Misleading, Word: "Misleading", Gauge: Quarter, Hue: No, Means: meansMisleading},
		{Verdict: Wrong, Word: "Wrong", Gauge: Crossed, Hue: No, Means: meansUntrue},
		{Verdict: NoSource, Word: "No source", Gauge: Question, Hue: Neutral},
	},
}

// ScaleOf is the scale of a kind; none for a kind that is unknown. It is not to be
// changed.
func ScaleOf(k Kind) Scale { return scales[k] }

// Step is the step of a verdict, NotChecked for Unchecked; false if the scale has none.
func (s Scale) Step(v Verdict) (Step, bool) {
	if v == Unchecked {
		return NotChecked, true
	}
	i := slices.IndexFunc(s, func(step Step) bool { return step.Verdict == v })
	if i < 0 {
		return Step{}, false
	}
	return s[i], true
}

// Named is the step with a word or an id, whatever the case of its letters, also with
// an id from before native version 4. "" and "unchecked" name NotChecked.
func (s Scale) Named(name string) (Step, bool) {
	name = strings.TrimSpace(name)
	for _, step := range append(Scale{NotChecked}, s...) {
		if strings.EqualFold(name, step.Word) || strings.EqualFold(name, string(step.Verdict)) || step.Formerly != "" && strings.EqualFold(name, string(step.Formerly)) {
			return step, true
		}
	}
	return Step{}, false
}

// Step is the verdict on a mark as a step of its kind's scale, and NotChecked where
// the scale does not have it.
func (a Annotation) Step() Step {
	if step, ok := ScaleOf(a.Kind).Step(a.Verdict); ok {
		return step
	}
	return NotChecked
}

// Become gives the mark a kind. Its verdict becomes the one that means the same on the
// scale of that kind, or Unchecked if none does. Evidence and all else stay.
func (a *Annotation) Become(k Kind) { a.Kind, a.Verdict = k, a.Verdict.On(k) }

// On is the verdict that means the same on the scale of a kind: itself, the one that it
// is called now, or one of the same meaning; Unchecked if there is none. A verdict that
// no scale has stays as it is, for Check to refuse, and so does any on a kind without
// a scale.
func (v Verdict) On(k Kind) Verdict {
	scale := ScaleOf(k)
	if _, ok := scale.Step(v); ok || scale == nil {
		return v
	}
	known := false
	for _, of := range Kinds {
		i := slices.IndexFunc(scales[of], func(step Step) bool { return step.Verdict == v || step.Formerly == v })
		if i < 0 {
			continue
		}
		known = true
		was := scales[of][i]
		for _, step := range scale {
			if of == k && step.Verdict == was.Verdict || step.Means != "" && step.Means == was.Means {
				return step.Verdict
			}
		}
	}
	if known {
		return Unchecked
	}
	return v
}
