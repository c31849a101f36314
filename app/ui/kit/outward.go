package kit

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"gloss/app/safeurl"
	"gloss/app/words"
)

// Outward is the only way out of Gloss: a link to an address that package safeurl
// lets be opened, in a tab of its own that is told neither who opened it nor
// where; or else its words.
func Outward(address string) app.UI {
	to, ok := safeurl.Openable(address)
	if !ok {
		return El("span").Text(address)
	}
	return El("a").Attr("href", to).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Text(address)
}

// OutwardAs is Outward under other words than the address itself.
func OutwardAs(address, name string) app.UI {
	to, ok := safeurl.Openable(address)
	if !ok {
		return El("span").Text(name)
	}
	return El("a").Attr("href", to).Attr("target", "_blank").Attr("rel", "noopener noreferrer").Dir("auto").Text(name)
}

// bookmarklet copies the page that it is used on, with its address in front as
// browsers write it into pages that they save. It is text that we wrote, and
// never runs here: our own policy forbids it.
func bookmarklet() string {
	return `javascript:(function(){` +
		`var d=document,t='<!-- saved from url='+location.href.replace(/--/g,'%2D%2D')+' -->\n'+d.documentElement.outerHTML;` +
		`function done(){alert('` + strings.NewReplacer(`'`, `’`, `\`, ``).Replace(words.IntakeBookmarkDone.String()) + `')}` +
		`function old(){var a=d.createElement('textarea');a.value=t;d.body.appendChild(a);a.select();d.execCommand('copy');a.remove();done()}` +
		`navigator.clipboard?navigator.clipboard.writeText(t).then(done,old):old()` +
		`})()`
}

// Bookmark is a link to be dragged to the bookmarks, and no way out: pressed
// here it does what onClick does.
func Bookmark(name string, onClick app.EventHandler) app.UI {
	return El("a").Class("btn outlined").Attr("href", bookmarklet()).OnClick(Heard(onClick)).Text(name)
}
