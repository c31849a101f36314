package suggestion

import (
	"slices"
	"sort"

	"gloss/app/annotation"
	"gloss/app/annotation/ordered"
	"gloss/app/article"
	"gloss/app/session/detect"
	"gloss/app/session/workspace"
	"gloss/app/suggest"
	"gloss/app/text"
)

// Suggesting is what is suggested for the open article. Its slices are never
// changed in place.
type Suggesting struct {
	Without bool // this run goes without suggestions, whatever the settings say
	Panel   bool // the list is open
	Claims  int  // how many of the likeliest claims are offered

	Known         bool                // all of the article has been read
	Lang          string              // the language that it was read as, as a tag; "und" for one without rules
	Found         []detect.Suggestion // everything that was found, in order
	ShowDismissed bool                // those are listed too
	At            detect.Suggestion   // the one that was turned to last
	Pointed       string              // the key of the one that the mouse points at, if any
	Offered       []detect.Suggestion // what is left of Found: neither dismissed (ReadingState says so) nor marked, in order
	InText        InText              // what the text shows of Offered

	reading reading
	made    offering
}

// reading is how far the article has been read.
type reading struct {
	of     article.ID
	lang   string // that the article stated then
	next   int    // the part that is waited for
	found  []detect.Suggestion
	quotes []suggest.Quote
}

// offering is what Offered was made of.
type offering struct {
	found     []detect.Suggestion
	marks     ordered.Marks
	dismissed []string
	claims    int
	on        bool
}

// ClaimsAtOnce is how many claims are offered at first, and how many more when
// asked: models rank the sentences of news well and judge one alone poorly.
const ClaimsAtOnce = 8

// keep reads the open article if it has not been, and keeps up what is
// offered. It comes at the end of every message.
func (s room) keep() []workspace.Effect {
	g := &s.Suggest
	var todo []workspace.Effect
	if g.reading.of != s.Article.ID || g.reading.lang != s.Article.Lang {
		g.Known, g.Found, g.At, g.Pointed, g.Claims = false, nil, detect.Suggestion{}, "", ClaimsAtOnce
		if s.Ready && s.Suggests(s.Workspace) {
			g.reading = reading{of: s.Article.ID, lang: s.Article.Lang}
			todo = []workspace.Effect{AskPart{Of: s.Article.ID}}
		}
	}
	now := offering{g.Found, s.Marks, s.ReadingState.Dismissed, g.Claims, s.Suggests(s.Workspace)}
	was := g.made
	offered := g.Offered
	switch {
	case now.on != was.on || now.claims != was.claims || !workspace.Same(now.found, was.found) || !workspace.Same(now.dismissed, was.dismissed):
		if all := now.offered(); !slices.Equal(all, offered) {
			offered = all
		}
	case !now.marks.Same(was.marks):
		offered = now.after(was, offered)
	default:
		return todo
	}
	g.made = now
	if !workspace.Same(offered, g.Offered) {
		// While it is the same it stays one slice, so that nothing is drawn anew.
		g.Offered, g.InText = offered, inText(s.Article, offered)
	}
	return todo
}

// readOn takes in a part, and asks for the next. Nothing is offered before the
// last: which claims are the likeliest is not known earlier.
func (s room) readOn(m PartRead) []workspace.Effect {
	g := &s.Suggest
	if m.Of != s.Article.ID || m.Of != g.reading.of || m.N != g.reading.next || g.Known {
		return nil
	}
	g.Lang = string(m.Writing.Lang)
	g.reading.next++
	g.reading.found = append(slices.Clip(g.reading.found), m.Found...)
	g.reading.quotes = append(slices.Clip(g.reading.quotes), m.Quotes...)
	if !m.Last {
		return []workspace.Effect{AskPart{m.Of, m.N + 1, m.Writing}}
	}
	g.Known, g.Found = true, slices.Clone(g.reading.found)
	s.KeepQuotes(m.Writing, g.reading.quotes)
	g.reading.found, g.reading.quotes = nil, nil
	rank(g.Found)
	sort.Slice(g.Found, func(i, j int) bool { return detect.BySpan(g.Found[i], g.Found[j]) < 0 })
	return nil
}

// rank numbers the claims, the likeliest first.
func rank(found []detect.Suggestion) {
	var claims []int
	for i, g := range found {
		if g.Kind == annotation.Claim {
			claims = append(claims, i)
		}
	}
	sort.SliceStable(claims, func(i, j int) bool { return found[claims[i]].Score > found[claims[j]].Score })
	for n, i := range claims {
		found[i].Rank = n
	}
}

// offered is what is found and neither dismissed nor marked so already.
func (o offering) offered() []detect.Suggestion {
	if !o.on {
		return nil
	}
	var out []detect.Suggestion
	for _, g := range o.found {
		if o.offers(g) {
			out = append(out, g)
		}
	}
	return out
}

// offers reports whether one of found is offered.
func (o offering) offers(g detect.Suggestion) bool {
	if g.Kind == annotation.Claim && g.Rank >= o.claims || len(o.dismissed) > 0 && slices.Contains(o.dismissed, g.Key()) {
		return false
	}
	for m := range o.marks.Over(g.Span) {
		if m.Kind == g.Kind {
			return false
		}
	}
	return true
}

// after is what is offered after a change of the marks, from what was before it: only
// what lies under the marks that changed is looked at. It is the same slice if nothing
// is offered otherwise.
func (o offering) after(was offering, offered []detect.Suggestion) []detect.Suggestion {
	if !o.on {
		return nil
	}
	var changed []text.Span
	from, before, now := ordered.Changed(was.marks, o.marks)
	for m := range was.marks.Between(from, before) {
		changed = append(changed, m.Target.Span)
	}
	for m := range o.marks.Between(from, now) {
		changed = append(changed, m.Target.Span)
	}
	if len(changed) > fewChanged {
		if all := o.offered(); !slices.Equal(all, offered) {
			return all
		}
		return offered
	}
	own := false // offered is a copy
	for _, g := range o.found {
		if !slices.ContainsFunc(changed, g.Span.Overlaps) {
			continue
		}
		i, there := slices.BinarySearchFunc(offered, g, detect.BySpan)
		if there == o.offers(g) {
			continue
		}
		if !own {
			offered, own = slices.Clone(offered), true
		}
		if there {
			offered = slices.Delete(offered, i, i+1)
		} else {
			offered = slices.Insert(offered, i, g)
		}
	}
	return offered
}

// fewChanged is how many marks change at most for what lies under each to be looked at.
const fewChanged = 16

// suggested is the suggestion that is selected, to be taken or dismissed.
func (s room) suggested() (detect.Suggestion, bool) {
	g := s.Suggest.At
	if g.Span.Empty() || s.Selection.Span() != g.Span || s.View != workspace.Reader || s.IsPlacing() {
		return detect.Suggestion{}, false
	}
	_, ok := slices.BinarySearchFunc(s.Suggest.Offered, g, detect.BySpan)
	return g, ok
}

// lit is the suggestion whose words are lit and whose offer is made: the one that is
// selected, or else the one that the mouse points at while nothing else is selected.
func (s room) lit() (detect.Suggestion, bool) {
	if g, ok := s.suggested(); ok {
		return g, true
	}
	if s.Suggest.Pointed == "" || s.View != workspace.Reader || s.IsPlacing() || s.Open != "" || !s.Selection.Span().Empty() {
		return detect.Suggestion{}, false
	}
	return s.offeredAs(s.Suggest.Pointed)
}

// offeredAs finds what is offered by its key.
func (s room) offeredAs(key string) (detect.Suggestion, bool) {
	i := slices.IndexFunc(s.Suggest.Offered, func(g detect.Suggestion) bool { return g.Key() == key })
	if i < 0 {
		return detect.Suggestion{}, false
	}
	return s.Suggest.Offered[i], true
}

// beside is the one after or before the one that was turned to last,
// or else after or before the cursor. Round says that the first one comes behind the last.
func (s room) beside(forward, round bool) (detect.Suggestion, bool) {
	at, focus := s.Suggest.At, s.Selection.Focus
	from := detect.Suggestion{Span: text.Span{Start: focus, End: focus}}
	if span := s.Selection.Span(); !at.Span.Empty() && (span == at.Span || span.Empty() && focus == at.Span.End) {
		from = at
	}
	all := s.Suggest.Offered
	i, there := slices.BinarySearchFunc(all, from, detect.BySpan)
	switch {
	case !forward:
		i--
	case there:
		i++
	}
	if n := len(all); round && n > 0 {
		i = (i + n) % n
	}
	if i < 0 || i >= len(all) || s.View != workspace.Reader || s.IsPlacing() {
		return detect.Suggestion{}, false
	}
	return all[i], true
}

// ShortestAt is the shortest suggestion at a place, of those that the text shows.
func (s *State) ShortestAt(at int) (shortest detect.Suggestion, ok bool) {
	for _, g := range s.Suggest.InText.Offered {
		if g.Span.Start > at {
			break
		}
		if at <= g.Span.End && (!ok || g.Span.Len() < shortest.Span.Len()) {
			shortest, ok = g, true
		}
	}
	return shortest, ok
}

// PartRead is what was found in a part of an article. It answers the effect AskPart.
type PartRead struct{ detect.Part }

func (PartRead) Msg() workspace.Room { return workspace.InSuggestion }

// ReadPart reads of an article the part that is asked for.
func ReadPart(a article.Article, ask AskPart) PartRead {
	return PartRead{detect.ReadPart(a, ask.N, ask.Writing)}
}

// left has no suggestion selected.
func (s room) left() {
	if _, ok := s.suggested(); ok {
		s.Selection.Anchor = s.Selection.Focus
	}
	s.Suggest.At = detect.Suggestion{}
}
