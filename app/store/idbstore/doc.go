// Package idbstore keeps articles and annotations in the browser's IndexedDB.
// It is the only code that knows IndexedDB. All of it is in files named
// *_js.go, which only the wasm build sees.
//
// The database holds two object stores. Each record is an object of its key,
// what it is looked up by, and its JSON as package store writes it:
//
//	articles     {id, json}
//	annotations  {id, source, json}, with an index on source
//
// Schema 2 has the same stores as schema 1. It is another one so that a window
// with an older program, which would drop what it does not know of a record,
// stops instead.
package idbstore
