// Package shrink makes a WebAssembly program of Go's compiler smaller once it is
// compressed, without a change of what it does but for what traces say.
//
// It does three things that the linker has no flags for:
//
//   - The linker parts the program's data wherever eight bytes are zero, into up to 100,000
//     segments. Each has an address and a length, which compress badly, while zeros
//     compress to nearly nothing. Program joins them.
//   - Half of the tables of functions tell at which line of which file an instruction is,
//     and which calls were inlined there. Only traces and runtime.Caller ask for that.
//     Program leaves it out. A trace then names its functions but for those that were
//     inlined, and "?:0" as the place in each.
//   - What is left of these tables is a row for each function, with some ten offsets of four
//     bytes, and an index of three megabytes, which can be computed. Program writes the rows
//     by columns, and each offset in the way that compresses best. A small function, which
//     the browser calls before any other, puts the rows where Go's runtime looks for them.
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
const (
	typeSection     = 1
	importSection   = 2
	functionSection = 3
	startSection    = 8
	elementSection  = 9
	codeSection     = 10
	dataSection     = 11
)

// section is a part of a binary.
type section struct {
	id   byte
	body []byte
}

// Program returns the smaller form of a program. It fails with ErrNotUnderstood if
// the program is laid out in another way than that of Go 1.26, or is small already.
func Program(wasm []byte) ([]byte, error) {
	sections, err := split(wasm)
	if err != nil {
		return nil, err
	}
	at := slices.IndexFunc(sections, func(s section) bool { return s.id == dataSection })
	if at < 0 {
		return nil, fmt.Errorf("no data: %w", ErrNotUnderstood)
	}
	m, err := readData(sections[at].body)
	if err != nil {
		return nil, err
	}
	unpack, err := m.pack()
	if err != nil {
		return nil, err
	}
	sections[at].body = m.section()
	if sections, err = addStart(sections, unpack); err != nil {
		return nil, err
	}
	out := bytes.Clone(wasm[:preamble])
	for _, s := range sections {
		out = append(out, s.id)
		out = appendBytes(out, s.body)
	}
	return out, nil
}

const preamble = 8 // bytes of magic and version

// split parts a binary into its sections.
func split(wasm []byte) (out []section, err error) {
	if !bytes.HasPrefix(wasm, []byte("\x00asm\x01\x00\x00\x00")) {
		return nil, fmt.Errorf("preamble: %w", ErrNotUnderstood)
	}
	for r := (reader{data: wasm, at: preamble}); r.at < len(wasm); {
		s := section{id: r.byte()}
		s.body = r.bytes(r.unsigned())
		if r.failed {
			return nil, fmt.Errorf("section %d: %w", s.id, ErrNotUnderstood)
		}
		out = append(out, s)
	}
	return out, nil
}

// memory is what the data section of a program writes to memory before it starts.
type memory struct {
	start int // address of the first byte
	data  []byte

	// What lies between these addresses is zero, and is not written.
	gap, behindGap int
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

// section is a data section of what lies before the gap and of what lies behind it.
func (m *memory) section() []byte {
	out := []byte{2}
	for _, part := range [][2]int{{m.start, m.gap}, {m.behindGap, m.start + len(m.data)}} {
		out = append(out, 0)
		out = appendConst(out, part[0])
		out = append(out, opEnd)
		out = appendBytes(out, m.data[part[0]-m.start:part[1]-m.start])
	}
	return out
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

// appendBytes appends bytes behind their number.
func appendBytes(out, b []byte) []byte {
	return append(binary.AppendUvarint(out, uint64(len(b))), b...)
}
