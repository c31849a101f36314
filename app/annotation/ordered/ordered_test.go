package ordered

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"gloss/app/annotation"
	"gloss/app/text"
)

func on(id string, start, end int) *annotation.Annotation {
	return &annotation.Annotation{ID: annotation.ID(id), Target: annotation.Target{Span: text.Span{Start: start, End: end}}}
}

// row is n marks in their order.
func row(n int) []annotation.Annotation {
	out := make([]annotation.Annotation, n)
	for i := range out {
		out[i] = *on(fmt.Sprintf("urn:%05d", i), 10*i, 10*i+5)
	}
	return out
}

func names(m Marks) []annotation.ID {
	var out []annotation.ID
	for a := range m.All() {
		out = append(out, a.ID)
	}
	return out
}

// Whatever is put in and taken out, the marks are those of a plain list that is sorted, and
// older ones stay as they were.
func TestLikeAPlainList(t *testing.T) {
	for seed := range uint64(12) {
		at := rand.New(rand.NewPCG(seed, 1))
		plain := row(at.IntN(400))
		m := Of(slices.Clone(plain))
		for step := range 60 {
			was, wasPlain := m, slices.Clone(plain)
			var gone []annotation.ID
			var come []*annotation.Annotation
			for range at.IntN(3) {
				if len(plain) > 0 {
					i := at.IntN(len(plain))
					gone = append(gone, plain[i].ID)
					plain = slices.Delete(plain, i, i+1)
				}
			}
			for k := range 1 + at.IntN(1+int(seed)) {
				start := at.IntN(4000)
				a := on(fmt.Sprintf("urn:%d-%d", step, k), start, start+1+at.IntN(200))
				come, plain = append(come, a), append(plain, *a)
			}
			annotation.Sort(plain)
			m = m.With(gone, come...)
			if got := m.Values(); !reflect.DeepEqual(got, plain) || m.Len() != len(plain) {
				t.Fatalf("seed %d, step %d: %v", seed, step, names(m))
			}
			if got := was.Values(); len(wasPlain) > 0 && !reflect.DeepEqual(got, wasPlain) {
				t.Fatalf("seed %d, step %d: older marks changed", seed, step)
			}
			i := at.IntN(len(plain))
			if m.Index(plain[i].ID) != i || m.At(i) != m.Find(plain[i].ID) || m.At(i).ID != plain[i].ID {
				t.Fatalf("seed %d, step %d: %q is not found at %d", seed, step, plain[i].ID, i)
			}
			for _, id := range gone {
				if m.Find(id) != nil || m.Index(id) != -1 {
					t.Fatalf("seed %d, step %d: %q is still there", seed, step, id)
				}
			}
			span := text.Span{Start: at.IntN(4000)}
			span.End = span.Start + at.IntN(300)
			var want, got []annotation.ID
			for _, a := range plain {
				if a.Target.Span.Overlaps(span) {
					want = append(want, a.ID)
				}
			}
			for a := range m.Over(span) {
				got = append(got, a.ID)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, step %d: over %v lie %v, not %v", seed, step, span, got, want)
			}
			differs(t, was, m)
			want, got = nil, nil
			for _, a := range plain {
				if a.Target.Span.Start <= span.Start && span.Start <= a.Target.Span.End {
					want = append(want, a.ID)
				}
			}
			for a := range m.Around(span.Start) {
				got = append(got, a.ID)
			}
			if !slices.Equal(got, want) {
				t.Fatalf("seed %d, step %d: around %d lie %v, not %v", seed, step, span.Start, got, want)
			}
		}
	}
}

// differs checks that what Changed says leads from one to the other, and that it says no
// more than it must.
func differs(t *testing.T, a, b Marks) {
	t.Helper()
	from, before, now := Changed(a, b)
	x, y := slices.Collect(a.All()), slices.Collect(b.All())
	if !slices.Equal(x[:from], y[:from]) || !slices.Equal(x[before:], y[now:]) {
		t.Fatalf("what is around %d, %d, %d is not the same", from, before, now)
	}
	if before > from && now > from && (x[from] == y[from] || x[before-1] == y[now-1]) {
		t.Fatalf("%d, %d, %d tells of marks that stayed", from, before, now)
	}
}

func TestChanged(t *testing.T) {
	all := Of(row(300))
	tests := []struct {
		name string
		to   Marks
		want [3]int
	}{
		{"nothing", all, [3]int{300, 300, 300}},
		{"one more in the middle", all.With(nil, on("x", 1501, 1502)), [3]int{151, 151, 152}},
		{"one more at the beginning", all.With(nil, on("x", 0, 9)), [3]int{0, 0, 1}},
		{"one more at the end", all.With(nil, on("x", 9000, 9001)), [3]int{300, 300, 301}},
		{"one less", all.With([]annotation.ID{"urn:00064"}), [3]int{64, 65, 64}},
		{"another in its place", all.With(nil, on("urn:00063", 630, 635)), [3]int{63, 64, 64}},
		{"one that moved", all.With(nil, on("urn:00010", 201, 202)), [3]int{10, 21, 21}},
		{"two far apart", all.With([]annotation.ID{"urn:00000", "urn:00299"}), [3]int{0, 300, 298}},
		{"all gone", Marks{}, [3]int{0, 300, 0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			from, before, now := Changed(all, tt.to)
			if got := [3]int{from, before, now}; got != tt.want {
				t.Errorf("%v, not %v", got, tt.want)
			}
			differs(t, all, tt.to)
			differs(t, tt.to, all)
		})
	}
}

// What was read again and is the same stays the same mark.
func TestReread(t *testing.T) {
	m := Of(row(200))
	if again := m.Reread(row(200)); !again.Same(m) {
		t.Error("marks that are read again as they were are others")
	}
	other := row(200)
	other[70].Note = "dry"
	again := m.Reread(other)
	if from, before, now := Changed(m, again); from != 70 || before != 71 || now != 71 || again.At(70).Note != "dry" {
		t.Errorf("changed are %d to %d, now %d", from, before, now)
	}
	shuffled := row(200)
	slices.Reverse(shuffled)
	if again := m.Reread(shuffled); !again.Same(m) {
		t.Error("the order in which they are read makes others of them")
	}
	if some := m.Filter(func(a *annotation.Annotation) bool { return a.Target.Span.Start < 100 }); some.Len() != 10 || some.At(3) != m.At(3) {
		t.Errorf("%d marks pass the filter", some.Len())
	}
	if none := m.Filter(func(*annotation.Annotation) bool { return false }); none.Len() != 0 || none.Values() != nil || !none.Same(Marks{}) {
		t.Error("some marks pass a filter that none passes")
	}
}

// BenchmarkWith is one mark that comes and goes among others.
func BenchmarkWith(b *testing.B) {
	for _, n := range []int{100, 1000, 5000, 50_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m := Of(row(n))
			a := on("urn:new", 5*n, 5*n+1)
			b.ReportAllocs()
			for b.Loop() {
				more := m.With(nil, a)
				if from, before, now := Changed(m, more); now != from+1 || before != from || more.Find("urn:new") != a {
					b.Fatal(from, before, now)
				}
				m = more.With([]annotation.ID{"urn:new"})
			}
		})
	}
}
