package translation

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"gloss/app/words"
)

func catalogue(t *testing.T) []Entry {
	t.Helper()
	all, err := Catalogue("..")
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// What is filled in without an order among forms may be left out by no language, and no
// language may ask for more.
func TestTranslations(t *testing.T) {
	all := catalogue(t)
	for _, l := range words.Languages {
		t.Run(l.Tag, func(t *testing.T) {
			file, err := os.ReadFile(Path("..", l.Tag))
			if err != nil {
				t.Fatal(err)
			}
			in, err := ReadPO(string(file))
			if err != nil {
				t.Fatal(err)
			}
			missing := 0
			for _, e := range all {
				s := in[e.English]
				if s == "" {
					missing++
					t.Errorf("%s is not translated: %q", e.Name, e.English)
					continue
				}
				want, _ := Check("en", e.English)
				got, err := Check(l.Tag, s)
				if err != nil {
					t.Errorf("%s: %v", e.Name, err)
				}
				if !slices.Equal(bare(got), bare(want)) {
					t.Errorf("%s is filled with %q, not %q", e.Name, got, want)
				}
				if edges(s) != edges(e.English[strings.IndexByte(e.English, '|')+1:]) {
					t.Errorf("%s begins or ends with white space in one language alone: %q", e.Name, s)
				}
			}
			compiled, err := Compile(in)
			if err != nil {
				t.Fatal(err)
			}
			language, err := words.Read(l.Tag, compiled)
			if err != nil {
				t.Fatal(err)
			}
			words.Use(language)
			defer words.Use(nil)
			for _, e := range all {
				if got := words.Text(e.English).String(); in[e.English] != "" && got != in[e.English] {
					t.Errorf("%s is %q, not %q", e.Name, got, in[e.English])
				}
			}
		})
	}
}

// bare are the names alone: one language may need forms where another needs the number.
func bare(filled []string) []string {
	var out []string
	for _, f := range filled {
		f = strings.TrimPrefix(strings.TrimPrefix(f, "plural "), "select ")
		out = append(out, f)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func edges(s string) [2]bool {
	return [2]bool{strings.HasPrefix(s, " "), strings.HasSuffix(s, " ")}
}

// Two constants with one text are one constant, or have a meaning in front.
func TestCatalogueIsSound(t *testing.T) {
	names := map[string]string{}
	for _, e := range catalogue(t) {
		if other := names[e.English]; other != "" {
			t.Errorf("%s and %s are the same text: %q", other, e.Name, e.English)
		}
		names[e.English] = e.Name
		if _, err := Check("en", e.English); err != nil {
			t.Errorf("%s: %v", e.Name, err)
		}
		if strings.TrimSpace(e.English) == "" || strings.Count(e.English, "|") > 1 {
			t.Errorf("%s is %q", e.Name, e.English)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, tt := range []struct{ name, message, filled string }{
		{"plain", "Add article", ""},
		{"names", "{b} of {a}", "a b"},
		{"a plural", "{n, plural, one {# mark in {title}} other {# marks}}", "plural n title"},
		{"no other", "{n, plural, one {# mark}}", "error"},
		{"no one", "{n, plural, other {# marks}}", "error"},
		{"a category of another language", "{n, plural, one {a} few {b} other {c}}", "error"},
		{"a choice without other", "{k, select, claim {a}}", "error"},
		{"a way that is none", "{n, number, x}", "error"},
		{"open", "a {n", "error"},
		{"closed twice", "a} b", "error"},
		{"no name", "a {} b", "error"},
		{"words behind the forms", "{k, select, other {a} b}", "error"},
	} {
		filled, err := Check("en", tt.message)
		got := strings.Join(filled, " ")
		if err != nil {
			got = "error"
		}
		if got != tt.filled {
			t.Errorf("%s: %q, not %q (%v)", tt.name, got, tt.filled, err)
		}
	}
}

func TestPO(t *testing.T) {
	all := []Entry{{"A", "a.go", "say \"a\"\\"}, {"B", "a.go", "b"}, {"C", "b.go", "c"}}
	in := map[string]string{"say \"a\"\\": "„a“ \"\\", "c": "C\nD", "gone": "weg"}
	back, err := ReadPO(WritePO("de", all, in))
	if err != nil || len(back) != 2 || back["c"] != "C\nD" || back["say \"a\"\\"] != "„a“ \"\\" {
		t.Errorf("%v, %q", err, back)
	}
	if back, err := ReadPO("msgid \"a\"\n\"b\"\nmsgstr \"\"\n\"c\"\n"); err != nil || back["ab"] != "c" {
		t.Errorf("over two lines: %v, %q", err, back)
	}
	for _, bad := range []string{"\"a\"", "msgid a", "msgid \"a", "what"} {
		if _, err := ReadPO(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}

// Whatever the number of texts, each finds its own line.
func TestCompileAnyNumber(t *testing.T) {
	defer words.Use(nil)
	for n := 1; n < 3000; n += 1 + n/3 {
		in := map[string]string{}
		for i := range n {
			in[fmt.Sprint("text ", i)] = fmt.Sprint("Text ", i)
		}
		file, err := Compile(in)
		if err != nil {
			t.Fatalf("%d texts: %v", n, err)
		}
		l, err := words.Read("de", file)
		if err != nil {
			t.Fatal(err)
		}
		words.Use(l)
		for english, want := range in {
			if got := words.Text(english).String(); got != want {
				t.Fatalf("of %d texts, %q is %q", n, english, got)
			}
		}
	}
	if _, err := Compile(nil); err == nil {
		t.Error("no texts are compiled")
	}
}
