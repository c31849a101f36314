package site

import (
	"crypto/sha256"
	"encoding/hex"
	"mime"
	"net/http"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Handler serves the site that Build wrote to dir, under its base. It reads every file
// once, at the start, so that a later build does not mix versions.
func Handler(dir, base string) (http.Handler, error) {
	files := map[string]served{}
	err := filepath.WalkDir(dir, func(name string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		sum := sha256.Sum256(data)
		files[filepath.ToSlash(rel)] = served{data, `"` + hex.EncodeToString(sum[:8]) + `"`}
		return err
	})
	return &handler{base, files}, err
}

type served struct {
	data []byte
	etag string
}

type handler struct {
	base  string
	files map[string]served
}

// types are the media types of the files that are built, by their endings. The system's
// own table may have others, or none.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".wasm": "application/wasm", ".svg": "image/svg+xml", ".png": "image/png", ".webmanifest": "application/manifest+json",
}

// ServeHTTP implements http.Handler.
func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	name, below := strings.CutPrefix(r.URL.Path, h.base)
	if !below {
		if r.URL.Path == "/" || r.URL.Path+"/" == h.base {
			http.Redirect(w, r, h.base, http.StatusFound)
			return
		}
		http.NotFound(w, r)
		return
	}
	if _, folder := h.files[name+"/index.html"]; folder {
		to := url.URL{Path: h.base + name + "/", RawQuery: r.URL.RawQuery}
		http.Redirect(w, r, to.String(), http.StatusFound)
		return
	}
	name = pageAt(name)
	ext := path.Ext(name)
	if _, ok := h.files[name]; !ok && (ext == "" || strings.HasSuffix(name, "/index.html")) {
		// Any address without an ending is the one page.
		name, ext = "index.html", ".html"
	}
	f, ok := h.files[name]
	if !ok || ext == ".br" || ext == ".gz" {
		http.NotFound(w, r)
		return
	}
	h.send(w, r, name, f)
}

// send answers with a file, compressed if the request takes that, or with 304.
func (h *handler) send(w http.ResponseWriter, r *http.Request, name string, f served) {
	head := w.Header()
	head.Set("Content-Type", types[path.Ext(name)])
	if head.Get("Content-Type") == "" {
		head.Set("Content-Type", mime.TypeByExtension(path.Ext(name)))
	}
	head.Set("Vary", "Accept-Encoding")
	// A name with a hash stands for one content for ever. The browser revalidates
	// everything else, so that page and files are always of one version.
	head.Set("Cache-Control", "no-cache")
	if strings.HasPrefix(name, hashed) {
		head.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	for _, enc := range []struct{ name, ext string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if p, ok := h.files[name+enc.ext]; ok && accepts(r.Header.Get("Accept-Encoding"), enc.name) {
			head.Set("Content-Encoding", enc.name)
			f = p
			break
		}
	}
	head.Set("ETag", f.etag)
	if r.Header.Get("If-None-Match") == f.etag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	head.Set("Content-Length", strconv.Itoa(len(f.data)))
	if r.Method == http.MethodGet {
		w.Write(f.data)
	}
}

// accepts reports whether an Accept-Encoding header takes an encoding.
func accepts(header, encoding string) bool {
	return slices.ContainsFunc(strings.Split(header, ","), func(part string) bool {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		quality = strings.ReplaceAll(quality, " ", "")
		return strings.TrimSpace(name) == encoding && quality != "q=0" && quality != "q=0.0"
	})
}

// headers protect the page. They repeat the policy that the page itself has, and add what
// only a header can say. SECURITY.md lists them for other hosts.
var headers = [][2]string{
	{"Content-Security-Policy", policy + "; frame-ancestors 'none'"},
	{"X-Content-Type-Options", "nosniff"},
	{"X-Frame-Options", "DENY"},
	{"Referrer-Policy", "no-referrer"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{"Cross-Origin-Resource-Policy", "same-origin"},
	{"Permissions-Policy", "accelerometer=(), bluetooth=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), " +
		"magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), xr-spatial-tracking=()"},
}

// secure sets the headers.
func secure(h http.Header) {
	for _, set := range headers {
		h.Set(set[0], set[1])
	}
}
