package annotation

import (
	"slices"
	"strings"
	"testing"

	"gloss/app/text"
)

// A sentence that is cut out and put elsewhere as it was, and stands once in either text,
// has moved, however many of its kind there are. So has a part of it, in another
// sentence.
func TestWhatIsPutElsewhereHasMoved(t *testing.T) {
	for _, w := range []struct {
		name  string
		begin func(seed uint64) *author
	}{{"words", newEditor}, {"news", newDesk}} {
		moved, sentences := 0, 0
		for seed := range 5 * seeds() {
			e := w.begin(seed)
			old, was := e.write()
			p, s := e.pick()
			i := slices.IndexFunc(was, func(x standing) bool { return x.ID == e.paras[p][s][0].ID })
			mark := text.Span{Start: was[i].span.Start, End: was[i+len(e.paras[p][s])-1].span.End}
			said := mark.In(old)
			if len(e.paras) < 3 || strings.Count(old, strings.TrimSuffix(said, ".")) > 1 || len(e.paras[p][s]) < leastPart {
				continue
			}
			q := (p + 1 + e.r.IntN(len(e.paras)-1)) % len(e.paras)
			sentence := e.paras[p][s]
			e.paras[p] = slices.Delete(slices.Clone(e.paras[p]), s, s+1)
			e.insert(q, e.r.IntN(len(e.paras[q])+1), sentence)
			e.paras = slices.DeleteFunc(e.paras, func(p []bornSentence) bool { return len(p) == 0 })
			if w.name == "news" {
				// One more of its kind, not where it came from: there it may be the one.
				like := slices.Clone(sentence)
				for k := range like {
					like[k].ID = 0
				}
				e.refigure(like)
				if away := (p + len(e.paras)/2) % len(e.paras); len(e.paras) > 5 {
					e.insert(away, 0, like)
				}
			}
			doc, _ := e.write()
			if strings.Count(doc, strings.TrimSuffix(said, ".")) != 1 {
				continue
			}
			got := Align(old, doc).Place(mark)
			sentences++
			if got.State == Exact || got.State == Moved && got.Confidence >= sureMoved && SameText(got.Span.In(doc), said) {
				moved++
				continue
			}
			t.Logf("%s, seed %d: %q is %s at %q, %.2f, %s\nold\n%s\nnew\n%s", w.name, seed, said, got.State, got.Span.In(doc), got.Confidence, got.Reason, old, doc)
		}
		if moved != sentences || sentences < int(seeds()) {
			t.Errorf("%s: %d of %d have moved", w.name, moved, sentences)
		}
	}
}
