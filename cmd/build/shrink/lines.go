package shrink

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// The layout of the tables of functions, by pcHeader and _func in Go 1.26's
// runtime/symtab.go and runtime/runtime2.go. All numbers are little endian.
var tablesMagic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // version, padding, size of an instruction, size of a pointer

const (
	headerSize = 8 + 8*8 // the magic, and eight numbers
	indexEntry = 8       // the start of a function, and where it is described

	// In the description of a function:
	spTable    = 16 // offset in pctab: the stack pointer at each instruction
	fileTable  = 20 // the number of the file
	lineTable  = 24 // the line
	tableCount = 28 // how many more tables there are
	unitOffset = 32 // where the files of its unit are numbered
	startLine  = 36
	moreTables = 44
)

// tables says where the tables of functions are: offsets in a program's data.
type tables struct {
	functions             int // how many there are
	units, files          int // numbers of files, and their names: [units, steps)
	steps                 int // pctab, what changes at which instruction: [steps, index)
	index                 int // of functions, with their descriptions behind it
	names                 int // of functions: [names, units)
	data                  []byte
	firstStep, behindStep int // offsets in pctab that can be meant; 0 means none
}

// findTables finds the tables of functions in a program's data. Exactly one place must
// look like them.
func findTables(data []byte) (t tables, err error) {
	found := 0
	for from := 0; ; {
		i := bytes.Index(data[from:], tablesMagic)
		if i < 0 {
			break
		}
		at := from + i
		from = at + 1
		if at+headerSize > len(data) {
			break
		}
		var n [8]int
		for j := range n {
			n[j] = int(binary.LittleEndian.Uint64(data[at+8+8*j:]))
		}
		functions, names, units, files, steps, index := n[0], n[3], n[4], n[5], n[6], n[7]
		if functions <= 0 || names < headerSize-8 || units < names || files < units || steps < files || index < steps || index > len(data)-at || functions > (len(data)-at-index)/indexEntry {
			continue
		}
		found++
		t = tables{functions: functions, names: at + names, units: at + units, files: at + files, steps: at + steps, index: at + index, data: data, firstStep: 1, behindStep: index - steps}
	}
	if found != 1 {
		return t, fmt.Errorf("%d tables of functions: %w", found, ErrNotUnderstood)
	}
	return t, nil
}

// function is where the i-th function is described, or -1.
func (t tables) function(i int) int {
	at := t.index + int(binary.LittleEndian.Uint32(t.data[t.index+i*indexEntry+4:]))
	if at < t.index || at+moreTables > len(t.data) {
		return -1
	}
	return at
}

// table is the part of pctab that begins at an offset: pairs of varints, the change of
// a value and how many instructions it holds for, until a change of zero that is not
// the first.
func (t tables) table(offset int) ([]byte, error) {
	if offset < t.firstStep || offset >= t.behindStep {
		return nil, fmt.Errorf("table at %d: %w", offset, ErrNotUnderstood)
	}
	whole := t.data[t.steps+offset : t.index]
	for at, first := 0, true; ; first = false {
		change, n := binary.Uvarint(whole[at:])
		if n <= 0 {
			return nil, fmt.Errorf("table at %d: %w", offset, ErrNotUnderstood)
		}
		at += n
		if change == 0 && !first {
			return whole[:at], nil
		}
		if _, n = binary.Uvarint(whole[at:]); n <= 0 {
			return nil, fmt.Errorf("table at %d: %w", offset, ErrNotUnderstood)
		}
		at += n
	}
}

// kept are the offsets in pctab of all that the function described at a place needs to
// run: the stack pointer, and the tables by which memory is collected and inlined calls
// are told.
func (t tables) kept(at int) ([]int, error) {
	more := int(binary.LittleEndian.Uint32(t.data[at+tableCount:]))
	if more < 0 || more > (len(t.data)-at-moreTables)/4 {
		return nil, fmt.Errorf("function at %d: %w", at, ErrNotUnderstood)
	}
	var out []int
	for _, place := range append([]int{at + spTable}, places(at+moreTables, more)...) {
		if offset := int(binary.LittleEndian.Uint32(t.data[place:])); offset != 0 {
			out = append(out, offset)
		}
	}
	return out, nil
}

// places are the addresses of n numbers of four bytes.
func places(from, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = from + 4*i
	}
	return out
}

// emptyLines takes out of a program's data at which line of which file each
// instruction is. The linker writes equal tables once, so that a table of lines may be
// another one as well: what some function still needs stays.
func emptyLines(data []byte) error {
	t, err := findTables(data)
	if err != nil {
		return err
	}
	needed := make([]bool, t.behindStep)
	for i := range t.functions {
		at := t.function(i)
		if at < 0 {
			return fmt.Errorf("function %d: %w", i, ErrNotUnderstood)
		}
		offsets, err := t.kept(at)
		if err != nil {
			return err
		}
		for _, offset := range offsets {
			table, err := t.table(offset)
			if err != nil {
				return err
			}
			for j := range table {
				needed[offset+j] = true
			}
		}
		for _, field := range []int{fileTable, lineTable, unitOffset, startLine} {
			clear(data[at+field : at+field+4])
		}
	}
	for offset, is := range needed {
		if !is {
			data[t.steps+offset] = 0
		}
	}
	clear(data[t.units:t.steps])
	return nil
}
