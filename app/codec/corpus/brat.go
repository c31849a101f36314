package corpus

import (
	"bytes"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// Brat is the name of brat's standoff format, by https://brat.nlplab.org/standoff.html: a
// text in one file, and in another of the same name a line for each annotation. It is
// written as a zip of both. Offsets are code points. A place may be of several fragments,
// which become one mark from the first to the last. The shared tasks of BioNLP have the lines
// of one text in several files: what was given in .a1, what was to be found in .a2 or .rel.
const Brat = "brat"

func init() {
	codec.Register(codec.Format{
		Name: Brat, Title: "brat standoff", Extension: ".zip", MediaType: "application/zip", Many: true,
		Encode: encodeBrat, Is: isBrat, Read: readBrat, Beside: ".txt", BesideOf: []string{".ann", ".a1", ".a2", ".rel"},
		Carries: codec.WithArticleText | codec.WithVersionTexts | codec.WithNotes | codec.WithLinks | codec.Unsaid,
	})
}

// isBrat reports whether the first line of a file is one of brat's: an id, a tab, and what
// it is of. A file without annotations is one if its text is beside it.
func isBrat(c codec.Content) bool {
	line, _, _ := bytes.Cut(c.Text, []byte("\n"))
	if len(bytes.TrimSpace(line)) == 0 {
		return c.Beside != nil
	}
	id, rest, is := strings.Cut(string(line[:min(len(line), 200)]), "\t")
	if !is || id == "" || !strings.ContainsRune("TREAMN#*", rune(id[0])) {
		return false
	}
	if id == "*" {
		return strings.HasPrefix(rest, "Equiv ")
	}
	if _, err := strconv.ParseUint(id[1:], 10, 31); err != nil {
		return false
	}
	if id[0] == 'T' {
		_, _, _, err := bratPlace(rest)
		return err == nil
	}
	return strings.ContainsAny(rest, ": ")
}

// bratPlace reads "Label 0 5;8 12" with words behind a tab, if there are some.
func bratPlace(s string) (name string, places [][2]int, words string, err error) {
	head, words, _ := strings.Cut(s, "\t")
	name, at, is := strings.Cut(head, " ")
	if !is || name == "" {
		return "", nil, "", fmt.Errorf("it is not a label with a place")
	}
	for part := range strings.SplitSeq(at, ";") {
		from, to, is := strings.Cut(strings.TrimSpace(part), " ")
		start, err1 := strconv.ParseInt(from, 10, 32)
		end, err2 := strconv.ParseInt(to, 10, 32)
		if !is || err1 != nil || err2 != nil {
			return "", nil, "", fmt.Errorf("%.40q is not a place", part)
		}
		places = append(places, [2]int{int(start), int(end)})
	}
	return name, places, words, nil
}

// bratFile is a file while it is read.
type bratFile struct {
	labels    []label
	at        map[string]int // index of labels, by id; an event has that of its trigger
	relations []relation
	kept      []map[string][]string // by label: what is written back
	remarks   codec.Remarks
	equiv     int // lines that say that names are of one thing
	merged    int // events whose trigger had one before
}

func readBrat(c codec.Content) (codec.Result, error) {
	f := bratFile{at: map[string]int{}}
	// Events and what hangs on them may stand before what they are of.
	var later []string
	var places []string
	for at, line := range linesOf(c) {
		if line[0] != 'T' {
			later, places = append(later, line), append(places, at)
			continue
		}
		if len(f.labels) > codec.MaxMarks {
			return codec.Result{}, codec.TooMany()
		}
		if err := f.place(line, at); err != nil {
			f.remarks.Add(at, fmt.Errorf("%w; it is left out", err))
		}
	}
	for _, events := range []bool{true, false} {
		for i, s := range later {
			if (s[0] == 'E') == events {
				if err := f.line(s, places[i]); err != nil {
					f.remarks.Add(places[i], fmt.Errorf("%w; it is left out", err))
				}
			}
		}
	}
	for i := range f.labels {
		f.labels[i].own = keptJSON(f.kept[i])
	}
	return f.result(c)
}

// linesOf are the lines of a file that are not blank, and those of the files in which it
// goes on, by their places.
func linesOf(c codec.Content) iter.Seq2[string, string] {
	return func(yield func(at, line string) bool) {
		for i := range len(c.Further) + 1 {
			text, where := c.Text, ""
			if i > 0 {
				text, where = c.Further[i-1].Text, c.Further[i-1].Extension+": "
			}
			n := 0
			for line := range bytes.Lines(text) {
				n++
				if s := strings.TrimRight(string(line), "\r\n"); s != "" && !yield(fmt.Sprintf("%sline %d", where, n), s) {
					return
				}
			}
		}
	}
}

// place reads a line that begins with T.
func (f *bratFile) place(s, at string) error {
	id, rest, _ := strings.Cut(s, "\t")
	name, places, words, err := bratPlace(rest)
	if err != nil {
		return err
	}
	if _, twice := f.at[id]; twice {
		return fmt.Errorf("id %.20q is there twice", id)
	}
	l := label{place: at, start: places[0][0], end: places[0][1], name: name, key: id}
	kept := map[string][]string{"id": {id}}
	for _, p := range places[1:] {
		l.start, l.end = min(l.start, p[0]), max(l.end, p[1])
	}
	if len(places) > 1 {
		_, fragments, _ := strings.Cut(strings.TrimSuffix(rest, "\t"+words), " ")
		kept["fragments"] = []string{fragments}
	} else {
		l.words = words
	}
	f.at[id] = len(f.labels)
	f.labels, f.kept = append(f.labels, l), append(f.kept, kept)
	return nil
}

// line reads any other line.
func (f *bratFile) line(s, at string) error {
	id, rest, _ := strings.Cut(s, "\t")
	switch id[0] {
	case 'E':
		parts := strings.Fields(rest)
		if len(parts) == 0 {
			return fmt.Errorf("it is not an event")
		}
		_, trigger, _ := strings.Cut(parts[0], ":")
		i, there := f.at[trigger]
		if !there {
			return fmt.Errorf("its trigger %.20q is not there", trigger)
		}
		if f.at[id] = i; f.kept[i]["event"] == nil {
			f.kept[i]["event"] = []string{id}
		} else {
			f.merged++
		}
		for _, arg := range parts[1:] {
			role, to, _ := strings.Cut(arg, ":")
			f.relations = append(f.relations, relation{at, trigger, to, role})
		}
	case 'R':
		parts := strings.Fields(rest)
		if len(parts) != 3 {
			return fmt.Errorf("it is not a relation with two arguments")
		}
		_, from, is := strings.Cut(parts[1], ":")
		_, to, are := strings.Cut(parts[2], ":")
		if !is || !are {
			return fmt.Errorf("it is not a relation with two arguments")
		}
		f.relations = append(f.relations, relation{at, from, to, parts[0]})
	case 'A', 'M', 'N':
		head, words, _ := strings.Cut(rest, "\t")
		parts := strings.Fields(head)
		if len(parts) < 2 {
			return fmt.Errorf("it does not say what it is of")
		}
		i, there := f.at[parts[1]]
		if !there {
			return fmt.Errorf("%.20q is not there", parts[1])
		}
		if id[0] == 'N' {
			f.kept[i]["normalizations"] = append(f.kept[i]["normalizations"], strings.Join(slices.Delete(parts, 1, 2), " ")+"\t"+words)
			return nil
		}
		f.labels[i].tags = append(f.labels[i].tags, strings.Join(slices.Delete(slices.Clone(parts), 1, 2), ": "))
		f.kept[i]["attributes"] = append(f.kept[i]["attributes"], strings.Join(slices.Delete(parts, 1, 2), " "))
	case '#':
		head, words, _ := strings.Cut(rest, "\t")
		parts := strings.Fields(head)
		if len(parts) < 2 {
			return fmt.Errorf("it is a note on nothing")
		}
		i, there := f.at[parts[1]]
		if !there {
			return fmt.Errorf("it is a note on %.20q, which is not there", parts[1])
		}
		f.labels[i].note = strings.TrimSpace(f.labels[i].note + "\n" + words)
	case '*':
		f.equiv++
	default:
		return fmt.Errorf("it is no line of brat's")
	}
	return nil
}

// keptJSON is what is kept of a line as an object of lists, in the order of the names.
func keptJSON(kept map[string][]string) string {
	b := []byte{}
	for _, name := range []string{"id", "event", "fragments", "attributes", "normalizations"} {
		for i, s := range kept[name] {
			if i == 0 {
				b = append(strictjson.AppendString(append(b, ','), name), ':', '[')
			} else {
				b = append(b, ',')
			}
			b = strictjson.AppendString(b, s)
		}
		if len(kept[name]) > 0 {
			b = append(b, ']')
		}
	}
	if len(b) == 0 {
		return ""
	}
	b[0] = '{'
	return string(append(b, '}'))
}

// result places the labels in the text beside, or leaves them to look for their words.
func (f *bratFile) result(c codec.Content) (codec.Result, error) {
	r := newReader(Brat)
	r.remarks = f.remarks
	var out codec.Result
	if c.Beside == nil {
		out = f.waiting(r)
		if len(out.Incoming) == 0 {
			return codec.Result{}, fmt.Errorf("there is no annotation with its words in it; a zip with the text beside it is read too")
		}
		out.Remarks = append(r.remarks.List(), "the text is not in the file: put it beside it in a zip, and the marks come with their article")
	} else {
		doc := strings.TrimPrefix(string(c.Beside), strictjson.ByteOrderMark)
		if err := strictjson.CheckEncoding(c.Beside); err != nil {
			return codec.Result{}, fmt.Errorf("the text beside it is not in UTF-8")
		}
		t, err := r.text(doc, "", "")
		if err != nil {
			return codec.Result{}, fmt.Errorf("the text beside it: %w", err)
		}
		for _, l := range f.labels {
			if err := r.add(t, l); err != nil {
				return codec.Result{}, err
			}
		}
		for _, x := range f.relations {
			x.from, x.to = f.key(x.from), f.key(x.to)
			t.relations = append(t.relations, x)
		}
		if out, err = r.result(codeunit.Runes); err != nil {
			return out, err
		}
	}
	if f.merged > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(f.merged, "event has", "events have")+" the trigger of another one, whose arguments and theirs are taken together")
	}
	if f.equiv > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(f.equiv, "line that says that names are of one thing is", "lines that say that names are of one thing are")+" left out")
	}
	return out, nil
}

// key is the id of the place that an id is of: an event has its trigger's.
func (f *bratFile) key(id string) string {
	if i, there := f.at[id]; there {
		return f.labels[i].key
	}
	return id
}

// waiting are the labels of a file whose text is not here.
func (f *bratFile) waiting(r *reader) codec.Result {
	out := codec.Result{Format: Brat}
	seen := map[string]int{}
	for _, l := range f.labels {
		if l.words == "" {
			r.remarks.Add(l.place, fmt.Errorf("it has no words to look for; it is left out"))
			continue
		}
		a := annotation.Annotation{Created: codec.Undated, Modified: codec.Undated, Note: l.note}
		a.ID = markID(Brat, "", l.start, l.end, l, seen)
		r.details(&a, l)
		if err := codec.CheckUnplaced(a); err != nil || l.start < 0 || l.end <= l.start {
			r.remarks.Add(l.place, fmt.Errorf("it is no mark that can be kept; it is left out"))
			continue
		}
		out.Incoming = append(out.Incoming, codec.Incoming{
			Place: l.place, Annotation: a, Selector: annotation.Selector{Quote: annotation.TextQuote{Exact: l.words}, Position: &annotation.Position{Start: l.start, End: l.end}},
		})
	}
	return out
}
