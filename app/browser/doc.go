// Package browser is the edge to the DOM: what is selected and pressed in the
// page, where things stand on the screen, files, dialogs, the address. It
// speaks to JavaScript through package dom alone. It knows
// the page by the ids and data attributes that package ui draws, and positions
// in a text; it knows no articles and no annotations.
//
// All of it is in files named *_js.go, which only the wasm build sees.
package browser
