package e2e

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// A language that is chosen in the settings is that of the page from then on, without
// a network too. A visit in English loads no other.
func TestLanguageIsChosenAndKeptOffline(t *testing.T) {
	t.Parallel()
	p := start(t)
	const loaded = `performance.getEntriesByType("resource").filter((e) => e.name.includes("/words.")).length`
	if n := eval[int](p, loaded); n != 0 {
		t.Errorf("a visit in English loads %d files of other languages", n)
	}
	p.Button("Menu")
	p.Button("Settings")
	// The page is loaded anew at once: in a turn of its own, so that this has an answer.
	eval[any](p, `setTimeout(() => {
		const choice = document.getElementById("settings-language");
		choice.value = "de";
		choice.dispatchEvent(new Event("change", {bubbles: true}));
	}, 100)`)
	german := `document.documentElement?.classList.contains("started") && document.documentElement.lang === "de" && document.body.textContent.includes("Artikel hinzufügen")`
	p.Wait(german)
	p.Wait(`caches.keys().then((names) => Promise.all(names.map((n) => caches.open(n).then((c) => c.keys())))).then((all) => all.flat().some((r) => r.url.includes("/words.de.")))`)
	p.host.goOffline()
	p.Do(chromedp.Reload())
	p.Wait(german)
}
