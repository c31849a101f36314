package words

// The table of figures in the list of marks.
const (
	FiguresSource Text = "column of a table|Source"
	FiguresNote   Text = "column of a table|Note"
)
