package words

// What is shown while a file is held over the page.
const IntakeDropHere Text = "Drop files anywhere to add them"
