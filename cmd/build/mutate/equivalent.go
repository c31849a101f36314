package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"strings"
)

// equivalent names a mutant that behaves as the program does, whatever is asked
// of it. It is found by its text, so that it is found again when lines move.
type equivalent struct{ pkg, function, before, after string }

func (m mutant) key() equivalent { return equivalent{m.pkg, m.function, m.before, m.after} }

// readEquivalents reads a file of equivalent mutants: blocks of lines "package:",
// "function:", "before:", "after:" and "reason:", with an empty line between two
// of them. Lines that begin with # are for people. It refuses a block without a reason.
func readEquivalents(name string) (map[equivalent]bool, error) {
	f, err := os.Open(name)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read equivalents: %w", err)
	}
	defer f.Close()
	known := map[equivalent]bool{}
	block := map[string]string{}
	end := func(line int) error {
		if len(block) == 0 {
			return nil
		}
		e := equivalent{block["package"], block["function"], block["before"], block["after"]}
		if e.pkg == "" || e.before == "" || e.after == "" || block["reason"] == "" {
			return fmt.Errorf("%s:%d: a block needs package, before, after and reason", name, line)
		}
		if known[e] {
			return fmt.Errorf("%s:%d: this mutant is listed twice", name, line)
		}
		known[e] = true
		block = map[string]string{}
		return nil
	}
	scanner := bufio.NewScanner(f)
	line := 0
	for scanner.Scan() {
		line++
		text := strings.TrimSpace(scanner.Text())
		switch field, value, ok := strings.Cut(text, ":"); {
		case text == "":
			if err := end(line); err != nil {
				return nil, err
			}
		case strings.HasPrefix(text, "#"):
		case !ok || field != "package" && field != "function" && field != "before" && field != "after" && field != "reason":
			return nil, fmt.Errorf("%s:%d: %q is no field: a block has package, function, before, after and reason", name, line, text)
		case block[field] != "":
			return nil, fmt.Errorf("%s:%d: %s stands twice in one block", name, line, field)
		default:
			block[field] = strings.TrimSpace(value)
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("read equivalents: %w", err)
	}
	return known, end(line)
}
