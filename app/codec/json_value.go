package codec

import (
	"fmt"
	"iter"
	"math"
	"strconv"
)

// value is one value of a JSON text. The zero value is one that is not there.
type value struct {
	t *tape
	i uint32
}

// kind is { [ " 0 t f or n; 0 for what is not there. A null is as if it were
// not there, for tools write it so.
func (v value) kind() byte {
	if v.t == nil || v.t.values[v.i].kind == 'n' {
		return 0
	}
	return v.t.values[v.i].kind
}

func (v value) there() bool { return v.kind() != 0 }

// raw is the value as it stands in the file.
func (v value) raw() []byte {
	e := v.t.values[v.i]
	return v.t.src[e.start:e.end]
}

// compact is the value without the white space around and between its parts.
func (v value) compact() string { return string(v.appendCompact(nil)) }

func (v value) appendCompact(b []byte) []byte {
	switch v.t.values[v.i].kind {
	case '{':
		b = append(b, '{')
		first := true
		for k, m := range v.members() {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = append(appendString(b, k), ':')
			b = m.appendCompact(b)
		}
		return append(b, '}')
	case '[':
		b = append(b, '[')
		first := true
		for m := range v.items() {
			if !first {
				b = append(b, ',')
			}
			first = false
			b = m.appendCompact(b)
		}
		return append(b, ']')
	}
	return append(b, v.raw()...)
}

// members are those of an object in the order of the file; of anything else
// there are none.
func (v value) members() iter.Seq2[string, value] { return v.but() }

// get is a member of an object by its name.
func (v value) get(name string) value {
	if v.kind() != '{' {
		return value{}
	}
	for k, end := v.i+1, v.t.values[v.i].next; k < end; k = v.t.values[k+1].next {
		if (value{v.t, k}).isText(name) {
			return value{v.t, k + 1}
		}
	}
	return value{}
}

// but are the members of an object that have none of these names.
func (v value) but(names ...string) iter.Seq2[string, value] {
	return func(yield func(string, value) bool) {
		if v.kind() != '{' {
			return
		}
	next:
		for k, end := v.i+1, v.t.values[v.i].next; k < end; k = v.t.values[k+1].next {
			name := value{v.t, k}
			for _, n := range names {
				if name.isText(n) {
					continue next
				}
			}
			if !yield(name.loose(), value{v.t, k + 1}) {
				return
			}
		}
	}
}

// items are the elements of an array; of anything else there are none.
func (v value) items() iter.Seq[value] {
	return func(yield func(value) bool) {
		if v.kind() != '[' {
			return
		}
		for k, end := v.i+1, v.t.values[v.i].next; k < end; k = v.t.values[k].next {
			if !yield(value{v.t, k}) {
				return
			}
		}
	}
}

// each are the elements of an array, or the value itself: JSON-LD writes a list
// of one as it likes.
func (v value) each() iter.Seq[value] {
	if v.kind() == '[' {
		return v.items()
	}
	return func(yield func(value) bool) {
		if v.there() {
			yield(v)
		}
	}
}

// loose is a string whose half surrogates became U+FFFD; "" for anything else.
func (v value) loose() string {
	s, _ := v.decode()
	return s
}

func (v value) decode() (s string, whole bool) {
	if v.kind() != '"' {
		return "", true
	}
	e := v.t.values[v.i]
	inner := v.t.src[e.start+1 : e.end-1]
	if !e.escaped {
		return string(inner), true
	}
	return unescape(inner)
}

// isText reports whether the value is this string.
func (v value) isText(s string) bool {
	if v.kind() != '"' {
		return false
	}
	e := v.t.values[v.i]
	if e.escaped {
		return v.loose() == s
	}
	return string(v.t.src[e.start+1:e.end-1]) == s
}

// wrong is the error for a value that should be something else.
func (v value) wrong(name, due string) error {
	is := map[byte]string{'{': "an object", '[': "a list", '"': "a text", '0': "a number", 't': "true", 'f': "false", 0: "missing"}[v.kind()]
	if v.t == nil {
		return fmt.Errorf("%s is missing", name)
	}
	return fmt.Errorf("%s, at byte %d, is %s and not %s", name, v.t.values[v.i].start+1, is, due)
}

// fields reads the members of an object one after the other and keeps the first
// error, so that a decoder is a list of what it reads. A member that is not
// there is read as nothing.
type fields struct {
	v   value
	err error
	at  uint32 // where the member after the one that was read last begins; 0 before the first
}

// get is the member of that name. Members are mostly read in the order in which
// they stand, so it looks from the last one on, and then from the first.
func (f *fields) get(name string) value {
	t, from := f.v.t, f.v.i+1
	if f.v.kind() != '{' {
		return value{}
	}
	end := t.values[f.v.i].next
	if f.at == 0 {
		f.at = from
	}
	for k := f.at; k < end; k = t.values[k+1].next {
		if (value{t, k}).isText(name) {
			f.at = t.values[k+1].next
			return value{t, k + 1}
		}
	}
	for k := from; k < f.at; k = t.values[k+1].next {
		if (value{t, k}).isText(name) {
			f.at = t.values[k+1].next
			return value{t, k + 1}
		}
	}
	return value{}
}

// object begins to read an object.
func object(v value, name string) (*fields, error) {
	if v.kind() != '{' {
		return nil, v.wrong(name, "an object")
	}
	return &fields{v: v}, nil
}

func (f *fields) fail(err error) {
	if f.err == nil {
		f.err = err
	}
}

// text reads a string, whole.
func (f *fields) text(name string) string {
	v := f.get(name)
	if !v.there() {
		return ""
	}
	if v.kind() != '"' {
		f.fail(v.wrong(name, "a text"))
		return ""
	}
	s, whole := v.decode()
	if !whole {
		f.fail(fmt.Errorf("%s, at byte %d, holds half a character", name, v.t.values[v.i].start+1))
	}
	return s
}

// need reads a string that must be there, though it may be empty.
func (f *fields) need(name string) string {
	if v := f.get(name); !v.there() {
		f.fail(v.wrong(name, "a text"))
	}
	return f.text(name)
}

// whole reads a whole number that must be there and in the range of 32 bits.
func (f *fields) whole(name string) int {
	n, err := f.get(name).whole(name)
	f.fail(err)
	return n
}

func (v value) whole(name string) (int, error) {
	if v.kind() != '0' {
		return 0, v.wrong(name, "a number")
	}
	n, err := strconv.Atoi(string(v.raw()))
	if err != nil || n > math.MaxInt32 || n < math.MinInt32 {
		return 0, fmt.Errorf("%s, at byte %d, is %.20s: not a whole number, or out of range", name, v.t.values[v.i].start+1, v.raw())
	}
	return n, nil
}

// float reads a number; 0 if it is not there.
func (f *fields) float(name string) float64 {
	v := f.get(name)
	if !v.there() {
		return 0
	}
	if v.kind() != '0' {
		f.fail(v.wrong(name, "a number"))
		return 0
	}
	n, err := strconv.ParseFloat(string(v.raw()), 64)
	if err != nil {
		f.fail(fmt.Errorf("%s, at byte %d, is %.20s: out of range", name, v.t.values[v.i].start+1, v.raw()))
	}
	return n
}

func (f *fields) bool(name string) bool {
	switch v := f.get(name); v.kind() {
	case 't':
		return true
	case 'f', 0:
	default:
		f.fail(v.wrong(name, "true or false"))
	}
	return false
}

// list reads an array; none if it is not there.
func (f *fields) list(name string) iter.Seq[value] {
	v := f.get(name)
	if v.there() && v.kind() != '[' {
		f.fail(v.wrong(name, "a list"))
	}
	return v.items()
}

// inside reads an object within; one without members if it is not there.
func (f *fields) inside(name string, read func(*fields)) {
	v := f.get(name)
	if !v.there() {
		return
	}
	in, err := object(v, name)
	if err == nil {
		read(in)
		err = in.err
	}
	f.fail(err)
}

// only fails if the object has a member of another name.
func (f *fields) only(names ...string) {
	for k, v := range f.v.but(names...) {
		f.fail(fmt.Errorf("%.40q, at byte %d, is unknown", k, v.t.values[v.i].start+1))
		return
	}
}
