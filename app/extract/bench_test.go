package extract

import (
	"fmt"
	"strings"
	"testing"
)

// bigPage is a page of about size bytes: an article of text bytes among
// navigation, scripts and comments, as large pages are.
func bigPage(size, text int) []byte {
	var b strings.Builder
	b.WriteString("<!doctype html><html><head><title>A long day at the council | Gazette</title></head><body><nav>")
	for i := range 300 {
		fmt.Fprintf(&b, `<li><a href="/s/%d">Section %d</a></li>`, i, i)
	}
	b.WriteString(`</nav><article class="story"><h1>A long day at the council</h1><div class="body">`)
	for i := 0; b.Len() < text; i++ {
		fmt.Fprintf(&b, `<p class="para">Paragraph %d of the report says, as the ones before it did, that the <a href="/b/%d">bridge</a> was discussed, and that nobody could say who owns the river.</p>`+"\n", i, i)
	}
	b.WriteString(`</div></article><section class="comments">`)
	for i := 0; b.Len() < size; i++ {
		if i%4 == 0 {
			fmt.Fprintf(&b, `<script>window.q=window.q||[];q.push({"slot":%d,"html":"%s"})</script>`, i, strings.Repeat("x", 1500))
		}
		fmt.Fprintf(&b, `<div class="comment" id="c%d"><span class="who">reader%d</span><div class="said"><p>I was there, and it was longer than it says here, believe me.</p></div></div>`, i, i)
	}
	b.WriteString("</section></body></html>")
	return []byte(b.String())
}

func BenchmarkRead(b *testing.B) {
	for _, tt := range []struct {
		name       string
		size, text int
	}{{"100 kB", 100_000, 20_000}, {"5 MB", 5_000_000, 1_000_000}} {
		b.Run(tt.name, func(b *testing.B) {
			raw := bigPage(tt.size, tt.text)
			b.SetBytes(int64(len(raw)))
			for b.Loop() {
				if _, _, err := Read(raw, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
