package text

// Shape gives the one form in which quotation marks and dashes are compared.
func Shape(r rune) rune {
	switch {
	case r < 0x80 && r != '`', r > 0x30F && r < 0x2010:
		return r
	case IsDash(r):
		return '-'
	}
	switch r {
	case '`', '´', 'ʼ', '‘', '’', '‚', '‛', '′', '‹', '›', '＇':
		return '\''
	case '“', '”', '„', '‟', '″', '«', '»', '〝', '〞', '〟', '「', '」', '『', '』', '｢', '｣', '＂':
		return '"'
	}
	return r
}

// IsDash reports whether r is a hyphen, a dash or a minus.
func IsDash(r rune) bool {
	if r < 0x80 {
		return r == '-'
	}
	switch {
	case 0x2010 <= r && r <= 0x2015, r == 0x2212, r == 0x2E3A, r == 0x2E3B,
		r == 0xFE58, r == 0xFE63, r == 0xFF0D:
		return true
	}
	return false
}
