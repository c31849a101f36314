package codec

import (
	"io"
	"strings"
	"unicode"

	"gloss/app/annotation"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
	"gloss/app/text"
)

// Hypothesis's own export, and what its search API answers, hold annotations in
// a shape close to the W3C's. Offsets count UTF-16 units, the kind is a tag among
// tags, the note is text. What else a record holds (user, group, permissions,
// replies) is kept as foreign, under one name.
const (
	foreignHypothesis = "gloss:hypothesis"
	hypothesisID      = "https://hypothes.is/a/"
)

// verdictTag begins the tag that is the verdict.
const verdictTag = "verdict:"

// What a record has a place for in an annotation; all else is foreign.
var oursHypothesis = []string{"id", "created", "updated", "text", "tags", "uri", "target", "document"}

func encodeHypothesis(out io.Writer, docs []Document, o Options) error {
	w := writer{strictjson.NewIndentedWriter(out)}
	w.Open('{')
	w.Member("export_date", stamp(o.At))
	w.Member("export_userid", "")
	w.Member("client_version", "gloss")
	w.OpenMember("annotations", '[')
	for _, d := range docs {
		for _, a := range d.Texts() {
			x, u := text.NewIndex(a.Text), codeunit.New(a.Text)
			for _, m := range d.On(a.ID) {
				start, end := u.FromRunes(x.ToRunes(m.Target.Span.Start)), u.FromRunes(x.ToRunes(m.Target.Span.End))
				w.hypothesis(m, address(a), a.Title, start, end)
			}
		}
	}
	w.Close(']')
	w.Close('}')
	return w.End()
}

func (w writer) hypothesis(m annotation.Annotation, uri, title string, start, end int) {
	var own, selectors []member
	var replies []string
	for _, f := range foreignOf(m).members {
		if f.name == foreignHypothesis {
			own, selectors, replies = splitHypothesis(f.raw)
		}
	}
	w.Open('{')
	w.Member("id", strings.TrimPrefix(string(m.ID), hypothesisID))
	w.Member("created", stamp(m.Created))
	w.Member("updated", stamp(m.Modified))
	w.Member("uri", uri)
	w.OpenMember("document", '{')
	w.OpenMember("title", '[')
	w.Text(title)
	w.Close(']')
	w.Close('}')
	w.Member("text", m.Note)
	w.OpenMember("tags", '[')
	w.Text(string(m.Kind))
	if m.Verdict != annotation.Unchecked {
		w.Text(verdictTag + " " + m.Step().Word)
	}
	for _, t := range m.Tags {
		w.Text(t)
	}
	w.Close(']')
	w.OpenMember("target", '[')
	w.Open('{')
	w.Member("source", uri)
	// Hypothesis takes a target without selectors for a page note, and one with an empty
	// list for a mark that has lost its place.
	if len(selectors) > 0 || !NoWords(m) {
		w.OpenMember("selector", '[')
		for _, s := range selectors {
			w.Raw(s.raw)
		}
		if !NoWords(m) {
			w.positionSelector(start, end)
			w.quoteSelector(withinParagraph(m.Target.Quote))
		}
		w.Close(']')
	}
	w.Close('}')
	w.Close(']')
	if taken(own, "user", "") == "" {
		w.Member("user", hypothesisUser(Creator(m)))
		if name := Creator(m); name != "" && taken(own, "user_info", "") == "" {
			w.OpenMember("user_info", '{')
			w.Member("display_name", name)
			w.Close('}')
		}
	}
	if taken(own, "group", "") == "" {
		w.Member("group", "__world__")
	}
	if taken(own, "permissions", "") == "" {
		w.Name("permissions")
		w.Raw(`{"read":[],"update":[],"delete":[]}`)
	}
	w.members(own, oursHypothesis)
	w.Close('}')
	for _, r := range replies {
		w.Raw(r)
	}
}

// hypothesisUser is a name as the id of an account, which is what Hypothesis's importer
// groups marks by: of letters, digits, dots and underscores.
func hypothesisUser(name string) string {
	account := strings.Trim(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '.' || r == '_':
			return r
		case unicode.IsSpace(r) || r == '-':
			return '_'
		}
		return -1
	}, name), "_.")
	if account == "" {
		account = "gloss"
	}
	return "acct:" + account + "@gloss"
}

// splitHypothesis reads what is kept of a record: its members, its further
// selectors, and the replies to it.
func splitHypothesis(raw string) (own, selectors []member, replies []string) {
	v, err := strictjson.Parse([]byte(raw))
	if err != nil {
		return nil, nil, nil
	}
	for s := range v.Get("selector").Items() {
		selectors = append(selectors, member{"", s.Compact()})
	}
	for r := range v.Get("replies").Items() {
		replies = append(replies, r.Compact())
	}
	return membersBut(v, []string{"selector", "replies"}), selectors, replies
}
