package sitetest

import "time"

// Until waits until a condition holds and reports whether it did within
// patience. It asks at once and then at every tick: neither a page nor a driver
// announces what a test waits for.
func Until(patience time.Duration, holds func() bool) bool {
	late := time.After(patience)
	again := time.NewTicker(20 * time.Millisecond)
	defer again.Stop()
	for !holds() {
		select {
		case <-again.C:
		case <-late:
			return false
		}
	}
	return true
}
