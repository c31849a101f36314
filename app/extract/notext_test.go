package extract

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	jp "golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"gloss/app/article"
)

// What is no text is refused, whatever it is called and begins with.
func TestNoTextIsRefused(t *testing.T) {
	random := func(n int, keep func(byte) bool) []byte {
		r := rand.New(rand.NewPCG(7, uint64(n)))
		var out []byte
		for len(out) < n {
			if b := byte(r.Uint32()); keep(b) {
				out = append(out, b)
			}
		}
		return out
	}
	all := func(byte) bool { return true }
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprint(z, base64.StdEncoding.EncodeToString(random(60_000, all)))
	z.Close()
	for name, raw := range map[string][]byte{
		"random bytes":          random(500_000, all),
		"few random bytes":      random(1000, all),
		"a page of them":        append([]byte("<!doctype html><meta charset=utf-8><p>"), random(50_000, all)...),
		"in another encoding":   append([]byte("<!doctype html><meta charset=gbk><p>"), random(50_000, all)...),
		"without controls":      random(50_000, func(b byte) bool { return b >= ' ' && b != 0x7f }),
		"without zeros":         random(50_000, func(b byte) bool { return b != 0 }),
		"as UTF-16":             append([]byte("\xff\xfe"), random(50_000, all)...),
		"packed, without start": packed.Bytes()[10:],
	} {
		if _, _, err := Read(raw, Options{Decode: decodeNatively}); !errors.Is(err, ErrBinary) {
			t.Errorf("%s as a page: %v", name, err)
		}
		if _, err := Text(raw, Options{Decode: decodeNatively}); !errors.Is(err, ErrBinary) {
			t.Errorf("%s as a text: %v", name, err)
		}
	}
}

// No real page is refused as no text, in whatever encoding it comes; nor is a text
// of any script, of signs, of code or of numbers.
func TestTextIsNeverRefused(t *testing.T) {
	refused := func(raw []byte) bool {
		_, err := Text(raw, Options{Decode: decodeNatively})
		return err != nil && !errors.Is(err, article.ErrTooLarge)
	}
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "codeberg.org/readeck/go-readability/v2").Output()
	if err != nil {
		t.Fatal("go list: ", err)
	}
	pages, _ := filepath.Glob(filepath.Join(strings.TrimSpace(string(dir)), "test-pages", "*", "*.html"))
	own, _ := filepath.Glob("testdata/*")
	if len(pages) < 100 || len(own) == 0 {
		t.Fatalf("%d pages, %d of our own", len(pages), len(own))
	}
	texts := map[string][]byte{}
	for _, f := range append(pages, own...) {
		raw, err := os.ReadFile(f)
		if err != nil || len(raw) == 0 {
			continue
		}
		texts[f] = raw
	}
	long := func(units string) string {
		runes := []rune(units)
		r := rand.New(rand.NewPCG(9, 1))
		var b strings.Builder
		for range 10_000 {
			b.WriteRune(runes[r.IntN(len(runes))])
		}
		return b.String()
	}
	span := func(from, to rune) string {
		var b strings.Builder
		for c := from; c < to; c++ {
			b.WriteRune(c)
		}
		return b.String()
	}
	for name, words := range map[string]string{
		"Chinese": span('一', '一'+3000) + "，。", "Japanese": span('ぁ', 'ん') + span('ァ', 'ン') + span('一', '一'+1500), "Korean": span('가', '가'+2000) + " ",
		"Thai": span('ก', 'ฮ') + "าิีุู", "Arabic": span('ا', 'ي') + " ", "Hebrew": span('א', 'ת') + " ", "Greek": span('α', 'ω') + " ", "Russian": span('а', 'я') + "   ",
		"emoji": span('😀', '🙏') + "👨‍👩‍👧", "numbers": "0123456789,. \n", "code": "{}();=<>!&|abc_$#\t\n \"'", "marks": "\u0301\u0302", "Devanagari": span('अ', 'ह') + "ािी ",
	} {
		s := long(words)
		texts[name] = []byte(s)
		for as, e := range map[string]encoding.Encoding{
			"gbk": simplifiedchinese.GBK, "gb18030": simplifiedchinese.GB18030, "big5": traditionalchinese.Big5, "shift_jis": jp.ShiftJIS, "euc-jp": jp.EUCJP, "iso-2022-jp": jp.ISO2022JP,
			"euc-kr": korean.EUCKR, "koi8-r": charmap.KOI8R, "windows-1251": charmap.Windows1251, "windows-1253": charmap.Windows1253, "windows-1255": charmap.Windows1255, "windows-1256": charmap.Windows1256,
			"windows-874": charmap.Windows874, "ibm866": charmap.CodePage866, "utf-16le": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "utf-16be": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		} {
			raw, err := encoding.HTMLEscapeUnsupported(e.NewEncoder()).Bytes([]byte(s))
			if err != nil {
				continue
			}
			texts[name+" in "+as] = raw
			if !strings.HasPrefix(as, "utf-16") {
				texts[name+" in "+as+", as it says"] = append([]byte("<meta charset="+as+"><p>"), raw...)
			}
		}
	}
	for name, raw := range texts {
		if refused(raw) {
			t.Errorf("%s is refused", filepath.Join(filepath.Base(filepath.Dir(name)), filepath.Base(name)))
		}
	}
	t.Logf("%d texts", len(texts))
}
