// Package encoding finds the encoding that a page or a text is in, and tells what is
// no text at all.
package encoding

import (
	"bytes"
	"errors"
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What can be wrong with bytes that are to be read as text.
var (
	ErrEmpty   = errors.New("there is no text in it")
	ErrBinary  = errors.New("it is not a web page")
	ErrUnknown = errors.New("its characters cannot be read")
)

// sniffed is how far into a page its declared encoding may stand, in bytes:
// the standard asks for 1024, saved pages have comments before it.
const sniffed = 8 << 10

// Binary reports whether raw begins as a file of another kind does, or holds
// what no page in any encoding holds.
func Binary(raw []byte) bool {
	for _, magic := range []string{"PK\x03\x04", "\x89PNG", "\xff\xd8\xff", "GIF8", "%PDF-", "\x1f\x8b", "RIFF", "\x00asm", "\x7fELF", "BM\x00", "\xd0\xcf\x11\xe0", "7z\xbc\xaf"} {
		if bytes.HasPrefix(raw, []byte(magic)) {
			return true
		}
	}
	if utf16Label(raw) != "" {
		return false
	}
	head := raw[:min(len(raw), sniffed)]
	return bytes.Count(head, []byte{0}) > len(head)/100
}

// noText reports whether raw, which was read as s, is of no text in any language or
// encoding: it has the control characters that no text has, code points that
// nobody writes, or bytes as evenly spread as those of compressed files. What a
// reader could not make out, U+FFFD, says little: a real page may be in another
// encoding than it says.
func noText(raw []byte, s, label string) bool {
	runes, control, unknown := 0, 0, 0
	wide := strings.HasPrefix(label, "utf-16")
	for _, r := range s {
		runes++
		switch {
		// Old encodings shift by some of the control characters, and terminals colour by one.
		case r < ' ' && !strings.ContainsRune("\t\n\v\f\r\x0e\x0f\x1b", r), r == 0x7f:
			control++
		case wide && !unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r), wide && r == utf8.RuneError:
			unknown++
		}
	}
	return control > leastStrange && control*50 > runes || unknown > leastStrange && unknown*20 > runes || evenness(raw) > 7.6
}

// leastStrange is how many strange characters a text may have, however short it
// is.
const leastStrange = 20

// evenness is the entropy of the bytes, in bits a byte: 8 for random ones, 7 for
// text in encodings of two bytes, 5 for most others. Of a short file it is 0, as it
// tells nothing.
func evenness(raw []byte) float64 {
	if len(raw) < 8<<10 {
		return 0
	}
	var n [256]float64
	for _, b := range raw {
		n[b]++
	}
	sum := 0.0
	for _, c := range n {
		if c > 0 {
			p := c / float64(len(raw))
			sum -= p * math.Log2(p)
		}
	}
	return sum
}

// Decode turns a page, or a text, into UTF-8 and returns the label of the encoding it
// was in. contentType is as for Label. by decodes bytes in the encoding of a label; where it is nil
// all but UTF-8 is refused. The error is one of ErrEmpty, ErrBinary and ErrUnknown.
func Decode(raw []byte, contentType string, by func(label string, raw []byte) (string, error)) (markup, label string, err error) {
	label = Label(raw, contentType)
	if label == "utf-8" {
		markup = strings.ToValidUTF8(string(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))), "\ufffd")
	} else {
		if by == nil {
			return "", "", ErrUnknown
		}
		if markup, err = by(label, raw); err != nil && label != "windows-1252" {
			// A label that nobody knows is as good as none.
			label = "windows-1252"
			markup, err = by(label, raw)
		}
		if err != nil {
			return "", "", ErrUnknown
		}
		markup = strings.ToValidUTF8(strings.TrimPrefix(markup, "\ufeff"), "\ufffd")
	}
	if noText(raw, markup, label) {
		return "", "", ErrBinary
	}
	markup = strings.ReplaceAll(markup, "\x00", "")
	if strings.TrimSpace(markup) == "" {
		return "", "", ErrEmpty
	}
	return markup, label, nil
}

// Label tells the encoding of a page: by its byte order mark, by the header it
// came with, by what it declares, and by its bytes where none of them says
// anything that can be true. contentType may be empty.
func Label(raw []byte, contentType string) string {
	if bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")) {
		return "utf-8"
	}
	if label := utf16Label(raw); label != "" {
		return label
	}
	// A page of many bytes beyond ASCII that is valid UTF-8 is in UTF-8,
	// whatever it says: programs that save pages leave the old declaration.
	if valid(raw) {
		if declared(raw, contentType) == "iso-2022-jp" && bytes.IndexByte(raw, 0x1b) >= 0 {
			return "iso-2022-jp" // seven bits, and so valid UTF-8 as well
		}
		return "utf-8"
	}
	switch label := declared(raw, contentType); label {
	case "":
		return guess(raw)
	case "utf-8":
		// Not valid as a whole. A few broken characters do not make it another encoding.
		if broken(raw) > 0.2 {
			return guess(raw)
		}
		return label
	case "iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii", "iso8859-1", "cp1252":
		return "windows-1252"
	default:
		return label
	}
}

// valid is utf8.Valid, but for a last character that was cut off.
func valid(raw []byte) bool {
	if utf8.Valid(raw) {
		return true
	}
	for cut := 1; cut < utf8.UTFMax && cut < len(raw); cut++ {
		if last := raw[len(raw)-cut]; utf8.RuneStart(last) {
			return last >= 0xc0 && utf8.Valid(raw[:len(raw)-cut])
		}
	}
	return false
}

// broken is the share of the bytes beyond ASCII that are not UTF-8.
func broken(raw []byte) float64 {
	high, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		if high += size; r == utf8.RuneError && size == 1 {
			bad++
		}
		i += size
	}
	return float64(bad) / float64(max(high, 1))
}

func utf16Label(raw []byte) string {
	switch {
	case bytes.HasPrefix(raw, []byte("\xff\xfe")), bytes.HasPrefix(raw, []byte("<\x00")):
		return "utf-16le"
	case bytes.HasPrefix(raw, []byte("\xfe\xff")), bytes.HasPrefix(raw, []byte("\x00<")):
		return "utf-16be"
	}
	return ""
}

// declared is the label that the header or the page states, in lower case, or "".
func declared(raw []byte, contentType string) string {
	if label := charsetIn(contentType); label != "" {
		return label
	}
	head := strings.ToLower(string(raw[:min(len(raw), sniffed)]))
	if rest, ok := strings.CutPrefix(head, "<?xml"); ok {
		if decl, _, ok := strings.Cut(rest, "?>"); ok {
			if _, value, ok := strings.Cut(decl, "encoding="); ok {
				return labelAt(value)
			}
		}
	}
	// Both forms of a meta element have the word in them, and nothing before
	// the first of them has: but only inside a tag does it count.
	for rest := head; ; {
		_, after, ok := strings.Cut(rest, "<meta")
		if !ok {
			return ""
		}
		tag, _, _ := strings.Cut(after, ">")
		if label := charsetIn(tag); label != "" {
			if strings.HasPrefix(label, "utf-16") {
				return "utf-8" // it could not have been read so far if that were true
			}
			return label
		}
		rest = after
	}
}

// charsetIn finds charset=label in s.
func charsetIn(s string) string {
	_, value, ok := strings.Cut(strings.ToLower(s), "charset")
	if !ok {
		return ""
	}
	value, ok = strings.CutPrefix(strings.TrimLeft(value, " \t\r\n"), "=")
	if !ok {
		return ""
	}
	return labelAt(value)
}

// labelAt reads a label that may stand in quotes.
func labelAt(s string) string {
	s = strings.TrimLeft(s, " \t\r\n\"'")
	end := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == ':' || r == '.')
	})
	if end < 0 {
		end = len(s)
	}
	if label := s[:end]; len(label) <= 40 {
		return label
	}
	return ""
}

// guess tells an encoding by the bytes alone. Japanese and Cyrillic pages are
// told from Western ones; what else there is declares itself, or is not read.
func guess(raw []byte) string {
	high, small, capital, pairs := 0, 0, 0, 0
	for i, b := range raw {
		if b < 0x80 {
			continue
		}
		high++
		switch {
		// In Windows-1251 these are the small letters, most of a text; in KOI8-R
		// the small letters are where the capitals are here.
		case b >= 0xe0:
			small++
		case b >= 0xc0:
			capital++
		}
		if i > 0 && raw[i-1] >= 0x80 {
			pairs++
		}
	}
	switch {
	case high == 0:
		return "utf-8"
	case japanese(raw, 0x82, 0x83, 0x40):
		return "shift_jis"
	case japanese(raw, 0xa4, 0xa5, 0xa1):
		return "euc-jp"
	// In Western pages a letter with an accent stands between plain ones.
	case pairs*2 < high:
		return "windows-1252"
	case small*10 > high*7:
		return "windows-1251"
	case capital*10 > high*7:
		return "koi8-r"
	}
	return "windows-1252"
}

// japanese reports whether the bytes beyond ASCII come in pairs whose second
// is at least low, and a fifth of the pairs begin as the syllables do.
func japanese(raw []byte, hiragana, katakana, low byte) bool {
	syllables, all := 0, 0
	for i := 0; i < len(raw); i++ {
		lead := raw[i]
		if lead < 0x81 || low == 0x40 && lead >= 0xa0 && lead < 0xe0 {
			continue // ASCII, or a syllable of half the width
		}
		if i+1 == len(raw) || raw[i+1] < low || raw[i+1] > 0xfe {
			return false
		}
		i++
		all++
		if lead == hiragana || lead == katakana {
			syllables++
		}
	}
	return syllables*5 > all
}
