package codeunit_test

import (
	"testing"

	"gloss/app/codec/codeunit"
	"gloss/app/text"
)

func TestIndexAgreesWithText(t *testing.T) {
	const doc = "a🚌bé👩‍👩‍👧c\uffff\U00010000\ufffd\U0010ffff"
	u := codeunit.New(doc)
	for off := range doc {
		runes := text.NewIndex(doc).ToRunes(off)
		unit := text.ToUTF16(doc, off)
		if got := u.FromRunes(runes); got != unit {
			t.Errorf("code point %d is unit %d, want %d", runes, got, unit)
		}
		if got := u.ToRunes(unit); got != runes {
			t.Errorf("unit %d is code point %d, want %d", unit, got, runes)
		}
	}
	for unit := range text.ToUTF16(doc, len(doc)) + 1 {
		if got, want := u.ToRunes(unit), text.NewIndex(doc).ToRunes(text.FromUTF16(doc, unit)); got != want {
			t.Errorf("unit %d is code point %d, want %d", unit, got, want)
		}
	}
}
