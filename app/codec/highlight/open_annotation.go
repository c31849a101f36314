package highlight

import (
	"fmt"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// OpenAnnotation is the name of Open Annotations, from which the W3C's model came, as JSON-LD
// of any form: nested, or a graph whose nodes name each other; with short names, with a
// prefix ("oa:hasTarget"), or written out ("http://www.w3.org/ns/oa#hasTarget"), as programs
// write them that know RDF and not JSON. Those of IIIF have other names and are IIIF's.
const OpenAnnotation = "open-annotation"

func init() {
	codec.Register(codec.Format{
		Name: OpenAnnotation, Title: "Open Annotation (JSON-LD)", Extension: ".json", MediaType: "application/ld+json",
		Is: func(c codec.Content) bool { return c.Some(isOpenAnnotation) }, Read: readOpenAnnotation,
	})
}

// isOpenAnnotation reports whether a record is such an annotation, or a graph in which one
// is among the first nodes.
func isOpenAnnotation(v strictjson.Value) bool {
	n := 0
	for node := range v.Get("@graph").Each() {
		if n++; n > 200 {
			break
		}
		if isOpenNode(node) || namesTarget(node) {
			return true
		}
	}
	return isOpenNode(v)
}

// namesTarget reports whether an annotation in the names of the W3C's model has its target
// elsewhere in its graph, where the model has it nested.
func namesTarget(v strictjson.Value) bool {
	target := v.Get("target")
	if target.Kind() == '{' && target.HasOnly("id", "@id") {
		return isA(v, "Annotation") && strings.HasPrefix(nodeID(target), "_:")
	}
	return isA(v, "Annotation") && strings.HasPrefix(target.Text(), "_:")
}

func isOpenNode(v strictjson.Value) bool {
	return v.Kind() == '{' && isA(v, "Annotation") && member(v, "hasTarget").Exists()
}

// isA reports whether a node is of a type, however that is written.
func isA(v strictjson.Value, kind string) bool {
	for _, name := range []string{"@type", "type"} {
		for t := range v.Get(name).Each() {
			if localName(t.Text()) == kind {
				return true
			}
		}
	}
	return false
}

// localName is a name without its prefix or the address of its vocabulary.
func localName(name string) string { return name[strings.LastIndexAny(name, ":/#")+1:] }

// member is the first member that has one of some names, without prefixes.
func member(v strictjson.Value, names ...string) strictjson.Value {
	for _, name := range names {
		for n, m := range v.Members() {
			if localName(n) == name {
				return m
			}
		}
	}
	return strictjson.Value{}
}

// openGraph reads the annotations of one file.
type openGraph struct {
	*reader
	nodes map[string]strictjson.Value // by their ids
	n     int                         // of annotations so far
	steps int                         // that are left to take from an annotation along its graph
}

// maxSteps bounds how many nodes of a graph are looked at for one annotation, since a graph
// may lead in circles.
const maxSteps = 2_000

// step reports whether one more node may be looked at.
func (g *openGraph) step(depth int) bool {
	g.steps--
	return g.steps >= 0 && depth < deepest
}

func readOpenAnnotation(c codec.Content) (codec.Result, error) {
	g := openGraph{reader: newReader(OpenAnnotation), nodes: map[string]strictjson.Value{}}
	var all []strictjson.Value
	for record := range c.Records() {
		if record.Err != nil {
			g.remarks.Add(fmt.Sprintf("%s %d", c.Unit(), record.Number), fmt.Errorf("%w; it is left out", record.Err))
			continue
		}
		if graph := record.JSON.Get("@graph"); graph.Exists() {
			for node := range graph.Each() {
				all = append(all, node)
			}
		} else {
			all = append(all, record.JSON)
		}
	}
	for _, node := range all {
		if id := nodeID(node); id != "" {
			g.nodes[id] = node
		}
	}
	for _, node := range all {
		if isOpenNode(node) || namesTarget(node) {
			if err := g.annotation(node); err != nil {
				return codec.Result{}, err
			}
		}
	}
	return g.result()
}

// nodeID is the id of a node; "" for one without.
func nodeID(v strictjson.Value) string {
	if id := v.Get("@id").Text(); id != "" {
		return id
	}
	return v.Get("id").Text()
}

// resolve is the node that a value names, or the value itself if it names none.
func (g *openGraph) resolve(v strictjson.Value) strictjson.Value {
	id := v.Text()
	if v.Kind() == '{' && v.HasOnly("@id", "@type", "id", "type") {
		id = nodeID(v)
	}
	if node, there := g.nodes[id]; there && id != "" {
		return node
	}
	return v
}

// each are the values under one of some names, each resolved.
func (g *openGraph) each(v strictjson.Value, names ...string) (out []strictjson.Value) {
	m := member(v, names...)
	if list := m.Get("@list"); list.Exists() {
		m = list
	}
	for item := range m.Each() {
		out = append(out, g.resolve(item))
	}
	return out
}

// words is the text under one of some names: a text, or one with its language or its type.
func (g *openGraph) words(v strictjson.Value, names ...string) string {
	for _, item := range g.each(v, names...) {
		if s := literal(item); s != "" {
			return s
		}
	}
	return ""
}

func literal(v strictjson.Value) string {
	if v.Kind() == '{' {
		v = v.Get("@value")
	}
	if v.Kind() == '0' {
		return string(v.Raw())
	}
	return v.Text()
}

func (g *openGraph) annotation(v strictjson.Value) error {
	g.n++
	g.steps = maxSteps
	m := mark{place: fmt.Sprintf("annotation %d", g.n), id: nodeID(v), own: v.Compact()}
	m.created = codec.TimeOf(g.words(v, "annotatedAt", "created"))
	m.modified = codec.TimeOf(g.words(v, "modified"))
	if makers := g.each(v, "annotatedBy", "creator"); len(makers) > 0 {
		who := makers[0]
		if m.creator = g.words(who, "name", "label", "nick", "mbox"); m.creator == "" {
			if id := who.Text() + nodeID(who); !strings.HasPrefix(id, "_:") {
				m.creator = id
			}
		}
	}
	tagged := false
	for _, why := range g.each(v, "motivatedBy", "motivation") {
		tagged = tagged || localName(why.Text()+nodeID(why)) == "tagging"
	}
	m.note = g.words(v, "bodyValue")
	for _, b := range g.each(v, "hasBody", "body") {
		g.body(&m, b, tagged, 0)
	}
	for _, t := range g.each(v, "hasTarget", "target") {
		if g.target(&m, t, 0); m.quote.Exact != "" {
			break
		}
	}
	if m.quote.Exact == "" && m.unplaced == "" {
		m.unplaced = "it is on the whole page"
	}
	return g.add(m)
}

// body reads what was said: words, a tag, or a choice of several.
func (g *openGraph) body(m *mark, b strictjson.Value, tagged bool, depth int) {
	if !g.step(depth) {
		return
	}
	for _, why := range g.each(b, "purpose", "hasPurpose") {
		tagged = tagged || localName(why.Text()+nodeID(why)) == "tagging"
	}
	if isA(b, "Tag") || tagged {
		for _, s := range []string{g.words(b, "chars", "value", "label"), literal(b)} {
			if s != "" {
				m.body("tagging", plain(s))
				return
			}
		}
	}
	switch words := g.words(b, "chars", "value"); {
	case words != "":
		m.body("", plain(words))
	case b.Kind() == '{' && b.Get("@value").Exists(), b.Kind() == '"' && strings.ContainsAny(b.Text(), " \n") && !strings.HasPrefix(b.Text(), "_:"):
		m.body("", plain(literal(b))) // no address has a space in it
	default:
		for _, name := range []string{"default", "item", "members", "hasSource"} {
			for _, inner := range g.each(b, name) {
				g.body(m, inner, tagged, depth+1)
			}
		}
	}
}

// target reads what the annotation is on: a page, or a part of one.
func (g *openGraph) target(m *mark, t strictjson.Value, depth int) {
	if !g.step(depth) {
		return
	}
	source := t
	if of := g.each(t, "hasSource", "source", "full"); len(of) > 0 {
		source = of[0]
	}
	if address := source.Text() + nodeID(source); m.source == "" && !strings.HasPrefix(address, "_:") {
		m.source, _, _ = strings.Cut(address, "#")
	}
	for _, s := range g.each(t, "hasSelector", "selector") {
		g.selector(m, s, depth+1)
	}
	for _, name := range []string{"default", "item", "members"} {
		for _, inner := range g.each(t, name) {
			g.target(m, inner, depth+1)
		}
	}
}

func (g *openGraph) selector(m *mark, s strictjson.Value, depth int) {
	if !g.step(depth) {
		return
	}
	switch {
	case isA(s, "TextQuoteSelector") && m.quote.Exact == "":
		m.quote = annotation.TextQuote{Exact: g.words(s, "exact"), Prefix: g.words(s, "prefix"), Suffix: g.words(s, "suffix")}
		m.unplaced = ""
	case isA(s, "TextPositionSelector") && m.position == nil:
		start, err1 := strconv.Atoi(g.words(s, "start"))
		end, err2 := strconv.Atoi(g.words(s, "end"))
		if err1 == nil && err2 == nil && start >= 0 && end > start {
			m.position = &annotation.Position{Start: start, End: end}
		}
	case isA(s, "SvgSelector") || strings.HasPrefix(g.words(s, "value"), "xywh="):
		if m.quote.Exact == "" {
			m.unplaced = "it is on a region of a picture"
		}
	}
	for _, name := range []string{"default", "item", "members", "refinedBy"} {
		for _, inner := range g.each(s, name) {
			g.selector(m, inner, depth+1)
		}
	}
}
