package reconcile_test

import (
	"fmt"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

// A mark of another tool is found by its words in an article that is here.
func ExampleAnchor() {
	in := codec.Incoming{
		Place:      "annotation 1",
		Selector:   annotation.Selector{Quote: annotation.TextQuote{Exact: "9 per cent", Prefix: "and by ", Suffix: " in the country"}},
		Annotation: annotation.Annotation{ID: "urn:uuid:1", Kind: annotation.Figure, Created: noon, Modified: noon},
	}
	placed, _ := reconcile.Anchor([]codec.Incoming{in}, fares())
	m := placed[0]
	fmt.Printf("%s %q\n", m.State(), m.Target.Span.In(fares().Text))
	// Output: exact "9 per cent"
}
