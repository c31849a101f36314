package annotation_test

import (
	"fmt"

	"gloss/app/annotation"
	"gloss/app/annotation/marktree"
	"gloss/app/text"
)

// A mark is found again in a text that was revised.
func ExampleAlign() {
	const old = "The ferry is late. It cost 80,000 crowns."
	const revised = "By Ada Moss. The ferry is late. It cost 85,000 crowns."
	mark := text.Span{Start: 27, End: 33}
	place := annotation.Align(old, revised).Place(mark)
	fmt.Println(mark.In(old), "is now", place.Span.In(revised), place.State)
	// Output: 80,000 is now 85,000 changed
}

// A mark that comes in a file without its text is found by its words and their context.
func ExampleMatcher() {
	const doc = "The dam held in May. The dam held in June."
	place := annotation.NewMatcher(doc).Match(annotation.Selector{
		Quote: annotation.TextQuote{Exact: "The dam held", Prefix: "in May. ", Suffix: " in June."},
	})
	fmt.Println(place.Span.Start, place.State)
	// Output: 21 exact
}

// Marks that cross are drawn as nested nodes, the later one in two parts.
func Example_nesting() {
	const doc = "one two three"
	marks := []annotation.Annotation{
		{ID: "a", Kind: annotation.Claim, Target: annotation.Target{Span: text.Span{Start: 0, End: 7}}},
		{ID: "b", Kind: annotation.Quote, Target: annotation.Target{Span: text.Span{Start: 4, End: 13}}},
	}
	var draw func(nodes []marktree.Node)
	draw = func(nodes []marktree.Node) {
		for _, n := range nodes {
			if n.ID == "" {
				fmt.Print(n.Span.In(doc))
				continue
			}
			fmt.Printf("<%s>", n.ID)
			draw(n.Children)
			fmt.Printf("</%s>", n.ID)
		}
	}
	draw(marktree.Of(text.Span{Start: 0, End: len(doc)}, marks))
	fmt.Println()
	// Output: <a>one <b>two</b></a><b> three</b>
}
