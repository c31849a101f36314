package quote

import (
	"strings"
	"testing"

	"gloss/app/suggest/lang"
	"gloss/app/suggest/token"
)

func TestSpeakersAbroad(t *testing.T) {
	for _, tt := range []struct {
		name string
		lang lang.Lang
		doc  string
		want string // the speakers of the quotes that are somebody's words, parted by "|"
	}{
		{"a verb and its subject", lang.German, "„Die Pumpe ist alt“, sagte Fenwick.", "Fenwick"},
		{"before a colon", lang.German, "Oda Fenwick sagte: „Das Boot kommt zu spät.“", "Oda Fenwick"},
		{"a perfect", lang.German, "Kanzlerin Ida Lund hat gesagt: „Wir schaffen das.“", "Kanzlerin Ida Lund"},
		{"the subject behind the verb", lang.German, "Auf die Frage antwortete Silva: „Ich sah ihn nicht.“", "Silva"},
		{"so", lang.German, "„Wir sind bereit“, so Trainerin Ida Lund.", "Trainerin Ida Lund"},
		{"according to", lang.German, "Laut Trainer Bo Quill war es „das beste Spiel des Jahres“.", "Trainer Bo Quill"},
		{"as someone said", lang.German, "Wie die Polizei mitteilte, war es „ein Unfall ohne Beteiligung Dritter“.", "die Polizei"},
		{"a party in brackets and a paper", lang.German, "Minister Bo Quill (CDU) sagte der „Post“: „Wir brauchen mehr Geld.“", "Minister Bo Quill"},
		{"the other marks", lang.German, "»Niemand hat uns gewarnt«, sagen die Nachbarn.", "die Nachbarn"},
		{"a quote that goes on", lang.German, "„Wir spielten gut“, sagte Ortiz, „aber das reicht nicht.“", "Ortiz|Ortiz"},
		{"a second sentence", lang.German, "„So eine Flut gab es nie“, berichtet Landwirt Tom Reed. „Meine Kühe sind weg.“", "Landwirt Tom Reed|Landwirt Tom Reed"},
		{"whom it is said to", lang.German, "Dies sei „ein schwerer Fehler“, sagte Lund der Deutschen Presse-Agentur.", "Lund"},
		{"nobody", lang.German, "Das Stück „Der kaukasische Kreidekreis“ läuft wieder.", ""},
		{"a perfect of French", lang.French, "« Nous n'avons ni bateau ni pont », a déclaré la maire Oda Fenwick.", "la maire Oda Fenwick"},
		{"a pronoun behind the verb", lang.French, "« C'est fini », a-t-il dit.", "il"},
		{"one in the present", lang.French, "« C'est une erreur », juge-t-elle.", "elle"},
		{"within the quote", lang.French, "« Nous avons bien joué, a dit Ortiz, mais cela ne suffit pas. »", "Ortiz"},
		{"an apposition", lang.French, "Le préfet, Jean Stone, a évoqué « un accident sans gravité ».", "Le préfet, Jean Stone"},
		{"where it is said", lang.French, "« C'est inacceptable », a dénoncé sur X le député Bo Quill.", "le député Bo Quill"},
		{"for someone", lang.French, "Pour Ida Lund, c'est « une grave erreur de calcul ».", "Ida Lund"},
		{"an object before the quote", lang.French, "La juge a qualifié le plan de « farce du début à la fin ».", "La juge"},
		{"an elided article", lang.French, "« Oui, tout à fait ! » s'est écriée l'ingénieure.", "l'ingénieure"},
		{"a title with a stop", lang.French, "« Les chiffres ne mentent pas », a affirmé M. Lund lundi.", "M. Lund"},
		{"Spanish", lang.Spanish, "«El fallo es un error», criticó el abogado Max Berg.", "el abogado Max Berg"},
		{"a noun with what belongs to it", lang.Spanish, "«Esperamos la marea», explica una portavoz del puerto.", "una portavoz del puerto"},
		{"a dialogue in dashes", lang.Spanish, "—Jugamos bien —dijo Ortiz—, pero no basta.", "Ortiz|Ortiz"},
		{"a perfect of Spanish", lang.Spanish, "El alcalde, Bo Quill, ha asegurado que es “una buena noticia para todos”.", "El alcalde, Bo Quill"},
		{"Portuguese", lang.Portuguese, "“A ponte é segura”, disse o prefeito Bo Quill.", "o prefeito Bo Quill"},
		{"according to, in Portuguese", lang.Portuguese, "Segundo a polícia, ele era “um perigo para todos”.", "a polícia"},
		{"Italian", lang.Italian, "«Il ponte è sicuro», ha detto il sindaco Bo Quill.", "il sindaco Bo Quill"},
		{"a language without rules", lang.Other, "”Bron är säker”, sade Bo Quill.", ""},
	} {
		var got []string
		for _, q := range Find(token.Read(tt.doc), tt.lang) {
			if q.Kind != Scare && !q.Speaker.Empty() {
				got = append(got, q.Speaker.In(tt.doc))
			}
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.name, tt.doc, strings.Join(got, "|"), tt.want)
		}
	}
}

func FuzzQuotesAbroad(f *testing.F) {
	languages := []lang.Lang{lang.German, lang.French, lang.Spanish, lang.Portuguese, lang.Italian, lang.Other}
	for i, s := range []string{
		"„a“, sagte B.", "»a«", "« a », dit-", "« a » a-t-", "a-t-il", "—a —dijo B—, c.", "—", "—\n—", "l'«", "M. ", "Selon «", "X (", ") sagte „a“", "\xff„\xff“ sagte \xff",
		"“a”, dijo", "“a”:", "so „a“", "a, b, c, sagte „d“", "„a\n\n„b\n\n„c“",
	} {
		f.Add(s, uint8(i))
	}
	f.Fuzz(func(t *testing.T, doc string, language uint8) {
		for i, q := range Find(token.Read(doc), languages[int(language)%len(languages)]) {
			if q.Span.Start < 0 || q.Outer.End > len(doc) || q.Speaker.End > len(doc) || q.Cue.End > len(doc) || !q.Outer.Contains(q.Span) {
				t.Fatalf("%q: quote %d is %+v", doc, i, q)
			}
		}
	})
}

// TestHardTextsAbroad repeats each text until it would hang a reader that looks too far.
func TestHardTextsAbroad(t *testing.T) {
	for _, tt := range hard {
		for _, l := range []lang.Lang{lang.German, lang.French} {
			Find(token.Read(strings.Repeat(tt.unit, 2000)), l)
		}
	}
	for _, unit := range []string{"—a —dijo B ", "\n—a", "« a », dit ", "l'", "a-t-", "sagte ", "laut ", "X, "} {
		Find(token.Read(strings.Repeat(unit, 2000)), lang.Spanish)
	}
}

func TestNarrationInAFrame(t *testing.T) {
	chapter := strings.Repeat("“It was cold that day.\n\n", 12) + "“‘Who is it?’ he asked.\n\n“I said nothing.”"
	got := quotesIn(chapter)
	if len(got) != 1 || got[0].Span.In(chapter) != "Who is it?" || got[0].Depth != 0 {
		t.Errorf("the quotes of a chapter are %+v", got)
	}
	speech := strings.Repeat("“We shall wait for the tide.\n\n", 4) + "“And then we go,” Lund said."
	if got := quotesIn(speech); len(got) != 5 {
		t.Errorf("a speech of five paragraphs has %d quotes", len(got))
	}
}

func TestLinesThatAreParagraphs(t *testing.T) {
	doc := "Lund spoke first. \"We wait.\nQuill did not agree with him at all.\nThe boat is late.\nNobody \"knows why.\" They left."
	for _, q := range quotesIn(doc) {
		if strings.Contains(q.Span.In(doc), "\n") {
			t.Errorf("%q goes over the end of its line", q.Span.In(doc))
		}
	}
	wrapped := "Lund said: \"We wait for the\ntide and then for the boat and\nthe pump and whatever comes.\"\nHe left."
	if got := quotesIn(wrapped); len(got) != 1 || got[0].Unclosed {
		t.Errorf("of a wrapped text: %+v", got)
	}
}
