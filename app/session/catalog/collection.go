package catalog

import (
	"encoding/json"
	"strings"

	"gloss/app/store"
)

// Collected is an article that comes with the site, and the address of its page.
type Collected struct {
	store.ArticleSummary
	Path string
}

// DecodeCollection reads what the build wrote of the articles that come with the
// site. What cannot be read is left out: its page is there all the same.
func DecodeCollection(record string) []Collected {
	var entries []struct {
		Path           string          `json:"path"`
		ArticleSummary json.RawMessage `json:"card"`
	}
	if record == "" || json.Unmarshal([]byte(record), &entries) != nil {
		return nil
	}
	var out []Collected
	for _, e := range entries {
		c, err := store.DecodeCard(string(e.ArticleSummary))
		if err == nil && strings.HasPrefix(e.Path, "/") && !strings.HasPrefix(e.Path, "//") {
			out = append(out, Collected{c, e.Path})
		}
	}
	return out
}
