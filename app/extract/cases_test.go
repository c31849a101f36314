package extract

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// four are paragraphs of an article, as the pages of testdata/cases have them.
var four = []string{
	"The town of Lindmark closed its last ferry on Monday after the hull failed an inspection, the harbour office said. Crews had patched the same plate four times since spring, and the owner, Oda Fenwick, would not pay for a fifth.",
	"About 340 people crossed on it every day, most of them nurses and pupils who now take a bus around the bay. The bus needs fifty minutes for a way that the boat made in twelve, and it does not run after nine in the evening.",
	"The council voted last week to lend the owner 220,000 crowns, but the money is bound to a new engine. Fenwick said that an engine is of no use in a hull that lets the sea in, and that she had told them so in writing.",
	"A yard in Tarnby offered a used boat for half the price, which the council will look at in June. Until then a fisherman, Bo Quill, takes people over in his own boat when the wind allows it.",
}

// others are the first sentences of other articles of the site.
var others = []string{
	"A crab festival on the north shore was put off to June, since the crabs have not come and the tent was torn in a gale.",
	"The lighthouse gets new paint for the first time in eleven years, and the painter hangs from a rope that the navy lent him.",
	"A baker in Tarnby sells bread by the metre, which the weights office has looked into without finding a rule that forbids it.",
}

// p is text in paragraphs.
func p(texts ...string) string { return "<p>" + strings.Join(texts, "</p>\n<p>") + "</p>" }

// site is a page with a headline and a body, between what every page of the site has.
func site(body string) string {
	return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Last ferry of Lindmark is laid up | Harbour Post</title></head><body><header><nav><a href="/">Home</a> <a href="/town">Town</a></nav></header>` + body +
		`<footer><p><a href="/imprint">Imprint</a> <a href="/terms">Terms</a></p></footer></body></html>`
}

// story is such a page with its headline and its body in an article element.
func story(body string) string {
	return site(`<main><article><h1>Last ferry of Lindmark is laid up</h1>` + body + `</article></main>`)
}

const consentText = "We value your privacy. We and our partners store and access information on a device, such as cookies, and process personal data."

var all = p(four...)

// readCase is a page, and what is right of it.
type readCase struct {
	name, page string
	has        []string // lines of the article, each a block or a part of one
	lacks      []string
	author     string
}

var readCases = []readCase{
	// What stands raised.
	{"an exponent of a power", story(p("A cell holds 3×10<sup>-9</sup> grams and 10<sup>12</sup> of them make a kilogram, the lab said on Monday.") + all), []string{"3×10⁻⁹ grams and 10¹² of them"}, nil, ""},
	{"an exponent that is a letter", story(p("The cost grows as 2<sup>n</sup> with the number of boats, and the area as m<sup>2</sup> of deck, she said.") + all), []string{"2ⁿ with", "m² of deck"}, nil, ""},
	{"a mark that leads into the page", story(p(`The yard paid 14<a href="#fn3"><sup>3</sup></a> million crowns, which 340<sup id="fnref:1"><a href="/ferry#fn:1" class="footnote">1</a></sup> people had signed for.`) + all), []string{"paid 14 million crowns, which 340 people"}, nil, ""},
	{"a mark in brackets", story(p(`The yard paid 25<sup>[12]</sup> crowns a day for 9<sup class="reference"><a href="#c">[a]</a></sup> years, and nobody had asked it to.`) + all), []string{"paid 25 crowns a day for 9 years"}, nil, ""},
	{"a mark by its role", story(p(`The yard paid 25<sup role="doc-noteref">4</sup> crowns a day for 9<sup class="footnote-ref">5</sup> years, and nobody had asked it to.`) + all), []string{"paid 25 crowns a day for 9 years"}, nil, ""},
	{"a mark that is not raised", story(p(`And 20<a class="footnote-ref" href="#fn2">2</a> people signed for it<a href="#n3">[3]</a> in the end, as chapter <a href="#c4">4</a> says of them.`) + all), []string{"And 20 people signed for it in the end, as chapter 4 says"}, nil, ""},
	{"a raised ending", story(p("On the 1<sup>st</sup> of May the 21<sup>e</sup> ferry of the fleet sank, and the owner wrote a letter about it.") + all), []string{"On the 1st of May the 21e ferry"}, nil, ""},
	{"a fraction", story(p("The hull is 3<sup>1</sup>/<sub>2</sub> inches thick and was once thicker, said the office that had measured it.") + all), []string{"3 1/2 inches"}, nil, ""},
	{"a raised number without a link", story(p("Each cell has 4 km<sup>2</sup> and 100<sup>2</sup> cells make the grid, said the office that had drawn it.") + all), []string{"4 km² and 100² cells"}, nil, ""},

	// Readings.
	{"readings without brackets", story(p("The poem <ruby>月<rt>tsuki</rt></ruby> was read on the quay, and <ruby>海<rp>(</rp><rt>umi</rt><rp>)</rp></ruby> after it, by a pupil of nine.") + all), []string{"The poem 月 was read", "and 海 after it"}, []string{"tsuki", "umi"}, ""},
	{"readings of parts", story(p("She wrote <ruby><rb>東京</rb><rtc><rt>とう</rt><rt>きょう</rt></rtc></ruby> on the hull in white paint, and the owner left it there for years.") + all), []string{"She wrote 東京 on"}, []string{"とう"}, ""},
	{"readings in a headline", site("<article><h1><ruby>港<rt>みなと</rt></ruby>の船が止まる</h1>" + all + "</article>"), []string{"港の船が止まる"}, []string{"みなと"}, ""},

	// Buttons.
	{"a term that explains itself", story(p(`The <button aria-expanded="false">bilge</button> was full, and the <button type="button">keel</button>, too, had rotted.`) + all), []string{"The bilge was full, and the keel, too"}, nil, ""},
	{"a button at the start of a sentence", story(p(`<button class="term">Ballast</button> is what keeps a boat upright, and there was none of it left in the hold.`) + all), []string{"Ballast is what keeps"}, nil, ""},
	{"a heading that opens", story(`<h2><button aria-expanded="true">What becomes of the boat</button></h2>` + all), []string{"What becomes of the boat"}, nil, ""},
	{"what a page offers", story(p(four[0]+` <button>Read more</button>`, `<button>Share</button> <button>Copy link</button>`) + p(four[1:]...) + `<button>Show comments</button>`), four, []string{"Read more", "Copy link", "Show comments"}, ""},

	// Paragraphs that are none by their elements.
	{"spans that are blocks by style", site(`<main><h1>Last ferry of Lindmark is laid up</h1><div><span style="display: block">` + strings.Join(four, `</span> <span style="display: block">`) + `</span></div></main>`), four, nil, ""},
	{"spans with nothing between", site(`<main><h1>Last ferry of Lindmark is laid up</h1><div><span>` + strings.Join(four, `</span><span>`) + `</span></div></main>`), four, nil, ""},
	{"elements of the site's own", site(`<main><h1>Last ferry of Lindmark is laid up</h1><div><x-par>` + strings.Join(four, "</x-par>\n<x-par>") + `</x-par></div></main>`), four, nil, ""},
	{"spans around sentences stay one paragraph", story(`<p><span>The boat was laid up on Monday, and nobody came to look at it there.</span> <span>The owner said that she had known it for a year, and so had the bank.</span></p>` + all), []string{"look at it there. The owner said"}, nil, ""},

	// What an article begins with.
	{"a table of two columns first", story(`<table><tr><td>Ferry</td><td>1962</td></tr><tr><td>Bridge</td><td>never</td></tr></table>` + all), []string{"Ferry\t1962", "Bridge\tnever"}, nil, ""},
	{"a table under a line that announces it", story(p("The fares from Monday:") + `<table><tr><th>Who</th><th>Crowns</th></tr><tr><td>Pupils</td><td>4</td></tr><tr><td>Others</td><td>9</td></tr></table>` + all), []string{"The fares from Monday:", "Pupils\t4"}, nil, ""},
	{"a list of short points first", story(`<ul><li>No boat</li><li>One bus</li><li>Nine crowns</li></ul>` + all), []string{"No boat", "One bus", "Nine crowns"}, nil, ""},
	{"a numbered list first", story(p("What the council will look at:") + `<ol><li>A used boat</li><li>A bridge</li></ol>` + all), []string{"What the council will look at:", "A used boat", "A bridge"}, nil, ""},
	{"a list of names and values first", story(`<dl><dt>Built</dt><dd>1962</dd><dt>Owner</dt><dd>Oda Fenwick</dd></dl>` + all), []string{"Built", "1962", "Owner"}, nil, ""},
	{"a list of what is known of the page", story(`<ul class="info"><li>By Oda Fenwick</li><li>3 May 2024</li><li>4 min read</li></ul>` + all), four, []string{"4 min read", "3 May 2024"}, "Oda Fenwick"},

	// Alerts.
	{"an update in an alert", story(p(four[0]) + `<div role="alert">Update: the council met again on Tuesday and put the vote off.</div>` + p(four[1:]...)), []string{"Update: the council met again"}, nil, ""},
	{"a warning in an alert", story(p(four[0]) + `<section role="alert" class="note"><p>This report names a person who died at sea.</p></section>` + p(four[1:]...)), []string{"This report names a person"}, nil, ""},
	{"an alert for cookies", story(p(four[0]) + `<div role="alert"><p>` + consentText + `</p></div>` + p(four[1:]...)), four, []string{"We value your privacy"}, ""},
	{"an alert about the browser", story(`<div role="alert"><p>Your browser is too old to show everything that is on this page.</p></div>` + all), four, []string{"Your browser"}, ""},

	// Hidden, and not.
	{"a body that a program unveils", story(`<div style="opacity:0;visibility:hidden" class="js-body">` + all + `</div>`), four, nil, ""},
	{"a body that is hidden, above teasers", story(`<div hidden>`+p(four[:2]...)+`</div>`) + teasers, four[:2], []string{"A crab festival"}, ""},
	{"a page behind a dialog", site(`<div id="root" aria-hidden="true"><article><h1>Last ferry of Lindmark is laid up</h1>` + all + `</article></div><div role="dialog" aria-modal="true"><p>` + consentText + `</p></div>`), four, []string{"We value"}, ""},
	{"a page behind an open dialog element", site(`<main inert aria-hidden="true"><h1>Last ferry of Lindmark is laid up</h1>` + all + `</main><dialog open><p>` + consentText + `</p></dialog>`), four, []string{"We value"}, ""},
	{"a twin for narrow windows", story(`<div class="wide">` + all + `</div><div class="narrow" style="display:none">` + all + `</div>`), four, nil, ""},
	{"a condition of the site's program", story(all + `<div class="guide is-hidden"><div class="rich">` + p(others...) + `</div></div>`), four, others, ""},
	{"a class of a style sheet", story(all + `<section class="d-none">` + p(others...) + `</section>`), four, others, ""},
	{"moved out of the window", story(all + `<div style="position:absolute; left:-9999px">` + p(others...) + `</div>`), four, others, ""},
	{"hidden in a narrow window alone", story(`<div class="hidden md:block">` + p(four[:2]...) + `</div><div class="d-none d-md-block">` + p(four[2:]...) + `</div>`), four, nil, ""},
	{"hidden by the page's own style", strings.Replace(story(all+`<div class="variant-b"><p>`+others[0]+`</p><p>`+others[1]+`</p></div>`), "</head>", "<style>.variant-b { display: none } .variant-a{display:block}</style></head>", 1), four, others[:2], ""},

	// Streamed, and in templates.
	{"pieces in another order", site(`<article><h1>Last ferry of Lindmark is laid up</h1><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><hr><!--$?--><template id="B:1"></template><!--/$--></article>` +
		`<div hidden id="S:1">` + p(four[2:]...) + `</div><script>$RC("B:1","S:1")</script><div hidden id="S:0">` + p(four[:2]...) + `</div><script>$RC("B:0","S:0")</script>`), four, []string{"Loading"}, ""},
	{"a piece in a piece", site(`<article><h1>Last ferry of Lindmark is laid up</h1><!--$?--><template id="B:0"></template><!--/$--></article>` +
		`<div hidden id="S:0">` + p(four[0]) + `<template id="P:1"></template>` + p(four[3]) + `</div><div hidden id="S:1">` + p(four[1:3]...) + `</div><script>$RS("S:1","P:1");$RC("B:0","S:0")</script>`), four, nil, ""},
	{"pieces without their scripts", site(`<article><h1>Last ferry of Lindmark is laid up</h1><div><!--$?--><template id="B:a"></template><div class="skeleton"></div><!--/$--></div></article><div hidden id="S:a">` + all + `</div>`), four, nil, ""},
	{"a template", story(`<template>` + all + `</template>`), four, nil, ""},
	{"a template that a browser draws", story(`<x-body><template shadowrootmode="open">` + all + `</template></x-body>`), four, nil, ""},
	{"a part for browsers without scripts", story(`<div class="lazy"></div><noscript>` + all + `</noscript>`), four, nil, ""},
	{"a template that is to be filled in", story(all + `<script type="text/template"><p>{{title}} {{summary}} ` + others[0] + others[1] + `</p></script>`), four, others[:2], ""},
	{"a part for browsers without scripts, beside the article", story(all + `<noscript><p>` + others[0] + `</p><p>` + others[1] + `</p></noscript>`), four, others[:2], ""},

	// Sections.
	{"sections in boxes", story(`<div class="sections"><div class="s"><div class="t"><p>` + strings.Join(four, `</p></div></div><div class="s"><h2>A heading of it</h2><div class="t"><p>`) + `</p></div></div></div>`), four, nil, ""},
	{"the second section is by far the longest", story(`<div class="all"><div><section class="x"><div class="y"><p>` + four[0] + `</p></div></section></div><div><section class="x"><div class="y"><p>` + strings.Repeat(strings.Join(four[1:], " ")+" ", 3) + `</p></div></section></div><div><section class="x"><div class="y"><p>` + others[0] + `</p></div></section></div><div><section class="x"><div class="y"><p>` + others[1] + `</p></div></section></div></div>`), []string{four[0], others[0], others[1]}, nil, ""},
	{"sections between advertisements", story(`<div class="all"><div class="w"><div class="b"><p>` + strings.Join(four, `</p></div></div><div class="ad"><p>Advertisement</p></div><div class="w"><div class="b"><p>`) + `</p></div></div></div>`), four, []string{"Advertisement"}, ""},

	// Who wrote it.
	{"a byline that is a date in German", story(`<div class="article-byline">15. Juni 2025, 14:30 Uhr</div>` + all), four, nil, ""},
	{"a byline that is a time to read", story(`<span class="byline">5 min read</span>` + all), four, nil, ""},
	{"a byline that says how long ago", story(`<p class="author">3 hours ago</p>` + all), four, nil, ""},
	{"a byline with its date", story(`<p class="byline">Oda Fenwick | Updated 4:15 pm, June 15, 2025</p>` + all), four, nil, "Oda Fenwick"},
	{"a byline after its date", story(`<p class="byline">June 15, 2025 by Oda Fenwick</p>` + all), four, nil, "Oda Fenwick"},
	{"who posted what is embedded", story(p(four[:2]...) + `<div class="instagram-embed"><span class="author">harbour_cat</span><p>no boat again</p></div>` + p(four[2:]...)), four, nil, ""},
	{"who posted what is on a card", story(all + `<div class="card"><div class="card__author">Sea Dog</div><p>no boat again lol</p></div>`), four, nil, ""},
	{"who made what is pictured", story(p(four[:2]...) + `<figure class="media"><span itemprop="author">Sea Dog</span><p>no boat again lol</p></figure>` + p(four[2:]...)), four, nil, ""},
	{"who wrote it, in a box below", story(all + `<div class="author-bio"><p class="author-name">Oda Fenwick</p></div>`), four, nil, "Oda Fenwick"},
	{"who wrote what is quoted", story(p(four[:2]...) + `<blockquote class="toot"><a rel="author" href="/@sea">Sea Dog</a><p>no boat again lol</p></blockquote>` + p(four[2:]...)), four, nil, ""},
	{"who wrote what is related", story(p(four[:2]...) + `<div class="related-box"><p class="byline">Mina Toft</p><a href="/x">Another article of the site</a></div>` + p(four[2:]...)), four, nil, ""},

	// Names that mislead.
	{"a body called newsletter, above teasers", story(`<div class="newsletter-body">`+p(four[:2]...)+`</div>`) + teasers, four[:2], []string{"A crab festival"}, ""},
	{"an article about cookies", story(`<div class="cookie-story">` + p("The council's page asks for consent to cookies on each visit, and 340 people complained about it, the data office said on Monday.", "A clerk had counted the clicks, of which there were nine, before anybody could read when the ferry leaves.") + `</div>`), []string{"The council's page asks", "A clerk had counted"}, nil, ""},
	{"a body in an overlay", site(`<div class="modal-overlay popup"><h1>Last ferry of Lindmark is laid up</h1><div class="modal-content">` + all + `</div></div>`), four, nil, ""},
	{"a newsletter box stays out", story(p(four[:2]...) + `<div class="newsletter"><p>Get the news of the harbour every morning, before the first boat leaves, in your inbox.</p><form><input type="email"></form></div>` + p(four[2:]...)), four, []string{"every morning"}, ""},
}

// Each kind of fault that was reported of readers of pages has several pages.
func TestReadCases(t *testing.T) {
	for _, c := range readCases {
		t.Run(c.name, func(t *testing.T) {
			a, _, err := Read([]byte(c.page), asUTF8)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range c.has {
				if !strings.Contains("\n\n"+a.Text+"\n\n", s) {
					t.Errorf("missing: %s\nin: %s", s, a.Text)
				}
				if len(s) > 100 && !strings.Contains("\n\n"+a.Text+"\n\n", "\n\n"+s+"\n\n") {
					t.Errorf("no block of its own: %.80s", s)
				}
				if n := strings.Count(a.Text, s); len(s) > 100 && n > 1 {
					t.Errorf("%d times: %.80s", n, s)
				}
			}
			for _, s := range c.lacks {
				if strings.Contains(a.Text, s) {
					t.Errorf("taken: %s", s)
				}
			}
			if a.Author != c.author {
				t.Errorf("author %q, want %q", a.Author, c.author)
			}
		})
	}
}

// What holds no article is not read as one.
func TestNoArticle(t *testing.T) {
	for name, page := range map[string]string{
		"a consent notice":            site(`<h1>Last ferry of Lindmark is laid up</h1><div role="dialog"><p>` + consentText + `</p></div>`),
		"a consent notice by itself":  site(`<div class="x"><h2>Before you go on</h2><p>` + consentText + `</p><p>By clicking “Accept” you agree to the use of cookies by us and our partners.</p></div>`),
		"six teasers":                 site(teasers),
		"teasers in a list":           site(`<ul><li><h3><a href="/a">A crab festival is put off to June</a></h3><p>` + strings.Join(others, `</p></li><li><h3><a href="/b">Another headline of the site</a></h3><p>`) + `</p></li></ul>`),
		"teasers in boxes":            site(`<div class="grid"><div><a href="/a"><h2>A crab festival is put off to June</h2></a><p>` + strings.Join(others, `</p></div><div><a href="/b"><h2>Another headline of the site</h2></a><p>`) + `</p></div></div>`),
		"a log-in":                    site(`<h1>Harbour Post</h1><form><p>Log in to go on reading, or create an account with your name and a password.</p><p>Forgot your password? We send you a new one within the hour.</p></form>`),
		"a wall":                      site(`<h1>Last ferry of Lindmark is laid up</h1><div class="wall"><p>Already a subscriber? Sign in with the name that you gave us when you subscribed.</p></div>`),
		"a line above the headline":   site(`<p class="tagline">The latest news from the harbour, by the people who work in it</p><h1>Last ferry of Lindmark is laid up</h1><div id="app"></div>`),
		"a template to be filled in":  site(`<p class="tagline">The latest news from the harbour, by the people who work in it</p><h1>Last ferry of Lindmark is laid up</h1><script type="text/template"><p>{{ body }}` + strings.Repeat(" x", 200) + `</p></script>`),
		"a page that asks for script": site(`<div id="root"></div><noscript><p>Please enable JavaScript to see this page, for nothing of it can be shown without.</p></noscript>`),
	} {
		if a, _, err := Read([]byte(page), asUTF8); !errors.Is(err, ErrNoArticle) && !errors.Is(err, ErrEmpty) {
			t.Errorf("%s: %v, %q", name, err, a.Text)
		}
	}
}

// The pages of testdata/cases were made after reports of other readers. What each should
// say is in its name here.
func TestReportedPages(t *testing.T) {
	heads := []string{four[0], four[1], four[2]}
	want := map[string]readCase{
		"alert-in-article":        {has: append([]string{"Correction: the loan was 220,000 crowns, not 22,000 as an earlier version had it."}, four...)},
		"aria-hidden-main":        {has: four, lacks: []string{"We value your privacy"}},
		"blogger-template":        {has: four, lacks: []string{"The latest news from the harbour"}},
		"buttons":                 {has: []string{"Click third frame to see the plan. The hull failed on Monday, and the owner would not pay.", four[1], four[2]}},
		"byline-is-date":          {has: four},
		"ruby":                    {has: []string{"港町の渡し船は月曜日に止まった。修理には三か月かかると、港の役所は言う。", "学校の始まりは十時になった"}, lacks: []string{"みなと", "がっこう"}},
		"sections-second-longest": {has: []string{"The loan that came late", "A jar of jam on the quay", "A vote in May", "three nurses have asked for rooms", "the town has to choose one."}},
		"short-in-documentContent__sharingContainer": {has: []string{four[2], four[3], "He asks for nothing", "three nurses have asked"}, lacks: []string{"crab festival", "bread by the metre"}},
		"short-in-promo":             {has: []string{four[2], four[3], "He asks for nothing", "three nurses have asked"}, lacks: []string{"crab festival", "bread by the metre"}},
		"span-paras":                 {has: four},
		"stream-ssr":                 {has: four, author: "Oda Fenwick"},
		"sup-exponent":               {has: []string{"10⁶ tonnes", "100² = 10000", "4 km² each", "14 million crowns", "340 people signed. CO2 fell by 9th of May."}},
		"table-first":                {has: append([]string{"Here is how each ward voted on Sunday:", "North\t2021\t1,204\tOda Fenwick"}, four...)},
		"table-first-nop":            {has: append([]string{"Ward\tYear\tVotes\tWinner", "East\t2021\t870\tOda Fenwick"}, four...)},
		"tweet-author":               {has: four},
		"w-condition-invisible":      {has: heads, lacks: []string{"A crab festival"}},
		"w-condition-invisible-long": {has: heads, lacks: []string{"A crab festival"}},
	}
	files, err := filepath.Glob("testdata/cases/*.html")
	if err != nil || len(files) != len(want) {
		t.Fatalf("%d pages for %d cases, %v", len(files), len(want), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		a, _, err := Read(raw, asUTF8)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, s := range want[name].has {
			if !strings.Contains(a.Text, s) {
				t.Errorf("%s misses %q", name, s)
			}
		}
		for _, s := range want[name].lacks {
			if strings.Contains(a.Text, s) {
				t.Errorf("%s has %q", name, s)
			}
		}
		if a.Author != want[name].author {
			t.Errorf("%s: author %q, want %q", name, a.Author, want[name].author)
		}
	}
}
