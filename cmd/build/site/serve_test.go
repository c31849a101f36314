package site

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestServe(t *testing.T) {
	h, err := Handler(site(t), "/news/gloss/")
	if err != nil {
		t.Fatal(err)
	}
	get := func(method, path, accept string, header ...string) *http.Response {
		r := httptest.NewRequest(method, path, nil)
		r.Header.Set("Accept-Encoding", accept)
		if len(header) == 2 {
			r.Header.Set(header[0], header[1])
		}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		return w.Result()
	}
	page := get("GET", "/news/gloss/", "")
	body, _ := io.ReadAll(page.Body)
	at := strings.Index(string(body), "/news/gloss/assets/app.")
	style := string(body[at : at+strings.IndexByte(string(body[at:]), '"')])

	for _, tt := range []struct {
		name, method, path, accept string
		status                     int
		kind, encoding, cache      string
	}{
		{"the page", "GET", "/news/gloss/", "gzip, br", 200, "text/html; charset=utf-8", "br", "no-cache"},
		{"with gzip alone", "GET", "/news/gloss/", "gzip", 200, "text/html; charset=utf-8", "gzip", "no-cache"},
		{"with brotli refused", "GET", "/news/gloss/", "br;q=0, gzip;q=0.5", 200, "text/html; charset=utf-8", "gzip", "no-cache"},
		{"with nothing", "GET", "/news/gloss/", "", 200, "text/html; charset=utf-8", "", "no-cache"},
		{"a deep link", "GET", "/news/gloss/some/where?x=1", "br", 200, "text/html; charset=utf-8", "br", "no-cache"},
		{"a hashed file", "GET", style, "br", 200, "text/css; charset=utf-8", "br", "public, max-age=31536000, immutable"},
		{"the worker", "GET", "/news/gloss/worker.js", "br", 200, "text/javascript; charset=utf-8", "br", "no-cache"},
		{"the manifest", "GET", "/news/gloss/manifest.webmanifest", "", 200, "application/manifest+json", "", "no-cache"},
		{"a picture", "GET", "/news/gloss/icons/192.png", "br", 200, "image/png", "", "no-cache"},
		{"only the head", "HEAD", "/news/gloss/", "br", 200, "text/html; charset=utf-8", "br", "no-cache"},
		{"a file that is not there", "GET", "/news/gloss/none.js", "", 404, "", "", ""},
		{"a compressed file by name", "GET", "/news/gloss/index.html.br", "", 404, "", "", ""},
		{"outside of the base", "GET", "/other", "", 404, "", "", ""},
		{"above the base", "GET", "/", "", 302, "", "", ""},
		{"out of the directory", "GET", "/news/gloss/../../go.mod", "", 404, "", "", ""},
		{"out of the directory, in disguise", "GET", "/news/gloss/%2e%2e/%2e%2e/go.mod", "", 404, "", "", ""},
		{"out of the directory, in double disguise", "GET", "/news/gloss/%252e%252e/%252e%252e/go.mod", "", 404, "", "", ""},
		{"out of the directory, with backslashes", "GET", "/news/gloss/..%5c..%5cgo.mod", "", 404, "", "", ""},
		{"out of the directory, by a slash in disguise", "GET", "/news/gloss/..%2f..%2fgo.mod", "", 404, "", "", ""},
		{"out of the directory, from its files", "GET", "/news/gloss/assets/../../../../go.mod", "", 404, "", "", ""},
		{"out of the directory, behind a null", "GET", "/news/gloss/..%00/go.mod", "", 404, "", "", ""},
		{"a file of the system", "GET", "/news/gloss//etc/hosts.allow", "", 404, "", "", ""},
		{"a folder", "GET", "/news/gloss/icons/", "", 200, "text/html; charset=utf-8", "", "no-cache"},
		{"a change", "POST", "/news/gloss/", "", 405, "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := get(tt.method, tt.path, tt.accept)
			if r.StatusCode != tt.status {
				t.Fatalf("status %d", r.StatusCode)
			}
			for name, want := range map[string]string{"Content-Type": tt.kind, "Content-Encoding": tt.encoding, "Cache-Control": tt.cache} {
				if got := r.Header.Get(name); tt.status == 200 && got != want {
					t.Errorf("%s is %q, want %q", name, got, want)
				}
			}
			for name, want := range map[string]string{
				"Content-Security-Policy": policy + "; frame-ancestors 'none'", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
				"Referrer-Policy": "no-referrer", "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Resource-Policy": "same-origin",
			} {
				if got := r.Header.Values(name); !slices.Equal(got, []string{want}) {
					t.Errorf("%s is %q", name, got)
				}
			}
			if !strings.Contains(r.Header.Get("Permissions-Policy"), "camera=()") {
				t.Error("what the page has no use for is allowed")
			}
			if body, _ := io.ReadAll(r.Body); tt.method == "HEAD" && len(body) > 0 {
				t.Error("a head with a body")
			}
		})
	}
	for _, address := range []string{"/", "/news/gloss"} {
		if to := get("GET", address, "").Header.Get("Location"); to != "/news/gloss/" {
			t.Errorf("%s leads to %q", address, to)
		}
	}
	if r := get("GET", "/news/gloss/", "br", "If-None-Match", get("GET", "/news/gloss/", "br").Header.Get("ETag")); r.StatusCode != http.StatusNotModified {
		t.Errorf("what is known already is sent again: %d", r.StatusCode)
	}
}

// What other hosts are told to send is what serve sends.
func TestSecurityPageHasTheHeaders(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root, "SECURITY.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range headers {
		if line := set[0] + ": " + set[1] + "\n"; !strings.Contains(string(page), line) && set[0] != "Permissions-Policy" {
			t.Errorf("SECURITY.md does not have %s", line)
		}
	}
}
