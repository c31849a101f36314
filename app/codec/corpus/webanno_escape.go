package corpus

import "strings"

const webannoSpecial = `\[]|_*`

func unescapeWebAnno(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			switch s[i] {
			case 'n':
				b.WriteByte('\n')
			case 'r':
				b.WriteByte('\r')
			case 't':
				b.WriteByte('\t')
			default:
				b.WriteByte(s[i])
			}
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

var webannoText = strings.NewReplacer("\\", "\\\\", "\n", "\\n", "\r", "\\r", "\t", "\\t")

func escapeWebAnno(s string) string {
	s = webannoText.Replace(s)
	var b strings.Builder
	for i := range len(s) {
		if strings.IndexByte(webannoSpecial[1:], s[i]) >= 0 || s[i] == '>' || s[i] == ';' {
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
