package figure

import "testing"

func TestTallies(t *testing.T) {
	runFigures(t, []figureCase{
		{"the smaller first beside a score", "The Jets fell to 2-7 after a 31-10 loss.", ""},
		{"the smaller first alone", "The price fell to 2-7.", "2-7 = 2..7 count"},
		{"a tie-break", "She won 6-2, 6-7 (4-7), 6-3.", ""},
		{"a vote with nobody against", "In a 9-0 decision he won.", "9 = 9 count; 0 = 0 count"},
		{"odds", "The odds were 7-1.", ""},
	})
}

func TestWhatMovedAndWhereTo(t *testing.T) {
	runFigures(t, []figureCase{
		{"a change and a level", "Oil rose $1.20 to $84.15.", "$1.20 = 1.2 money dollar; $84.15 = 84.15 money dollar"},
		{"ends not far apart", "Rents rose $3 to $5.", "$3 to $5 = 3..5 money dollar"},
		{"a spread without a verb", "It costs $3 to $50.", "$3 to $50 = 3..50 money dollar"},
		{"shares of two sides", "He won 51 percent to 48 percent.", "51 percent = 51 percent; 48 percent = 48 percent"},
	})
}

func TestWhatIsCountedElsewhere(t *testing.T) {
	runFigures(t, []figureCase{
		{"a part of those", "Of the 30 ships, 12 sank.", "30 = 30 ship; 12 = 12 ship"},
		{"more than those", "Of the 30 ships, 42 sank.", "30 = 30 ship; 42 = 42 count"},
		{"a plus behind a hyphen", "It cut 10,000-plus jobs in 50-odd years.", "10,000 = 10000 job; 50-odd years = 50 duration year"},
		{"an emergency number", "She called 911, then called 40 friends.", "40 = 40 friend"},
		{"the age of kin", "Her husband, 55, and his score, 55, rose.", "55 = 55 age year of age; 55 = 55 count"},
	})
}
