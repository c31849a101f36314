package report_test

import (
	"bytes"
	"strings"
	"testing"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/words"
	"gloss/app/words/translation"
)

// A report is in the language that is used, and is read again in any. A table for programs
// is the same in all.
func TestAReportInAnotherLanguage(t *testing.T) {
	d := document(t)
	d.Annotations[0].Verdict = annotation.Rounded
	d.Annotations[0].Quantity.Value = "12000.5"
	table, _ := codec.FormatOf(codec.CSV)
	var before, after, markdown bytes.Buffer
	if err := table.Encode(&before, []codec.Document{d}, codec.Options{}); err != nil {
		t.Fatal(err)
	}
	file, err := translation.Make("../../words", "de")
	if err != nil {
		t.Fatal(err)
	}
	german, err := words.Read("de", file)
	if err != nil {
		t.Fatal(err)
	}
	words.Use(german)
	defer words.Use(nil)
	whole := string(page(t, d))
	for _, want := range []string{`<html lang="de">`, "1 Markierung: 0 Behauptungen", "<th>Zeitraum</th>", "12.000,5 per cent", "Gerundet"} {
		if !strings.Contains(whole, want) {
			t.Errorf("%q is not in the report", want)
		}
	}
	f, _ := codec.FormatOf(codec.Markdown)
	if err := f.Encode(&markdown, []codec.Document{d}, codec.Options{}); err != nil || !strings.Contains(markdown.String(), "## Zahlen") || !strings.Contains(markdown.String(), "- Urteil: Gerundet") {
		t.Errorf("in Markdown, with %v:\n%s", err, &markdown)
	}
	if err := table.Encode(&after, []codec.Document{d}, codec.Options{}); err != nil || !bytes.Equal(before.Bytes(), after.Bytes()) {
		t.Errorf("the table is another one in German: %v", err)
	}
	words.Use(nil)
	if r, err := codec.Read([]byte(whole)); err != nil || len(r.Documents) != 1 || len(r.Documents[0].Annotations) != 1 {
		t.Errorf("it is not read again: %v", err)
	}
}
