package e2e

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	catalogue "gloss/app/words"
	"gloss/app/words/pseudo"
)

// cutText finds the texts of the interface that are cut, in the pseudo-language, whose
// accents no word of the article has: those that something clips, that lie beside the
// window, or that do not fit into their button, list or field. What only a screen reader
// is told is left aside, and the link that is above the window until it has the focus.
const cutText = `(() => {
	const ours = /[áçéíñóšüýžÁÇÉÍÑÓŠÜÝŽ]/, cut = new Set();
	const name = (el) => el.tagName.toLowerCase() + (el.id ? "#" + el.id : "") + (typeof el.className === "string" && el.className ? "." + el.className.trim().replace(/\s+/g, ".") : "");
	const told = (el, text, how) => cut.add(name(el) + " “" + text.trim().slice(0, 60) + "” " + how);
	const unseen = (el) => {
		for (let at = el; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== "none") return true;
		return !el.checkVisibility({ visibilityProperty: true });
	};
	const clips = (v) => v === "hidden" || v === "clip", scrolls = (v) => v === "auto" || v === "scroll";
	const seen = (el, text, r) => {
		let x = true, y = true, fixed = false;
		for (let at = el; at && at !== document.documentElement; at = at.parentElement) {
			const s = getComputedStyle(at), box = at.getBoundingClientRect();
			if (s.display !== "inline") {
				if (x && clips(s.overflowX) && (r.right > box.right + 1 || r.left < box.left - 1)) return told(el, text, "is clipped at the side by " + name(at));
				if (y && clips(s.overflowY) && (r.bottom > box.bottom + 2 || r.top < box.top - 2)) return told(el, text, "is clipped by " + name(at));
				if (scrolls(s.overflowX) && at.scrollWidth > at.clientWidth + 1) {
					if (x && !at.matches(".scroller, pre, textarea") && (r.right > box.right + 1 || r.left < box.left - 1)) return told(el, text, "is reached only by scrolling " + name(at) + " to the side");
					x = false;
				}
				if (scrolls(s.overflowY) && at.scrollHeight > at.clientHeight + 1) y = false;
			}
			if (s.position === "fixed") { fixed = true; break; }
		}
		if (x && (r.right > innerWidth + 1 || r.left < -1)) return told(el, text, "lies beside the window");
		if (y && fixed && (r.bottom > innerHeight + 1 || r.top < -1)) told(el, text, "lies above or below the window");
	};
	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node; (node = texts.nextNode());) {
		const el = node.parentElement;
		// What people wrote may end in an ellipsis, with what stands beside it in the line.
		if (el.closest("[dir=auto]") && (getComputedStyle(el).textOverflow === "ellipsis" || getComputedStyle(el).webkitLineClamp !== "none")) continue;
		if (!ours.test(node.data) || el.closest("select, script, style, .skip") || unseen(el)) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		for (const r of range.getClientRects()) if (r.width && r.height) seen(el, node.data, r);
		for (let at = el; at; at = at.parentElement) {
			if (at.matches("button, a.btn") || getComputedStyle(at).textOverflow === "ellipsis" && !at.matches("textarea, input")) {
				if (at.clientWidth && at.scrollWidth > at.clientWidth + 1) told(at, node.data, "does not fit its width");
			}
		}
	}
	const pen = document.createElement("canvas").getContext("2d");
	const wide = (el, text) => { pen.font = getComputedStyle(el).font; return pen.measureText(text).width; };
	const room = (el) => { const s = getComputedStyle(el); return el.clientWidth - parseFloat(s.paddingLeft) - parseFloat(s.paddingRight); };
	for (const el of document.querySelectorAll("select")) {
		const text = el.selectedOptions[0]?.text ?? "";
		if (!unseen(el) && ours.test(text) && wide(el, text) > room(el) + 1) told(el, text, "does not fit the list");
	}
	for (const el of document.querySelectorAll("input[placeholder], textarea[placeholder]")) {
		if (unseen(el) || !ours.test(el.placeholder) || el.value || el.tagName === "TEXTAREA") continue;
		if (wide(el, el.placeholder) > room(el) + 1) told(el, el.placeholder, "does not fit the field");
	}
	if (document.documentElement.scrollWidth > innerWidth + 1) cut.add("the page is " + document.documentElement.scrollWidth + " pixels wide");
	return [...cut];
})()`

// inPseudo has a page speak the pseudo-language, in place of German.
func (p *page) inPseudo() {
	p.T.Helper()
	file, err := pseudo.Make(root + "/app/words")
	if err != nil {
		p.T.Fatal(err)
	}
	p.host.use(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.Contains(r.URL.Path, "/words.de.") {
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			w.Write([]byte(file))
			return
		}
		whole.files.ServeHTTP(w, r)
	}))
	p.speaks("de")
	p.WaitText("#gloss", pseudo.Of(string(catalogue.AddArticle)))
}

// speaks loads the page anew in a language.
func (p *page) speaks(tag string) {
	p.T.Helper()
	p.Before(fmt.Sprintf(`localStorage.setItem("gloss.settings", JSON.stringify({ ...JSON.parse(localStorage.getItem("gloss.settings") || "{}"), language: %q }))`, tag))
	p.Open("/")
}

// says presses the button of a text.
func (p *page) says(t catalogue.Text) {
	p.T.Helper()
	p.Button(pseudo.Of(string(t)))
}

// Nothing of the interface is cut where its texts are a third longer.
func TestNothingIsCutInThePseudoLanguage(t *testing.T) {
	t.Parallel()
	p := start(t)
	p.inPseudo()
	for _, width := range []int64{400, 900, 1440} {
		p.Show(width, 900, "light")
		if got := eval[[]string](p, cutText); len(got) > 0 {
			t.Errorf("at first at %d: %q", width, got)
		}
	}
	// What looks for cut texts finds them.
	for _, style := range []string{"width:3rem;overflow:hidden", "max-height:6px;min-height:0;padding:0;overflow:hidden", "max-width:2rem;white-space:nowrap", "position:fixed;left:-6rem"} {
		eval[any](p, fmt.Sprintf(`document.querySelector(".bar .actions .btn.outlined").style.cssText = %q`, style))
		if got := eval[[]string](p, cutText); len(got) == 0 {
			t.Errorf("a button with %s is cut, and nothing says so", style)
		}
		eval[any](p, `document.querySelector(".bar .actions .btn.outlined").style.cssText = ""`)
	}
	p.speaks("en")
	p.Mark("none of them brought disarmament that anyone could measure", "1")
	p.Mark("The regime in North Korea continues to commit systemic and widespread abuses against its own people", "2")
	p.Mark(range80, "3")
	p.fillIn()
	p.speaks("de")
	for _, width := range []int64{1440, 900, 400} {
		whole := func(screen string) {
			t.Helper()
			if got := eval[[]string](p, cutText); len(got) > 0 {
				t.Errorf("%s at %d: %d are cut: %q", screen, width, len(got), got[:min(len(got), 12)])
			}
		}
		p.Show(width, 900, "light")
		p.Open("/")
		p.waitSuggestions()
		whole("the article")
		for _, m := range editors {
			p.openEditor(m.on)
			whole("the card of a " + m.name)
			p.presses(".more .unfold")
			p.Wait(`document.querySelector("#editor .more .fields")`)
			eval[any](p, `document.querySelector("#editor .piece .unfold")?.click()`)
			whole("all of the card of a " + m.name)
			p.presses(".more .unfold")
			p.leaveEditor()
		}
		p.Drag("forced labour from the camps to dig coal")
		p.Wait(`!document.getElementById("bubble").hidden`)
		whole("the bar at a selection")
		p.Press(kb.Escape)
		p.keys("p")
		p.Wait(`document.querySelector("#suggestions.card .rows li")`)
		whole("the suggestions")
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector("#suggestions.card")`)
		p.keys("/north")
		whole("the search")
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector(".find")`)
		for _, d := range []struct {
			item   catalogue.Text
			opened string
		}{
			{"", `document.querySelector(".menu:popover-open")`},
			{catalogue.MenuAdd, `document.getElementById("dialog-add")?.open`},
			{catalogue.MenuAbout, `document.getElementById("dialog-about")?.open`},
			{catalogue.MenuBackup, `document.getElementById("dialog-export")?.open`},
			{catalogue.MenuSettings, `document.getElementById("dialog-settings")?.open`},
			{catalogue.MenuKeys, `document.getElementById("dialog-keys")?.open`},
		} {
			p.says(catalogue.BarMenu)
			if d.item != "" {
				p.says(d.item)
			}
			p.Wait(d.opened)
			whole("what " + string(d.item) + " opens")
			p.Press(kb.Escape)
			p.Wait(`!(` + d.opened + `)`)
		}
		p.keys("l")
		p.Wait(`document.querySelector(".view.library")`)
		whole("the articles")
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector(".view.library")`)
		p.keys("m")
		p.Wait(`document.querySelector(".rows.marked li")`)
		whole("the marks")
		eval[any](p, `document.getElementById("list-all").click()`)
		p.Wait(`document.getElementById("bulk-tag")`)
		whole("marks that are selected")
		eval[any](p, `[...document.querySelectorAll(".view.marks fieldset button")].at(-1).click()`)
		p.Wait(`document.querySelector("table.figures")`)
		whole("the table of figures")
		p.Press(kb.Escape)
		p.Wait(`!document.querySelector(".view.marks")`)
	}
	p.NoProblems()
}
