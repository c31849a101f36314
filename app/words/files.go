package words

// What a file leaves out, behind "Leaves out:".
const (
	LacksKinds      Text = "what a file leaves out|quotes and figures"
	LacksNotes      Text = "what a file leaves out|notes"
	LacksTags       Text = "what a file leaves out|tags"
	LacksLinks      Text = "what a file leaves out|links between marks"
	LacksSaid       Text = "what a file leaves out|who said it, when and where"
	LacksVerdicts   Text = "what a file leaves out|verdicts"
	LacksEvidence   Text = "what a file leaves out|evidence"
	LacksQuotations Text = "what a file leaves out|forms of quotations"
	LacksQuantities Text = "what a file leaves out|values and units of figures"
	LacksStates     Text = "what a file leaves out|what became of marks in later versions"
	LacksVersions   Text = "what a file leaves out|earlier versions of the article"
	LacksOtherKinds Text = "what a file leaves out|fields of another kind"
	LacksLineEnds   Text = "what a file leaves out|line breaks in notes"
	LacksOverlaps   Text = "what a file leaves out|overlapping marks, unless the project allows them"
	LacksTimes      Text = "what a file leaves out|when marks were made and changed"
	LacksIDs        Text = "what a file leaves out|IDs used for merging"
	LacksContext    Text = "what a file leaves out|the text before and after marks"
	LacksText       Text = "what a file leaves out|the text of the article"
	LacksAbout      Text = "what a file leaves out|the author and language of the article"
	LacksForeign    Text = "what a file leaves out|data from other programs"
	LacksRecord     Text = "what a file leaves out|data from Hypothesis"
)

// A report for people, as a page or in Markdown, beside the names of the fields. Tables and
// formats for programs have English keys in every language.
const (
	ReportFact        Text = "what is known of a mark|{name}: {value}"
	ReportKinds       Text = "{n, plural, one {# mark} other {# marks}}: {claims, plural, one {# claim} other {# claims}}, {quotes, plural, one {# quote} other {# quotes}}, {figures, plural, one {# figure} other {# figures}}"
	ReportNumber      Text = "number of a mark, heading of a column|No."
	ReportWords       Text = "heading of a column|Text"
	ReportEarlier     Text = "On the version of {date}"
	ReportOnEarlier   Text = "On an earlier version of the text, of {date}"
	ReportBefore      Text = "{verdict} (from before the change)"
	ReportChanged     Text = "the text was changed"
	ReportChangedFrom Text = "the text was changed; before: “{words}”"
	ReportLost        Text = "no longer in the text"
	ReportEvidence    Text = "{as, select, supports {Evidence that supports this} in-part {Evidence that supports a part of this} contradicts {Evidence that contradicts this} other {Evidence that gives context}}"
	ReportRead        Text = "when a source was read|(read {date})"
	ReportLink        Text = "{as, select, supports {This supports {n}} in-part {This supports a part of {n}} contradicts {This contradicts {n}} other {This gives context to {n}}}"
)

// What can go wrong with a file of marks.
const (
	FilesConflict  Text = "Another window changed some of these marks at the same moment. Try again."
	FilesDamaged   Text = "The file is cut off or damaged. {detail}"
	FilesKind      Text = "The file does not say what some marks are. Choose claim, quote or figure."
	FilesFault     Text = "Gloss ran into an error while working on the file. Nothing was changed."
	FilesUnread    Text = "The file could not be read. It may have been moved or deleted."
	FilesAway      Text = "The part of Gloss that reads and writes files could not be started. Check the connection and try again. The article and its marks can still be saved as JSON."
	FilesSlow      Text = "The part of Gloss that reads and writes files did not answer for a minute and was stopped. An import is there whole or not at all. Try again, or use a smaller file."
	FilesNoAnswer  Text = "The part of Gloss that reads and writes files gave no answer that can be read."
	FilesNotAsked  Text = "The part of Gloss that reads and writes files could not be asked. Nothing was changed. Reload the page and try again."
	FilesForbidden Text = "The browser did not allow it. Press the button again, or save the file instead."
)

// Why an article cannot be read, as the page reader and the scripts say it.
const (
	ReadEmpty      Text = "an article|there is no text in it"
	ReadTooLong    Text = "an article|it has more than 2 MB of text"
	ReadTooLarge   Text = "an article|it has more than 32 MB"
	ReadNoText     Text = "an article|it is not a text file"
	ReadNoPage     Text = "an article|it is not a web page"
	ReadNotUTF8    Text = "an article|its characters are not in UTF-8"
	ReadCharacters Text = "an article|its characters cannot be read"
	ReadNoArticle  Text = "an article|no article was found in it; copy the text itself and paste it"
	ReadAway       Text = "an article|the part of Gloss that reads web pages could not be started"
	ReadNotLoaded  Text = "an article|the part of Gloss that reads web pages could not be loaded"
	ReadStopped    Text = "an article|the part of Gloss that reads web pages has stopped because of a fault"
	ReadSlow       Text = "an article|it took more than a minute, and reading was ended"
	ReadGone       Text = "an article|the file cannot be read any more; choose it again"
)

// told are the texts that the scripts of the page and the page reader say in English.
var told = []Text{
	ReadEmpty, ReadTooLong, ReadTooLarge, ReadNoText, ReadNoPage, ReadNotUTF8, ReadCharacters, ReadNoArticle, ReadAway, ReadNotLoaded, ReadStopped, ReadSlow, ReadGone,
	FilesAway, FilesSlow, FilesForbidden,
}

// Told is what a script of the page or the page reader said in English, in the language
// that is used. What is none of their texts stays as it is.
func Told(english string) string {
	for _, t := range told {
		if t.English() == english {
			return t.String()
		}
	}
	return english
}
