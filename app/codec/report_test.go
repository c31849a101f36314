package codec_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/corpus"
)

// oneMark is the document with one mark alone, as change leaves it.
func oneMark(kind annotation.Kind, change func(*annotation.Annotation)) codec.Document {
	d := document()
	m := d.Annotations[0]
	m.Kind, m.Note = kind, ""
	change(&m)
	d.Annotations = []annotation.Annotation{m}
	return d
}

// What a report says of a mark, item by item.
func TestReportsSayWhatIsKnown(t *testing.T) {
	quantity := func(q annotation.Quantity) func(*annotation.Annotation) {
		return func(m *annotation.Annotation) { m.Quantity = q }
	}
	standing := func(s annotation.AnchorStatus) func(*annotation.Annotation) {
		return func(m *annotation.Annotation) { m.Target.AnchorStatus = s }
	}
	nothing := func(*annotation.Annotation) {}
	for _, row := range []struct {
		name   string
		kind   annotation.Kind
		change func(*annotation.Annotation)
		want   string // the items
	}{
		{"a claim", annotation.Claim, nothing, "- Verdict: Unchecked"},
		{"a verdict", annotation.Claim, func(m *annotation.Annotation) { m.Verdict = annotation.Disputed }, "- Verdict: Disputed"},
		{"a claimant", annotation.Claim, func(m *annotation.Annotation) {
			m.Said = annotation.Attribution{Name: "Ada", Role: "mayor", On: "Monday", Where: "at home"}
		}, "- Claimant: Ada, mayor\n- Said on: Monday\n- Where: at home\n- Verdict: Unchecked"},
		{"a role alone", annotation.Claim, func(m *annotation.Annotation) { m.Said.Role = "mayor" }, "- Claimant: mayor\n- Verdict: Unchecked"},
		{"a quote", annotation.Quote, nothing, "- Verdict: Unchecked"},
		{"a verdict on a quote", annotation.Quote, func(m *annotation.Annotation) { m.Verdict = annotation.OutOfContext }, "- Verdict: Out of context"},
		{"a verdict on a figure", annotation.Figure, func(m *annotation.Annotation) { m.Verdict = annotation.NoSource }, "- Verdict: No source"},
		{"a verdict that is not offered any more", annotation.Claim, func(m *annotation.Annotation) { m.Verdict = annotation.Misleading }, "- Verdict: Misleading"},
		{"how it is quoted", annotation.Quote, func(m *annotation.Annotation) {
			m.Quotation = annotation.Quotation{Cue: "said", Form: annotation.Direct, Verified: "tape"}
		}, "- Verdict: Unchecked\n- Reporting verb: said\n- Form: Direct\n- Checked against: tape"},
		{"a figure", annotation.Figure, nothing, "- Verdict: Unchecked"},
		{"of a figure nobody is asked who said it", annotation.Figure, func(m *annotation.Annotation) { m.Said.Name = "Ada" }, "- Verdict: Unchecked"},
		{"a value", annotation.Figure, quantity(annotation.Quantity{Value: "12"}), "- Verdict: Unchecked\n- Figure: 12"},
		{"a value with its unit", annotation.Figure, quantity(annotation.Quantity{Value: "12", Unit: "metres"}), "- Verdict: Unchecked\n- Figure: 12 metres"},
		{"of what", annotation.Figure, quantity(annotation.Quantity{Value: "12", Unit: "per cent", Of: "fares", Period: "2020", Source: "the council"}), "- Verdict: Unchecked\n- Figure: 12 per cent of fares\n- Period: 2020\n- Source: the council"},
		{"of what alone", annotation.Figure, quantity(annotation.Quantity{Of: "fares"}), "- Verdict: Unchecked\n- Figure: fares"},
		{"a range", annotation.Figure, quantity(annotation.Quantity{From: "1", To: "2", Approximate: true}), "- Verdict: Unchecked\n- Figure: about 1 to 2"},
		{"at least", annotation.Figure, quantity(annotation.Quantity{From: "1"}), "- Verdict: Unchecked\n- Figure: at least 1"},
		{"at most", annotation.Figure, quantity(annotation.Quantity{To: "2"}), "- Verdict: Unchecked\n- Figure: at most 2"},
		{"about nothing", annotation.Figure, quantity(annotation.Quantity{Approximate: true, Unit: "metres"}), "- Verdict: Unchecked\n- Figure: metres"},
		{"tags", annotation.Quote, func(m *annotation.Annotation) { m.Tags = []string{"a", "b c"} }, "- Verdict: Unchecked\n- Tags: a, b c"},
		{"changed words", annotation.Quote, standing(annotation.AnchorStatus{State: annotation.Changed, Former: "before"}), "- Verdict: Unchecked\n- Status: the text was changed; before: “before”"},
		{"changed words, unknown before", annotation.Quote, standing(annotation.AnchorStatus{State: annotation.Changed}), "- Verdict: Unchecked\n- Status: the text was changed"},
		{"lost words", annotation.Quote, standing(annotation.AnchorStatus{State: annotation.Lost}), "- Verdict: Unchecked\n- Status: no longer in the text"},
		{"moved words", annotation.Quote, standing(annotation.AnchorStatus{State: annotation.Moved}), "- Verdict: Unchecked"},
		{"evidence", annotation.Claim, func(m *annotation.Annotation) {
			m.Evidence = []annotation.Evidence{{URL: "https://a.example/x?y=z", Title: "T", Excerpt: "e\n e", Stance: annotation.Supports, Accessed: "today", Archive: "https://archive.example/x"}, {URL: "javascript:x", Stance: annotation.Context}, {Stance: annotation.Contradicts}}
		}, "- Verdict: Unchecked\n- Evidence that supports this: [T](<https://a.example/x?y=z>) “e e” (read today) [Archived page](<https://archive.example/x>)\n- Evidence that gives context: javascript\\:x\n- Evidence that contradicts this"},
		{"evidence on a quote", annotation.Quote, func(m *annotation.Annotation) {
			m.Evidence = []annotation.Evidence{{Title: "T", Stance: annotation.InPart}}
		}, "- Verdict: Unchecked\n- Evidence that supports a part of this: T"},
		{"links", annotation.Quote, func(m *annotation.Annotation) {
			m.Links = []annotation.Link{{To: m.ID, As: annotation.Supports}, {To: m.ID, As: annotation.Context}, {To: "urn:elsewhere", As: annotation.Supports}}
		}, "- Verdict: Unchecked\n- This supports 1\n- This gives context to 1"},
		{"a note", annotation.Quote, func(m *annotation.Annotation) { m.Note = "\r\none\r\ntwo\n\n- three\rfour *5*\n1. six\n" }, "one\\\ntwo\n\n\\- three\\\nfour \\*5\\*\\\n1\\. six\n\n- Verdict: Unchecked"},
	} {
		f, _ := codec.FormatOf(codec.Markdown)
		out := string(encode(t, f, oneMark(row.kind, row.change)))
		_, items, _ := strings.Cut(out, "”\n")
		if got := strings.TrimSpace(items); got != row.want {
			t.Errorf("%s:\n%s\nwant\n%s", row.name, got, row.want)
		}
	}
}

// compared are the formats of which TestLacksOneByOne says what they leave out.
var compared = []string{codec.Native, codec.HTML, codec.Markdown, codec.CSV, codec.TSV, codec.Hypothesis, codec.ClaimReview, corpus.Doccano, corpus.Relations, corpus.LabelStudio, corpus.Spacy}

// What is lacking is said for each thing that a document has.
func TestLacksOneByOne(t *testing.T) {
	for _, row := range []struct {
		kind   annotation.Kind
		change func(*annotation.Annotation)
		says   string
		in     string // formats that leave it out
	}{
		{annotation.Quote, func(*annotation.Annotation) {}, "quotes and figures without a verdict", "claimreview"},
		{annotation.Quote, func(m *annotation.Annotation) { m.Verdict = annotation.Altered }, "quotes and figures without a verdict", ""},
		{annotation.Figure, func(m *annotation.Annotation) { m.Evidence = []annotation.Evidence{{Title: "x"}} }, "evidence on marks without a verdict", "claimreview"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Note, m.Verdict = "x", annotation.Mostly }, "notes", "doccano doccano-relations spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Note = "x" }, "notes", "claimreview doccano doccano-relations spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Tags = []string{"x"} }, "tags", "claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Links = []annotation.Link{{To: m.ID, As: annotation.Supports}} }, "links between marks", "csv tsv hypothesis claimreview doccano"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Said.Name = "x" }, "who said it, when and where", "hypothesis doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Verdict = annotation.Refuted }, "verdicts", "doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Evidence = []annotation.Evidence{{Title: "x"}} }, "evidence", "hypothesis doccano doccano-relations label-studio spacy"},
		{annotation.Quote, func(m *annotation.Annotation) { m.Quotation.Cue = "x" }, "forms of quotations", "hypothesis claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Figure, func(m *annotation.Annotation) { m.Quantity.Unit = "x" }, "values and units of figures", "hypothesis claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Target.AnchorStatus.State = annotation.Lost }, "what became of marks in later versions", "hypothesis claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Target.AnchorStatus.State = annotation.Changed }, "what became of marks in later versions", "hypothesis claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Target.AnchorStatus.State = annotation.Moved }, "what became of marks in later versions", ""},
		{annotation.Claim, func(m *annotation.Annotation) { m.Quotation.Cue = "x" }, "fields of another kind", "markdown"},
		{annotation.Quote, func(m *annotation.Annotation) { m.Verdict = annotation.Verbatim }, "verdicts", "doccano doccano-relations label-studio spacy"},
		{annotation.Figure, func(m *annotation.Annotation) { m.Said.Name = "x" }, "fields of another kind", "markdown"},
		{annotation.Quote, func(m *annotation.Annotation) { m.Quantity.Unit = "x" }, "fields of another kind", "markdown"},
		{annotation.Figure, func(m *annotation.Annotation) { m.Evidence = []annotation.Evidence{{Title: "x"}} }, "evidence", "hypothesis doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Note = "a\nb" }, "line breaks in notes", "tsv"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Note = "a\rb" }, "line breaks in notes", "tsv"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Foreign = `{"creator":"x"}` }, "data from other programs", "html markdown csv tsv hypothesis claimreview doccano doccano-relations label-studio spacy"},
		{annotation.Claim, func(m *annotation.Annotation) { m.Foreign = `{"gloss:hypothesis":{"user":"x"}}` }, "data from Hypothesis", "html markdown csv tsv claimreview doccano doccano-relations label-studio spacy"},
	} {
		d := oneMark(row.kind, row.change)
		var got []string
		for _, name := range compared {
			f, _ := codec.FormatOf(name)
			for _, words := range f.Lacks(options, d) {
				if words == row.says {
					got = append(got, f.Name)
				}
			}
		}
		if strings.Join(got, " ") != row.in {
			t.Errorf("%s: left out by %q, want %q", row.says, strings.Join(got, " "), row.in)
		}
	}
	f, _ := codec.FormatOf(codec.ClaimReview)
	d := oneMark(annotation.Claim, func(m *annotation.Annotation) { m.Verdict = annotation.Refuted })
	const needs = "verdicts and evidence: a fact check needs "
	for _, row := range []struct {
		o    codec.Options
		want string
	}{
		{codec.Options{}, needs + "who checks and the address of your page on it"},
		{codec.Options{CheckURL: "https://desk.example/"}, needs + "who checks"},
		{codec.Options{Checker: "Desk"}, needs + "the address of your page on it"},
		{codec.Options{Checker: " ", CheckURL: "javascript:x"}, needs + "who checks and the address of your page on it"},
		{options, ""},
	} {
		got := strings.Join(f.Lacks(row.o, d), "; ")
		if first, _, _ := strings.Cut(got, "; "); first != row.want && row.want != "" || row.want == "" && strings.Contains(got, "verdicts") {
			t.Errorf("%+v: it leaves out %s", row.o, got)
		}
		if reviews := strings.Contains(string(encodeWith(t, f, row.o, d)), `"ClaimReview"`); reviews != (row.want == "") {
			t.Errorf("%+v: it is reviewed: %v", row.o, reviews)
		}
	}
}

// A file of fact checks has claims, and every mark with a verdict where it can be
// published; what is counted is what is in it.
func TestClaimReviewHasEveryVerdict(t *testing.T) {
	f, _ := codec.FormatOf(codec.ClaimReview)
	for _, row := range []struct {
		name   string
		kind   annotation.Kind
		change func(*annotation.Annotation)
		o      codec.Options
		count  int
		has    string
	}{
		{"a claim", annotation.Claim, func(*annotation.Annotation) {}, codec.Options{}, 1, `"text": "rose by 12 per cent, “too much”"`},
		{"a figure without a verdict", annotation.Figure, func(*annotation.Annotation) {}, options, 0, `"@graph": []`},
		{"a figure", annotation.Figure, func(m *annotation.Annotation) { m.Verdict = annotation.Wrong }, options, 1, `"text": "Last year fares rose by 12 per cent`},
		{"a figure that cannot be published", annotation.Figure, func(m *annotation.Annotation) { m.Verdict = annotation.Wrong }, codec.Options{}, 0, `"@graph": []`},
		{"a figure without a source", annotation.Figure, func(m *annotation.Annotation) { m.Verdict = annotation.NoSource }, options, 1, `"alternateName": "No source"`},
		{"a quote", annotation.Quote, func(m *annotation.Annotation) { m.Verdict, m.Said.Name = annotation.Altered, "Ada" }, options, 1, `"text": "“rose by 12 per cent, “too much”” – Ada"`},
	} {
		d := oneMark(row.kind, row.change)
		out := string(encodeWith(t, f, row.o, d))
		if n := f.Count(d, row.o); n != row.count || !strings.Contains(out, row.has) {
			t.Errorf("%s: %d marks in\n%s", row.name, n, out)
		}
	}
	if n := codec.Formats[0].Count(rich(), codec.Options{}); n != 4 {
		t.Errorf("Gloss's own file has %d of 4 marks", n)
	}
}

func TestFileName(t *testing.T) {
	for title, want := range map[string]string{
		"Fares Rise": "fares-rise", "": "article", "…": "article", "  A  --  b ": "a-b", "Größe 12%": "größe-12", "a/b\\c:d": "abcd", "..": "article", "議会": "議会", "- x -": "x",
		strings.Repeat("a", 70): strings.Repeat("a", 60), strings.Repeat("é", 31): strings.Repeat("é", 30), strings.Repeat("a", 59) + " bc": strings.Repeat("a", 59),
	} {
		if got := codec.FileName(title); got != want {
			t.Errorf("%q is %q, want %q", title, got, want)
		}
	}
}

// Files in a zip have names of their own, what is left out is passed over, and what
// fails is named.
func TestWriteZipNamesItsFiles(t *testing.T) {
	f, _ := codec.FormatOf(corpus.Spacy)
	titles := []string{"Fares", "fares", "", "Fares 2", "left out", "fares"}
	document := func(i int) (codec.Document, error) {
		d := document()
		d.Article.Title = titles[i]
		if titles[i] == "left out" {
			return d, fmt.Errorf("it is damaged: %w", codec.ErrLeftOut)
		}
		return d, nil
	}
	var out bytes.Buffer
	var told []int
	if err := codec.WriteZip(&out, f, len(titles), document, options, func(done int) { told = append(told, done) }); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, name := range []string{"fares.jsonl", "fares-2.jsonl", "article.jsonl", "fares-2-2.jsonl", "fares-3.jsonl"} {
		if bytes.Contains(out.Bytes(), []byte(name)) {
			names = append(names, name)
		}
	}
	if len(names) != 5 || fmt.Sprint(told) != "[1 2 3 4 6]" {
		t.Errorf("%v, told %v", names, told)
	}
	broken := errors.New("the disk is broken")
	err := codec.WriteZip(&out, f, 2, func(i int) (codec.Document, error) {
		if i == 1 {
			return codec.Document{}, broken
		}
		return document(i)
	}, options, nil)
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "article 2: ") {
		t.Error(err)
	}
}

// Verdicts are ratings from 1, false, to 5, and only what lies between has one.
func TestClaimReviewRates(t *testing.T) {
	f, _ := codec.FormatOf(codec.ClaimReview)
	for verdict, want := range map[annotation.Verdict]string{annotation.Supported: `"ratingValue": 5,`, annotation.Disputed: `"ratingValue": 3,`, annotation.Misleading: `"ratingValue": 2,`, annotation.Refuted: `"ratingValue": 1,`, annotation.Unchecked: "-"} {
		out := string(encode(t, f, oneMark(annotation.Claim, func(m *annotation.Annotation) { m.Verdict = verdict })))
		if reviews := strings.Contains(out, `"ClaimReview"`); reviews != (want != "-") || reviews && !strings.Contains(out, want) {
			t.Errorf("%s:\n%s", verdict, out)
		}
	}
	for name, row := range map[string]struct{ has, not string }{
		"a person":       {`"@type": "Person"`, `"Thing"`},
		"no role":        {`"@type": "Thing"`, `"Person"`},
		"nobody":         {`"Claim"`, `"author": {"@type": "T`},
		"a date":         {`"datePublished": "2021-03-17"`, "x"},
		"no date at all": {`"Claim"`, `"datePublished": "Monday`},
	} {
		out := string(encode(t, f, oneMark(annotation.Claim, func(m *annotation.Annotation) {
			switch name {
			case "a person":
				m.Said.Name, m.Said.Role = "Ada", "mayor"
			case "no role":
				m.Said.Name = "Ada"
			case "a date":
				m.Said.On = "17 March 2021"
			case "no date at all":
				m.Said.On = "Monday"
			}
		})))
		if !strings.Contains(out, row.has) || row.not != "x" && strings.Contains(out, row.not) {
			t.Errorf("%s:\n%s", name, out)
		}
	}
}
