package dom

import (
	"errors"
	"math"
	"syscall/js"
)

// Value is a value of JavaScript. The zero Value is undefined, and is called nothing
// below. No method panics because of the kind of value that it is called on. To get a
// property costs one step from WebAssembly to JavaScript, as with js.Value; to find out
// whether the value has properties costs none.
type Value struct{ v js.Value }

// wrapped is what Call, Try, New and Array take for a value of JavaScript among their
// arguments.
type wrapped interface{ raw() js.Value }

func (v Value) raw() js.Value { return v.v }

// Window and Document are the page's window and document.
var (
	Window   = Value{js.Global()}
	Document = Window.Get("document")
)

// Is reports whether JavaScript takes the value for true, as it does every object and
// function.
func (v Value) Is() bool { return v.v.Truthy() }

// object reports whether the value is an object or a function, which have properties.
func (v Value) object() bool {
	t := v.v.Type()
	return t == js.TypeObject || t == js.TypeFunction
}

// Get returns a property, or nothing.
//
//go:noinline
func (v Value) Get(name string) Value {
	if !v.object() {
		return Value{}
	}
	return Value{v.v.Get(name)}
}

// TryGet returns a property whose getter may throw, such as a feature of the browser
// that the person has switched off. It returns nothing then. It is slower than Get.
//
//go:noinline
func (v Value) TryGet(name string) Value {
	if !v.object() {
		return Value{}
	}
	got, _ := Window.Get("Reflect").Try("get", v, name)
	return got
}

// Set changes a property of an object. If the setter throws, the property stays as it
// is. Set goes by Reflect.set, since an exception in js.Value.Set would end the program.
//
//go:noinline
func (v Value) Set(name string, to any) {
	if v.object() {
		_, _ = Window.Get("Reflect").Try("set", v, name, to)
	}
}

// Call calls a method. If there is no such method, it returns nothing. It panics with
// what the method throws; see Try.
//
//go:noinline
func (v Value) Call(method string, args ...any) Value {
	result, err := v.Try(method, args...)
	if thrown, is := err.(js.Error); is {
		panic(thrown)
	}
	return result
}

// errAbsent is the error of Try for a method that is not there.
var errAbsent = errors.New("there is no such method")

// Try calls a method that may be absent or may throw. Its error is what was thrown, or
// errAbsent.
//
//go:noinline
func (v Value) Try(method string, args ...any) (result Value, err error) {
	if !v.object() {
		return Value{}, errAbsent
	}
	args = unwrapped(args)
	defer caught(&err)
	return Value{v.v.Call(method, args...)}, nil
}

// New makes an object by the name of its class. It returns nothing if the browser has
// no such class, or if the constructor throws.
//
//go:noinline
func New(class string, args ...any) (made Value) {
	of := Window.TryGet(class)
	if of.v.Type() != js.TypeFunction {
		return Value{}
	}
	args = unwrapped(args)
	var err error
	defer caught(&err)
	return Value{of.v.New(args...)}
}

// caught turns a panic of syscall/js into an error. js.Value.Call panics with another
// reason than js.Error if there is no such method. To look for the method before each
// call would cost a step to JavaScript every time.
func caught(err *error) {
	switch reason := recover().(type) {
	case nil:
	case js.Error:
		*err = reason
	default:
		*err = errAbsent
	}
}

// unwrapped replaces each wrapped argument by its js.Value, in place.
//
//go:noinline
func unwrapped(args []any) []any {
	for i, a := range args {
		if w, ok := a.(wrapped); ok {
			args[i] = w.raw()
		}
	}
	return args
}

// String is the value if it is a string, or "".
//
//go:noinline
func (v Value) String() string {
	if v.v.Type() != js.TypeString {
		return ""
	}
	return v.v.String()
}

// Float is the value if it is a finite number, or 0.
//
//go:noinline
func (v Value) Float() float64 {
	if v.v.Type() != js.TypeNumber {
		return 0
	}
	if f := v.v.Float(); !math.IsNaN(f) && !math.IsInf(f, 0) {
		return f
	}
	return 0
}

// Text is a property that is a string, or "" for any other.
//
//go:noinline
func (v Value) Text(name string) string { return v.Get(name).String() }

// Number is a property that is a finite number, or 0 for any other.
//
//go:noinline
func (v Value) Number(name string) float64 { return v.Get(name).Float() }

// Int is the whole part of a property that is a number, or 0 for any other.
//
//go:noinline
func (v Value) Int(name string) int {
	const most = 1 << 53 // what JavaScript counts up to
	return int(min(max(v.Number(name), -most), most))
}

// Flag reports whether a property is there and taken for true.
//
//go:noinline
func (v Value) Flag(name string) bool { return v.Get(name).Is() }

// Len is the length of an array or of what has one, such as a NodeList; 0 of anything
// else.
//
//go:noinline
func (v Value) Len() int { return max(v.Int("length"), 0) }

// At is the item at an index of an array or of what is like one, or nothing.
//
//go:noinline
func (v Value) At(i int) Value {
	if !v.object() || i < 0 {
		return Value{}
	}
	return Value{v.v.Index(i)}
}

// Array makes an array of items, which may be Values.
//
//go:noinline
func Array(items ...any) Value { return Value{js.ValueOf(unwrapped(items))} }

// Bytes makes a Uint8Array.
//
//go:noinline
func Bytes(data []byte) Value {
	out := New("Uint8Array", len(data))
	if out.Is() {
		js.CopyBytesToJS(out.v, data)
	}
	return out
}

// Bytes returns the first bytes of a Uint8Array, at most so many; nil for anything else.
//
//go:noinline
func (v Value) Bytes(most int) []byte {
	data := make([]byte, min(v.Len(), most))
	var err error
	func() {
		defer caught(&err)
		js.CopyBytesToGo(data, v.v)
	}()
	if err != nil {
		return nil
	}
	return data
}

// JSON is the value written as JSON, or "" if it cannot be.
//
//go:noinline
func (v Value) JSON() string {
	text, _ := Window.Get("JSON").Try("stringify", v)
	return text.String()
}

// Stored returns what localStorage keeps under a key, or "" where that is nothing or
// the browser refuses.
//
//go:noinline
func Stored(key string) string {
	was, _ := Window.TryGet("localStorage").Try("getItem", key)
	return was.String()
}

// Store keeps a text under a key in localStorage. Where the browser refuses, it does
// nothing.
//
//go:noinline
func Store(key, text string) { _, _ = Window.TryGet("localStorage").Try("setItem", key, text) }

// Unstore removes what localStorage keeps under a key. Where the browser refuses, it
// does nothing.
//
//go:noinline
func Unstore(key string) { _, _ = Window.TryGet("localStorage").Try("removeItem", key) }
