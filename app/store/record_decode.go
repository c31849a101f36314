package store

import (
	"encoding/json"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
)

// readMark reads the record of a mark as EncodeAnnotation writes it, the common
// fields by hand: encoding/json takes four times as long, which is a second for
// ten thousand marks in a browser. It reports false at whatever it does not
// know, which is then for encoding/json to read.
func readMark(record string, r *annotationRecord) bool {
	s := scan{all: record}
	return utf8.ValidString(record) && s.object(func(name string) bool { return s.member(name, r) }) && s.ended()
}

func (s *scan) member(name string, r *annotationRecord) (ok bool) {
	switch name {
	case "v":
		r.Version, ok = s.whole()
	case "start":
		r.Start, ok = s.whole()
	case "end":
		r.End, ok = s.whole()
	case "id":
		r.ID, ok = s.text()
	case "kind":
		r.Kind, ok = s.text()
	case "source":
		r.Source, ok = s.text()
	case "exact":
		r.Exact, ok = s.text()
	case "prefix":
		r.Prefix, ok = s.text()
	case "suffix":
		r.Suffix, ok = s.text()
	case "note":
		r.Note, ok = s.text()
	case "foreign":
		r.Foreign, ok = s.text()
	case "standing":
		ok = s.standing(&r.AnchorStatus)
	case "details":
		ok = s.details(&r.Details)
	case "created":
		r.Created, ok = s.time()
	case "modified":
		r.Modified, ok = s.time()
	}
	return ok
}

func (s *scan) standing(to *annotation.AnchorStatus) bool {
	return s.object(func(name string) (ok bool) {
		switch name {
		case "version":
			to.Version, ok = s.text()
		case "state":
			ok = word(s, &to.State)
		case "confidence":
			to.Confidence, ok = s.float()
		case "former":
			to.Former, ok = s.text()
		case "kept":
			to.Kept, ok = true, s.take("true")
		case "verdictBefore":
			to.VerdictBefore, ok = true, s.take("true")
		case "readingBefore":
			to.ReadingBefore, ok = true, s.take("true")
		}
		return ok
	})
}

func (s *scan) details(to *annotation.Details) bool {
	return s.object(func(name string) (ok bool) {
		switch name {
		case "said":
			a := &to.Said
			ok = s.texts(map[string]*string{"name": &a.Name, "role": &a.Role, "on": &a.On, "where": &a.Where})
		case "verdict":
			ok = word(s, &to.Verdict)
		case "evidence":
			to.Evidence = nil
			ok = s.list(func() bool {
				to.Evidence = append(to.Evidence, annotation.Evidence{})
				return s.evidence(&to.Evidence[len(to.Evidence)-1])
			})
		case "quotation":
			ok = s.quotation(&to.Quotation)
		case "quantity":
			ok = s.quantity(&to.Quantity)
		case "tags":
			to.Tags = nil
			ok = s.list(func() bool {
				t, ok := s.text()
				to.Tags = append(to.Tags, t)
				return ok
			})
		case "links":
			to.Links = nil
			ok = s.list(func() bool {
				to.Links = append(to.Links, annotation.Link{})
				return s.link(&to.Links[len(to.Links)-1])
			})
		}
		return ok
	})
}

func (s *scan) evidence(to *annotation.Evidence) bool {
	return s.object(func(name string) (ok bool) {
		switch name {
		case "url":
			to.URL, ok = s.text()
		case "title":
			to.Title, ok = s.text()
		case "excerpt":
			to.Excerpt, ok = s.text()
		case "stance":
			ok = word(s, &to.Stance)
		case "accessed":
			to.Accessed, ok = s.text()
		case "archive":
			to.Archive, ok = s.text()
		}
		return ok
	})
}

func (s *scan) link(to *annotation.Link) bool {
	return s.object(func(name string) bool {
		switch name {
		case "to":
			return word(s, &to.To)
		case "as":
			return word(s, &to.As)
		}
		return false
	})
}

func (s *scan) quotation(to *annotation.Quotation) bool {
	return s.object(func(name string) (ok bool) {
		switch name {
		case "cue":
			to.Cue, ok = s.text()
		case "form":
			ok = word(s, &to.Form)
		case "verified":
			to.Verified, ok = s.text()
		}
		return ok
	})
}

func (s *scan) quantity(to *annotation.Quantity) bool {
	return s.object(func(name string) (ok bool) {
		switch name {
		case "value":
			ok = word(s, &to.Value)
		case "from":
			ok = word(s, &to.From)
		case "to":
			ok = word(s, &to.To)
		case "approximate":
			to.Approximate, ok = true, s.take("true")
		case "unit":
			to.Unit, ok = s.text()
		case "of":
			to.Of, ok = s.text()
		case "period":
			to.Period, ok = s.text()
		case "source":
			to.Source, ok = s.text()
		}
		return ok
	})
}

// scan reads JSON from the left, as encoding/json writes it: without spaces. It
// counts how far it is instead of shortening a string, for to write a pointer
// costs more than to read a byte while the memory is being collected.
type scan struct {
	all    string
	at     int    // bytes that were read
	buffer []byte // for texts with something that is escaped
}

func (s *scan) rest() string { return s.all[s.at:] }

func (s *scan) ended() bool { return s.at == len(s.all) }

// object reads the members of an object, each of which member reads by its name.
func (s *scan) object(member func(name string) bool) bool {
	if !s.take("{") || s.take("}") {
		return false
	}
	for {
		name, ok := s.text()
		if !ok || !s.take(":") || !member(name) {
			return false
		}
		if s.take("}") {
			return true
		}
		if !s.take(",") {
			return false
		}
	}
}

// list reads an array that has something in it.
func (s *scan) list(item func() bool) bool {
	if !s.take("[") {
		return false
	}
	for item() {
		if s.take("]") {
			return true
		}
		if !s.take(",") {
			return false
		}
	}
	return false
}

// texts reads an object whose members are texts of known names.
func (s *scan) texts(into map[string]*string) bool {
	return s.object(func(name string) bool {
		at, known := into[name]
		if !known {
			return false
		}
		var ok bool
		*at, ok = s.text()
		return ok
	})
}

// word reads a text that has a type of its own.
func word[T ~string](s *scan, to *T) bool {
	t, ok := s.text()
	*to = T(t)
	return ok
}

func (s *scan) float() (float64, bool) {
	n := strings.IndexAny(s.rest(), ",}")
	if n < 0 || !json.Valid([]byte(s.rest()[:n])) {
		return 0, false
	}
	v, err := strconv.ParseFloat(s.rest()[:n], 64)
	s.at += n
	return v, err == nil
}

func (s *scan) take(token string) bool {
	ok := strings.HasPrefix(s.rest(), token)
	if ok {
		s.at += len(token)
	}
	return ok
}

func (s *scan) text() (string, bool) {
	if !s.take(`"`) {
		return "", false
	}
	// Most have nothing in them that is escaped, and need no copy.
	rest := s.rest()
	if i := special(rest); i >= 0 && rest[i] == '"' {
		s.at += i + 1
		return rest[:i], true
	}
	out, n, plain := unquote(rest, s.buffer)
	s.buffer = out
	if plain {
		s.at += n + 1
	}
	return string(out), plain
}

func (s *scan) whole() (int, bool) {
	rest := s.rest()
	if len(rest) > 1 && rest[0] == '0' && rest[1] >= '0' && rest[1] <= '9' {
		return 0, false
	}
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	v, err := strconv.Atoi(rest[:n])
	s.at += n
	return v, err == nil && n < 18
}

func (s *scan) time() (time.Time, bool) {
	t, ok := s.text()
	if !ok {
		return time.Time{}, false
	}
	at, err := time.Parse(time.RFC3339Nano, t)
	return at, err == nil
}
