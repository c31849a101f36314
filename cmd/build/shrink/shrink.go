// Package shrink makes a WebAssembly program of Go's compiler smaller once it is
// compressed, without a change of what it does but for what traces say.
//
// It does two things that the linker has no flags for:
//
//   - The linker parts the program's data wherever eight bytes are zero, into up to 100,000
//     segments. Each has an address and a length, which compress badly, while zeros
//     compress to nearly nothing. Program joins them.
//   - Half of the tables of functions tell at which line of which file an instruction is.
//     Only traces and runtime.Caller ask for that. Program empties them. A trace then
//     names its functions, as before, and "?:0" as the place in each.
package shrink

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// ErrNotUnderstood says that a program is not laid out as Go's linker lays it out.
var ErrNotUnderstood = errors.New("not a WebAssembly program of the known Go linker")

// The sections of a binary that Program reads, by the WebAssembly core specification,
// version 1, 5.5.2.
const dataSection = 11

// Program returns the smaller form of a program. It fails with ErrNotUnderstood if
// the program is laid out in another way than that of Go 1.26.
func Program(wasm []byte) ([]byte, error) {
	const preamble = 8 // bytes of magic and version
	if len(wasm) < preamble || !bytes.HasPrefix(wasm, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, fmt.Errorf("preamble: %w", ErrNotUnderstood)
	}
	out := bytes.Clone(wasm[:preamble])
	found := false
	for rest := wasm[preamble:]; len(rest) > 0; {
		r := reader{data: rest}
		id := r.byte()
		body := r.bytes(r.unsigned())
		if r.failed {
			return nil, fmt.Errorf("section %d: %w", id, ErrNotUnderstood)
		}
		section := rest[:r.at]
		rest = rest[r.at:]
		if id != dataSection {
			out = append(out, section...)
			continue
		}
		found = true
		m, err := readData(body)
		if err != nil {
			return nil, err
		}
		if err := emptyLines(m.data); err != nil {
			return nil, err
		}
		body = m.section()
		out = append(out, dataSection)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	if !found {
		return nil, fmt.Errorf("no data: %w", ErrNotUnderstood)
	}
	return out, nil
}

// memory is what the data section of a program writes to memory before it starts.
type memory struct {
	start int // address of the first byte
	data  []byte
}

// mostMemory bounds what a program may set up, in bytes.
const mostMemory = 256 << 20

// readData reads the segments of a data section into one.
func readData(section []byte) (memory, error) {
	r := reader{data: section}
	type segment struct {
		at   int
		data []byte
	}
	var all []segment
	for range r.unsigned() {
		// An active segment of memory 0, at a constant (i32.const … end).
		kind, op, at := r.byte(), r.byte(), r.signed()
		if kind != 0 || op != 0x41 || r.byte() != 0x0b || at < 0 || at > mostMemory || r.failed {
			return memory{}, fmt.Errorf("segment %d: %w", len(all), ErrNotUnderstood)
		}
		all = append(all, segment{at, r.bytes(r.unsigned())})
	}
	if r.failed || len(all) == 0 || r.at != len(section) {
		return memory{}, fmt.Errorf("segments: %w", ErrNotUnderstood)
	}
	slices.SortStableFunc(all, func(a, b segment) int { return a.at - b.at })
	m := memory{start: all[0].at}
	for _, s := range all {
		end := m.start + len(m.data)
		if s.at < end {
			return memory{}, fmt.Errorf("two segments at %d: %w", s.at, ErrNotUnderstood)
		}
		m.data = append(append(m.data, make([]byte, s.at-end)...), s.data...)
	}
	return m, nil
}

// section is a data section of one segment.
func (m memory) section() []byte {
	out := []byte{1, 0, 0x41}
	out = appendSigned(out, int64(m.start))
	out = append(out, 0x0b)
	out = binary.AppendUvarint(out, uint64(len(m.data)))
	return append(out, m.data...)
}

// reader reads numbers as WebAssembly writes them, in LEB128. Once it has failed it
// returns zeros.
type reader struct {
	data   []byte
	at     int
	failed bool
}

func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.failed = true
		return 0
	}
	r.at++
	return r.data[r.at-1]
}

func (r *reader) bytes(n int) []byte {
	if n < 0 || n > len(r.data)-r.at {
		r.failed = true
		return nil
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// unsigned reads a u32.
func (r *reader) unsigned() int {
	n, size := binary.Uvarint(r.data[min(r.at, len(r.data)):])
	if size <= 0 || n > 1<<32-1 {
		r.failed = true
		return 0
	}
	r.at += size
	return int(n)
}

// signed reads an i32.
func (r *reader) signed() int {
	var n int64
	for shift := uint(0); shift < 35; shift += 7 {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				n |= -1 << (shift + 7)
			}
			return int(n)
		}
	}
	r.failed = true
	return 0
}

func appendSigned(out []byte, n int64) []byte {
	for {
		b := byte(n & 0x7f)
		n >>= 7
		if n == 0 && b&0x40 == 0 || n == -1 && b&0x40 != 0 {
			return append(out, b)
		}
		out = append(out, b|0x80)
	}
}
