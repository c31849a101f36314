package store

import (
	"strconv"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
)

// appendMark writes the record of a mark as encoding/json would, but for <, >
// and &, which need no escape here. By hand, since encoding/json takes five times as long,
// which is half a second for ten thousand marks in a browser.
func appendMark(b []byte, r annotationRecord) []byte {
	b = strconv.AppendInt(append(b, `{"v":`...), int64(r.Version), 10)
	b = appendMember(b, "id", r.ID)
	b = appendMember(b, "kind", r.Kind)
	b = appendMember(b, "source", r.Source)
	b = strconv.AppendInt(append(b, `,"start":`...), int64(r.Start), 10)
	b = strconv.AppendInt(append(b, `,"end":`...), int64(r.End), 10)
	b = appendMember(b, "exact", r.Exact)
	b = appendFilled(b, "prefix", r.Prefix)
	b = appendFilled(b, "suffix", r.Suffix)
	if r.AnchorStatus != (annotation.AnchorStatus{}) {
		b = appendStanding(append(b, `,"standing":{`...), r.AnchorStatus)
	}
	b = appendDetails(b, r.Details)
	b = appendFilled(b, "note", r.Note)
	b = appendFilled(b, "foreign", r.Foreign)
	b = appendTime(append(b, `,"created":"`...), r.Created)
	b = appendTime(append(b, `","modified":"`...), r.Modified)
	return append(b, `"}`...)
}

func appendStanding(b []byte, s annotation.AnchorStatus) []byte {
	b = appendFilled(b, "version", s.Version)
	b = appendFilled(b, "state", string(s.State))
	b = strconv.AppendFloat(appendName(b, "confidence"), s.Confidence, 'f', -1, 64)
	b = appendFilled(b, "former", s.Former)
	b = appendFlag(b, "kept", s.Kept)
	b = appendFlag(b, "verdictBefore", s.VerdictBefore)
	return append(appendFlag(b, "readingBefore", s.ReadingBefore), '}')
}

func appendDetails(b []byte, d annotation.Details) []byte {
	at := len(b)
	b = append(b, `,"details":{`...)
	empty := len(b)
	if a := d.Said; a != (annotation.Attribution{}) {
		b = append(appendName(b, "said"), '{')
		b = appendFilled(b, "name", a.Name)
		b = appendFilled(b, "role", a.Role)
		b = appendFilled(b, "on", a.On)
		b = append(appendFilled(b, "where", a.Where), '}')
	}
	b = appendFilled(b, "verdict", string(d.Verdict))
	b = appendList(b, "evidence", d.Evidence, func(b []byte, e annotation.Evidence) []byte {
		b = appendFilled(append(b, '{'), "url", e.URL)
		b = appendFilled(b, "title", e.Title)
		b = appendFilled(b, "excerpt", e.Excerpt)
		b = appendMember(b, "stance", string(e.Stance))
		b = appendFilled(b, "accessed", e.Accessed)
		return append(appendFilled(b, "archive", e.Archive), '}')
	})
	if q := d.Quotation; q != (annotation.Quotation{}) {
		b = append(appendName(b, "quotation"), '{')
		b = appendFilled(b, "cue", q.Cue)
		b = appendFilled(b, "form", string(q.Form))
		b = append(appendFilled(b, "verified", q.Verified), '}')
	}
	if q := d.Quantity; q != (annotation.Quantity{}) {
		b = append(appendName(b, "quantity"), '{')
		b = appendFilled(b, "value", string(q.Value))
		b = appendFilled(b, "from", string(q.From))
		b = appendFilled(b, "to", string(q.To))
		b = appendFlag(b, "approximate", q.Approximate)
		b = appendFilled(b, "unit", q.Unit)
		b = appendFilled(b, "of", q.Of)
		b = appendFilled(b, "period", q.Period)
		b = append(appendFilled(b, "source", q.Source), '}')
	}
	b = appendList(b, "tags", d.Tags, appendText)
	b = appendList(b, "links", d.Links, func(b []byte, l annotation.Link) []byte {
		b = appendMember(append(b, '{'), "to", string(l.To))
		return append(appendMember(b, "as", string(l.As)), '}')
	})
	if len(b) == empty {
		return b[:at]
	}
	return append(b, '}')
}

func appendList[T any](b []byte, name string, list []T, item func([]byte, T) []byte) []byte {
	if len(list) == 0 {
		return b
	}
	b = append(appendName(b, name), '[')
	for i, e := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, e)
	}
	return append(b, ']')
}

// Inlined, as the next two would be, it is kilobytes of program.
//
//go:noinline
func appendName(b []byte, name string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	return append(append(append(b, '"'), name...), `":`...)
}

//go:noinline
func appendMember(b []byte, name, s string) []byte { return appendText(appendName(b, name), s) }

// appendFilled leaves out what is empty.
//
//go:noinline
func appendFilled(b []byte, name, s string) []byte {
	if s == "" {
		return b
	}
	return appendMember(b, name, s)
}

//go:noinline
func appendFlag(b []byte, name string, on bool) []byte {
	if !on {
		return b
	}
	return append(appendName(b, name), "true"...)
}

func appendTime(b []byte, t time.Time) []byte { return t.AppendFormat(b, time.RFC3339Nano) }

// appendText writes a JSON string. What is no UTF-8 becomes U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' && c < utf8.RuneSelf {
			i++
			continue
		}
		size, as := 1, ""
		switch {
		case c == '"':
			as = `\"`
		case c == '\\':
			as = `\\`
		case c == '\n':
			as = `\n`
		case c == '\t':
			as = `\t`
		case c < ' ':
			as = `\u00` + string(hex[c>>4]) + string(hex[c&15])
		default:
			var r rune
			if r, size = utf8.DecodeRuneInString(s[i:]); r == utf8.RuneError && size == 1 {
				as = `\ufffd`
			}
		}
		if as != "" {
			b = append(append(b, s[from:i]...), as...)
			from = i + size
		}
		i += size
	}
	return append(append(b, s[from:]...), '"')
}
