package idbstore_test

import (
	"testing"

	"gloss/app/store"
	"gloss/app/store/idbstore"
	"gloss/app/store/storetest"
)

// Each run of the browser starts on an empty profile, so a name is new.
func TestContract(t *testing.T) {
	storetest.Run(t, func(_ *testing.T, name string) store.Store { return idbstore.New(name) })
}
