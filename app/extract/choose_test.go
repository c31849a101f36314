package extract

import (
	"strings"
	"testing"

	"gloss/app/extract/tree"
)

// What Readability picked is one part of a page; what is read is that or the
// place with the most sentences.
func TestPrefer(t *testing.T) {
	sentence := "The county means to close eleven libraries before the winter, and to send a van in their place on Thursdays. "
	prose := strings.Repeat("<p>"+sentence+"</p>", 6)
	names := strings.Repeat("<tr><td>Ada Fenwick</td><td>ferry pilot</td></tr>", 40)
	for _, c := range []struct {
		name, picked, other string
		read                string // id of the part that is read
	}{
		{"a table of names", "<table>" + names + "</table>", "<div>" + prose + "</div>", "other"},
		{"links", strings.Repeat(`<p><a href="/x">A headline of another page that is quite long, all of it</a></p>`, 20), "<div>" + prose + "</div>", "other"},
		{"nothing", "", "<div>" + prose + "</div>", "other"},
		{"an article, beside a longer one", prose, "<div>" + prose + prose + "</div>", "picked"},
		{"a table, beside a line of prose", "<table>" + names + "</table>", "<div><p>" + sentence + "</p></div>", "picked"},
		{"a table, above comments in a list", "<table>" + names + "</table>", "<ul>" + strings.ReplaceAll(strings.ReplaceAll(prose, "<p>", "<li>"), "</p>", "</li>") + "</ul>", "picked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := tree.Parse(`<body><h1>A letter</h1><div id="picked">` + c.picked + `</div><div id="other">` + c.other + `</div></body>`)
			if err != nil {
				t.Fatal(err)
			}
			body := tree.Body(doc)
			blocks, _ := segment(body, &facts{}, true)
			part := func(b *block) string {
				for n := b.node; n != nil; n = n.Parent {
					if id := tree.Attr(n, "id"); id != "" {
						return id
					}
				}
				return ""
			}
			for _, b := range blocks {
				b.taken = part(b) == "picked"
			}
			prefer(blocks, body, &facts{})
			read := map[string]int{}
			for _, b := range blocks {
				if b.taken {
					read[part(b)]++
				}
			}
			if len(read) != 1 || read[c.read] == 0 {
				t.Errorf("read %v, not %s", read, c.read)
			}
		})
	}
}
