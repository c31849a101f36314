// Package markdown reads a text in Markdown as an article: CommonMark with the
// tables, footnotes and struck words of GitHub, the links of wikis, and the facts
// that stand in front of it.
package markdown

import (
	"bytes"
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	footnote "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"gloss/app/article"
)

// Read reads a text in Markdown, in any line ends, as an article. Facts that stand in
// front of it become those of the article. The id follows from the canonical text, and
// Added is left for the caller to set. The error is one of article.ErrEmpty,
// ErrTooLarge, ErrMarks, ErrBinary and ErrEncoding. A text that nests its signs beyond
// what anybody writes is read as plain text.
func Read(raw []byte) (article.Article, error) {
	doc, err := article.Clean(raw)
	if err != nil {
		return article.Article{}, err
	}
	known, rest := takeFront(doc)
	if excessive(rest) {
		return article.FromPlain(raw)
	}
	r := reader{source: []byte(rest), parser: newParser()}
	r.blocks(r.parser.Parse(text.NewReader(r.source)), article.Paragraph)
	return r.article(known)
}

// ReadText reads a text as what it is: Markdown, by the name of its file, its media type
// or beyond doubt by its own signs, or a plain text. Name and contentType may be empty. The
// error is that of Read or article.FromPlain.
func ReadText(name, contentType, words string) (article.Article, error) {
	if Named(name, contentType) || Plainly(words) {
		return Read([]byte(words))
	}
	return article.FromPlain([]byte(words))
}

// newParser is the parser of CommonMark with what articles use beside it. Nothing is
// rendered: what the parser finds is read as text.
func newParser() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(), util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(), util.Prioritized(extension.NewFootnoteParser(), 101), util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(), util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewFootnoteASTTransformer(), 999)),
	)
}

// reader gathers the pieces of an article from a tree of Markdown.
type reader struct {
	source []byte
	parser parser.Parser
	pieces []article.Piece
}

// blocks adds what stands in a block. as is the role of its paragraphs.
func (r *reader) blocks(n ast.Node, as article.Role) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			role := article.Subhead
			if c.Level == 1 && len(r.pieces) == 0 {
				role = article.Headline
			}
			r.add(role, r.words(c))
		case *ast.Paragraph, *ast.TextBlock:
			if said := r.words(c); strings.TrimSpace(said) == "" {
				r.add(article.Caption, r.pictures(c))
			} else {
				r.add(as, said)
			}
		case *ast.Blockquote:
			r.blocks(c, article.BlockQuote)
		case *ast.ListItem:
			role := as
			if role == article.Paragraph {
				role = article.ListItem
			}
			r.blocks(c, role)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			r.add(as, strings.Trim(r.lines(c), "\n"))
		case *ast.HTMLBlock:
			said := r.lines(c)
			if c.HasClosure() {
				said += string(c.ClosureLine.Value(r.source))
			}
			for line := range strings.SplitSeq(withoutTags(said), "\n\n") {
				r.add(as, line)
			}
		case *footnote.Table:
			r.rows(c)
		case *ast.ThematicBreak:
		default: // lists, notes and what holds them
			r.blocks(c, as)
		}
	}
}

// rows adds the rows of a table, one a line, with tabs between the cells.
func (r *reader) rows(table ast.Node) {
	for row := table.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, strings.TrimSpace(r.words(cell)))
		}
		r.add(article.Paragraph, strings.TrimRight(strings.Join(cells, "\t"), "\t"))
	}
}

// lines is the text of a block that is not read as Markdown.
func (r *reader) lines(n ast.Node) string {
	var b bytes.Buffer
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		b.Write(line.Value(r.source))
	}
	return b.String()
}

func (r *reader) add(role article.Role, said string) {
	if said = tidy(said); said != "" {
		r.pieces = append(r.pieces, article.Piece{Role: role, Text: said})
	}
}

// tidy is a block's text without white space at the ends of its lines and without
// empty lines.
func tidy(s string) string {
	if !strings.Contains(s, "\n") {
		return strings.TrimSpace(s)
	}
	var kept []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimRight(line, " \t"); strings.TrimSpace(line) != "" {
			kept = append(kept, line)
		}
	}
	return strings.TrimSpace(strings.Join(kept, "\n"))
}

// article lays out what was found below a headline: the first heading, or the title in
// front of the text.
func (r *reader) article(known front) (article.Article, error) {
	var head []article.Piece
	if len(r.pieces) == 0 || r.pieces[0].Role != article.Headline {
		head = append(head, article.Piece{Role: article.Headline, Text: known.title})
	} else {
		head, r.pieces = append(head, r.pieces[0]), r.pieces[1:]
	}
	head = append(head, article.Piece{Role: article.Dek, Text: known.dek})
	a := known.facts
	a.Text, a.Blocks = article.Compose(append(head, r.pieces...))
	switch {
	case len(a.Blocks) == 0:
		return article.Article{}, article.ErrEmpty
	case len(a.Blocks) > article.MaxBlocks || len(a.Text) > article.MaxNew:
		return article.Article{}, article.ErrTooLarge
	}
	if err := article.Drawable(a.Text); err != nil {
		return article.Article{}, err
	}
	a.Title = cmp.Or(short(known.title, 200), short(a.Blocks[0].Span.In(a.Text), 200))
	a.ID = article.ContentID(a.Text)
	return a, a.Check()
}

// short is at most most code points of s, on one line.
func short(s string, most int) string {
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) <= most {
		return string(runes)
	}
	return string(runes[:most]) + "…"
}
