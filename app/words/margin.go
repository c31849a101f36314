package words

// The margin beside the text.
const MarginNoSuggestions Text = "No suggestions. Select any words to mark them."
