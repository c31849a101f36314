package corpus_test

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/codec"
)

// BenchmarkLabelsOnTheWhole is 3,000 labels, each on the whole of a text of a megabyte.
func BenchmarkLabelsOnTheWhole(b *testing.B) {
	text := strings.Repeat("Fares rose by 12 per cent. ", 40_000)
	labels := strings.TrimSuffix(strings.Repeat(fmt.Sprintf(`[0,%d,"X"],`, len(text)-1), 3_000), ",")
	file := []byte(`{"text":"` + text + `","label":[` + labels + `]}`)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := codec.Read(file); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkManyLabels is 10,000 labels on words of a long text.
func BenchmarkManyLabels(b *testing.B) {
	var text, labels strings.Builder
	for i := range 10_000 {
		fmt.Fprintf(&labels, `[%d,%d,"X"],`, text.Len(), text.Len()+5)
		fmt.Fprintf(&text, "Fares rose by %d per cent of what they were. ", i)
	}
	file := []byte(`{"text":"` + text.String() + `","label":[` + strings.TrimSuffix(labels.String(), ",") + `]}`)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := codec.Read(file); err != nil {
			b.Fatal(err)
		}
	}
}
