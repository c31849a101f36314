package corpus_test

import (
	"fmt"
	"strings"
	"testing"

	"gloss/app/codec"
)

// The words of all labels of a text have a bound. A label that is beyond it does not count,
// so that a shorter one behind it is read.
func TestWordsAreBounded(t *testing.T) {
	const n = 3 << 20
	doc := strings.Repeat("x", n)
	whole := func(name string) string { return fmt.Sprintf(`[0,%d,%q]`, n, name) }
	file := `{"text":"` + doc + `","label":[` + strings.Join([]string{whole("A"), whole("B"), whole("C"), `[1,3,"D"]`, `[4,6,"E"]`}, ",") + `]}`
	r, err := codec.Read([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	var labels []string
	for _, m := range r.Documents[0].Annotations {
		labels = append(labels, codec.Label(m))
	}
	if got := strings.Join(labels, ""); got != "ABDE" || len(r.Remarks) != 1 || !strings.Contains(r.Remarks[0], "8 MB") {
		t.Errorf("labels %s, remarks %q", got, r.Remarks)
	}
}

// A text that lies beside its marks and cannot be read is named.
func TestATextBesideThatIsNone(t *testing.T) {
	if _, err := codec.Read(zipOf(t, "doc.ann", "T1\tORG 0 2\tEU\n", "doc.txt", "")); err == nil || !strings.Contains(err.Error(), "the text beside it") {
		t.Error(err)
	}
}
