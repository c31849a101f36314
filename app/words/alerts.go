package words

// What went wrong and stays, and what waits for a decision.
const (
	AlertSavingLate   Text = "Your last changes are not saved yet. They are still on this page. {why} Gloss keeps trying."
	AlertSavingFailed Text = "Your last changes are not saved. They are on this page only, so download them first. {why}"
	AlertDownload     Text = "Download unsaved changes"
	AlertSafe         Text = "Gloss started in safe mode: no article is open, no marks are shown and nothing is suggested. Everything you saved is still on this device."
	AlertUsual        Text = "Start normally"
	AlertSaveUnread   Text = "Save as a file"
	AlertOpenBackup   Text = "Open a backup…"
	AlertReview       Text = "Review marks"
	AlertBackUp       Text = "Back up…"
	AlertUpdate       Text = "A new version of Gloss is ready."
	AlertUpdateNow    Text = "Update now"
	Later             Text = "put off|Later"
)
