package annotation

import (
	"math/bits"
	"strings"
	"unicode"

	"gloss/app/annotation/scan"
)

// lexicon numbers the tokens of two pages, so that equal ones are equal numbers.
type lexicon struct {
	ids   map[string]int32
	likes map[string]int32
	words []entry // by id
	count []int32 // by likeness: how often it stands in both pages
	heavy []int32 // by likeness: the weight of its forms
}

// entry is what is known of one token wherever it stands.
type entry struct {
	like   int32 // shared by forms of one word: case and ending apart
	weight int32 // how much it says that two passages share it
	kind   scan.Kind
}

func newLexicon(pages ...*scan.Page) *lexicon {
	x := &lexicon{ids: map[string]int32{}, likes: map[string]int32{}}
	for _, p := range pages {
		for i := range p.Tokens {
			t := &p.Tokens[i]
			t.ID = x.intern(p.NormOf(i), t.Kind)
			x.count[x.words[t.ID].like]++
		}
	}
	x.weigh()
	return x
}

func (x *lexicon) intern(key string, k scan.Kind) int32 {
	if id, ok := x.ids[key]; ok {
		return id
	}
	id := int32(len(x.words))
	x.ids[key] = id
	stem := likeness(key, k)
	like, ok := x.likes[stem]
	if !ok {
		like = int32(len(x.count))
		x.likes[stem] = like
		x.count = append(x.count, 0)
	}
	x.words = append(x.words, entry{like: like, kind: k, weight: int32(len(key))})
	return id
}

// likeness is what the forms of one word share: the first letters, in lower case.
func likeness(key string, k scan.Kind) string {
	if k != scan.Word {
		return key
	}
	n := 0
	for i := range key {
		if n == 6 {
			key = key[:i]
			break
		}
		n++
	}
	for i := 0; i < len(key); i++ {
		if c := key[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return strings.Map(unicode.ToLower, key)
		}
	}
	return key
}

// weigh sets the weights: a rare long word says most, a comma hardly anything.
func (x *lexicon) weigh() {
	x.heavy = make([]int32, len(x.count))
	for i := range x.words {
		w := &x.words[i]
		size := w.weight
		w.weight = 1
		if w.kind == scan.Word || w.kind == scan.Number {
			often := int32(bits.Len32(uint32(x.count[w.like])))
			w.weight = max(2, 24/(1+often))
			if size <= 3 && w.kind == scan.Word {
				w.weight = max(1, w.weight/2)
			}
		}
		x.heavy[w.like] = max(x.heavy[w.like], w.weight)
	}
}
