package memstore_test

import (
	"testing"

	"gloss/app/store"
	"gloss/app/store/memstore"
	"gloss/app/store/storetest"
)

// shelf opens one store for each name.
func shelf() func(*testing.T, string) store.Store {
	stores := map[string]*memstore.Store{}
	return func(_ *testing.T, name string) store.Store {
		if stores[name] == nil {
			stores[name] = &memstore.Store{}
		}
		return stores[name]
	}
}

func TestContract(t *testing.T) { storetest.Run(t, shelf()) }

// A store that is asked again after any fault keeps the same promises.
func TestContractWithFaults(t *testing.T) { storetest.RunFaulty(t, 8, shelf()) }
