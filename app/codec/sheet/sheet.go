// Package sheet reads the tables that other tools write, by the names of their columns.
package sheet

import (
	"fmt"
	"strings"

	"gloss/app/codec"
)

// Sheet is a table by RFC 4180, or with tabs or semicolons, of which the first row names the
// columns.
type Sheet struct {
	by      byte
	columns map[string]int // by name, in small letters
	names   []string       // of the columns, in their order
	rest    string
	line    int // of rest
}

// maxHead is how many bytes the row of names may have.
const maxHead = 10_000

// Of reads the names of the columns. It reports whether there is a table whose first row has
// all of some names, which are in small letters.
func Of(c codec.Content, names ...string) (Sheet, bool) {
	head := string(c.Text[:min(len(c.Text), maxHead)])
	for _, by := range []byte{',', '\t', ';'} {
		row, rest, _ := nextRow(head, by)
		s := Sheet{by: by, columns: map[string]int{}}
		for i, name := range row {
			name = strings.ToLower(strings.TrimSpace(name))
			if _, twice := s.columns[name]; !twice {
				s.columns[name] = i
				s.names = append(s.names, name)
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
	return Sheet{}, false
}

// Row is one row by the names of its columns.
type Row struct {
	Place string // in the file: "line 3"
	cells []string
	sheet *Sheet
}

// Get is the first cell that is filled under one of some names.
func (r Row) Get(names ...string) string {
	for _, name := range names {
		if i, has := r.sheet.columns[name]; has && i < len(r.cells) && strings.TrimSpace(r.cells[i]) != "" {
			return codec.Unguarded(r.cells[i])
		}
	}
	return ""
}

// Filled are the cells of the row that are not blank, with the names of their columns, in
// the order of the columns.
func (r Row) Filled(yield func(name, cell string) bool) {
	for _, name := range r.sheet.names {
		if cell := r.Get(name); cell != "" && !yield(name, cell) {
			return
		}
	}
}

// Rows are those below the names that are not blank.
func (s *Sheet) Rows(yield func(Row) bool) {
	for s.rest != "" {
		line := s.line
		cells, rest, lines := nextRow(s.rest, s.by)
		s.rest, s.line = rest, s.line+lines
		if len(cells) == 1 && strings.TrimSpace(cells[0]) == "" {
			continue
		}
		if !yield(Row{fmt.Sprintf("line %d", line), cells, s}) {
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
