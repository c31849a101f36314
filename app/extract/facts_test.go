package extract

import "testing"

// What a page states to machines goes first, unless it is the site's own name
// where a person is wanted.
func TestAuthorAndDate(t *testing.T) {
	for _, c := range []struct{ name, head, body, author, published string }{
		{"a byline", ``, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"stated, before a byline", `<meta name="author" content="Ada Fenwick">`, `<h1>Wells run dry</h1><p class="byline">By Bo Quill</p>`, "Ada Fenwick", ""},
		{"the site is stated", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="harbour-review.example">`, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"the site is stated, and nobody else", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="Harbour Review">`, `<h1>Wells run dry</h1>`, "Harbour Review", ""},
		{"the site is stated, the line is of time", `<meta property="og:site_name" content="Harbour Review"><meta name="author" content="Harbour Review">`, `<h1>Wells run dry</h1><p class="byline">Published at 14:34</p>`, "Harbour Review", ""},
		{"the program's user", `<meta name="author" content="admin">`, `<h1>Wells run dry</h1><p class="byline">By Ada Fenwick</p>`, "Ada Fenwick", ""},
		{"a date above that nothing calls one", ``, `<p>Water</p><span>Jan 18, 2019</span><h1>Wells run dry</h1>`, "", "2019-01-18"},
		{"a year above is none", ``, `<p>Edition 2019</p><h1>Wells run dry</h1>`, "", ""},
		{"a date far above is another's", ``, `<p>Jan 18, 2019</p><p>One</p><p>Two</p><p>Three</p><h1>Wells run dry</h1>`, "", ""},
		{"a date below goes first", ``, `<span>Jan 18, 2019</span><h1>Wells run dry</h1><p>Jan 20, 2019</p>`, "", "2019-01-20"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := parse(`<html><head><title>Wells run dry</title>` + c.head + `</head><body>` + c.body + `<p>The wells of nine districts gave no water on any day of the year.</p></body></html>`)
			if err != nil {
				t.Fatal(err)
			}
			if f := gather(doc, ""); f.author != c.author || f.published != c.published {
				t.Errorf("%q on %q, want %q on %q", f.author, f.published, c.author, c.published)
			}
		})
	}
}
