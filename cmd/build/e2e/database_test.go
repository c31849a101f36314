package e2e

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"gloss/app/annotation"
	"gloss/app/article"
	"gloss/app/store"
	"gloss/app/text"
)

// row is one record of the program's database: its key, what it is looked up by,
// and its JSON.
type row struct {
	ID     string `json:"id"`
	Source string `json:"source,omitempty"`
	Kind   string `json:"kind,omitempty"`
	JSON   string `json:"json"`
}

// database is what the program keeps on the device, whatever the program makes of it.
type database struct {
	Version                  int
	Articles, Cards, Shelves []row
	Annotations              []row
}

// database reads all that is there. The page need not be the program's.
func (p *page) database() database {
	p.T.Helper()
	return eval[database](p, `(async () => {
		const db = await new Promise((ok, no) => { const r = indexedDB.open("gloss"); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error) });
		const names = [...db.objectStoreNames], out = {version: db.version};
		if (names.length) {
			const tx = db.transaction(names);
			await Promise.all(names.map((name) => new Promise((ok, no) => {
				const r = tx.objectStore(name).getAll();
				r.onsuccess = () => { out[name] = r.result; ok() };
				r.onerror = () => no(r.error);
			})));
		}
		db.close();
		return out;
	})()`)
}

// marks reads every record as the program does. None may be half there, of another
// article than the one it is looked up by, or of one that is not there.
func (d database) marks(t testing.TB) map[annotation.ID]annotation.Annotation {
	t.Helper()
	texts := map[string]string{}
	for _, r := range d.Articles {
		a, err := store.DecodeArticle(r.JSON)
		if err != nil || string(a.ID) != r.ID {
			t.Errorf("article %s: %v in %.80q", r.ID, err, r.JSON)
		}
		texts[r.ID] = a.Text
	}
	for _, r := range d.Cards {
		c, err := store.DecodeCard(r.JSON)
		if _, there := texts[r.ID]; err != nil || string(c.ID) != r.ID || !there {
			t.Errorf("card %s, whose article is there: %t: %v in %.80q", r.ID, there, err, r.JSON)
		}
	}
	if len(d.Cards) != len(d.Articles) {
		t.Errorf("%d cards of %d articles", len(d.Cards), len(d.Articles))
	}
	for _, r := range d.Shelves {
		if id, _, err := store.DecodeShelf(r.JSON); err != nil || string(id) != r.ID {
			t.Errorf("shelf %s: %v in %.80q", r.ID, err, r.JSON)
		}
	}
	out := map[annotation.ID]annotation.Annotation{}
	for _, r := range d.Annotations {
		m, err := store.DecodeAnnotation(r.JSON)
		if err == nil {
			err = m.Check(texts[r.Source])
		}
		if err != nil || string(m.ID) != r.ID || m.Target.Source != r.Source || string(m.Kind) != r.Kind {
			t.Errorf("mark %s (%s, on %s): %v in %.200q", r.ID, r.Kind, r.Source, err, r.JSON)
		}
		out[m.ID] = m
	}
	return out
}

// library is articles with marks, as the program keeps them.
func library(articles, marks int) database {
	var d database
	for i := range articles {
		pieces := []article.Piece{{Role: article.Headline, Text: fmt.Sprintf("Wells of district %d", i)}}
		for j := range marks {
			pieces = append(pieces, article.Piece{Role: article.Paragraph, Text: fmt.Sprintf("Well %d-%d gave water on every day of the year.", i, j)})
		}
		doc, blocks := article.Compose(pieces)
		a := article.Article{ID: article.ContentID(doc), Title: pieces[0].Text, Source: "The Valley Star", Published: fmt.Sprintf("2025-%02d", 1+i%12), Added: time.Date(2026, 1, 1, 0, i, 0, 0, time.UTC), Text: doc, Blocks: blocks}
		card := store.CardOf(a)
		card.ReadingState.Tags = []string{"wells"}
		d.Articles = append(d.Articles, row{ID: string(a.ID), JSON: store.EncodeArticle(a)})
		d.Cards = append(d.Cards, row{ID: string(a.ID), JSON: store.EncodeCard(card)})
		for j, b := range blocks[1:] {
			span := text.Span{Start: b.Span.Start, End: b.Span.Start + 8}
			m := annotation.Annotation{
				ID: annotation.ID(fmt.Sprintf("urn:uuid:%d-%d", i, j)), Kind: annotation.Kinds[j%3], Note: "Dry since the summer, by the report of a neighbour.",
				Target:  annotation.Target{Source: string(a.ID), Span: span, Quote: annotation.Describe(doc, span)},
				Created: a.Added, Modified: a.Added,
			}
			d.Annotations = append(d.Annotations, row{string(m.ID), m.Target.Source, string(m.Kind), store.EncodeAnnotation(m)})
		}
	}
	return d
}

// older is the library as an older schema kept it: without cards, shelves and what
// schema 3 looks marks up by. Schema 1 had records of version 1.
func (d database) older(schema int) database {
	out := database{Version: schema}
	for _, r := range d.Articles {
		out.Articles = append(out.Articles, row{ID: r.ID, JSON: ofVersion(schema, r.JSON)})
	}
	for _, r := range d.Annotations {
		out.Annotations = append(out.Annotations, row{ID: r.ID, Source: r.Source, JSON: ofVersion(schema, r.JSON)})
	}
	return out
}

func ofVersion(v int, record string) string {
	return strings.Replace(record, `{"v":2,`, fmt.Sprintf(`{"v":%d,`, v), 1)
}

// fill adds rows to the database that the program has made.
func (p *page) fill(articles, marks int) {
	p.T.Helper()
	p.put(library(articles, marks), `const db = await new Promise((ok, no) => { const r = indexedDB.open("gloss"); r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error) });`)
}

// replace puts the database of an older schema in the place of what is there. The
// program must not run.
func (p *page) replace(d database) {
	p.T.Helper()
	p.put(d, `await new Promise((ok, no) => { const r = indexedDB.deleteDatabase("gloss"); r.onsuccess = ok; r.onerror = r.onblocked = no });
		const db = await new Promise((ok, no) => {
			const r = indexedDB.open("gloss", d.Version);
			r.onupgradeneeded = () => {
				r.result.createObjectStore("articles", {keyPath: "id"});
				r.result.createObjectStore("annotations", {keyPath: "id"}).createIndex("source", "source");
			};
			r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error);
		});`)
}

// put writes rows into the database that a script opens as db.
func (p *page) put(d database, open string) {
	p.T.Helper()
	data, err := json.Marshal(d)
	if err != nil {
		p.T.Fatal(err)
	}
	eval[any](p, fmt.Sprintf(`(async (d) => {
		%s
		const tx = db.transaction([...db.objectStoreNames], "readwrite");
		for (const [name, rows] of [["articles", d.Articles], ["cards", d.Cards], ["annotations", d.Annotations]])
			for (const r of rows ?? []) tx.objectStore(name).put(r);
		await new Promise((ok, no) => { tx.oncomplete = ok; tx.onabort = () => no(tx.error) });
		db.close();
	})(%s)`, open, data))
}
