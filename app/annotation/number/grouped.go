package number

import "strings"

// Grouped is the number as it is read, its thousands parted by commas from five
// digits on: 80,000, but 2015.
func (n Number) Grouped() string {
	sign, rest := "", string(n)
	if strings.HasPrefix(rest, "-") {
		sign, rest = "-", rest[1:]
	}
	whole, fraction, point := strings.Cut(rest, ".")
	if len(whole) > 4 {
		var b strings.Builder
		for i, digit := range []byte(whole) {
			if i > 0 && (len(whole)-i)%3 == 0 {
				b.WriteByte(',')
			}
			b.WriteByte(digit)
		}
		whole = b.String()
	}
	if point {
		return sign + whole + "." + fraction
	}
	return sign + whole
}
