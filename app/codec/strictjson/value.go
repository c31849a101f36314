package strictjson

import (
	"fmt"
	"iter"
	"math"
	"strconv"
)

// Value is one value of a checked text. The zero Value is one that is not there.
type Value struct {
	text *tape
	at   uint32
}

// Kind is the first byte of the value, with 0 for every number: { [ " 0 t or f. It is 0
// for what is not there. A null counts as not there, for tools write it so.
func (v Value) Kind() byte {
	if v.text == nil || v.text.values[v.at].kind == 'n' {
		return 0
	}
	return v.text.values[v.at].kind
}

// Exists reports whether the value is there and is no null.
func (v Value) Exists() bool { return v.Kind() != 0 }

// Raw is the value as it stands in the file. It is not a copy.
func (v Value) Raw() []byte {
	e := v.text.values[v.at]
	return v.text.src[e.start:e.end]
}

// Compact is the value without the white space around and between its parts.
func (v Value) Compact() string { return string(v.appendCompact(nil)) }

func (v Value) appendCompact(b []byte) []byte {
	switch v.text.values[v.at].kind {
	case '{':
		b = append(b, '{')
		first := true
		for k, m := range v.Members() {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = append(AppendString(b, k), ':')
			b = m.appendCompact(b)
		}
		return append(b, '}')
	case '[':
		b = append(b, '[')
		first := true
		for m := range v.Items() {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = m.appendCompact(b)
		}
		return append(b, ']')
	}
	return append(b, v.Raw()...)
}

// Members are those of an object in the order of the file. Of anything else there are
// none.
func (v Value) Members() iter.Seq2[string, Value] { return v.MembersExcept() }

// Get is a member of an object by its name.
func (v Value) Get(name string) Value {
	if v.Kind() != '{' {
		return Value{}
	}
	for k, end := v.at+1, v.text.values[v.at].next; k < end; k = v.text.values[k+1].next {
		if (Value{v.text, k}).IsText(name) {
			return Value{v.text, k + 1}
		}
	}
	return Value{}
}

// MembersExcept are the members of an object that have none of these names.
func (v Value) MembersExcept(names ...string) iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		if v.Kind() != '{' {
			return
		}
	next:
		for k, end := v.at+1, v.text.values[v.at].next; k < end; k = v.text.values[k+1].next {
			name := Value{v.text, k}
			for _, n := range names {
				if name.IsText(n) {
					continue next
				}
			}
			if !yield(name.Text(), Value{v.text, k + 1}) {
				return
			}
		}
	}
}

// HasOnly reports whether the value has no members but these.
func (v Value) HasOnly(names ...string) bool {
	for range v.MembersExcept(names...) {
		return false
	}
	return true
}

// Offset is the index of the value's first byte in the file, from 0.
func (v Value) Offset() int { return int(v.text.values[v.at].start) }

// Written reports whether the value is in the file, be it a null.
func (v Value) Written() bool { return v.text != nil }

// Items are the elements of an array. Of anything else there are none.
func (v Value) Items() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		if v.Kind() != '[' {
			return
		}
		for k, end := v.at+1, v.text.values[v.at].next; k < end; k = v.text.values[k].next {
			if !yield(Value{v.text, k}) {
				return
			}
		}
	}
}

// Each are the elements of an array, or the value itself: JSON-LD writes a list of one as
// it likes.
func (v Value) Each() iter.Seq[Value] {
	if v.Kind() == '[' {
		return v.Items()
	}
	return func(yield func(Value) bool) {
		if v.Exists() {
			yield(v)
		}
	}
}

// Text is a string in which each half of a surrogate pair became U+FFFD. It is "" for
// anything else.
func (v Value) Text() string {
	s, _ := v.Decode()
	return s
}

// Decode is Text, and says whether the string was whole: one with half of a surrogate
// pair is not.
func (v Value) Decode() (s string, whole bool) {
	if v.Kind() != '"' {
		return "", true
	}
	e := v.text.values[v.at]
	inner := v.text.src[e.start+1 : e.end-1]
	if !e.escaped {
		return string(inner), true
	}
	return unescape(inner)
}

// IsText reports whether the value is this string.
func (v Value) IsText(s string) bool {
	if v.Kind() != '"' {
		return false
	}
	e := v.text.values[v.at]
	if e.escaped {
		return v.Text() == s
	}
	return string(v.text.src[e.start+1:e.end-1]) == s
}

// WrongType is the error for a value that should be something else. The name is that of
// the value, and due says what it should be: "a list".
func (v Value) WrongType(name, due string) error {
	is := map[byte]string{'{': "an object", '[': "a list", '"': "a text", '0': "a number", 't': "true", 'f': "false", 0: "missing"}[v.Kind()]
	if v.text == nil {
		return fmt.Errorf("%s is missing", name)
	}
	return fmt.Errorf("%s, at byte %d, is %s and not %s", name, v.Offset()+1, is, due)
}

// Int is a whole number in the range of 32 bits. The name is for the error.
func (v Value) Int(name string) (int, error) {
	if v.Kind() != '0' {
		return 0, v.WrongType(name, "a number")
	}
	n, err := strconv.Atoi(string(v.Raw()))
	if err != nil || n > math.MaxInt32 || n < math.MinInt32 {
		return 0, fmt.Errorf("%s, at byte %d, is %.20s: not a whole number, or out of range", name, v.Offset()+1, v.Raw())
	}
	return n, nil
}
