package number

import "testing"

func TestGrouped(t *testing.T) {
	for n, want := range map[Number]string{
		"": "", "0": "0", "999": "999", "2015": "2015", "-2015": "-2015", "80000": "80,000", "-80000": "-80,000", "120000": "120,000",
		"3200000000": "3,200,000,000", "1234567.891": "1,234,567.891", "0.3333333333": "0.3333333333",
	} {
		if got := n.Grouped(); got != want {
			t.Errorf("%q: %q, not %q", n, got, want)
		}
	}
}
