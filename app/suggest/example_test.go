package suggest_test

import (
	"fmt"

	"gloss/app/suggest"
)

func ExampleDocument_Figures() {
	d := suggest.ReadAs("Repairs would cost between $3.2 million and $4 million, for more than 1,200 flats.", suggest.English)
	for _, f := range d.Figures() {
		fmt.Println(f.Span.In(d.Text), "|", f.Kind, f.Min, f.Max, f.UnitName())
	}
	// Output:
	// between $3.2 million and $4 million | money 3.2e+06 4e+06 dollar
	// 1,200 | count 1200 +Inf flat
}

func ExampleDocument_Quotes() {
	d := suggest.ReadAs("Mayor Ana Ruiz was in Linden. “We had no choice,” Ruiz told reporters.", suggest.English)
	for _, q := range d.Quotes() {
		fmt.Println(q.Span.In(d.Text), "|", q.Name, "|", q.Cue.In(d.Text))
	}
	// Output: We had no choice, | Ana Ruiz | told
}

func ExampleDocument_Claims() {
	d := suggest.ReadAs("Good evening. According to the Linden Post, unemployment fell to 4.1 percent in March.", suggest.English)
	for _, c := range d.Claims(d.Figures(), d.Quotes()) {
		fmt.Println(c.Span.In(d.Text), "|", c.Name, c.Reasons)
	}
	// Output: According to the Linden Post, unemployment fell to 4.1 percent in March. | Linden Post [a percentage names a past event]
}

func ExampleReadFigure() {
	f, ok := suggest.ReadFigure("80,000 and 120,000", suggest.English)
	fmt.Println(f.Min, f.Max, ok)
	// Output: 80000 120000 true
}
