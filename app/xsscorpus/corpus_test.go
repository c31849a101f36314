package xsscorpus

import "testing"

func TestCorpus(t *testing.T) {
	all := 0
	for _, f := range Families() {
		if len(f.Texts) < 7 {
			t.Errorf("%s has %d texts", f.Name, len(f.Texts))
		}
		all += len(f.Texts)
	}
	if got := len(Texts()); got < 300 || got != all {
		t.Errorf("%d texts, of which %d differ", all, got)
	}
	t.Logf("%d texts in %d families", all, len(Families()))
}
