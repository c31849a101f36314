package highlight

import (
	"fmt"
	"strings"

	"gloss/app/codec"
)

// sheet is a table by RFC 4180, or with tabs or semicolons, of which the first row names the
// columns.
type sheet struct {
	by      byte
	columns map[string]int // by name, in small letters
	rest    string
	line    int // of rest
}

// maxHead is how many bytes the row of names may have.
const maxHead = 10_000

// sheetOf reads the names of the columns. It reports whether there is a table whose first
// row has all of some names.
func sheetOf(c codec.Content, names ...string) (sheet, bool) {
	head := string(c.Text[:min(len(c.Text), maxHead)])
	for _, by := range []byte{',', '\t', ';'} {
		row, rest, _ := nextRow(head, by)
		s := sheet{by: by, columns: map[string]int{}}
		for i, name := range row {
			name = strings.ToLower(strings.TrimSpace(name))
			if _, twice := s.columns[name]; !twice {
				s.columns[name] = i
			}
		}
		is := len(row) > 1
		for _, name := range names {
			_, has := s.columns[name]
			is = is && has
		}
		if is {
			used := len(head) - len(rest)
			s.rest, s.line = string(c.Text[used:]), 1+strings.Count(head[:used], "\n")
			return s, true
		}
	}
	return sheet{}, false
}

// row is one row by the names of its columns.
type row struct {
	place string
	cells []string
	sheet *sheet
}

// get is the first cell that is filled under one of some names.
func (r row) get(names ...string) string {
	for _, name := range names {
		if i, has := r.sheet.columns[name]; has && i < len(r.cells) && strings.TrimSpace(r.cells[i]) != "" {
			return codec.Unguarded(r.cells[i])
		}
	}
	return ""
}

// rows are those below the names that are not blank.
func (s *sheet) rows(yield func(row) bool) {
	for s.rest != "" {
		line := s.line
		cells, rest, lines := nextRow(s.rest, s.by)
		s.rest, s.line = rest, s.line+lines
		if len(cells) == 1 && strings.TrimSpace(cells[0]) == "" {
			continue
		}
		if !yield(row{fmt.Sprintf("line %d", line), cells, s}) {
			return
		}
	}
}

// nextRow reads a row, and says on how many lines it stands. A quote that is not closed
// goes on to the end.
func nextRow(s string, by byte) (cells []string, rest string, lines int) {
	for {
		cell, after, n := nextCell(s, by)
		cells, lines = append(cells, cell), lines+n
		if after == "" {
			return cells, "", lines + 1
		}
		if s = after[1:]; after[0] == by {
			continue
		}
		if after[0] == '\r' {
			s = strings.TrimPrefix(s, "\n")
		}
		return cells, s, lines + 1
	}
}

// nextCell reads a cell up to what ends it, and counts the line ends in it.
func nextCell(s string, by byte) (cell, rest string, lines int) {
	if s == "" || s[0] != '"' || by == '\t' && !strings.Contains(s[1:], `"`) {
		i := strings.IndexAny(s, string(by)+"\r\n")
		if i < 0 {
			return s, "", 0
		}
		return s[:i], s[i:], 0
	}
	var b strings.Builder
	for s = s[1:]; ; {
		text, after, closed := strings.Cut(s, `"`)
		b.WriteString(text)
		if !closed {
			return b.String(), "", strings.Count(b.String(), "\n")
		}
		if s = after; strings.HasPrefix(s, `"`) {
			b.WriteByte('"')
			s = s[1:]
			continue
		}
		i := strings.IndexAny(s, string(by)+"\r\n")
		if i < 0 {
			i = len(s)
		}
		b.WriteString(s[:i])
		return b.String(), s[i:], strings.Count(b.String(), "\n")
	}
}
