package extract

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"

	"gloss/app/extract/tree"
)

// The reasons.
const (
	Navigation Reason = "navigation"
	Advert     Reason = "advertisement"
	Comments   Reason = "comments"
	Related    Reason = "related"
	Newsletter Reason = "newsletter"
	Share      Reason = "share"
	Consent    Reason = "consent"
	Hidden     Reason = "hidden"
	Byline     Reason = "byline"
	Duplicate  Reason = "duplicate"
	Another    Reason = "another article"
	Around     Reason = "around the article" // nothing more is known
)

// silent elements never say anything a reader sees as text.
var silent = tree.Set("script", "style", "noscript", "template", "svg", "annotation", "annotation-xml", "iframe", "object", "embed", "canvas", "audio", "video",
	"map", "head", "title", "rt", "rp", "rtc", "input", "select", "textarea", "datalist", "meter", "progress", "link", "meta", "frameset", "frame", "applet",
	"amp-ad", "amp-analytics", "amp-sidebar", "amp-consent", "amp-sticky-ad", "amp-embed", "amp-social-share", "gu-ad", "dialog")

// unseen are the classes of what only a screen reader says.
var unseen = tree.Set("visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text", "screenreader", "u-visually-hidden", "is-visually-hidden", "element-invisible", "offscreen", "u-hiddenVisually")

// hidden reports whether the page says of a node that it is not shown.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "aria-hidden":
			// Pictures of formulas are shown and not read out.
			if a.Val == "true" && !strings.Contains(tree.Attr(n, "class"), "fallback-image") {
				return true
			}
		case "class":
			if hiddenClass(a.Val) {
				return true
			}
		case "style":
			s := strings.ToLower(strings.Join(strings.Fields(a.Val), ""))
			for _, no := range invisible {
				if strings.Contains(s, no) {
					return true
				}
			}
		}
	}
	return false
}

// alerts are words of what a page, and not an article, alerts to, in small letters.
var alerts = []string{"cookie", "javascript", "your browser", "subscribe", "sign in", "log in", "sign up", "register", "ad blocker", "adblock", "error", "copied", "newsletter"}

// invisible are declarations of a style that leave nothing to be seen.
var invisible = []string{"display:none", "visibility:hidden", "visibility:collapse", "clip:rect(0,0,0,0)", "clip:rect(000", "clip:rect(1px", "clip-path:inset(50%", "clip-path:inset(100%", "left:-999", "top:-999", "text-indent:-999", "font-size:0;", "content-visibility:hidden"}

// gone are classes, of style sheets that many sites use, of what is not shown.
var gone = tree.Set("w-condition-invisible", "is-hidden", "is-invisible", "d-none", "hidden", "hide", "invisible", "u-hidden", "uk-hidden", "ng-hide", "display-none", "displaynone", "dn", "hidden-all", "is-visuallyhidden", "js-hidden", "x-hidden", "v-hidden", "pf-u-display-none", "govuk-visually-hidden", "usa-sr-only", "assistive-text", "slds-hide", "slds-assistive-text", "hidden-text", "no-display", "nodisplay", "wp-block-hidden")

// hiddenClass reports whether a class hides an element in a window of every
// width.
func hiddenClass(class string) bool {
	found := false
	for token := range strings.FieldsSeq(class) {
		if unseen[token] {
			return true
		}
		found = found || gone[token]
		// “hidden md:block” and “d-none d-md-block” are shown in a wide window.
		if strings.Contains(token, ":") || strings.HasPrefix(token, "d-") && token != "d-none" {
			return false
		}
	}
	return found
}

// aside tells by an element, its role and the words of its class and id why
// it is not of the article, or "".
func aside(n *html.Node) Reason {
	switch n.Data {
	case "nav", "menu":
		return Navigation
	case "html", "body", "main":
		return ""
	case "footer":
		if within(n, "article", "main", "blockquote") == nil {
			return Navigation
		}
	}
	switch strings.ToLower(tree.Attr(n, "role")) {
	case "navigation", "menu", "menubar", "search", "banner", "contentinfo":
		return Navigation
	case "dialog", "alertdialog":
		return Consent
	case "alert":
		// Of an article it is a correction; of the page it asks for something.
		if words := strings.ToLower(brief(n)); asks(words) || holdsAny(alerts, words) || within(n.Parent, "article", "main") == nil {
			return Consent
		}
	}
	switch tree.Attr(n, "itemprop") {
	case "comment":
		return Comments
	}
	if n.Data == "article" && !strings.Contains(tree.Attr(n, "class")+tree.Attr(n, "id"), "omment") {
		// Publishing systems write the sections of an article into its class.
		return ""
	}
	for _, key := range []string{"id", "class", "data-component", "data-testid"} {
		for token := range strings.FieldsSeq(tree.Attr(n, key)) {
			if r := aboutToken(token); r != "" {
				return r
			}
		}
	}
	return ""
}

// sides are words that name what stands around an article wherever they are
// in a name.
var sides = map[string]Reason{
	"comments": Comments, "disqus": Comments, "livefyre": Comments, "respond": Comments, "reactions": Comments, "commentlist": Comments,
	"outbrain": Related, "taboola": Related, "recommended": Related, "recommendations": Related, "recirculation": Related, "recirc": Related,
	"relatedposts": Related, "relatedarticles": Related, "relatedstories": Related, "relatedcontent": Related, "relatedlinks": Related, "morestories": Related,
	"newsletter": Newsletter, "newsletters": Newsletter, "signup": Newsletter, "mailchimp": Newsletter,
	"sharing": Share, "sharedaddy": Share, "addthis": Share, "addtoany": Share, "sharebar": Share, "sharetools": Share, "socials": Share,
	"cookie": Consent, "cookies": Consent, "consent": Consent, "gdpr": Consent, "onetrust": Consent, "didomi": Consent, "cookiebanner": Consent,
	"advert": Advert, "advertisement": Advert, "advertising": Advert, "adslot": Advert, "adunit": Advert, "dfp": Advert, "adsbygoogle": Advert, "sponsored": Advert,
	"breadcrumb": Navigation, "breadcrumbs": Navigation, "pagination": Navigation, "pager": Navigation, "navbar": Navigation, "megamenu": Navigation,
	"navigation": Navigation, "skiplink": Navigation, "noprint": Navigation, "navbox": Navigation, "editsection": Navigation,
}

// weak are words that name what stands around an article if nothing in the
// name speaks of the article itself.
var weak = map[string]Reason{
	"ad": Advert, "ads": Advert, "sponsor": Advert, "promo": Advert, "promotion": Advert, "share": Share, "social": Share, "subscribe": Newsletter,
	"nav": Navigation, "menu": Navigation, "related": Related, "trending": Related, "popular": Related, "mostread": Related, "readmore": Related,
	"tags": Navigation, "taglist": Navigation, "toolbar": Navigation, "comment": Comments, "sidebar": Around, "footer": Around, "rail": Around, "feedback": Around, "subscription": Newsletter,
	"donate": Newsletter, "donation": Newsletter, "donations": Newsletter,
}

// pairs are two words that mean more together.
var pairs = map[string]Reason{
	"most read": Related, "most popular": Related, "most viewed": Related, "read more": Related, "read next": Related, "up next": Related, "more stories": Related, "more on": Related,
	"also like": Related, "see also": Related, "editors picks": Related, "next article": Related, "sign up": Newsletter, "author bio": Byline, "author box": Byline, "author card": Byline,
	"author info": Byline, "about author": Byline, "author profile": Byline, "skip link": Navigation, "tag list": Navigation, "topic list": Navigation,
	"related articles": Related, "related stories": Related, "related posts": Related, "related content": Related, "related links": Related, "related news": Related, "related topics": Related,
	"comment list": Comments, "comment form": Comments, "comment section": Comments, "comment thread": Comments, "comment area": Comments, "comment body": Comments, "comment content": Comments,
	"site header": Navigation, "site footer": Navigation, "page footer": Navigation, "global header": Navigation, "global footer": Navigation, "main menu": Navigation,
	"article share": Share, "article tags": Navigation, "article ad": Advert, "article sidebar": Around, "story related": Related, "article related": Related,
	"paywall overlay": Newsletter, "paywall prompt": Newsletter, "paywall banner": Newsletter, "paywall message": Newsletter, "paywall offer": Newsletter, "paywall box": Newsletter,
	"advertiser disclosure": Advert, "mw jump": Navigation, "video embed": Related, "video player": Related, "video promo": Related, "vod area": Related, "related video": Related,
}

// own are words of the article itself, and of what holds a whole page.
var own = tree.Set("article", "content", "story", "main", "body", "wrapper", "wrap", "container", "layout", "page", "post", "entry", "with", "text", "grid", "column", "columns")

func aboutToken(token string) Reason {
	if len(token) > 80 {
		return ""
	}
	words := wordsOf(token)
	ours := false
	for i, w := range words {
		if i == 0 && (w == "has" || w == "no" || w == "with" || w == "without" || w == "is" || w == "category" || w == "tag" || w == "type") {
			return ""
		}
		ours = ours || own[w]
	}
	if len(words) > 0 {
		switch last := words[len(words)-1]; last {
		case "count", "open", "enabled", "disabled", "visible", "closed":
			return "" // a state of something, not a thing
		}
	}
	for i, w := range words {
		if i > 0 {
			if r := pairs[words[i-1]+" "+w]; r != "" {
				return r
			}
		}
	}
	for _, w := range words {
		if r := sides[w]; r != "" {
			return r
		}
		if r := weak[w]; r != "" && !ours {
			return r
		}
	}
	return ""
}

// wordsOf parts a name at signs and capitals: relatedArticles, related-articles
// and related_articles are the same words. Digits are letters here, or every
// other number in base 16 would be an ad.
func wordsOf(token string) []string {
	var words []string
	start, lower := -1, false
	flush := func(end int) {
		if start >= 0 {
			words = append(words, strings.ToLower(token[start:end]))
		}
		start = -1
	}
	for i, r := range token {
		switch {
		case unicode.IsDigit(r):
		case !unicode.IsLetter(r):
			flush(i)
			lower = false
			continue
		case unicode.IsUpper(r) && lower:
			flush(i)
		}
		if start < 0 {
			start = i
		}
		lower = unicode.IsLower(r)
	}
	flush(len(token))
	return words
}
