package words

// The margin beside the text.
const MarginNoSuggestions Text = "No suggestions. Select any words to mark them."

// Marks beside and in the text.
const (
	BubbleName    Text = "Mark the selection"
	BubblePlace   Text = "Reattach here"
	KeyNameEnter  Text = "name of a key|Enter"
	KeyNameEscape Text = "name of a key|Esc"
	HandleStart   Text = "Start of the mark"
	HandleEnd     Text = "End of the mark"
	MarginByKind  Text = "Marks by kind"
	MarginAllKey  Text = "All marks (M)"
	MarginShow    Text = "Show these marks in the text"
	NoteOn        Text = "behind the kind of a mark|on {words}"
	MarkGoTo      Text = "Go to this mark"
)
