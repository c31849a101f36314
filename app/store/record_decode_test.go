package store

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/text"
)

// full is a mark with every field.
func full() annotation.Annotation {
	at := time.Date(2026, 3, 17, 12, 0, 0, 123e6, time.UTC)
	return annotation.Annotation{
		ID: "urn:uuid:1", Kind: annotation.Claim, Note: "“said” \"so\"\n\t\\ 🚌 <b> &amp; \u2028", Foreign: `{"creator":{"a":"b"}}`, Created: at, Modified: at.Add(time.Hour),
		Target: annotation.Target{
			Source: "urn:a", Span: text.Span{Start: 3, End: 12}, Quote: annotation.TextQuote{Exact: "ق運賃", Prefix: "a ", Suffix: " b"},
			AnchorStatus: annotation.AnchorStatus{Version: "urn:b", State: annotation.Changed, Confidence: 0.25, Former: "x", Kept: true},
		},
		Details: annotation.Details{
			Said: annotation.Attribution{Name: "n", Role: "r", On: "o", Where: "w"}, Verdict: annotation.Disputed,
			Evidence:  []annotation.Evidence{{URL: "https://a.example/?b=c&d", Title: "t", Excerpt: "e", Stance: annotation.Supports, Accessed: "x", Archive: "https://archive.example/?b=c"}, {}},
			Quotation: annotation.Quotation{Cue: "said", Form: annotation.Direct, Verified: "v"},
			Quantity:  annotation.Quantity{Value: "1", From: "-2.5", To: "3", Approximate: true, Unit: "u", Of: "o", Period: "p", Source: "s"},
			Tags:      []string{"a", "b c"}, Links: []annotation.Link{{To: "urn:c", As: annotation.Context}},
		},
	}
}

// A record that is read by hand says what encoding/json reads in it.
func agrees(t *testing.T, record string) (byHand bool) {
	t.Helper()
	var got, want annotationRecord
	if !readMark(record, &got) {
		return false
	}
	if err := json.Unmarshal([]byte(record), &want); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("of %s\nis read %+v\nand not  %+v, %v", record, got, want, err)
	}
	return true
}

func TestRecordsAreReadByHand(t *testing.T) {
	plain := full()
	plain.Note = "“said” \"so\"\n\t\\ 🚌"
	plain.Details.Evidence[0].URL = "https://a.example/"
	bare := annotation.Annotation{ID: "a", Kind: annotation.Quote, Created: plain.Created, Modified: plain.Modified}
	for _, m := range []annotation.Annotation{plain, bare} {
		if record := EncodeAnnotation(m); !agrees(t, record) {
			t.Errorf("left to encoding/json: %s", record)
		}
	}
	for _, m := range []annotation.Annotation{full(), plain, bare} {
		record := EncodeAnnotation(m)
		if got, err := DecodeAnnotation(record); err != nil || !got.Equal(m) {
			t.Errorf("%s\n%+v, %v", record, got, err)
		}
		for cut := range len(record) {
			if agrees(t, record[:cut]) {
				t.Errorf("cut off it is read: %s", record[:cut])
			}
		}
	}
}

// A record that is written by hand says what encoding/json would write.
func TestRecordsAreWrittenByHand(t *testing.T) {
	tagged := full()
	tagged.Details = annotation.Details{Tags: []string{"a"}}
	standing := full()
	standing.Target.AnchorStatus = annotation.AnchorStatus{Confidence: 0.0000001}
	for name, m := range map[string]annotation.Annotation{
		"every field": full(), "nothing": {}, "tags alone": tagged, "a tiny confidence": standing,
		"not UTF-8": {Note: "a\xffb\x00\r\x1f\x7f", Foreign: "\xed\xa0\x80"},
	} {
		written(t, name, m)
	}
}

func written(t *testing.T, name string, m annotation.Annotation) {
	t.Helper()
	var got, want annotationRecord
	record := EncodeAnnotation(m)
	if err := json.Unmarshal([]byte(record), &got); err != nil {
		t.Fatalf("%s: %v in %s", name, err, record)
	}
	whole, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	// What is read back, and written and read by encoding/json, is what was given.
	if err := json.Unmarshal(whole, &want); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s: %v\n%+v\n%+v", name, err, got, want)
	}
	if back, err := DecodeAnnotation(record); err != nil || utf8.ValidString(m.Note+m.Foreign) && !back.Equal(m) {
		t.Errorf("%s: %v\n%+v\n%+v", name, err, back, m)
	}
}

// FuzzRecordWritten puts any text into the fields that take one.
func FuzzRecordWritten(f *testing.F) {
	f.Add("a", "“b”\n", "\x00\xff<&>")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		m := full()
		m.Note, m.Foreign = a, b
		written(t, "any bytes", m)
		// Only whole texts come back the same.
		a, b, c = strings.ToValidUTF8(a, ""), strings.ToValidUTF8(b, ""), strings.ToValidUTF8(c, "")
		m.Note, m.Target.Quote.Exact, m.Details.Evidence[0].Title = a, b, c
		m.Details.Tags, m.Foreign, m.Target.AnchorStatus.Former = []string{b, c}, c, a
		written(t, "whole texts", m)
	})
}

func FuzzRecordByHand(f *testing.F) {
	f.Add(EncodeAnnotation(full()))
	f.Add(`{"v":2,"id":"a","details":{"tags":["x"],"tags":["y"]},"created":"2026-03-17T12:00:00Z"}`)
	f.Fuzz(func(t *testing.T, record string) { agrees(t, record) })
}

func BenchmarkDecodeAnnotation(b *testing.B) {
	record := EncodeAnnotation(full())
	b.SetBytes(int64(len(record)))
	for b.Loop() {
		if _, err := DecodeAnnotation(record); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncodeAnnotation(b *testing.B) {
	m := full()
	for b.Loop() {
		EncodeAnnotation(m)
	}
}

// A quotation mark, a backslash or a control character is found wherever it stands in
// eight bytes, and whatever stands beside it.
func TestEscapesAreFoundAnywhere(t *testing.T) {
	for length := range 20 {
		for at := range length {
			for _, c := range []string{`"`, `\`, "\n", "\x00", "\x1f", "\x7f", "é", " ", "!", "#", "[", "]", "\xa2"} {
				for _, fill := range []string{"a", "\x7f", "é", " "} {
					note := strings.Repeat(fill, at) + c + strings.Repeat(fill, length-at)
					m := full()
					m.Note = strings.ToValidUTF8(note, "\ufffd")
					if got, err := DecodeAnnotation(EncodeAnnotation(m)); err != nil || got.Note != m.Note {
						t.Fatalf("%q became %q, %v", m.Note, got.Note, err)
					}
					want := strings.IndexFunc(note, func(r rune) bool { return r < ' ' || r == '"' || r == '\\' })
					if got := special(note); got != want {
						t.Fatalf("in %q it stands at %d, not %d", note, got, want)
					}
				}
			}
		}
	}
}
