package tree

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Only a rule outside of all conditions, for one class alone, hides it, and none that
// lays the class out otherwise may stand beside it.
func TestReadStyle(t *testing.T) {
	for style, hidden := range map[string]bool{
		".a{display:none}": true,
		".a { color: red; Display: None !important }":  true,
		"/* x */ .b, .a {visibility: hidden}":          true,
		"@media print{.b{color:red}} .a{display:none}": true,
		"@import url(x); .a{display:none}":             true,
		".a{display:none":                              true,
		"@media print{.a{display:none}}":               false,
		".a .c{display:none}":                          false,
		".a:hover{display:none}":                       false,
		"div.a{display:none}":                          false,
		".a{display:none} .a.open{display:block}":      false,
		".a{display:none} @media x{.a{display:block}}": false,
		"/* .a{display:none} */":                       false,
		"/* .a{display:none}":                          false,
		".a{color:none}":                               false,
		"#x{display:none}":                             true, "#x{display:none} .c #x{display:block}": false, "#y{display:none}": false,
		"":       false,
		"}}{{.a": false,
		"@supports (x){@media y{.a{display:none}}} .b{color:x}": false,
	} {
		doc, err := Parse("<style>" + style + "</style><p id=x class='c a'>x")
		if err != nil {
			t.Fatal(err)
		}
		Prepare(doc)
		for n := range doc.Descendants() {
			if n.Data == "p" && Has(n, "hidden") != hidden {
				t.Errorf("%s hides it: %v", style, !hidden)
			}
		}
	}
}

// What a page streams goes to its place once, and what is named wrongly stays.
func TestStreamed(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"by a script", `<div>a<!--$?--><template id="B:0"></template><i>w</i><!--/$-->c</div><div hidden id="S:0">b</div><script>$RC("B:0","S:0")</script>`, "abc"},
		{"by its number", `<div>a<!--$?--><template id="B:0"></template>w<!--/$-->c</div><div hidden id="S:0">b</div>`, "abc"},
		{"a part", `<div>a<template id="P:1"></template>c</div><div hidden id="S:1">b</div><script>$RS("S:1","P:1");$RC("P:1","S:1")</script>`, "abc"},
		{"with a prefix", `<div>a<!--$?--><template id="xB:0"></template><!--/$-->c</div><div hidden id="xS:0">b</div>`, "abc"},
		{"no such place", `<div>ac</div><div hidden id="S:0">b</div><script>$RC("B:7","S:0")</script>`, "acb"},
		{"into itself", `<div hidden id="S:0">a<template id="B:0"></template>b</div><script>$RC("B:0","S:0")</script>`, "ab"},
		{"no end", `<div>a<template id="B:0"></template>c</div><div hidden id="S:0">b</div><script>$RC("B:0","S:0")</script>`, "abc"},
	} {
		doc, err := Parse(tt.page)
		if err != nil {
			t.Fatal(err)
		}
		Prepare(doc)
		var b strings.Builder
		for n := range doc.Descendants() {
			if n.Type == html.TextNode && n.Parent.Data != "script" {
				b.WriteString(n.Data)
			}
		}
		if b.String() != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, b.String(), tt.want)
		}
	}
}

// Templates are unfolded where they hold text, once, and hidden.
func TestUnfold(t *testing.T) {
	prose := "<p>" + strings.Repeat("The town closed its last ferry on Monday. ", 8) + "</p>"
	for _, tt := range []struct {
		name, page    string
		boxes, hidden int
	}{
		{"a script", `<script type="text/template">` + prose + `</script>`, 1, 1},
		{"a script and a part without scripts, the same", `<script type="text/template">` + prose + `</script><noscript>` + prose + `</noscript>`, 1, 1},
		{"a template", `<template>` + prose + `</template>`, 1, 1},
		{"a drawn template", `<template shadowrootmode="open">` + prose + `</template>`, 1, 0},
		{"a program", `<script>` + prose + `</script><script type="module">` + prose + `</script>`, 0, 0},
		{"blanks", `<template>{{x}}` + prose + `</template><script type="text/x-template">${x}` + prose + `</script>`, 0, 0},
		{"little", `<noscript><p>Enable scripts.</p></noscript>`, 0, 0},
	} {
		doc, err := Parse("<body>" + tt.page)
		if err != nil {
			t.Fatal(err)
		}
		Prepare(doc)
		boxes, hidden := 0, 0
		for n := range doc.Descendants() {
			if n.Type == html.ElementNode && n.Data == "div" {
				boxes++
				if Has(n, "hidden") {
					hidden++
				}
			}
		}
		if boxes != tt.boxes || hidden != tt.hidden {
			t.Errorf("%s: %d boxes, %d hidden", tt.name, boxes, hidden)
		}
	}
}

func FuzzPrepare(f *testing.F) {
	f.Add(`<style>.a{display:none}/*</style><p class=a>x<template id="B:0"></template><!--/$--><div hidden id="S:0">y</div><script>$RC("B:0","S:0")</script><noscript><p>z`)
	f.Add("<style>@media x{.a{display:none}}}{{</style><template shadowrootmode=open><p>" + strings.Repeat("word ", 60) + "</template><main aria-hidden=true>")
	f.Fuzz(func(t *testing.T, page string) {
		doc, err := Parse(page[:min(len(page), 8<<10)])
		if err != nil {
			return
		}
		Prepare(doc)
		for n := range doc.Descendants() {
			for c := range n.ChildNodes() {
				if c.Parent != n {
					t.Fatal("the tree is broken")
				}
			}
		}
	})
}
