package text

import (
	"encoding/binary"
	"strings"
)

// Finder tells whether strings stand in one text once. Where many are asked for, it makes
// an index of the text's runs of eight bytes: a hash table with chains, ascending.
type Finder struct {
	doc   string
	asked int
	first []int32 // by hash, the first place of a run; -1 for none
	next  []int32 // by place, the next one of the same hash
	count []int32 // by hash
}

const (
	gram       = 8     // bytes of a run
	indexAfter = 16    // questions: making the index takes as long as some of them
	longChain  = 1_000 // places, from which on the text is searched as it stands
	hashBits   = 16
)

// NewFinder prepares a text. The index, if it comes to that, takes 4 bytes a byte of it.
func NewFinder(doc string) *Finder { return &Finder{doc: doc} }

func gramHash(b string) uint64 {
	return binary.LittleEndian.Uint64([]byte(b[:gram])) * 0x9E3779B97F4A7C15 >> (64 - hashBits)
}

func (f *Finder) index() {
	f.first, f.count = make([]int32, 1<<hashBits), make([]int32, 1<<hashBits)
	for i := range f.first {
		f.first[i] = -1
	}
	f.next = make([]int32, len(f.doc)-gram+1)
	for i := len(f.doc) - gram; i >= 0; i-- {
		h := gramHash(f.doc[i:])
		f.next[i], f.first[h] = f.first[h], int32(i)
		f.count[h]++
	}
}

// Once returns the byte where s first stands, or -1, and whether it stands there and
// nowhere else. The empty string stands at 0 alone.
func (f *Finder) Once(s string) (at int, once bool) {
	if f.asked++; s == "" {
		return 0, true
	}
	if f.first == nil && f.asked > indexAfter && len(f.doc) >= gram {
		f.index()
	}
	if f.first == nil || len(s) < gram {
		return f.search(s)
	}
	from, rare := 0, int32(longChain)
	for i := 0; i+gram <= len(s); i += max(1, len(s)/16) {
		if n := f.count[gramHash(s[i:])]; n == 0 {
			return -1, false
		} else if n < rare {
			from, rare = i, n
		}
	}
	if rare == longChain {
		return f.search(s)
	}
	at = -1
	for p := f.first[gramHash(s[from:])]; p >= 0; p = f.next[p] {
		if start := int(p) - from; start >= 0 && strings.HasPrefix(f.doc[start:], s) {
			if at >= 0 {
				return at, false
			}
			at = start
		}
	}
	return at, at >= 0
}

func (f *Finder) search(s string) (at int, once bool) {
	at = strings.Index(f.doc, s)
	return at, at >= 0 && !strings.Contains(f.doc[at+1:], s)
}
