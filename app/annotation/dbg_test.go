package annotation

import (
	"fmt"
	"os"
	"strconv"
	"testing"
)

func TestDbg(t *testing.T) {
	seed, _ := strconv.Atoi(os.Getenv("SEED"))
	n, _ := strconv.Atoi(os.Getenv("N"))
	e := newEditor(uint64(seed))
	old, _ := e.write()
	for range n {
		e.edit()
	}
	if os.Getenv("C") != "" {
		e.copied()
	}
	doc, _ := e.write()
	al := Align(old, doc)
	for i, s := range al.segs[0] {
		fmt.Printf("O%d -> %v %v: %s\n", i, al.spans[i], al.chain[i], al.spanOf(0, s.lo, s.hi).In(old))
	}
	for i, s := range al.segs[1] {
		fmt.Printf("N%d %v: %s\n", i, al.taken[i], al.spanOf(1, s.lo, s.hi).In(doc))
	}
}
