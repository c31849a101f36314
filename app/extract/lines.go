package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"gloss/app/article"
	"gloss/app/extract/tree"
)

// adverts are lines that stand above an advertisement, in small letters.
var adverts = tree.Set("ad", "ads", "advertisement", "advertisements", "advertising", "sponsored", "sponsored content", "paid content", "anzeige", "werbung", "publicité", "publicidad", "anuncio",
	"pubblicità", "reklama", "реклама", "إعلان", "広告", "广告", "advertentie", "annonce", "annons", "story continues below advertisement", "article continues below advertisement",
	"advertisement - scroll to continue", "advertisement · scroll to continue", "continue reading the main story", "article continues after ad", "skip advertisement", "report this ad", "story continues below this ad")

// labels are lines of the page itself: what a button does, what a list is of. In
// small letters, without what stands around the words.
var labels = tree.Set("print", "print this article", "print this page", "back", "back to top", "go back", "loading", "comments", "no comments", "no comments yet", "comments closed", "comments are closed", "post a comment", "share this article", "show more", "load more", "view comments", "table of contents", "external content", "enlarge image", "view image", "about the author", "more information",
	"drucken", "artikel drucken", "zurück", "zurück zur übersicht", "zur übersicht", "nach oben", "kommentare", "keine kommentare", "kommentare geschlossen", "kommentar verfassen", "kommentar schreiben", "schreibe einen kommentar", "artikel teilen", "mehr anzeigen", "mehr laden", "lade weitere inhalte", "inhaltsverzeichnis", "externer inhalt", "vergrößern", "bild anzeigen", "bild vergrößern", "über den autor", "über die autorin", "weitere informationen", "weitere themen", "weiterführende links", "quellenangaben", "kategorien", "schon gelesen", "noch keine bewertungen", "wie bewerten sie diesen artikel", "auch lesenswert",
	"imprimer", "retour", "haut de page", "commentaires", "aucun commentaire", "laisser un commentaire", "partager cet article", "afficher plus", "agrandir", "sommaire", "à propos de l'auteur",
	"imprimir", "volver", "comentarios", "sin comentarios", "ver más", "ampliar", "compartir", "índice", "sobre el autor", "comentários", "voltar", "sobre o autor", "stampa", "indietro", "commenti", "nessun commento", "condividi", "mostra altro", "ingrandisci",
	"afdrukken", "terug", "reacties", "geen reacties", "deel dit artikel", "over de auteur", "drukuj", "powrót", "komentarze", "brak komentarzy", "udostępnij", "o autorze", "печать", "назад", "комментарии", "поделиться", "об авторе")

// credits begin a line that says whose a picture is, or what it shows.
var credits = []string{"photo:", "photos:", "photo by ", "photograph:", "photographs:", "picture:", "pictures:", "image:", "images:", "image credit", "photo credit", "photo courtesy", "credit:", "foto:", "fotos:", "bild:", "bilder:", "beitragsbild", "titelbild", "bildquelle", "bildnachweis", "abbildung:", "grafik:",
	"crédit photo", "crédit photos", "crédits photo", "crédits photos", "crédit :", "crédits :", "photo :", "photos :", "image :", "illustration :", "imagen:", "fotografía:", "imagem:", "immagine:", "beeld:", "zdjęcie:", "zdj.:", "fot.", "фото:", "写真：", "图片来源"}

// agencies end a line below a picture.
var agencies = []string{"/getty images", "/ getty images", "getty images", "/afp", "/ afp", "via afp", "/reuters", "/ reuters", "/dpa", "/ dpa", "/epa", "/ epa", "/ap", "/ ap", "ap photo", "shutterstock", "shutterstock.com", "istock", "istock.com", "istockphoto", "picture alliance", "picture-alliance", "imago", "unsplash", "adobe stock", "wikimedia commons"}

// credit reports whether a short line is of a picture.
func credit(b *block) bool {
	if b.role != article.Paragraph || b.size > 200 {
		return false
	}
	s := strings.ToLower(oneLine(b.text))
	if begins(strings.TrimLeft(s, "([ "), credits) {
		return true
	}
	tail := strings.TrimRight(s, ")] .")
	for _, a := range agencies {
		// A sentence may end in the name of one too.
		if rest, ok := strings.CutSuffix(tail, a); ok && (strings.HasPrefix(a, "/") || strings.ContainsAny(s, "©|/(") || strings.HasSuffix(rest, ": ")) {
			return true
		}
	}
	return false
}

// pointers begin a line that points to another article, in small letters.
var pointers = []string{"read more", "read also", "also read", "read next", "read:", "related", "see also", "more on this", "more:", "more from", "recommended", "don't miss", "watch:", "listen:", "now playing",
	"you may also like", "you might also like", "most read", "most popular", "trending", "what to read next", "editors' picks", "editor's picks", "further reading", "more stories", "top stories",
	"lesen sie auch", "lesen sie mehr", "mehr zum thema", "mehr dazu", "auch interessant", "das könnte sie", "lire aussi", "à lire aussi", "a lire aussi", "lire également", "voir aussi", "sur le même sujet", "notre sélection",
	"lea también", "lee también", "también te puede", "te puede interesar", "más información", "noticias relacionadas", "leggi anche", "leia também", "leia mais", "saiba mais", "lees ook", "läs också", "les også", "læs også", "czytaj także", "zobacz także",
	"читайте также", "читать также", "по теме", "اقرأ أيضا", "اقرأ أيضاً", "مواضيع ذات صلة", "関連記事", "あわせて読みたい", "相关新闻", "相关阅读", "延伸阅读"}

// invitations begin a line that invites to a newsletter, an app or a
// subscription.
var invitations = []string{"sign up for", "sign up to", "sign up here", "subscribe to", "subscribe now", "subscribe for", "get our ", "join our ", "download the", "download our", "listen to this story", "listen to this article", "donate", "please donate", "enjoying this", "become a member", "become a subscriber", "support us", "share ", "spenden sie", "faites un don", "follow us", "follow our", "start your free trial", "support our journalism", "melden sie sich", "newsletter abonnieren", "jetzt abonnieren",
	"abonnez-vous", "inscrivez-vous", "suscríbete", "suscríbase", "apúntate", "iscriviti", "подпишитесь", "подписывайтесь", "اشترك في", "share this", "share on", "teilen", "partager", "compartir"}

// appeals begin a line that asks for stories or agreement, if it leads
// somewhere: people who are interviewed are asked for stories too.
var appeals = []string{"by signing up", "by subscribing", "do you have a story", "do you have a tip", "have you got a story", "have a story", "have a tip", "got a story", "got a tip"}

// gates begin a line that says that there is more for those who pay.
var gates = []string{"already a subscriber", "to continue reading", "this article is for subscribers", "this story is for subscribers", "this content is for", "register to continue", "subscribe to continue", "log in to continue",
	"déjà abonné", "il vous reste", "la suite est réservée", "cet article est réservé", "weiterlesen mit", "dieser artikel ist", "sie haben bereits ein", "este contenido es exclusivo", "contenido exclusivo para", "contenuto riservato"}

// askings make a short line an invitation wherever they stand in it.
var askings = []string{"we may earn a commission", "we may receive a commission", "we receive a commission", "we earn a commission", "earn an affiliate commission", "cancel at any time", "cancel anytime", "was this article helpful", "was this story helpful", "did you find this article", "please chip in", "consider donating", "make a donation", "free or paid subscriber", "reader-supported publication", "to our newsletter", "our free newsletter", "our daily newsletter", "our weekly newsletter", "in your inbox", "to your inbox", "into your inbox", "unseren newsletter", "unserem newsletter", "notre newsletter", "nuestra newsletter", "nuestro boletín", "our whatsapp channel", "our telegram channel"}

// endings begin a line of the house after an article.
var endings = []string{"©", "copyright ", "(c) ", "all rights reserved", "责任编辑", "责编", "编辑：", "原标题", "this entry was posted", "posted in ", "this post may contain affiliate", "this post contains affiliate", "this article contains affiliate", "this page contains affiliate", "pin it for later", "pin for later", "leave a reply", "leave a comment", "proudly powered by", "tags:", "topics:", "filed under", "schlagworte", "mots-clés", "etiquetas:", "теги:", "contact the author", "follow the author", "a version of this article", "this article originally appeared", "this article appears in the", "this article appeared in the", "our standards:", "print edition"}

// lineAbout is why a short block among those of an article is none of it, or
// "". near says that it stands close to the headline.
func lineAbout(b *block, f *facts, near bool) Reason {
	if b.size > 300 {
		return ""
	}
	s := strings.ToLower(oneLine(b.text))
	bareLine := strings.Trim(s, " .…:·|-–—*[]()?!»«›‹<>")
	switch {
	case b.size < 60 && labels[bareLine]:
		return Around
	case adverts[bareLine]:
		return Advert
	case b.size < 200 && begins(s, pointers) && (b.density() > 0.4 || strings.HasSuffix(s, ":") || b.size < 20 && b.role != article.Paragraph):
		return Related
	case b.size < 200 && (holdsAny(askings, s) || begins(s, gates)), b.size < 160 && begins(s, invitations) && (b.linked > 0 || b.size < 60 || strings.Contains(s, "newsletter")), b.size < 200 && begins(s, appeals) && (b.linked > 0 || strings.Contains(s, "privacy policy")):
		return Newsletter
	case b.size < 200 && begins(s, endings):
		return Around
	case f.author != "" && !near && startsWithName(b.text, f.author) && (b.linked > 0 || describes(b.text, f.author)):
		return Byline // who the author is
	case b.role == article.BlockQuote && b.size < 200 && b.density() > 0.9 && !ends(b.text):
		return Related // another page, embedded: a quotation is more than a link
	case b.size < 60 && b.density() > 0.9 && !ends(b.text) && pressed(b.node):
		return Share
	case b.role == article.Paragraph && b.size < 160 && aboutAuthor(b, s, f, near):
		return Byline
	}
	return ""
}

// startsWithName reports whether a line begins with the name of the author, or
// of the first of several.
func startsWithName(line, author string) bool {
	author, _, _ = strings.Cut(author, ",")
	author, _, _ = strings.Cut(author, " and ")
	return strings.Contains(author, " ") && strings.HasPrefix(line, author)
}

// describes reports whether a line goes on, after the author's name, to say who
// that is.
func describes(line, author string) bool {
	author, _, _ = strings.Cut(author, ",")
	author, _, _ = strings.Cut(author, " and ")
	rest := strings.TrimPrefix(line, author)
	for _, verb := range []string{" is a ", " is an ", " is the ", " covers ", " reports ", " writes ", " has been ", " ist ", " schreibt ", " est ", " es ", " è "} {
		if strings.HasPrefix(rest, verb) {
			return true
		}
	}
	return false
}

// pressed reports whether an element, or the one around it, is a button by its
// name.
func pressed(n *html.Node) bool {
	for up := 0; n != nil && up < 2; n, up = n.Parent, up+1 {
		for token := range strings.FieldsSeq(tree.Attr(n, "class")) {
			for _, w := range wordsOf(token) {
				if w == "button" || w == "btn" || w == "cta" {
					return true
				}
			}
		}
	}
	return false
}

func begins(s string, with []string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '©' && r != '(' })
	for _, w := range with {
		if rest, ok := strings.CutPrefix(s, w); ok {
			r, _ := utf8.DecodeRuneInString(rest)
			last, _ := utf8.DecodeLastRuneInString(w)
			if rest == "" || !unicode.IsLetter(r) || !unicode.IsLetter(last) || last > 0x2fff {
				return true
			}
		}
	}
	return false
}

// announces reports whether a heading is that of a list of other articles.
func announces(s string) bool {
	return utf8.RuneCountInString(s) < 60 && begins(strings.ToLower(s), pointers)
}

// aboutAuthor reports whether a line says who wrote the article, or when, and
// nothing else.
func aboutAuthor(b *block, s string, f *facts, near bool) bool {
	if near {
		if _, ok := article.ParseDate(b.text); ok {
			return true
		}
		if f.author != "" && strings.Contains(bare(s), bare(f.author)) && b.size < utf8.RuneCountInString(f.author)+40 && !ends(b.text) {
			return true
		}
	}
	if b.size < 120 && !ends(b.text) {
		for n, up := b.node, 0; n != nil && up < 2 && !f.holds[n]; n, up = n.Parent, up+1 {
			if isBylineElement(n) || n.Data == "time" {
				return true
			}
		}
	}
	return false
}
