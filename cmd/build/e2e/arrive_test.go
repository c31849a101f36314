package e2e

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"

	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// ended is where an element ends that may stand in a row.
var ended = regexp.MustCompile(`</(a|button|div|header|li|ul)>`)

// A page arrives in pieces, and a browser draws the ones it has: nothing that is
// drawn of one may be moved by the next. Here everything around the article
// comes element by element, each once the ones before it are painted.
func TestThePageArrivesInPieces(t *testing.T) {
	t.Parallel()
	h := serve(t)
	answer := httptest.NewRecorder()
	h.ServeHTTP(answer, httptest.NewRequest("GET", "/", nil))
	body := answer.Body.String()
	sent, from, to := 0, strings.Index(body, "<header"), strings.Index(body, `class="hint"`)
	if from < 0 || to < from {
		t.Fatal("no header, or no hint after it")
	}
	var pieces []string
	for _, end := range ended.FindAllStringIndex(body[:to], -1) {
		if end[1] > from {
			pieces = append(pieces, body[sent:end[1]])
			sent = end[1]
		}
	}
	pieces = append(pieces, body[sent:])
	for _, width := range []int64{1440, 400} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			next := make(chan struct{})
			slow := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path != "/" {
					h.ServeHTTP(w, r)
					return
				}
				maps.Copy(w.Header(), answer.Header())
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
