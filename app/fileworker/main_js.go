// Command fileworker is the third program of Gloss: it reads and writes files in a
// Web Worker, so that the page stays free and the formats are no part of the
// page's program. web/fileworker.js starts it and hands it what the page asks:
//
//	{order, file}                      an order of package protocol as JSON; a Blob where it is about one
//	{cancel: true}                     what changes the store is taken back, if it is not too late
//
// and it answers with any number of the first of these and one with an end:
//
//	{answer, file}                     an answer as JSON; a Blob where one was written
package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"runtime/debug"
	"syscall/js"

	"gloss/app/codec"
	"gloss/app/importexport"
	"gloss/app/importexport/protocol"
	"gloss/app/store/idbstore"
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
		var ctx context.Context
		ctx, cancel = context.WithCancel(context.Background())
		// Aside, for the store answers only once this has returned.
		go func() {
			out := &blob{}
			post(do(ctx, c, order, file, out), out.js())
		}()
		return nil
	}))
	select {}
}

// roomToWrite is from how many bytes of memory on it is collected as often as there
// is need.
const roomToWrite = 40 << 20

// do carries out an order. A fault in it is an answer, and not the end: the file
// is of someone else.
func do(ctx context.Context, c *importexport.Worker, order string, file js.Value, out *blob) (answer protocol.Answer) {
	defer func() {
		if fault := recover(); fault != nil {
			answer = protocol.Answer{Trouble: fmt.Sprintf("The file could not be worked on, because of a fault in the program: %v.", fault)}
		}
	}()
	o, err := protocol.DecodeOrder(order)
	if err != nil {
		return protocol.Answer{Trouble: "The order could not be read."}
	}
	// A file of ten thousand marks that is read so takes three times its own size,
	// and not more time: most of that is the database's. What is written goes out
	// article by article and holds little, but for formats that are one file.
	collect, room := 50, int64(math.MaxInt64)
	if o.Do == protocol.Write {
		collect, room = 300, roomToWrite
	}
	debug.SetGCPercent(collect)
	debug.SetMemoryLimit(room)
	raw, err := bytesOf(file)
	if err != nil {
		return protocol.Answer{Trouble: "The file could not be read. It may have been moved or deleted."}
	}
	return c.Do(ctx, o, raw, out, func(done, of int) {
		post(protocol.Answer{Done: done, Of: max(of, 1)}, js.Undefined())
	})
}

// bytesOf is what a Blob holds, but no more than is read of any file and one byte.
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

// blob gathers what is written. What it has is handed to the browser in pieces,
// so that a large file is never in this program's memory.
type blob struct {
	parts []any
	rest  []byte
}

const pieceSize = 1 << 20 // bytes

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

// js is everything that was written, as a Blob of the browser's.
func (b *blob) js() js.Value {
	b.flush()
	return js.Global().Get("Blob").New(b.parts)
}
