package codec

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// checkW3C holds what the Web Annotation Data Model says that an annotation
// MUST be, as far as its own members go.
func checkW3C(v value) error {
	if !is(v, "Annotation") {
		return v.get("type").wrong("type", `"Annotation"`)
	}
	if err := checkIRI(v, "id", 1); err != nil {
		return err
	}
	if id := v.get("id"); !id.there() {
		return id.wrong("id", "an IRI")
	}
	if err := checkCommon(v); err != nil {
		return err
	}
	body, inline := v.get("body"), v.get("bodyValue")
	switch {
	case inline.there() && inline.kind() != '"':
		return inline.wrong("bodyValue", "a text")
	case inline.there() && body.there():
		return fmt.Errorf("it has both body and bodyValue")
	}
	n := 0
	for b := range body.each() {
		n++
		if err := checkResource(b, fmt.Sprintf("body %d", n)); err != nil {
			return err
		}
	}
	return checkTargets(v.get("target"))
}

func checkTargets(v value) error {
	n := 0
	for t := range v.each() {
		n++
		name := fmt.Sprintf("target %d", n)
		if err := checkResource(t, name); err != nil {
			return err
		}
		if t.kind() == '{' && !t.get("source").there() && !t.get("id").there() && !t.get("items").there() {
			return fmt.Errorf("%s has neither source nor id", name)
		}
		m := 0
		for s := range t.get("selector").each() {
			m++
			if err := checkSelector(s); err != nil {
				return fmt.Errorf("%s: selector %d: %w", name, m, err)
			}
		}
	}
	if n == 0 {
		return v.wrong("target", "a target")
	}
	return nil
}

// checkCommon checks the members that annotations, bodies and targets share.
func checkCommon(v value) error {
	for _, name := range []string{"created", "modified", "generated"} {
		t := v.get(name)
		if !t.there() {
			continue
		}
		if t.kind() != '"' {
			return t.wrong(name, "one time")
		}
		if _, err := parseStamp(t.loose()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, name := range []string{"creator", "generator", "audience"} {
		for a := range v.get(name).each() {
			if a.kind() != '"' && a.kind() != '{' {
				return a.wrong(name, "an IRI or an object")
			}
		}
	}
	for _, name := range []string{"canonical", "via", "rights"} {
		if err := checkIRI(v, name, 100); err != nil {
			return err
		}
		for iri := range v.get(name).each() {
			if !hasScheme(iri.loose()) {
				return iri.wrong(name, "an absolute IRI")
			}
		}
	}
	return nil
}

// checkIRI checks that a member is no more IRIs than most.
func checkIRI(v value, name string, most int) error {
	n := 0
	for iri := range v.get(name).each() {
		if n++; n > most {
			return v.get(name).wrong(name, "one IRI")
		}
		s := iri.loose()
		if iri.kind() != '"' || s == "" || strings.ContainsFunc(s, unicode.IsSpace) {
			return iri.wrong(name, "an IRI")
		}
	}
	return nil
}

// checkResource checks a body or a target.
func checkResource(v value, name string) error {
	switch v.kind() {
	case '"':
		if s := v.loose(); !hasScheme(s) || strings.ContainsFunc(s, unicode.IsSpace) {
			return v.wrong(name, "an IRI")
		}
		return nil
	case '{':
	default:
		return v.wrong(name, "an IRI or an object")
	}
	if err := checkCommon(v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := checkIRI(v, "id", 1); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	direction, sets := v.get("textDirection"), 0
	for t := range v.get("type").each() {
		if slices.Contains([]string{"Choice", "Composite", "List", "Independents"}, t.loose()) {
			sets++
		}
	}
	switch {
	case direction.there() && !slices.Contains([]string{"ltr", "rtl", "auto"}, direction.loose()):
		return fmt.Errorf("%s: %w", name, direction.wrong("textDirection", "ltr, rtl or auto"))
	case v.get("processingLanguage").there() && v.get("processingLanguage").kind() != '"':
		return fmt.Errorf("%s: %w", name, v.get("processingLanguage").wrong("processingLanguage", "one text"))
	case is(v, "TextualBody") && v.get("value").kind() != '"':
		return fmt.Errorf("%s: %w", name, v.get("value").wrong("value", "one text"))
	case is(v, "SpecificResource") && !v.get("source").there():
		return fmt.Errorf("%s: %w", name, v.get("source").wrong("source", "an IRI"))
	case v.get("items").there() && sets != 1:
		return fmt.Errorf("%s has items but is not one of a Choice, a Composite, a List, Independents", name)
	}
	for _, plain := range []string{"format", "language"} {
		for s := range v.get(plain).each() {
			if s.kind() != '"' {
				return fmt.Errorf("%s: %w", name, s.wrong(plain, "a text"))
			}
		}
	}
	return nil
}

// checkSelector checks a selector of a type that the model has.
func checkSelector(v value) error {
	if v.kind() == '"' {
		return nil
	}
	if v.kind() != '{' {
		return v.wrong("it", "an IRI or an object")
	}
	f := &fields{v: v}
	switch {
	case is(v, "TextQuoteSelector"):
		f.looseText("exact", true)
		f.looseText("prefix", false)
		f.looseText("suffix", false)
	case is(v, "TextPositionSelector"), is(v, "DataPositionSelector"):
		if start, end := f.whole("start"), f.whole("end"); f.err == nil && (start < 0 || end < start) {
			f.fail(fmt.Errorf("%d to %d is not a range", start, end))
		}
	case is(v, "FragmentSelector"), is(v, "CssSelector"), is(v, "XPathSelector"):
		f.looseText("value", true)
	}
	return f.err
}

// looseText checks that a member is a text, in which half characters may be.
func (f *fields) looseText(name string, needed bool) {
	if v := f.v.get(name); v.kind() != '"' && (v.there() || needed) {
		f.fail(v.wrong(name, "a text"))
	}
}
