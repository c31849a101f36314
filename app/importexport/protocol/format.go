package protocol

// Format is a kind of file that can be written, as the page offers it. Package
// codec has the formats themselves, which the page's program must not carry.
type Format struct {
	Name  string // as codec has it
	Title string // for a person
	Says  string // what it is for
	Plain bool   // it is text that can be pasted elsewhere
	Zip   bool   // one file holds one article, so that several come as a zip

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
	{Native, "Gloss (W3C Web Annotation)", "Everything. Gloss reads it back, and so do other annotators.", true, true, ".json", "application/ld+json"},
	{"html", "Report (HTML)", "A page with the article, its marks and notes. It opens anywhere.", false, true, ".html", "text/html"},
	{"markdown", "Report (Markdown)", "The marks by kind, for a report or a note-taking program.", true, false, ".md", "text/markdown"},
	{"csv", "Table (CSV)", "One row a mark, for a spreadsheet or a database.", true, false, ".csv", "text/csv"},
	{"tsv", "Table to paste (TSV)", "One row a mark. Copy it, and paste it into a spreadsheet.", true, false, ".tsv", "text/tab-separated-values"},
	{"hypothesis", "Hypothesis", "What the annotator Hypothesis exports and imports.", true, false, ".json", "application/json"},
	{"readwise", "Readwise (CSV)", "The columns that Readwise imports. Choose “Import CSV” there.", true, false, ".csv", "text/csv"},
	{"claimreview", "Claims (ClaimReview)", "A draft for publishing fact checks, as schema.org has it.", true, false, ".json", "application/ld+json"},
	{"doccano", "doccano", "Texts with labelled places, one a line. A project drops marks that overlap, unless it allows them.", true, false, ".jsonl", "application/x-ndjson"},
	{"doccano-relations", "doccano with relations", "The same with the links between marks.", true, false, ".jsonl", "application/x-ndjson"},
	{"label-studio", "Label Studio", "Tasks for a set-up with <Labels name=\"label\" toName=\"text\"> and <Text name=\"text\" value=\"$text\">.", true, false, ".json", "application/json"},
	{"spacy", "spaCy and Prodigy", "Texts with labelled places, to train a program with.", true, false, ".jsonl", "application/x-ndjson"},
	{"brat", "brat standoff", "A zip of each text, with its marks in a file beside it.", false, false, ".zip", "application/zip"},
	{"webanno", "INCEpTION and WebAnno (TSV 3)", "A line a word, with the marks as custom.Span. Import it as WebAnno TSV 3.", true, true, ".tsv", "text/tab-separated-values"},
	{"uima-cas", "INCEpTION and UIMA (CAS JSON)", "A text with its marks as custom.Span. Import it as UIMA CAS JSON 0.4.", true, true, ".json", "application/json"},
	{"refi-qda", "REFI-QDA project", "A project for programs for qualitative analysis, with the marks as codings.", false, false, ".qdpx", "application/zip"},
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
