package annotation

import (
	"strings"
	"testing"

	"gloss/app/text"
)

// pick takes ⟦ and ⟧ out of s and returns the span they held.
func pick(s string) (string, text.Span) {
	before, rest, ok := strings.Cut(s, "⟦")
	if !ok {
		return s, text.Span{}
	}
	mid, after, _ := strings.Cut(rest, "⟧")
	return before + mid + after, text.Span{Start: len(before), End: len(before) + len(mid)}
}

// cases show a mark in an old text and its counterpart in a new one. A mended
// bug is a new row.
var cases = []struct {
	name     string
	old, new string
	state    State
	match    State // from selectors alone, where it differs: they know less
}{
	{name: "figure changed", state: Changed,
		old: "Exports rose by ⟦12 per cent⟧ in May. Imports fell.",
		new: "Exports rose by ⟦21 per cent⟧ in May. Imports fell."},
	{name: "figure alone changed", state: Changed,
		old: "Exports rose by ⟦12⟧ per cent in May. Imports fell.",
		new: "Exports rose by ⟦21⟧ per cent in May. Imports fell."},
	{name: "figure grew a decimal", state: Changed,
		old: "Exports rose by ⟦12⟧ per cent in May. Imports fell.",
		new: "Exports rose by ⟦12.5⟧ per cent in May. Imports fell."},
	{name: "figure grew three noughts", state: Changed,
		old: "The fire cost ⟦12⟧ people their homes. Rain came at last.",
		new: "The fire cost ⟦12 000⟧ people their homes. Rain came at last."},
	{name: "thousands comma to point", state: Changed,
		old: "Between ⟦80,000 and 120,000⟧ people are held, the group says.",
		new: "Between ⟦80.000 and 120.000⟧ people are held, the group says."},
	{name: "thousands comma dropped", state: Changed,
		old: "The bell weighs ⟦1,234⟧ kilos and rings at noon.",
		new: "The bell weighs ⟦1234⟧ kilos and rings at noon."},
	{name: "thousands space to thin space", state: Exact,
		old: "Some ⟦80 000⟧ people live on the plain today.",
		new: "Some ⟦80\u2009000⟧ people live on the plain today."},
	{name: "figures swapped", state: Changed,
		old: "Support rose from 12 to ⟦21⟧ per cent in a year.",
		new: "Support rose from 21 to ⟦12⟧ per cent in a year."},
	{name: "range swapped", state: Changed,
		old: "Support rose from ⟦12 to 21⟧ per cent in a year.",
		new: "Support rose from ⟦21 to 12⟧ per cent in a year."},
	{name: "one end of a range changed", state: Exact,
		old: "Between ⟦80,000⟧ and 120,000 are held there, the report says.",
		new: "Between ⟦80,000⟧ and 90,000 are held there, the report says."},
	{name: "per cent to a sign, figure marked", state: Exact,
		old: "Prices rose ⟦12⟧ per cent in May, the bureau said.",
		new: "Prices rose ⟦12⟧% in May, the bureau said."},
	{name: "per cent to a sign", state: Changed,
		old: "Prices rose ⟦12 per cent⟧ in May, the bureau said.",
		new: "Prices rose ⟦12%⟧ in May, the bureau said."},
	{name: "figure to a word", state: Changed,
		old: "About ⟦twelve⟧ men were held for 5 days.",
		new: "About ⟦12⟧ men were held for 5 days."},
	{name: "sentence rewritten", state: Changed,
		old: "The dam was finished in 1974. ⟦Engineers had warned that the eastern wall would crack within 30 years, and it did.⟧ Nobody kept the minutes.",
		new: "The dam was finished in 1974. ⟦Within 30 years the wall on the eastern side cracked, just as engineers had warned.⟧ Nobody kept the minutes."},
	{name: "sentence replaced by another about the same person", state: Lost,
		old: "The council met on Monday. ⟦Mayor Holm said the pool would stay shut until spring.⟧ Swimmers protested outside.",
		new: "The council met on Monday. Mayor Holm also thanked the fire brigade for its work at the mill. Swimmers protested outside."},
	{name: "unit changed", state: Changed,
		old: "The tunnel cost ⟦£5m⟧ to dig and more to line.",
		new: "The tunnel cost ⟦£5bn⟧ to dig and more to line."},
	{name: "minus sign has another shape", state: Exact,
		old: "It was ⟦-5 degrees⟧ at the lake on Monday.",
		new: "It was ⟦−5 degrees⟧ at the lake on Monday."},
	{name: "word swapped for a lookalike", state: Changed,
		old: "Ministers ⟦rejected the affect of the plan⟧ on Friday night.",
		new: "Ministers ⟦rejected the effect of the plan⟧ on Friday night."},
	{name: "case changed", state: Changed,
		old: "They met ⟦the Foreign Minister⟧ in the old library.",
		new: "They met ⟦the foreign minister⟧ in the old library."},
	{name: "all capitals", state: Changed,
		old: "Rain fell on the coast. ⟦The ferry was late again.⟧ Nobody minded much.",
		new: "Rain fell on the coast. ⟦THE FERRY WAS LATE AGAIN.⟧ Nobody minded much."},
	{name: "word added inside", state: Changed,
		old: "“⟦We will open the gates⟧,” the warden said.",
		new: "“⟦We will not open the gates⟧,” the warden said."},
	{name: "word added before", state: Moved,
		old: "The club signed ⟦three players⟧ in the summer.",
		new: "The club signed only ⟦three players⟧ in the summer."},
	{name: "word added after", state: Exact,
		old: "The club signed ⟦three players⟧ in the summer.",
		new: "The club signed ⟦three players⟧ late in the summer."},
	{name: "sentence edited at its start", state: Changed,
		old: "The road is shut. ⟦Police found the van near the quarry.⟧ It was empty.",
		new: "The road is shut. ⟦Officers later found the van near the quarry.⟧ It was empty."},
	{name: "sentence edited at its end", state: Changed,
		old: "The road is shut. ⟦Police found the van near the quarry.⟧ It was empty.",
		new: "The road is shut. ⟦Police found the van near the old mill, they said.⟧ It was empty."},
	{name: "both neighbours edited", state: Moved,
		old: "The road is shut tonight. ⟦Police found the van near the quarry.⟧ It was empty and cold.",
		new: "The road is closed this evening. ⟦Police found the van near the quarry.⟧ It was bare and cold."},
	{name: "phrase deleted", state: Lost,
		old: "The mayor⟦, who is 54,⟧ opened the new baths on Sunday.",
		new: "The mayor opened the new baths on Sunday."},
	{name: "figure deleted", state: Lost,
		old: "Crews worked for ⟦nine⟧ long hours to free the whale.",
		new: "Crews worked for long hours to free the whale."},
	{name: "phrase replaced", state: Changed,
		old: "The bill was blocked by ⟦the interior minister⟧ on Friday evening.",
		new: "The bill was blocked by ⟦a party spokesman⟧ on Friday evening."},
	{name: "short quote, repeated, one deleted", state: Lost,
		old: "Milk rose by 12 per cent in June. Bread rose by ⟦12 per cent⟧ in July. Eggs rose by 12 per cent in August.",
		new: "Milk rose by 12 per cent in June. Eggs rose by 12 per cent in August."},
	{name: "short quote, repeated, the other deleted", state: Moved,
		old: "Milk rose by 12 per cent in June. Bread rose by ⟦12 per cent⟧ in July. Eggs rose by 12 per cent in August.",
		new: "Bread rose by ⟦12 per cent⟧ in July. Eggs rose by 12 per cent in August."},
	{name: "short quote, repeated, one changed", state: Changed,
		old: "Milk rose by 12 per cent in June. Bread rose by ⟦12 per cent⟧ in July. Eggs rose by 12 per cent in August.",
		new: "Milk rose by 12 per cent in June. Bread rose by ⟦13 per cent⟧ in July. Eggs rose by 12 per cent in August."},
	{name: "sentence twice, the first deleted", state: Lost,
		old: "The pit closed. ⟦He declined to comment.⟧ The union marched. The owner sold his house. He declined to comment. His dog ran off.",
		new: "The pit closed. The union marched. The owner sold his house. He declined to comment. His dog ran off."},
	{name: "sentence twice, the second kept", state: Moved,
		old: "The pit closed. He declined to comment. The union marched. The owner sold his house. ⟦He declined to comment.⟧ His dog ran off.",
		new: "The pit closed. The union marched. The owner sold his house. ⟦He declined to comment.⟧ His dog ran off."},
	{name: "sentence replaced by another", state: Lost,
		old: "The pit closed in spring. ⟦Forty men lost their work there.⟧ The union marched to the square.",
		new: "The pit closed in spring. Geese nest on the spoil heaps now. The union marched to the square."},
	{name: "sentence moved to the end", state: Moved, match: Lost,
		old: "The pit closed in spring. ⟦Forty men lost their work that day.⟧ The union marched. Shops shut early. Rain fell.",
		new: "The pit closed in spring. The union marched. Shops shut early. Rain fell. ⟦Forty men lost their work that day.⟧"},
	{name: "part of a sentence put into another paragraph", state: Moved, match: Lost,
		old: "Rain fell all week.\n\n⟦He said the money was there⟧, and nobody asked for more. The mayor left early.\n\nTrains ran late again. The station was full.",
		new: "Rain fell all week.\n\nNobody asked for more. The mayor left early.\n\nTrains ran late again. ⟦He said the money was there⟧ when the station was full of people."},
	{name: "figure in a part of a sentence put into another paragraph", state: Moved, match: Lost,
		old: "Rain fell all week.\n\nHe said that ⟦40 coins⟧ of gold were there, and nobody asked for more. The mayor left early.\n\nTrains ran late again. The station was full.",
		new: "Rain fell all week.\n\nNobody asked for more. The mayor left early.\n\nTrains ran late again: He said that ⟦40 coins⟧ of gold were there. The station was full."},
	{name: "part of a sentence put elsewhere twice", state: Lost,
		old: "Rain fell all week.\n\n⟦He said the money was there⟧, and nobody asked for more. The mayor left early.\n\nTrains ran late again. The station was full.",
		new: "Rain fell all week.\n\nNobody asked for more. The mayor left early.\n\nTrains ran late again, he said the money was there, He said the money was there. Nobody slept: He said the money was there when the station was full of people."},
	{name: "sentence moved, and one of its kind written elsewhere", state: Moved, match: Lost,
		old: "Rain fell all week. ⟦The school in Marsh has 18 pupils.⟧ Trains ran late again.\n\nThe station was full. Nobody asked for more.\n\nThe mayor left early. A dog barked.",
		new: "Rain fell all week. Trains ran late again.\n\nThe station was full. Nobody asked for more. ⟦The school in Marsh has 18 pupils.⟧\n\nThe mayor left early. A dog barked. The school in Holm has 19 pupils."},
	{name: "paragraph moved, and edited inside", state: Changed,
		old: "One cow got out.\n\nThe farm lies by the river. ⟦It has 40 cows and a bull.⟧ The barn is red and very old.\n\nA dog barked all night long. Nobody slept in the village. The moon was full.\n\nThe vet came at six. She had brought two ropes.",
		new: "One cow got out.\n\nA dog barked all night long. Nobody slept in the village. The moon was full.\n\nThe vet came at six. She had brought two ropes.\n\nThe farm lies by the river. ⟦It has 41 cows and a bull.⟧ The barn is red and very old."},
	{name: "paragraph split", state: Exact,
		old: "The lake froze. ⟦Skaters came from town.⟧ Stalls sold soup.",
		new: "The lake froze.\n⟦Skaters came from town.⟧\n\nStalls sold soup."},
	{name: "paragraphs merged", state: Moved,
		old: "The lake froze.\n\n⟦Skaters came from town.⟧\n\nStalls sold soup.",
		new: "The lake froze. ⟦Skaters came from town.⟧ Stalls sold soup."},
	{name: "mark over two paragraphs, merged", state: Moved,
		old: "The lake froze. ⟦Skaters came from town.\n\nStalls sold soup.⟧ It was dear.",
		new: "The lake froze. ⟦Skaters came from town. Stalls sold soup.⟧ It was dear."},
	{name: "mark over two paragraphs, one edited", state: Changed,
		old: "The lake froze. ⟦Skaters came from town.\n\nStalls sold soup.⟧ It was dear.",
		new: "The lake froze. ⟦Skaters came from town.\n\nStalls sold hot soup.⟧ It was dear."},
	{name: "sentences joined", state: Changed,
		old: "Snow blocked the pass. ⟦The bus turned back at the tunnel.⟧ The guests slept in the school hall.",
		new: "Snow blocked the pass. ⟦The bus turned back at the tunnel⟧ and the guests slept in the school hall."},
	{name: "sentence split", state: Changed,
		old: "Snow blocked the pass. ⟦The bus turned back at the tunnel and its driver rang the school.⟧ The guests slept in the hall.",
		new: "Snow blocked the pass. ⟦The bus turned back at the tunnel. Its driver rang the school.⟧ The guests slept in the hall."},
	{name: "sentence moved up by one", state: Moved, match: Lost,
		old: "The band played on. ⟦Two lamps went out in the hall.⟧ The crowd sang along. It was past ten. All went home.",
		new: "⟦Two lamps went out in the hall.⟧ The band played on. The crowd sang along. It was past ten. All went home."},
	{name: "two duplicates added and the original deleted", state: Lost,
		old: "The band played on. ⟦Two lamps went out in the hall.⟧ The crowd sang along. It was past ten. All went home.",
		new: "Two lamps went out in the hall. The band played on. The crowd sang along. It was past ten. Two lamps went out in the hall. All went home."},
	{name: "duplicate added above and the original edited", state: Changed,
		old: "The band played on. ⟦Two lamps went out in the hall.⟧ The crowd sang along. It was past ten. All went home.",
		new: "Two lamps went out in the hall.\n\nThe band played on. ⟦Three lamps went out in the hall.⟧ The crowd sang along. It was past ten. All went home."},
	{name: "part of a sentence that was deleted, a lookalike elsewhere", state: Lost,
		old: "The band played on until ten. Two lamps ⟦went out in the hall⟧ at nine. The crowd sang along with them. It was past eleven. All went home by tram.",
		new: "The band played on until ten. The crowd sang along with them. It was past eleven. Three lamps went out in the hall at nine. All went home by tram."},
	{name: "lookalike above", state: Moved,
		old: "The band played on. ⟦Two lamps went out in the hall.⟧ The crowd sang along.",
		new: "Two lamps went out in the yard. The band played on. ⟦Two lamps went out in the hall.⟧ The crowd sang along."},
	{name: "soft hyphens", state: Moved,
		old: "The ⟦administration of the province⟧ moved house.",
		new: "The ⟦admin\u00adistration of the prov\u00adince⟧ moved house."},
	{name: "line breaks", state: Exact,
		old: "The ⟦administration of the province⟧ moved house.",
		new: "The ⟦administration\nof the\nprovince⟧ moved house."},
	{name: "decomposed accents", state: Moved,
		old: "The ⟦café in Besançon⟧ is shut.",
		new: "The ⟦cafe\u0301 in Besanc\u0327on⟧ is shut."},
	{name: "accent lost", state: Changed,
		old: "The ⟦café in Besançon⟧ is shut on Mondays.",
		new: "The ⟦cafe in Besançon⟧ is shut on Mondays."},
	{name: "emoji before", state: Moved,
		old: "Fans cheered. ⟦She ran 5 km⟧ in the rain.",
		new: "Fans cheered 🎉👩‍👩‍👧. ⟦She ran 5 km⟧ in the rain."},
	{name: "emoji changed", state: Changed,
		old: "He wrote ⟦see you 👍🏽⟧ and left for the coast.",
		new: "He wrote ⟦see you 👍🏿⟧ and left for the coast."},
	{name: "right to left", state: Changed,
		old: "قال الوزير إن ⟦12 في المئة⟧ من السكان غادروا المدينة.",
		new: "قال الوزير إن ⟦21 في المئة⟧ من السكان غادروا المدينة."},
	{name: "right to left, moved", state: Moved,
		old: "قال الوزير إن ⟦ثلاثين أسرة⟧ غادرت المدينة.",
		new: "أمس قال الوزير إن ⟦ثلاثين أسرة⟧ غادرت المدينة."},
	{name: "cjk changed", state: Changed,
		old: "市長は昨日、⟦三十人⟧が町を出たと述べた。雨が降っていた。",
		new: "市長は昨日、⟦五十人⟧が町を出たと述べた。雨が降っていた。"},
	{name: "cjk moved", state: Moved,
		old: "市長は昨日、⟦三十人⟧が町を出たと述べた。雨が降っていた。",
		new: "東京の市長は昨日、⟦三十人⟧が町を出たと述べた。雨が降っていた。"},
	{name: "mark inside a word", state: Moved,
		old: "An un⟦believ⟧able find was made.",
		new: "Today an un⟦believ⟧able find was made.", match: Moved},
	{name: "word of the mark grew", state: Changed,
		old: "They freed one ⟦prison⟧ guard at dawn today.",
		new: "They freed one ⟦prisoner⟧ guard at dawn today."},
	{name: "ellipsis and dots", state: Moved,
		old: "“⟦Well… perhaps⟧,” she said to them.",
		new: "\"⟦Well... perhaps⟧,\" she said to them."},
	{name: "single quotes are not double", state: Changed,
		old: "The door is ⟦6' high⟧ and as wide.",
		new: "The door is ⟦6\" high⟧ and as wide."},
	{name: "everything deleted", state: Lost, old: "The ⟦lake⟧ froze.", new: ""},
	{name: "whole text marked", state: Exact, old: "⟦The lake froze.⟧", new: "⟦The lake froze.⟧"},
	{name: "order of a list turned", state: Moved,
		old: "He bought apples, ⟦forty ripe pears⟧ and plums at the market by the church.",
		new: "He bought plums, apples and ⟦forty ripe pears⟧ at the market by the church."},
	{name: "copy above, and the original edited among strangers", state: Lost,
		old: "Rain fell on the coast all week.\n\n⟦Two lamps went out in the hall at nine.⟧\n\nThe crowd sang along until ten.\n\nAll went home by the last tram.",
		new: "Two lamps went out in the hall at nine.\n\nAll went home by the last tram.\n\nRain fell on the coast all week.\n\nGeese slept by the old mill.\n\nThree lamps went out in the hall at nine.\n\nNobody asked the mayor about it."},
	{name: "word put in before one that reads the same", state: Moved,
		old: "She kept the key ⟦in it⟧ for forty years.",
		new: "She kept the key in ⟦in it⟧ for forty years."},
	{name: "changed places with one of its kind, which was edited", state: Moved, match: Lost,
		old: "The schools have grown. ⟦The school in Marsh has 18 pupils.⟧ The school in Holm has 9 pupils. The school in Pelham has 39 pupils. Nobody knows why.",
		new: "The schools have grown. The school in Pelham has 41 pupils. The school in Holm has 9 pupils. ⟦The school in Marsh has 18 pupils.⟧ Nobody knows why."},
	{name: "deleted before one of its kind", state: Lost,
		old: "The schools have grown. The school in ⟦Marsh has 18⟧ pupils. The school in Holm has 9 pupils. The school in Pelham has 39 pupils. Nobody knows why.",
		new: "The schools have grown. The school in Holm has 9 pupils. The school in Pelham has 39 pupils. Nobody knows why."},
	{name: "nothing after it but the end, and its sentence gone", state: Lost,
		old: "The van was found near the quarry. Nobody had seen the driver there or heard ⟦of⟧.",
		new: "The van was found near the quarry. A dog barked all night long, which the farm had never heard the like of."},
	{name: "passage copied whole to the top, its figure changed there", state: Moved,
		old: "Snow blocked the pass.\n\nThe bus turned back. ⟦It held 30 guests.⟧ The driver rang the school.\n\nThe hall was warm.",
		new: "The bus turned back. It held 31 guests. The driver rang the school.\n\nSnow blocked the pass.\n\nThe bus turned back. ⟦It held 30 guests.⟧ The driver rang the school.\n\nThe hall was warm."},
}

func TestCasesAligned(t *testing.T) {
	for _, tt := range cases {
		old, mark := pick(tt.old)
		doc, span := pick(tt.new)
		revision{doc, span, tt.state}.check(t, tt.name, Align(old, doc).Place(mark))
	}
}

func TestCasesMatched(t *testing.T) {
	for _, tt := range cases {
		old, mark := pick(tt.old)
		doc, span := pick(tt.new)
		want := tt.state
		if tt.match != "" {
			want = tt.match
		}
		if want == Lost {
			span = text.Span{}
		}
		revision{doc, span, want}.check(t, tt.name, NewMatcher(doc).Match(selector(old, mark)))
	}
}

func TestBadSelectors(t *testing.T) {
	const doc = "Exports rose by 12 per cent in May. Imports fell by 7 per cent in June, and the port was quiet."
	at := func(s, e int) *Position { return &Position{s, e} }
	for _, tt := range []struct {
		name   string
		sel    Selector
		reason string
	}{
		{"empty quote", Selector{Quote: TextQuote{Prefix: "rose by "}}, "quote is empty"},
		{"quote of white space", Selector{Quote: TextQuote{Exact: " \u00a0\n"}}, "quote is empty"},
		{"negative", Selector{TextQuote{Exact: "12 per cent"}, at(-5, 4)}, "before the text"},
		{"end before start", Selector{TextQuote{Exact: "12 per cent"}, at(20, 10)}, "ends before it starts"},
		{"far outside", Selector{TextQuote{Exact: "12 per cent", Prefix: "rose by "}, at(9000, 9011)}, "outside the text"},
		{"end outside", Selector{TextQuote{Exact: "12 per cent", Prefix: "rose by "}, at(16, 900)}, "outside the text"},
		{"just outside, no context", Selector{TextQuote{Exact: "12 per cent"}, at(90, 101)}, "outside the text"},
		{"half a surrogate in wtf-8", Selector{Quote: TextQuote{Exact: "12 \xed\xa0\xbd per cent"}}, "broken"},
		{"half a surrogate as decoded", Selector{Quote: TextQuote{Exact: "12 \ufffd per cent"}}, "broken"},
		{"broken prefix", Selector{Quote: TextQuote{Exact: "12 per cent", Prefix: "by \xff"}}, "broken"},
		{"context from nowhere", Selector{TextQuote{"12 per cent", "the cat sat on the ", " of cheese and wine"}, nil}, "context does not"},
		{"context from nowhere, position right", Selector{TextQuote{"12 per cent", "the cat sat on the ", " of cheese and wine"}, at(16, 27)}, "context does not"},
		{"context of another place", Selector{TextQuote{"12 per cent", "Imports fell by ", " in June, and the port"}, nil}, ""},
		{"two places and no context", Selector{TextQuote{Exact: "per cent in"}, nil}, "several places"},
		{"not there", Selector{TextQuote{Exact: "a whale"}, nil}, "not found"},
		{"part of a word", Selector{TextQuote{Exact: "xport"}, nil}, "not found"},
		{"part of a number", Selector{TextQuote{Exact: "2 per cent"}, nil}, "not found"},
	} {
		got := NewMatcher(doc).Match(tt.sel)
		if tt.name == "context of another place" {
			if got.State != Changed || got.Span.In(doc) != "7 per cent" {
				t.Errorf("%s: %+v", tt.name, got)
			}
			continue
		}
		if got.State != Lost || !strings.Contains(got.Reason, tt.reason) {
			t.Errorf("%s: %s at %v: %q", tt.name, got.State, got.Span, got.Reason)
		}
	}
}

func TestBadSpans(t *testing.T) {
	al := Align("añ𝄞b c", "añ𝄞b c")
	for _, s := range []text.Span{{Start: -1, End: 2}, {Start: 3, End: 1}, {Start: 0, End: 99}, {Start: 2, End: 5}, {Start: 1, End: 1}, {Start: 8, End: 9}} {
		if got := al.Place(s); got.State != Lost || got.Reason == "" {
			t.Errorf("%v: %+v", s, got)
		}
	}
}

func TestPositionOutsideATextThatWasLonger(t *testing.T) {
	old := "A long first sentence that an editor took out of it. The port was quiet in June, and the gulls slept on the masts."
	mark := text.Span{Start: strings.Index(old, "the gulls"), End: len(old)}
	doc := old[strings.Index(old, "The port"):]
	r := revision{doc, text.Span{Start: strings.Index(doc, "the gulls"), End: len(doc)}, Moved}
	r.check(t, "shorter", NewMatcher(doc).Match(selector(old, mark)))
}
