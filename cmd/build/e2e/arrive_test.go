package e2e

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// A page arrives in pieces, and a browser draws the ones it has: nothing that is
// drawn of one may be moved by the next. Here everything around the article
// comes tag by tag, each once the ones before it are painted.
func TestThePageArrivesInPieces(t *testing.T) {
	t.Parallel()
	h := serve(t)
	whole := httptest.NewRecorder()
	h.ServeHTTP(whole, httptest.NewRequest("GET", "/", nil))
	body := whole.Body.String()
	from, to := strings.Index(body, "<header"), strings.Index(body, `class="hint"`)
	if from < 0 || to < from {
		t.Fatal("no header, or no hint after it")
	}
	pieces := append([]string{body[:from]}, strings.SplitAfter(body[from:to], ">")...)
	pieces = append(pieces, body[to:])
	for _, width := range []int64{1440, 400} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			next := make(chan struct{})
			slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/" {
					h.ServeHTTP(w, r)
					return
				}
				maps.Copy(w.Header(), whole.Header())
				w.Header().Del("Content-Length")
				for _, piece := range pieces {
					fmt.Fprint(w, piece)
					w.(http.Flusher).Flush()
					select {
					case <-next:
					case <-r.Context().Done():
						return
					}
				}
			}))
			t.Cleanup(slow.Close)
			p := launch(t, profile(t)).tab(h)
			p.Before(observeShifts)
			p.Show(width, 900, "light")
			p.Do(chromedp.ActionFunc(func(ctx context.Context) error {
				_, _, _, _, err := cdppage.Navigate(slow.URL + "/").Do(ctx)
				return err
			}))
			for i := range pieces {
				if i > 0 {
					p.Wait(`new Promise(then => requestAnimationFrame(() => requestAnimationFrame(() => then(true))))`)
				}
				next <- struct{}{}
			}
			p.Wait(`document.readyState === "complete"`)
			if moved := eval[float64](p, `window.shifted`); moved > 0 {
				t.Errorf("things move by %g: %s", moved, eval[string](p, `window.moved`))
			}
		})
	}
}
