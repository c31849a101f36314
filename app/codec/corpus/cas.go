package corpus

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// CAS is the name of UIMA CAS JSON 0.4, in which INCEpTION and Apache UIMA keep a text with
// everything that was said of it: a list of feature structures, which refer to one another
// by numbers. Places count UTF-16 units.
const CAS = "uima-cas"

func init() {
	codec.Register(codec.Format{
		Name: CAS, Title: "INCEpTION and UIMA (CAS JSON)", Extension: ".json", MediaType: "application/json",
		Encode: encodeCAS, Is: func(c codec.Content) bool { return c.JSON.Get("%FEATURE_STRUCTURES").Exists() }, Read: readCAS,
		Carries: codec.WithArticleText | codec.WithLinks | codec.Unsaid,
	})
}

// casFeature is the name under which it is kept which feature of a structure is its label.
const casFeature = "gloss:feature"

// casFile is a file while it is read.
type casFile struct {
	*reader
	texts map[int]*labelledText    // by the number of the Sofa
	all   map[int]strictjson.Value // structures by their numbers
}

func readCAS(c codec.Content) (codec.Result, error) {
	f := casFile{newReader(CAS), map[int]*labelledText{}, map[int]strictjson.Value{}}
	all := c.JSON.Get("%FEATURE_STRUCTURES")
	// The text may stand behind what is on it.
	elsewhere := false
	for at, s := range structures(all) {
		if id, err := s.Get("%ID").Int("%ID"); err == nil {
			f.all[id] = s
		}
		if s.Get("%TYPE").IsText("uima.cas.Sofa") {
			elsewhere = elsewhere || !s.Get("sofaString").Exists()
			if err := f.sofa(s, at); err != nil {
				f.remarks.Add(at, fmt.Errorf("%w; it is left out", err))
			}
		}
	}
	for at, s := range structures(all) {
		if s.Get("%TYPE").IsText("uima.cas.Sofa") || !s.Get("@sofa").Exists() && !s.Get("sofa").Exists() {
			continue
		}
		if err := f.structure(s, at); isFatal(err) {
			return codec.Result{}, err
		} else if err != nil {
			f.remarks.Add(at, fmt.Errorf("%w; it is left out", err))
		}
	}
	if len(f.texts) == 0 && elsewhere {
		return codec.Result{}, errors.New("the text that it is about is not in the file")
	}
	return f.result(codeunit.UTF16)
}

// structures are the feature structures by their places: a list, or an object by their
// numbers.
func structures(v strictjson.Value) func(yield func(string, strictjson.Value) bool) {
	return func(yield func(string, strictjson.Value) bool) {
		if v.Kind() == '{' {
			for id, s := range v.Members() {
				if !yield("feature structure "+id, s) {
					return
				}
			}
			return
		}
		n := 0
		for s := range v.Items() {
			if n++; !yield(fmt.Sprintf("feature structure %d", n), s) {
				return
			}
		}
	}
}

// reference is the number that a feature refers by, under its name or with an @ before it.
func reference(s strictjson.Value, name string) (int, bool) {
	for _, n := range []string{"@" + name, name} {
		if id, err := s.Get(n).Int(n); err == nil {
			return id, true
		}
	}
	return 0, false
}

func (f *casFile) sofa(s strictjson.Value, at string) error {
	id, err := s.Get("%ID").Int("%ID")
	if err != nil {
		return err
	}
	doc := s.Get("sofaString")
	if !doc.Exists() {
		return nil // of a picture, or of a text that is elsewhere
	}
	words, whole := doc.Decode()
	if doc.Kind() != '"' || !whole {
		return doc.WrongType("sofaString", "a text")
	}
	if isPage(words) {
		return fmt.Errorf("its text is a web page in markup")
	}
	t, err := f.text(words, "", "")
	if err != nil {
		return err
	}
	f.texts[id] = t
	return nil
}

func isPage(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, "<") && strings.Contains(s, "</")
}

func (f *casFile) structure(s strictjson.Value, at string) error {
	kind := s.Get("%TYPE").Text()
	sofa, _ := reference(s, "sofa")
	t := f.texts[sofa]
	if t == nil || isLinguistic(kind) || isAbout(kind) {
		return nil
	}
	from, isFrom := reference(s, "Governor")
	to, isTo := reference(s, "Dependent")
	if !isFrom {
		from, isFrom = reference(s, "source")
		to, isTo = reference(s, "target")
	}
	_, name := casLabel(s)
	if isFrom && isTo {
		t.relations = append(t.relations, relation{at, strconv.Itoa(from), strconv.Itoa(to), name})
		return nil
	}
	start, err1 := s.Get("begin").Int("begin")
	end, err2 := s.Get("end").Int("end")
	if err1 != nil || err2 != nil {
		return fmt.Errorf("it has no begin and end")
	}
	l := label{place: at, start: start, end: end, name: name, key: textOrNumber(s.Get("%ID"))}
	feature, _ := casLabel(s)
	but := []string{"%ID", "%FLAGS", "@sofa", "sofa", "begin", "end", feature}
	kept := ""
	for name, v := range references(s) {
		but = append(but, name)
		if inner := f.refer(t, at, l.key, strings.TrimPrefix(name, "@"), v); inner != "" {
			kept = withMember(kept, name, inner)
		}
	}
	l.own = withMember(compact(s, but...), casFeature, string(strictjson.AppendString(nil, feature)))
	if kept != "" {
		l.own = l.own[:len(l.own)-1] + "," + kept[1:]
	}
	if note := s.Get("note"); note.Kind() == '"' {
		l.note = note.Text()
	}
	return f.add(t, l)
}

// isAbout reports whether a type is of the text as a whole.
func isAbout(kind string) bool {
	return strings.HasPrefix(kind, "uima.") || strings.HasSuffix(kind, ".TagsetDescription") || strings.HasSuffix(kind, ".CASMetadata") || strings.HasSuffix(kind, ".TagDescription")
}

// casLabel is the feature that names a structure, and the name: its label or value, another
// text, or else its type.
func casLabel(s strictjson.Value) (feature, name string) {
	for _, f := range []string{"label", "value", "role", "category"} {
		if v := s.Get(f); v.Kind() == '"' && v.Text() != "" {
			return f, v.Text()
		}
	}
	for f, v := range s.Members() {
		if v.Kind() == '"' && v.Text() != "" && f[:min(1, len(f))] != "%" && f != "note" && f != "identifier" {
			return f, v.Text()
		}
	}
	kind := s.Get("%TYPE").Text()
	return "", kind[strings.LastIndexByte(kind, '.')+1:]
}

func encodeCAS(out io.Writer, docs []codec.Document, _ codec.Options) error {
	d := docs[0]
	marks := d.On(d.Article.ID)
	w := strictjson.NewIndentedWriter(out)
	at := codeunit.NewOffsets(d.Article.Text)
	w.Open('{')
	writeCASTypes(w, marks)
	w.OpenMember("%FEATURE_STRUCTURES", '[')
	w.Open('{')
	w.IntMember("%ID", 1)
	w.Member("%TYPE", "uima.cas.Sofa")
	w.IntMember("sofaNum", 1)
	w.Member("sofaID", "_InitialView")
	w.Member("mimeType", "text")
	w.Member("sofaString", d.Article.Text)
	w.Close('}')
	number := map[annotation.ID]int{}
	referring := casWriter{Writer: w, at: at, next: len(marks) + 2}
	for i, m := range marks {
		number[m.ID] = i + 2
		referring.mark(m, i+2)
	}
	referring.referred()
	next := referring.next
	relations := next
	for _, m := range marks {
		for _, l := range m.Links {
			to := number[l.To]
			if to == 0 {
				continue
			}
			start, end := at.From(codeunit.UTF16, marks[to-2].Target.Span)
			w.Open('{')
			w.IntMember("%ID", next)
			w.Member("%TYPE", webannoRelation)
			w.IntMember("@sofa", 1)
			w.IntMember("begin", start)
			w.IntMember("end", end)
			w.IntMember("@Governor", number[m.ID])
			w.IntMember("@Dependent", to)
			w.Member("label", codec.RelationOf(m, l))
			w.Close('}')
			next++
		}
	}
	w.Close(']')
	w.OpenMember("%VIEWS", '{')
	w.OpenMember("_InitialView", '{')
	w.IntMember("%SOFA", 1)
	w.OpenMember("%MEMBERS", '[')
	for n := 2; n < next; n++ {
		if n < len(marks)+2 || n >= relations {
			w.Int(n)
		}
	}
	w.Close(']')
	w.Close('}')
	w.Close('}')
	w.Close('}')
	return w.End()
}

// casType is the type of a mark, as its file had it, and the feature that is its label.
func casType(m annotation.Annotation) (kind, feature string) {
	v := own(m, CAS)
	if kind = v.Get("%TYPE").Text(); kind == "" {
		return webannoSpan, "label"
	}
	return kind, v.Get(casFeature).Text()
}

// casMembers are the further features of a mark that are of a simple kind.
func casMembers(m annotation.Annotation) func(yield func(string, strictjson.Value) bool) {
	return func(yield func(string, strictjson.Value) bool) {
		for name, v := range own(m, CAS).MembersExcept("%TYPE", casFeature) {
			if k := v.Kind(); strings.HasPrefix(name, "@") || strings.HasPrefix(name, "%") || k == '{' || k == '[' || k == 0 {
				continue
			}
			if !yield(name, v) {
				return
			}
		}
	}
}

// mark writes the structure of a mark.
func (w *casWriter) mark(m annotation.Annotation, id int) {
	start, end := w.at.From(codeunit.UTF16, m.Target.Span)
	kind, feature := casType(m)
	w.Open('{')
	w.IntMember("%ID", id)
	w.Member("%TYPE", kind)
	w.IntMember("@sofa", 1)
	w.IntMember("begin", start)
	w.IntMember("end", end)
	if feature != "" {
		w.EscapedName(feature)
		w.Text(codec.Label(m))
	}
	for name, v := range casMembers(m) {
		w.EscapedName(name)
		w.Raw(v.Compact())
	}
	for name, v := range inlined(own(m, CAS)) {
		w.EscapedName(name)
		w.Int(w.reserve(v))
	}
	w.Close('}')
}

// writeCASTypes writes the types of the marks with their features.
func writeCASTypes(w *strictjson.Writer, marks []annotation.Annotation) {
	spans := map[string]bool{webannoRelation: true}
	ranges := casRanges{webannoRelation: {"label": "uima.cas.String", "Governor": "uima.tcas.Annotation", "Dependent": "uima.tcas.Annotation"}}
	for _, m := range marks {
		kind, feature := casType(m)
		if ranges[kind] == nil {
			ranges[kind] = map[string]string{}
		}
		if feature != "" {
			ranges[kind][feature] = "uima.cas.String"
		}
		for name, v := range casMembers(m) {
			ranges.add(kind, name, v)
		}
		spans[kind] = true
		for name, v := range inlined(own(m, CAS)) {
			ranges.add(kind, name, v)
		}
	}
	w.OpenMember("%TYPES", '{')
	for _, kind := range sortedKeys(ranges) {
		w.EscapedName(kind)
		w.Open('{')
		w.Member("%NAME", kind)
		super := "uima.cas.TOP"
		if spans[kind] {
			super = "uima.tcas.Annotation"
		}
		w.Member("%SUPER_TYPE", super)
		for _, feature := range sortedKeys(ranges[kind]) {
			w.EscapedName(feature)
			w.Open('{')
			w.Member("%NAME", feature)
			w.Member("%RANGE", ranges[kind][feature])
			w.Close('}')
		}
		w.Close('}')
	}
	w.Close('}')
}

func sortedKeys[T any](m map[string]T) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}
