package shrink

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
)

// unpacking is what the start function has to know to put the rows of functions where
// Go's runtime looks for them. Numbers are addresses, or as their names say.
type unpacking struct {
	functions, first int
	index, rows      int
	fromIndexToRows  int
	columns          int // where the rows are before, byte by byte of all functions
	find, behind     int
	placed           []column
}

// column is a column of offsets in rows, in the order in which things were placed. For
// each function it holds where something is. What lies right behind the thing that was
// placed before is written as twice its size. Anything else, which was placed already or
// is missing, is twice its offset and one more.
type column struct {
	field int
	fresh bool // nothing has been placed before
	from  int  // the offset of what is placed first, if fresh
}

// pack writes the tables of functions in the packed form, and leaves out what only traces
// need. It returns what unpacks them.
func (m *memory) pack() (u unpacking, err error) {
	t, err := findTables(m)
	if err != nil {
		return u, err
	}
	if t.rows+rowSize*t.functions > t.data || rowSize*t.functions > t.behind-t.find {
		return u, fmt.Errorf("no room for %d functions: %w", t.functions, ErrNotUnderstood)
	}
	rows := make([]row, t.functions)
	for i := range rows {
		if rows[i], err = t.row(i); err != nil {
			return u, err
		}
	}
	packed := make([][rowSize]byte, t.functions)
	for i, r := range rows {
		copy(packed[i][:], r.fields[:])
		for field := fieldSP; field < fieldKind; field += 4 {
			put(packed[i][:], field, 0) // of lines and files too
		}
		put(packed[i][:], fieldSteps, keptSteps)
		packed[i][fieldMore-2], packed[i][fieldMore-1] = 0, keptData
		put(packed[i][:], fieldMore, 0)
		for j := range keptData {
			put(packed[i][:], fieldMoreData+4*j, noData)
		}
	}
	u = unpacking{
		functions: t.functions, first: t.first, index: t.index, rows: t.rows, fromIndexToRows: t.rows - t.index,
		columns: t.find, find: t.find, behind: t.behind,
	}

	// What is placed anew is collected first, since it is read from where it is placed.
	names := placing{at: 0, none: -1}
	steps := placing{at: 1, none: 0}
	data := placing{at: 0, none: noData}
	for _, c := range []struct {
		field int
		p     *placing
		align int
		of    func(r row) int // the offset
		read  func(offset int) ([]byte, error)
	}{
		{fieldSP, &steps, 1, func(r row) int { return r.sp }, t.table},
		{fieldMore + 4*stepsOfMaps, &steps, 1, func(r row) int { return r.steps[stepsOfMaps] }, t.table},
		{fieldMoreData + 4*dataObjects, &data, 8, func(r row) int { return r.data[dataObjects] }, t.stackObjects},
		{fieldMoreData + 4*dataArgs, &data, 4, func(r row) int { return r.data[dataArgs] }, t.stackMap},
		{fieldMoreData + 4*dataLocals, &data, 4, func(r row) int { return r.data[dataLocals] }, t.stackMap},
		{fieldMoreData + 4*dataDefers, &data, 1, func(r row) int { return r.data[dataDefers] }, t.deferred},
	} {
		u.placed = append(u.placed, column{field: c.field, fresh: len(c.p.out) == 0, from: c.p.at})
		for i, r := range rows {
			n, err := c.p.place(c.of(r), c.align, c.read)
			if err != nil {
				return u, err
			}
			put(packed[i][:], c.field, n)
		}
	}
	u.placed = append(u.placed, column{field: fieldName, fresh: true}, column{field: fieldEntry, fresh: true, from: t.first})
	for i, r := range rows {
		name := printed(r.name)
		put(packed[i][:], fieldName, 2*len(name))
		put(packed[i][:], fieldEntry, 2)
		names.out = append(names.out, name...)
	}

	for _, part := range []struct {
		from, to int
		data     []byte
	}{
		{t.names, t.units, names.out},
		{t.units, t.steps, nil},
		{t.steps, t.index, append([]byte{0}, steps.out...)},
		{t.index, t.index + indexEntry*t.functions, nil}, // the end of the last function stays
		{t.rows, t.data, nil},
		{t.data, t.find, data.out},
		{t.find, t.behind, byColumns(packed)},
	} {
		room := m.bytes(part.from, part.to)
		if len(part.data) > len(room) {
			return u, fmt.Errorf("no room for %d bytes of tables: %w", len(part.data), ErrNotUnderstood)
		}
		clear(room[copy(room, part.data):])
	}
	m.gap, m.behindGap = t.find+rowSize*t.functions, t.behind
	return u, nil
}

// placing places things one behind the other, each once.
type placing struct {
	none   int // the offset that means that there is none
	at     int // the next offset
	placed map[int]int
	out    []byte
}

// place returns what a column says of a thing, which is read at its old offset if it has
// to be placed. What follows is aligned.
func (p *placing) place(old, align int, read func(int) ([]byte, error)) (int, error) {
	if old == p.none {
		return int(uint32(2*old + 1)), nil
	}
	if at, ok := p.placed[old]; ok {
		return 2*at + 1, nil
	}
	thing, err := read(old)
	if err != nil {
		return 0, err
	}
	if p.placed == nil {
		p.placed = make(map[int]int)
	}
	p.placed[old] = p.at
	size := (len(thing) + align - 1) / align * align
	p.out = append(append(p.out, thing...), make([]byte, size-len(thing))...)
	p.at += size
	return 2 * size, nil
}

// printed is the name of a function as Go's runtime prints it, and as its Func.Name
// returns it: without the types for which a generic function was compiled.
func printed(name []byte) []byte {
	from, to := bytes.IndexByte(name, '['), bytes.LastIndexByte(name, ']')
	if from < 0 || to < from {
		return name
	}
	return slices.Concat(name[:from], []byte("[...]"), name[to+1:])
}

// byColumns is the first byte of each row, then the second of each, and so on.
func byColumns(rows [][rowSize]byte) []byte {
	out := make([]byte, 0, rowSize*len(rows))
	for i := range rowSize {
		for _, r := range rows {
			out = append(out, r[i])
		}
	}
	return out
}

// put writes a number of four bytes at a place in a row.
func put(row []byte, at, n int) {
	binary.LittleEndian.PutUint32(row[at:], uint32(n))
}
