package e2e

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"testing"
	"time"

	cdp "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"gloss/cmd/build/chrome"
)

const oldMarks = 50 // on each article of an old database

// oldArticles is how many there are. A hundred take the upgrade a second and more.
var oldArticles = 20

func init() {
	if os.Getenv("GLOSS_SOAK") != "" {
		oldArticles = 100
	}
}

// unreadable is no record, and stands in an old database beside those that are. It has to
// outlive the upgrade too, as it is.
var unreadable = row{ID: "urn:unreadable", JSON: `{"v":1,"id":"urn:br`}

// oldLibrary is a database of an older schema.
func oldLibrary(schema int) database {
	d := library(oldArticles, oldMarks).older(schema)
	d.Articles, d.Annotations = append(d.Articles, unreadable), append(d.Annotations, unreadable)
	return d
}

// takenOver checks that the database was brought to this schema with all that was in
// the old one.
func (d database) takenOver(t *testing.T, from database) {
	t.Helper()
	if d.Version != 3 || len(d.Cards) != oldArticles {
		t.Errorf("schema %d, %d cards", d.Version, len(d.Cards))
	}
	d.holds(t, from)
	d.Articles, d.Annotations = slices.DeleteFunc(d.Articles, isUnreadable), slices.DeleteFunc(d.Annotations, isUnreadable)
	if marks := d.marks(t); len(marks) != oldArticles*oldMarks {
		t.Errorf("%d marks", len(marks))
	}
}

func isUnreadable(r row) bool { return r.ID == unreadable.ID }

// holds checks that the records of articles and marks are there and no others, every
// byte of them. What they are looked up by is another matter.
func (d database) holds(t *testing.T, want database) {
	t.Helper()
	for name, rows := range map[string][2][]row{"articles": {d.Articles, want.Articles}, "marks": {d.Annotations, want.Annotations}} {
		for i := range rows {
			rows[i] = slices.Clone(rows[i])
			for j := range rows[i] {
				rows[i][j].Kind = ""
			}
			slices.SortFunc(rows[i], func(a, b row) int { return cmp.Compare(a.ID, b.ID) })
		}
		if !slices.Equal(rows[0], rows[1]) {
			t.Errorf("schema %d has other %s than before: %d of %d", d.Version, name, len(rows[0]), len(rows[1]))
		}
	}
}

// upgrading has the page tell when the upgrade of the database begins and when the
// database is open, at once, however busy the page is.
func (p *page) upgrading() (begun, open <-chan time.Time) {
	p.T.Helper()
	p.Before(`{
		const open = IDBFactory.prototype.open;
		IDBFactory.prototype.open = function (...args) {
			const request = open.apply(this, args);
			if (args[0] !== "gloss") return request; // what is marked early has a database of its own
			request.addEventListener("upgradeneeded", () => console.debug("upgrading"));
			request.addEventListener("success", () => console.debug("open"));
			return request;
		};
	}`)
	first := map[string]chan time.Time{`"upgrading"`: make(chan time.Time, 1), `"open"`: make(chan time.Time, 1)}
	chromedp.ListenTarget(p.Ctx, func(ev any) {
		if said, is := ev.(*runtime.EventConsoleAPICalled); is && said.Type == runtime.APITypeDebug && len(said.Args) == 1 {
			select {
			case first[string(said.Args[0].Value)] <- time.Now():
			default:
			}
		}
	})
	return first[`"upgrading"`], first[`"open"`]
}

// aside does something on a page of the site without the program.
func (b *browser) aside(h *host, do func(p *page)) {
	b.T.Helper()
	p := b.tab(h)
	p.Do(chromedp.Navigate(h.URL + "/manifest.webmanifest"))
	do(p)
	p.Close()
}

// setOut begins to load the program, and does not wait for it.
func (p *page) setOut() {
	p.T.Helper()
	p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
		_, _, _, _, err := cdp.Navigate(p.host.URL + "/").Do(ctx)
		return err
	}))
}

// within waits for something that comes in any case.
func within[T any](t *testing.T, c <-chan T, what string) T {
	t.Helper()
	select {
	case got := <-c:
		return got
	case <-time.After(chrome.Patience):
		t.Fatal(what, " never came")
		panic("unreachable")
	}
}

// finds checks that the program shows all that was in the old database.
func (p *page) finds() {
	p.T.Helper()
	p.Wait(chrome.Ready)
	p.Press("l")
	p.Wait(fmt.Sprintf(`document.querySelectorAll(".card").length === %d`, oldArticles+1)) // with the one that came with the page
	const counts = `["claim", "quote", "figure"].map((kind) => [...document.querySelectorAll(".card .chip." + kind)].reduce((n, e) => n + parseInt(e.textContent.match(/\d+/)), 0)).join()`
	p.Wait(fmt.Sprintf(`%s === "%d,%d,%d"`, counts, (oldMarks+2)/3*oldArticles, (oldMarks+1)/3*oldArticles, oldMarks/3*oldArticles))
	p.ClickThe(`[...document.querySelectorAll(".card button")].find((e) => e.textContent === "Wells of district 7")`)
	p.Wait(fmt.Sprintf(`document.querySelectorAll("#article mark[id]").length === %d`, oldMarks))
	p.NoProblems()
}

// The browser is killed at random moments while it brings a database of an older schema to
// this one. The database is then as it was or as it is to be, nothing between,
// and the next start finds everything.
func TestAnUpgradeOutlivesKills(t *testing.T) {
	t.Parallel()
	for schema := 1; schema <= 2; schema++ {
		t.Run(fmt.Sprint("schema ", schema), func(t *testing.T) {
			r := rand.New(rand.NewPCG(uint64(schema), 3))
			h, profile := serve(t), chrome.Profile(t)
			b := launch(t, profile)
			// prepare puts the old database there, and returns a page that will tell of the upgrade.
			prepare := func() (p *page, begun, open <-chan time.Time) {
				b.aside(h, func(p *page) { p.replace(oldLibrary(schema)) })
				p = b.tab(h)
				begun, open = p.upgrading()
				p.setOut()
				return p, begun, open
			}
			p, begun, open := prepare()
			from := within(t, begun, "the upgrade")
			takes := within(t, open, "its end").Sub(from)
			p.Close()

			kills, before := 2, 0
			if os.Getenv("GLOSS_SOAK") != "" {
				kills = 20
			}
			for i := range kills {
				_, begun, _ := prepare()
				within(t, begun, "the upgrade")
				// From its beginning to a little after its end, more of them early on.
				part := (float64(i) + r.Float64()) / float64(kills)
				<-time.After(time.Duration(1.2 * part * part * float64(takes)))
				b.Kill()
				b = launch(t, profile)
				b.aside(h, func(p *page) {
					if found := p.database(); found.Version == schema {
						before++
						found.holds(t, oldLibrary(schema))
					} else {
						found.takenOver(t, oldLibrary(schema))
					}
				})
				p := b.tab(h)
				p.Visit("/")
				p.finds()
				p.database().takenOver(t, oldLibrary(schema))
				p.Close()
			}
			if before == 0 {
				t.Error("no kill came before the upgrade was through")
			}
			t.Logf("an upgrade of %d marks takes %v; %d kills, %d of them before it was through, nothing lost", oldArticles*oldMarks, takes, kills, before)
		})
	}
}

// Two windows start at once on the database of an older schema. One of them upgrades
// it, and both work.
func TestTwoWindowsUpgradeAtOnce(t *testing.T) {
	t.Parallel()
	for schema := 1; schema <= 2; schema++ {
		t.Run(fmt.Sprint("schema ", schema), func(t *testing.T) {
			h, b := serve(t), launch(t, chrome.Profile(t))
			b.aside(h, func(p *page) { p.replace(oldLibrary(schema)) })
			one, two := b.tab(h), b.tab(h)
			var begun [2]<-chan time.Time
			for i, p := range []*page{one, two} {
				begun[i], _ = p.upgrading()
			}
			for _, p := range []*page{one, two} {
				p.setOut()
			}
			one.Wait(chrome.Ready)
			two.Wait(chrome.Ready)
			if upgrades := len(begun[0]) + len(begun[1]); upgrades != 1 {
				t.Errorf("%d upgrades", upgrades)
			}
			one.database().takenOver(t, oldLibrary(schema))
			meet(one, two)
			one.WaitSaved()
			two.WaitSaved()
			d := two.database()
			d.Articles, d.Annotations = slices.DeleteFunc(d.Articles, isUnreadable), slices.DeleteFunc(d.Annotations, isUnreadable)
			if n := len(d.marks(t)); n != oldArticles*oldMarks+2 || len(d.Articles) != oldArticles+1 {
				t.Errorf("%d marks on %d articles", n, len(d.Articles))
			}
			one.NoProblems()
			two.NoProblems()
		})
	}
}
