package corpus

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/text"
)

// encodeWebAnno writes one text. Its paragraphs are its sentences, for what stands between
// two sentences is not in the file but in the numbers of the places.
func encodeWebAnno(out io.Writer, docs []codec.Document, _ codec.Options) error {
	d := docs[0]
	marks := d.On(d.Article.ID)
	var b strings.Builder
	fmt.Fprintf(&b, "#FORMAT=WebAnno TSV 3.3\n#T_SP=%s|label\n#T_RL=%s|label|BT_%s\n\n", webannoSpan, webannoRelation, webannoSpan)
	number := map[annotation.ID]int{}
	for i, m := range marks {
		number[m.ID] = i + 1
	}
	u := webannoWriter{b: &b, doc: d.Article.Text, at: codeunit.NewOffsets(d.Article.Text), marks: marks, number: number, from: map[annotation.ID][]arrow{}}
	u.tie()
	start := 0
	for line := range strings.Lines(u.doc) {
		if body := strings.TrimRight(line, "\n"); strings.TrimSpace(body) != "" {
			u.sentence(text.Span{Start: start, End: start + len(body)})
		}
		start += len(line)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// arrow is a relation that leads to a mark.
type arrow struct {
	from annotation.Annotation
	kind string
}

type webannoWriter struct {
	b         *strings.Builder
	doc       string
	at        *codeunit.Offsets
	marks     []annotation.Annotation
	number    map[annotation.ID]int
	from      map[annotation.ID][]arrow // by the mark it leads to
	first     map[annotation.ID]string  // the token on which a mark begins
	sentences int
	near      []annotation.Annotation // marks that reach into the sentence
	next      int                     // the first mark that begins after it
}

// tie collects the relations, and finds the tokens on which marks begin.
func (w *webannoWriter) tie() {
	for _, m := range w.marks {
		for _, l := range m.Links {
			if w.number[l.To] > 0 {
				w.from[l.To] = append(w.from[l.To], arrow{m, codec.RelationOf(m, l)})
			}
		}
	}
	w.first = map[annotation.ID]string{}
	start, n := 0, 0
	for line := range strings.Lines(w.doc) {
		if body := strings.TrimRight(line, "\n"); strings.TrimSpace(body) != "" {
			n++
			w.enter(text.Span{Start: start, End: start + len(body)})
			for i, token := range w.tokens(text.Span{Start: start, End: start + len(body)}) {
				for _, m := range w.on(token) {
					if w.first[m.ID] == "" {
						w.first[m.ID] = fmt.Sprintf("%d-%d", n, i+1)
					}
				}
			}
		}
		start += len(line)
	}
	w.near, w.next = nil, 0
}

// enter finds the marks that reach into a sentence, after those of the sentences before.
func (w *webannoWriter) enter(s text.Span) {
	w.near = slices.DeleteFunc(w.near, func(m annotation.Annotation) bool { return m.Target.Span.End <= s.Start })
	for w.next < len(w.marks) && w.marks[w.next].Target.Span.Start < s.End {
		if m := w.marks[w.next]; m.Target.Span.End > s.Start {
			w.near = append(w.near, m)
		}
		w.next++
	}
}

// tokens are the words of a sentence and what stands between them, cut where marks begin
// and end, so that every mark is made of whole ones.
func (w *webannoWriter) tokens(s text.Span) []text.Span {
	cuts := map[int]bool{}
	for _, m := range w.near {
		cuts[m.Target.Span.Start], cuts[m.Target.Span.End] = true, true
	}
	// A blank at which a mark begins or ends is a token.
	starts, ends := map[int]bool{}, map[int]bool{}
	for _, m := range w.near {
		starts[m.Target.Span.Start], ends[m.Target.Span.End] = true, true
	}
	var out []text.Span
	body := s.In(w.doc)
	from := -1
	flush := func(to int) {
		if from >= 0 && to > from {
			out = append(out, text.Span{Start: s.Start + from, End: s.Start + to})
		}
		from = -1
	}
	words := text.Words(body)
	next := 0
	for i := 0; i < len(body); {
		r, size := utf8.DecodeRuneInString(body[i:])
		for next < len(words) && words[next].End <= i {
			next++
		}
		if cuts[s.Start+i] || next < len(words) && words[next].Start == i || next > 0 && words[next-1].End == i {
			flush(i)
		}
		if r == ' ' || r == '\t' || r == '\r' {
			if flush(i); starts[s.Start+i] || ends[s.Start+i+size] {
				from = i
				flush(i + size)
			}
			i += size
			continue
		}
		if from < 0 {
			from = i
		}
		i += size
	}
	flush(len(body))
	return out
}

// on are the marks that hold a token.
func (w *webannoWriter) on(token text.Span) (out []annotation.Annotation) {
	for _, m := range w.near {
		if m.Target.Span.Start > token.Start {
			break
		}
		if m.Target.Span.Contains(token) {
			out = append(out, m)
		}
	}
	return out
}

func (w *webannoWriter) sentence(s text.Span) {
	w.sentences++
	w.enter(s)
	fmt.Fprintf(w.b, "\n#Text=%s\n", webannoText.Replace(s.In(w.doc)))
	for i, token := range w.tokens(s) {
		start, end := w.at.From(codeunit.UTF16, token)
		id := fmt.Sprintf("%d-%d", w.sentences, i+1)
		fmt.Fprintf(w.b, "%s\t%d-%d\t%s\t", id, start, end, webannoText.Replace(token.In(w.doc)))
		var labels, kinds, bases []string
		for _, m := range w.on(token) {
			labels = append(labels, escapeWebAnno(codec.Label(m))+"["+strconv.Itoa(w.number[m.ID])+"]")
			if w.first[m.ID] != id {
				continue
			}
			for _, a := range w.from[m.ID] {
				kinds = append(kinds, escapeWebAnno(a.kind))
				bases = append(bases, fmt.Sprintf("%s[%d_%d]", w.first[a.from.ID], w.number[a.from.ID], w.number[m.ID]))
			}
		}
		for _, cell := range [][]string{labels, kinds, bases} {
			w.b.WriteString(orNone(strings.Join(cell, "|")) + "\t")
		}
		w.b.WriteByte('\n')
	}
}

func orNone(s string) string {
	if s == "" {
		return "_"
	}
	return s
}
