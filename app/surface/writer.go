// Package surface is what the page shows of an article and its marks, as plain data:
// blocks with their runs and marks, notes, and the ticks of the ruler. There is one of
// each per block or per mark, so that they are no components: what changed of them
// goes to the page as one string, and gloss.paint of web/paint.js makes elements of it.
// The package knows neither go-app nor the browser.
package surface

import "unicode/utf8"

// Writer writes elements as JSON: an array of the tag, an array of the attributes'
// names and values by turns, and the children, where a string is a text. Tags and
// attributes are those that web/paint.js knows. The zero value is ready for use.
type Writer struct {
	json []byte
}

// open begins an element. Attributes with an empty value are left out.
func (w *Writer) open(tag string, attributes ...string) {
	w.next()
	// Names are constants of this package, and have nothing in them to be escaped.
	w.json = append(append(append(w.json, `["`...), tag...), `",[`...)
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.next()
			w.json = append(append(append(w.json, '"'), attributes[i]...), `",`...)
			w.quote(attributes[i+1])
		}
	}
	w.json = append(w.json, ']')
}

// text writes a text within an element; an empty one is none.
func (w *Writer) text(s string) {
	if s != "" {
		w.next()
		w.quote(s)
	}
}

// close ends the element that was opened last.
func (w *Writer) close() { w.json = append(w.json, ']') }

// leaf is an element that holds a text alone.
func (w *Writer) leaf(tag, text string, attributes ...string) {
	w.open(tag, attributes...)
	w.text(text)
	w.close()
}

// next writes a comma where a value precedes.
func (w *Writer) next() {
	if n := len(w.json); n > 0 && w.json[n-1] != '[' {
		w.json = append(w.json, ',')
	}
}

const hex = "0123456789abcdef"

// quote writes a string as JSON has it (RFC 8259, section 7). Bytes that are no UTF-8
// become the replacement character, as they do on the way to the page.
func (w *Writer) quote(s string) {
	b := append(w.json, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r != utf8.RuneError || size > 1 {
				i += size
				continue
			}
			b = append(append(b, s[from:i]...), "\ufffd"...)
		} else {
			b = append(b, s[from:i]...)
			if c == '"' || c == '\\' {
				b = append(b, '\\', c)
			} else {
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
		}
		i++
		from = i
	}
	w.json = append(append(b, s[from:]...), '"')
}
