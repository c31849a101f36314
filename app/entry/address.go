package entry

import (
	"strings"

	"gloss/app/safeurl"
	"gloss/app/words"
)

// AddressFault says in a sentence why what was typed is no address of the web, or "".
// Nothing typed has no fault.
func AddressFault(typed string) string {
	switch s := strings.TrimSpace(typed); {
	case s == "" || safeurl.Web(s) != "":
		return ""
	case strings.ContainsAny(s, " \t\n") && hasScheme(s):
		return words.EditorAddressSpace.String()
	case hasScheme(s) && strings.Contains(s, "@"):
		return words.EditorAddressName.String()
	case hasScheme(s) && len(s) > len("https://"):
		return words.EditorAddressHost.String()
	}
	return words.EditorAddressStart.String()
}

func hasScheme(s string) bool {
	lower := strings.ToLower(s)
	return strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://")
}

// AddressMeant is the whole address that is meant by one without its beginning, such as
// example.org/a, and whether it is such a one.
func AddressMeant(typed string) (string, bool) {
	s := strings.TrimSpace(typed)
	host, _, _ := strings.Cut(s, "/")
	name, top, dotted := cutLast(host, ".")
	if !dotted || name == "" || len(top) < 2 || strings.ContainsAny(s, " \t\n:@") || strings.Trim(strings.ToLower(top), "abcdefghijklmnopqrstuvwxyz") != "" {
		return "", false
	}
	whole := safeurl.Web("https://" + s)
	return whole, whole != ""
}

func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}
