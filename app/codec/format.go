package codec

import (
	"io"
	"time"

	"gloss/app/annotation"
	"gloss/app/words"
)

// Names of formats.
const (
	Native      = "gloss"
	W3C         = "w3c"
	Hypothesis  = "hypothesis"
	CSV         = "csv"
	TSV         = "tsv"
	Markdown    = "markdown"
	HTML        = "html"
	ClaimReview = "claimreview"
	Plain       = "text"
)

// Format is one kind of file. A format that is read but not written has no
// Encode, one that is written but not read neither Is nor Read.
type Format struct {
	Name      string // in commands and file names
	Title     string // for a person
	Extension string // of a file's name, with its dot
	MediaType string
	Many      bool // one file holds many articles; of another a zip is made
	Carries   Feature
	// Takes reports whether a mark is in the file at all; nil if every mark is.
	Takes func(m annotation.Annotation, o Options) bool
	// Encode writes documents: one, or as many as there are if Many. Their
	// annotations are those to write, ordered by place; what links lead out of
	// them is the caller's.
	Encode func(out io.Writer, docs []Document, o Options) error
	// Is tells by its content whether a file is of this format. No two formats say so of
	// one file, but those that are Loose, which are asked last.
	Is    func(c Content) bool
	Loose bool
	// Read reads a file of which Is is true. Its errors say what is wrong and where.
	Read func(c Content) (Result, error)
	// Beside is the extension of a file that belongs to one of this format and has its name,
	// as they are in a zip. It comes as Content.Beside. BesideOf are the extensions that the
	// file of this format may have. If there are several of one name, the first is the file,
	// and the others come as Content.Further.
	Beside   string
	BesideOf []string
}

// Register adds a format of another package to Formats, from its init function. The
// program that imports the package reads and writes the format; the page's program does
// not, and carries nothing of it.
func Register(f Format) { Formats = append(Formats, f) }

// Options are what a file says that no document does.
type Options struct {
	At       time.Time // when the file is written
	Checker  string    // who checks, for ClaimReview
	CheckURL string    // the checker's own page on them, for ClaimReview
}

// Formats lists every format: these, and those that are registered.
var Formats = []Format{
	{
		Name: Native, Title: "Gloss (W3C Web Annotation)", Extension: ".json", MediaType: "application/ld+json", Carries: Everything,
		Encode: func(out io.Writer, docs []Document, _ Options) error { return writeNative(out, docs[0]) },
		Is:     func(c Content) bool { return isNative(c.JSON) },
		Read: func(c Content) (Result, error) {
			d, err := decodeNative(c.JSON)
			return Result{Format: Native, Documents: []Document{d}}, err
		},
	},
	{
		Name: CSV, Title: "Table (CSV)", Extension: ".csv", MediaType: "text/csv", Many: true, Encode: encodeCSV,
		Carries: Everything &^ (WithLinks | WithQuoteContext | WithForeign | WithRecord | WithVersionTexts | WithArticleText | WithArticleMore),
	},
	{
		Name: TSV, Title: "Table to paste (TSV)", Extension: ".tsv", MediaType: "text/tab-separated-values", Many: true, Encode: encodeTSV,
		Carries: Everything &^ (WithLinks | WithQuoteContext | WithForeign | WithRecord | WithVersionTexts | WithArticleText | WithArticleMore | WithLineEnds),
	},
	{
		Name: Hypothesis, Title: "Hypothesis", Extension: ".json", MediaType: "application/json", Many: true, Encode: encodeHypothesis,
		Is: isHypothesis, Loose: true, Read: decodeHypothesis,
		Carries: WithNotes | WithTags | WithVerdicts | WithTimes | WithIds | WithQuoteContext | WithRecord | Unsaid,
	},
	{Name: W3C, Title: "W3C Web Annotation of another tool", Extension: ".json", MediaType: "application/ld+json", Is: isW3C, Loose: true, Read: decodeW3C},
	{Name: Plain, Title: "Plain text", Extension: ".txt", MediaType: "text/plain", Read: decodePlain},
}

// FormatOf is the format of a name.
func FormatOf(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}

// Feature is a set of what documents may have and files may not carry.
type Feature uint32

// The features.
const (
	WithNotes Feature = 1 << iota
	WithTags
	WithLinks
	WithSaid
	WithVerdicts
	WithEvidence
	WithQuotations
	WithQuantities
	WithStates
	WithVersionTexts
	WithTimes
	WithIds
	WithQuoteContext
	WithForeign
	WithRecord
	WithOtherKinds
	WithArticleText
	WithArticleMore
	WithAllKinds
	WithLineEnds
	WithOverlaps
	Everything = 1<<iota - 1
	// Unsaid need no word where what they are part of is missing, and hold for
	// every file that has all marks.
	Unsaid = WithAllKinds | WithOtherKinds | WithLineEnds | WithOverlaps
)

// features says of each in which words it is missed, and whether a document has it.
var features = []struct {
	one   Feature
	words words.Text
	has   func(d Document) bool
}{
	{WithAllKinds, words.LacksKinds, anyMark(func(m annotation.Annotation) bool { return m.Kind != annotation.Claim })},
	{WithNotes, words.LacksNotes, anyMark(func(m annotation.Annotation) bool { return m.Note != "" })},
	{WithTags, words.LacksTags, anyMark(func(m annotation.Annotation) bool { return len(m.Tags) > 0 })},
	{WithLinks, words.LacksLinks, anyMark(func(m annotation.Annotation) bool { return len(m.Links) > 0 })},
	{WithSaid, words.LacksSaid, anyMark(func(m annotation.Annotation) bool { return m.Said != annotation.Attribution{} })},
	{WithVerdicts, words.LacksVerdicts, anyMark(func(m annotation.Annotation) bool { return m.Verdict != annotation.Unchecked })},
	{WithEvidence, words.LacksEvidence, anyMark(func(m annotation.Annotation) bool { return len(m.Evidence) > 0 })},
	{WithQuotations, words.LacksQuotations, anyMark(func(m annotation.Annotation) bool { return m.Quotation != annotation.Quotation{} })},
	{WithQuantities, words.LacksQuantities, anyMark(func(m annotation.Annotation) bool { return m.Quantity != annotation.Quantity{} })},
	{WithStates, words.LacksStates, anyMark(func(m annotation.Annotation) bool {
		return m.State() == annotation.Changed || m.State() == annotation.Lost
	})},
	{WithVersionTexts, words.LacksVersions, func(d Document) bool { return len(d.Earlier) > 0 }},
	{WithOtherKinds, words.LacksOtherKinds, anyMark(hasOtherKinds)},
	{WithLineEnds, words.LacksLineEnds, anyMark(func(m annotation.Annotation) bool { return containsLineEnd(m.Note) })},
	{WithOverlaps, words.LacksOverlaps, overlaps},
	{WithTimes, words.LacksTimes, hasMarks},
	{WithIds, words.LacksIDs, hasMarks},
	{WithQuoteContext, words.LacksContext, hasMarks},
	{WithArticleText, words.LacksText, func(Document) bool { return true }},
	{WithArticleMore, words.LacksAbout, func(d Document) bool { return d.Article.Author != "" || d.Article.Lang != "" }},
	{WithForeign, words.LacksForeign, anyMark(hasForeign)},
	{WithRecord, words.LacksRecord, anyMark(isRecord)},
}
