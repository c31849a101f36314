package strictjson

import (
	"fmt"
	"iter"
	"strconv"
)

// Fields reads the members of an object one after the other and keeps the first error in
// Err, so that a decoder is a list of what it reads. A member that is not there is read
// as nothing.
type Fields struct {
	Value Value
	Err   error
	at    uint32 // where the member after the one that was read last begins; 0 before the first
}

// Get is the member of that name. Members are mostly read in the order in which they
// stand, so it looks from the last one on, and then from the first.
func (f *Fields) Get(name string) Value {
	t, from := f.Value.text, f.Value.at+1
	if f.Value.Kind() != '{' {
		return Value{}
	}
	end := t.values[f.Value.at].next
	if f.at == 0 {
		f.at = from
	}
	for k := f.at; k < end; k = t.values[k+1].next {
		if (Value{t, k}).IsText(name) {
			f.at = t.values[k+1].next
			return Value{t, k + 1}
		}
	}
	for k := from; k < f.at; k = t.values[k+1].next {
		if (Value{t, k}).IsText(name) {
			f.at = t.values[k+1].next
			return Value{t, k + 1}
		}
	}
	return Value{}
}

// FieldsOf begins to read an object. The name is for the error about anything else.
func FieldsOf(v Value, name string) (*Fields, error) {
	if v.Kind() != '{' {
		return nil, v.WrongType(name, "an object")
	}
	return &Fields{Value: v}, nil
}

// Fail keeps an error, if it is the first one and is not nil.
func (f *Fields) Fail(err error) {
	if f.Err == nil {
		f.Err = err
	}
}

// Text reads a string, whole: one with half of a surrogate pair fails.
func (f *Fields) Text(name string) string {
	v := f.Get(name)
	if !v.Exists() {
		return ""
	}
	if v.Kind() != '"' {
		f.Fail(v.WrongType(name, "a text"))
		return ""
	}
	s, whole := v.Decode()
	if !whole {
		f.Fail(fmt.Errorf("%s, at byte %d, holds half a character", name, v.Offset()+1))
	}
	return s
}

// Required reads a string that must be there, though it may be empty.
func (f *Fields) Required(name string) string {
	if v := f.Get(name); !v.Exists() {
		f.Fail(v.WrongType(name, "a text"))
	}
	return f.Text(name)
}

// Int reads a whole number that must be there and in the range of 32 bits.
func (f *Fields) Int(name string) int {
	n, err := f.Get(name).Int(name)
	f.Fail(err)
	return n
}

// Float reads a number; 0 if it is not there.
func (f *Fields) Float(name string) float64 {
	v := f.Get(name)
	if !v.Exists() {
		return 0
	}
	if v.Kind() != '0' {
		f.Fail(v.WrongType(name, "a number"))
		return 0
	}
	n, err := strconv.ParseFloat(string(v.Raw()), 64)
	if err != nil {
		f.Fail(fmt.Errorf("%s, at byte %d, is %.20s: out of range", name, v.Offset()+1, v.Raw()))
	}
	return n
}

// Bool reads true or false; false if it is not there.
func (f *Fields) Bool(name string) bool {
	switch v := f.Get(name); v.Kind() {
	case 't':
		return true
	case 'f', 0:
	default:
		f.Fail(v.WrongType(name, "true or false"))
	}
	return false
}

// List reads an array; none if it is not there.
func (f *Fields) List(name string) iter.Seq[Value] {
	v := f.Get(name)
	if v.Exists() && v.Kind() != '[' {
		f.Fail(v.WrongType(name, "a list"))
	}
	return v.Items()
}

// Object reads an object within, and nothing if it is not there. The error of what read
// reads is kept.
func (f *Fields) Object(name string, read func(*Fields)) {
	v := f.Get(name)
	if !v.Exists() {
		return
	}
	in, err := FieldsOf(v, name)
	if err == nil {
		read(in)
		err = in.Err
	}
	f.Fail(err)
}

// Only fails if the object has a member of another name.
func (f *Fields) Only(names ...string) {
	for k, v := range f.Value.MembersExcept(names...) {
		f.Fail(fmt.Errorf("%.40q, at byte %d, is unknown", k, v.Offset()+1))
		return
	}
}
