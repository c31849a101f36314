package scan

import (
	"strings"
	"testing"
	"unicode"

	"gloss/app/text"
)

// shown writes tokens as their kind, w, n, s, q or o, and their normal form, with a slash
// before one that begins a paragraph and a space before one that has white space before it.
func shown(p *Page) string {
	var b strings.Builder
	for i, t := range p.Tokens {
		switch t.Gap {
		case Paragraph:
			b.WriteByte('/')
		case Space:
			b.WriteByte(' ')
		}
		b.WriteByte("wnsqo"[t.Kind])
		b.WriteString(p.NormOf(i))
	}
	return b.String()
}

func TestText(t *testing.T) {
	for _, tt := range []struct{ name, doc, want string }{
		{"nothing", "", ""},
		{"white space", " \n\n ", ""},
		{"words", "It fell, he said.", "/wIt wfello, whe wsaids."},
		{"a line", "one\ntwo", "/wone wtwo"},
		{"an empty line", "one\n\ntwo", "/wone/wtwo"},
		{"lines with space", "one \n \n two", "/wone/wtwo"},
		{"a paragraph's own sign", "one\u2029two", "/wone/wtwo"},
		{"two line separators", "one\u2028\u2028two", "/wone/wtwo"},
		{"one line separator", "one\u2028two", "/wone wtwo"},
		{"a soft hyphen", "co\u00adop", "/wcoop"},
		{"a word joiner", "co\u2060op", "/wcoop"},
		{"a space without width", "co\u200bop", "/wco wop"},
		{"a byte order mark", "\ufeffco", "/wco"},
		{"an apostrophe parts", "it’s it's", "/witq'ws witq'ws"},
		{"letters and digits", "G7 7G", "/wG7 n7G"},
		{"a letter with a mark", "caf\u0065\u0301 café", "/wcafe\u0301 wcafe\u0301"},
		{"joined letters", "a\u200db a\u200cb", "/wa\u200db wa\u200cb"},
		{"numbers", "12 80,000 1.5bn 10:30 3/4 12th 1'000 1’000", "/n12 n80,000 n1.5bn n10:30 n3/4 n12th n1'000 n1'000"},
		{"groups of three", "80 000 people", "/n80000 wpeople"},
		{"a group after three digits", "800 000 people 100 200 300", "/n800000 wpeople n100200300"},
		{"thin groups", "1\u2009234\u202f567\u00a0890\u2007123", "/n1234567890123"},
		{"four digits are no group", "80 0000", "/n80 n0000"},
		{"two digits are no group", "80 00", "/n80 n00"},
		{"after four digits is no group", "8000 000", "/n8000 n000"},
		{"a letter ends a group", "80 000a", "/n80 n000a"},
		{"a group after a point", "1.5 000", "/n1.5 n000"},
		{"a group after letters", "12th 000", "/n12th n000"},
		{"a point behind", "12.", "/n12s."},
		{"two points", "12..5", "/n12s..n5"},
		{"a point before a letter", "12.a", "/n12s.wa"},
		{"Arabic digits", "١٢٬٣٤٥٫٦", "/n١٢٬٣٤٥٫٦"},
		{"dashes", "a - b – c -- d — e−f", "/wa o- wb o- wc o- wd o- weo-wf"},
		{"dots", "a... b… c . . .", "/was... wbs... wc s. s. s."},
		{"stops", "a! b? c。d！e？ f؟ g۔ h।", "/was! wbs? wcs。wds！wes？ wfs؟ wgs۔ whs।"},
		{"quotation marks", "“a” ‘b’ «c» `d` 「e」", "/q\"waq\" q'wbq' q\"wcq\" q'wdq' q\"weq\""},
		{"brackets", "(a) [b] {c}", "/o(waq) o[wbq] o{wco}"},
		{"wide brackets", "（a）『b』", "/o（waq）q\"wbq\""},
		{"other signs", "a & b, c; d: $5 %", "/wa o& wbo, wco; wdo: o$n5 o%"},
		{"each of these is a word", "票价上涨 한국 ไทย ပြည် កម្ម", "/w票w价w上w涨 w" + string(text.AppendDecomposed(text.AppendDecomposed(nil, '한'), '국')) + " wไwทwย wပြwည် wកwម្wម"},
		{"kana", "カード", "/wカwー" + "wト\u3099"},
		{"such a word beside others", "a票1", "/waw票n1"},
		{"emoji", "👍🏽 👨‍👩‍👧 🇩🇪🇫🇷 ❤️", "/o👍🏽 o👨‍👩‍👧 o🇩🇪o🇫🇷 o❤️"},
		{"a sign with a mark", "=\u0338 \u0301a", "/o=\u0338 w\u0301a"},
	} {
		if got := shown(Text(tt.doc)); got != tt.want {
			t.Errorf("%s: %q is\n  %q, want\n  %q", tt.name, tt.doc, got, tt.want)
		}
	}
}

// TestLongTokens holds that nothing that repeats makes one token of it all.
func TestLongTokens(t *testing.T) {
	for name, unit := range map[string]string{
		"letters": "a", "letters of two bytes": "é", "digits": "1", "dashes": "-", "dots": ".", "marks": "\u0301", "joined": "👩\u200d", "letters with soft hyphens": "a\u00ad", "skin": "🏽", "joiners": "\u200d",
	} {
		doc := "a " + strings.Repeat(unit, 1000)
		p := Text(doc)
		at := 0
		for _, tok := range p.Tokens {
			if n := len([]rune(doc[tok.Start:tok.End])); n > 3*maxToken || int(tok.Start) < at || tok.End <= tok.Start {
				t.Errorf("%s: a token of %d characters at %d, after %d", name, n, tok.Start, at)
			}
			at = int(tok.End)
		}
	}
	for _, unit := range []string{"-", ".", "é", "1"} {
		for n, want := range map[int]int{63: 1, 64: 1, 65: 2, 128: 2, 129: 3} {
			if got := len(Text(strings.Repeat(unit, n)).Tokens); got != want {
				t.Errorf("%d times %q are %d tokens, want %d", n, unit, got, want)
			}
		}
	}
	for _, n := range []int{63, 64, 65, 66, 130} {
		if got, want := len(Text(strings.Repeat("a", n)).Tokens), (n+maxToken-1)/maxToken; got != want && !(n == 65 && got == 1) {
			t.Errorf("%d letters are %d tokens, want %d", n, got, want)
		}
	}
}

// TestWhatIsDrawnWithASign holds, for each code point, whether it belongs to the sign before it.
func TestWhatIsDrawnWithASign(t *testing.T) {
	belongs := map[rune]bool{}
	for r := rune(0x1F3FA); r <= 0x1F400; r++ {
		belongs[r] = 0x1F3FB <= r && r <= 0x1F3FF
	}
	for r := rune(0xE001E); r <= 0xE0081; r++ {
		belongs[r] = 0xE0020 <= r && r <= 0xE007F
	}
	for _, r := range []rune{0x300, 0xFE0F, 0x20E3} {
		belongs[r] = true
	}
	for _, r := range []rune{'=', '%', 0x1F1E5, 0x1F200, 0x1F44D} {
		belongs[r] = false
	}
	for r, want := range belongs {
		p := Text("👍" + string(r) + " x")
		if got := len(p.Tokens) == 2; got != want && !Ignored(r) {
			t.Errorf("%U belongs to the sign before it: %v", r, got)
		}
	}
	for _, tt := range []struct {
		doc  string
		want int
	}{{"🇩🇪", 1}, {"🇩🇪🇫", 2}, {"🇩👍", 2}, {"👍🇩", 2}, {"\U0001F1E6\U0001F1FF", 1}, {"\U0001F1E6\U0001F200", 2}, {"👩\u200d👩\u200d", 1}, {"👩\u200d👩👩", 2}} {
		if got := len(Text(tt.doc).Tokens); got != tt.want {
			t.Errorf("%q is %d tokens, want %d", tt.doc, got, tt.want)
		}
	}
}

// TestPlacesOfTokens holds what is found on a page against a look at every token.
func TestPlacesOfTokens(t *testing.T) {
	for _, doc := range []string{"", "a", "It fell, he said.\n\n“80 000 came”… é", " a  b ", "--a--", "票价 e\u0301."} {
		p := Text(doc)
		for at := range len(doc) + 1 {
			first := int32(len(p.Tokens))
			for i, tok := range p.Tokens {
				if int(tok.End) > at {
					first = int32(i)
					break
				}
			}
			if got := p.After(at); got != first {
				t.Errorf("%q: after %d is token %d, want %d", doc, at, got, first)
			}
			for end := at; end <= len(doc); end++ {
				i, j := p.Within(text.Span{Start: at, End: end})
				for k, tok := range p.Tokens {
					shares := (text.Span{Start: at, End: end}).Overlaps(text.Span{Start: int(tok.Start), End: int(tok.End)}) && at < end
					if (int(i) <= k && k < int(j)) != shares {
						t.Errorf("%q: tokens %d to %d share a byte with %d to %d, token %d: %v", doc, i, j, at, end, k, shares)
					}
				}
			}
		}
		for i := range p.Tokens {
			for at := int(p.Tokens[i].Norm); at < p.NormEnd(i); at++ {
				if got := p.TokenAt(at); got != int32(i) {
					t.Errorf("%q: byte %d of the normal form is of token %d, want %d", doc, at, got, i)
				}
			}
			for j := i + 1; j <= len(p.Tokens); j++ {
				want := ""
				for k := i; k < j; k++ {
					want += p.NormOf(k)
				}
				if got := p.Normal(i, j); got != want {
					t.Errorf("%q: tokens %d to %d are %q, want %q", doc, i, j, got, want)
				}
			}
		}
	}
}

// TestInsideATokenAlike holds which byte of a token stands for one of its like.
func TestInsideATokenAlike(t *testing.T) {
	for _, tt := range []struct {
		name, own, other string // one token each; the bar stands at the place
		end              bool
		want             int
	}{
		{"the same to the byte", "abc", "ab|c", false, 2},
		{"composed and not", "café", "cafe\u0301|", true, 5},
		{"not composed", "cafe\u0301s", "café|s", false, 6},
		{"a soft hyphen, to begin", "co\u00adop", "co|op", false, 4},
		{"a soft hyphen, to end", "co\u00adop", "co|op", true, 2},
		{"dots", "…", "..|.", false, 3},
		{"groups, to begin", "80\u202f000", "80|000", false, 5},
		{"groups, to end", "80\u202f000", "80|000", true, 2},
		{"the start", "80\u202f000", "|80000", false, 0},
		{"the end", "80\u202f000", "80000|", true, 8},
	} {
		at := strings.IndexByte(tt.other, '|')
		p, o := Text(tt.own), Text(strings.Replace(tt.other, "|", "", 1))
		if len(p.Tokens) != 1 || len(o.Tokens) != 1 {
			t.Errorf("%s: %d and %d tokens", tt.name, len(p.Tokens), len(o.Tokens))
			continue
		}
		if got := p.Alike(0, o, 0, at, tt.end); got != tt.want {
			t.Errorf("%s: %q in %q is at %d, want %d", tt.name, tt.other, tt.own, got, tt.want)
		}
	}
}

// TestSentences holds where a sentence begins and what it is widened to.
func TestSentences(t *testing.T) {
	for _, tt := range []struct {
		doc  string
		want string // the sentences that tokens widen to, parted by bars
	}{
		{"One. Two. Three.", "One.|Two.|Three."},
		{"One! “Two?” Three", "One!|“Two?”|Three"},
		{"Mr. Lee and J. Kim. They", "Mr. Lee and J. Kim.|They"},
		{"At 5 p.m. it was. So", "At 5 p.m. it was.|So"},
		{"One\n\ntwo", "One|two"},
		{"One. two", "One. two"},
		{"One.Two", "One.Two"},
		{"他说。是的。好", "他说。|是的。|好"},
		{"One.) Two", "One.)|Two"},
		{"One. ” Two", "One.|”|Two"},
		{"… a", "… a"},
		{"Wait… So", "Wait…|So"},
		{"One. 5 came. (Six) left", "One.|5 came.|(Six) left"},
		{"USA. It", "USA.|It"},
		{"Us. It", "Us. It"},
		{"No! It", "No!|It"},
		{"a . B", "a .|B"},
	} {
		p := Text(tt.doc)
		var got []string
		for i := 0; i < len(p.Tokens); {
			from, to := p.Sentences(i, i+1)
			if from != i {
				t.Errorf("%q: the sentence of token %d begins at %d", tt.doc, i, from)
			}
			for k := i; k < to; k++ {
				if a, b := p.Sentences(k, k+1); a != from || b != to {
					t.Errorf("%q: token %d is in %d to %d, token %d in %d to %d", tt.doc, k, a, b, i, from, to)
				}
			}
			got = append(got, tt.doc[p.Tokens[i].Start:p.Tokens[to-1].End])
			i = to
		}
		if s := strings.Join(got, "|"); s != tt.want {
			t.Errorf("%q is cut into %q, want %q", tt.doc, s, tt.want)
		}
	}
	p := Text(strings.Repeat("a ", 1000))
	if from, to := p.Sentences(500, 501); from != 500-MaxSentence || to != 501+MaxSentence {
		t.Errorf("a sentence without an end is %d to %d", from, to)
	}
}

// TestNormalForm holds that the normal form has no white space, and is the
// normal form of itself.
func TestNormalForm(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		if !unicode.IsPrint(r) && !unicode.IsSpace(r) {
			continue
		}
		norm := Text("a" + string(r) + "a").Norm
		if strings.ContainsFunc(norm, unicode.IsSpace) {
			t.Errorf("%U leaves white space: %q", r, norm)
		}
		if again := Text(norm).Norm; again != norm {
			t.Errorf("%U is %q, and that %q", r, norm, again)
		}
		if unicode.IsSpace(r) != (norm == "aa") {
			t.Errorf("%U counts for nothing: %q", r, norm)
		}
	}
	for r, want := range map[rune]bool{' ': true, '\t': true, '\r': true, '\x0e': false, '\b': false, 0xad: true, 0x2060: true, 0x200b: true, 0xfeff: true, 0x200c: false, 'a': false, 0x85: true} {
		if Ignored(r) != want {
			t.Errorf("%U counts for nothing: %v", r, !want)
		}
	}
}

// TestRunes holds what is a letter of a word, and what is one by itself.
func TestRunes(t *testing.T) {
	for r, want := range map[rune]bool{
		'a': true, 'z': true, 'A': true, 'Z': true, '0': true, '9': true, '`': false, '{': false, '@': false, '[': false, '/': false, ':': false, ' ': false,
		'é': true, '票': true, 0x301: true, 0x200c: true, 0x200d: true, 0x200b: false, '½': true, '—': false, '²': true,
	} {
		if Lettered(r) != want {
			t.Errorf("%U stands in a word: %v", r, !want)
		}
	}
	for r, want := range map[rune]bool{
		0xdff: false, 'ก': true, 'ฯ': true, '๑': false, 'ༀ': false, 0xeff: false, 'က': true, 0x109f: false, 0x10a0: false, 'ក': true, 0x17ff: false, 0x177f: false, 'ぁ': true, 0x303f: false,
		'一': true, '가': false, 0x9fff: true, 0xa000: false, 0xf900: true, 0xf8ff: false, 0xfb00: false, 0xfaff: false, 0x20000: true, 0x1ffff: false, 0x3ffff: false, 0x40000: false, 'a': false,
	} {
		if Alone(r) != want {
			t.Errorf("%U is a token by itself: %v", r, !want)
		}
	}
	for _, tt := range []struct {
		s    string
		at   int
		r    rune
		size int
	}{{"aé", 0, 'a', 1}, {"aé", 1, 'é', 2}, {"aé", 3, 0, 0}, {"aé", 9, 0, 0}, {"", 0, 0, 0}} {
		if r, size := RuneAt(tt.s, tt.at); r != tt.r || size != tt.size {
			t.Errorf("%q at %d: %q of %d bytes", tt.s, tt.at, r, size)
		}
	}
}
