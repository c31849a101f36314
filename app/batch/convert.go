package main

import (
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	_ "gloss/app/codec/corpus"    // registers its formats
	_ "gloss/app/codec/highlight" // registers its formats
	_ "gloss/app/codec/report"    // registers its formats
	"gloss/app/importexport/reconcile"
)

// convert is the verb: it reads one file of any format that Gloss reads and
// writes it in any that Gloss writes; several articles, in a format that holds
// one a file, become a zip. What the new format leaves out, and what of the old
// one has no place, is told on stderr.
func convert(in io.Reader, out io.Writer, args []string) error {
	return converting(in, out, os.Stderr, args, time.Now())
}

// conversion is what the flags say.
type conversion struct {
	to      codec.Format
	from    string
	article string                     // path of a file
	kinds   map[string]annotation.Kind // by label, "" for the others
	options codec.Options
}

func converting(in io.Reader, out, notes io.Writer, args []string, now time.Time) error {
	c, err := parseConversion(args, now)
	if err != nil {
		return err
	}
	file, err := readAll(in)
	if err != nil {
		return err
	}
	r, err := c.read(file)
	if err != nil {
		return err
	}
	docs, err := c.documents(r, notes)
	if err != nil {
		return err
	}
	for _, remark := range r.Remarks {
		fmt.Fprintln(notes, "convert:", remark)
	}
	if lacks := c.to.Lacks(c.options, docs...); len(lacks) > 0 {
		fmt.Fprintf(notes, "convert: %s leaves out: %s\n", c.to.Title, strings.Join(lacks, "; "))
	}
	if len(docs) > 1 && !c.to.Many {
		return codec.WriteZip(out, c.to, len(docs), func(i int) (codec.Document, error) { return docs[i], nil }, c.options, nil)
	}
	return c.to.Encode(out, docs, c.options)
}

func parseConversion(args []string, now time.Time) (conversion, error) {
	flags := flag.NewFlagSet("convert", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	to, from := flags.String("to", "", ""), flags.String("from", "", "")
	path := flags.String("article", "", "")
	kinds := map[string]annotation.Kind{}
	flags.Func("kind", "", func(s string) error {
		at := strings.LastIndexByte(s, '=') // a label may have one
		kinds[s[:max(at, 0)]] = annotation.Kind(s[at+1:])
		return nil
	})
	checker, url := flags.String("checker", "", ""), flags.String("check-url", "", "")
	err := flags.Parse(args)
	c := conversion{from: *from, article: *path, kinds: kinds, options: codec.Options{At: now, Checker: *checker, CheckURL: *url}}
	f, known := codec.FormatOf(*to)
	c.to = f
	switch {
	case err != nil || flags.NArg() > 0 || !known || f.Encode == nil:
		return c, fmt.Errorf("usage: convert -to FORMAT [-from FORMAT] [-article FILE] [-kind [LABEL=]KIND]... [-checker NAME] [-check-url URL] < file\n%s", formats())
	}
	for _, kind := range kinds {
		if !kind.Valid() {
			return c, fmt.Errorf("kind %q is not claim, quote or figure", kind)
		}
	}
	if f, known := codec.FormatOf(c.from); c.from != "" && (!known || f.Read == nil) {
		return c, fmt.Errorf("format %q is not read\n%s", c.from, formats())
	}
	return c, nil
}

// formats lists what there is, for the usage.
func formats() string {
	var b strings.Builder
	for _, f := range codec.Formats {
		does := "reads and writes"
		if f.Encode == nil {
			does = "reads"
		} else if f.Read == nil {
			does = "writes"
		}
		fmt.Fprintf(&b, "  %-18s %-17s %s\n", f.Name, does, f.Title)
	}
	return b.String()
}

// readAll reads no more than a file may have.
func readAll(in io.Reader) ([]byte, error) {
	file, err := io.ReadAll(io.LimitReader(in, codec.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read: %w", err)
	}
	return file, nil
}

func (c conversion) read(file []byte) (codec.Result, error) {
	if c.from == "" {
		return codec.Read(file)
	}
	f, _ := codec.FormatOf(c.from)
	return f.Decode(file)
}

// documents are those of a result, with a kind, a place and a time for each mark.
func (c conversion) documents(r codec.Result, notes io.Writer) ([]codec.Document, error) {
	for _, l := range r.Labels() {
		if _, said := c.kinds[l.Label]; said || c.kinds[""] != "" {
			continue
		}
		called := ""
		if l.Label != "" {
			called = fmt.Sprintf(" labelled %q", l.Label)
		}
		fmt.Fprintf(notes, "convert: the file does not say of %d marks%s whether they are claims, quotes or figures; they are taken for claims (-kind %q says otherwise)\n", l.Marks, called, l.Label+"=figure")
	}
	kinds := map[string]annotation.Kind{"": annotation.Claim}
	maps.Copy(kinds, c.kinds)
	r = r.WithKinds(kinds)
	docs, err := c.anchor(r, notes)
	if err != nil {
		return nil, err
	}
	for i := range docs {
		docs[i].Annotations = reconcile.Dated(docs[i].Annotations, c.options.At)
		if docs[i].Article.Added.IsZero() || docs[i].Article.Added.Equal(codec.Undated) {
			docs[i].Article.Added = c.options.At.UTC().Truncate(time.Millisecond)
		}
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("there is neither an article nor a mark in the file")
	}
	return docs, nil
}

// anchor returns the documents of a result with its other marks on them, or on the
// article that was given; those that are on none of these wait on placeholders.
func (c conversion) anchor(r codec.Result, notes io.Writer) ([]codec.Document, error) {
	docs := r.Documents
	if len(r.Incoming) == 0 {
		return docs, nil
	}
	given := -1 // where in docs the article is that was given for all marks
	if c.article != "" {
		a, err := readArticle(c.article)
		if err != nil {
			return nil, err
		}
		given, docs = len(docs), append(docs, codec.Document{Article: a})
	}
	for _, g := range reconcile.BySource(r.Incoming) {
		at := slices.IndexFunc(docs, func(d codec.Document) bool { return g.IsOf(d.Article) })
		if at < 0 {
			at = given
		}
		if at >= 0 {
			words, rest := g.Split()
			marks, unplaced := reconcile.Anchor(words.Incoming, docs[at].Article)
			docs[at].Annotations = append(docs[at].Annotations, marks...)
			annotation.Sort(docs[at].Annotations)
			tell(notes, unplaced)
			if g = rest; len(rest.Incoming) == 0 {
				continue
			}
		}
		a, marks, unplaced := reconcile.Placeholder(g)
		tell(notes, unplaced)
		if len(marks) == 0 {
			continue
		}
		if at >= 0 {
			fmt.Fprintf(notes, "convert: %d marks are on no words of %.80q and are kept beside it\n", len(marks), a.Title)
		} else {
			fmt.Fprintf(notes, "convert: the file does not have the article %.80q: the words of the %d marks on it stand in for it (-article FILE gives it)\n", a.Title, len(marks))
		}
		docs = append(docs, codec.Document{Article: a, Annotations: marks})
	}
	return docs, nil
}

func tell(notes io.Writer, unplaced []reconcile.Unplaced) {
	for _, u := range unplaced {
		fmt.Fprintf(notes, "convert: %s is left out: %s\n", u.Place, u.Reason)
	}
}

// readArticle reads the one article of a file.
func readArticle(path string) (article.Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return article.Article{}, err
	}
	defer f.Close()
	file, err := readAll(f)
	if err != nil {
		return article.Article{}, err
	}
	r, err := codec.Read(file)
	if err != nil {
		return article.Article{}, fmt.Errorf("article %s: %w", path, err)
	}
	if len(r.Documents) != 1 {
		return article.Article{}, fmt.Errorf("article %s: there are %d articles in it", path, len(r.Documents))
	}
	return r.Documents[0].Article, nil
}
