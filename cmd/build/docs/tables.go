package docs

import (
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/extract"
	"gloss/cmd/build/site"
)

// budgets is the table of what the build may weigh.
func budgets(string) (string, error) {
	return table("part of the site", "kB of brotli at most", [][2]string{
		{"the page's program", kilo(site.MaxWasm)},
		{"the program that reads pages", kilo(site.MaxPageWorker)},
		{"the program that reads and writes files", kilo(site.MaxFileWorker)},
		{"everything else on the first load", kilo(site.MaxOther)},
	}), nil
}

// limits is the table of what Gloss reads and records at most.
func limits(string) (string, error) {
	return table("what", "at most", [][2]string{
		{"a saved web page", mega(extract.MaxRaw)},
		{"a text file, in whatever encoding", mega(2 * article.MaxNew)},
		{"the text of an article, as it is read from a page or a text", mega(article.MaxNew)},
		{"a file of marks, or a zip of them", mega(codec.MaxFile)},
		{"a note", kilo(annotation.MaxNote) + " kB"},
		{"any other field, but for an excerpt", kilo(annotation.MaxField) + " kB"},
		{"an excerpt of a source", kilo(annotation.MaxExcerpt) + " kB"},
		{"pieces of evidence on a mark", fmt.Sprint(annotation.MaxEvidence)},
		{"tags on a mark", fmt.Sprint(annotation.MaxTags)},
		{"links from a mark", fmt.Sprint(annotation.MaxLinks)},
	}), nil
}

func kilo(bytes int) string { return fmt.Sprint(bytes / 1000) }
func mega(bytes int) string { return fmt.Sprintf("%d MB", bytes>>20) }

func table(left, right string, rows [][2]string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %s | %s |\n|---|---|\n", left, right)
	for _, r := range rows {
		fmt.Fprintf(&b, "| %s | %s |\n", r[0], r[1])
	}
	return b.String()
}
