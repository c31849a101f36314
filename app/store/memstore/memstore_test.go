package memstore_test

import (
	"testing"

	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

func TestContract(t *testing.T) {
	stores := map[string]*memstore.Store{}
	storetest.Run(t, func(_ *testing.T, name string) store.Store {
		if stores[name] == nil {
			stores[name] = &memstore.Store{}
		}
		return stores[name]
	})
}
