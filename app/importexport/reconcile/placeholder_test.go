package reconcile_test

import (
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

// A placeholder holds the words of every mark with what is around them, one paragraph
// each, and a mark stands on its words.
func TestPlaceholderHoldsTheWords(t *testing.T) {
	a := fares()
	in := []codec.Incoming{found(on(a, "1", "12 per cent")), found(on(a, "2", "Nobody had asked")), found(on(a, "3", "9 per cent"))}
	in[1].Unplaced = "it is on the whole page"
	in[2].Selector.Quote = annotation.TextQuote{Exact: " \n"}
	p, marks, left := reconcile.Placeholder(&reconcile.Group{Source: a.URL, Title: " Fares\n rise ", Incoming: in})
	if len(left) > 0 || !p.ID.Waits() || p.Title != "Fares rise" || p.URL != a.URL {
		t.Errorf("%+v, left %+v", p, left)
	}
	if len(p.Blocks) != 5 || p.Blocks[0].Role != article.Headline || p.Blocks[1].Role != article.Notice || p.Blocks[4].Role != article.Paragraph {
		t.Fatalf("blocks %+v", p.Blocks)
	}
	if got := p.Blocks[0].Span.In(p.Text); got != "Fares rise" {
		t.Errorf("headline %q", got)
	}
	q := in[0].Selector.Quote
	if got := p.Blocks[2].Span.In(p.Text); got != strings.TrimSpace(q.Prefix+q.Exact+q.Suffix) && got != q.Prefix+q.Exact+q.Suffix {
		t.Errorf("the first mark's paragraph is %q", got)
	}
	for i, want := range []string{"12 per cent", codec.WithoutWords + "it is on the whole page", codec.WithoutWords + "the file does not say which"} {
		m := marks[i]
		if m.Target.Span.In(p.Text) != want || m.Target.Quote.Exact != want || m.Target.Source != string(p.ID) || m.ID != in[i].Annotation.ID || m.Note != in[i].Annotation.Note {
			t.Errorf("%+v\nwant %q", m, want)
		}
		if codec.NoWords(m) != (i > 0) {
			t.Errorf("%q is on no words: %v", want, i == 0)
		}
	}
}

// Titles and addresses have their bounds, and what has neither is named all the same.
func TestPlaceholderIsNamed(t *testing.T) {
	long := "https://star.example/" + strings.Repeat("é", article.MaxMeta)
	edge := "https://star.example/" + strings.Repeat("e", article.MaxMeta-len("https://star.example/"))
	for _, row := range []struct{ source, title, wantTitle, wantURL string }{
		{"", "", "An article that is not here yet", ""},
		{"https://star.example/", "", "https://star.example/", "https://star.example/"},
		{"https://star.example/", "Fares", "Fares", "https://star.example/"},
		{"", "Fares", "Fares", ""},
		{long, "", strings.ToValidUTF8(long[:article.MaxMeta], ""), ""},
		{edge, "", edge, edge},
		{edge + "e", "", edge, ""},
	} {
		p, marks, _ := reconcile.Placeholder(&reconcile.Group{Source: row.source, Title: row.title, Incoming: []codec.Incoming{found(on(fares(), "1", "12 per cent"))}})
		if p.Title != row.wantTitle || p.URL != row.wantURL || len(marks) != 1 {
			t.Errorf("%.40q, %q: %.40q, %.40q, %d marks", row.source, row.title, p.Title, p.URL, len(marks))
		}
		p.Added = noon
		if err := p.Check(); err != nil {
			t.Error(err)
		}
	}
}

// A placeholder follows from what is on it: the same marks make the same one.
func TestPlaceholderIsTheSameAgain(t *testing.T) {
	idOf := func(source string, words ...string) article.ID {
		g := &reconcile.Group{Source: source}
		for _, w := range words {
			in := found(on(fares(), w, w))
			in.Selector.Quote = annotation.TextQuote{Exact: w}
			g.Incoming = append(g.Incoming, in)
		}
		p, _, _ := reconcile.Placeholder(g)
		return p.ID
	}
	one := idOf("https://star.example/", "12 per cent")
	if idOf("https://star.example/", "12 per cent") != one {
		t.Error("another one is made of the same")
	}
	if idOf("https://moon.example/", "12 per cent") == one || idOf("https://star.example/", "9 per cent") == one {
		t.Error("the same is made of others")
	}
}

// A mark that may not be kept comes back with the reason, and the others are kept.
func TestPlaceholderGivesBackWhatIsWrong(t *testing.T) {
	wrong := found(on(fares(), "1", "12 per cent"))
	wrong.Annotation.Kind = "opinion"
	_, marks, left := reconcile.Placeholder(&reconcile.Group{Incoming: []codec.Incoming{wrong, found(on(fares(), "2", "9 per cent"))}})
	if len(marks) != 1 || marks[0].ID != "urn:uuid:2" || len(left) != 1 || left[0].Annotation.ID != "urn:uuid:1" || left[0].Reason == "" {
		t.Errorf("kept %+v, left %+v", marks, left)
	}
}
