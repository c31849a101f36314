package extract

import (
	"strings"

	"golang.org/x/net/html"

	"gloss/app/article"
)

// none reports whether what was chosen is no article: a list of the beginnings
// of others, what a page asks of whoever comes, or a line above the headline.
func none(blocks []*block, f *facts) bool {
	all, asked, below, teased := 0, 0, 0, 0
	units := map[*html.Node]bool{}
	passed := f.h1 == nil
	for _, b := range blocks {
		passed = passed || f.h1 != nil && (b.node == f.h1 || within(b.node, f.h1.Data) == f.h1)
		if !b.taken || b.role == article.Headline || b.role == article.Caption {
			continue
		}
		all += b.broad
		if asks(b.text) || admits(b.text) {
			asked += b.broad
		}
		if passed {
			below += b.broad
		}
		if unit := unitOf(b, f); unit != nil {
			units[unit] = true
			teased += b.broad
		}
	}
	switch {
	case all == 0:
		return false
	case 10*asked >= 6*all:
		return true
	case below == 0 && all < enough:
		return true
	}
	return len(units) > 2 && 10*teased >= 7*all && f.kept < least
}

// unitOf is the element around a block that holds the beginning of an article,
// or nil.
func unitOf(b *block, f *facts) *html.Node {
	for n, up := b.node, 0; n != nil && up < 6; n, up = n.Parent, up+1 {
		if f.units[n] {
			return n
		}
	}
	return nil
}

// admissions are what a page says that asks for a name and a password, in small letters.
var admissions = []string{"log in", "sign in", "password", "create an account", "create a free account", "create your account", "register for free", "already have an account", "already a subscriber", "forgot your", "verify you are human", "enable javascript", "javascript is disabled", "checking your browser",
	"anmelden", "einloggen", "passwort", "connectez-vous", "mot de passe", "créez un compte", "inicie sesión", "iniciar sesión", "contraseña", "accedi", "senha"}

// admits reports whether a text asks to log in: it is short, and names two things that
// such texts name, or one near its beginning.
func admits(s string) bool {
	if breadth(s) > 400 {
		return false
	}
	s = strings.ToLower(s)
	n := 0
	for _, a := range admissions {
		if i := strings.Index(s, a); i >= 0 {
			if n++; n > 1 || i < 40 {
				return true
			}
		}
	}
	return false
}
