// Package surface is what the page shows of an article and its marks, as plain data:
// blocks with their runs and marks, notes, and the ticks of the ruler. There is one of
// each per block or per mark, so that they are no components: what changed of them
// goes to the page as one string, and gloss.paint of web/paint.js makes elements of it.
// The package knows neither go-app nor the browser.
package surface

import "gloss/app/codec/strictjson"

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

// quote writes a string.
func (w *Writer) quote(s string) { w.json = strictjson.AppendString(w.json, s) }
