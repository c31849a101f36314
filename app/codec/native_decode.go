package codec

import (
	"fmt"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// DecodeNative reads what EncodeNative wrote, also what an older Gloss wrote.
// Parts of its annotations that it does not know are kept as foreign. The error
// names the place, or wraps one of ErrTooLarge, ErrNotJSON, ErrTwice,
// ErrNotGloss and ErrNewer.
func DecodeNative(file []byte) (Document, error) {
	v, err := strictjson.Parse(file)
	if err != nil {
		return Document{}, err
	}
	return decodeNative(v)
}

// isNative reports whether a file says that it is Gloss's own.
func isNative(v strictjson.Value) bool {
	return v.Get("gloss:version").Written() || v.Get("gloss:article").Written()
}

func decodeNative(v strictjson.Value) (Document, error) {
	// The version comes first: a newer file may have any shape, and is then
	// refused as newer and not as broken.
	version, err := v.Get("gloss:version").Int("gloss:version")
	switch {
	case err != nil || version < 1 || !v.Get("type").IsText("AnnotationCollection"):
		return Document{}, ErrNotGloss
	case version > nativeVersion:
		return Document{}, ErrNewer
	}
	a, err := decodeArticle(v.Get("gloss:article"), "gloss:article")
	if err != nil {
		return Document{}, fmt.Errorf("article: %w", err)
	}
	d := Document{Article: a}
	if err := d.readShelf(v.Get("gloss:article"), a.ID); err != nil {
		return Document{}, fmt.Errorf("article: %w", err)
	}
	if d.Earlier, err = decodeEarlier(v.Get("gloss:earlier"), a.ID); err != nil {
		return Document{}, err
	}
	for i, item := range d.Earlier {
		if err := d.readShelf(at(v.Get("gloss:earlier"), i), item.ID); err != nil {
			return Document{}, fmt.Errorf("earlier version %d: %w", i+1, err)
		}
	}
	if err := d.readItems(v, version); err != nil {
		return Document{}, err
	}
	f := strictjson.Fields{Value: v}
	if total := f.Int("total"); f.Err != nil {
		return Document{}, f.Err
	} else if total != len(d.Annotations) {
		return Document{}, fmt.Errorf("total is %d, but there are %d annotations", total, len(d.Annotations))
	}
	annotation.Sort(d.Annotations)
	return d, nil
}

// readItems reads the annotations of a file of a version.
func (d *Document) readItems(v strictjson.Value, version int) error {
	first := v.Get("first")
	if !first.Exists() {
		return nil
	}
	f, err := strictjson.FieldsOf(first, "first")
	if err != nil {
		return err
	}
	in, seen := d.versions(), map[annotation.ID]bool{}
	n := 0
	for range f.List("items") {
		n++
	}
	// Room made once: room that grows is there twice. But a mark takes more
	// memory than the shortest of items.
	d.Annotations = make([]annotation.Annotation, 0, min(n, 50_000))
	for item := range f.List("items") {
		m, err := decodeAnnotation(item, in, version)
		if err == nil && seen[m.ID] {
			err = fmt.Errorf("id %.60q is there twice", m.ID)
		}
		if err != nil {
			return fmt.Errorf("annotation %d: %w", len(d.Annotations)+1, err)
		}
		seen[m.ID] = true
		d.Annotations = append(d.Annotations, m)
	}
	if n == 0 {
		d.Annotations = nil
	}
	return f.Err
}

// maxEarlier bounds how many versions of an article a file may bring.
const maxEarlier = 100

func decodeEarlier(v strictjson.Value, newest article.ID) ([]article.Article, error) {
	if v.Exists() && v.Kind() != '[' {
		return nil, v.WrongType("gloss:earlier", "a list")
	}
	seen := map[article.ID]bool{newest: true}
	var out []article.Article
	for item := range v.Items() {
		if len(out) == maxEarlier {
			return nil, fmt.Errorf("there are more than %d earlier versions", maxEarlier)
		}
		a, err := decodeArticle(item, "it")
		if err == nil && seen[a.ID] {
			err = fmt.Errorf("id %.60q is there twice", a.ID)
		}
		if err != nil {
			return nil, fmt.Errorf("earlier version %d: %w", len(out)+1, err)
		}
		seen[a.ID] = true
		out = append(out, a)
	}
	return out, nil
}

func decodeArticle(v strictjson.Value, name string) (article.Article, error) {
	f, err := strictjson.FieldsOf(v, name)
	if err != nil {
		return article.Article{}, err
	}
	a := article.Article{
		ID: article.ID(f.Required("id")), Title: f.Text("gloss:title"), Author: f.Text("gloss:author"), Source: f.Text("gloss:source"),
		URL: f.Text("gloss:url"), Published: f.Text("gloss:published"), Lang: f.Text("gloss:lang"), Revises: article.ID(f.Text("gloss:revises")),
		Added: timeOf(f, "gloss:added"), Text: f.Required("gloss:text"),
	}
	if f.Err == nil && len(a.Text) > article.MaxText {
		f.Fail(a.Check()) // before more is made of it
	}
	x, n := text.NewIndex(a.Text), 0
	for b := range f.List("gloss:blocks") {
		if n++; n > article.MaxBlocks {
			f.Fail(fmt.Errorf("there are more than %d blocks", article.MaxBlocks))
			break
		}
		block, err := strictjson.FieldsOf(b, "it")
		if err == nil {
			role := article.Role(block.Required("gloss:role"))
			a.Blocks = append(a.Blocks, article.Block{Role: role, Span: spanOf(block, x, a.Text)})
			err = block.Err
		}
		if err != nil {
			f.Fail(fmt.Errorf("block %d: %w", n, err))
		}
	}
	if f.Err != nil {
		return article.Article{}, f.Err
	}
	return a, a.Check()
}

func decodeAnnotation(v strictjson.Value, in versions, version int) (annotation.Annotation, error) {
	f, err := strictjson.FieldsOf(v, "it")
	if err != nil {
		return annotation.Annotation{}, err
	}
	a := annotation.Annotation{ID: annotation.ID(f.Required("id")), Created: timeOf(f, "created"), Modified: timeOf(f, "modified")}
	p := foreignMembers(v)
	nativeBodies(f, &a, p)
	f.Object("gloss:details", func(f *strictjson.Fields) { readDetails(f, &a.Details) })
	if version < 4 && a.Kind.Valid() {
		a.Verdict = a.Verdict.On(a.Kind)
	}
	target, err := strictjson.FieldsOf(v.Get("target"), "target")
	if err != nil {
		f.Fail(err)
	}
	if f.Err != nil {
		return a, f.Err
	}
	a.Target.Source = target.Required("source")
	if target.Value.Get("gloss:on").Exists() {
		a.Target.Source = target.Required("gloss:on")
	}
	on, there := in[article.ID(a.Target.Source)]
	if !there {
		return a, fmt.Errorf("target: %.60q is another article", a.Target.Source)
	}
	if err := readSelectors(target, &a.Target, on, p); err != nil {
		target.Fail(err)
	}
	target.Object("gloss:standing", func(f *strictjson.Fields) {
		f.Only("version", "state", "confidence", "former", "kept", "verdictBefore", "readingBefore")
		a.Target.Stand(annotation.AnchorStatus{
			Version: f.Text("version"), State: annotation.State(f.Text("state")), Confidence: f.Float("confidence"),
			Former: f.Text("former"), Kept: f.Bool("kept"), VerdictBefore: f.Bool("verdictBefore"), ReadingBefore: f.Bool("readingBefore"),
		})
	})
	if target.Err != nil {
		return a, fmt.Errorf("target: %w", target.Err)
	}
	p.target = membersBut(target.Value, oursAim)
	a.Foreign = p.String()
	return a, a.Check(on.article.Text)
}

// foreignMembers are the members of an annotation that are not Gloss's, and of
// those that both have, what differs from what Gloss writes.
func foreignMembers(v strictjson.Value) *parts {
	p := &parts{}
	for _, o := range []struct{ name, usual string }{{"@context", annoContext}, {"type", "Annotation"}, {"motivation", "classifying"}} {
		if m := v.Get(o.name); m.Exists() && !m.IsText(o.usual) {
			p.members = append(p.members, member{o.name, m.Compact()})
		}
	}
	p.members = append(p.members, membersBut(v, notForeign)...)
	return p
}

// nativeBodies reads the bodies as EncodeNative lays them out.
func nativeBodies(f *strictjson.Fields, a *annotation.Annotation, p *parts) {
	n := 0
	for v := range f.List("body") {
		n++
		b, err := strictjson.FieldsOf(v, fmt.Sprintf("body %d", n))
		if err != nil {
			if v.Kind() == '"' {
				p.bodies = append(p.bodies, v.Compact())
			} else {
				f.Fail(err)
			}
			continue
		}
		switch value := b.Value.Get("value"); {
		case value.Kind() == '"' && b.Value.Get("purpose").IsText("tagging") && v.HasOnly("type", "purpose", "value"):
			if a.Kind == "" {
				a.Kind = annotation.Kind(b.Text("value"))
			} else {
				a.Tags = append(a.Tags, b.Text("value"))
			}
		case isVerdict(v):
			// What is in gloss:details is read; this is for other tools.
		case value.Kind() == '"' && a.Note == "" && isNote(v):
			a.Note = b.Text("value")
			p.note = noteMembers(v)
		case isLink(v):
			a.Links = append(a.Links, linkOf(b))
		default:
			p.bodies = append(p.bodies, v.Compact())
		}
		if b.Err != nil {
			f.Fail(fmt.Errorf("body %d: %w", n, b.Err))
		}
	}
}

// readSelectors reads the quote and the position of a target; other selectors
// are foreign.
func readSelectors(target *strictjson.Fields, into *annotation.Target, on version, p *parts) error {
	n, quotes, positions := 0, 0, 0
	for v := range target.List("selector") {
		n++
		s := &strictjson.Fields{Value: v}
		switch kind := v.Get("type"); {
		case kind.IsText("TextQuoteSelector") && quotes == 0:
			into.Quote, quotes = annotation.TextQuote{Exact: s.Required("exact"), Prefix: s.Text("prefix"), Suffix: s.Text("suffix")}, 1
			if v.Get("gloss:prefix").Exists() {
				into.Quote.Prefix = s.Text("gloss:prefix")
			}
			if v.Get("gloss:suffix").Exists() {
				into.Quote.Suffix = s.Text("gloss:suffix")
			}
		case kind.IsText("TextPositionSelector") && positions == 0:
			into.Span, positions = spanOf(s, on.x, on.article.Text), 1
		case v.Kind() == '{' || v.Kind() == '"':
			p.selectors = append(p.selectors, v.Compact())
		default:
			return v.WrongType(fmt.Sprintf("selector %d", n), "an object")
		}
		if s.Err != nil {
			return fmt.Errorf("selector %d: %w", n, s.Err)
		}
	}
	if quotes+positions < 2 {
		return fmt.Errorf("there is no TextQuoteSelector, or no TextPositionSelector")
	}
	return target.Err
}

func readDetails(f *strictjson.Fields, d *annotation.Details) {
	f.Only("said", "verdict", "evidence", "quotation", "quantity")
	f.Object("said", func(f *strictjson.Fields) {
		f.Only("name", "role", "on", "where")
		d.Said = annotation.Attribution{Name: f.Text("name"), Role: f.Text("role"), On: f.Text("on"), Where: f.Text("where")}
	})
	d.Verdict = annotation.Verdict(f.Text("verdict"))
	for v := range f.List("evidence") {
		e, err := strictjson.FieldsOf(v, "evidence")
		if err != nil {
			f.Fail(err)
			return
		}
		e.Only("url", "title", "excerpt", "stance", "accessed", "archive")
		d.Evidence = append(d.Evidence, annotation.Evidence{
			URL: e.Text("url"), Title: e.Text("title"), Excerpt: e.Text("excerpt"), Stance: annotation.Stance(e.Text("stance")), Accessed: e.Text("accessed"), Archive: e.Text("archive"),
		})
		if e.Err != nil {
			f.Fail(fmt.Errorf("evidence %d: %w", len(d.Evidence), e.Err))
		}
	}
	f.Object("quotation", func(f *strictjson.Fields) {
		f.Only("cue", "form", "verified")
		d.Quotation = annotation.Quotation{Cue: f.Text("cue"), Form: annotation.QuoteForm(f.Text("form")), Verified: f.Text("verified")}
	})
	f.Object("quantity", func(f *strictjson.Fields) {
		f.Only("value", "from", "to", "approximate", "unit", "of", "period", "source")
		d.Quantity = annotation.Quantity{
			Value: annotation.Number(f.Text("value")), From: annotation.Number(f.Text("from")), To: annotation.Number(f.Text("to")),
			Approximate: f.Bool("approximate"), Unit: f.Text("unit"), Of: f.Text("of"), Period: f.Text("period"), Source: f.Text("source"),
		}
	})
}

// span reads a range of code points as bytes.
func spanOf(f *strictjson.Fields, x *text.Index, doc string) text.Span {
	start, end := f.Int("start"), f.Int("end")
	if f.Err != nil {
		return text.Span{}
	}
	if start < 0 || end < start || end > x.ToRunes(len(doc)) {
		f.Fail(fmt.Errorf("%d to %d is not a place in a text of %d characters", start, end, x.ToRunes(len(doc))))
		return text.Span{}
	}
	return text.Span{Start: x.FromRunes(start), End: x.FromRunes(end)}
}

// time reads a time that must be there.
func timeOf(f *strictjson.Fields, name string) time.Time {
	t, err := parseStamp(f.Required(name))
	if err != nil {
		f.Fail(fmt.Errorf("%s: %w", name, err))
	}
	return t
}

// looseStamp reads a time as other tools write it: perhaps without its zone, which is then
// taken for UTC, without seconds, or as a date alone. It is Undated where there is none.
func looseStamp(s string) (time.Time, error) {
	if t, err := parseStamp(s); err == nil {
		return t, nil
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", time.RFC1123, time.RFC1123Z} {
		if t, err := time.Parse(layout, strings.TrimSpace(s)); err == nil && t.Year() > 0 {
			return t.UTC().Truncate(time.Millisecond), nil
		}
	}
	return Undated, fmt.Errorf("%.40q is not a time", s)
}

func parseStamp(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%.40q is not a time", s)
	}
	t = t.UTC().Truncate(time.Millisecond)
	// A zone can carry a time over the edge of what four digits can write.
	if t.Year() < 1 || t.Year() > 9999 {
		return time.Time{}, fmt.Errorf("%.40q is out of range", s)
	}
	return t, nil
}

// Time reads a time of another tool's file; the zero Time where there is none, or what
// stands there is none.
func Time(v strictjson.Value) time.Time { return TimeOf(v.Text()) }

// TimeOf is Time of a text.
func TimeOf(s string) time.Time {
	t, err := looseStamp(s)
	if err != nil {
		return time.Time{}
	}
	return t
}
