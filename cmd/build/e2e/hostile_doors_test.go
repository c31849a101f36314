package e2e

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"gloss/app/codec"
	_ "gloss/app/codec/report" // the report is one of the doors
	"gloss/app/xsscorpus"
)

// TestCorpusInRecords puts the corpus into the database and the settings by
// hand, as another program under this origin could.
func TestCorpusInRecords(t *testing.T) {
	t.Parallel()
	v := newVictim(t)
	v.Open("/")
	v.Mark("five-fold", "3")
	v.WaitSaved()
	texts, err := json.Marshal(xsscorpus.Texts())
	if err != nil {
		t.Fatal(err)
	}
	eval[int](v.page, `(async () => {
		const texts = `+string(texts)+`;
		const db = await new Promise((ok, no) => { const r = indexedDB.open("gloss"); r.onsuccess = () => ok(r.result); r.onerror = no; });
		const names = [...db.objectStoreNames];
		const tx = db.transaction(names, "readwrite");
		const bundled = await new Promise((ok) => { const r = tx.objectStore("articles").getAll(); r.onsuccess = () => ok(r.result[0].id); });
		texts.forEach((s, i) => {
			for (const name of names) {
				const card = { v: 1, id: s, title: s, author: s, source: s, url: s, published: s, lang: s, added: "2026-03-17T12:00:00Z", text: s, blocks: [{ role: s, start: 0, end: 1 }] };
				tx.objectStore(name).put({ id: s, source: bundled, kind: s, json: s });
				tx.objectStore(name).put({ id: "urn:a" + i, source: s, kind: "claim", json: JSON.stringify(card) });
				tx.objectStore(name).put({ id: "urn:b" + i, source: bundled, kind: "claim", json: JSON.stringify({ v: 1, id: "urn:b" + i, kind: "claim", source: bundled, start: 0, end: 7, exact: "Blinken", note: s, tags: [s], created: "2026-03-17T12:00:00Z", modified: "2026-03-17T12:00:00Z", said: { name: s, role: s, on: s, where: s }, evidence: [{ url: s, title: s, excerpt: s, stance: s }] }) });
			}
		});
		for (const name of names) {
			for (const [i, json] of [5, null, {}, [], true, undefined, new Date(), new Uint8Array(3)].entries()) tx.objectStore(name).put({ id: "urn:odd" + i, source: bundled, kind: "claim", json });
		}
		await new Promise((ok, no) => { tx.oncomplete = ok; tx.onabort = () => no(tx.error); });
		db.close();
		return texts.length;
	})()`)
	v.Open("/")
	v.WaitText("#article", "five-fold")
	v.unharmed("records")
	v.listMarks()
	v.Wait(`document.querySelectorAll("#article mark[id]").length > 0 || document.body.textContent.includes("marks")`)
	v.unharmed("the list of marks from records")
	v.Open("/?article=urn:a7")
	v.unharmed("an article from records")

	if got := eval[int](v.page, `(async () => {
		let n = 0;
		for (const s of `+string(texts)+`) {
			for (const record of [s, JSON.stringify({ theme: s, size: s, width: s, snap: s, boundaries: s, keys: { j: s, [s]: "x" } })]) {
				window.dispatchEvent(new CustomEvent("gloss:settings", { detail: record }));
				localStorage.setItem("gloss.settings", record);
				n++;
			}
		}
		return n;
	})()`); got < 600 {
		t.Errorf("%d records of settings", got)
	}
	v.unharmed("settings")
	v.Open("/")
	v.unharmed("a start with such settings")
}

// TestCorpusInABundle builds the site with the corpus as its article.
func TestCorpusInABundle(t *testing.T) {
	t.Parallel()
	v := newVictim(t)
	texts := xsscorpus.Texts()
	dir := siteOf(t, "/", "Title: "+printable(texts[0]+texts[30])+"\nSource: "+printable(texts[60])+"\n\n"+strings.Join(each(texts, printable), "\n\n"))
	v.host.load(t, dir)
	v.Open("/")
	v.WaitText("#article", `<iframe src="https://evil.example/iframe"></iframe>`)
	v.unharmed("a bundle")
	v.installed()
	v.host.goOffline()
	v.Open("/")
	v.unharmed("a bundle offline")
}

func each(texts []string, f func(string) string) []string {
	var out []string
	for _, t := range texts {
		out = append(out, f(t))
	}
	return out
}

// TestCorpusInExports opens every format that is written in the browser, as a
// person does who has saved it. The report is opened once more without the
// policy that it brings, so that only how it is written protects it.
func TestCorpusInExports(t *testing.T) {
	t.Parallel()
	v := newVictim(t)
	doc, dir := hostile(xsscorpus.Texts()), t.TempDir()
	open := func(name string, data []byte) {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o644); err != nil {
			t.Fatal(err)
		}
		v.Do(chromedp.Navigate("file://" + path))
		v.Wait(`document.readyState === "complete"`)
		v.mu.Lock()
		v.asked = nil // the file itself; what else it asks for comes to the trap
		v.mu.Unlock()
	}
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		var out bytes.Buffer
		if err := f.Encode(&out, []codec.Document{doc}, codec.Options{At: doc.Article.Added, CheckURL: "https://checks.example/"}); err != nil {
			t.Fatal(f.Name, err)
		}
		if f.Name != codec.HTML {
			open(f.Name+".txt", out.Bytes())
			v.harmless(f.Name)
			continue
		}
		open("report.html", out.Bytes())
		v.harmless("the report")
		before, rest, _ := strings.Cut(out.String(), `<meta http-equiv="Content-Security-Policy"`)
		_, after, found := strings.Cut(rest, ">")
		if !found {
			t.Fatal("the report brings no policy")
		}
		open("bare.html", []byte(before+after))
		eval[bool](v.page, `document.querySelectorAll("details").forEach(d => d.open = true), true`)
		v.harmless("the report without its policy")
		if n := eval[int](v.page, `document.querySelectorAll("mark").length`); n < 500 {
			t.Errorf("the report has %d marks", n)
		}
	}
}

// harmless is unharmed for a file, whose own style is no intruder.
func (v *victim) harmless(door string) {
	v.T.Helper()
	if got := eval[[]string](v.page, `[...window.ran, ...window.breaches, ...(`+intruders+`).filter((x) => x !== "style" && !x.startsWith("a "))].map(String).slice(0, 5)`); len(got) > 0 {
		v.T.Errorf("%s: %q", door, got)
	}
	if got := eval[[]string](v.page, `[...document.querySelectorAll("a[href]")].filter((a) => !a.getAttribute("href").startsWith("#") && !(/^https?:$/.test(a.protocol) && a.rel === "noopener noreferrer")).map((a) => a.href).slice(0, 5)`); len(got) > 0 {
		v.T.Errorf("%s leads to %q", door, got)
	}
	if n := v.caught.Swap(0); n > 0 {
		v.T.Errorf("%s: %d came to the trap", door, n)
	}
}
