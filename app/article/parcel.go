package article

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"gloss/app/text"
)

// Parcel is an article on its way from one program to another. The text stands
// apart, as it is, and so do the blocks: of a megabyte of text JSON would be slow
// to write and to read.
type Parcel struct {
	Known  string // what is known of the article beside its text, as JSON
	Blocks string // a line for each: its role and its length in bytes
	Text   string
}

// known is all of an article but its text, which its own fields cover.
type known struct {
	Article
	Text   string `json:",omitempty"`
	Blocks []Block
	Sketch Sketch
}

// Parcel packs an article whose blocks follow one another as Compose lays them
// out.
func (a Article) Parcel() Parcel {
	k := known{Article: a, Sketch: SketchOf(a.Text)}
	k.Article.Text, k.Article.Blocks = "", nil
	b, err := json.Marshal(k)
	if err != nil {
		panic(fmt.Sprintf("parcel: %v", err)) // strings, numbers and times always marshal
	}
	var blocks strings.Builder
	for _, block := range a.Blocks {
		fmt.Fprintf(&blocks, "%s %d\n", block.Role, block.Span.End-block.Span.Start)
	}
	return Parcel{string(b), blocks.String(), a.Text}
}

// Open unpacks and checks an article, with the sketch of its text.
func (p Parcel) Open() (Article, Sketch, error) {
	var k known
	if err := json.Unmarshal([]byte(p.Known), &k); err != nil {
		return Article{}, nil, fmt.Errorf("parcel: %w", err)
	}
	a := k.Article
	a.Text = p.Text
	at := 0
	for line := range strings.Lines(p.Blocks) {
		role, length, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		n, err := strconv.Atoi(length)
		if err != nil || n > len(a.Text)-at {
			return Article{}, nil, fmt.Errorf("parcel: block %d: %.20q is no length", len(a.Blocks), length)
		}
		a.Blocks = append(a.Blocks, Block{Role(role), text.Span{Start: at, End: at + n}})
		at = min(at+n+len(Separator), len(a.Text))
	}
	if err := a.Check(); err != nil {
		return Article{}, nil, fmt.Errorf("parcel: %w", err)
	}
	return a, k.Sketch, nil
}
