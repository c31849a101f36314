package report

import (
	"io"
	"strconv"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/safeurl"
	"gloss/app/words"
)

// encodeMarkdown writes the marks by kind, for a report or a program that keeps
// notes. The marks are numbered in the order of the text; what people wrote is
// escaped, so that it stays text.
func encodeMarkdown(out io.Writer, docs []codec.Document, _ codec.Options) error {
	for _, d := range docs {
		if _, err := io.WriteString(out, markdown(d)); err != nil {
			return err
		}
	}
	return nil
}

func markdown(d codec.Document) string {
	var b strings.Builder
	a := d.Article
	b.WriteString("# " + plainLine(a.Title) + "\n\n")
	if by := codec.JoinFilled(" · ", plainLine(a.Author), plainLine(a.Source), plainLine(a.Published)); by != "" {
		b.WriteString(by + "\n")
	}
	if a.URL != "" {
		b.WriteString(mdAddress(a.URL, "") + "\n")
	}
	earlier := map[string]string{}
	for _, e := range d.Earlier {
		earlier[string(e.ID)] = e.Added.Format("2006-01-02")
	}
	numbers := numbersOf(d)
	for _, k := range annotation.Kinds {
		begun := false
		for _, m := range d.Annotations {
			if m.Kind != k {
				continue
			}
			if !begun {
				b.WriteString("\n## " + words.KindPlural.With("kind", string(k)) + "\n")
				begun = true
			}
			mdMark(&b, m, numbers, earlier[m.Target.Source])
		}
	}
	return b.String()
}

func mdMark(b *strings.Builder, m annotation.Annotation, numbers map[annotation.ID]int, on string) {
	b.WriteString("\n**" + strconv.Itoa(numbers[m.ID]) + "** “" + plainLine(m.Target.Quote.Exact) + "”\n")
	if note := strings.TrimSpace(tidy(m.Note)); note != "" {
		b.WriteString("\n")
		lines := strings.Split(note, "\n")
		for i, line := range lines {
			b.WriteString(escapeMarkdown(line))
			if i+1 < len(lines) && strings.TrimSpace(line) != "" && strings.TrimSpace(lines[i+1]) != "" {
				b.WriteByte('\\') // the line ends here in print too
			}
			b.WriteByte('\n')
		}
	}
	var items []string
	for _, f := range facts(m) {
		items = append(items, words.ReportFact.With("name", f.name, "value", plainLine(f.value)))
	}
	if on != "" {
		items = append(items, words.ReportOnEarlier.With("date", on))
	}
	for _, e := range m.Evidence {
		items = append(items, mdEvidence(e))
	}
	for _, l := range linksOf(m, numbers) {
		items = append(items, strings.Replace(l.words, linkMark, strconv.Itoa(l.to), 1))
	}
	if len(items) > 0 {
		b.WriteString("\n")
	}
	for _, i := range items {
		b.WriteString("- " + i + "\n")
	}
}

func mdEvidence(e annotation.Evidence) string {
	what := plainLine(e.Title)
	if e.URL != "" {
		what = mdAddress(e.URL, what)
	}
	if e.Excerpt != "" {
		what = codec.JoinFilled(" ", what, "“"+plainLine(e.Excerpt)+"”")
	}
	if e.Accessed != "" {
		what = codec.JoinFilled(" ", what, words.ReportRead.With("date", plainLine(e.Accessed)))
	}
	if e.Archive != "" {
		what = codec.JoinFilled(" ", what, mdAddress(e.Archive, plainLine(words.EditorArchived.String())))
	}
	as := words.ReportEvidence.With("as", string(e.Stance))
	if what == "" {
		return as
	}
	return words.ReportFact.With("name", as, "value", what)
}

// mdAddress is a link where the address may be one, else its text.
func mdAddress(url, title string) string {
	web := safeurl.Web(url)
	if web == "" {
		return codec.JoinFilled(" ", title, plainLine(url))
	}
	if title == "" {
		title = plainLine(url)
	}
	return "[" + title + "](<" + strings.NewReplacer("<", "%3C", ">", "%3E", "\\", "%5C", "\n", "", "\r", "", " ", "%20").Replace(web) + ">)"
}

// plainLine is a text as one line of Markdown that says it and does nothing.
func plainLine(s string) string { return escapeMarkdown(strings.Join(strings.Fields(s), " ")) }

// tidy settles the line ends of a note.
func tidy(s string) string {
	return strings.Trim(strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n").Replace(s), "\n")
}

// escapeMarkdown escapes every sign that CommonMark, or what goes beyond it, may
// read as more than a sign, by https://spec.commonmark.org/0.31.2/#backslash-escapes.
// Signs of HTML become references, which also hold where Markdown is not read.
func escapeMarkdown(s string) string {
	var b strings.Builder
	s = strings.TrimSpace(s)
	for i, r := range s {
		switch {
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '&':
			b.WriteString("&amp;")
		case r < ' ' || r == 0x7f:
			b.WriteByte(' ')
		case strings.ContainsRune("\\`*_{}[]#|~$^=@:", r) && !(r == ':' && !looksLikeScheme(s[:i], s[i+1:])):
			b.WriteByte('\\')
			b.WriteRune(r)
		case (r == '-' || r == '+') && i == 0,
			(r == '.' || r == ')') && i > 0 && strings.Trim(s[:i], "0123456789") == "":
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '.' && i >= 3 && strings.EqualFold(s[i-3:i], "www"):
			b.WriteString("\\.") // GitHub's Markdown makes a link of it
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// looksLikeScheme reports whether a colon makes a link of the words around it,
// where bare addresses are made links.
func looksLikeScheme(before, after string) bool {
	if before == "" || after == "" {
		return false
	}
	last := before[len(before)-1] | 0x20
	return last >= 'a' && last <= 'z' && after[0] != ' '
}
