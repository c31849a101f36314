package codec

import (
	"bytes"
	"iter"

	"gloss/app/codec/strictjson"
)

// Content is a file as the formats tell it apart: by what it holds, and not by what it
// is called.
type Content struct {
	Bytes  []byte           // the whole file, in UTF-8 if it was in UTF-16
	Text   []byte           // the same without a byte order mark and white space in front
	JSON   strictjson.Value // of a file that is one JSON text
	Beside []byte           // in a zip, the file that belongs to it, if Format.Beside asks for one
	// Further are, in a zip, the files in which this one goes on, if Format.BesideOf names them.
	Further []FurtherFile
	broken  error // why it is no JSON text
	lines   []strictjson.Value
}

// FurtherFile is a file that goes on with another one of its name.
type FurtherFile struct {
	Extension string // with its dot
	Text      []byte
}

// sampledLines is how many lines of a file its format is told by.
const sampledLines = 50

func newContent(file []byte) Content {
	file = inUTF8(file)
	c := Content{Bytes: file, Text: bytes.TrimLeft(bytes.TrimPrefix(file, []byte(strictjson.ByteOrderMark)), " \t\r\n")}
	if len(c.Text) == 0 || c.Text[0] != '{' && c.Text[0] != '[' {
		return c
	}
	v, err := strictjson.Parse(file)
	if err == nil {
		c.JSON = v
		return c
	}
	c.broken = err
	c.sample()
	return c
}

// sample reads the first lines of a file that may be JSON lines. It is if one of them is
// JSON, and half of them begin and end as objects or lists do: most of them, if the first one
// does not. Of one text over several lines hardly any do.
func (c *Content) sample() {
	n, whole, first := 0, 0, false
	for line := range bytes.Lines(c.Text) {
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if n++; n > sampledLines {
			n--
			break
		}
		if !isWhole(line) {
			if n == 1 && len(line) < len(`{"":`) {
				return // the bracket of a text over several lines, which is cut off
			}
			continue
		}
		whole, first = whole+1, first || n == 1
		if v, err := strictjson.Parse(line); err == nil {
			c.lines = append(c.lines, v)
		}
	}
	if 2*whole < n || !first && 2*whole == n || n < 2 {
		c.lines = nil
	}
}

// isWhole reports whether a line begins and ends as an object or a list does.
func isWhole(line []byte) bool {
	last := line[len(line)-1]
	return line[0] == '{' && last == '}' || line[0] == '[' && last == ']' && len(line) > 1
}

// Some reports whether a file that is JSON has a record of some kind near its beginning:
// one of its first lines, the file as a whole, or one of the first items of its array.
func (c Content) Some(is func(strictjson.Value) bool) bool {
	for _, v := range c.lines {
		if is(v) {
			return true
		}
	}
	if is(c.JSON) {
		return true
	}
	n := 0
	for v := range c.JSON.Items() {
		if n++; n > sampledLines {
			break
		}
		if is(v) {
			return true
		}
	}
	return false
}

// Record is one line of a file of JSON lines, or one item of an array.
type Record struct {
	Number int // of the line or item, from 1
	JSON   strictjson.Value
	Err    error // why the line cannot be read
}

// Records are the lines of a file of JSON lines, those of its array, or the one value
// that the file is. Blank lines are counted and passed over.
func (c Content) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		if c.JSON.Kind() == '[' {
			n := 0
			for v := range c.JSON.Items() {
				if n++; !yield(Record{Number: n, JSON: v}) {
					return
				}
			}
			return
		}
		if c.JSON.Exists() {
			yield(Record{Number: 1, JSON: c.JSON})
			return
		}
		n := 0
		for line := range bytes.Lines(bytes.TrimPrefix(c.Bytes, []byte(strictjson.ByteOrderMark))) {
			n++
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			v, err := strictjson.Parse(line)
			if !yield(Record{n, v, err}) {
				return
			}
		}
	}
}

// Unit is what Records are called: "line" or "item".
func (c Content) Unit() string {
	if c.JSON.Kind() == '[' {
		return "item"
	}
	return "line"
}
