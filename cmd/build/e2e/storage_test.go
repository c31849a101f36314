package e2e

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"

	"gloss/app/codec"
	"gloss/cmd/build/chrome"
)

// holding is a page of the site without the program, which has the database open.
// It lets go of it if it is told to.
func (b *browser) holding(h *host, version int, polite bool) *page {
	b.T.Helper()
	p := b.tab(h)
	p.Do(chromedp.Navigate(h.URL + "/manifest.webmanifest"))
	eval[bool](p, fmt.Sprintf(`new Promise((done, fail) => {
		const open = indexedDB.open("gloss", %d);
		open.onupgradeneeded = () => { if (!open.result.objectStoreNames.length) for (const s of ["articles", "annotations"]) open.result.createObjectStore(s, {keyPath: "id"}) };
		open.onblocked = open.onerror = fail;
		open.onsuccess = () => { if (%t) open.result.onversionchange = () => open.result.close(); done(true) };
	})`, version, polite))
	return p
}

// rescued checks which marks are in the file of what is not saved.
func (p *page) rescued(want string) {
	p.T.Helper()
	_, data := p.download(func() { p.Button("Download unsaved changes") })
	doc, err := codec.DecodeNative(data)
	if err != nil {
		p.T.Fatal(err)
	}
	var got []string
	for _, a := range doc.Annotations {
		got = append(got, a.Target.Quote.Exact)
	}
	if strings.Join(got, " | ") != want {
		p.T.Errorf("the file holds %q, want %q", got, want)
	}
}

// The room on the device at every step from none to enough. A mark is saved, or it
// is told that it is not, and why; and once there is room it is saved, though
// nobody does anything. The browser asks for the room only now and then, so each
// step has its own.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	h, profile := serve(t), chrome.Profile(t)
	full := 0
	var used float64
	rooms := []float64{1e10, 1, -10_000, 0, 1000, 4000, 100_000}
	for i, room := range rooms {
		b := launch(t, profile)
		p := b.tab(h)
		p.Do(storage.OverrideQuotaForOrigin(h.URL).WithQuotaSize(max(1, used+room)))
		p.Open("/")
		p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, i))
		p.Mark(words[i], "3")
		p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, i+1))
		p.Wait(`["Saved on this device", "Not saved: storage is full"].includes(document.getElementById("saved").textContent)`)
		if eval[string](p, `document.getElementById("saved").textContent`) == "Not saved: storage is full" {
			full++
			p.WaitText("#alerts", "Storage on this device is full.")
			p.rescued(words[i])
		}
		p.Do(storage.OverrideQuotaForOrigin(h.URL)) // as it is
		p.WaitSaved()
		p.Wait(`document.getElementById("alerts").textContent === ""`)
		used = eval[float64](p, `navigator.storage.estimate().then((e) => e.usage)`)
		b.Kill()
	}
	if full < 2 || full == len(rooms) {
		t.Errorf("the device was full at %d of %d steps", full, len(rooms))
	}
	p := launch(t, profile).tab(h)
	p.Open("/")
	p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, len(rooms)))
	t.Logf("full at %d of %d steps, %d marks, none lost", full, len(rooms), len(rooms))
}

// A window with an older Gloss holds the database. That is told, and what is marked
// meanwhile is saved when it is closed.
func TestOlderWindow(t *testing.T) {
	t.Parallel()
	b, h := launch(t, chrome.Profile(t)), serve(t)
	old := b.holding(h, 2, false)
	p := b.tab(h)
	p.Open("/")
	p.WaitText("#alerts", "Another window is running an older version of Gloss. Close it, then try again.")
	p.Mark("five-fold", "3")
	p.WaitText("#saved", "Not saved")
	p.rescued("five-fold")
	old.Close()
	p.WaitSaved()
	p.Wait(`document.getElementById("alerts").textContent === ""`)
	p.Open("/")
	p.WaitMarks("figure five-fold")
	p.NoProblems()
}

// A window with a newer Gloss takes the database over. This one writes nothing more.
func TestNewerWindow(t *testing.T) {
	t.Parallel()
	b, h := launch(t, chrome.Profile(t)), serve(t)
	p := b.tab(h)
	p.Open("/")
	p.Mark("five-fold", "3")
	p.WaitSaved()
	newer := b.holding(h, 99, true)
	p.Mark("three summits", "1")
	p.WaitText("#alerts", "Your last changes are not saved. They are on this page only, so download them first. Another window is running a newer version of Gloss. Reload this page to continue.")
	p.rescued("three summits")
	if n := eval[int](newer, `new Promise((done) => { const r = indexedDB.open("gloss"); r.onsuccess = () => { const n = r.result.transaction("annotations").objectStore("annotations").count(); n.onsuccess = () => done(n.result) } })`); n != 1 {
		t.Errorf("the newer window has %d marks", n)
	}
}

// The browser takes the database away while it is open. With the next mark all that
// is on the page is saved again, and that is told.
func TestStorageClearedWhileOpen(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	for i, w := range words[:3] {
		p.Do(storage.ClearDataForOrigin(p.host.URL, "indexeddb"))
		p.Mark(w, "1")
		p.WaitText("#notice", "What is on this page is being saved again.")
		p.WaitSaved()
		p.Open("/")
		p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, i+2))
	}
	p.NoProblems()
}

// A database that is gone at the next start is missed, for a note of it is kept
// elsewhere.
func TestStorageThatCameBackEmpty(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	// The note is made once the library has been listed anew, after the mark is saved.
	p.Wait(`/"kept":{[^}]*"marks":1/.test(localStorage.getItem("gloss.settings"))`)
	p.Do(chromedp.Navigate(p.host.URL + "/manifest.webmanifest"))
	eval[bool](p, `new Promise((done, fail) => { const r = indexedDB.deleteDatabase("gloss"); r.onsuccess = () => done(true); r.onerror = fail })`)
	p.Open("/")
	p.WaitText("#alerts", "This browser’s storage came back empty. On ")
	p.WaitText("#alerts", "it had at least 1 article with 1 mark. Open a backup to restore them.")
	p.Button("Dismiss")
	p.Wait(`document.getElementById("alerts").textContent === ""`)
	p.Open("/")
	p.Mark("five-fold", "3")
	p.WaitSaved()
	p.Wait(`document.getElementById("alerts").textContent === ""`)
}

// The browser is asked to keep what is stored once the first mark is saved. Its
// answer is shown where the storage is described.
func TestStorageIsAskedFor(t *testing.T) {
	t.Parallel()
	for grants, want := range map[bool]string{true: "The browser keeps it until you delete it.", false: "but the browser declined."} {
		p := launch(t, chrome.Profile(t)).tab(serve(t))
		p.Before(fmt.Sprintf(`window.asked = 0; StorageManager.prototype.persist = async () => { asked++; return lasting = %t }; let lasting = false; StorageManager.prototype.persisted = async () => lasting`, grants))
		p.Open("/")
		if n := eval[int](p, `asked`); n != 0 {
			t.Errorf("asked %d times at the start", n)
		}
		p.Mark("five-fold", "3")
		p.WaitSaved()
		p.Mark("three summits", "1")
		p.WaitSaved()
		p.Wait(`asked === 1`)
		p.Press("l")
		p.WaitText("#gloss", want)
		p.NoProblems()
	}
}

// A browser that never says whether it keeps what is stored is not waited for: how much
// room is used is told without that.
func TestAnAnswerThatNeverComes(t *testing.T) {
	t.Parallel()
	p := launch(t, chrome.Profile(t)).tab(serve(t))
	p.Before(`StorageManager.prototype.persist = StorageManager.prototype.persisted = () => new Promise(() => {})`)
	p.Open("/")
	p.Press("l")
	p.WaitText(".library .meta", " used. The browser may delete your articles if the device runs out of space")
	p.NoProblems()
}

// A record that cannot be read is told of and handed out as it is; the rest works.
func TestARecordThatCannotBeRead(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.Mark("five-fold", "3")
	p.WaitSaved()
	eval[bool](p, `new Promise((done, fail) => {
		const open = indexedDB.open("gloss");
		open.onsuccess = () => {
			const tx = open.result.transaction("annotations", "readwrite"), marks = tx.objectStore("annotations");
			marks.getAll().onsuccess = (e) => marks.put({...e.target.result[0], id: "urn:broken", json: e.target.result[0].json.slice(0, 40)});
			tx.oncomplete = () => { open.result.close(); done(true) };
			tx.onabort = fail;
		};
	})`)
	p.Open("/")
	p.WaitText("#alerts", "1 mark could not be read. It was set aside unchanged, and everything else is here.")
	p.WaitMarks("figure five-fold")
	name, data := p.download(func() { p.Button("Save as a file") })
	var records []string
	if err := json.Unmarshal(data, &records); err != nil || len(records) != 1 || !strings.HasPrefix(records[0], `{"v":3,"id":`) || !strings.HasSuffix(name, "-unread.json") {
		t.Errorf("%s holds %q, %v", name, data, err)
	}
	p.Mark("three summits", "1")
	p.WaitSaved()
	p.Open("/")
	p.WaitMarks("claim three summits | figure five-fold")
	p.NoProblems()
}
