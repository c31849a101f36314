// Package importexport reads and writes files for the page. It carries out the orders
// of package protocol, with the formats of codec, on a store. It runs in a Web
// Worker, and natively in tests.
package importexport

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"gloss/app/codec"
	_ "gloss/app/codec/corpus"    // registers its formats
	_ "gloss/app/codec/highlight" // registers its formats
	_ "gloss/app/codec/report"    // registers its formats
	"gloss/app/importexport/protocol"
	"gloss/app/store"
	"gloss/app/words"
)

// Worker carries out one order at a time.
type Worker struct {
	Store store.Store

	read   codec.Result // of the file that was read last
	readOf int          // its number
	kept   *plan        // of the file that was looked at last
	unread atomic.Int64 // records of the store that could not be read for the order
}

// Do carries out an order and answers it. The file is what the order is about,
// if it is about one. What is written goes to out; progress hears how far the work
// is, from time to time.
func (c *Worker) Do(ctx context.Context, o protocol.Order, file []byte, out io.Writer, progress func(done, of int)) protocol.Answer {
	answer, err := c.do(ctx, o, file, out, progress)
	switch {
	case errors.Is(err, context.Canceled):
		return protocol.Answer{Cancelled: true}
	case err != nil:
		return protocol.Answer{Trouble: sentence(err)}
	}
	return answer
}

func (c *Worker) do(ctx context.Context, o protocol.Order, file []byte, out io.Writer, progress func(done, of int)) (protocol.Answer, error) {
	switch o.Do {
	case protocol.Show:
		s, err := c.sample(ctx, o)
		return protocol.Answer{Sample: &s}, err
	case protocol.Write:
		w, err := c.write(ctx, o, out, progress)
		return protocol.Answer{Written: &w}, err
	case protocol.Look:
		p, err := c.look(ctx, o, file, progress)
		if err != nil {
			return protocol.Answer{}, err
		}
		return protocol.Answer{Arrival: &p.arrival}, nil
	case protocol.Take:
		r, err := c.take(ctx, o, file, out, progress)
		return protocol.Answer{Receipt: &r}, err
	case protocol.Undo:
		r, err := c.undo(ctx, file, out)
		return protocol.Answer{Receipt: &r}, err
	case protocol.Reanchor:
		r, err := c.reanchor(ctx, o, out)
		return protocol.Answer{Receipt: &r}, err
	}
	return protocol.Answer{}, fmt.Errorf("there is no order %.20q", string(o.Do))
}

// sentence is an error as a person reads it.
func sentence(err error) string {
	for _, known := range []error{store.ErrUnavailable, store.ErrSilent, store.ErrFull, store.ErrNewer, store.ErrBlocked, store.ErrNotFound} {
		if errors.Is(err, known) {
			return store.Explain(err)
		}
	}
	if errors.Is(err, store.ErrConflict) {
		return words.FilesConflict.String()
	}
	said := err.Error()
	if errors.Is(err, codec.ErrNotJSON) {
		detail := strings.TrimLeft(strings.TrimPrefix(said, codec.ErrNotJSON.Error()), ": ")
		if detail == "" {
			return strings.TrimSpace(words.FilesDamaged.With("detail", ""))
		}
		return words.FilesDamaged.With("detail", capital(detail))
	}
	return capital(said)
}

// capital is the words of an error as a sentence.
func capital(said string) string {
	return strings.ToUpper(said[:1]) + strings.TrimSuffix(said[1:], ".") + "."
}

// format is the one that an order asks for.
func format(o protocol.Order) (codec.Format, error) {
	f, known := codec.FormatOf(o.Format)
	if !known || f.Encode == nil {
		return f, fmt.Errorf("there is no format %.40q to write", o.Format)
	}
	return f, nil
}

func options(o protocol.Order) codec.Options {
	return codec.Options{At: o.At, Checker: o.Checker, CheckURL: o.CheckURL}
}
