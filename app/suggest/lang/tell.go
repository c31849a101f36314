package lang

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// others is the place of all languages without rules, whose words are counted together.
const others = len(known)

// The bounds of what is read to tell a language.
const (
	maxTold    = 16 << 10 // bytes
	maxLetters = 24       // of one word, in bytes
)

// firm are the commonest words of each language, in the order of known and then of the
// languages without rules, that are words of no other or seldom. Those of names, dates
// and abbreviations that English news has ("war", "est", "Los") are left out.
var firm = [...]string{
	"the of and to that for with from it his this be have had said were will who which their they but not been about would into its are is at by people after she than when there other could what how we you your my our now here just some any all them then these those because since while through such even own get got make go going know think can may should must if up out down off back year years million billion percent per cost costs sold paid fell rose bought do does did don so most new",
	"der das und ist nicht ein eine einen einem einer eines dem von zu auf für sich im zum zur bei nach aus auch wie sie wird werden wurde wurden haben sind noch nur oder über unter gegen durch bis mehr dass seit vor beim kein keine keiner alle sein seine ihre ihr ihm ihn sagte sagt rund etwa fast millionen milliarden prozent jahre jahren mio mrd tausende hunderte zwei drei vier fünf sieben zwölf mindestens zwischen kostet kosteten kostete beträgt betrug menschen uhr stadt stunden minuten sekunden wochen tage tagen grad polizei spiel unternehmen ihren seinen ihrer seiner wieder weiter hier haus neue neuen frau kamen kam ging steht stehen liegt gab gibt hatte hatten waren mehrere viele als wenn weil einwohner misst fielen braucht ich habe wir ganz ja",
	"le la les de et un il qu des une dans que qui pas aux avec ce cette ces ses sont était été ont mais où leur elle ils après avant depuis entre moins jusqu chez selon près ans milliards heures euros mètres milliers centaines personnes deux trois quatre cinq sept huit dix degrés kilomètres carrés tonnes jour jours était fait se nous vous je mesure compte valeur et du au a-t-il déclaré dit très fait avait d'euros coûte",
	"el la los las y de un en del una se al lo es pero fue ha este esta están sobre ya hasta desde hay muy según más años millones mil euros personas dijo tiene uno dos tres cuatro cinco siete ocho cientos hace tuvo mide metros kilómetros toneladas quedan fueron era estaba menos todo todos parte fue mitad unos unas entre con para por que en un su sus casi tras cada",
	"os as de um em do dos das em nos nas uma com ao aos às mais foi não são está pelo pela pelos pelas até disse também milhões mil anos pessoas ele ela já um dois duas três sete oito dez seu sua cerca entre bilhões milhares desde após quase que para",
	"il la lo le un gli di dello della dei delle degli che uno sono alla ai nel nella nei anche come più dal dalla dai sul sulla tra fra ha è non una con del anni milioni miliardi due tre quattro cinque sette otto dopo circa quasi mila oltre meno ogni ore ed",
	"het een van niet zijn voor naar ook wordt werd deze och att är på för som till ett av til ikke af og det się nie jest że oraz przez dla jsou jako byl při podle ve bir bu için olarak dan yang untuk dengan dari pada ini și sau este pentru care din és hogy nem egy az volt ja ei että myös els amb és dels això però nuk dhe një është ir kad bet yra kuid koji koja nije bili miljoen miljard procent miljoner miljarder prosent milyon yüzde juta tys mln mld milionów milióny miliónů millió procenta procent ezer tuhatta miljoonaa milions persones mensen juta ribu",
}

// loose are words of a language that are oftener something else in English news.
var loose = [...]string{
	"in an a was on as so no he i or has more all over per one two three four five six seven us her him you we",
	"die am in an den des war man so hat um es er kann was als mit acht elf um je pro mehr gut",
	"est on a en plus car sur par pour au du on se il elle a son sa ne si cent mille",
	"la de en un a su no me son o miles como",
	"o a e de da no na por se ou os mil",
	"la i e in un si o da per no ma mi a al le se su per il euro",
	"",
}

// words has, for each word of the tables, its weight for every language, in tenths of a
// point. It is made when it is first needed, since that takes longer than all other
// packages need at the start of a program.
var words = sync.OnceValue(weights)

// The weights of a word in one table, which those that have it share.
const (
	firmTenths  = 10
	looseTenths = 3
)

func weights() map[string][others + 1]int8 {
	out := map[string][others + 1]int8{}
	add := func(tables [others + 1]string, tenths int) {
		shared := map[string]int{}
		for _, list := range tables {
			for _, w := range strings.Fields(list) {
				shared[w]++
			}
		}
		for l, list := range tables {
			for _, w := range strings.Fields(list) {
				e := out[w]
				e[l] = int8(max(int(e[l]), tenths/min(shared[w], 3)))
				out[w] = e
			}
		}
	}
	add(firm, firmTenths)
	add(loose, looseTenths)
	return out
}

// needed is how many tenths of a point a text must have for a language that is not
// English, and neededAlone how many where none of its words, of which there are some, is
// an English one.
const (
	needed      = 10
	neededAlone = 5
	fewWords    = 3
)

// tell returns the language told, and the points that each place of known has, and others.
// It is not sure where several words have none.
func tell(doc string) (l Lang, points [others + 1]int, sure bool) {
	latin, foreign, marked, count := 0, 0, 0, 0
	doc = doc[:min(len(doc), maxTold)]
	words := words()
	var buf [maxLetters]byte
	for at := 0; at < len(doc); {
		n, size := readWord(doc[at:], &buf)
		if size == 0 {
			r, size := utf8.DecodeRuneInString(doc[at:])
			switch {
			case r == '¿' || r == '¡':
				points[place(Spanish)] += 10
			case unicode.IsLetter(r):
				foreign++
			}
			at += size
			continue
		}
		at += size
		latin += size
		count++
		if n == 0 || size <= 2 && apostrophe(doc[:at-size]) {
			continue // "I've"
		}
		w := buf[:n]
		if elided(string(w), doc[at:]) {
			points[place(French)] += 6
			points[place(Italian)] += 3
		}
		capital := doc[at-size] < 'a' && count > 1 // of a name
		if e, ok := words[string(w)]; ok {
			for l, tenths := range e {
				if capital && l > 1 {
					tenths /= 2 // "Los Angeles"
				}
				points[l] += int(tenths)
			}
		}
		end(string(w), &points)
		for i := 0; i+1 < len(w); i++ {
			if w[i] >= utf8.RuneSelf {
				marked++
				mark(w[i:], &points)
				i++
			}
		}
	}
	told := best(points, latin, foreign, marked, count)
	sure = told != English || points[0] >= looseTenths || count < fewWords
	for l := range points {
		points[l] /= 10
	}
	return told, points, sure
}

// readWord reads the Latin letters at the start of s into buf, made small. It returns how
// many bytes of buf they take, 0 for a word too long to be any of the table, and how many
// bytes of s; 0 where no Latin letter stands.
func readWord(s string, buf *[maxLetters]byte) (n, size int) {
	long := false
	for size < len(s) {
		b := s[size]
		var r rune
		step := 1
		switch {
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			r = rune(b | 0x20)
		case b < utf8.RuneSelf:
			r = -1
		default:
			r, step = utf8.DecodeRuneInString(s[size:])
			if r >= 0x250 || !unicode.IsLetter(r) {
				r = -1
			} else {
				r = unicode.ToLower(r)
			}
		}
		if r < 0 {
			break
		}
		if n+utf8.UTFMax > maxLetters {
			long = true
		} else {
			n += utf8.EncodeRune(buf[n:], r)
		}
		size += step
	}
	if long {
		n = 0
	}
	return n, size
}

// apostrophe reports whether s ends with one.
func apostrophe(s string) bool { return strings.HasSuffix(s, "'") || strings.HasSuffix(s, "’") }

// elided reports whether a word lost its last letter before the apostrophe that rest begins
// with, as French and Italian articles and pronouns do.
func elided(w, rest string) bool {
	switch w {
	case "l", "d", "qu", "n", "s", "c", "j", "m":
	default:
		return false
	}
	after, ok := strings.CutPrefix(rest, "'")
	if !ok {
		after, ok = strings.CutPrefix(rest, "’")
	}
	r, _ := utf8.DecodeRuneInString(after)
	return ok && unicode.IsLetter(r)
}

// endings are what the words of one language often end in, and those of English do not.
var endings = [...]struct {
	of     Lang
	ending string
	tenths int
}{
	{Spanish, "ción", 8}, {Spanish, "ciones", 8}, {Spanish, "ó", 6}, {Spanish, "ía", 4}, {Spanish, "aron", 5}, {Spanish, "ieron", 6}, {Spanish, "idad", 5},
	{Portuguese, "ção", 8}, {Portuguese, "ções", 8}, {Portuguese, "ão", 4}, {Portuguese, "aram", 4}, {Portuguese, "idade", 5},
	{Italian, "zione", 8}, {Italian, "zioni", 8}, {Italian, "ità", 6}, {Italian, "ò", 5}, {Italian, "ato", 2},
	{French, "é", 6}, {French, "ée", 6}, {French, "és", 6}, {French, "eux", 4}, {French, "ait", 3}, {French, "aient", 6}, {French, "ique", 3},
	{Spanish, "aba", 3}, {Spanish, "os", 2}, {Spanish, "as", 2}, {French, "elle", 3}, {French, "eau", 3}, {French, "eur", 2}, {French, "ent", 1},
	{German, "chen", 3}, {German, "cht", 4}, {German, "gt", 4}, {German, "isch", 4}, {German, "tz", 3}, {German, "ßt", 4}, {German, "eits", 4}, {German, "en", 1},
	{German, "ung", 2}, {German, "keit", 6}, {German, "lich", 5}, {German, "schaft", 6},
}

// end counts the ending of a word for the language that has it.
func end(w string, points *[others + 1]int) {
	for i := range endings {
		if e := &endings[i]; len(w) > len(e.ending)+1 && strings.HasSuffix(w, e.ending) {
			points[place(e.of)] += e.tenths
			return
		}
	}
}

// marks are letters with marks, and the tenths of a point that they are worth for the languages
// that have them.
var marks = [...]struct {
	letters string
	of      Lang
	tenths  int
}{
	{"ß", German, 10}, {"äöü", German, 3}, {"ñ", Spanish, 4}, {"ãõ", Portuguese, 4}, {"œêûîë", French, 4}, {"çâôòìùèàé", French, 2},
	{"çâô", Portuguese, 2}, {"òìùèà", Italian, 2}, {"é", Spanish, 1}, {"áíóú", Spanish, 2}, {"áíóú", Portuguese, 2},
}

// mark counts the letter with a mark that s begins with for the languages that have it.
func mark(s []byte, points *[others + 1]int) {
	r, _ := utf8.DecodeRune(s)
	found := false
	for i := range marks {
		if m := &marks[i]; strings.ContainsRune(m.letters, r) {
			points[place(m.of)] += m.tenths
			found = true
		}
	}
	if !found {
		points[others] += 4
	}
}

// best is the language that the points tell, given how many bytes of Latin letters, how
// many other letters, letters with marks and words the text has.
func best(points [others + 1]int, latin, foreign, marked, count int) Lang {
	if foreign > latin {
		return Other
	}
	first := 0
	for l := range points {
		if points[l] > points[first] {
			first = l
		}
	}
	least := needed
	if points[0] < looseTenths && count >= fewWords {
		least = neededAlone
	}
	switch {
	case first == 0 || points[first] < least || points[first] < points[0]+needed/2 || points[0] >= needed && points[first] < 2*points[0]:
		if points[0] < needed && points[first] < neededAlone && count >= 6 && marked > count/8 {
			return Other // letters with marks, and no word that is known
		}
		return English
	case first == others:
		return Other
	}
	return known[first]
}
