package libraryview

import (
	"testing"
	"time"
)

func TestWordsOfTheLibrary(t *testing.T) {
	now := time.Date(2026, 3, 18, 12, 0, 0, 0, time.Local)
	for at, want := range map[time.Time]string{
		now.Add(-time.Hour):      "opened today at 11:00",
		now.Add(-13 * time.Hour): "opened yesterday",
		now.AddDate(0, 0, -40):   "opened 6 February 2026",
	} {
		if got := openedWords(at, now); got != want {
			t.Errorf("%v is %q", at, got)
		}
	}
	for n, want := range map[int64]string{0: "0 kB", 12_345: "12 kB", 999_600: "1.0 MB", 3_100_000: "3.1 MB", 52_000_000: "52 MB", 2_000_000_000: "2.0 GB"} {
		if got := bytesWords(n); got != want {
			t.Errorf("%d is %q", n, got)
		}
	}
}
