package codec

import (
	"io"
	"strconv"
	"unicode/utf8"
)

// jsonWriter writes JSON piece by piece, so that a file of any size takes a
// small buffer. Errors of the writer beneath are kept for done.
type jsonWriter struct {
	out    io.Writer
	err    error
	b      []byte
	indent bool // one value a line
	depth  int
	begun  bool // a value stands before in this object or array
	named  bool // a name was written: its value follows
}

const flushAt = 32 << 10

func (w *jsonWriter) flush() {
	if w.err == nil {
		_, w.err = w.out.Write(w.b)
	}
	w.b = w.b[:0]
}

// done ends the file with a new line.
func (w *jsonWriter) done() error {
	w.b = append(w.b, '\n')
	w.flush()
	w.begun = false
	return w.err
}

// next makes ready for a value.
func (w *jsonWriter) next() {
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

func (w *jsonWriter) line() {
	if w.depth > 0 {
		w.lineEnd()
	}
}

//go:noinline
func (w *jsonWriter) lineEnd() {
	if w.indent {
		w.b = append(w.b, '\n')
		for range w.depth {
			w.b = append(w.b, ' ')
		}
	}
}

// open begins an object or array, which close ends. It and others here are kept
// from being inlined, which is kilobytes of program.
//
//go:noinline
func (w *jsonWriter) open(c byte) {
	w.next()
	w.b = append(w.b, c)
	w.depth++
	w.begun = false
}

func (w *jsonWriter) close(c byte) {
	w.depth--
	if w.begun {
		w.lineEnd()
	}
	w.b = append(w.b, c)
	w.begun = true
}

// name writes the name of a member, in which nothing is to be escaped.
func (w *jsonWriter) name(s string) {
	w.next()
	w.b = append(append(append(w.b, '"'), s...), '"')
	w.nameEnd()
}

// foreignName writes the name of a member as others gave it.
func (w *jsonWriter) foreignName(s string) {
	w.next()
	w.b = appendString(w.b, s)
	w.nameEnd()
}

func (w *jsonWriter) nameEnd() {
	w.b = append(w.b, ':')
	if w.indent {
		w.b = append(w.b, ' ')
	}
	w.named = true
}

//go:noinline
func (w *jsonWriter) text(s string) {
	w.next()
	w.b = appendString(w.b, s)
}

func (w *jsonWriter) whole(n int) {
	w.next()
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

// raw writes JSON that was checked.
//
//go:noinline
func (w *jsonWriter) raw(s string) {
	w.next()
	w.b = append(w.b, s...)
}

// member writes a text by its name, field only one that is not empty, number a
// whole number.
func (w *jsonWriter) member(name, s string) {
	w.name(name)
	w.text(s)
}

//go:noinline
func (w *jsonWriter) field(name, s string) {
	if s != "" {
		w.member(name, s)
	}
}

func (w *jsonWriter) number(name string, n int) {
	w.name(name)
	w.whole(n)
}

// begin begins an object or array by its name.
func (w *jsonWriter) begin(name string, c byte) {
	w.name(name)
	w.open(c)
}

// appendString appends s as a JSON string. What is no UTF-8 becomes U+FFFD; the
// two line ends that JavaScript once stumbled over are escaped.
func appendString(b []byte, s string) []byte {
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
