package highlight_test

import (
	"gloss/app/codec"
	"gloss/app/codec/highlight"
)

var peers = []peer{
	{
		name: "own table", format: highlight.Table,
		file:  "\ufeffarticle,source,published,url,kind,words,note,tags,said by,verdict,evidence,value,unit,start,end,created,modified,text id,id\r\nFares rise,Star,2026,https://star.example/fares,claim,\"rose, by “12” \"\"per cent\"\"\",\"two\r\nlines\",\"money, bus\",Ada,false,\"supports: Minutes – fares rose – https://council.example/m (2026-01-02)\",,,16,35,2026-01-02T03:04:05.000Z,2026-01-02T03:04:06.000Z,urn:uuid:t,urn:uuid:a\r\nFares rise,,,https://star.example/fares,figure,'=12,,,,,,12,per cent,,,,,,\r\n",
		marks: "https://star.example/fares claim “rose, by “12” \"per cent\"” note: \"two\\r\\nlines\" #money #bus Ada/refuted/Minutes 16-35\nhttps://star.example/fares figure “=12”\n",
	},
	{
		name: "own table with tabs", format: highlight.Table,
		file: "article\turl\tkind\twords\tnote\nFares \"rise\"\thttps://a.example/\tquote\tsaid \"no\"\tsee\n", marks: "https://a.example/ quote “said \"no\"” note: \"see\"\n",
	},
	{
		name: "own table, odd rows, as a spreadsheet of Europe saves it", format: highlight.Table,
		file:  "kind;words;url;verdict\nclaim;one;https://a.example/;perhaps\n;;;\nrumour;two;https://a.example/\nclaim;;https://a.example/;\n",
		marks: "https://a.example/ claim “one”\nhttps://a.example/ rumour “two”\n", remarks: "line 2: verdict\nline 3: it has neither words nor a note\nline 5: it has neither words nor a note",
	},
	{
		name: "Readwise, as it exports", format: highlight.Readwise,
		file:  "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n\"Fares, rose\",Fares rise,Ada,,see,yellow,\"money,bus\",offset,12,2026-01-02 03:04:05+00:00,\n",
		marks: "Fares rise/ “Fares, rose” note: \"see\" #money #bus\n",
	},
	{
		name: "Readwise, as it imports", format: highlight.Readwise,
		file:  "Highlight,Title,Author,URL,Note,Location,Date\nFares rose,Fares rise,Ada,https://star.example/fares,\".claim .money\nsee\",12,2026-01-02 03:04:05\n",
		marks: "https://star.example/fares claim “Fares rose” note: \"see\" #money\n",
	},
	{
		name: "Recogito, second generation", format: highlight.Recogito,
		file:  `[{"id":"1f2e","bodies":[{"id":"b1","annotation":"1f2e","purpose":"tagging","value":"Place"},{"id":"b2","purpose":"commenting","value":"look"}],"target":{"annotation":"1f2e","selector":[{"quote":"Seoul","start":12,"end":17}],"creator":{"id":"u1","name":"Ada"},"created":"2026-01-02T03:04:05.000Z"}},{"id":"2","bodies":[{"purpose":"tagging","value":"face"}],"target":{"annotation":"2","selector":{"type":"RECTANGLE","geometry":{"x":1,"y":2,"w":3,"h":4}}}},7]`,
		marks: "/ “Seoul” note: \"look\" by Ada #Place 12-17\n/ unplaced: it is on a region of a picture #face\n", remarks: "annotation 3: it, at byte",
	},
	{
		name: "IIIF, a manifest", format: highlight.IIIF,
		file:  `{"@context":"http://iiif.io/api/presentation/3/context.json","id":"https://m.example/m","type":"Manifest","label":{"en":["Old paper"]},"items":[{"id":"https://m.example/c1","type":"Canvas","items":[{"type":"AnnotationPage","items":[{"id":"https://m.example/p","type":"Annotation","motivation":"painting","body":{"type":"Image","id":"https://m.example/i"},"target":"https://m.example/c1"}]}],"annotations":[{"type":"AnnotationPage","items":[{"id":"https://m.example/a1","type":"Annotation","motivation":"commenting","body":[{"type":"TextualBody","value":"<p>a <b>stamp</b> &amp; more</p>","format":"text/html"},{"type":"TextualBody","purpose":"tagging","value":"stamp"}],"target":"https://m.example/c1#xywh=1,2,3,4"}]}]}]}`,
		marks: "https://m.example/c1 unplaced: it is on a region of a picture note: \"a stamp & more\" #stamp\n",
	},
	{
		name: "IIIF 2, of Mirador", format: highlight.IIIF,
		file:  `{"@context":"http://iiif.io/api/presentation/2/context.json","@id":"https://m.example/list","@type":"sc:AnnotationList","resources":[{"@id":"https://m.example/a","@type":"oa:Annotation","motivation":["oa:commenting","oa:tagging"],"resource":[{"@type":"dctypes:Text","format":"text/html","chars":"<p>see</p>"},{"@type":"oa:Tag","chars":"ship"}],"on":[{"@type":"oa:SpecificResource","full":"https://m.example/c","selector":{"@type":"oa:Choice","default":{"@type":"oa:FragmentSelector","value":"xywh=1,2,3,4"},"item":{"@type":"oa:SvgSelector","value":"<svg/>"}}}]},{"@id":"https://m.example/b","@type":"oa:Annotation","resource":{"@type":"cnt:ContentAsText","chars":"yes"},"on":{"@type":"oa:SpecificResource","full":"https://m.example/t","selector":{"@type":"oa:TextQuoteSelector","exact":"fares rose"}}}]}`,
		marks: "https://m.example/c unplaced: it is on a region of a picture note: \"see\" #ship\nhttps://m.example/t “fares rose” note: \"yes\"\n",
	},
	{
		name: "Zotero, of its API", format: highlight.Zotero,
		file:  `[{"key":"ABCD2345","version":3,"data":{"key":"ABCD2345","itemType":"annotation","parentItem":"PDFKEY11","annotationType":"highlight","annotationText":"fares rose","annotationComment":"see","annotationColor":"#ffd400","annotationPageLabel":"3","annotationPosition":"{}","tags":[{"tag":"money"}],"dateAdded":"2026-01-02T03:04:05Z","dateModified":"2026-01-02T03:04:05Z"}},{"data":{"key":"Z","itemType":"annotation","annotationType":"ink","annotationComment":""}},{"data":{"key":"Y","itemType":"annotation","annotationType":"image","annotationText":"","annotationComment":"a chart","annotationPageLabel":"4"}}]`,
		marks: "PDFKEY11/ “fares rose” note: \"see\" #money\n/ unplaced: it is a image on page 4, and on no words note: \"a chart\"\n", remarks: "1 drawing is left out",
	},
	{
		name: "Zotero, of Better BibTeX", format: highlight.Zotero,
		file:  `{"config":{},"items":[{"itemType":"webpage","title":"Fares rise","url":"https://star.example/fares","attachments":[{"itemType":"attachment","title":"Snapshot","annotations":[{"itemType":"annotation","key":"A","annotationType":"highlight","annotationText":"fares rose","annotationComment":""}]}]}]}`,
		marks: "https://star.example/fares “fares rose”\n",
	},
	{
		name: "Omnivore", format: highlight.Omnivore,
		file:  `[{"id":"p1","slug":"fares","title":"Fares rise","originalArticleUrl":"https://star.example/fares","labels":[],"highlights":[{"id":"h1","type":"HIGHLIGHT","quote":"fares rose","prefix":"year ","suffix":" by","annotation":"see","labels":[{"name":"money"}],"createdAt":"2026-01-02T03:04:05.000Z","updatedAt":"2026-01-02T03:04:05.000Z"}]},{"slug":"x","title":"none","highlights":[]}]`,
		marks: "https://star.example/fares “fares rose” note: \"see\" #money\n",
	},
	{
		name: "Memex", format: highlight.Memex,
		file:  `{"annotations":[{"url":"star.example/fares/#1","pageUrl":"star.example/fares","pageTitle":"Fares rise","body":"fares rose","comment":"<p>see</p>","createdWhen":"2026-01-02T03:04:05.000Z","lastEdited":"2026-01-02T03:04:05.000Z","tags":["money"],"selector":{"quote":"fares rose","descriptor":{"strategy":"hyp-anchoring","content":[{"type":"TextPositionSelector","start":10,"end":20},{"type":"TextQuoteSelector","exact":"fares rose","prefix":"year ","suffix":" by"}]}}}]}`,
		marks: "https://star.example/fares “fares rose” note: \"see\" #money 10-20\n",
	},
	{
		name: "ClaimReview", format: codec.ClaimReview,
		file:  `{"@context":"https://schema.org","@type":"ClaimReview","url":"https://desk.example/1","claimReviewed":"Fares rose by 12 per cent","datePublished":"2026-01-02","author":{"@type":"Organization","name":"Desk"},"reviewRating":{"@type":"Rating","ratingValue":1,"worstRating":1,"bestRating":5,"alternateName":"False"},"itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"The mayor"},"datePublished":"2026-01-01","appearance":{"@type":"CreativeWork","url":"https://star.example/fares"}}}`,
		marks: "https://star.example/fares claim “Fares rose by 12 per cent” by Desk The mayor/refuted/Desk\n",
	},
	{
		name: "ClaimReview, a feed", format: codec.ClaimReview,
		file:  `{"@context":"https://schema.org","@type":"DataFeed","dataFeedElement":[{"@type":"DataFeedItem","item":[{"@type":"ClaimReview","url":"https://desk.example/1","claimReviewed":"One","author":{"name":"Desk"},"reviewRating":{"alternateName":"Three Pinocchios","ratingValue":"2"},"itemReviewed":{"@type":"CreativeWork","author":{"name":"The mayor"}}},{"@type":"ClaimReview","url":"https://desk.example/2","claimReviewed":"Two","reviewRating":{"alternateName":"Unproven"},"itemReviewed":{"@type":"Claim","appearance":[{"url":"https://a.example/"},{"url":"https://b.example/"}]}}]},{"@type":"DataFeedItem","item":{"@type":"ClaimReview","claimReviewed":""}}]}`,
		marks: "Claims of The mayor/ claim “One” by Desk #Three Pinocchios The mayor//Desk\nhttps://a.example/ claim “Two” /cannot-be-checked/\n", remarks: "fact check 3: it has neither words nor a note\n1 claim appeared in several articles",
	},
	{
		name: "ClaimReview, a graph of Gloss's", format: codec.ClaimReview,
		file:  `{"@context":"https://schema.org","@graph":[{"@type":"Claim","text":"Fares rose","author":{"@type":"Thing","name":"Ada"},"appearance":{"@type":"CreativeWork","headline":"Fares rise"}}]}`,
		marks: "Fares rise/ claim “Fares rose” Ada//\n",
	},
	{
		name: "ClaimReview, of Google's Fact Check Tools", format: codec.ClaimReview,
		file: `{"claims":[{"text":"Fares rose by 12 per cent","claimant":"Ada","claimDate":"2026-01-01T00:00:00Z","claimReview":[
 {"publisher":{"name":"Desk","site":"desk.example"},"url":"https://desk.example/1","title":"No","reviewDate":"2026-01-02T00:00:00Z","textualRating":"False","languageCode":"en"},
 {"publisher":{"site":"other.example"},"url":"https://other.example/2","textualRating":"Wrong"}]},{"text":"It rains","claimReview":[{"url":"https://desk.example/3","textualRating":"Rainy"}]}],"nextPageToken":"x"}`,
		marks: "Claims of Ada/ claim “Fares rose by 12 per cent” by Desk Ada/refuted/Deskother.example\nClaims that were checked elsewhere/ claim “It rains” #Rainy //\n",
	},
	{
		name: "Hypothesis, its table", format: highlight.HypothesisCSV,
		file: "Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags\r\n2026-01-02T03:04:05,ada,,https://news.example/a,Public,Annotation,\"12, or more\",see,\"FIG,b\"\r\n" +
			"2026-01-02T03:04:05,bob,,https://news.example/a,Public,Reply,,no,\r\n2026-01-02T03:04:05,bob,,https://news.example/a,Public,Page Note,,whole,\r\n2026-01-02T03:04:05,bob,,https://news.example/a,Public,Highlight,rose,,\r\n",
		marks: "https://news.example/a “12, or more” note: \"see\" by ada #FIG #b\nhttps://news.example/a unplaced: it is a reply to another mark note: \"no\" by bob\n" +
			"https://news.example/a unplaced: it is a note on the whole page note: \"whole\" by bob\nhttps://news.example/a “rose” by bob\n",
	},
	{
		name: "Readwise, its export of documents", format: highlight.ReadwiseJSON,
		file: `{"count":1,"nextPageCursor":null,"results":[{"user_book_id":1,"title":"News","author":"Ada","source_url":"https://news.example/a","highlights":[
 {"id":9,"text":"12 per cent","note":".fig see","highlighted_at":"2026-01-02T03:04:05Z","url":"https://readwise.io/open/9","tags":[{"id":1,"name":"b"}],"is_deleted":false},
 {"id":10,"text":"gone","is_deleted":true},{"id":11,"text":"rose","note":".fig","tags":[]}]}]}`,
		marks: "https://news.example/a “12 per cent” note: \".fig see\" #b\nhttps://news.example/a “rose” #fig\n",
	},
	{
		name: "Readwise, highlights alone", format: highlight.ReadwiseJSON,
		file:  `[{"id":9,"text":"12 per cent","note":"","highlighted_at":null,"url":"https://news.example/a","book_id":3,"tags":[]}]`,
		marks: "https://news.example/a “12 per cent”\n",
	},
	{
		name: "IIIF, a page of version 3", format: highlight.IIIF,
		file: `{"@context":"http://iiif.io/api/presentation/3/context.json","id":"https://x.example/p","type":"AnnotationPage","items":[{"id":"https://x.example/a1","type":"Annotation","motivation":"commenting",
 "body":{"type":"TextualBody","value":"<p>hi</p>","format":"text/html"},"target":"https://x.example/canvas/1#xywh=1,2,3,4"}]}`,
		marks: "https://x.example/canvas/1 unplaced: it is on a region of a picture note: \"hi\"\n",
	},
	{
		name: "IIIF, a page of regions alone", format: highlight.IIIF,
		file:  `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{"id":"https://x.example/a1","type":"Annotation","body":{"value":"hi"},"target":"https://x.example/canvas/1#xywh=1,2,3,4"}]}`,
		marks: "https://x.example/canvas/1 unplaced: it is on a region of a picture note: \"hi\"\n",
	},
	{
		name: "Recogito, positions at the edge", format: highlight.Recogito,
		file:  `[{"id":"a","bodies":[],"target":{"annotation":"a","selector":[{"quote":"Se","start":0,"end":2}]}},{"id":"b","bodies":[],"target":{"annotation":"b","selector":[{"quote":"Seoul","start":5,"end":5}]}},{"id":"c","bodies":[],"target":{"annotation":"c","selector":[{"quote":"Seoul","start":-1,"end":5}]}}]`,
		marks: "/ “Se” 0-2\n/ “Seoul”\n/ “Seoul”\n",
	},
	{
		name: "own table, positions at the edge", format: highlight.Table,
		file:  "kind,words,start,end\r\nclaim,Se,0,2\r\nclaim,Seoul,5,5\r\nclaim,Seoul,-1,5\r\nclaim,Seoul,,5\r\n",
		marks: "/ claim “Se” 0-2\n/ claim “Seoul”\n/ claim “Seoul”\n/ claim “Seoul”\n",
	},
	{
		name: "Omnivore, tags for labels", format: highlight.Omnivore,
		file:  `[{"slug":"fares","title":"Fares rise","url":"https://star.example/fares","highlights":[{"id":"h1","quote":"fares rose","labels":[{"name":"money"}],"tags":["bus",{"name":"rail"}]}]}]`,
		marks: "https://star.example/fares “fares rose” #money #bus #rail\n",
	},
	{
		name: "IIIF 2, notes in HTML", format: highlight.IIIF,
		file: `{"@type":"sc:AnnotationList","resources":[{"@type":"oa:Annotation","@id":"https://x.example/1","on":["https://x.example/c#xywh=1,2,3,4","https://x.example/d"],"resource":[
 {"@type":"dctypes:Text","chars":"<p>one</p><p>two</p><ul><li>three</li></ul>1 < 2 &amp; <b>bold</b><script>x()</script>"},{"@type":"oa:Tag","chars":"face"},{"@type":"dctypes:Text","chars":"four"}]}]}`,
		marks: "https://x.example/c unplaced: it is on a region of a picture note: \"one\\ntwo\\nthree\\n1 < 2 & bold\\nfour\" #face\n",
	},
	{
		name: "Open Annotation, a graph", format: highlight.OpenAnnotation,
		file:  `{"@context":{"oa":"http://www.w3.org/ns/oa#","cnt":"http://www.w3.org/2011/content#"},"@graph":[{"@id":"_:s","@type":"oa:TextQuoteSelector","oa:exact":"fares rose","oa:prefix":"year ","oa:suffix":{"@value":" by","@language":"en"}},{"@id":"_:p","@type":["oa:TextPositionSelector"],"oa:start":{"@value":"10","@type":"xsd:integer"},"oa:end":20},{"@id":"http://a.example/1","@type":"oa:Annotation","oa:hasBody":[{"@id":"_:b"},{"@id":"_:t"}],"oa:hasTarget":{"@id":"_:x"},"oa:annotatedBy":{"@id":"_:ada"},"oa:annotatedAt":"2026-01-02T03:04:05Z","oa:motivatedBy":{"@id":"oa:commenting"}},{"@id":"_:x","@type":"oa:SpecificResource","oa:hasSource":{"@id":"https://star.example/fares"},"oa:hasSelector":[{"@id":"_:s"},{"@id":"_:p"}]},{"@id":"_:b","@type":["cnt:ContentAsText","dctypes:Text"],"cnt:chars":"see"},{"@id":"_:t","@type":["oa:Tag","cnt:ContentAsText"],"cnt:chars":"money"},{"@id":"_:ada","@type":"foaf:Person","foaf:name":"Ada"}]}`,
		marks: "https://star.example/fares “fares rose” note: \"see\" by Ada #money 10-20\n",
	},
	{
		name: "Open Annotation, written out", format: highlight.OpenAnnotation,
		file:  `[{"@id":"urn:x:1","@type":["http://www.w3.org/ns/oa#Annotation"],"http://www.w3.org/ns/oa#hasBody":[{"@type":["http://www.w3.org/ns/oa#TextualBody"],"http://www.w3.org/1999/02/22-rdf-syntax-ns#value":[{"@value":"see"}]}],"http://www.w3.org/ns/oa#hasTarget":[{"@id":"_:b0"}],"http://purl.org/dc/terms/created":[{"@value":"2026-01-02T03:04:05Z","@type":"http://www.w3.org/2001/XMLSchema#dateTime"}]},{"@id":"_:b0","http://www.w3.org/ns/oa#hasSource":[{"@id":"https://star.example/fares"}],"http://www.w3.org/ns/oa#hasSelector":[{"@type":["http://www.w3.org/ns/oa#FragmentSelector"],"http://www.w3.org/ns/oa#refinedBy":[{"@type":["http://www.w3.org/ns/oa#TextQuoteSelector"],"http://www.w3.org/ns/oa#exact":[{"@value":"運賃🚌"}]}]}]}]`,
		marks: "https://star.example/fares “運賃🚌” note: \"see\"\n",
	},
	{
		name: "Open Annotation, short names, and one on a page", format: highlight.OpenAnnotation,
		file:  `{"@context":"http://www.w3.org/ns/oa-context-20130208.json","@graph":[{"@id":"http://a.example/1","@type":"oa:Annotation","hasTarget":{"@type":"oa:SpecificResource","hasSource":"https://star.example/fares","hasSelector":{"@type":"oa:Choice","default":{"@type":"oa:TextQuoteSelector","exact":"fares"}}},"hasBody":"_:b"},{"@id":"_:b","chars":"<p>see &amp; ask</p>"},{"@id":"http://a.example/2","@type":"oa:Annotation","hasTarget":"https://star.example/other#top","hasBody":{"@type":"cnt:ContentAsText","chars":"long"}}]}`,
		marks: "https://star.example/fares “fares” note: \"see & ask\"\nhttps://star.example/other unplaced: it is on the whole page note: \"long\"\n",
	},
	{
		name: "a graph in the names of the W3C", format: highlight.OpenAnnotation,
		file:  `{"@context":"http://www.w3.org/ns/anno.jsonld","@graph":[{"id":"http://a.example/1","type":"Annotation","target":"_:t","body":"_:b"},{"id":"_:t","type":"SpecificResource","source":"https://star.example/f","selector":"_:s"},{"id":"_:s","type":"TextQuoteSelector","exact":"fares"},{"id":"_:b","type":"TextualBody","purpose":"tagging","value":"money"},{"id":"http://a.example/2","type":"Annotation","target":{"id":"_:t"},"bodyValue":"see"}]}`,
		marks: "https://star.example/f “fares” #money\nhttps://star.example/f “fares” note: \"see\"\n",
	},
	{
		name: "Open Annotation, one a line with bare words", format: highlight.OpenAnnotation,
		file:  `{"@id":"http://a.example/1","@type":"oa:Annotation","oa:hasBody":"see it","oa:hasTarget":"https://x.example/"}` + "\n" + `{"@id":"http://a.example/2","@type":"oa:Annotation","oa:hasBody":"https://b.example/","oa:hasTarget":"https://x.example/"}` + "\n",
		marks: "https://x.example/ unplaced: it is on the whole page note: \"see it\"\n", remarks: "annotation 2: it has neither words nor a note",
	},
	{
		name: "Open Annotation, in circles", format: highlight.OpenAnnotation,
		file:  `{"@graph":[{"@id":"_:a","@type":"oa:Annotation","hasTarget":["_:t","_:t","_:a"],"hasBody":["_:b","_:b"]},{"@id":"_:t","hasSource":"_:t","hasSelector":["_:t","_:t"],"item":["_:t","_:t","_:a"]},{"@id":"_:b","item":["_:b","_:b","_:b"],"default":"_:c"},{"@id":"_:c","@type":"oa:Tag","chars":"loop"}]}`,
		marks: "/ unplaced: it is on the whole page #loop\n",
	},
}
