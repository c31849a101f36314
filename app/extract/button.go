package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// unsaid reports whether an element says nothing to a reader: it never does, or it
// is a button that is no part of a sentence.
func unsaid(n *html.Node) bool {
	return silent[n.Data] || n.Data == "button" && !spoken(n)
}

// Bounds on what is looked at around a button.
const (
	besideButton = 8   // nodes on each side
	aroundButton = 3   // elements around it
	wordsBeside  = 400 // bytes
	nodesBeside  = 200 // in each of those nodes
)

// spoken reports whether the words of a button are part of the text around it,
// as those of terms that explain themselves are, and of headings that open.
func spoken(n *html.Node) bool {
	before, after, around := beside(n)
	if before == "" && after == "" {
		return around != nil && (around.Data == "summary" || around.Data == "dt" || len(around.Data) == 2 && around.Data[0] == 'h' && around.Data[1] >= '2' && around.Data[1] <= '6')
	}
	if r, _ := utf8.DecodeRuneInString(after); after != "" && (unicode.IsLower(r) || unicode.IsPunct(r)) {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(before)
	unfinished := before != "" && !ends(before) && r != ':' && r != '|' && r != '·'
	return unfinished && (after != "" || around != nil && around.Data == "p" && utf8.RuneCountInString(before) >= 20)
}

// beside is the text on both sides of a node in the block that holds it, and the
// element of that block.
func beside(n *html.Node) (before, after string, around *html.Node) {
	var b strings.Builder
	at := n
	for range aroundButton {
		left := at.PrevSibling
		var parts []string
		for k := 0; left != nil && k < besideButton && !(left.Type == html.ElementNode && (breaking[left.Data] || left.Data == "br")); k++ {
			parts = append(parts, wordsOfNode(left))
			left = left.PrevSibling
		}
		joined := ""
		for i := len(parts) - 1; i >= 0; i-- {
			joined += parts[i]
		}
		before = joined + before
		right := at.NextSibling
		for k := 0; right != nil && k < besideButton && !(right.Type == html.ElementNode && (breaking[right.Data] || right.Data == "br")); k++ {
			b.WriteString(wordsOfNode(right))
			right = right.NextSibling
		}
		if at = at.Parent; at == nil || at.Type != html.ElementNode || breaking[at.Data] {
			around = at
			break
		}
	}
	return strings.TrimSpace(before), strings.TrimSpace(b.String()), around
}

// wordsOfNode is the beginning of the text of a node, without that of buttons.
func wordsOfNode(n *html.Node) string {
	var b strings.Builder
	looked := 0
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		looked++
		switch {
		case b.Len() > wordsBeside || looked > nodesBeside:
		case n.Type == html.TextNode:
			b.WriteString(n.Data[:min(len(n.Data), 4*wordsBeside)])
		case n.Type == html.ElementNode && !silent[n.Data] && n.Data != "button" && !hidden(n):
			for c := range n.ChildNodes() {
				walk(c)
			}
		}
	}
	walk(n)
	return b.String()
}
