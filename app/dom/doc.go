// Package dom is the typed layer over syscall/js that package browser uses. A Value
// may be absent, null, or of another type than expected. Asking such a Value for a
// property gives nothing, and calling a method of it does nothing.
//
// The package makes every function that JavaScript calls, every timer and every
// goroutine of the edge. A panic in one of them is caught and told to Faulted. It ends
// what was being done, and not the program.
//
// Everything but this comment is in files named *_js.go, which only the WebAssembly
// build compiles.
package dom
