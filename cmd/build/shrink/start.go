package shrink

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// The instructions of the start function, by the WebAssembly core specification, 5.4,
// and what they do with the stack. All numbers are i32.
const (
	opLoop       = 0x03
	opEnd        = 0x0b
	opLoopIf     = 0x0d // br_if
	opSelect     = 0x1b // a b c → a if c is not 0, else b
	opGet        = 0x20 // → local
	opSet        = 0x21 // a →
	opLoad       = 0x28 // address → number
	opLoadByte   = 0x2d // address → number
	opStore      = 0x36 // address number →
	opStoreByte  = 0x3a // address number →
	opConst      = 0x41 // → number
	opLess       = 0x49 // a b → a < b
	opAdd        = 0x6a // a b → a + b
	opAnd        = 0x71 // a b → a & b
	opShiftSign  = 0x75 // a b → a >> b, of a number with a sign
	opShift      = 0x76 // a b → a >> b
	opLong       = 0xfc
	opFillLong   = 0x0b // behind opLong: address byte size →
	emptyType    = 0x40
	typeI32      = 0x7f
	typeFunction = 0x60
)

// Locals of the start function.
const (
	place  = iota // the address that is written
	source        // the address that is read
	value
	next // what comes next, of an index or of offsets
	locals
)

// code is the instructions of a function.
type code []byte

func appendConst(out []byte, n int) []byte {
	return appendSigned(append(out, opConst), int64(int32(n)))
}

func (c *code) op(ops ...byte)      { *c = append(*c, ops...) }
func (c *code) number(n int)        { *c = appendConst(*c, n) }
func (c *code) get(local byte)      { c.op(opGet, local) }
func (c *code) set(local byte)      { c.op(opSet, local) }
func (c *code) load(op byte)        { c.op(op, 0, 0) } // not aligned, at no offset
func (c *code) setTo(l byte, n int) { c.number(n); c.set(l) }
func (c *code) add(l byte, n int)   { c.get(l); c.number(n); c.op(opAdd); c.set(l) }

// whileBelow does something, and does it again as long as a local that it changes is
// below a number.
func (c *code) whileBelow(local byte, end int, do func()) {
	c.op(opLoop, emptyType)
	do()
	c.get(local)
	c.number(end)
	c.op(opLess, opLoopIf, 0, opEnd)
}

// code puts the rows of functions where Go's runtime looks for them.
func (u unpacking) code() code {
	var c code
	c.op(1, locals, typeI32)
	end := u.rows + rowSize*u.functions

	// The bytes of the columns, to their rows.
	c.setTo(source, u.columns)
	c.setTo(next, u.rows)
	c.whileBelow(next, u.rows+rowSize, func() {
		c.get(next)
		c.set(place)
		c.whileBelow(place, end, func() {
			c.get(place)
			c.get(source)
			c.load(opLoadByte)
			c.load(opStoreByte)
			c.add(source, 1)
			c.add(place, rowSize)
		})
		c.add(next, 1)
	})

	// The offsets in them.
	for _, column := range u.placed {
		if column.fresh {
			c.setTo(next, column.from)
		}
		c.setTo(place, u.rows+column.field)
		c.whileBelow(place, end, func() {
			c.get(place)
			c.load(opLoad)
			c.set(value)
			half := func() { c.get(value); c.number(1); c.op(opShiftSign) }
			odd := func() { c.get(value); c.number(1); c.op(opAnd) }

			c.get(place)
			half()
			c.get(next)
			odd()
			c.op(opSelect)
			c.load(opStore)

			c.number(0)
			half()
			odd()
			c.op(opSelect)
			c.get(next)
			c.op(opAdd)
			c.set(next)
			c.add(place, rowSize)
		})
	}

	// The index of functions.
	c.setTo(value, u.first)
	c.setTo(next, u.fromIndexToRows)
	c.setTo(place, u.index)
	c.whileBelow(place, u.index+indexEntry*u.functions, func() {
		c.get(place)
		c.get(value)
		c.load(opStore)
		c.get(place)
		c.number(4)
		c.op(opAdd)
		c.get(next)
		c.load(opStore)
		c.add(value, 1)
		c.add(next, rowSize)
		c.add(place, indexEntry)
	})

	// The index by program counter, where the columns were.
	c.number(u.find)
	c.number(0)
	c.number(u.behind - u.find)
	c.op(opLong, opFillLong, 0)
	c.setTo(value, 0)
	c.setTo(place, u.find)
	const bucketsOfFunction = 4 // in powers of two
	c.whileBelow(place, u.behind-4, func() {
		c.get(place)
		c.get(value)
		c.number(bucketsOfFunction)
		c.op(opShift)
		c.load(opStore)
		c.add(value, 1)
		c.add(place, bucketSize)
	})
	c.op(opEnd)
	return c
}

// addStart adds a function to a program that the browser calls before any other. Functions
// are known by their numbers, so it comes behind all others.
func addStart(sections []section, u unpacking) ([]section, error) {
	var types, imports, functions, bodies *section
	element := -1
	for i := range sections {
		switch s := &sections[i]; s.id {
		case typeSection:
			types = s
		case importSection:
			imports = s
		case functionSection:
			functions = s
		case codeSection:
			bodies = s
		case elementSection:
			element = i
		case startSection:
			return nil, fmt.Errorf("it has a start function: %w", ErrNotUnderstood)
		}
	}
	if types == nil || imports == nil || functions == nil || bodies == nil || element < 0 {
		return nil, fmt.Errorf("a section is missing: %w", ErrNotUnderstood)
	}
	kind, imported := typeOfStart(types.body), importedFunctions(imports.body)
	own := (&reader{data: functions.body}).unsigned()
	if kind < 0 || imported < 0 || own != (&reader{data: bodies.body}).unsigned() {
		return nil, fmt.Errorf("functions: %w", ErrNotUnderstood)
	}
	functions.body = appendOne(functions.body, own, binary.AppendUvarint(nil, uint64(kind)))
	bodies.body = appendOne(bodies.body, own, appendBytes(nil, u.code()))
	return slices.Insert(sections, element, section{startSection, binary.AppendUvarint(nil, uint64(imported+own))}), nil
}

// appendOne appends a thing to a section of n of them.
func appendOne(body []byte, n int, thing []byte) []byte {
	r := reader{data: body}
	r.unsigned()
	return append(append(binary.AppendUvarint(nil, uint64(n+1)), body[r.at:]...), thing...)
}

// typeOfStart is the number of the type of functions that take and return nothing, or -1.
func typeOfStart(types []byte) int {
	r := reader{data: types}
	for i := range r.unsigned() {
		form, takes := r.byte(), r.bytes(r.unsigned())
		returns := r.bytes(r.unsigned())
		if r.failed || form != typeFunction {
			break
		}
		if len(takes)+len(returns) == 0 {
			return i
		}
	}
	return -1
}

// importedFunctions is how many functions are imported, or -1 if something else is.
func importedFunctions(imports []byte) int {
	r := reader{data: imports}
	n := r.unsigned()
	for range n {
		r.bytes(r.unsigned()) // the module
		r.bytes(r.unsigned()) // the name
		kind := r.byte()
		r.unsigned()
		if r.failed || kind != 0 {
			return -1
		}
	}
	return n
}
