package markdown

import (
	"cmp"
	"regexp"
	"strings"

	"gloss/app/article"
	"gloss/app/safeurl"
)

// front is what stands in front of a text.
type front struct {
	title, dek string
	facts      article.Article // author, source, address, date, language
}

// Bounds on what is read in front of a text.
const (
	maxFront      = 16 << 10 // bytes
	maxFrontLines = 400
)

// frontLine is a line of the flat subset of YAML, or of TOML, that people write there: a
// name and a value.
var frontLine = regexp.MustCompile(`^["']?([A-Za-z_][A-Za-z0-9_. -]{0,60}?)["']?\s*[:=](?:\s+(.*)|)$`)

// takeFront takes the facts from the front of a text, and returns the rest. They stand
// between two lines of three hyphens, in the flat subset of YAML: names with
// values, quoted or not, and lists. A nested value is passed over. What is no YAML
// of this kind is text, and stays.
//
// No library reads it. The ones that are kept read all of YAML, with references that
// grow, and they would be a tenth of the page reader; six names are wanted.
func takeFront(doc string) (front, string) {
	open, rest, ok := strings.Cut(doc, "\n")
	fence := strings.TrimRight(open, " \t")
	if !ok || fence != "---" && fence != "+++" {
		return front{}, doc
	}
	known, name, size := map[string]string{}, "", 0
	for range maxFrontLines {
		line, after, more := strings.Cut(rest, "\n")
		line = strings.TrimRight(line, " \t")
		if size += len(line); size > maxFront {
			return front{}, doc
		}
		switch {
		case line == fence || fence == "---" && line == "...":
			if len(known) == 0 {
				return front{}, doc
			}
			return facts(known), strings.TrimLeft(after, "\n")
		case strings.TrimSpace(line) == "", strings.HasPrefix(line, "#"):
		case name != "" && (line[0] == ' ' || line[0] == '\t' || strings.HasPrefix(line, "- ")):
			// An item of a list, or the next line of a value.
			item, listed := strings.CutPrefix(strings.TrimSpace(line), "- ")
			sep := " "
			if listed {
				sep = ", "
			}
			if v := known[name]; v == "" || v == ">" || v == "|" || v == ">-" || v == "|-" {
				known[name] = unquoted(item)
			} else {
				known[name] += sep + unquoted(item)
			}
		default:
			parts := frontLine.FindStringSubmatch(line)
			if parts == nil {
				return front{}, doc
			}
			name = strings.ToLower(strings.Map(func(r rune) rune {
				if r == '-' || r == '_' || r == ' ' {
					return -1
				}
				return r
			}, parts[1]))
			known[name] = value(parts[2])
		}
		if !more {
			return front{}, doc
		}
		rest = after
	}
	return front{}, doc
}

// value reads what stands behind a name: a list in brackets, a text in quotation marks,
// or a plain one with a comment behind it.
func value(s string) string {
	s = strings.TrimSpace(s)
	if list, ok := strings.CutPrefix(s, "["); ok && strings.HasSuffix(list, "]") {
		var items []string
		for item := range strings.SplitSeq(strings.TrimSuffix(list, "]"), ",") {
			if item = unquoted(item); item != "" {
				items = append(items, item)
			}
		}
		return strings.Join(items, ", ")
	}
	if s != "" && s[0] != '"' && s[0] != '\'' {
		s, _, _ = strings.Cut(s, " #")
	}
	return unquoted(s)
}

// unquoted is a value without the quotation marks around it.
func unquoted(s string) string {
	s = strings.TrimSpace(s)
	if len(s) < 2 || s[0] != s[len(s)-1] {
		return s
	}
	switch s[0] {
	case '"':
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`, `\n`, " ", `\t`, " ").Replace(s[1 : len(s)-1])
	case '\'':
		return strings.ReplaceAll(s[1:len(s)-1], "''", "'")
	}
	return s
}

// facts are those of an article among what stands in front of it. Values that an
// article cannot have are left out: none is guessed.
func facts(known map[string]string) front {
	get := func(names ...string) string {
		for _, n := range names {
			if v := short(known[n], 500); v != "" && v != "null" && v != "~" {
				return v
			}
		}
		return ""
	}
	f := front{title: get("title", "headline"), dek: get("subtitle", "dek", "standfirst")}
	f.facts.Author = strings.TrimPrefix(get("author", "authors", "by", "byline", "creator"), "name: ")
	for _, name := range []string{"url", "source", "link", "canonical", "canonicalurl", "originalurl", "sourceurl", "permalink"} {
		if v := get(name); safeurl.Web(v) != "" && f.facts.URL == "" {
			f.facts.URL = v
		}
	}
	for _, name := range []string{"publisher", "source", "publication", "site", "sitename", "website"} {
		if v := get(name); v != "" && safeurl.Web(v) == "" && f.facts.Source == "" {
			f.facts.Source = v
		}
	}
	for _, name := range []string{"date", "published", "publishdate", "pubdate", "datepublished", "publishedat", "created"} {
		if f.facts.Published == "" {
			f.facts.Published = date(get(name))
		}
	}
	lang := get("language", "lang", "locale")
	if labelled, err := (article.Article{}).Labelled(article.Language, strings.ReplaceAll(lang, "_", "-")); err == nil {
		f.facts.Lang = labelled.Lang
	}
	return f
}

// date is a date as precise as it is stated, or "".
func date(s string) string {
	day, _, _ := strings.Cut(s, "T")
	for _, v := range []string{s, day, strings.ReplaceAll(day, "/", "-"), first(s)} {
		if d, ok := article.ParseDate(v); ok {
			return d
		}
	}
	return ""
}

func first(s string) string {
	return cmp.Or(append(strings.Fields(s), "")...)
}
