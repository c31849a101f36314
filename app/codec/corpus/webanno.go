package corpus

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
)

// WebAnno is the name of WebAnno's and INCEpTION's format, WebAnno TSV 3: a line a token,
// with its place in UTF-16 units, and a column for each feature of each layer. A value that
// is of several tokens, or stands beside another one, has a number in brackets, by which its
// tokens are put together.
const WebAnno = "webanno"

// The layers that a file of ours has, which every project of INCEpTION's has too.
const (
	webannoSpan     = "custom.Span"
	webannoRelation = "custom.Relation"
)

func init() {
	codec.Register(codec.Format{
		Name: WebAnno, Title: "INCEpTION and WebAnno (TSV 3)", Extension: ".tsv", MediaType: "text/tab-separated-values",
		Encode: encodeWebAnno, Is: func(c codec.Content) bool { return bytes.HasPrefix(c.Text, []byte("#FORMAT=WebAnno TSV 3")) }, Read: readWebAnno,
		Carries: codec.WithArticleText | codec.WithLinks | codec.Unsaid,
	})
}

// webannoColumn is one column of a file.
type webannoColumn struct {
	layer    string // "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
	feature  string // "value"; "" for a layer without features
	relation bool
	base     bool // the column that says from where a relation comes
	role     bool // of the names of slots, behind which a column has what fills them
}

// columnsOf reads "#T_SP=layer|feature|feature" and its like.
func columnsOf(line string) []webannoColumn {
	kind, rest, _ := strings.Cut(line, "=")
	parts := strings.Split(rest, "|")
	c := webannoColumn{layer: parts[0], relation: kind == "#T_RL"}
	if len(parts) == 1 {
		return []webannoColumn{c}
	}
	var out []webannoColumn
	for _, f := range parts[1:] {
		c.feature = f
		c.base = c.relation && strings.HasPrefix(f, "BT_")
		c.role = !c.relation && strings.HasPrefix(f, "ROLE_")
		out = append(out, c)
	}
	return out
}

// webannoUnit is a value of a layer while its tokens are put together.
type webannoUnit struct {
	place      string
	layer      string
	start, end int
	features   [][2]string // names and values
	relations  []webannoRelationTo
	slots      []webannoSlot
}

type webannoRelationTo struct{ from, kind string }

// webannoSlot is a role of a unit, and the address of the one that has it.
type webannoSlot struct{ from, layer, kind string }

// webannoFile is a file while it is read.
type webannoFile struct {
	columns []webannoColumn
	doc     strings.Builder
	length  int // of doc, in UTF-16 units
	units   map[string]*webannoUnit
	order   []string
	pending string // the text of a sentence whose first token has not come
	remarks codec.Remarks
}

func readWebAnno(c codec.Content) (codec.Result, error) {
	f := webannoFile{units: map[string]*webannoUnit{}}
	n := 0
	inText := false
	for raw := range bytes.Lines(c.Text) {
		n++
		line := strings.TrimRight(string(raw), "\r\n")
		place := fmt.Sprintf("line %d", n)
		switch {
		case strings.HasPrefix(line, "#T_SP="), strings.HasPrefix(line, "#T_RL="), strings.HasPrefix(line, "#T_CH="):
			f.columns = append(f.columns, columnsOf(line)...)
		case strings.HasPrefix(line, "#Text="):
			s := unescapeWebAnno(line[len("#Text="):])
			if inText {
				s = f.pending + "\n" + s // older files have a line for each line of a sentence
			}
			f.pending, inText = s, true
			continue
		case line == "", line[0] == '#':
		default:
			if err := f.token(line, place); err != nil {
				f.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
			}
		}
		inText = false
		if len(f.units) > codec.MaxMarks {
			return codec.Result{}, codec.TooMany()
		}
	}
	if f.pending != "" {
		f.write(f.pending)
	}
	r := newReader(WebAnno)
	r.remarks = f.remarks
	t, err := r.text(f.doc.String(), "", "")
	if err != nil {
		return codec.Result{}, err
	}
	for _, key := range f.order {
		u := f.units[key]
		if isLinguistic(u.layer) {
			continue
		}
		l := label{place: u.place, start: u.start, end: u.end, key: key, name: f.name(u)}
		l.own = withMember("", "layer", jsonList([]string{u.layer}))
		for _, x := range u.features {
			if x[1] != l.name {
				l.tags = append(l.tags, x[1])
			}
		}
		if err := r.add(t, l); err != nil {
			return codec.Result{}, err
		}
		for _, x := range u.relations {
			t.relations = append(t.relations, relation{u.place, f.of(x.from, u.layer), key, x.kind})
		}
		for _, x := range u.slots {
			t.relations = append(t.relations, relation{u.place, key, f.of(x.from, x.layer), x.kind})
		}
	}
	return r.result(codeunit.UTF16)
}

// name is what a unit is called: its value or label, its first feature, or else its layer.
func (f *webannoFile) name(u *webannoUnit) string {
	for _, x := range u.features {
		if x[0] == "value" || x[0] == "label" {
			return x[1]
		}
	}
	if len(u.features) > 0 {
		return u.features[0][1]
	}
	return u.layer[strings.LastIndexByte(u.layer, '.')+1:]
}

// isLinguistic reports whether a layer is of every word or sentence, and not of marks that
// people make.
func isLinguistic(layer string) bool {
	switch layer[strings.LastIndexByte(layer, '.')+1:] {
	case "Token", "Sentence", "Lemma", "POS", "Stem", "MorphologicalFeatures", "Dependency", "Compound", "SurfaceForm", "Constituent", "Chunk", "TokenForm", "DocumentMetaData", "DocumentAnnotation", "Paragraph", "Heading", "Div":
		return true
	}
	return false
}

// of is the key of a unit that a relation comes from: "1-1[3]" in a layer that is not said.
func (f *webannoFile) of(address, layer string) string {
	at, number, _ := strings.Cut(strings.TrimSuffix(address, "]"), "[")
	number, _, _ = strings.Cut(number, "_")
	for _, key := range []string{number + " " + layer, at + " " + layer} {
		if f.units[key] != nil {
			return key
		}
	}
	for _, c := range f.columns {
		for _, key := range []string{number + " " + c.layer, at + " " + c.layer} {
			if u := f.units[key]; u != nil && !isLinguistic(c.layer) {
				return key
			}
		}
	}
	return address
}

// write adds a piece of the text.
func (f *webannoFile) write(s string) {
	f.doc.WriteString(s)
	f.length += unitsOf(s)
}

func unitsOf(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0xFFFF {
			n++
		}
	}
	return n
}

// token reads a line of a token: "1-1", "0-4", its words, and a cell for each column.
func (f *webannoFile) token(line, place string) error {
	cells := strings.Split(line, "\t")
	if len(cells) < 3 {
		return fmt.Errorf("it is not a token with its place and words")
	}
	from, to, is := strings.Cut(cells[1], "-")
	start, err1 := strconv.ParseInt(from, 10, 32)
	end, err2 := strconv.ParseInt(to, 10, 32)
	if !is || err1 != nil || err2 != nil || start < 0 || end < start {
		return fmt.Errorf("%.40q is not a place", cells[1])
	}
	words := unescapeWebAnno(cells[2])
	if f.pending != "" {
		begin := int(start)
		if i := strings.Index(f.pending, words); i > 0 {
			begin -= unitsOf(f.pending[:i])
		}
		if gap := begin - f.length; gap > article.MaxText {
			return fmt.Errorf("%d is not a place in the text", start)
		} else if gap == 1 && f.length > 0 {
			f.write(" ")
		} else if gap > 0 {
			f.write(strings.Repeat("\n", gap))
		}
		f.write(f.pending)
		f.pending = ""
	}
	cells = cells[3:]
	for i, c := range f.columns {
		if i >= len(cells) || cells[i] == "_" || cells[i] == "" || c.base {
			continue
		}
		values := splitWebAnno(cells[i])
		var bases []string
		if c.relation && i+1 < len(f.columns) {
			for j := i + 1; j < len(f.columns) && j < len(cells); j++ {
				if f.columns[j].base && f.columns[j].layer == c.layer {
					bases = splitWebAnno(cells[j])
					break
				}
			}
		}
		if i > 0 && f.columns[i-1].role && f.columns[i-1].layer == c.layer {
			continue // it was read with the roles
		}
		for k, v := range values {
			value, number := disambiguated(v)
			if c.role && i+1 < len(cells) && i+1 < len(f.columns) {
				if fillers := splitWebAnno(cells[i+1]); k < len(fillers) {
					f.fill(f.value(c, "*", number, k, cells0(line), place, int(start), int(end)), c, f.columns[i+1].feature, v, fillers[k])
				}
				continue
			}
			if c.relation {
				f.relate(cells0(line), c, value, bases, k)
				continue
			}
			f.value(c, value, number, k, cells0(line), place, int(start), int(end))
		}
	}
	return nil
}

func cells0(line string) string {
	id, _, _ := strings.Cut(line, "\t")
	return id
}

// value takes one value of a column of spans.
func (f *webannoFile) value(c webannoColumn, value, number string, k int, token, place string, start, end int) *webannoUnit {
	key := number + " " + c.layer
	if number == "" {
		key = token + " " + c.layer
		if k > 0 {
			key = token + "/" + strconv.Itoa(k) + " " + c.layer
		}
	}
	u := f.units[key]
	if u == nil {
		u = &webannoUnit{place: place, layer: c.layer, start: start, end: end}
		f.units[key] = u
		f.order = append(f.order, key)
	}
	u.start, u.end = min(u.start, start), max(u.end, end)
	if feature := [2]string{c.feature, value}; value != "*" && value != "" && !slices.Contains(u.features, feature) {
		u.features = append(u.features, feature)
	}
	return u
}

// fill takes the roles of a unit, "agent;patient", and what has them, "1-1;1-4[3]", which
// are units of the layer that its column names.
func (f *webannoFile) fill(u *webannoUnit, c webannoColumn, layer, roles, fillers string) {
	roles, _, _ = strings.Cut(roles, "[") // the number of the unit itself
	_, feature, _ := strings.Cut(c.feature, ":")
	feature, _, _ = strings.Cut(feature, "_")
	names := strings.Split(roles, ";")
	for i, from := range strings.Split(fillers, ";") {
		if at := strings.IndexByte(from, ']'); at >= 0 {
			from = from[:at+1]
		}
		kind := feature
		if i < len(names) && names[i] != "*" && names[i] != "" {
			kind = unescapeWebAnno(names[i])
		}
		slot := webannoSlot{from, layer, kind}
		if from != "" && from != "_" && from != "*" && !slices.Contains(u.slots, slot) {
			u.slots = append(u.slots, slot)
		}
	}
}

// relate takes a relation, which stands at the token that it leads to. Only the first
// feature of its layer names it.
func (f *webannoFile) relate(token string, c webannoColumn, value string, bases []string, k int) {
	if k >= len(bases) {
		return
	}
	from, to := bases[k], token
	// "1-1[2_5]": from the unit 2, to the unit 5.
	if _, numbers, is := strings.Cut(strings.TrimSuffix(from, "]"), "["); is {
		_, target, _ := strings.Cut(numbers, "_")
		if target != "" && target != "0" {
			to = token + "[" + target + "]"
		}
	}
	key := f.of(to, c.layer)
	u := f.units[key]
	if u == nil {
		return
	}
	if value == "*" {
		value = ""
	}
	u.relations = append(u.relations, webannoRelationTo{from, value})
}

// splitWebAnno are the values of a cell, which bars part that are not escaped.
func splitWebAnno(cell string) []string {
	var out []string
	from := 0
	for i := 0; i < len(cell); i++ {
		switch cell[i] {
		case '\\':
			i++
		case '|':
			out = append(out, cell[from:i])
			from = i + 1
		}
	}
	return append(out, cell[from:])
}

// disambiguated is a value and the number in brackets behind it, if it has one.
func disambiguated(v string) (value, number string) {
	if i := strings.LastIndexByte(v, '['); i >= 0 && strings.HasSuffix(v, "]") && (i == 0 || v[i-1] != '\\') {
		if n := v[i+1 : len(v)-1]; strings.Trim(n, "0123456789") == "" && n != "" {
			return unescapeWebAnno(v[:i]), n
		}
	}
	return unescapeWebAnno(v), ""
}
