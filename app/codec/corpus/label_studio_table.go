package corpus

import (
	"fmt"
	"strings"

	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/sheet"
	"gloss/app/codec/strictjson"
)

// StudioTable is the name of the table that Label Studio exports as CSV or TSV: a row for
// each answer, with the task's data, and with what each control says in a column of its
// own, as JSON where it is more than one choice.
const StudioTable = "label-studio-table"

func init() {
	codec.Register(codec.Format{
		Name: StudioTable, Title: "Label Studio (CSV or TSV)", Extension: ".csv", MediaType: "text/csv", Is: isStudioTable, Read: readStudioTable,
	})
}

// studioColumns are the columns that Label Studio adds to each table.
var studioColumns = []string{"annotation_id", "lead_time"}

func isStudioTable(c codec.Content) bool {
	_, is := sheet.Of(c, studioColumns...)
	return is
}

func readStudioTable(c codec.Content) (codec.Result, error) {
	table, _ := sheet.Of(c, studioColumns...)
	s := studio{reader: newReader(LabelStudio)}
	s.format = StudioTable
	for row := range table.Rows {
		if err := s.row(row); isFatal(err) {
			return codec.Result{}, err
		} else if err != nil {
			s.remarks.Add(row.Place, fmt.Errorf("%w; it is left out", err))
		}
	}
	out, err := s.result(codeunit.Runes)
	if err == nil && s.choices > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(s.choices, "answer on a whole text is", "answers on whole texts are")+" left out")
	}
	return out, err
}

// row reads an answer: the cells that are lists of regions, by the names of their controls, and
// of the others the one that is the text.
func (s *studio) row(row sheet.Row) error {
	type control struct {
		name string
		list strictjson.Value
	}
	var controls []control
	var words, texts []string
	named := row.Get("text")
	for name, cell := range row.Filled {
		switch name {
		case "annotation_id", "lead_time", "id", "annotator", "created_at", "updated_at":
			continue
		}
		if strings.HasPrefix(cell, "[{") || strings.HasPrefix(cell, `{"choices"`) {
			if v, err := strictjson.Parse([]byte(cell)); err != nil {
				s.remarks.Add(row.Place, fmt.Errorf("column %.40q: %w; it is left out", name, err))
			} else if v.Kind() == '{' {
				s.choices++
			} else {
				controls = append(controls, control{name, v})
				for item := range v.Items() {
					if w := item.Get("text").Text(); w != "" && len(words) < 10 {
						words = append(words, w)
					}
				}
			}
			continue
		}
		texts = append(texts, cell)
	}
	t, err := s.text(tableText(named, texts, words), row.Get("title"), row.Get("url"))
	if err != nil {
		return err
	}
	for _, c := range controls {
		n := 0
		for item := range c.list.Items() {
			n++
			place := fmt.Sprintf("%s: %.40s %d", row.Place, c.name, n)
			names := labelsOf(item)
			start, err1 := item.Get("start").Int("start")
			end, err2 := item.Get("end").Int("end")
			if names == nil || err1 != nil || err2 != nil {
				s.remarks.Add(place, fmt.Errorf("it is on no words; it is left out"))
				continue
			}
			l := label{place: place, start: start, end: end, words: item.Get("text").Text(), creator: row.Get("annotator")}
			l.created, l.modified = codec.TimeOf(row.Get("created_at")), codec.TimeOf(row.Get("updated_at"))
			if len(names) > 0 {
				l.name, l.tags = names[0], names[1:]
			}
			if err := s.add(t, l); err != nil {
				return err
			}
		}
	}
	return nil
}

// tableText is the text of a row: the cell in which the most words of its regions stand, the
// one called text, or the longest.
func tableText(named string, texts, words []string) string {
	best, most := named, -1
	for _, s := range texts {
		score := 0
		for _, w := range words {
			if strings.Contains(s, w) {
				score += 2
			}
		}
		if s == named {
			score++
		}
		if score > most || score == most && len(s) > len(best) {
			best, most = s, score
		}
	}
	return best
}
