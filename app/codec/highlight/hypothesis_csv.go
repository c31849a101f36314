package highlight

import (
	"strings"

	"gloss/app/codec"
	"gloss/app/codec/sheet"
)

// HypothesisCSV is the name of the table that Hypothesis exports beside its JSON.
const HypothesisCSV = "hypothesis-csv"

func init() {
	codec.Register(codec.Format{
		Name: HypothesisCSV, Title: "Hypothesis (CSV)", Extension: ".csv", MediaType: "text/csv", Is: isHypothesisCSV, Read: readHypothesisCSV,
	})
}

func isHypothesisCSV(c codec.Content) bool {
	_, is := sheet.Of(c, "quote", "comment", "url")
	return is
}

func readHypothesisCSV(c codec.Content) (codec.Result, error) {
	s, _ := sheet.Of(c, "quote", "comment", "url")
	r := newReader(HypothesisCSV)
	for row := range s.Rows {
		m := mark{
			place: row.Place, source: row.Get("url"), note: row.Get("comment"), creator: row.Get("author"),
			created: codec.TimeOf(row.Get("created at", "created")),
		}
		m.quote.Exact = row.Get("quote")
		switch strings.ToLower(row.Get("type")) {
		case "reply":
			m.unplaced = "it is a reply to another mark"
		case "page note":
			m.unplaced = "it is a note on the whole page"
		}
		for tag := range strings.SplitSeq(row.Get("tags"), ",") {
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
