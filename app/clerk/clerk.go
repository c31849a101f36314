// Package clerk reads and writes files for the page: it carries out the orders
// of package files, with the formats of codec, on a store. It runs in a Web
// Worker, and natively in tests.
package clerk

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync/atomic"

	"gloss/app/codec"
	"gloss/app/files"
	"gloss/app/store"
)

// Clerk carries out one order at a time.
type Clerk struct {
	Store store.Store

	read   codec.Result // of the file that was read last
	readOf int          // its number
	kept   *plan        // of the file that was looked at last
	unread atomic.Int64 // records of the store that could not be read for the order
}

// Do carries out an order and answers it. The file is what the order is about,
// if it is about one. What is written goes to out; told hears how far the work
// is, from time to time.
func (c *Clerk) Do(ctx context.Context, o files.Order, file []byte, out io.Writer, told func(done, of int)) files.Answer {
	answer, err := c.do(ctx, o, file, out, told)
	switch {
	case errors.Is(err, context.Canceled):
		return files.Answer{Cancelled: true}
	case err != nil:
		return files.Answer{Trouble: sentence(err)}
	}
	return answer
}

func (c *Clerk) do(ctx context.Context, o files.Order, file []byte, out io.Writer, told func(done, of int)) (files.Answer, error) {
	switch o.Do {
	case files.Show:
		s, err := c.sample(ctx, o)
		return files.Answer{Sample: &s}, err
	case files.Write:
		w, err := c.write(ctx, o, out, told)
		return files.Answer{Written: &w}, err
	case files.Look:
		p, err := c.look(ctx, o, file, told)
		if err != nil {
			return files.Answer{}, err
		}
		return files.Answer{Arrival: &p.arrival}, nil
	case files.Take:
		r, err := c.take(ctx, o, file, out, told)
		return files.Answer{Receipt: &r}, err
	case files.Undo:
		r, err := c.undo(ctx, file, out)
		return files.Answer{Receipt: &r}, err
	case files.Settle:
		r, err := c.settle(ctx, o, out)
		return files.Answer{Receipt: &r}, err
	}
	return files.Answer{}, fmt.Errorf("there is no order %.20q", string(o.Do))
}

// sentence is an error as a person reads it.
func sentence(err error) string {
	for _, known := range []error{store.ErrUnavailable, store.ErrSilent, store.ErrFull, store.ErrNewer, store.ErrBlocked, store.ErrNotFound} {
		if errors.Is(err, known) {
			return store.Explain(err)
		}
	}
	if errors.Is(err, store.ErrConflict) {
		return "Another window changed some of these marks at the same moment. Try once more."
	}
	words := err.Error()
	if errors.Is(err, codec.ErrNotJSON) {
		words = "the file is cut off or damaged" + strings.TrimPrefix(words, codec.ErrNotJSON.Error())
	}
	return strings.ToUpper(words[:1]) + strings.TrimSuffix(words[1:], ".") + "."
}

// format is the one that an order asks for.
func format(o files.Order) (codec.Format, error) {
	f, known := codec.FormatOf(o.Format)
	if !known || f.Encode == nil {
		return f, fmt.Errorf("there is no format %.40q to write", o.Format)
	}
	return f, nil
}

func options(o files.Order) codec.Options {
	return codec.Options{At: o.At, Checker: o.Checker, CheckURL: o.CheckURL}
}
