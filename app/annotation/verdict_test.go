package annotation

import (
	"slices"
	"testing"
)

// Every kind has a scale from the best verdict to the worst, whose words and ids tell
// its steps apart.
func TestScales(t *testing.T) {
	for _, k := range Kinds {
		scale, words := ScaleOf(k), map[string]bool{NotChecked.Word: true}
		last, offered := Full.Rank()+1, 0
		for _, step := range scale {
			if words[step.Word] || step.Word == "" || step.Verdict == Unchecked {
				t.Errorf("%s: %q is there twice, or has no name", k, step.Word)
			}
			words[step.Word] = true
			if !slices.Contains(Gauges, step.Gauge) || step.Gauge == Ring {
				t.Errorf("%s: %s has the gauge %q", k, step.Word, step.Gauge)
			}
			rank := step.Gauge.Rank()
			if rank >= last {
				t.Errorf("%s: %s stands behind a worse one", k, step.Word)
			}
			last = rank
			want := []Hue{Neutral, No, No, Mid, Yes, Yes}[rank]
			if step.Hue != want {
				t.Errorf("%s: %s is %s, not %s", k, step.Word, step.Hue, want)
			}
			for _, name := range []string{step.Word, string(step.Verdict), " " + string(step.Verdict) + " "} {
				if got, ok := scale.Named(name); !ok || got != step {
					t.Errorf("%s: %q names %+v", k, name, got)
				}
			}
			if !step.Kept {
				offered++
			}
		}
		if offered != 5 {
			t.Errorf("%s offers %d verdicts", k, offered)
		}
		if got, ok := scale.Named("UNCHECKED"); !ok || got != NotChecked {
			t.Errorf("%s: unchecked is %+v", k, got)
		}
		if _, ok := scale.Named("perhaps"); ok {
			t.Errorf("%s has a verdict of nobody", k)
		}
	}
}

// A mark of another kind keeps the verdict that means the same, and no other.
func TestBecome(t *testing.T) {
	for _, tt := range []struct {
		name     string
		from     Verdict
		on       Kind
		want     Verdict
		refusals bool // Check refuses it
	}{
		{"nothing", Unchecked, Figure, Unchecked, false},
		{"a claim that is true is a figure that is", Supported, Figure, Correct, false},
		{"and the other way round", Correct, Claim, Supported, false},
		{"what is not true", Refuted, Figure, Wrong, false},
		{"and the other way round", Wrong, Claim, Refuted, false},
		{"misleading, of a claim of earlier", Misleading, Figure, Misleading, false},
		{"misleading, of a figure", Misleading, Claim, Misleading, false},
		{"a figure can be rounded, a claim cannot", Rounded, Claim, Unchecked, false},
		{"a claim can be disputed, a figure cannot", Disputed, Figure, Unchecked, false},
		{"no source is not the same as beyond checking", NoSource, Claim, Unchecked, false},
		{"true words may be misquoted", Supported, Quote, Unchecked, false},
		{"words as they were said may be untrue", Verbatim, Claim, Unchecked, false},
		{"what was never said", NeverSaid, Figure, Unchecked, false},
		{"on its own kind", Trimmed, Quote, Trimmed, false},
		{"an earlier id", "false", Claim, Refuted, false},
		{"another earlier id", "unverifiable", Claim, Uncheckable, false},
		{"an earlier id on a figure that was a claim", "false", Figure, Wrong, false},
		{"an earlier id on a quote that was a claim", "unverifiable", Quote, Unchecked, false},
		{"what no scale has", "perhaps", Quote, "perhaps", true},
	} {
		a := filled(func(a *Annotation) { a.Verdict = tt.from })
		a.Become(tt.on)
		if a.Verdict != tt.want || a.Kind != tt.on || len(a.Evidence) != 1 {
			t.Errorf("%s: %s on %s becomes %q with %d pieces of evidence", tt.name, tt.from, tt.on, a.Verdict, len(a.Evidence))
		}
		if err := a.Check("Fares"); (err != nil) != tt.refusals {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
