package caret

import (
	"strings"
	"testing"

	"gloss/app/article"
	"gloss/app/text"
)

func plain(t *testing.T) article.Article {
	t.Helper()
	a, err := article.FromPlain([]byte("Fares rise\n\nFares rose, he said, by 12 per cent. They may rise again.\n\nThe mayor, 🚌 in hand, agreed.\n"))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestStepFrom(t *testing.T) {
	a := plain(t)
	at := func(words string) int { return strings.Index(a.Text, words) }
	for _, tt := range []struct {
		name    string
		from    int
		by      Step
		forward bool
		want    int
	}{
		{"a character", at("🚌"), Character, true, at("🚌") + len("🚌")},
		{"a character back", at("ares"), Character, false, 0},
		{"over the gap between blocks", at("\n\nFares rose"), Character, true, at("Fares rose")},
		{"back over the gap", at("Fares rose"), Character, false, at("\n\nFares rose")},
		{"a word", at("rose"), Word, true, at("rose") + 4},
		{"a word back", at(", he"), Word, false, at("rose")},
		{"a sentence", at("rose"), Sentence, true, at(" They may")},
		{"a sentence back", at("may rise"), Sentence, false, at("They may")},
		{"a clause", at("rose"), Clause, true, at(", he")},
		{"a paragraph", at("rose"), Paragraph, true, at("The mayor")},
		{"a paragraph back", at("rose"), Paragraph, false, at("Fares rose")},
		{"not beyond the end", len(a.Text), Paragraph, true, len(a.Text)},
	} {
		if got := StepFrom(a, tt.from, tt.by, tt.forward); got != tt.want && strings.TrimSpace(a.Text[min(got, tt.want):max(got, tt.want)]) != "" {
			t.Errorf("%s: to %q, not %q", tt.name, a.Text[got:], a.Text[tt.want:])
		}
	}
}

func TestBring(t *testing.T) {
	a := plain(t)
	for _, tt := range []struct {
		to          Snap
		words, want string
	}{
		{ToWords, "ose, he", "rose, he"},
		{ToWords, "rose,", "rose"},
		{ToSentences, "12 per", "Fares rose, he said, by 12 per cent."},
		{ToSentences, "cent. They", "Fares rose, he said, by 12 per cent. They may rise again."},
		{AsSelected, "ose, h", "ose, h"},
	} {
		at := strings.Index(a.Text, tt.words)
		if got := tt.to.Bring(a, text.Span{Start: at, End: at + len(tt.words)}).In(a.Text); got != tt.want {
			t.Errorf("%q brought to %q is %q, not %q", tt.words, tt.to, got, tt.want)
		}
	}
}

func TestWithEnd(t *testing.T) {
	const doc = "ab 🚌 cd"
	span := text.Span{Start: 3, End: 7}
	for _, tt := range []struct {
		last bool
		to   int
		want string
	}{{true, 10, "🚌 cd"}, {true, 0, "🚌"}, {true, 5, "🚌"}, {false, 0, "ab 🚌"}, {false, 9, "🚌"}} {
		if got := WithEnd(doc, span, tt.last, tt.to).In(doc); got != tt.want {
			t.Errorf("the last end %v at %d: %q, not %q", tt.last, tt.to, got, tt.want)
		}
	}
}

func TestSelectionWithin(t *testing.T) {
	got := Selection{Anchor: -3, Focus: 99, Caret: true}.Within("🚌")
	if got.Anchor != 0 || got.Focus != 4 || !got.Caret || got.Span() != (text.Span{End: 4}) {
		t.Errorf("%+v", got)
	}
	if got := (Selection{Anchor: 2, Focus: 0}).Within("🚌"); got.Anchor != 0 && got.Anchor != 4 {
		t.Errorf("an end within a letter: %+v", got)
	}
}

func TestBlockAt(t *testing.T) {
	a := plain(t)
	if b := BlockAt(a, strings.Index(a.Text, "mayor")); !strings.HasPrefix(b.Span.In(a.Text), "The mayor") {
		t.Errorf("%q", b.Span.In(a.Text))
	}
	if b := BlockAt(a, -1); !b.Span.Empty() {
		t.Errorf("a place outside is in %q", b.Span.In(a.Text))
	}
}
