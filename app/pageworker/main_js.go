// Command pageworker is the page reader: it reads a file as an article. It runs in a
// Web Worker, so that the page stays free, and is loaded when it is needed.
// web/pageworker.js starts it and passes on what the page asks:
//
//	{id, name, type, bytes, kind, url, plain}
//
// That is a file: its name, its media type if that is known, and its bytes as an
// ArrayBuffer. Kind is "page" or "text" if that is decided already, url the address of
// the page if it is known, and plain the words without markup of what was pasted. The
// program answers with any number of the first of these messages, and then with one of
// the others:
//
//	{id, progress}                     from 0 to 1
//	{id, article, report}              an article.Parcel, and what was left out
//	{id, error}                        one sentence
package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"syscall/js"
	"time"

	"gloss/app/article"
	"gloss/app/extract"
	"gloss/app/markdown"
)

func main() {
	js.Global().Set("read", js.FuncOf(func(_ js.Value, args []js.Value) any {
		id := args[0].Get("id")
		answer := map[string]any{"id": id}
		if a, r, err := read(args[0]); err != nil {
			answer["error"] = err.Error()
		} else {
			parcel := a.Parcel()
			answer["article"], answer["report"] = map[string]any{"known": parcel.Known, "blocks": parcel.Blocks, "text": parcel.Text}, parsed(r)
		}
		js.Global().Call("postMessage", answer)
		return nil
	}))
	select {}
}

func read(file js.Value) (a article.Article, r extract.Report, err error) {
	defer func() {
		// Page and parser are both written by others. A panic in reading is answered as an
		// error, and does not end the program.
		if fault := recover(); fault != nil {
			err = fmt.Errorf("the page could not be read: %v", fault)
		}
	}()
	o := extract.Options{Type: file.Get("type").String(), URL: property(file, "url"), Decode: decode, Progress: func(done float64) {
		js.Global().Call("postMessage", map[string]any{"id": file.Get("id"), "progress": done})
	}}
	bytes := js.Global().Get("Uint8Array").New(file.Get("bytes"))
	if bytes.Length() > extract.MaxRaw {
		return a, r, extract.ErrTooLarge
	}
	raw := make([]byte, bytes.Length())
	js.CopyBytesToGo(raw, bytes)
	a, r, err = readAs(property(file, "kind"), file, raw, o)
	a.Added = time.Now()
	return a, r, err
}

func readAs(kind string, file js.Value, raw []byte, o extract.Options) (a article.Article, r extract.Report, err error) {
	if kind == "text" || kind == "" && plain(file.Get("name").String(), o.Type) {
		o.Progress(0.2)
		a, err = readText(file.Get("name").String(), raw, o)
		return a, r, err
	}
	words := property(file, "plain")
	a, r, err = extract.Read(raw, o)
	// The markup of a few copied paragraphs may say too little to find the article.
	if words != "" && (err != nil || 4*len(a.Text) < len(words) && len(words) < fewWords) {
		o.Type = ""
		a, err = readText("", []byte(words), o)
		return a, extract.Report{}, err
	}
	return a, r, err
}

// readText reads a text as what it is, Markdown or plain.
func readText(name string, raw []byte, o extract.Options) (article.Article, error) {
	words, err := extract.Text(raw, o)
	if err != nil {
		return article.Article{}, err
	}
	return markdown.ReadText(name, o.Type, words)
}

// fewWords bounds, in bytes, a pasted text that is taken as it is where its markup does
// not tell what of it is the article.
const fewWords = 8000

// property is a property that is a string, or "" if it is of another type.
func property(v js.Value, name string) string {
	if s := v.Get(name); s.Type() == js.TypeString {
		return s.String()
	}
	return ""
}

// plain reports whether a file says that it is text and no page.
func plain(name, contentType string) bool {
	if contentType != "" {
		return strings.HasPrefix(contentType, "text/plain") || markdown.Named(name, contentType)
	}
	return strings.HasSuffix(strings.ToLower(name), ".txt") || markdown.Named(name, "")
}

// decode decodes with the browser's TextDecoder, which knows every encoding of the web.
func decode(label string, raw []byte) (s string, err error) {
	defer func() {
		if fault := recover(); fault != nil { // of a label that it does not know
			err = fmt.Errorf("encoding %.40q: %v", label, fault)
		}
	}()
	bytes := js.Global().Get("Uint8Array").New(len(raw))
	js.CopyBytesToJS(bytes, raw)
	return js.Global().Get("TextDecoder").New(label).Call("decode", bytes).String(), nil
}

// parsed is a report as an object of JavaScript.
func parsed(r extract.Report) js.Value {
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // strings and numbers always marshal
	}
	return js.Global().Get("JSON").Call("parse", string(b))
}
