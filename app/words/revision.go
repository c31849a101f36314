package words

// What was changed in a newer version, and what becomes of the marks.
const (
	RevisionVerdictOld      Text = "verdict from before the change"
	RevisionProposal        Text = "Make “{title}” an earlier version of the open article?"
	RevisionProposalMarks   Text = "The texts have little in common: {same} % is the same. {n, plural, one {Of its one mark} other {Of its # marks}}, {stand} would move to the open article and {review} would need review."
	RevisionProposalNo      Text = "Keep them separate"
	RevisionProposalNoMarks Text = "The texts have little in common: {same} % is the same."
	RevisionProposalYes     Text = "Make it an earlier version"
	RevisionAddedCount      Text = "{n, plural, one {# paragraph added} other {# paragraphs added}}"
	RevisionBeforeAbout     Text = "Check what you recorded on the former words."
	RevisionBeforeHeading   Text = "Recorded before the change: {n}"
	RevisionChangedCount    Text = "{n, plural, one {# paragraph changed} other {# paragraphs changed}}"
	RevisionKeep            Text = "Keep “{words}”"
	RevisionMovedCount      Text = "{n, plural, one {# paragraph moved} other {# paragraphs moved}}"
	RevisionNothingRead     Text = "nothing"
	RevisionRecorded        Text = "Recorded: {recorded}. The new words say: {says}."
	RevisionRemovedCount    Text = "{n, plural, one {# paragraph removed} other {# paragraphs removed}}"
	RevisionSameCount       Text = "{n, plural, one {# unchanged paragraph} other {# unchanged paragraphs}}"
	RevisionUse             Text = "Use “{words}”"
	RevisionVerdictBefore   Text = "Verdict from before the change: {verdict}"
	RevisionVerdictHolds    Text = "Verdict still holds"
	RevisionVerdictOpenIt   Text = "Open mark"
)
