// Package leftout says what was not taken of a web page. Package extract finds that, the
// page reader hands it on as JSON, and the page shows it; so it knows nothing of either.
package leftout

// Report says what was taken of a page and what was left out.
type Report struct {
	Encoding string         `json:"encoding"` // label of the encoding that the page was in
	Excerpt  bool           `json:"excerpt"`  // the page says that the whole article is for subscribers, and has no more than this
	Taken    int            `json:"taken"`    // blocks of the page in the article
	Left     int            `json:"left"`     // blocks that are not
	Reasons  map[Reason]int `json:"reasons"`  // how many were left out for which reason
	Dropped  []Dropped      `json:"dropped"`  // the first of them
}

// Reason is why a block was left out, in a word or two.
type Reason string

// Dropped is a block that was left out.
type Dropped struct {
	Reason Reason `json:"reason"`
	Text   string `json:"text"` // its beginning
}
