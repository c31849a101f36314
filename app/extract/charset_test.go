package extract

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"gloss/app/extract/encoding"
)

// encoded is s in an encoding.
func encoded(t *testing.T, label, s string) []byte {
	t.Helper()
	if label == "utf-8-bom" {
		return []byte("\xef\xbb\xbf" + s)
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(label, "utf-16") {
		order := unicode.LittleEndian
		if label == "utf-16be" {
			order = unicode.BigEndian
		}
		e = unicode.UTF16(order, unicode.UseBOM)
	}
	out, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEncodings(t *testing.T) {
	const (
		western  = "Die Bäckerei öffnet – „früh“ – für 3 €."
		russian  = "Мост через реку открыли в субботу утром, рассказал инженер."
		japanese = "町の天文台は来年三月に完成する。"
		chinese  = "博物馆周一归还了鲸鱼的骨架。"
		korean   = "다리는 토요일 아침에 열렸다."
		polish   = "Zażółć gęślą jaźń, powiedział strażnik."
		greek    = "Η γέφυρα άνοιξε το Σάββατο."
		arabic   = "عادت الطيور إلى البحيرة هذا الشتاء."
	)
	for _, tt := range []struct{ name, in, declared, header, text, want string }{
		{"nothing said, UTF-8", "utf-8", "", "", western, "utf-8"},
		{"byte order mark against a declaration", "utf-8-bom", "windows-1252", "", western, "utf-8"},
		{"UTF-16, little end first", "utf-16le", "", "", russian, "utf-16le"},
		{"UTF-16, big end first", "utf-16be", "", "", western, "utf-16be"},
		{"declared by meta charset", "windows-1251", `<meta charset="windows-1251">`, "", russian, "windows-1251"},
		{"declared by http-equiv", "iso-8859-2", `<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-2">`, "", polish, "iso-8859-2"},
		{"declared without quotes", "koi8-r", `<META HTTP-EQUIV=Content-Type CONTENT=text/html;charset=koi8-r>`, "", russian, "koi8-r"},
		{"declared by XML", "euc-jp", "", "", japanese, "euc-jp"},
		{"said by the header", "gb18030", "", "text/html; charset=GB18030", chinese, "gb18030"},
		{"the header goes before the page", "euc-kr", `<meta charset="big5">`, `text/html;charset="euc-kr"`, korean, "euc-kr"},
		{"latin-1 is Windows-1252", "windows-1252", `<meta charset="iso-8859-1">`, "", western, "windows-1252"},
		{"saved anew as UTF-8, the declaration left", "utf-8", `<meta charset="windows-1252">`, "", western, "utf-8"},
		{"says UTF-8 and is not", "windows-1252", `<meta charset="utf-8">`, "", western, "windows-1252"},
		{"nothing said, Western", "windows-1252", "", "", western, "windows-1252"},
		{"nothing said, Cyrillic", "windows-1251", "", "", russian, "windows-1251"},
		{"nothing said, KOI8", "koi8-r", "", "", russian, "koi8-r"},
		{"nothing said, Shift JIS", "shift_jis", "", "", japanese, "shift_jis"},
		{"nothing said, EUC-JP", "euc-jp", "", "", japanese, "euc-jp"},
		{"seven bits", "iso-2022-jp", `<meta charset="iso-2022-jp">`, "", japanese, "iso-2022-jp"},
		{"Greek", "iso-8859-7", `<meta charset="iso-8859-7">`, "", greek, "iso-8859-7"},
		{"Arabic", "windows-1256", `<meta charset=windows-1256>`, "", arabic, "windows-1256"},
		{"a label that nobody knows", "windows-1252", `<meta charset="klingon">`, "", western, "klingon"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			head := tt.declared
			if tt.name == "declared by XML" {
				head = ""
			}
			page := "<html><head>" + head + "</head><body><h1>x</h1><div><p>" + strings.Repeat(tt.text+" ", 8) + "</p></div></body></html>"
			if tt.name == "declared by XML" {
				page = `<?xml version="1.0" encoding="euc-jp"?>` + page
			}
			raw := encoded(t, tt.in, page)
			if got := encoding.Label(raw, tt.header); got != tt.want {
				t.Errorf("label %s, want %s", got, tt.want)
			}
			a, _, err := Read(raw, Options{Type: tt.header, Decode: decodeNatively})
			if err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(a.Text, tt.text) {
				t.Errorf("read %.80q", a.Text)
			}
		})
	}
}

func TestWithoutADecoder(t *testing.T) {
	raw, err := charmap.Windows1252.NewEncoder().Bytes([]byte("<p>Die Bäckerei öffnet früh."))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(raw, Options{}); !errors.Is(err, ErrEncoding) {
		t.Error(err)
	}
}

// A few broken characters do not turn a page of UTF-8 into another encoding.
func TestBrokenUTF8(t *testing.T) {
	raw := []byte("<meta charset=utf-8><p>" + strings.Repeat("Die Bäckerei öffnet früh, für alle. ", 20) + "\xff\xfe caf\xe9 \xc3")
	a, r, err := Read(raw, Options{Decode: decodeNatively})
	if err != nil || r.Encoding != "utf-8" || !strings.Contains(a.Text, "Bäckerei öffnet früh") || !strings.Contains(a.Text, "caf\ufffd") {
		t.Errorf("%s, %v: %.60q", r.Encoding, err, a.Text)
	}
}

func TestText(t *testing.T) {
	raw := encoded(t, "windows-1251", "Мост открыт\n\nВ субботу в посёлке открыли мост, рассказал инженер.\n")
	words, err := Text(raw, Options{Decode: decodeNatively})
	if err != nil || !strings.HasPrefix(words, "Мост открыт\n\nВ субботу") {
		t.Errorf("%v: %q", err, words)
	}
	if _, err := Text([]byte("%PDF-1.7"), Options{}); !errors.Is(err, ErrBinary) {
		t.Error(err)
	}
}
