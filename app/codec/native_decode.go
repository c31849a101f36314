package codec

import (
	"fmt"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/text"
)

// DecodeNative reads what EncodeNative wrote, also what an older Gloss wrote.
// Parts of its annotations that it does not know are kept as foreign. The error
// names the place, or wraps one of ErrTooLarge, ErrNotJSON, ErrTwice,
// ErrNotGloss and ErrNewer.
func DecodeNative(file []byte) (Document, error) {
	v, err := parseJSON(file)
	if err != nil {
		return Document{}, err
	}
	return decodeNative(v)
}

// isNative reports whether a file says that it is Gloss's own.
func isNative(v value) bool {
	return v.get("gloss:version").t != nil || v.get("gloss:article").t != nil
}

func decodeNative(v value) (Document, error) {
	// The version comes first: a newer file may have any shape, and is then
	// refused as newer and not as broken.
	version, err := v.get("gloss:version").whole("gloss:version")
	switch {
	case err != nil || version < 1 || !v.get("type").isText("AnnotationCollection"):
		return Document{}, ErrNotGloss
	case version > nativeVersion:
		return Document{}, ErrNewer
	}
	a, err := decodeArticle(v.get("gloss:article"), "gloss:article")
	if err != nil {
		return Document{}, fmt.Errorf("article: %w", err)
	}
	d := Document{Article: a}
	if err := d.readShelf(v.get("gloss:article"), a.ID); err != nil {
		return Document{}, fmt.Errorf("article: %w", err)
	}
	if d.Earlier, err = decodeEarlier(v.get("gloss:earlier"), a.ID); err != nil {
		return Document{}, err
	}
	for i, item := range d.Earlier {
		if err := d.readShelf(at(v.get("gloss:earlier"), i), item.ID); err != nil {
			return Document{}, fmt.Errorf("earlier version %d: %w", i+1, err)
		}
	}
	if err := d.readItems(v); err != nil {
		return Document{}, err
	}
	f := fields{v: v}
	if total := f.whole("total"); f.err != nil {
		return Document{}, f.err
	} else if total != len(d.Annotations) {
		return Document{}, fmt.Errorf("total is %d, but there are %d annotations", total, len(d.Annotations))
	}
	annotation.Sort(d.Annotations)
	return d, nil
}

func (d *Document) readItems(v value) error {
	first := v.get("first")
	if !first.there() {
		return nil
	}
	f, err := object(first, "first")
	if err != nil {
		return err
	}
	in, seen := d.versions(), map[annotation.ID]bool{}
	n := 0
	for range f.list("items") {
		n++
	}
	// Room made once: room that grows is there twice. But a mark takes more
	// memory than the shortest of items.
	d.Annotations = make([]annotation.Annotation, 0, min(n, 50_000))
	for item := range f.list("items") {
		m, err := decodeAnnotation(item, in)
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
	return f.err
}

// maxEarlier bounds how many versions of an article a file may bring.
const maxEarlier = 100

func decodeEarlier(v value, newest article.ID) ([]article.Article, error) {
	if v.there() && v.kind() != '[' {
		return nil, v.wrong("gloss:earlier", "a list")
	}
	seen := map[article.ID]bool{newest: true}
	var out []article.Article
	for item := range v.items() {
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

func decodeArticle(v value, name string) (article.Article, error) {
	f, err := object(v, name)
	if err != nil {
		return article.Article{}, err
	}
	a := article.Article{
		ID: article.ID(f.need("id")), Title: f.text("gloss:title"), Author: f.text("gloss:author"), Source: f.text("gloss:source"),
		URL: f.text("gloss:url"), Published: f.text("gloss:published"), Lang: f.text("gloss:lang"), Revises: article.ID(f.text("gloss:revises")),
		Added: f.time("gloss:added"), Text: f.need("gloss:text"),
	}
	if f.err == nil && len(a.Text) > article.MaxText {
		f.fail(a.Check()) // before more is made of it
	}
	x, n := text.NewIndex(a.Text), 0
	for b := range f.list("gloss:blocks") {
		if n++; n > article.MaxBlocks {
			f.fail(fmt.Errorf("there are more than %d blocks", article.MaxBlocks))
			break
		}
		block, err := object(b, "it")
		if err == nil {
			role := article.Role(block.need("gloss:role"))
			a.Blocks = append(a.Blocks, article.Block{Role: role, Span: block.span(x, a.Text)})
			err = block.err
		}
		if err != nil {
			f.fail(fmt.Errorf("block %d: %w", n, err))
		}
	}
	if f.err != nil {
		return article.Article{}, f.err
	}
	return a, a.Check()
}

func decodeAnnotation(v value, in versions) (annotation.Annotation, error) {
	f, err := object(v, "it")
	if err != nil {
		return annotation.Annotation{}, err
	}
	a := annotation.Annotation{ID: annotation.ID(f.need("id")), Created: f.time("created"), Modified: f.time("modified")}
	p := foreignMembers(v)
	nativeBodies(f, &a, p)
	f.inside("gloss:details", func(f *fields) { readDetails(f, &a.Details) })
	target, err := object(v.get("target"), "target")
	if err != nil {
		f.fail(err)
	}
	if f.err != nil {
		return a, f.err
	}
	a.Target.Source = target.need("source")
	if target.v.get("gloss:on").there() {
		a.Target.Source = target.need("gloss:on")
	}
	on, there := in[article.ID(a.Target.Source)]
	if !there {
		return a, fmt.Errorf("target: %.60q is another article", a.Target.Source)
	}
	if err := readSelectors(target, &a.Target, on, p); err != nil {
		target.fail(err)
	}
	target.inside("gloss:standing", func(f *fields) {
		f.only("version", "state", "confidence", "former", "kept")
		a.Target.Stand(annotation.AnchorStatus{
			Version: f.text("version"), State: annotation.State(f.text("state")), Confidence: f.float("confidence"),
			Former: f.text("former"), Kept: f.bool("kept"),
		})
	})
	if target.err != nil {
		return a, fmt.Errorf("target: %w", target.err)
	}
	p.target = membersBut(target.v, oursAim)
	a.Foreign = p.String()
	return a, a.Check(on.article.Text)
}

// foreignMembers are the members of an annotation that are not Gloss's, and of
// those that both have, what differs from what Gloss writes.
func foreignMembers(v value) *parts {
	p := &parts{}
	for _, o := range []struct{ name, usual string }{{"@context", annoContext}, {"type", "Annotation"}, {"motivation", "classifying"}} {
		if m := v.get(o.name); m.there() && !m.isText(o.usual) {
			p.members = append(p.members, member{o.name, m.compact()})
		}
	}
	p.members = append(p.members, membersBut(v, notForeign)...)
	return p
}

// nativeBodies reads the bodies as EncodeNative lays them out.
func nativeBodies(f *fields, a *annotation.Annotation, p *parts) {
	n := 0
	for v := range f.list("body") {
		n++
		b, err := object(v, fmt.Sprintf("body %d", n))
		if err != nil {
			if v.kind() == '"' {
				p.bodies = append(p.bodies, v.compact())
			} else {
				f.fail(err)
			}
			continue
		}
		switch value := b.v.get("value"); {
		case value.kind() == '"' && b.v.get("purpose").isText("tagging") && has(v, "type", "purpose", "value"):
			if a.Kind == "" {
				a.Kind = annotation.Kind(b.text("value"))
			} else {
				a.Tags = append(a.Tags, b.text("value"))
			}
		case value.kind() == '"' && a.Note == "" && isNote(v):
			a.Note = b.text("value")
			p.note = noteMembers(v)
		case isLink(v):
			a.Links = append(a.Links, b.link())
		default:
			p.bodies = append(p.bodies, v.compact())
		}
		if b.err != nil {
			f.fail(fmt.Errorf("body %d: %w", n, b.err))
		}
	}
}

// has reports whether an object has no members but these.
func has(v value, names ...string) bool {
	for range v.but(names...) {
		return false
	}
	return true
}

// readSelectors reads the quote and the position of a target; other selectors
// are foreign.
func readSelectors(target *fields, into *annotation.Target, on version, p *parts) error {
	n, quotes, positions := 0, 0, 0
	for v := range target.list("selector") {
		n++
		s := &fields{v: v}
		switch kind := v.get("type"); {
		case kind.isText("TextQuoteSelector") && quotes == 0:
			into.Quote, quotes = annotation.TextQuote{Exact: s.need("exact"), Prefix: s.text("prefix"), Suffix: s.text("suffix")}, 1
		case kind.isText("TextPositionSelector") && positions == 0:
			into.Span, positions = s.span(on.x, on.article.Text), 1
		case v.kind() == '{' || v.kind() == '"':
			p.selectors = append(p.selectors, v.compact())
		default:
			return v.wrong(fmt.Sprintf("selector %d", n), "an object")
		}
		if s.err != nil {
			return fmt.Errorf("selector %d: %w", n, s.err)
		}
	}
	if quotes+positions < 2 {
		return fmt.Errorf("there is no TextQuoteSelector, or no TextPositionSelector")
	}
	return target.err
}

func readDetails(f *fields, d *annotation.Details) {
	f.only("said", "verdict", "evidence", "quotation", "quantity")
	f.inside("said", func(f *fields) {
		f.only("name", "role", "on", "where")
		d.Said = annotation.Attribution{Name: f.text("name"), Role: f.text("role"), On: f.text("on"), Where: f.text("where")}
	})
	d.Verdict = annotation.Verdict(f.text("verdict"))
	for v := range f.list("evidence") {
		e, err := object(v, "evidence")
		if err != nil {
			f.fail(err)
			return
		}
		e.only("url", "title", "excerpt", "stance", "accessed")
		d.Evidence = append(d.Evidence, annotation.Evidence{
			URL: e.text("url"), Title: e.text("title"), Excerpt: e.text("excerpt"), Stance: annotation.Stance(e.text("stance")), Accessed: e.text("accessed"),
		})
		if e.err != nil {
			f.fail(fmt.Errorf("evidence %d: %w", len(d.Evidence), e.err))
		}
	}
	f.inside("quotation", func(f *fields) {
		f.only("cue", "form", "verified")
		d.Quotation = annotation.Quotation{Cue: f.text("cue"), Form: annotation.QuoteForm(f.text("form")), Verified: f.text("verified")}
	})
	f.inside("quantity", func(f *fields) {
		f.only("value", "from", "to", "approximate", "unit", "of", "period", "source")
		d.Quantity = annotation.Quantity{
			Value: annotation.Number(f.text("value")), From: annotation.Number(f.text("from")), To: annotation.Number(f.text("to")),
			Approximate: f.bool("approximate"), Unit: f.text("unit"), Of: f.text("of"), Period: f.text("period"), Source: f.text("source"),
		}
	})
}

// span reads a range of code points as bytes.
func (f *fields) span(x *text.Index, doc string) text.Span {
	start, end := f.whole("start"), f.whole("end")
	if f.err != nil {
		return text.Span{}
	}
	if start < 0 || end < start || end > x.ToRunes(len(doc)) {
		f.fail(fmt.Errorf("%d to %d is not a place in a text of %d characters", start, end, x.ToRunes(len(doc))))
		return text.Span{}
	}
	return text.Span{Start: x.FromRunes(start), End: x.FromRunes(end)}
}

// time reads a time that must be there.
func (f *fields) time(name string) time.Time {
	t, err := parseStamp(f.need(name))
	if err != nil {
		f.fail(fmt.Errorf("%s: %w", name, err))
	}
	return t
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
