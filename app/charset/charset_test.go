package charset_test

import (
	"testing"

	"gloss/app/charset"
)

func TestDecode(t *testing.T) {
	for label, tt := range map[string][2]string{
		"windows-1252": {"\x93caf\xe9\x94", "“café”"},
		"windows-1251": {"\xcc\xee\xf1\xf2", "Мост"},
		"shift_jis":    {"\x8b\xb4", "橋"},
	} {
		if got, err := charset.Decode(label, []byte(tt[0])); err != nil || got != tt[1] {
			t.Errorf("%s: %q, %v", label, got, err)
		}
	}
	if _, err := charset.Decode("no such", nil); err == nil {
		t.Error("an encoding that is none is read")
	}
}
