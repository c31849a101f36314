package extract

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// stated is what the data in a page, JSON-LD in the words of schema.org, says
// of its article.
type stated struct {
	headline, author, publisher, published, url, lang, description, body string
	live, paid                                                           bool
}

const (
	maxData      = 4 << 20 // bytes of one script with data
	maxDataDepth = 12
	maxAuthors   = 10
)

// kinds are the types that an article can be of, with how much it says that it
// is the page's own.
var kinds = map[string]int{
	"newsarticle": 4, "reportagenewsarticle": 4, "analysisnewsarticle": 4, "opinionnewsarticle": 4, "backgroundnewsarticle": 4, "reviewnewsarticle": 4,
	"asknewsarticle": 4, "advertisercontentarticle": 4, "satiricalarticle": 4, "liveblogposting": 5, "article": 3, "blogposting": 3, "report": 3, "scholarlyarticle": 3,
	"techarticle": 3, "medicalscholarlyarticle": 3, "socialmediaposting": 2, "discussionforumposting": 2, "webpage": 1,
}

// data reads all the data of a page and returns what it says of the article
// that it says most of.
func data(doc *html.Node) stated {
	var best stated
	score := 0
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode || n.Data != "script" || !strings.Contains(strings.ToLower(tree.Attr(n, "type")), "ld+json") || n.FirstChild == nil {
			continue
		}
		raw := n.FirstChild.Data
		if len(raw) > maxData {
			continue
		}
		var v any
		if json.Unmarshal([]byte(dataText(raw)), &v) != nil {
			continue
		}
		r := dataReader{byID: map[string]map[string]any{}}
		r.index(v, 0)
		for _, o := range r.articles {
			s := r.read(o)
			rank := r.rank(o)*10 + len(s.body)/1000
			if s.headline != "" {
				rank += 5
			}
			if rank > score {
				best, score = s, rank
			}
		}
	}
	return best
}

// dataText mends what pages get wrong in their data: markers of a script, and
// line feeds inside a string.
func dataText(raw string) string {
	raw = strings.TrimSpace(raw)
	for _, m := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		raw = strings.TrimSpace(strings.TrimPrefix(raw, m))
	}
	for _, m := range []string{"-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		raw = strings.TrimSpace(strings.TrimSuffix(raw, m))
	}
	if !strings.ContainsAny(raw, "\n\r\t") {
		return raw
	}
	var b strings.Builder
	quoted, escaped := false, false
	for _, r := range raw {
		switch {
		case escaped:
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
		case quoted && r < ' ':
			b.WriteString(map[rune]string{'\n': `\n`, '\t': `\t`}[r])
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

type dataReader struct {
	articles []map[string]any
	byID     map[string]map[string]any
}

// index finds the articles in a value, and what is referred to by its id.
func (r *dataReader) index(v any, depth int) {
	if depth > maxDataDepth {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			r.index(x, depth+1)
		}
	case map[string]any:
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			r.byID[id] = v
		}
		if r.rank(v) > 0 {
			r.articles = append(r.articles, v)
		}
		// What a page lists beside its article is not the article.
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "author", "publisher", "isPartOf"} {
			r.index(v[key], depth+1)
		}
	}
}

func (r *dataReader) rank(o map[string]any) int {
	best := 0
	for _, t := range listOf(o["@type"]) {
		if name, ok := t.(string); ok {
			name = name[strings.LastIndexAny(name, "/:")+1:]
			best = max(best, kinds[strings.ToLower(name)])
		}
	}
	return best
}

func listOf(v any) []any {
	if l, ok := v.([]any); ok {
		return l
	}
	if v == nil {
		return nil
	}
	return []any{v}
}

// words is the first string in a value, or in its key where it is an object.
func (r *dataReader) words(v any, key string) string {
	for _, x := range listOf(v) {
		switch x := x.(type) {
		case string:
			return oneLine(html.UnescapeString(x))
		case map[string]any:
			if s := r.words(r.resolve(x)[key], "@value"); s != "" {
				return s
			}
		}
	}
	return ""
}

// resolve follows a reference by id.
func (r *dataReader) resolve(o map[string]any) map[string]any {
	if id, ok := o["@id"].(string); ok && len(o) <= 2 && r.byID[id] != nil {
		return r.byID[id]
	}
	return o
}

func (r *dataReader) read(o map[string]any) stated {
	s := stated{
		headline: first(r.words(o["headline"], "@value"), r.words(o["name"], "@value")), publisher: r.words(o["publisher"], "name"),
		published: first(r.words(o["datePublished"], "@value"), r.words(o["dateCreated"], "@value"), r.words(o["uploadDate"], "@value")),
		url:       first(r.words(o["url"], "@id"), r.words(o["mainEntityOfPage"], "@id")), lang: r.words(o["inLanguage"], "name"),
		description: r.words(o["description"], "@value"), live: strings.Contains(r.words(o["@type"], ""), "LiveBlog"),
	}
	if body, ok := o["articleBody"].(string); ok {
		s.body = body
	} else if body, ok := o["text"].(string); ok {
		s.body = body
	}
	var authors []string
	for _, a := range append(listOf(o["author"]), listOf(o["creator"])...) {
		if name := names(r.words(a, "name")); name != "" && len(authors) < maxAuthors && !contains(authors, name) {
			authors = append(authors, name)
		}
	}
	s.author = joined(authors)
	s.paid = isFalse(o["isAccessibleForFree"])
	for _, part := range listOf(o["hasPart"]) {
		if p, ok := part.(map[string]any); ok && isFalse(p["isAccessibleForFree"]) {
			s.paid = true
		}
	}
	return s
}

// isFalse reads a Boolean in any of the ways that pages write one.
func isFalse(v any) bool {
	switch v := v.(type) {
	case bool:
		return !v
	case string:
		v = strings.ToLower(v)
		return v == "false" || strings.HasSuffix(v, "schema.org/false")
	}
	return false
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// joined writes names as one would in a byline.
func joined(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
