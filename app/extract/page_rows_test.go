package extract

import (
	"strings"
	"testing"

	"gloss/app/article"
)

// A line that is of a picture is told from a sentence.
func TestCredit(t *testing.T) {
	for line, want := range map[string]bool{
		"Photo: Ada Moss": true, "(Photo: Ada Moss)": true, "[ Foto: x": true, "Photo by Ada Moss": true, "Bildquelle x": true, "写真：山田": true,
		"The bridge (Reuters)": false, "The bridge/Reuters": true, "The bridge at noon © Getty Images": true, "The bridge: Shutterstock": true, "He sold it to Shutterstock.": false, "She works for Getty Images": false, "Ada Moss | Unsplash.": true,
		"Photos were taken.": false, "Photograph": false, "": false, "Photo: " + strings.Repeat("x", 194): false, "Photo: " + strings.Repeat("x", 193): true,
	} {
		b := &block{text: line, size: len([]rune(line)), role: article.Paragraph}
		if got := credit(b); got != want {
			t.Errorf("%.40q is of a picture: %v", line, got)
		}
		b.role = article.Subhead
		if credit(b) {
			t.Errorf("as a heading %.40q is of a picture", line)
		}
	}
}

// A beginning is one of whole words, whatever signs stand before it.
func TestBegins(t *testing.T) {
	for s, want := range map[string]bool{
		"read more": true, "read more: x": true, "» read more": true, "— 1. read more": true, "read moreover": false, "to read more": false, "read": false, "related": true, "relatedly": false, "": false, "関連記事です": true, "(c) x": true, "© x": true, "more: x": true, "more:x": true,
	} {
		if got := begins(s, []string{"read more", "related", "関連記事", "(c) ", "©", "more:"}); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
	for s, want := range map[string]bool{"Read more": true, "Related stories": true, "What happened": false, "Related " + strings.Repeat("x", 51): true, "Related " + strings.Repeat("x", 52): false} {
		if got := announces(s); got != want {
			t.Errorf("%.20q announces other articles: %v", s, got)
		}
	}
}

func TestLinesAboutTheAuthor(t *testing.T) {
	for line, want := range map[string][2]bool{
		"Ada Moss is a reporter.": {true, true}, "Ada Moss covers water": {true, true}, "Ada Moss said so": {true, false}, "Ada Moss": {true, false}, "Ada Mosswood is a reporter": {true, false}, "The reporter Ada Moss is a": {false, false},
	} {
		for _, author := range []string{"Ada Moss", "Ada Moss and Bo Quill", "Ada Moss, Bo Quill and Cy Rand"} {
			if got := startsWithName(line, author); got != want[0] {
				t.Errorf("%q starts with %q: %v", line, author, got)
			}
			if got := want[0] && describes(line, author); got != want[1] {
				t.Errorf("%q describes %q: %v", line, author, got)
			}
		}
	}
	if startsWithName("Ada said", "Ada") {
		t.Error("one word is no name to know a line by")
	}
}

// A report counts all blocks, and shows the first of those that were left out.
func TestReport(t *testing.T) {
	long := strings.Repeat("é", MaxDroppedText+5)
	blocks := []*block{{taken: true}, {text: "a", reason: Advert}, {text: long}, {taken: true, reason: Advert}}
	for range MaxDropped {
		blocks = append(blocks, &block{text: "b", reason: Related})
	}
	r := report(blocks)
	if r.Taken != 2 || r.Left != MaxDropped+2 || len(r.Dropped) != MaxDropped || r.Reasons[Advert] != 1 || r.Reasons[Around] != 1 || r.Reasons[Related] != MaxDropped {
		t.Errorf("%+v", r.Reasons)
	}
	if r.Dropped[0] != (Dropped{Reason: Advert, Text: "a"}) || r.Dropped[1].Reason != Around || r.Dropped[1].Text != long[:2*MaxDroppedText]+"…" {
		t.Errorf("%+v", r.Dropped[:2])
	}
}
