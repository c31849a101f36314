package highlight

import (
	"strings"

	"gloss/app/codec"
)

// HypothesisCSV is the name of the table that Hypothesis exports beside its JSON.
const HypothesisCSV = "hypothesis-csv"

func init() {
	codec.Register(codec.Format{
		Name: HypothesisCSV, Title: "Hypothesis (CSV)", Extension: ".csv", MediaType: "text/csv", Is: isHypothesisCSV, Read: readHypothesisCSV,
	})
}

func isHypothesisCSV(c codec.Content) bool {
	_, is := sheetOf(c, "quote", "comment", "url")
	return is
}

func readHypothesisCSV(c codec.Content) (codec.Result, error) {
	s, _ := sheetOf(c, "quote", "comment", "url")
	r := newReader(HypothesisCSV)
	for row := range s.rows {
		m := mark{
			place: row.place, source: row.get("url"), note: row.get("comment"), creator: row.get("author"),
			created: codec.TimeOf(row.get("created at", "created")),
		}
		m.quote.Exact = row.get("quote")
		switch strings.ToLower(row.get("type")) {
		case "reply":
			m.unplaced = "it is a reply to another mark"
		case "page note":
			m.unplaced = "it is a note on the whole page"
		}
		for tag := range strings.SplitSeq(row.get("tags"), ",") {
			if tag = strings.TrimSpace(tag); tag != "" {
				m.tags = append(m.tags, tag)
			}
		}
		if err := r.add(m); err != nil {
			return codec.Result{}, err
		}
	}
	return r.result()
}
