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

// The lines of one text may stand in several files, as those of BioNLP do, and are one
// person's.
func TestLinesInSeveralFiles(t *testing.T) {
	r, err := codec.Read(zipOf(t, "dev/1.a2", "T3\tNegative_regulation 3 10\trejects\nE1\tNegative_regulation:T3 Theme:T1\nE2\tNegative_regulation:T3 Cause:T2\nM1\tSpeculation E1\n*\tEquiv T1 T2\nT1\tORG 0 2\tEU\n",
		"dev/1.txt", "EU rejects German call\n", "dev/1.a1", "T1\tORG 0 2\tEU\nT2\tMISC 11 17\tGerman\n", "dev/2.txt", "No names.\n", "dev/2.a1", "", "dev/2.a2", ""))
	if err != nil {
		t.Fatal(err)
	}
	want := "ORG “EU”\nNegative_regulation “rejects” #Speculation -Theme-> “EU” -Cause-> “German”\nMISC “German”\n"
	if got := told(r); got != want || len(r.Documents) != 2 {
		t.Errorf("%d texts, got\n%swant\n%s", len(r.Documents), got, want)
	}
	said := strings.Join(r.Remarks, "\n")
	for _, part := range []string{`.a2: line 6: id "T1" is there twice`, "1 event has the trigger of another one", "1 line that says"} {
		if !strings.Contains(said, part) {
			t.Errorf("%q is not said in %q", part, said)
		}
	}
	sound(t, r)
}
