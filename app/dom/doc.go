// Package dom is the typed layer over syscall/js. A Value of it may be absent,
// null or of another type than was hoped for, and whatever is asked of it then
// has an answer: nothing of it is there, and nothing is called. All of package
// browser goes through it.
//
// Every function that JavaScript calls, every timer and every goroutine of the
// edge is made here, so that a fault in one of them is caught and told to
// Faulted: it ends what was being done, and not the program.
//
// All of it is in files named *_js.go, which only the wasm build sees.
package dom
