package idbstore

import (
	"syscall/js"

	"gloss/app/store"
)

// migration brings the records of an older schema to what this one looks them up
// by, in the transaction of the upgrade: if anything fails, the browser puts the
// database back as it was. What a record says is not changed.
type migration struct{ funcs []js.Func }

func (m *migration) run(tx js.Value) {
	inCards, inMarks := tx.Call("objectStore", cards), tx.Call("objectStore", marks)
	m.each(tx.Call("objectStore", articles), func(record string) {
		if c, err := store.CardOfRecord(record); err == nil {
			inCards.Call("put", row(string(c.ID), store.EncodeCard(c)))
		}
	})
	m.each(inMarks, func(record string) {
		if a, err := store.DecodeAnnotation(record); err == nil {
			inMarks.Call("put", map[string]any{"id": string(a.ID), bySource: a.Target.Source, kind: string(a.Kind), "json": record})
		}
	})
}

// each calls f with every record of an object store, once they are there.
func (m *migration) each(in js.Value, f func(record string)) {
	fn := within(in.Get("transaction"), func(e js.Value) {
		for _, record := range texts(e.Get("target").Get("result")) {
			f(record)
		}
	})
	m.funcs = append(m.funcs, fn)
	in.Call("getAll").Set("onsuccess", fn)
}

func (m *migration) release() {
	for _, f := range m.funcs {
		f.Release()
	}
}
