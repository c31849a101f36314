package translation

import (
	"fmt"
	"gloss/app/words"
	"maps"
	"slices"
	"strings"
)

// Plurals are the CLDR plural categories of the whole numbers in each language. French
// and Spanish also have many, for whole millions; a text without a form for it takes
// that for other, as Gloss counts nothing up to a million.
var Plurals = map[string][]string{
	"en": {"one", "other"},
	"de": {"one", "other"},
	"es": {"one", "other"},
	"fr": {"one", "other"},
}

// Check says what is wrong with a message in a language: braces that do not close, a
// plural without all categories, a choice without other. It also returns what the
// message is filled with: for each name whether it is chosen by, as name, plural name or
// select name, sorted.
func Check(tag, message string) (filled []string, err error) {
	names := map[string]bool{}
	err = check(tag, message, names)
	return slices.Sorted(maps.Keys(names)), err
}

func check(tag, message string, names map[string]bool) error {
	for message != "" {
		open := strings.IndexAny(message, "{}")
		if open < 0 {
			return nil
		}
		end := words.Closing(message[open:])
		if end <= 0 {
			return fmt.Errorf("a brace has no other: %q", message)
		}
		if err := checkPlaceholder(tag, message[open+1:open+end], names); err != nil {
			return err
		}
		message = message[open+end+1:]
	}
	return nil
}

func checkPlaceholder(tag, inner string, names map[string]bool) error {
	parts := strings.SplitN(inner, ",", 3)
	name := strings.TrimSpace(parts[0])
	if name == "" || strings.ContainsAny(name, " {#") {
		return fmt.Errorf("%q is no name", name)
	}
	if len(parts) == 1 {
		names[name] = true
		return nil
	}
	way := strings.TrimSpace(parts[1])
	if len(parts) != 3 || way != "plural" && way != "select" {
		return fmt.Errorf("%q is neither a name nor a choice", inner)
	}
	names[way+" "+name] = true
	var keys []string
	for rest := parts[2]; ; {
		open := strings.IndexByte(rest, '{')
		if open < 0 {
			if strings.TrimSpace(rest) != "" {
				return fmt.Errorf("%q stands behind the last form", rest)
			}
			break
		}
		end := words.Closing(rest[open:])
		if end < 0 {
			return fmt.Errorf("a brace has no other: %q", inner)
		}
		keys = append(keys, strings.TrimSpace(rest[:open]))
		if err := check(tag, rest[open+1:open+end], names); err != nil {
			return err
		}
		rest = rest[open+end+1:]
	}
	want := []string{"other"}
	if way == "plural" {
		want = Plurals[tag]
	}
	for _, key := range want {
		if !slices.Contains(keys, key) {
			return fmt.Errorf("%q has no form for %s", inner, key)
		}
	}
	if way == "plural" {
		for _, key := range keys {
			if !slices.Contains(want, key) && key != "many" {
				return fmt.Errorf("%q has a form for %s, which %s does not have", inner, key, tag)
			}
		}
	}
	return nil
}
