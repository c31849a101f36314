package codec

import (
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// inUTF8 is a file in UTF-8 without a byte order mark, if it is in UTF-16, as programs for
// Windows write JSON and tables; any other file is as it was. Half of a surrogate pair, and
// half of a unit at the end, become U+FFFD.
func inUTF8(file []byte) []byte {
	order, rest := byteOrder(file)
	if order == nil {
		return file
	}
	out := make([]byte, 0, len(file)/2+len(file)/8)
	for ; len(rest) > 1; rest = rest[2:] {
		r := rune(order.Uint16(rest))
		if utf16.IsSurrogate(r) {
			if len(rest) > 3 {
				r = utf16.DecodeRune(r, rune(order.Uint16(rest[2:])))
			} else {
				r = utf8.RuneError
			}
			if r != utf8.RuneError {
				rest = rest[2:]
			}
		}
		out = utf8.AppendRune(out, r)
	}
	if len(rest) > 0 {
		out = utf8.AppendRune(out, utf8.RuneError)
	}
	return out
}

// byteOrder is the order in which a file in UTF-16 has its bytes, and the file behind its
// byte order mark; nil for a file that is not in UTF-16. One without a mark is if its first
// two characters are ASCII, which is how JSON and the head of a table begin.
func byteOrder(file []byte) (binary.ByteOrder, []byte) {
	if len(file) < 2 {
		return nil, file
	}
	switch string(file[:2]) {
	case "\xff\xfe":
		return binary.LittleEndian, file[2:]
	case "\xfe\xff":
		return binary.BigEndian, file[2:]
	}
	ascii := func(b byte) bool { return b != 0 && b < utf8.RuneSelf }
	switch {
	case len(file) < 4:
	case ascii(file[0]) && file[1] == 0 && ascii(file[2]) && file[3] == 0:
		return binary.LittleEndian, file
	case file[0] == 0 && ascii(file[1]) && file[2] == 0 && ascii(file[3]):
		return binary.BigEndian, file
	}
	return nil, file
}

// HeadInUTF8 is the first bytes of a file as inUTF8 has them, for those who tell files apart
// by their heads.
func HeadInUTF8(head []byte) []byte {
	if order, _ := byteOrder(head); order == nil {
		return head
	}
	return inUTF8(head[:len(head)&^1])
}
