// Package browser is the edge to the DOM. It reports what is selected, pressed and
// brought in the page, and implements the interface ui.Page: places on the screen,
// files, dialogs, the address. It speaks to JavaScript through package dom alone. It
// knows the page by the ids and data attributes that package ui draws, and the text by
// byte offsets. It knows no articles and no annotations.
//
// Everything but this comment is in files named *_js.go, which only the WebAssembly
// build compiles.
package browser
