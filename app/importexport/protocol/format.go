package protocol

import "gloss/app/words"

// Format is a kind of file that can be written, as the page offers it. Package
// codec has the formats themselves, which the page's program must not carry.
type Format struct {
	Name  string // as codec has it
	Title words.Text
	Says  words.Text // what it is for
	Plain bool       // it is text that can be pasted elsewhere
	Zip   bool       // one file holds one article, so that several come as a zip

	Ending    string // of a file's name, with its dot
	MediaType string
}

// Zip is what several files of a format with Zip come in.
const (
	ZipEnding = ".zip"
	ZipType   = "application/zip"
)

// Native is the format that loses nothing.
const Native = "gloss"

// Formats is every format that can be written, in the order in which they are
// offered.
var Formats = []Format{
	{Native, words.FormatGloss, words.FormatGlossHelp, true, true, ".json", "application/ld+json"},
	{"html", words.FormatHTML, words.FormatHTMLHelp, false, true, ".html", "text/html"},
	{"markdown", words.FormatMarkdown, words.FormatMarkdownHelp, true, false, ".md", "text/markdown"},
	{"csv", words.FormatCSV, words.FormatCSVHelp, true, false, ".csv", "text/csv"},
	{"tsv", words.FormatTSV, words.FormatTSVHelp, true, false, ".tsv", "text/tab-separated-values"},
	{"hypothesis", words.FormatHypothesis, words.FormatHypothesisHelp, true, false, ".json", "application/json"},
	{"readwise", words.FormatReadwise, words.FormatReadwiseHelp, true, false, ".csv", "text/csv"},
	{"claimreview", words.FormatClaimReview, words.FormatClaimReviewHelp, true, false, ".json", "application/ld+json"},
	{"doccano", words.FormatDoccano, words.FormatDoccanoHelp, true, false, ".jsonl", "application/x-ndjson"},
	{"doccano-relations", words.FormatDoccanoLinks, words.FormatDoccanoLinksHelp, true, false, ".jsonl", "application/x-ndjson"},
	{"label-studio", words.FormatLabelStudio, words.FormatLabelStudioHelp, true, false, ".json", "application/json"},
	{"spacy", words.FormatSpacy, words.FormatSpacyHelp, true, false, ".jsonl", "application/x-ndjson"},
	{"brat", words.FormatBrat, words.FormatBratHelp, false, false, ".zip", "application/zip"},
	{"webanno", words.FormatWebAnno, words.FormatWebAnnoHelp, true, true, ".tsv", "text/tab-separated-values"},
	{"uima-cas", words.FormatCAS, words.FormatCASHelp, true, true, ".json", "application/json"},
	{"refi-qda", words.FormatREFI, words.FormatREFIHelp, false, false, ".qdpx", "application/zip"},
}

// As is how the format's file comes: its ending and its media type. With many it
// is of the whole library.
func (f Format) As(many bool) (ending, mediaType string) {
	if many && f.Zip {
		return ZipEnding, ZipType
	}
	return f.Ending, f.MediaType
}

// FormatOf is the format of a name; the native one for a name that is not known.
func FormatOf(name string) Format {
	for _, f := range Formats {
		if f.Name == name {
			return f
		}
	}
	return Formats[0]
}
