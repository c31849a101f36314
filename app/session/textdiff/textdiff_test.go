package textdiff

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/annotation/scan"
	"gloss/app/article"
)

// drawn writes passages for reading: [-removed-] {+added+} <shifted>.
func drawn(ps []Passage) string {
	forms := map[RunKind]string{Same: "%s", Added: "{+%s+}", Removed: "[-%s-]", Shifted: "<%s>"}
	var lines []string
	for _, p := range ps {
		var b strings.Builder
		for _, r := range p.Runs {
			fmt.Fprintf(&b, forms[r.Kind], r.Text)
		}
		lines = append(lines, b.String())
	}
	return strings.Join(lines, "\n")
}

func TestWhatTheEditorChanged(t *testing.T) {
	const old = "Fares rise\n\nFares rose by 12 per cent. The mayor agreed with it.\n\nThe second paragraph is about boats and harbours.\n\nThe third one is about trains and their stations.\n"
	for _, tt := range []struct{ name, now, want string }{
		{"nothing", old, "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations."},
		{"a figure", strings.Replace(old, "12", "21", 1), "Fares rise\nFares rose by [-12-]{+21+} per cent. The mayor agreed with it.\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations."},
		{"a word less", strings.Replace(old, " with it", "", 1), "Fares rise\nFares rose by 12 per cent. The mayor agreed[- with it-].\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations."},
		{"a sentence less, at the beginning of a block", strings.Replace(old, "Fares rose by 12 per cent. ", "", 1), "Fares rise\n[-Fares rose by 12 per cent. -]The mayor agreed with it.\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations."},
		{"a paragraph less", strings.Replace(old, "The second paragraph is about boats and harbours.\n\n", "", 1), "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\n[-The second paragraph is about boats and harbours.-]\nThe third one is about trains and their stations."},
		{"a paragraph more", strings.Replace(old, "The third", "Somebody else spoke of airports.\n\nThe third", 1), "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\nThe second paragraph is about boats and harbours.\n{+Somebody else spoke of airports.+}\nThe third one is about trains and their stations."},
		{"three paragraphs more, one after another", strings.Replace(old, "The third", "Somebody spoke of airports.\n\nNobody answered her.\n\nPlanes flew on.\n\nThe third", 1), "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\nThe second paragraph is about boats and harbours.\n{+Somebody spoke of airports.+}\n{+Nobody answered her.+}\n{+Planes flew on.+}\nThe third one is about trains and their stations."},
		{"three paragraphs more, at the end", old + "\nSomebody spoke of airports.\n\nNobody answered her.\n\nPlanes flew on.", "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations.\n{+Somebody spoke of airports.+}\n{+Nobody answered her.+}\n{+Planes flew on.+}"},
		{"two paragraphs less, at the beginning", "The second paragraph is about boats and harbours.\n\nThe third one is about trains and their stations.\n", "[-Fares rise-]\n[-Fares rose by 12 per cent. The mayor agreed with it.-]\nThe second paragraph is about boats and harbours.\nThe third one is about trains and their stations."},
		{"a paragraph replaced by two", strings.Replace(old, "The second paragraph is about boats and harbours.", "Somebody spoke of airports.\n\nNobody answered her.", 1), "Fares rise\nFares rose by 12 per cent. The mayor agreed with it.\n[-The second paragraph is about boats and harbours.-]\n{+Somebody spoke of airports.+}\n{+Nobody answered her.+}\nThe third one is about trains and their stations."},
		{"paragraphs change places", "Fares rise\n\nFares rose by 12 per cent. The mayor agreed with it.\n\nThe third one is about trains and their stations.\n\nThe second paragraph is about boats and harbours.\n", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, after := plain(t, old), plain(t, tt.now)
			ps := Passages(before, after, annotation.Align(before.Text, after.Text))
			got := drawn(ps)
			if tt.want != "" && got != tt.want {
				t.Errorf("drawn as\n%s\nwant\n%s", got, tt.want)
			}
			if tt.want == "" && (!strings.Contains(got, "<The") || strings.Contains(got, "+") || strings.Contains(got, "-")) {
				t.Errorf("drawn as\n%s", got)
			}
			if now := standing(ps); now != strings.ReplaceAll(after.Text, article.Separator, "\n") {
				t.Errorf("without what was removed it reads\n%s", now)
			}
		})
	}
}

// standing is the new text, as passages have it.
func standing(ps []Passage) string {
	var lines []string
	for _, p := range ps {
		var b strings.Builder
		there := false
		for _, r := range p.Runs {
			if r.Kind != Removed {
				b.WriteString(r.Text)
				there = true
			}
		}
		if there {
			lines = append(lines, b.String())
		}
	}
	return strings.Join(lines, "\n")
}

func plain(t testing.TB, raw string) article.Article {
	t.Helper()
	a, err := article.FromPlain([]byte(raw))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// tally is how often each token stands in the runs of these kinds, white space
// and the shape of marks apart.
func tally(ps []Passage, kinds ...RunKind) map[string]int {
	n := map[string]int{}
	for _, p := range ps {
		for _, r := range p.Runs {
			if slices.Contains(kinds, r.Kind) {
				tokens(r.Text, func(s string) { n[s]++ })
			}
		}
	}
	return n
}

func tokens(s string, each func(string)) {
	p := scan.Text(s)
	for i := range p.Tokens {
		each(p.NormOf(i))
	}
}

// accounts holds that every word of either text is shown once, as what became of
// it, and that what is shown as unchanged is equal in both and in one order.
func accounts(t *testing.T, before, after article.Article, ps []Passage) {
	t.Helper()
	old, now := map[string]int{}, map[string]int{}
	var order []string
	tokens(before.Text, func(s string) { old[s]++; order = append(order, s) })
	tokens(after.Text, func(s string) { now[s]++ })
	if got := tally(ps, Same, Removed, Shifted); !maps.Equal(got, old) {
		t.Errorf("of the old text is shown %v\nit is %v\n%s", got, old, drawn(ps))
	}
	if got := tally(ps, Same, Added, Shifted); !maps.Equal(got, now) {
		t.Errorf("of the new text is shown %v\nit is %v\n%s", got, now, drawn(ps))
	}
	for _, p := range ps {
		for _, r := range p.Runs {
			if r.Kind != Same {
				continue
			}
			tokens(r.Text, func(s string) {
				i := slices.Index(order, s)
				if i < 0 {
					t.Fatalf("%q is shown as unchanged, and does not stand in order in the old text\n%s", s, drawn(ps))
				}
				order = order[i+1:]
			})
		}
	}
	if n := Count(ps); n.Same+n.Added+n.Removed+n.Moved+n.Changed != len(ps) {
		t.Errorf("%+v of %d", n, len(ps))
	}
}

// However paragraphs and sentences are added, taken out, moved and edited, what
// is shown accounts for both texts.
func TestRandomRevisionsAreAccountedFor(t *testing.T) {
	for seed := range uint64(400) {
		r := rand.New(rand.NewPCG(seed, 17))
		fresh := 0
		sentence := func() string {
			fresh++
			return fmt.Sprintf("%s of %s told %d %s about the %s number %d.", pick(r, "Anna", "Nobody", "The mayor", "A driver"), pick(r, "Holm", "Marsh"), r.IntN(30), pick(r, "boys", "guards"), pick(r, "ferry", "mill", "school"), fresh)
		}
		var paras [][]string
		more := func() []string {
			p := []string{sentence()}
			for r.IntN(2) == 0 {
				p = append(p, sentence())
			}
			return p
		}
		for range 3 + r.IntN(6) {
			paras = append(paras, more())
		}
		write := func() article.Article {
			var out []string
			for _, p := range paras {
				out = append(out, strings.Join(p, " "))
			}
			return plain(t, strings.Join(out, "\n\n"))
		}
		before := write()
		for range 1 + r.IntN(6) {
			i := r.IntN(len(paras))
			switch r.IntN(6) {
			case 0: // paragraphs one after another
				for range 1 + r.IntN(4) {
					paras = slices.Insert(paras, i, more())
				}
			case 1: // the same, less
				if end := min(len(paras), i+1+r.IntN(3)); end-i < len(paras) {
					paras = slices.Delete(paras, i, end)
				}
			case 2: // a paragraph elsewhere
				p := paras[i]
				paras = slices.Delete(paras, i, i+1)
				paras = slices.Insert(paras, r.IntN(len(paras)+1), p)
			case 3: // a word
				k := r.IntN(len(paras[i]))
				words := strings.Fields(paras[i][k])
				words[r.IntN(len(words))] = fmt.Sprint("other", r.IntN(99))
				paras[i][k] = strings.Join(words, " ")
			case 4: // a paragraph split in two
				if len(paras[i]) > 1 {
					p := paras[i]
					paras[i] = p[:1:1]
					paras = slices.Insert(paras, i+1, p[1:])
				}
			case 5: // a sentence in another paragraph
				if j := r.IntN(len(paras)); len(paras[i]) > 1 {
					s := paras[i][0]
					paras[i] = paras[i][1:]
					paras[j] = append(slices.Clone(paras[j]), s)
				}
			}
		}
		after := write()
		ps := Passages(before, after, annotation.Align(before.Text, after.Text))
		if got := standing(ps); got != strings.ReplaceAll(after.Text, article.Separator, "\n") {
			t.Errorf("seed %d: the passages read\n%s", seed, got)
		}
		accounts(t, before, after, ps)
		if t.Failed() {
			t.Fatalf("seed %d\nold\n%s\nnew\n%s", seed, before.Text, after.Text)
		}
	}
}

func pick(r *rand.Rand, words ...string) string { return words[r.IntN(len(words))] }

func FuzzPassages(f *testing.F) {
	f.Add("Fares rise\n\nFares rose by 12. The mayor agreed.\n\nBoats.", "Fares rise\n\nFares rose by 21. The mayor left.\n\nTrains.")
	f.Add("a\n\nb c d e f\n\ng", "a\n\ng\n\nb c x e f")
	f.Fuzz(func(t *testing.T, old, now string) {
		before, err1 := article.FromPlain([]byte(old))
		after, err2 := article.FromPlain([]byte(now))
		if err1 != nil || err2 != nil || before.ID == after.ID {
			return
		}
		al := annotation.Align(before.Text, after.Text)
		ps := Passages(before, after, al)
		if got := standing(ps); got != strings.ReplaceAll(after.Text, article.Separator, "\n") {
			t.Errorf("the passages read %q", got)
		}
		accounts(t, before, after, ps)
	})
}
