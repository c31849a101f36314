package shrink

import (
	"bytes"
	"encoding/binary"
	"fmt"
)

// The layout of the tables of functions, by pcHeader and moduledata in Go 1.26's
// runtime/symtab.go and by _func in its runtime/runtime2.go. All numbers are little
// endian.
var tablesMagic = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8} // version, padding, size of an instruction, size of a pointer

const (
	headerSize = 8 + 8*8 // the magic, and eight numbers
	indexEntry = 8       // of ftab: the number of a function, and where its row is

	// Words of moduledata, which holds the address of the header and what else is where.
	wordNames, wordUnits, wordSteps, wordRows = 1, 4, 10, 13
	wordIndex                                 = 16
	wordFind                                  = 19
	wordFirstPC, wordLastPC                   = 20, 21
	wordFuncData                              = 40
	moduleWords                               = 42

	// In the row of a function, each four bytes:
	fieldEntry    = 0 // the number of the function
	fieldName     = 4
	fieldDefer    = 12
	fieldSP       = 16 // offset in pctab: the stack pointer at each instruction
	fieldSteps    = 28 // how many more tables of pctab there are
	fieldKind     = 40 // four single bytes, of which the last is how many funcdata there are
	fieldMore     = 44 // offsets in pctab, then offsets of funcdata
	fieldMoreData = fieldMore + 4*keptSteps

	// What the runtime needs to run is the first of these; behind it is what traces need.
	keptSteps, mostSteps = 2, 3 // of pctab: unsafe points, the stack map; inlined calls
	keptData, mostData   = 5, 8 // of funcdata: arguments, locals, stack objects, inlined calls, deferred calls; arguments for traces …
	stepsOfMaps          = 1    // the table of stack maps among those of pctab

	dataArgs, dataLocals, dataObjects, dataDefers = 0, 1, 2, 4 // among those of funcdata

	rowSize = fieldMoreData + 4*keptData // of the rows that are written

	noData = 1<<32 - 1 // the offset that means that there is no funcdata

	// The index by program counter, findfunctab: for each 4,096 addresses the number of a
	// function and sixteen single bytes. A function of WebAssembly has 65,536 addresses.
	bucketAddresses, bucketSize = 4096, 20
	addressesOfFunction         = 1 << 16
)

// tables says at which addresses of memory the tables of functions are, in the order in
// which they lie there.
type tables struct {
	m         *memory
	functions int // how many there are

	names, units int // of functions: [names, units)
	steps        int // pctab, what changes at which instruction: [steps, index); before it are the names of files
	index        int // ftab: [index, rows)
	rows         int
	data         int // of funcdata: [data, find)
	find, behind int // findfunctab: [find, behind)
	first        int // the number of the first function
}

// u32 is the number at an address of memory, or 0 and false.
func (m *memory) u32(at int) (int, bool) {
	if at < m.start || at+4 > m.start+len(m.data) {
		return 0, false
	}
	return int(binary.LittleEndian.Uint32(m.data[at-m.start:])), true
}

// bytes is the memory between two addresses, or nothing.
func (m *memory) bytes(from, to int) []byte {
	if from < m.start || to < from || to > m.start+len(m.data) {
		return nil
	}
	return m.data[from-m.start : to-m.start]
}

// findTables finds the tables of functions. Exactly one place must look like them.
func findTables(m *memory) (t tables, err error) {
	found := 0
	for from := 0; ; {
		i := bytes.Index(m.data[from:], tablesMagic)
		if i < 0 {
			break
		}
		at := from + i
		from = at + 1
		if at+headerSize > len(m.data) {
			break
		}
		if one, ok := tablesAt(m, m.start+at); ok {
			t = one
			found++
		}
	}
	if found != 1 {
		return t, fmt.Errorf("%d tables of functions: %w", found, ErrNotUnderstood)
	}
	return t, nil
}

// tablesAt reads what the header at an address, and the moduledata that points to it,
// say of the tables.
func tablesAt(m *memory, header int) (t tables, ok bool) {
	number := func(at int) int {
		n := binary.LittleEndian.Uint64(m.data[at-m.start:])
		return int(min(n, mostMemory<<8)) // more than any address or program counter
	}
	names := header + number(header+8+8*3)
	module := binary.LittleEndian.AppendUint64(nil, uint64(header))
	module = binary.LittleEndian.AppendUint64(module, uint64(names))
	i := bytes.Index(m.data, module)
	if i < 0 || i+8*moduleWords > len(m.data) {
		return t, false
	}
	word := func(n int) int { return number(m.start + i + 8*n) }

	t = tables{m: m, functions: number(header + 8), names: names, units: word(wordUnits), steps: word(wordSteps), index: word(wordIndex), data: word(wordFuncData), find: word(wordFind)}
	t.rows = (t.index + indexEntry*(t.functions+1) + 7) &^ 7
	addresses := word(wordLastPC) - word(wordFirstPC)
	t.behind = t.find + (addresses+bucketAddresses-1)/bucketAddresses*4 + (addresses+255)/256
	last, _ := m.u32(t.index + indexEntry*t.functions)
	t.first, _ = m.u32(t.index)
	in := t.functions > 0 && t.names <= t.units && t.units <= t.steps && t.steps < t.index && t.index < t.rows && t.rows <= t.data && t.data <= t.find && t.find <= t.behind && m.bytes(t.names, t.behind) != nil
	return t, in && word(wordRows) == t.index && last-t.first == t.functions && addresses > (t.functions-1)*addressesOfFunction && addresses <= t.functions*addressesOfFunction
}

// row is what is described of a function. An offset of 0 in steps means that there is no
// such table, as noData does among data.
type row struct {
	fields [fieldMore]byte // as they are in memory
	sp     int
	steps  [keptSteps]int
	data   [keptData]int
	name   []byte // with the zero behind it
}

// row reads the row of the i-th function.
func (t tables) row(i int) (r row, err error) {
	broken := fmt.Errorf("function %d: %w", i, ErrNotUnderstood)
	number, _ := t.m.u32(t.index + indexEntry*i)
	at, _ := t.m.u32(t.index + indexEntry*i + 4)
	at += t.index
	fields := t.m.bytes(at, at+fieldMore)
	if number != t.first+i || at < t.rows || fields == nil || at+fieldMore > t.data {
		return r, broken
	}
	copy(r.fields[:], fields)
	field := func(at int) int { return int(binary.LittleEndian.Uint32(r.fields[at:])) }
	steps, data := field(fieldSteps), int(r.fields[fieldMore-1])
	if field(fieldEntry) != number || steps > mostSteps || data > mostData || at+fieldMore+4*(steps+data) > t.data {
		return r, broken
	}
	r.sp = field(fieldSP)
	for j := range r.data {
		r.data[j] = noData
	}
	for j := range min(steps, keptSteps) {
		r.steps[j], _ = t.m.u32(at + fieldMore + 4*j)
	}
	for j := range min(data, keptData) {
		r.data[j], _ = t.m.u32(at + fieldMore + 4*(steps+j))
	}
	name := t.m.bytes(min(t.names+field(fieldName), t.units), t.units)
	end := bytes.IndexByte(name, 0)
	if end < 0 {
		return r, broken
	}
	r.name = name[:end+1]
	return r, nil
}

// table is the part of pctab that begins at an offset: pairs of varints, the change of
// a value and how many instructions it holds for, until a change of zero that is not
// the first.
func (t tables) table(offset int) ([]byte, error) {
	broken := fmt.Errorf("table at %d: %w", offset, ErrNotUnderstood)
	whole := t.m.bytes(min(t.steps+offset, t.index), t.index)
	for at, first := 0, true; ; first = false {
		change, n := binary.Uvarint(whole[at:])
		if n <= 0 {
			return nil, broken
		}
		at += n
		if change == 0 && !first {
			return whole[:at], nil
		}
		if _, n = binary.Uvarint(whole[at:]); n <= 0 {
			return nil, broken
		}
		at += n
	}
}

// stackMap is the funcdata at an offset: how many maps there are, how many bits each has,
// and the maps.
func (t tables) stackMap(offset int) ([]byte, error) {
	count, _ := t.m.u32(t.data + offset)
	bits, _ := t.m.u32(t.data + offset + 4)
	return t.funcData(offset, 8+count*((bits+7)/8), count, bits)
}

// stackObjects is the funcdata at an offset: how many objects there are, and sixteen
// bytes for each.
func (t tables) stackObjects(offset int) ([]byte, error) {
	count, _ := t.m.u32(t.data + offset)
	return t.funcData(offset, 8+16*count, count)
}

// deferred is the funcdata at an offset: two varints.
func (t tables) deferred(offset int) ([]byte, error) {
	whole := t.m.bytes(min(t.data+offset, t.find), t.find)
	_, one := binary.Uvarint(whole)
	_, two := binary.Uvarint(whole[max(one, 0):])
	if one <= 0 || two <= 0 {
		return nil, fmt.Errorf("deferred calls at %d: %w", offset, ErrNotUnderstood)
	}
	return t.funcData(offset, one+two)
}

// funcData is so much funcdata at an offset. The counts that its size was computed from
// must be believable.
func (t tables) funcData(offset, size int, counts ...int) ([]byte, error) {
	for _, n := range counts {
		if n > 1<<20 {
			size = mostMemory
		}
	}
	out := t.m.bytes(t.data+offset, min(t.data+offset+size, mostMemory<<1))
	if out == nil || t.data+offset+size > t.find {
		return nil, fmt.Errorf("funcdata at %d: %w", offset, ErrNotUnderstood)
	}
	return out, nil
}
