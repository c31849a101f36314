package store

import (
	"encoding/json"
	"fmt"
	"math/bits"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"gloss/app/annotation"
)

// Texts reads the records of a browser's database, which come over as one
// string, [{"json":"…"},…], or as what was asked for one by one,
// [{"result":{"json":"…"}},…]. It returns the text of each: "" where it has none.
// encoding/json takes five times as long for the same.
//
// That a record is a string within JSON costs its quotation marks twice. To join the
// records in another way, JavaScript of Gloss's own would have to gather them, in the
// page, in the worker and in the tests of idbstore, since a step over the border for each
// takes longer than all of the reading. It would save row and the fallback below;
// unquote stays for the strings within records.
func Texts(records string) ([]string, error) {
	var out []string
	s := scan{all: records}
	if s.list(func() bool {
		text, ok := s.row()
		out = append(out, text)
		return ok
	}) && s.ended() {
		return out, nil
	}
	// There is something else than a text in one of them, or nothing at all.
	var rows []struct {
		JSON   any `json:"json"`
		Result any `json:"result"`
	}
	if err := json.Unmarshal([]byte(records), &rows); err != nil {
		return nil, fmt.Errorf("records of the database: %w", err)
	}
	out = make([]string, len(rows))
	for i, r := range rows {
		if found, is := r.Result.(map[string]any); is {
			r.JSON = found["json"]
		}
		out[i], _ = r.JSON.(string)
	}
	return out, nil
}

func (s *scan) row() (text string, ok bool) {
	if s.take("{}") {
		return "", true
	}
	end := "}"
	if s.take(`{"result":`) {
		end = "}}"
	}
	if !s.take(`{"json":`) {
		return "", false
	}
	text, ok = s.text()
	return text, ok && s.take(end)
}

// MarkRows is what a browser's database keeps of marks, as the JSON of
// [[{"id":…,"source":…,"kind":…,"json":…}],…]: each row in a list of its own, which
// is the arguments of a call.
func MarkRows(marks []annotation.Annotation) string {
	b := make([]byte, 0, 1024*len(marks)+2)
	b = append(b, '[')
	for i, m := range marks {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendMember(append(b, "[{"...), "id", string(m.ID))
		b = appendMember(b, "source", m.Target.Source)
		b = appendMember(b, "kind", string(m.Kind))
		b = append(appendMember(b, "json", EncodeAnnotation(m)), "}]"...)
	}
	return string(append(b, ']'))
}

// Keys are the keys of records as MarkRows has rows.
func Keys(ids []annotation.ID) string {
	b := []byte{'['}
	for i, id := range ids {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(appendText(append(b, '['), string(id)), ']')
	}
	return string(append(b, ']'))
}

// special is where the first quotation mark, backslash or control character
// stands, or -1. In a browser strings.IndexAny takes three times as long.
func special(s string) int {
	const each = 0x0101010101010101
	i := 0
	// Eight bytes at a time: the lowest byte of special with its high bit set is
	// the first that is meant. Henry S. Warren, Hacker's Delight, 6-1.
	for ; i+8 <= len(s); i += 8 {
		eight := s[i : i+8]
		x := uint64(eight[0]) | uint64(eight[1])<<8 | uint64(eight[2])<<16 | uint64(eight[3])<<24 |
			uint64(eight[4])<<32 | uint64(eight[5])<<40 | uint64(eight[6])<<48 | uint64(eight[7])<<56
		mark, slash := x^'"'*each, x^'\\'*each
		if special := ((x-' '*each)&^x | (mark-each)&^mark | (slash-each)&^slash) & (0x80 * each); special != 0 {
			return i + bits.TrailingZeros64(special)/8
		}
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' {
			return i
		}
	}
	return -1
}

// unquote reads the inside of a JSON string up to its closing quotation mark,
// which stands at length, into a buffer. It reports false at what it leaves to others.
func unquote(s string, buffer []byte) (text []byte, length int, plain bool) {
	// Byte by byte: in the record of a record every name stands between two that
	// are escaped, so that whole runs are too short to be worth looking for.
	if buffer == nil {
		buffer = make([]byte, 0, min(len(s), 256))
	}
	b := buffer[:0]
	for at := 0; at < len(s); at++ {
		c := s[at]
		switch {
		case c == '"':
			return b, at, true
		case c < ' ':
			return b, 0, false // which JSON does not allow
		case c != '\\':
			b = append(b, c)
			continue
		}
		if at++; at == len(s) {
			return b, 0, false
		}
		switch c := s[at]; c {
		case '"', '\\', '/':
			b = append(b, c)
		case 'n':
			b = append(b, '\n')
		case 't':
			b = append(b, '\t')
		case 'u':
			// As encoding/json writes < and &; half a character is for others.
			if at+5 > len(s) {
				return b, 0, false
			}
			r, err := strconv.ParseUint(s[at+1:at+5], 16, 32)
			if err != nil || utf16.IsSurrogate(rune(r)) {
				return b, 0, false
			}
			b = utf8.AppendRune(b, rune(r))
			at += 4
		default:
			return b, 0, false
		}
	}
	return b, 0, false
}
