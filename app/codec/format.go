package codec

import (
	"io"
	"time"

	"gloss/app/annotation"
)

// Names of formats.
const (
	Native      = "gloss"
	W3C         = "w3c"
	Hypothesis  = "hypothesis"
	Doccano     = "doccano"
	Relations   = "doccano-relations"
	LabelStudio = "label-studio"
	Spacy       = "spacy"
	CSV         = "csv"
	TSV         = "tsv"
	Markdown    = "markdown"
	HTML        = "html"
	ClaimReview = "claimreview"
	Plain       = "text"
)

// Format is one kind of file. A format that is read but not written has no
// Encode, one that is written but not read no Decode.
type Format struct {
	Name      string // in commands and file names
	Title     string // for a person
	Extension string // of a file's name, with its dot
	MediaType string
	Many      bool // one file holds many articles; of another a zip is made
	carries   feature
	// Encode writes documents: one, or as many as there are if Many. Their
	// annotations are those to write, ordered by place; what links lead out of
	// them is the caller's.
	Encode func(out io.Writer, docs []Document, o Options) error
	// Decode reads a file. Its errors say what is wrong and where.
	Decode func(file []byte) (Result, error)
}

// Options are what a file says that no document does.
type Options struct {
	At       time.Time // when the file is written
	Checker  string    // who checks claims, for ClaimReview
	CheckURL string    // the checker's own page on them, for ClaimReview
}

// Formats lists every format, in the order in which they are offered.
var Formats = []Format{
	{
		Name: Native, Title: "Gloss (W3C Web Annotation)", Extension: ".json", MediaType: "application/ld+json", carries: everything,
		Encode: func(out io.Writer, docs []Document, _ Options) error { return writeNative(out, docs[0]) },
		Decode: func(file []byte) (Result, error) {
			d, err := DecodeNative(file)
			return Result{Format: Native, Documents: []Document{d}}, err
		},
	},
	{
		Name: HTML, Title: "Report (HTML)", Extension: ".html", MediaType: "text/html", Encode: encodeHTML,
		carries: everything &^ (withIds | withTimes | withQuoteContext | withForeign | withRecord | withOtherKinds | withVersionTexts),
	},
	{
		Name: Markdown, Title: "Report (Markdown)", Extension: ".md", MediaType: "text/markdown", Many: true, Encode: encodeMarkdown,
		carries: everything &^ (withIds | withTimes | withQuoteContext | withForeign | withRecord | withOtherKinds | withVersionTexts | withArticleText),
	},
	{
		Name: CSV, Title: "Table (CSV)", Extension: ".csv", MediaType: "text/csv", Many: true, Encode: encodeCSV,
		carries: everything &^ (withLinks | withQuoteContext | withForeign | withRecord | withVersionTexts | withArticleText | withArticleMore),
	},
	{
		Name: TSV, Title: "Table to paste (TSV)", Extension: ".tsv", MediaType: "text/tab-separated-values", Many: true, Encode: encodeTSV,
		carries: everything &^ (withLinks | withQuoteContext | withForeign | withRecord | withVersionTexts | withArticleText | withArticleMore | withLineEnds),
	},
	{
		Name: Hypothesis, Title: "Hypothesis", Extension: ".json", MediaType: "application/json", Many: true, Encode: encodeHypothesis, Decode: DecodeHypothesis,
		carries: withNotes | withTags | withTimes | withIds | withQuoteContext | withRecord | unsaid,
	},
	{
		Name: ClaimReview, Title: "Claims (ClaimReview)", Extension: ".json", MediaType: "application/ld+json", Many: true, Encode: encodeClaims,
		carries: withSaid | withVerdicts | withEvidence | unsaid&^withAllKinds,
	},
	{
		Name: Doccano, Title: "doccano", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true, Encode: encodeDoccano, Decode: DecodeDoccano,
		carries: withArticleText | withVersionTexts | unsaid,
	},
	{
		Name: Relations, Title: "doccano with relations", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true, Encode: encodeRelations, Decode: DecodeDoccano,
		carries: withArticleText | withVersionTexts | withLinks | unsaid,
	},
	{
		Name: LabelStudio, Title: "Label Studio", Extension: ".json", MediaType: "application/json", Many: true, Encode: encodeLabelStudio,
		carries: withArticleText | withVersionTexts | withNotes | withLinks | withIds | unsaid,
	},
	{
		Name: Spacy, Title: "spaCy and Prodigy", Extension: ".jsonl", MediaType: "application/x-ndjson", Many: true, Encode: encodeSpacy,
		carries: withArticleText | withVersionTexts | unsaid,
	},
	{Name: W3C, Title: "W3C Web Annotation of another tool", Extension: ".json", MediaType: "application/ld+json", Decode: DecodeW3C},
	{Name: Plain, Title: "Plain text", Extension: ".txt", MediaType: "text/plain", Decode: decodePlain},
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

// feature is a set of what documents may have and files may not carry.
type feature uint32

const (
	withNotes feature = 1 << iota
	withTags
	withLinks
	withSaid
	withVerdicts
	withEvidence
	withQuotations
	withQuantities
	withStates
	withVersionTexts
	withTimes
	withIds
	withQuoteContext
	withForeign
	withRecord
	withOtherKinds
	withArticleText
	withArticleMore
	withAllKinds
	withLineEnds
	everything = 1<<iota - 1
	// unsaid need no word where what they are part of is missing, and hold for
	// every file that has all marks.
	unsaid = withAllKinds | withOtherKinds | withLineEnds
)

// features says of each in which words it is missed, and whether a document has it.
var features = []struct {
	one   feature
	words string
	has   func(d Document) bool
}{
	{withAllKinds, "quotes and figures", anyMark(func(m annotation.Annotation) bool { return m.Kind != annotation.Claim })},
	{withNotes, "notes", anyMark(func(m annotation.Annotation) bool { return m.Note != "" })},
	{withTags, "tags", anyMark(func(m annotation.Annotation) bool { return len(m.Tags) > 0 })},
	{withLinks, "links between marks", anyMark(func(m annotation.Annotation) bool { return len(m.Links) > 0 })},
	{withSaid, "who said it, when and where", anyMark(func(m annotation.Annotation) bool { return m.Said != annotation.Attribution{} })},
	{withVerdicts, "verdicts", anyMark(func(m annotation.Annotation) bool { return m.Verdict != annotation.Unchecked })},
	{withEvidence, "evidence", anyMark(func(m annotation.Annotation) bool { return len(m.Evidence) > 0 })},
	{withQuotations, "how words are quoted", anyMark(func(m annotation.Annotation) bool { return m.Quotation != annotation.Quotation{} })},
	{withQuantities, "values and units of figures", anyMark(func(m annotation.Annotation) bool { return m.Quantity != annotation.Quantity{} })},
	{withStates, "what became of marks in a later version", anyMark(func(m annotation.Annotation) bool {
		return m.State() == annotation.Changed || m.State() == annotation.Lost
	})},
	{withVersionTexts, "earlier versions of the article", func(d Document) bool { return len(d.Earlier) > 0 }},
	{withOtherKinds, "fields that belong to another kind", anyMark(hasOtherKinds)},
	{withLineEnds, "line breaks in notes", anyMark(func(m annotation.Annotation) bool { return containsLineEnd(m.Note) })},
	{withTimes, "when marks were made and changed", hasMarks},
	{withIds, "ids, by which a file is merged again", hasMarks},
	{withQuoteContext, "the words before and after marks", hasMarks},
	{withArticleText, "the text of the article", func(Document) bool { return true }},
	{withArticleMore, "the author and language of the article", func(d Document) bool { return d.Article.Author != "" || d.Article.Lang != "" }},
	{withForeign, "what another program had added", anyMark(func(m annotation.Annotation) bool { return m.Foreign != "" && !isRecord(m) })},
	{withRecord, "what Hypothesis had added", anyMark(isRecord)},
}
