package text

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// TestFoldOfEveryLetter holds how each letter is compared: alone it is found by its small
// form without accents, by its large one, and as it stands.
func TestFoldOfEveryLetter(t *testing.T) {
	const own = "ßẞæÆǢǣǼǽœŒøØǾǿłŁđĐıİ" // they are typed by other letters, below
	for r := rune('0'); r <= 0x24F; r++ {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || strings.ContainsRune(own, r) {
			continue
		}
		bare := strings.Map(func(p rune) rune {
			if unicode.Is(unicode.Mn, p) {
				return -1
			}
			return unicode.ToLower(p)
		}, norm.NFD.String(string(r)))
		for _, typed := range []string{bare, string(r), strings.ToUpper(bare)} {
			if unicode.ToLower(unicode.ToUpper(r)) != unicode.ToLower(r) && typed == strings.ToUpper(bare) {
				continue // a letter without a large form of its own
			}
			if got := Fold("-" + string(r) + "-").Find(typed); len(got) != 1 || got[0] != (Span{1, 1 + len(string(r))}) {
				t.Errorf("%q is found by %q at %v", r, typed, got)
			}
		}
	}
	for r, typed := range map[rune]string{
		'ß': "ss", 'ẞ': "SS", 'æ': "ae", 'Æ': "AE", 'œ': "oe", 'Œ': "Oe", 'ø': "o", 'Ø': "O", 'ł': "l", 'Ł': "L", 'đ': "d", 'Đ': "D", 'ı': "i", '…': "...",
	} {
		if got := Fold(string(r)).Find(typed); len(got) != 1 {
			t.Errorf("%q is not found by %q", r, typed)
		}
	}
}

// TestFoldOfSigns holds which signs count for nothing and which for one another.
func TestFoldOfSigns(t *testing.T) {
	for _, tt := range []struct {
		name, doc, typed string
		found            bool
	}{
		{"a soft hyphen", "a\u00adb", "ab", true},
		{"a space without width", "a\u200bb", "ab", true},
		{"a word joiner", "a\u2060b", "ab", true},
		{"a byte order mark", "a\ufeffb", "ab", true},
		{"a thin space is a space", "a\u200ab", "ab", false},
		{"a thin space", "a\u200ab", "a b", true},
		{"a mark beside those", "a\u205fb", "ab", false},
		{"two spaces", "a  b", "a b", true},
		{"two spaces typed", "a b", "a   b", true},
		{"two dashes", "a--b", "a—b", true},
		{"two full stops", "a..b", "a.b", false},
		{"a letter before a", "`b", "ab", false},
		{"a sign after z", "{b", "zb", false},
		{"a sign before zero", "/1", "01", false},
		{"a sign after nine", ":1", "91", false},
		{"a sign before A", "@b", "ab", false},
		{"a sign after Z", "[b", "zb", false},
		{"no space there", "ab", "a b", false},
	} {
		if got := len(Fold(tt.doc).Find(tt.typed)) > 0; got != tt.found {
			t.Errorf("%s: %q in %q: %v", tt.name, tt.typed, tt.doc, got)
		}
	}
}

// TestWhatIsSoughtIsBounded holds that of more than MaxSought bytes the first are looked for.
func TestWhatIsSoughtIsBounded(t *testing.T) {
	long := strings.Repeat("a", MaxSought)
	if got := Fold(long).Find(long + "b"); len(got) != 1 {
		t.Errorf("what is cut is found at %v", got)
	}
	if got := Fold(long[1:]).Find(long); got != nil {
		t.Errorf("what is as long as may be is found in less, at %v", got)
	}
	if got := Fold("é" + long).Find(strings.Repeat("a", MaxSought-1) + "é"); len(got) != 1 {
		t.Errorf("cut before a character that it cannot hold: %v", got)
	}
}
