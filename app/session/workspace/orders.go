package workspace

import (
	"slices"

	"gloss/app/article"
	"gloss/app/importexport/protocol"
)

// Filing is where the program that reads and writes files stands.
type Filing struct {
	Doing    protocol.Verb // the order that is carried out, if one is
	Done, Of int           // how far it is; Of is 0 until that is known
}

// orders is the line of orders to the program for files.
type orders struct {
	ordered *protocol.Order // for a dialog, when it can be handed on
	arrived []article.ID    // articles for which marks may wait
	doing   protocol.Order  // is being carried out
	numbers int             // of what was left behind, so that it can be undone
}

// CarryOut hands an order on, or lets it wait: until what it is about is saved,
// and until the one before it is answered. The last one that waits is the one
// that is meant.
func (w *Workspace) CarryOut(o protocol.Order) []Effect {
	w.orders.ordered = &o
	return w.Hand()
}

// Hand hands on the order that waits, if it can be carried out now.
func (w *Workspace) Hand() []Effect {
	t := &w.orders
	if w.Filing.Doing != "" {
		return nil
	}
	if t.ordered == nil && len(t.arrived) > 0 {
		t.ordered = &protocol.Order{Do: protocol.Reanchor, Article: string(t.arrived[0]), Keep: w.NextNumber(), At: w.Article.Added}
		t.arrived = t.arrived[1:]
	}
	if t.ordered == nil || t.ordered.Scope != protocol.Open && w.waitsToBeSaved() {
		return nil
	}
	t.doing, t.ordered = *t.ordered, nil
	w.Filing = Filing{Doing: t.doing.Do}
	return []Effect{Carry{t.doing}}
}

// NextNumber is a number for what an order leaves behind, so that it can be undone.
func (w *Workspace) NextNumber() int {
	w.orders.numbers--
	return w.orders.numbers
}

// IsDoing reports whether an order of a kind is being carried out.
func (w *Workspace) IsDoing(v protocol.Verb) bool { return w.Filing.Doing == v }

// CameIn remembers articles that came into the store, for which marks may wait.
func (w *Workspace) CameIn(articles []article.Article) {
	w.orders.arrived = slices.Clip(w.orders.arrived)
	for _, a := range articles {
		w.orders.arrived = append(w.orders.arrived, a.ID)
	}
}

// EndOrder takes in how far an order is, or that it has ended, and returns the order. It
// reports false while the order goes on.
func (w *Workspace) EndOrder(a protocol.Answer) (protocol.Order, bool) {
	if !a.Ended() {
		w.Filing.Done, w.Filing.Of = a.Done, a.Of
		return protocol.Order{}, false
	}
	w.Filing = Filing{}
	return w.orders.doing, true
}
