package shrink

import (
	"encoding/binary"
	"testing"
)

// run runs a function that takes and returns nothing on a memory. It knows the
// instructions of the start function alone.
func run(t *testing.T, code, memory []byte) {
	t.Helper()
	r := &reader{data: code}
	if r.unsigned() != 1 {
		t.Fatal("it has locals of more than one type")
	}
	local := make([]int32, r.unsigned())
	r.byte()
	var stack []int32
	pop := func() int32 {
		last := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		return last
	}
	push := func(n int32) { stack = append(stack, n) }
	two := func(do func(a, b int32) int32) {
		b, a := pop(), pop()
		push(do(a, b))
	}
	address := func(n int) []byte { // an access of n bytes, not aligned, at no offset
		r.bytes(2)
		at := int(pop())
		return memory[at : at+n]
	}
	var loops []int
	for {
		switch op := r.byte(); op {
		case opLoop:
			r.byte()
			loops = append(loops, r.at)
		case opEnd:
			if len(loops) == 0 {
				if r.failed || r.at != len(code) || len(stack) != 0 {
					t.Fatalf("it ends at %d of %d with %d on the stack", r.at, len(code), len(stack))
				}
				return
			}
			loops = loops[:len(loops)-1]
		case opLoopIf:
			if r.byte(); pop() != 0 {
				r.at = loops[len(loops)-1]
			}
		case opSelect:
			if c := pop(); c != 0 {
				pop()
			} else {
				two(func(_, b int32) int32 { return b })
			}
		case opGet:
			push(local[r.byte()])
		case opSet:
			local[r.byte()] = pop()
		case opLoad:
			push(int32(binary.LittleEndian.Uint32(address(4))))
		case opLoadByte:
			push(int32(address(1)[0]))
		case opStore:
			n := pop()
			binary.LittleEndian.PutUint32(address(4), uint32(n))
		case opStoreByte:
			n := pop()
			address(1)[0] = byte(n)
		case opConst:
			push(int32(r.signed()))
		case opLess:
			two(func(a, b int32) int32 {
				if a < b {
					return 1
				}
				return 0
			})
		case opAdd:
			two(func(a, b int32) int32 { return a + b })
		case opAnd:
			two(func(a, b int32) int32 { return a & b })
		case opShiftSign:
			two(func(a, b int32) int32 { return a >> b })
		case opShift:
			two(func(a, b int32) int32 { return int32(uint32(a) >> b) })
		case opLong:
			size, b, at := pop(), pop(), pop()
			if r.byte() != opFillLong || r.byte() != 0 || b != 0 {
				t.Fatal("an instruction that is not known")
			}
			clear(memory[at : at+size])
		default:
			t.Fatalf("instruction %#x at %d is not known", op, r.at-1)
		}
	}
}
