package extract

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// Names, roles and attributes say of an element that it stands beside the
// article, and some of them mislead: what holds the article is called a sharing
// container, or is hidden until a program has run. So what would be left out is
// weighed against what would be kept, before anything is.

// scale weighs the sentences of a page.
type scale struct {
	f       *facts
	b       *builder // with all blocks of the page, none of them left out
	reasons map[*html.Node]Reason
	teaser  map[*block]bool
	units   map[*html.Node]bool // elements that hold one of them each
	shaped  map[*html.Node]int  // elements below an element that are comments by name
	forms   map[*html.Node]int  // fields to type in below an element
}

// least is how many code points of sentences an article has at least that is
// taken against what its container is called.
const least = 120

// maxRounds bounds how many containers within one another are looked into.
const maxRounds = 12

// weigh finds the elements that hold the article, whatever they are called: those
// whose names and attributes speak against it while what they hold is the only text, or the
// first and heaviest below the headline, and all that hold most of the page's sentences.
func weigh(body *html.Node, f *facts) {
	s := &scale{f: f, reasons: map[*html.Node]Reason{}, shaped: map[*html.Node]int{}, forms: map[*html.Node]int{}}
	s.b = newBuilder(body, f, true)
	s.b.open = true
	s.b.children(body, nil, "")
	f.overruled = map[*html.Node]bool{}
	f.holds, f.others = map[*html.Node]bool{}, map[*html.Node]Reason{}
	s.teasers(body)
	s.count(body)
	for range maxRounds {
		found := s.overruled(body)
		if len(found) == 0 {
			break
		}
		for _, n := range found {
			f.holds[n], f.overruled[n] = true, true
		}
	}
	s.spine(body)
}

// count finds what speaks for comments and for a form.
func (s *scale) count(n *html.Node) {
	for c := range n.ChildNodes() {
		if c.Type != html.ElementNode {
			continue
		}
		s.count(c)
		if s.shaped[c] > 0 || s.forms[c] > 0 {
			s.shaped[n] += s.shaped[c]
			s.forms[n] += s.forms[c]
		}
		if c.Data == "input" || c.Data == "textarea" {
			s.forms[n]++
		}
		if s.reason(c) == Comments {
			s.shaped[n]++
		}
	}
}

// reason is why an element would be left out.
func (s *scale) reason(n *html.Node) Reason {
	why, known := s.reasons[n]
	if !known {
		why = s.b.accused(n)
		if why == "" && n.Data == "aside" {
			why = Around // Readability leaves these out
		}
		s.reasons[n] = why
	}
	return why
}

// accuser is the outermost element around a block that would be left out with all
// that it holds, or nil.
func (s *scale) accuser(b *block, body *html.Node) *html.Node {
	var top *html.Node
	for n := b.node; n != nil && n != body; n = n.Parent {
		if !s.f.holds[n] && s.reason(n) != "" {
			top = n
		}
	}
	return top
}

// charge is what the elements of one kind that stand side by side, or one alone, hold.
type charge struct {
	nodes    []*html.Node
	why      Reason
	mass     int // code points of sentences
	linked   int
	size     int
	paras    int
	consents int // paragraphs that ask for consent
	before   int // code points of sentences that are kept and stand before it
	alone    int // blocks that these are
	words    int // the same, of all that is no link
}

// overruled are the elements of the charge that is wrong, or none.
func (s *scale) overruled(body *html.Node) []*html.Node {
	type key struct {
		parent *html.Node
		why    Reason
		name   string
	}
	charges := map[key]*charge{}
	var order []*charge
	kept, words, alone := 0, 0, 0
	passed := s.f.h1 == nil // the headline
	for _, b := range s.b.blocks {
		if s.f.h1 != nil && tree.Below(b.node, s.f.h1) {
			passed, kept, words, alone = true, 0, 0, 0
			continue
		}
		top := s.accuser(b, body)
		if top == nil {
			if passed && b.broad >= 25 && b.density() < 0.3 {
				words += b.broad
			}
			if passed && plainSentences(b) && !s.teaser[b] && !s.foreign(b) && !s.dek(b) && !asks(b.text) {
				kept += b.broad
				alone++
			}
			continue
		}
		if !passed {
			continue
		}
		k := key{top.Parent, s.reason(top), tree.Attr(top, "class") + tree.Attr(top, "id")}
		c := charges[k]
		if c == nil {
			c = &charge{why: k.why, before: kept, words: words, alone: alone}
			charges[k] = c
			order = append(order, c)
		}
		if len(c.nodes) == 0 || c.nodes[len(c.nodes)-1] != top {
			c.nodes = append(c.nodes, top)
		}
		c.size += b.size
		c.linked += b.linked
		if plainSentences(b) && !s.teaser[b] {
			if asks(b.text) {
				c.consents++
			} else {
				c.mass += b.broad
				c.paras++
			}
		}
	}
	var best *charge
	most := 0
	for _, c := range order {
		rest := kept
		shaped, forms := 0, 0
		for _, n := range c.nodes {
			shaped += s.shaped[n]
			forms += s.forms[n]
		}
		switch {
		case c.mass < least, 10*c.linked > 4*c.size, c.consents > c.paras:
			continue
		case c.before > 0 && (c.why == Comments && shaped+forms > 0 || c.alone > 1 || c.mass < 2*c.before || c.before > 300), c.why == Comments && shaped+forms > 0 && 3*c.words > c.mass:
			continue
		case c.mass <= rest, c.why == Hidden && rest >= 200 && c.mass < 4*rest:
			continue
		}
		score := min(c.mass, 1500)
		if shaped >= 3 {
			score /= 10
		}
		if forms > 0 && c.paras < 3 {
			score /= 5
		}
		if score > most {
			best, most = c, score
		}
	}
	if best == nil {
		return nil
	}
	return best.nodes
}

// foreign reports whether a block stands in another article element than the headline.
func (s *scale) foreign(b *block) bool {
	own := outermost(s.f.h1, "article")
	return own != nil && !tree.Below(b.node, own) && within(b.node, "article") != nil
}

// outermost is the outermost element of a name around n, itself included, or nil.
func outermost(n *html.Node, name string) *html.Node {
	var found *html.Node
	for ; n != nil && n.Type == html.ElementNode; n = n.Parent {
		if n.Data == name {
			found = n
		}
	}
	return found
}

// dek reports whether a block sums up the article below the headline.
func (s *scale) dek(b *block) bool {
	return b.size <= 600 && (dekNamed(b.node, s.f) || s.f.description != "" && bare(b.text) == bare(s.f.description))
}

// plainSentences reports whether a block reads as one or more whole sentences,
// whatever stands around it.
func plainSentences(b *block) bool { return b.broad >= 60 && b.density() < 0.3 && ends(b.text) }

// spine adds the elements that hold most of the sentences that are kept, and the first
// of them below the headline. It settles which elements are other articles: those
// below the first sentences that hold none of the kept.
func (s *scale) spine(body *html.Node) {
	held := map[*html.Node]int{}
	var first *html.Node
	total, passed := 0, s.f.h1 == nil
	late := map[*html.Node]bool{}
	for _, b := range s.b.blocks {
		if s.f.h1 != nil && tree.Below(b.node, s.f.h1) {
			passed = true
		}
		if s.teaser[b] {
			if unit := s.unit(b, body); total >= least {
				late[unit] = true
			}
			continue
		}
		if !passed || s.foreign(b) || !plainSentences(b) || asks(b.text) || !s.f.live && within(b.node, "li") != nil || s.accuser(b, body) != nil {
			continue
		}
		if first == nil && !s.dek(b) {
			first = b.node
		}
		total += b.broad
		for n := b.node; n != nil && n != body; n = n.Parent {
			held[n] += b.broad
		}
	}
	s.f.kept = total
	deepest := body
	for n := first; n != nil && n != body && total >= least; n = n.Parent {
		if 2*held[n] > total {
			s.f.holds[n] = true
			if deepest == body {
				deepest = n
			}
		}
	}
	s.walls(body, deepest)
	for n := range late {
		// The entries of a running report may begin with links.
		if held[n.Parent] == 0 && !(s.f.live && (deepest != body && tree.Below(n, deepest) || within(n.Parent, "main", "article") != nil)) {
			s.f.others[n] = Related
		}
	}
}

// walls finds the elements that ask for consent and do little else.
func (s *scale) walls(body, deepest *html.Node) {
	asking, all := map[*html.Node]int{}, map[*html.Node]int{}
	for _, b := range s.b.blocks {
		if !plainSentences(b) {
			continue
		}
		ask := asks(b.text)
		for n := b.node; n != nil && n != body; n = n.Parent {
			all[n] += b.broad
			if ask {
				asking[n] += b.broad
			}
		}
	}
	for _, b := range s.b.blocks {
		if !plainSentences(b) || !asks(b.text) || deepest != body && tree.Below(b.node, deepest) {
			continue
		}
		var wall *html.Node
		for n := b.node; n != nil && n != body && !s.f.holds[n] && 2*asking[n] >= all[n] && !tree.Below(s.f.h1, n); n = n.Parent {
			wall = n
		}
		if wall != nil {
			s.f.others[wall] = Consent
		}
	}
}

// unit is the element of a teaser.
func (s *scale) unit(b *block, body *html.Node) *html.Node {
	n := b.node
	for n != body && !s.units[n] {
		n = n.Parent
	}
	return n
}

// teasers finds the sentences that are the beginnings of other articles: they
// stand in one of several elements side by side, each with a headline that is a link.
func (s *scale) teasers(body *html.Node) {
	headed := map[*html.Node]bool{}
	in := map[*html.Node]int{} // blocks in a link
	for _, b := range s.b.blocks {
		if a := within(b.node, "a"); a != nil {
			in[a]++
		}
	}
	for _, b := range s.b.blocks {
		a := within(b.node, "a")
		link := b.size >= 15 && !(b.density() < 0.3 && plainSentences(b)) && (b.density() >= 0.9 || leadsOut(a) && in[a] <= maxLinked) && (within(b.node, "h2", "h3", "h4", "h5", "h6") != nil || within(b.node, "li", "tr") == nil)
		for n, up := b.node, 0; n != nil && n != body && up < 5 && (link || b.broad >= 25); n, up = n.Parent, up+1 {
			if _, known := headed[n]; !known {
				headed[n] = link // what its first words are
			}
		}
	}
	alike := map[*html.Node]bool{}
	for n, link := range headed {
		if !link {
			continue
		}
		others := 0
		for c := range n.Parent.ChildNodes() {
			if c.Type == html.ElementNode && c.Data == n.Data && headed[c] {
				others++
			}
			if others > 1 {
				break
			}
		}
		alike[n] = others > 1 && !tree.Below(s.f.h1, n)
	}
	s.teaser, s.units = map[*block]bool{}, map[*html.Node]bool{}
	s.f.units = s.units
	for _, b := range s.b.blocks {
		if b.density() > 0.3 {
			continue
		}
		for n, up := b.node, 0; n != nil && n != body && up < 5; n, up = n.Parent, up+1 {
			if alike[n] && s.b.prose[n] <= maxTeaser {
				s.teaser[b], s.units[n] = true, true
				break
			}
		}
	}
}

// Bounds on what is taken for a teaser.
const (
	maxTeaser = 500 // code points that are no links
	maxLinked = 4   // blocks that are one link
)

// askings for consent, in small letters.
var consents = []string{"cookie", "your privacy", "privacy policy", "our partners", "on your device", "on a device", "legitimate interest", "this partner", "personal data", "process data", "your consent", "datenschutz", "einwilligung", "unsere partner", "nos partenaires", "votre consentement", "données personnelles",
	"nuestros socios", "su consentimiento", "datos personales", "i nostri partner", "il tuo consenso", "dati personali", "nossos parceiros", "dados pessoais"}

// asks reports whether a text asks its reader for consent: it speaks to somebody and
// names two of what such texts name, or begins as one.
func asks(s string) bool {
	s = strings.ToLower(s)
	n := 0
	for _, c := range consents {
		if strings.Contains(s, c) {
			n++
		}
	}
	if n == 0 {
		return false
	}
	for _, start := range []string{"we ", "this site ", "this website ", "by clicking", "by continuing", "by using", "this partner"} {
		if strings.HasPrefix(s, start) {
			return true
		}
	}
	return n > 1 && holdsAny(addresses, " "+s)
}

// addresses are words with which a text speaks for its house or to its reader.
var addresses = []string{" we ", " our ", " you ", " your ", " wir ", " unsere ", " sie ", " ihre ", " nous ", " nos ", " vous ", " votre ", " nuestros ", " su ", " nostri ", " nossos "}
