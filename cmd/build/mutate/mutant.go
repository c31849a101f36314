package main

import (
	"fmt"
	"strings"
)

// mutant is one change of one file.
type mutant struct {
	file       string // within the package's folder
	line       int    // from 1
	function   string // as in "Find", "Span.Len", or "" outside of any
	start, end int    // bytes of the file that are replaced
	with       string
	before     string // the line that is changed, or what stands in place of several, without indentation
	after      string

	pkg string // folder of the package within the module
}

// String is the mutant as one line of a report.
func (m mutant) String() string {
	in := ""
	if m.function != "" {
		in = " (" + m.function + ")"
	}
	return fmt.Sprintf("%s/%s:%d%s: %s → %s", m.pkg, m.file, m.line, in, m.before, m.after)
}

// apply returns the source with the change made.
func (m mutant) apply(src []byte) []byte {
	out := make([]byte, 0, len(src)+len(m.with))
	out = append(out, src[:m.start]...)
	out = append(out, m.with...)
	return append(out, src[m.end:]...)
}

// describe fills in before and after from the lines that the change touches.
func (m *mutant) describe(src []byte) {
	from, to := m.start, m.end
	for from > 0 && src[from-1] != '\n' {
		from--
	}
	for to < len(src) && src[to] != '\n' {
		to++
	}
	m.before = oneLine(string(src[from:to]))
	m.after = oneLine(string(src[from:m.start]) + m.with + string(src[m.end:to]))
	if m.after == "" {
		m.after = "(nothing)"
	}
}

// oneLine makes one line of several: the first, and the last.
func oneLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	first := strings.TrimSpace(lines[0])
	if len(lines) == 1 {
		return first
	}
	if len(lines) == 2 {
		return first + " ⏎ " + strings.TrimSpace(lines[1])
	}
	return first + " ⏎ … ⏎ " + strings.TrimSpace(lines[len(lines)-1])
}
