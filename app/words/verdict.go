package words

// The verdicts, as package annotation has their scales: each is Verdict of the English
// word that stands there, and TestVerdictsAreInTheCatalogue holds both together.
const (
	VerdictUnchecked    Text = "verdict|Unchecked"
	VerdictSupported    Text = "verdict|Supported"
	VerdictMostly       Text = "verdict|Mostly"
	VerdictDisputed     Text = "verdict|Disputed"
	VerdictRefuted      Text = "verdict|Refuted"
	VerdictUncheckable  Text = "verdict|Cannot be checked"
	VerdictVerbatim     Text = "verdict|Verbatim"
	VerdictTrimmed      Text = "verdict|Trimmed"
	VerdictOutOfContext Text = "verdict|Out of context"
	VerdictAltered      Text = "verdict|Altered"
	VerdictNeverSaid    Text = "verdict|Never said"
	VerdictCorrect      Text = "verdict|Correct"
	VerdictRounded      Text = "verdict|Rounded"
	VerdictMisleading   Text = "verdict|Misleading"
	VerdictWrong        Text = "verdict|Wrong"
	VerdictNoSource     Text = "verdict|No source"
)

// Verdict is the text of a verdict, of its English word.
func Verdict(word string) Text { return Text("verdict|" + word) }

// What the list of marks says of the verdicts on the marks of a kind.
const (
	TallyHeading Text = "{kind, select, claim {Claims} quote {Quotes} other {Figures}}"
	TallySum     Text = "{checked} of {of} checked, {evidence} with evidence"
)

// What is done to the verdicts of the marks that are ticked.
const (
	BulkVerdict      Text = "Set verdict"
	BulkVerdictLabel Text = "Verdict of the chosen marks"
	BulkVerdictOf    Text = "{kind, select, claim {Claims: {verdict}} quote {Quotes: {verdict}} other {Figures: {verdict}}}"
	BulkVerdictSet   Text = "{n, plural, one {# mark} other {# marks}} set to “{verdict}”"
	BulkVerdictSame  Text = "The verdict is already “{verdict}”."
	BulkVerdictNone  Text = "None of the chosen marks can have the verdict “{verdict}”."
	BulkChooseFirst  Text = "Choose some marks first, then their verdict."
)

// What a file of fact checks leaves out, behind "Leaves out:".
const (
	LacksReview            Text = "verdicts and evidence: a fact check needs who checks and the address of your page on it"
	LacksReviewer          Text = "verdicts and evidence: a fact check needs who checks"
	LacksReviewPage        Text = "verdicts and evidence: a fact check needs the address of your page on it"
	LacksUncheckedKinds    Text = "quotes and figures without a verdict"
	LacksUncheckedEvidence Text = "evidence on marks without a verdict"
)
