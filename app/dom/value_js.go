package dom

import (
	"errors"
	"math"
	"syscall/js"
)

// Value is what JavaScript gave, or nothing: the zero Value is undefined. No
// method of it panics because of what it is. Asking one for a property costs one
// step over the border, as with js.Value; whether it can be asked costs none.
type Value struct{ v js.Value }

// wrapped is what stands for a value of JavaScript in arguments.
type wrapped interface{ raw() js.Value }

func (v Value) raw() js.Value { return v.v }

// Window and Document are the page's own.
var (
	Window   = Value{js.Global()}
	Document = Window.Get("document")
)

// Is reports whether there is something: an object, a function, or a value that
// JavaScript takes for true.
func (v Value) Is() bool { return v.v.Truthy() }

// object reports whether the value has properties to ask for.
func (v Value) object() bool {
	t := v.v.Type()
	return t == js.TypeObject || t == js.TypeFunction
}

// Get is a property, or nothing.
//
//go:noinline
func (v Value) Get(name string) Value {
	if !v.object() {
		return Value{}
	}
	return Value{v.v.Get(name)}
}

// TryGet is a property that a browser may refuse to give by an exception, such as
// a feature of it that the person has switched off. It is slower than Get.
//
//go:noinline
func (v Value) TryGet(name string) Value {
	if !v.object() {
		return Value{}
	}
	got, _ := Window.Get("Reflect").Try("get", v, name)
	return got
}

// Set changes a property of an object. What the object refuses stays as it is.
// The glue of Go lets an exception of a setter through to the machine, where
// nothing catches it, so this is a call.
//
//go:noinline
func (v Value) Set(name string, to any) {
	if v.object() {
		_, _ = Window.Get("Reflect").Try("set", v, name, to)
	}
}

// Call calls a method. If there is no such method nothing is called. What the
// method throws is a fault, and goes on as a panic; see Try.
//
//go:noinline
func (v Value) Call(method string, args ...any) Value {
	result, err := v.Try(method, args...)
	if thrown, is := err.(js.Error); is {
		panic(thrown)
	}
	return result
}

// errAbsent says that there is no such method.
var errAbsent = errors.New("there is no such method")

// Try calls a method that may be absent, or may throw where a browser refuses.
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

// New makes an object of a class by its name. A browser that has no such class, or
// refuses to make one, gives nothing.
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

// caught makes an error of what syscall/js panics with. js.Value.Call finds out
// that there is no such method only after it was called in vain, which costs
// nothing where there is one.
func caught(err *error) {
	switch reason := recover().(type) {
	case nil:
	case js.Error:
		*err = reason
	default:
		*err = errAbsent
	}
}

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

// Len is how many there are in what is like an array; 0 if it is not.
//
//go:noinline
func (v Value) Len() int { return max(v.Int("length"), 0) }

// At is the item at a place of what is like an array, or nothing.
//
//go:noinline
func (v Value) At(i int) Value {
	if !v.object() || i < 0 {
		return Value{}
	}
	return Value{v.v.Index(i)}
}

// Array makes an array.
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

// Bytes are those of a Uint8Array, at most so many; none of anything else.
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

// Stored is what the browser keeps under a key of its localStorage, or "".
// Store keeps a text there, and Unstore lets go of it, where the browser lets them.
//
//go:noinline
func Stored(key string) string {
	was, _ := Window.TryGet("localStorage").Try("getItem", key)
	return was.String()
}

// Store keeps a text under a key; see Stored.
//
//go:noinline
func Store(key, text string) { _, _ = Window.TryGet("localStorage").Try("setItem", key, text) }

// Unstore lets go of what is kept under a key; see Stored.
//
//go:noinline
func Unstore(key string) { _, _ = Window.TryGet("localStorage").Try("removeItem", key) }
