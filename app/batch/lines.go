package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
)

// Bounds on what is read.
const (
	maxLine   = 64 << 20 // bytes
	maxErrors = 20       // bad lines that are reported one by one
)

// eachLine calls do with every line of in that is not blank. A bad line does
// not stop the work: the error at the end names them all, by number from 1.
func eachLine(in io.Reader, do func(line []byte) error) error {
	r := bufio.NewReaderSize(in, 1<<16)
	var bad []error
	more := 0
	for n := 1; ; n++ {
		line, err := readLine(r)
		if err == nil || err == io.EOF {
			if line = bytes.TrimSpace(line); len(line) > 0 {
				if e := do(line); e != nil {
					var w *writeError
					if errors.As(e, &w) {
						return fmt.Errorf("line %d: %w", n, e)
					}
					bad, more = note(bad, more, n, e)
				}
			}
		} else if err == errLong {
			bad, more = note(bad, more, n, err)
		} else {
			return fmt.Errorf("read line %d: %w", n, err)
		}
		if err == io.EOF {
			break
		}
	}
	if more > 0 {
		bad = append(bad, fmt.Errorf("and %d more bad lines", more))
	}
	return errors.Join(bad...)
}

func note(bad []error, more, n int, err error) ([]error, int) {
	if len(bad) == maxErrors {
		return bad, more + 1
	}
	return append(bad, fmt.Errorf("line %d: %w", n, err)), more
}

// writeError is a failure that no further line can mend.
type writeError struct{ err error }

func (w *writeError) Error() string { return "write: " + w.err.Error() }
func (w *writeError) Unwrap() error { return w.err }

var errLong = fmt.Errorf("longer than %d bytes", maxLine)

// readLine reads to the end of a line and returns it without its end. Of a
// line that is too long it keeps nothing.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case err != nil && !(long && err == io.EOF):
			return line, err
		case long && err == io.EOF:
			return nil, errLong
		case long:
			return nil, errLong
		default:
			return line, nil
		}
	}
}
