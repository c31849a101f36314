package textdiff

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/annotation"
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
	})
}
