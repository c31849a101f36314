package translation

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"gloss/app/words"
)

// firstShift and lastShift are the bytes that a file's shifts are written with.
const (
	firstShift = '!'
	lastShift  = '~'
)

// Compile makes the file of a language that words.Read reads. Its first line has the
// shifts, a byte each, by which the hash of every English text gives a line of its own;
// then come the lines, some of them empty, and a full stop. The scheme is the one of
// compress, hash and displace by Belazzougui, Botelho and Dietzfelbinger (2009).
func Compile(translations map[string]string) (string, error) {
	if len(translations) == 0 {
		return "", errors.New("nothing is translated")
	}
	for english, s := range translations {
		if strings.Contains(s, "\n") {
			return "", fmt.Errorf("%q is translated in more than one line", english)
		}
	}
	// Where there are too few shifts, more room helps: an empty line is a byte, and none
	// once it is compressed.
	for slots := len(translations)*5/4 + 1; slots < 8*len(translations)+8; slots += slots/8 + 1 {
		if file := arrange(translations, slots); file != "" {
			return file, nil
		}
	}
	return "", errors.New("no shift gives every text a line of its own")
}

// arrange makes the file with so many lines, or "" if a text found none.
func arrange(translations map[string]string, slots int) string {
	buckets := make([][]string, len(translations)/3+1)
	for english := range translations {
		b := words.Bucket(english, len(buckets))
		buckets[b] = append(buckets[b], english)
	}
	order := make([]int, len(buckets))
	for i := range order {
		slices.Sort(buckets[i])
		order[i] = i
	}
	// The fullest first, while there is room.
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(buckets[b]), len(buckets[a])) })
	lines, taken := make([]string, slots), make([]bool, slots)
	shifts := []byte(strings.Repeat(string(rune(firstShift)), len(buckets)))
	for _, b := range order {
		placed := false
		for shift := byte(firstShift); shift <= lastShift && !placed; shift++ {
			if placed = place(buckets[b], shift, taken); placed {
				shifts[b] = shift
				for _, english := range buckets[b] {
					lines[words.Slot(english, shift, slots)] = translations[english]
				}
			}
		}
		if !placed {
			return ""
		}
	}
	return string(shifts) + "\n" + strings.Join(lines, "\n") + "\n.\n"
}

// place takes the lines of texts by a shift, if they are free.
func place(texts []string, shift byte, taken []bool) bool {
	var at []int
	for _, t := range texts {
		slot := words.Slot(t, shift, len(taken))
		if taken[slot] || slices.Contains(at, slot) {
			return false
		}
		at = append(at, slot)
	}
	for _, slot := range at {
		taken[slot] = true
	}
	return true
}

// Make reads the catalogue in dir and the PO file of a language there, and makes the file
// of that language.
func Make(dir, tag string) (string, error) {
	all, err := Catalogue(dir)
	if err != nil {
		return "", err
	}
	file, err := os.ReadFile(Path(dir, tag))
	if err != nil {
		return "", err
	}
	translated, err := ReadPO(string(file))
	if err != nil {
		return "", fmt.Errorf("%s: %w", tag, err)
	}
	used := map[string]string{}
	for _, e := range all {
		if s := translated[e.English]; s != "" {
			if _, err := Check(tag, s); err != nil {
				return "", fmt.Errorf("%s: %s: %w", tag, e.English, err)
			}
			used[e.English] = s
		} else {
			used[e.English] = e.English[strings.IndexByte(e.English, '|')+1:] // with a place of its own it is no other text
		}
	}
	return Compile(used)
}
