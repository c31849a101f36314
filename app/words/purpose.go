package words

// The line above the headline that says what Gloss is for.
const PurposeName Text = "What Gloss is for"
const PurposeLine Text = "Gloss keeps what you know beside what an article says."
const PurposeSelect Text = "Select some words"
const PurposeMark Text = "Mark a claim, quote or figure"
const PurposeNote Text = "Note what is known"
const PurposeHide Text = "Hide"
