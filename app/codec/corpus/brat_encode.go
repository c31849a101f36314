package corpus

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
	"gloss/app/codec/ziparchive"
	"gloss/app/text"
)

func encodeBrat(out io.Writer, docs []codec.Document, o codec.Options) error {
	z := ziparchive.NewWriter(out)
	names := map[string]int{}
	err := eachText(docs, func(a article.Article, marks []annotation.Annotation, at *codeunit.Offsets) error {
		name := codec.UnusedName(names, codec.FileName(a.Title))
		if err := addText(z, name+".txt", o.At, a.Text); err != nil {
			return err
		}
		return addText(z, name+".ann", o.At, bratLines(a, marks, at))
	})
	if err != nil {
		return err
	}
	return z.Close()
}

func addText(z *ziparchive.Writer, name string, at time.Time, s string) error {
	return z.Add(name, at, func(w io.Writer) error {
		_, err := io.WriteString(w, s)
		return err
	})
}

// bratNames gives each mark the id that its file gave it, or a free one.
func bratNames(marks []annotation.Annotation) map[annotation.ID]string {
	names, taken := map[annotation.ID]string{}, map[string]bool{}
	for _, m := range marks {
		if id := firstText(own(m, Brat).Get("id")); strings.HasPrefix(id, "T") && !taken[id] {
			if _, err := strconv.ParseUint(id[1:], 10, 31); err == nil {
				names[m.ID], taken[id] = id, true
			}
		}
	}
	n := 1
	for _, m := range marks {
		if names[m.ID] != "" {
			continue
		}
		for taken["T"+strconv.Itoa(n)] {
			n++
		}
		names[m.ID] = "T" + strconv.Itoa(n)
		taken[names[m.ID]] = true
	}
	return names
}

func firstText(v strictjson.Value) string {
	for item := range v.Each() {
		return item.Text()
	}
	return ""
}

// bratName is a label as brat has it: of letters, digits, hyphens and underscores.
func bratName(s string) string {
	s = strings.Map(func(r rune) rune {
		if r <= ' ' || r == '\u00a0' || r == ':' || r == ';' {
			return '_'
		}
		return r
	}, s)
	if s == "" {
		return "mark"
	}
	return s
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

func bratLines(a article.Article, marks []annotation.Annotation, at *codeunit.Offsets) string {
	var b strings.Builder
	names, numbers := bratNames(marks), map[byte]int{}
	next := func(kind byte) string {
		numbers[kind]++
		return string(kind) + strconv.Itoa(numbers[kind])
	}
	for _, m := range marks {
		fragments, words := bratFragments(a.Text, m, at)
		fmt.Fprintf(&b, "%s\t%s %s\t%s\n", names[m.ID], bratName(codec.Label(m)), fragments, words)
	}
	for _, m := range marks {
		kept := own(m, Brat)
		event := kept.Get("event").Exists()
		if event {
			fmt.Fprintf(&b, "%s\t%s:%s", next('E'), bratName(codec.Label(m)), names[m.ID])
		}
		for _, l := range m.Links {
			to, there := names[l.To]
			switch {
			case !there:
			case event:
				fmt.Fprintf(&b, " %s:%s", bratName(codec.RelationOf(m, l)), to)
			default:
				fmt.Fprintf(&b, "%s\t%s Arg1:%s Arg2:%s\n", next('R'), bratName(codec.RelationOf(m, l)), names[m.ID], to)
			}
		}
		if event {
			b.WriteByte('\n')
		}
		for v := range kept.Get("attributes").Items() {
			name, value, _ := strings.Cut(oneLine.Replace(v.Text()), " ")
			fmt.Fprintf(&b, "%s\t%s\n", next('A'), strings.TrimSpace(name+" "+names[m.ID]+" "+value))
		}
		for v := range kept.Get("normalizations").Items() {
			head, words, _ := strings.Cut(v.Text(), "\t")
			name, value, _ := strings.Cut(oneLine.Replace(head), " ")
			fmt.Fprintf(&b, "%s\t%s %s %s\t%s\n", next('N'), name, names[m.ID], value, oneLine.Replace(words))
		}
		for line := range strings.Lines(m.Note) {
			if line = strings.TrimSpace(oneLine.Replace(line)); line != "" {
				fmt.Fprintf(&b, "%s\tAnnotatorNotes %s\t%s\n", next('#'), names[m.ID], line)
			}
		}
	}
	return b.String()
}

// bratFragments is the place of a mark with its words: as its file had it, or else one
// fragment for each line of the text that it is on, for brat has one line a fragment.
func bratFragments(doc string, m annotation.Annotation, at *codeunit.Offsets) (places, words string) {
	start, end := at.From(codeunit.Runes, m.Target.Span)
	if s := firstText(own(m, Brat).Get("fragments")); s != "" {
		if _, parts, _, err := bratPlace("x " + s); err == nil {
			from, to := parts[0][0], parts[0][1]
			var quotes []string
			for _, p := range parts {
				from, to = min(from, p[0]), max(to, p[1])
				if span, is := at.Span(codeunit.Runes, p[0], p[1]); is {
					quotes = append(quotes, oneLine.Replace(span.In(doc)))
				}
			}
			if from == start && to == end && len(quotes) == len(parts) {
				return s, strings.Join(quotes, " ")
			}
		}
	}
	var spans, quotes []string
	from := m.Target.Span.Start
	for line := range strings.Lines(m.Target.Span.In(doc)) {
		if body := strings.Trim(line, "\r\n"); body != "" {
			s, e := at.From(codeunit.Runes, text.Span{Start: from + strings.Index(line, body), End: from + strings.Index(line, body) + len(body)})
			spans, quotes = append(spans, fmt.Sprint(s, " ", e)), append(quotes, strings.ReplaceAll(body, "\t", " "))
		}
		from += len(line)
	}
	if len(spans) == 0 {
		return fmt.Sprint(start, " ", end), ""
	}
	return strings.Join(spans, ";"), strings.Join(quotes, " ")
}
