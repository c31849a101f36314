package codec

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gloss/app/codec/strictjson"
)

// checkW3C holds what the Web Annotation Data Model says that an annotation
// MUST be, as far as its own members go.
func checkW3C(v strictjson.Value) error {
	if !is(v, "Annotation") {
		return v.Get("type").WrongType("type", `"Annotation"`)
	}
	if err := checkCommon(v); err != nil {
		return err
	}
	body, inline := v.Get("body"), v.Get("bodyValue")
	switch {
	case inline.Exists() && inline.Kind() != '"':
		return inline.WrongType("bodyValue", "a text")
	case inline.Exists() && body.Exists():
		return fmt.Errorf("it has both body and bodyValue")
	}
	n := 0
	for b := range body.Each() {
		n++
		if err := checkResource(b, fmt.Sprintf("body %d", n)); err != nil {
			return err
		}
	}
	return checkTargets(v.Get("target"))
}

func checkTargets(v strictjson.Value) error {
	n := 0
	for t := range v.Each() {
		n++
		name := fmt.Sprintf("target %d", n)
		if err := checkResource(t, name); err != nil {
			return err
		}
		if t.Kind() == '{' && !t.Get("source").Exists() && !t.Get("id").Exists() && !t.Get("items").Exists() {
			return fmt.Errorf("%s has neither source nor id", name)
		}
		m := 0
		for s := range t.Get("selector").Each() {
			m++
			if err := checkSelector(s); err != nil {
				return fmt.Errorf("%s: selector %d: %w", name, m, err)
			}
		}
	}
	if n == 0 {
		return v.WrongType("target", "a target")
	}
	return nil
}

// checkCommon checks the members that annotations, bodies and targets share.
func checkCommon(v strictjson.Value) error {
	for _, name := range []string{"created", "modified", "generated"} {
		t := v.Get(name)
		if !t.Exists() {
			continue
		}
		if t.Kind() != '"' {
			return t.WrongType(name, "one time")
		}
		if _, err := looseStamp(t.Text()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	for _, name := range []string{"creator", "generator", "audience"} {
		for a := range v.Get(name).Each() {
			if a.Kind() != '"' && a.Kind() != '{' {
				return a.WrongType(name, "an IRI or an object")
			}
		}
	}
	for _, name := range []string{"canonical", "via", "rights"} {
		if err := checkIRI(v, name, 100); err != nil {
			return err
		}
		for iri := range v.Get(name).Each() {
			if !hasScheme(iri.Text()) {
				return iri.WrongType(name, "an absolute IRI")
			}
		}
	}
	return nil
}

// checkIRI checks that a member is no more IRIs than most.
func checkIRI(v strictjson.Value, name string, most int) error {
	n := 0
	for iri := range v.Get(name).Each() {
		if n++; n > most {
			return v.Get(name).WrongType(name, "one IRI")
		}
		s := iri.Text()
		if iri.Kind() != '"' || s == "" || strings.ContainsFunc(s, unicode.IsSpace) {
			return iri.WrongType(name, "an IRI")
		}
	}
	return nil
}

// checkResource checks a body or a target.
func checkResource(v strictjson.Value, name string) error {
	switch v.Kind() {
	case '"':
		if s := v.Text(); !hasScheme(s) || strings.ContainsFunc(s, unicode.IsSpace) {
			return v.WrongType(name, "an IRI")
		}
		return nil
	case '{':
	default:
		return v.WrongType(name, "an IRI or an object")
	}
	if err := checkCommon(v); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	if err := checkIRI(v, "id", 1); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	direction, sets := v.Get("textDirection"), 0
	for t := range v.Get("type").Each() {
		if slices.Contains([]string{"Choice", "Composite", "List", "Independents"}, t.Text()) {
			sets++
		}
	}
	switch {
	case direction.Exists() && !slices.Contains([]string{"ltr", "rtl", "auto"}, direction.Text()):
		return fmt.Errorf("%s: %w", name, direction.WrongType("textDirection", "ltr, rtl or auto"))
	case v.Get("processingLanguage").Exists() && v.Get("processingLanguage").Kind() != '"':
		return fmt.Errorf("%s: %w", name, v.Get("processingLanguage").WrongType("processingLanguage", "one text"))
	case is(v, "TextualBody") && v.Get("value").Kind() != '"':
		return fmt.Errorf("%s: %w", name, v.Get("value").WrongType("value", "one text"))
	case is(v, "SpecificResource") && !v.Get("source").Exists():
		return fmt.Errorf("%s: %w", name, v.Get("source").WrongType("source", "an IRI"))
	case v.Get("items").Exists() && sets != 1:
		return fmt.Errorf("%s has items but is not one of a Choice, a Composite, a List, Independents", name)
	}
	for _, plain := range []string{"format", "language"} {
		for s := range v.Get(plain).Each() {
			if s.Kind() != '"' {
				return fmt.Errorf("%s: %w", name, s.WrongType(plain, "a text"))
			}
		}
	}
	return nil
}

// checkSelector checks a selector of a type that the model has.
func checkSelector(v strictjson.Value) error {
	if v.Kind() == '"' {
		return nil
	}
	if v.Kind() != '{' {
		return v.WrongType("it", "an IRI or an object")
	}
	f := &strictjson.Fields{Value: v}
	switch {
	case is(v, "TextQuoteSelector"):
		looseText(f, "exact", true)
		looseText(f, "prefix", false)
		looseText(f, "suffix", false)
	case is(v, "TextPositionSelector"), is(v, "DataPositionSelector"):
		if start, end := f.Int("start"), f.Int("end"); f.Err == nil && (start < 0 || end < start) {
			f.Fail(fmt.Errorf("%d to %d is not a range", start, end))
		}
	case is(v, "FragmentSelector"), is(v, "CssSelector"), is(v, "XPathSelector"):
		looseText(f, "value", true)
	}
	return f.Err
}

// looseText checks that a member is a text, in which half characters may be.
func looseText(f *strictjson.Fields, name string, needed bool) {
	if v := f.Value.Get(name); v.Kind() != '"' && (v.Exists() || needed) {
		f.Fail(v.WrongType(name, "a text"))
	}
}
