package strictjson

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// Writer writes JSON piece by piece, so that a file of any size takes a small buffer.
// Errors of the writer beneath are kept for End.
type Writer struct {
	out    io.Writer
	err    error
	b      []byte
	indent bool // one value a line
	depth  int
	begun  bool // a value stands before in this object or array
	named  bool // a name was written: its value follows
}

// NewIndentedWriter writes one value a line, each level one blank further in.
func NewIndentedWriter(out io.Writer) *Writer { return &Writer{out: out, indent: true} }

// NewWriter writes each text on one line.
func NewWriter(out io.Writer) *Writer { return &Writer{out: out} }

const flushAt = 32 << 10

func (w *Writer) flush() {
	if w.err == nil {
		_, w.err = w.out.Write(w.b)
	}
	w.b = w.b[:0]
}

// End ends the text with a new line, and returns the first error of the writer beneath.
// Another text may follow.
func (w *Writer) End() error {
	w.b = append(w.b, '\n')
	w.flush()
	w.begun = false
	return w.err
}

// next makes ready for a value.
func (w *Writer) next() {
	if len(w.b) > flushAt {
		w.flush()
	}
	if w.named {
		w.named = false
		return
	}
	if w.begun {
		w.b = append(w.b, ',')
	}
	w.begun = true
	w.line()
}

func (w *Writer) line() {
	if w.depth > 0 {
		w.lineEnd()
	}
}

//go:noinline
func (w *Writer) lineEnd() {
	if w.indent {
		w.b = append(w.b, '\n')
		for range w.depth {
			w.b = append(w.b, ' ')
		}
	}
}

// Open begins an object with { or an array with [, which Close ends. It and others here
// are kept from being inlined, which is kilobytes of program.
//
//go:noinline
func (w *Writer) Open(c byte) {
	w.next()
	w.b = append(w.b, c)
	w.depth++
	w.begun = false
}

// Close ends an object with } or an array with ].
func (w *Writer) Close(c byte) {
	w.depth--
	if w.begun {
		w.lineEnd()
	}
	w.b = append(w.b, c)
	w.begun = true
}

// Name writes the name of a member, in which nothing is to be escaped. Its value follows.
func (w *Writer) Name(s string) {
	w.next()
	w.b = append(append(append(w.b, '"'), s...), '"')
	w.nameEnd()
}

// EscapedName writes the name of a member as others gave it.
func (w *Writer) EscapedName(s string) {
	w.next()
	w.b = AppendString(w.b, s)
	w.nameEnd()
}

func (w *Writer) nameEnd() {
	w.b = append(w.b, ':')
	if w.indent {
		w.b = append(w.b, ' ')
	}
	w.named = true
}

// Text writes a string.
//
//go:noinline
func (w *Writer) Text(s string) {
	w.next()
	w.b = AppendString(w.b, s)
}

// Int writes a whole number.
func (w *Writer) Int(n int) {
	w.next()
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

// Raw writes JSON that was checked.
//
//go:noinline
func (w *Writer) Raw(s string) {
	w.next()
	w.b = append(w.b, s...)
}

// Member writes a string by its name.
func (w *Writer) Member(name, s string) {
	w.Name(name)
	w.Text(s)
}

// NonEmpty writes a string by its name, and nothing for an empty one.
//
//go:noinline
func (w *Writer) NonEmpty(name, s string) {
	if s != "" {
		w.Member(name, s)
	}
}

// IntMember writes a whole number by its name.
func (w *Writer) IntMember(name string, n int) {
	w.Name(name)
	w.Int(n)
}

// OpenMember begins an object or array by its name.
func (w *Writer) OpenMember(name string, c byte) {
	w.Name(name)
	w.Open(c)
}

// TrueMember writes true by its name, and nothing for false.
func (w *Writer) TrueMember(name string, on bool) {
	if on {
		w.Name(name)
		w.Raw("true")
	}
}

// TextsMember writes a list of strings by its name, and nothing for an empty one.
func (w *Writer) TextsMember(name string, all []string) {
	if len(all) == 0 {
		return
	}
	w.OpenMember(name, '[')
	for _, s := range all {
		w.Text(s)
	}
	w.Close(']')
}

// AppendString appends s as a JSON string. What is no UTF-8 becomes U+FFFD; the two line
// ends that JavaScript once stumbled over are escaped.
func AppendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		size, with := 1, ""
		switch {
		case c == '"' || c == '\\':
			with = `\` + string(rune(c))
		case c == '\n':
			with = `\n`
		case c == '\t':
			with = `\t`
		case c == '\r':
			with = `\r`
		case c < ' ':
			with = `\u00` + string(hex[c>>4]) + string(hex[c&15])
		default:
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
				with = `\ufffd`
			} else if r == '\u2028' || r == '\u2029' {
				with = `\u202` + string(hex[r&15])
			}
		}
		if with != "" {
			b = append(append(b, s[from:i]...), with...)
			from = i + size
		}
		i += size
	}
	return append(append(b, s[from:]...), '"')
}
