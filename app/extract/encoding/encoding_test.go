package encoding

import (
	"strings"
	"testing"
)

// What is no page is known by how it begins, and by bytes that no text has.
func TestBinary(t *testing.T) {
	for in, want := range map[string]bool{
		"PK\x03\x04": true, "\x89PNG\r\n": true, "\xff\xd8\xff\xe0": true, "GIF89a": true, "%PDF-1.7": true, "\x1f\x8b\x08": true, "RIFFxxxx": true, "\x00asm": true, "\x7fELF": true, "BM\x00": true, "\xd0\xcf\x11\xe0": true, "7z\xbc\xaf": true,
		"<p>PK": false, "BMW": false, "GIF7": false, "\xff\xfe<\x00p\x00>\x00": false, "<\x00p\x00>\x00": false, "\x00<\x00p\x00>": false, "": false,
		strings.Repeat("a", 197) + "\x00\x00": true, strings.Repeat("a", 198) + "\x00\x00": false, strings.Repeat("a", 8<<10) + strings.Repeat("\x00", 999): false,
	} {
		if got := Binary([]byte(in)); got != want {
			t.Errorf("%.12q is binary: %v", in, got)
		}
	}
}

func TestCharsetIn(t *testing.T) {
	for in, want := range map[string]string{
		"text/html; charset=UTF-8": "utf-8", "text/html;charset = \"koi8-r\"": "koi8-r", "charset='x_y:1.2'": "x_y:1.2", "charset": "", "charset utf-8": "", "": "", "charset=": "", "charset=" + strings.Repeat("a", 40): strings.Repeat("a", 40), "charset=" + strings.Repeat("a", 41): "", "charset=utf-8/>": "utf-8", "charset=\"\"": "",
	} {
		if got := charsetIn(in); got != want {
			t.Errorf("%.30q: %q, want %q", in, got, want)
		}
	}
}

// A character that is cut off at the end does not make a page another encoding, and a
// few broken ones do not either.
func TestBrokenCharacters(t *testing.T) {
	for in, want := range map[string]bool{"é": true, "é\xc3": true, "🚌\xf0\x9f\x9a": true, "\xc3": false, "a\xc3": true, "a\xff": true, "a\xff\x80": true, "a\x80": false, "a\xc3a": false, "": true} {
		if got := valid([]byte(in)); got != want {
			t.Errorf("%q is valid: %v", in, got)
		}
	}
	for in, want := range map[string]float64{"": 0, "abc": 0, "é": 0, "\xff": 1, "é\xff": 1.0 / 3, "ééé\xff\xff": 0.25} {
		if got := broken([]byte(in)); got != want {
			t.Errorf("%q is broken by %v", in, got)
		}
	}
	if evenness(make([]byte, 8<<10)) != 0 || evenness([]byte(strings.Repeat("ab", 4<<10))) != 1 || evenness([]byte(strings.Repeat("abcd", 1000))) != 0 || evenness([]byte(strings.Repeat("abcd", 2048))) != 2 {
		t.Error("evenness")
	}
}
