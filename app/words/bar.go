package words

// The bar at the top, the line below the headline, and the search in the article.
const (
	BarArticle      Text = "an article|Article"
	BarMinutes      Text = "{n} min read"
	BarUndoKey      Text = "Undo (Ctrl+Z)"
	BarRedoKey      Text = "Redo (Ctrl+Shift+Z)"
	BarExportKey    Text = "Export (Ctrl+S)"
	BarMenu         Text = "Menu"
	SkipToArticle   Text = "Skip to the article"
	FindNone        Text = "Not found"
	FindCount       Text = "which match is shown|{here} of {n}"
	FindCountMost   Text = "which match is shown|{here} of {n}+"
	FindMarkAll     Text = "in front of the kinds|Mark all"
	FindMarkAllAs   Text = "{kind, select, claim {Claim: mark all} quote {Quote: mark all} figure {Figure: mark all} other {Mark all}}"
	FindMarkEvery   Text = "Mark every match"
	FindPrevious    Text = "Previous match"
	FindPreviousKey Text = "Previous match (↑)"
	FindNext        Text = "Next match"
	FindNextKey     Text = "Next match (↓)"
	FindClose       Text = "Close search"
)
