// Package number holds the decimal numbers that figures record: as they are written,
// how they are ordered, and how they are read.
package number

import "strings"

// Number is a decimal number in plain notation, such as -3.25; "" is none. It
// is kept as written out, so that no digit is lost on the way through files.
type Number string

// MaxLength bounds a Number, in bytes.
const MaxLength = 40

// Valid reports whether n is empty or a decimal number.
func (n Number) Valid() bool {
	if n == "" {
		return true
	}
	s := strings.TrimPrefix(string(n), "-")
	whole, fraction, point := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return len(n) <= MaxLength && digits(whole) && (!point || digits(fraction))
}
