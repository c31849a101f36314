package site

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	nethtml "golang.org/x/net/html"

	"gloss/app/article"
)

const root = "../../.."

// draft is set while something is being made; see sitetest.Draft.
var draft = os.Getenv("GLOSS_DRAFT") != ""

func cacheDir(t testing.TB) string {
	dir, err := os.UserCacheDir()
	if err != nil {
		t.Fatal(err)
	}
	return filepath.Join(dir, "gloss-build")
}

// built is the site for a sub-path, built once.
var built = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "gloss-site")
	if err != nil {
		return "", err
	}
	_, err = Build(context.Background(), Options{Root: root, Out: filepath.Join(dir, "dist"), Base: "/news/gloss/", Cache: filepath.Join(cache, "gloss-build"), Draft: draft})
	return filepath.Join(dir, "dist"), err
})

func TestMain(m *testing.M) {
	code := m.Run()
	if dir, err := built(); err == nil {
		os.RemoveAll(filepath.Dir(dir))
	}
	os.Exit(code)
}

func site(t *testing.T) string {
	t.Helper()
	dir, err := built()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// Another checkout, at another place, with another time on its files, gives
// the same bytes.
func TestTwoBuildsAreByteEqual(t *testing.T) {
	copied := t.TempDir()
	for _, part := range []string{"app", "web"} {
		if err := os.CopyFS(filepath.Join(copied, part), os.DirFS(filepath.Join(root, part))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		data, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(copied, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(t.TempDir(), "dist")
	if _, err := Build(t.Context(), Options{Root: copied, Out: out, Base: "/news/gloss/", Cache: cacheDir(t), Draft: draft}); err != nil {
		t.Fatal(err)
	}
	first, second := contents(t, site(t)), contents(t, out)
	if len(first) < 20 || len(first) != len(second) {
		t.Errorf("%d files and %d files", len(first), len(second))
	}
	for name, data := range first {
		if second[name] != data {
			t.Errorf("%s differs", name)
		}
	}
}

func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		files[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestCompressionDependsOnNothingButTheContent(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "web", "app.css"))
	if err != nil {
		t.Fatal(err)
	}
	for _, how := range []string{".br", ".gz"} {
		a, err1 := smallest("")(data, how)
		b, err2 := smallest(t.TempDir())(data, how)
		if err1 != nil || err2 != nil || !bytes.Equal(a, b) || len(a) > len(data)/2 {
			t.Errorf("%s: %d and %d bytes of %d, %v %v", how, len(a), len(b), len(data), err1, err2)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(binary, []byte{0}, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		o    Options
		says string
	}{
		{"a base without slashes", Options{Base: "gloss"}, "base"},
		{"a base that ends markup", Options{Base: `/"><script>/`}, "base"},
		{"an article that is not there", Options{Base: "/", Article: "none.txt"}, "read article"},
		{"an article that is no text", Options{Base: "/", Article: binary}, "not a text"},
	} {
		tt.o.Root, tt.o.Out = root, filepath.Join(t.TempDir(), "dist")
		if _, err := Build(t.Context(), tt.o); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", tt.name, err)
		}
		if _, err := os.Stat(tt.o.Out); err == nil {
			t.Errorf("%s: something was written", tt.name)
		}
	}
}

func TestWithoutGoThereIsOneSentence(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	_, err := Compile(t.Context(), root)
	if err == nil || !strings.Contains(err.Error(), "install Go") {
		t.Error(err)
	}
}

// The words of an article are text on the page whatever they are.
func TestHostileArticleIsTextOnly(t *testing.T) {
	const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> & </p></textarea></title><!-- \" onload="x`
	a, err := article.FromPlain([]byte("Title: " + evil + "\nSource: " + evil + "\nLanguage: en\" onclick=\"x\n\n" + evil + "\n\nhttps://elsewhere.example/ javascript:alert(1)\n"))
	if err != nil {
		t.Fatal(err)
	}
	body, err := prerender(a)
	if err != nil {
		t.Fatal(err)
	}
	plain, err := prerender(article.Article{Title: "x", Text: "x\n\nx\n\nx", Blocks: a.Blocks[:0]})
	if err != nil {
		t.Fatal(err)
	}
	page := pageHTML("/", "v", map[string]string{}, nil, 7, []bundled{{a, "articles/one/"}, {a, "articles/two/"}}, 0, body)
	doc, err := nethtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	allowed := attributes(t, plain)
	var words strings.Builder
	for n := range doc.Descendants() {
		switch {
		case n.Type == nethtml.TextNode && n.Parent.Data == "span" && slices.ContainsFunc(n.Parent.Attr, func(a nethtml.Attribute) bool { return a.Key == "data-at" }):
			words.WriteString(n.Data)
		case n.Type == nethtml.ElementNode && (n.Data == "img" || n.Data == "textarea" && n.FirstChild != nil):
			t.Errorf("the article made an element: %s", n.Data)
		}
		if inBody(n) {
			for _, at := range n.Attr {
				if !allowed[at.Key] && !slices.Contains([]string{"data-at", "dir", "aria-labelledby", "aria-current"}, at.Key) {
					t.Errorf("the article made an attribute: %s on %s", at.Key, n.Data)
				}
			}
		}
	}
	want := strings.ReplaceAll(a.Text, article.Separator, "")
	if words.String() != want {
		t.Errorf("the page says %q\nthe article says %q", words.String(), want)
	}
}

func inBody(n *nethtml.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Data == "main" {
			return true
		}
	}
	return false
}

func attributes(t *testing.T, markup []byte) map[string]bool {
	doc, err := nethtml.Parse(bytes.NewReader(markup))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			found[a.Key] = true
		}
	}
	return found
}

func TestVerifyFinds(t *testing.T) {
	ok := file{"index.html", []byte(`<a href="/x.css">https://elsewhere.example is only a word here</a>`)}
	css := file{"x.css", []byte("p{}")}
	for _, tt := range []struct {
		name  string
		files []file
		cache []string
		says  string
	}{
		{"nothing, where nothing is wrong", []file{ok, css}, []string{"/", "/x.css"}, ""},
		{"a kept file that is missing", []file{ok, css}, []string{"/y.css"}, "not there"},
		{"a foreign link", []file{{"index.html", []byte(`<img src="https://elsewhere.example/x.png">`)}}, nil, "not of this site"},
		{"a link to nothing", []file{{"index.html", []byte(`<link href="/y.css">`)}}, nil, "not of this site"},
		{"an inline script", []file{{"index.html", []byte(`<script>1</script>`)}}, nil, "policy"},
		{"a handler", []file{{"index.html", []byte(`<p onclick="x">`)}}, nil, "policy"},
		{"a style", []file{{"index.html", []byte(`<p style="x">`)}}, nil, "policy"},
		{"a foreign address in a script", []file{{"a.js", []byte(`fetch("https://elsewhere.example")`)}}, nil, "foreign"},
		{"one without a scheme", []file{{"a.js", []byte(`fetch("//elsewhere.example/x")`)}}, nil, "foreign"},
		{"one in a style", []file{{"a.css", []byte(`p{background:url(http://elsewhere.example/x)}`)}}, nil, "foreign"},
		{"the same file twice", []file{css, css}, nil, "twice"},
	} {
		s := &assembly{base: "/", files: tt.files, cached: tt.cache}
		_, err := s.verify(nil, false)
		if tt.says == "" && err != nil || tt.says != "" && (err == nil || !strings.Contains(err.Error(), tt.says)) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestVerifyHoldsTheBudget(t *testing.T) {
	s := &assembly{base: "/", first: []string{"app.wasm", "a.js"}}
	if _, err := s.verify([]file{{"app.wasm.br", make([]byte, MaxWasm)}, {"a.js.br", make([]byte, MaxOther)}}, false); err != nil {
		t.Error(err)
	}
	if _, err := s.verify([]file{{"app.wasm.br", make([]byte, MaxWasm+1)}}, false); err == nil {
		t.Error("a program beyond the budget passes")
	}
	if _, err := s.verify([]file{{"a.js.br", make([]byte, MaxOther+1)}}, false); err == nil {
		t.Error("the rest beyond the budget passes")
	}
	s.later = []string{"/pageworker.wasm"}
	if _, err := s.verify([]file{{"pageworker.wasm", []byte{0}}, {"pageworker.wasm.br", make([]byte, MaxPageWorker)}}, false); err != nil {
		t.Error(err)
	}
	if _, err := s.verify([]file{{"pageworker.wasm", []byte{0}}, {"pageworker.wasm.br", make([]byte, MaxPageWorker+1)}}, false); err == nil {
		t.Error("a reader beyond the budget passes")
	}
}

func TestCommandsSayWhatIsWrong(t *testing.T) {
	if _, err := run(t.Context(), root, "go", "no-such-command"); err == nil || !strings.Contains(err.Error(), "no-such-command") {
		t.Error(err)
	}
	if _, err := exec.LookPath("go"); err != nil {
		t.Error("this test needs the go command: ", err)
	}
}
