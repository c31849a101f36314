package text

import (
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// decomposedScripts are the code points that AppendDecomposed promises to take apart: the
// letters of the scripts news is written in, up to Hiragana and Katakana, and Hangul.
func decomposedScripts(visit func(rune)) {
	for r := rune(0); r <= 0x30FF; r++ {
		visit(r)
	}
	for r := rune(0xAC00 - 2); r <= 0xD7A3+2; r++ {
		visit(r)
	}
	for r := rune(0x10000); r < 0x10100; r++ {
		visit(r)
	}
}

// TestAppendDecomposed holds that every letter is taken apart as Unicode has it, and that
// what is not known to be made of parts is left as it is.
func TestAppendDecomposed(t *testing.T) {
	apart := 0
	decomposedScripts(func(r rune) {
		got, want := string(AppendDecomposed(nil, r)), norm.NFD.String(string(r))
		if got == want {
			if got != string(r) {
				apart++
			}
			return
		}
		if got != string(r) {
			t.Errorf("%U is %+q apart, want %+q", r, got, want)
			return
		}
		if r>>8 == 0x1F || r>>8 == 0x21 {
			return // the accents of ancient Greek, and signs that are letters of another block
		}
		if unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Arabic, unicode.Hangul, unicode.Hiragana, unicode.Katakana) && unicode.IsLetter(r) {
			t.Errorf("%U is not taken apart, want %+q", r, want)
		}
	})
	if apart < 11172+500 {
		t.Errorf("only %d letters are taken apart", apart)
	}
	if got := string(AppendDecomposed([]byte("x"), 'é')); got != "xe\u0301" {
		t.Errorf("appended to x: %+q", got)
	}
}

// TestPairsAreSorted holds what a search for a letter relies on.
func TestPairsAreSorted(t *testing.T) {
	for i := 3; i < len(pairs); i += 3 {
		if pairs[i-3] >= pairs[i] {
			t.Errorf("%#x stands before %#x", pairs[i-3], pairs[i])
		}
	}
}
