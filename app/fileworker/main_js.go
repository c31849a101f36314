// Command fileworker is the file program: it reads and writes files of marks. It runs
// in a Web Worker, so that the page stays free and its program carries no formats but
// Gloss's own. web/fileworker.js starts it and passes on what the page asks:
//
//	{order, file, language, words}     a protocol.Order as JSON, and a Blob if the order is about a file;
//	                                   what the page speaks if it is not English, and its file of texts
//	{cancel: true}                     ends the order; a commit that is not complete is taken back
//
// It answers any number of times how far it is, and once with the end:
//
//	{answer, file}                     a protocol.Answer as JSON, and a Blob if a file was written
package main

import (
	"context"
	"errors"
	"math"
	"runtime/debug"
	"syscall/js"

	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store/idbstore"
	"gloss/app/words"
)

func main() {
	cancel := func() {} // the order that is being carried out
	c := &importexport.Worker{Store: idbstore.New("gloss")}
	js.Global().Set("carryOut", js.FuncOf(func(_ js.Value, args []js.Value) any {
		if args[0].Get("cancel").Truthy() {
			cancel()
			return nil
		}
		order, file := args[0].Get("order").String(), args[0].Get("file")
		speak(args[0])
		var ctx context.Context
		ctx, cancel = context.WithCancel(context.Background())
		// The store answers from JavaScript's event loop, which waits for this function to
		// return.
		go func() {
			out := &blob{}
			post(do(ctx, c, order, file, out), out.js())
		}()
		return nil
	}))
	select {}
}

// speak has the texts in the language of the page, or else in English.
func speak(asked js.Value) {
	words.Use(nil)
	if file := asked.Get("words"); file.Type() == js.TypeString {
		if l, err := words.Read(asked.Get("language").String(), file.String()); err == nil {
			words.Use(l)
		}
	}
}

// roomToWrite is the memory limit while a file is written, in bytes: beyond it garbage
// is collected as often as needed.
const roomToWrite = 40 << 20

// do carries out an order. The file may hold anything, so a panic is answered as trouble
// and does not end the program.
func do(ctx context.Context, c *importexport.Worker, order string, file js.Value, out *blob) (answer protocol.Answer) {
	defer func() {
		if fault := recover(); fault != nil {
			answer = protocol.Answer{Trouble: words.FilesFault.String()}
		}
	}()
	o, err := protocol.DecodeOrder(order)
	if err != nil {
		return protocol.Answer{Trouble: "The order could not be read."}
	}
	// Reading collects garbage often, which keeps the memory for a file of ten thousand
	// marks at three times its size, and takes no more time: the database takes most of it.
	// Writing goes article by article and holds little, but for formats of one file.
	collect, room := 50, int64(math.MaxInt64)
	if o.Do == protocol.Write {
		collect, room = 300, roomToWrite
	}
	debug.SetGCPercent(collect)
	debug.SetMemoryLimit(room)
	raw, err := bytesOf(file)
	if err != nil {
		return protocol.Answer{Trouble: words.FilesUnread.String()}
	}
	return c.Do(ctx, o, raw, out, func(done, of int) {
		post(protocol.Answer{Done: done, Of: max(of, 1)}, js.Undefined())
	})
}

// bytesOf returns the bytes of a Blob, at most codec.MaxFile and one more, by which the
// decoder finds a file that is too large. It returns nil if there is no Blob.
func bytesOf(file js.Value) ([]byte, error) {
	if !file.Truthy() {
		return nil, nil
	}
	type answer struct {
		bytes js.Value
		ok    bool
	}
	done := make(chan answer, 1)
	settle := func(ok bool) js.Func {
		return js.FuncOf(func(_ js.Value, args []js.Value) any {
			done <- answer{args[0], ok}
			return nil
		})
	}
	read, failed := settle(true), settle(false)
	defer read.Release()
	defer failed.Release()
	file.Call("slice", 0, codec.MaxFile+1).Call("arrayBuffer").Call("then", read, failed)
	a := <-done
	if !a.ok {
		return nil, errors.New("the browser does not read it")
	}
	bytes := js.Global().Get("Uint8Array").New(a.bytes)
	raw := make([]byte, bytes.Length())
	js.CopyBytesToGo(raw, bytes)
	return raw, nil
}

func post(a protocol.Answer, file js.Value) {
	js.Global().Call("postMessage", map[string]any{"answer": a.Encode(), "file": file})
}

// blob is an io.Writer that makes a Blob. It hands what is written to the browser in
// pieces, so that a large file is never in the memory of this program.
type blob struct {
	parts []any  // Blobs of the browser
	rest  []byte // not handed over yet
}

// pieceSize is how large rest may grow, in bytes.
const pieceSize = 1 << 20

// Write implements io.Writer.
func (b *blob) Write(p []byte) (int, error) {
	b.rest = append(b.rest, p...)
	if len(b.rest) >= pieceSize {
		b.flush()
	}
	return len(p), nil
}

func (b *blob) flush() {
	bytes := js.Global().Get("Uint8Array").New(len(b.rest))
	js.CopyBytesToJS(bytes, b.rest)
	b.parts = append(b.parts, js.Global().Get("Blob").New([]any{bytes}))
	b.rest = b.rest[:0]
}

// js returns everything that was written as one Blob.
func (b *blob) js() js.Value {
	b.flush()
	return js.Global().Get("Blob").New(b.parts)
}
