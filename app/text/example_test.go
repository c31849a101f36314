package text_test

import (
	"fmt"

	"gloss/app/text"
)

func ExampleSentences() {
	const doc = "Mr. Lee paid $3.5 million. “Who pays us?” he asked."
	for _, s := range text.Sentences(doc) {
		fmt.Println(s.In(doc))
	}
	// Output:
	// Mr. Lee paid $3.5 million.
	// “Who pays us?” he asked.
}

func ExampleSnapWords() {
	const doc = "Fares rose by 12 per cent."
	fmt.Println(text.SnapWords(doc, text.Span{Start: 8, End: 15}).In(doc))
	// Output: rose by 12
}

// A browser counts UTF-16 units, a file counts code points, and the program counts bytes.
func ExampleIndex() {
	const doc = "A bus 🚌 came."
	at := len("A bus 🚌")
	fmt.Println(at, text.NewIndex(doc).ToRunes(at), text.ToUTF16(doc, at))
	// Output: 10 7 8
}

func ExampleFolded_Find() {
	const doc = "The café — on “Łąkowa” street"
	for _, s := range text.Fold(doc).Find("CAFE - on \"lakowa\"") {
		fmt.Println(s.In(doc))
	}
	// Output: café — on “Łąkowa”
}
