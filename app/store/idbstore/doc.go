// Package idbstore keeps articles and annotations in the browser's IndexedDB.
// It is the only code that knows IndexedDB. All of it is in files named
// *_js.go, which only the wasm build sees.
//
// The database holds four object stores. Each record is an object of its key,
// what it is looked up by, and its JSON as package store writes it:
//
//	articles     {id, json}  the article as it was added, with its text
//	cards        {id, json}  what is known of it beside the text, as it is now
//	shelves      {id, json}  what the person keeps of it
//	annotations  {id, source, kind, json}, with indexes on source and on source and kind
//
// Schemas 1 and 2 had neither cards nor shelves nor kind. Each schema has a number
// of its own also so that a window with an older program, which would drop what it
// does not know of a record, stops instead.
package idbstore
