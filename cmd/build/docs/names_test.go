package docs

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// pages lists every page of the project that speaks of its sources.
func pages(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"*.md", "docs/*.md", ".github/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range found {
			rel, err := filepath.Rel(root, name)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(rel))
		}
	}
	if len(out) < 5 {
		t.Fatalf("only %q found", out)
	}
	return out
}

// sources is what the pages may name.
type sources struct {
	packages map[string]map[string]bool // by a package's name: what it declares, with fields and methods
	tests    []string                   // functions of tests, benchmarks and fuzz targets
	scripts  string                     // all of web/*.js
	makefile string
}

func readSources(t *testing.T) sources {
	t.Helper()
	s := sources{packages: map[string]map[string]bool{}, makefile: read(t, "Makefile")}
	for _, top := range []string{"app", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, top), func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			s.declare(filepath.Base(filepath.Dir(name)), file)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	scripts, err := filepath.Glob(filepath.Join(root, "web", "*.js"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range scripts {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		s.scripts += string(data)
	}
	return s
}

func (s *sources) declare(pkg string, file *ast.File) {
	if s.packages[pkg] == nil {
		s.packages[pkg] = map[string]bool{}
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			s.packages[pkg][n.Name.Name] = true
			if regexp.MustCompile(`^(Test|Fuzz|Benchmark|Example)`).MatchString(n.Name.Name) {
				s.tests = append(s.tests, n.Name.Name)
			}
			return false
		case *ast.TypeSpec:
			s.packages[pkg][n.Name.Name] = true
		case *ast.ValueSpec:
			for _, name := range n.Names {
				s.packages[pkg][name.Name] = true
			}
		case *ast.Field:
			for _, name := range n.Names {
				s.packages[pkg][name.Name] = true
			}
		}
		return true
	})
}

var (
	fence    = regexp.MustCompile("(?ms)^```.*?^```$")
	code     = regexp.MustCompile("`([^`\n]+)`")
	link     = regexp.MustCompile(`\]\(([^)\s#]*)(#[^)\s]*)?\)`)
	heading  = regexp.MustCompile(`(?m)^#+ (.+)$`)
	inPath   = regexp.MustCompile(`^[\w.-]+(/[\w.*-]+)*/?$`)
	isFile   = regexp.MustCompile(`\.(go|js|css|txt|md|html|weights|yml)$`)
	isTest   = regexp.MustCompile(`^((?:Test|Fuzz|Benchmark|Example)[A-Z]\w*)(…?)$`)
	isMember = regexp.MustCompile(`^([a-z][a-z0-9]*|[A-Z]\w*)\.([A-Za-z]\w*)(?:\.([A-Za-z]\w*))?(?:\(.*\))?$`)
	isScript = regexp.MustCompile(`^(?:window\.)?gloss\.(\w+)`)
	isCamel  = regexp.MustCompile(`^[a-z][a-z0-9]*[A-Z]\w*$`)
	isMake   = regexp.MustCompile(`^make ([a-z-]+)`)
)

// wrong says why a piece of code in a page names something that is not there, or
// returns "".
func (s sources) wrong(named string) string {
	if m := isTest.FindStringSubmatch(named); m != nil {
		for _, test := range s.tests {
			if test == m[1] || m[2] != "" && strings.HasPrefix(test, m[1]) {
				return ""
			}
		}
		return "there is no such test"
	}
	if m := isMake.FindStringSubmatch(named); m != nil {
		if !regexp.MustCompile(`(?m)^` + m[1] + `:`).MatchString(s.makefile) {
			return "there is no such target"
		}
		return ""
	}
	if m := isScript.FindStringSubmatch(named); m != nil && !isFile.MatchString(named) {
		if !regexp.MustCompile(`gloss\.` + m[1] + `\b|(?m)^\s+(?:async )?` + m[1] + `\s*[(:]`).MatchString(s.scripts) {
			return "web/*.js has no such property of gloss"
		}
		return ""
	}
	if strings.HasPrefix(named, ".") && !strings.Contains(named, "/") || named == "404.html" {
		return "" // the ending of a name, and a file that the build writes
	}
	if inPath.MatchString(named) && (isFile.MatchString(named) || regexp.MustCompile(`^(app|cmd|web|docs|\.github)/`).MatchString(named)) {
		for _, base := range []string{"", "app", "cmd/build", "web", "docs", "app/session"} {
			if found, err := filepath.Glob(filepath.Join(root, base, filepath.FromSlash(named))); err == nil && found != nil {
				return ""
			}
		}
		return "there is no such file"
	}
	if isCamel.MatchString(named) {
		for _, declared := range s.packages {
			if declared[named] {
				return ""
			}
		}
		if !regexp.MustCompile(`\b` + named + `\b`).MatchString(s.scripts) {
			return "neither a package nor a script has this name"
		}
		return ""
	}
	m := isMember.FindStringSubmatch(named)
	if m == nil || isFile.MatchString(named) || m[1] == "app" { // go-app's package is called so
		return ""
	}
	if unicode.IsUpper(rune(m[1][0])) {
		for _, declared := range s.packages {
			if declared[m[1]] && declared[m[2]] {
				return ""
			}
		}
		return "no package declares both"
	}
	if declared, ours := s.packages[m[1]]; ours && (!declared[m[2]] || m[3] != "" && !declared[m[3]]) {
		return "the package has no such name"
	}
	return ""
}

// A page that names a file, a test, a target or an identifier is true only as long
// as that is there.
func TestPagesNameWhatIsThere(t *testing.T) {
	s := readSources(t)
	for _, page := range pages(t) {
		for _, m := range code.FindAllStringSubmatch(fence.ReplaceAllString(read(t, page), ""), -1) {
			if why := s.wrong(m[1]); why != "" {
				t.Errorf("%s names `%s`: %s", page, m[1], why)
			}
		}
	}
}

func TestWrongNamesAreFound(t *testing.T) {
	s := readSources(t)
	for _, named := range []string{
		"TestThatIsNotThere", "TestNotThere…", "make nothing", "gloss.notThere", "web/not_there.js", "app/not/there", "not_there.go",
		"notThere", "session.NotThere", "store.Batch.NotThere", "Batch.NotThere",
	} {
		if s.wrong(named) == "" {
			t.Errorf("%s is taken for something that is there", named)
		}
	}
	for _, named := range []string{
		"TestPagesNameWhatIsThere", "TestPages…", "make test", "gloss.fault", "web/guard.js", "guard.js", "listenKeys", "localStorage", "app/text", "browser/*_js.go", "store.Batch", "Batch.Known",
		"Cache-Control", "go run ./cmd/build", "app.Elem", "clipperhouse/uax29", "/gloss/", "dist/",
	} {
		if why := s.wrong(named); why != "" {
			t.Errorf("%s: %s", named, why)
		}
	}
}

// anchor is what a public host makes of a heading, for links to it.
func anchor(words string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		case r == ' ':
			return '-'
		}
		return -1
	}, strings.TrimSpace(words))
}

func TestLinksLeadSomewhere(t *testing.T) {
	for _, page := range pages(t) {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			to := page
			if m[1] != "" {
				if strings.Contains(m[1], ":") {
					continue // another site
				}
				to = filepath.ToSlash(filepath.Join(filepath.Dir(page), m[1]))
			}
			if _, err := os.Stat(filepath.Join(root, to)); err != nil {
				t.Errorf("%s leads to %s, which is not there", page, m[1])
				continue
			}
			if m[2] == "" {
				continue
			}
			there := false
			for _, h := range heading.FindAllStringSubmatch(read(t, to), -1) {
				there = there || "#"+anchor(strings.ReplaceAll(h[1], "`", "")) == m[2]
			}
			if !there {
				t.Errorf("%s leads to %s of %s, and there is no such heading", page, m[2], to)
			}
		}
	}
}
