package e2e

import (
	"testing"

	"gloss/cmd/build/chrome"
)

// Two windows on one article see each other's marks at once. What becomes of a mark
// that both change is for package session to show.
func TestTwoWindows(t *testing.T) {
	t.Parallel()
	b, h := launch(t, chrome.Profile(t)), serve(t)
	one, two := b.tab(h), b.tab(h)
	one.Open("/")
	two.Open("/")
	meet(one, two)
	one.NoProblems()
	two.NoProblems()
}

// A window that is closed right after a mark was made, before or after that was
// written, leaves the other as the store is.
func TestAWindowIsClosedAfterAMark(t *testing.T) {
	t.Parallel()
	b, h := launch(t, chrome.Profile(t)), serve(t)
	one := b.tab(h)
	one.Before(planned)
	one.Open("/")
	for n, words := range []string{"prison camps", "old alliance", "foreign minister", "new administration", "previous president", "few hours"} {
		two := b.tab(h)
		two.Open("/")
		two.Mark(words, "3")
		if n >= 3 {
			two.Wait(`document.getElementById("saved").textContent === "Saved on this device"`)
		}
		two.Close()
		one.Front()
		one.Wait(`Promise.all([drawnMarks(), storedMarks()]).then(([drawn, stored]) => stored.length === Object.keys(drawn).length && stored.every(m => drawn[m.ID]))`)
	}
	one.NoProblems()
}

// meet marks in two windows on one article, and waits until each has the other's.
func meet(one, two *page) {
	one.T.Helper()
	one.Mark("five-fold", "3")
	two.WaitMarks("figure five-fold")
	two.Mark("three summits", "1")
	one.WaitMarks("claim three summits | figure five-fold")
}
