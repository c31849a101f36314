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

// meet marks in two windows on one article, and waits until each has the other's.
func meet(one, two *page) {
	one.T.Helper()
	one.Mark("five-fold", "3")
	two.WaitMarks("figure five-fold")
	two.Mark("three summits", "1")
	one.WaitMarks("claim three summits | figure five-fold")
}
