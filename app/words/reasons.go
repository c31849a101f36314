package words

// What a claim contains, as package claim says it: each is ClaimReason of the English
// words there.
const (
	ClaimMoney       Text = "what a claim contains|an amount of money"
	ClaimPercent     Text = "what a claim contains|a percentage"
	ClaimShare       Text = "what a claim contains|a share"
	ClaimFigures     Text = "what a claim contains|figures"
	ClaimFigure      Text = "what a claim contains|a figure"
	ClaimComparison  Text = "what a claim contains|a comparison"
	ClaimSuperlative Text = "what a claim contains|a superlative"
	ClaimPast        Text = "what a claim contains|a past event"
	ClaimNames       Text = "what a claim contains|names"
	ClaimDate        Text = "what a claim contains|a date"
	ClaimTime        Text = "what a claim contains|a time"
	ClaimPolicy      Text = "what a claim contains|a policy"
	ClaimPublic      Text = "what a claim contains|a public matter"
	ClaimSource      Text = "what a claim contains|a source"
)

// ClaimReason is the text of what a claim contains, of its English words.
func ClaimReason(english string) Text { return Text("what a claim contains|" + english) }

// Why an article may be a newer version of another, as package article says it: each is
// VersionWhy of the English words there.
const (
	VersionAddress  Text = "why it may be a newer version|it is from the same address"
	VersionText     Text = "why it may be a newer version|much of the text is the same"
	VersionHeadline Text = "why it may be a newer version|it has the same headline"
)

// VersionWhy is the text of why an article may be a newer version, of its English words.
func VersionWhy(english string) Text { return Text("why it may be a newer version|" + english) }

// Why a mark is lost.
const (
	LostRemoved   Text = "This text was removed."
	LostPlaces    Text = "Several places fit equally well."
	LostUnlike    Text = "Another sentence may stand in its place."
	LostElsewhere Text = "These words appear only in another context."
	LostGone      Text = "This text no longer appears."
)

// What is wrong with a detail of an article.
const (
	LabelNoTitle     Text = "An article needs a title."
	LabelBadDate     Text = "Write a date such as 17 March 2021 or 2021-03-17, or only the month or the year."
	LabelBadAddress  Text = "An address begins with http:// or https://."
	LabelBadLanguage Text = "Write a language as its tag, such as en, de or pt-BR."
	LabelTooLong     Text = "This is too long: at most {n} bytes are kept."
)
