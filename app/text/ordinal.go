package text

import "strings"

// afterOrdinal reports whether left ends with the number of an ordinal, as German writes it
// with a full stop, and right with what it counts: "Am 3. Mai", "im 19. Jahrhundert".
func afterOrdinal(left, right string) bool {
	digits := 0
	for digits < len(left) && isDigit(left[len(left)-1-digits]) {
		digits++
	}
	before := left[:len(left)-digits]
	if digits == 0 || digits > 2 || before != "" && !strings.HasSuffix(before, " ") {
		return false
	}
	next := firstWord(right)
	return ordered.Has(next) || orderedToo.Has(next) && ordinalLeads.Has(lastWord(strings.TrimRight(before, " ")))
}

// firstWord is the run of letters that s begins with.
func firstWord(s string) string {
	end := 0
	for end < len(s) && end < maxWord && (s[end] >= 0x80 || 'a' <= s[end]|0x20 && s[end]|0x20 <= 'z') {
		end++
	}
	return s[:end]
}

// The words behind an ordinal of German: those of no other language, and those of English
// too, which count after a German word.
const (
	ordered Vocabulary = "Armee Auflage Bezirk Bundesstaat Dezember Etage Etappe Februar Geburtstag Jahr Jahrestag Jahrgang Jahrhundert " +
		"Jahrhunderts Jahrtausend Januar Juli Juni Jänner Kapitel Klasse Lebensjahr Mai Mal Monat März Obergeschoss Oktober Platz Rang " +
		"Rennen Runde Saison Sieg Sitzung Spieltag Staffel Stock Stockwerk Tag Titel Tor Verhandlungstag Weltkrieg Woche"
	orderedToo   Vocabulary = "April August Minute November September"
	ordinalLeads Vocabulary = "Ab Am Bis Den Der Die Seit Vom Zum ab am bis das dem den der die im seit und vom zum"
)

// openersAbroad are the words that sentences of other languages often begin with.
const openersAbroad Vocabulary = "Aber Als Am Auch Auf Bei Ce Ces Cette Das Dem Den Der Des Die Doch Ein Eine El Elle Elles En Er Es Für Gli Ich Il Ils Im Ist " +
	"La Las Le Les Lo Los Ma Mais Man Mas Mit Nach Não Os Para Pero Selon Según Seit Sie Sin Su Um Un Una Und Une Vor Wer Wie Wir Zu Zum Zur"
