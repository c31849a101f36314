package words

// What is on several screens.
const Cancel Text = "Cancel"
const Close Text = "Close"
const Delete Text = "Delete"
const Dismiss Text = "Dismiss"
const Export Text = "Export"
const TryAgain Text = "Try again"
const BackToArticle Text = "Back to the article"
const BackToArticleKey Text = "Back to the article (Esc)"
const AnyTag Text = "Any tag"
const TagLabel Text = "noun|Tag"
const Order Text = "in which a list is sorted|Order"
const Marks Text = "noun|Marks"
const NothingChanged Text = "{what} Nothing was changed."
const Progress Text = "{work}: {percent} %"
const ProgressUnknown Text = "{work}…"
const AddArticle Text = "Add article"
