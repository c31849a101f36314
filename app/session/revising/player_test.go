package revising_test

import (
	"testing"

	"gloss/app/session/sessiontest"
)

// player is a player to which the tests of this package add.
type player struct{ *sessiontest.Player }

func begin(t testing.TB) *player { return &player{sessiontest.Begin(t)} }
