// Package strictjson reads and writes JSON texts (RFC 8259) that others made.
// Parse checks a text from end to end, within bounds, and says at which byte it is
// wrong; no name may be in one object twice. Value and Fields read what was
// checked, and Writer writes.
package strictjson

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"
)

// MaxBytes is how long a text may be, in bytes.
const MaxBytes = 64 << 20

// Further bounds on a text.
const (
	maxNesting = 200       // objects and arrays in one another
	maxValues  = 8_000_000 // names of members count as values
)

// Reasons for which a text is refused. ErrDuplicateName is for one that is JSON by
// the letter, in which an object says one thing twice.
var (
	ErrTooLarge      = errors.New("the file has more than 64 MB")
	ErrSyntax        = errors.New("the file is not JSON")
	ErrDuplicateName = errors.New("a name is in one object twice")
)

// tape is a JSON text (RFC 8259) that was checked from end to end, as the list
// of its values in the order in which they begin. It takes 16 bytes a value, and
// what nobody asks for is never decoded.
type tape struct {
	src    []byte
	values []entry
}

// entry is one value. The members of an object follow it, name and value by
// turns; the elements of an array follow it.
type entry struct {
	kind       byte // { [ " 0 t f n
	escaped    bool // a string with a backslash in it
	start, end uint32
	next       uint32 // index of the first entry that is not in this value
}

// Parse checks a text in UTF-8 and returns its value, which refers to file. The error
// is ErrTooLarge, or wraps ErrSyntax or ErrDuplicateName and names the byte, from 1.
func Parse(file []byte) (Value, error) { return parseUpTo(maxValues, file) }

func parseUpTo(most int, file []byte) (Value, error) {
	if len(file) > MaxBytes {
		return Value{}, ErrTooLarge
	}
	if err := CheckEncoding(file); err != nil {
		return Value{}, err
	}
	p := parser{most: most, tape: &tape{src: file, values: make([]entry, 0, estimate(file))}}
	p.at = len(file) - len(bytes.TrimPrefix(file, []byte(ByteOrderMark)))
	if err := p.value(0); err != nil {
		return Value{}, err
	}
	if p.space(); p.at < len(file) {
		return Value{}, p.fail("something follows the end")
	}
	return Value{p.tape, 0}, nil
}

// ByteOrderMark may stand in front of a text, and is passed over.
const ByteOrderMark = "\ufeff"

// CheckEncoding returns an error that wraps ErrSyntax if a file is not in UTF-8.
func CheckEncoding(file []byte) error {
	switch {
	case bytes.HasPrefix(file, []byte("\xff\xfe")), bytes.HasPrefix(file, []byte("\xfe\xff")):
		return fmt.Errorf("%w: it is in UTF-16, not in UTF-8", ErrSyntax)
	case !utf8.Valid(file):
		return fmt.Errorf("%w: it is not in UTF-8", ErrSyntax)
	}
	return nil
}

// estimate is how many values a file has, or a few more, by its first part: room
// made once is half the memory of room that grows.
func estimate(file []byte) int {
	const part = 32 << 10 // bytes
	whole := len(file)
	if whole > part {
		file = file[:part]
	}
	n, in := 1, false
	for i := 0; i < len(file); i++ {
		switch c := file[i]; {
		case in && c == '\\':
			i++
		case c == '"':
			in = !in
		case !in && (c == ',' || c == ':' || c == '[' || c == '{'):
			n++
		}
	}
	if whole > part {
		n = int(int64(n) * int64(whole) / part * 17 / 16)
	}
	return min(n, maxValues)
}

type parser struct {
	*tape
	at   int
	most int // values
}

func (p *parser) fail(format string, args ...any) error {
	return fmt.Errorf("%w: byte %d: %s", ErrSyntax, p.at+1, fmt.Sprintf(format, args...))
}

// unexpected is the error where something else was due.
func (p *parser) unexpected(due string) error {
	if p.at >= len(p.src) {
		return p.fail("the file ends where %s was due", due)
	}
	r, _ := utf8.DecodeRune(p.src[p.at:])
	return p.fail("%q where %s was due", r, due)
}

func (p *parser) space() {
	for p.at < len(p.src) {
		switch p.src[p.at] {
		case ' ', '\n', '\t', '\r':
			p.at++
		default:
			return
		}
	}
}

func (p *parser) peek() byte {
	if p.at < len(p.src) {
		return p.src[p.at]
	}
	return 0
}

func (p *parser) value(depth int) error {
	p.space()
	if len(p.values) >= p.most {
		return fmt.Errorf("%w, or more than %d values", ErrTooLarge, p.most)
	}
	i := len(p.values)
	c := p.peek()
	p.values = append(p.values, entry{kind: c, start: uint32(p.at)})
	var err error
	switch {
	case c == '{' || c == '[':
		if depth == maxNesting {
			return p.fail("more than %d levels in one another", maxNesting)
		}
		if p.at++; c == '{' {
			err = p.object(i, depth)
		} else {
			err = p.array(depth)
		}
	case c == '"':
		p.values[i].escaped, err = p.string()
	case c == '-' || c >= '0' && c <= '9':
		p.values[i].kind = '0'
		err = p.number()
	case c == 't':
		err = p.word("true")
	case c == 'f':
		err = p.word("false")
	case c == 'n':
		err = p.word("null")
	default:
		err = p.unexpected("a value")
	}
	p.values[i].end, p.values[i].next = uint32(p.at), uint32(len(p.values))
	return err
}

func (p *parser) object(i, depth int) error {
	if p.space(); p.peek() == '}' {
		p.at++
		return nil
	}
	for n := 1; ; n++ {
		if p.space(); p.peek() != '"' {
			return p.unexpected("a name")
		}
		k := len(p.values)
		p.values = append(p.values, entry{kind: '"', start: uint32(p.at), next: uint32(k + 1)})
		escaped, err := p.string()
		if err != nil {
			return err
		}
		p.values[k].escaped, p.values[k].end = escaped, uint32(p.at)
		if p.space(); p.peek() != ':' {
			return p.unexpected("a colon")
		}
		p.at++
		if err := p.value(depth + 1); err != nil {
			return err
		}
		switch p.space(); p.peek() {
		case ',':
			p.at++
		case '}':
			p.at++
			return p.names(i, n)
		default:
			return p.unexpected("a comma or the end of the object")
		}
	}
}

// names checks that no name is in the object at i twice, which has n members.
func (p *parser) names(i, n int) error {
	const few = 12 // comparing all with all is faster than a map up to here
	var many map[string]bool
	if n > few {
		many = make(map[string]bool, n)
	}
	for k := i + 1; k < len(p.values); k = int(p.values[k+1].next) {
		name, twice := Value{p.tape, uint32(k)}, false
		if many != nil {
			s := name.Text()
			twice, many[s] = many[s], true
		} else {
			for j := i + 1; j < k && !twice; j = int(p.values[j+1].next) {
				twice = p.sameName(j, k)
			}
		}
		if twice {
			return fmt.Errorf("%w: %.40q, at byte %d", ErrDuplicateName, name.Text(), p.values[k].start+1)
		}
	}
	return nil
}

func (p *parser) sameName(j, k int) bool {
	a, b := p.values[j], p.values[k]
	if a.escaped || b.escaped {
		return Value{p.tape, uint32(j)}.Text() == Value{p.tape, uint32(k)}.Text()
	}
	return bytes.Equal(p.src[a.start:a.end], p.src[b.start:b.end])
}

func (p *parser) array(depth int) error {
	if p.space(); p.peek() == ']' {
		p.at++
		return nil
	}
	for {
		if err := p.value(depth + 1); err != nil {
			return err
		}
		switch p.space(); p.peek() {
		case ',':
			p.at++
		case ']':
			p.at++
			return nil
		default:
			return p.unexpected("a comma or the end of the list")
		}
	}
}

func (p *parser) number() error {
	if p.peek() == '-' {
		p.at++
	}
	if p.peek() == '0' {
		p.at++
	} else if err := p.digits(); err != nil {
		return err
	}
	if p.peek() == '.' {
		p.at++
		if err := p.digits(); err != nil {
			return err
		}
	}
	if c := p.peek(); c == 'e' || c == 'E' {
		p.at++
		if c := p.peek(); c == '+' || c == '-' {
			p.at++
		}
		return p.digits()
	}
	return nil
}

func (p *parser) digits() error {
	from := p.at
	for c := p.peek(); c >= '0' && c <= '9'; c = p.peek() {
		p.at++
	}
	if p.at == from {
		return p.unexpected("a digit")
	}
	return nil
}

func (p *parser) word(w string) error {
	for i := range len(w) {
		if p.peek() != w[i] {
			return p.unexpected(w)
		}
		p.at++
	}
	return nil
}
