package words

// The phone: the bar at the bottom, the words under a finger, the notes as a list.
const (
	PhoneFewerWords  Text = "Fewer words"
	PhoneMoreWords   Text = "More words"
	PhoneNavigation  Text = "Views"
	PhoneText        Text = "article|Text"
	PhoneNotes       Text = "Notes"
	PhoneSuggestions Text = "{n, plural, one {# suggestion} other {# suggestions}}"
	PhoneArticles    Text = "Articles"
	PhoneHint        Text = "Mark what an article says."
	PhoneHintHow     Text = "Tap a sentence, or hold and drag."
	PhoneHideHint    Text = "Hide this hint"
	PhoneAllNotes    Text = "All {n}"
	PhoneClaims      Text = "{n, plural, one {# claim} other {# claims}}"
	PhoneQuotes      Text = "{n, plural, one {# quote} other {# quotes}}"
	PhoneFigures     Text = "{n, plural, one {# figure} other {# figures}}"
	PhoneWriteNote   Text = "Write what is known"
	PhoneAllMarks    Text = "All marks"
	PhoneByKind      Text = "Notes by kind"
	PhoneNoNotes     Text = "Nothing is marked yet. Tap a sentence in the text, then choose what it is."
	PhoneOtherKinds  Text = "No mark of this kind"
)
