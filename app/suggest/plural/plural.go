// Package plural tells the plurals of English nouns by their endings, and those that do not go
// by them by lists, and gives their singulars.
package plural

import (
	"strings"

	"gloss/app/text"
)

// plurals are those without an s, and singulars and others those with one.
const (
	plurals text.Vocabulary = "aircraft alumni bacteria businessmen cacti cattle children congressmen countrymen crises criteria data " +
		"deer feet firemen fish fishermen fungi geese grandchildren gunmen lawmen media men mice nuclei offspring " +
		"oxen people percent personnel phenomena police policemen series servicemen sheep skis spacecraft species staff " +
		"stimuli taxis teeth troops women"
	singulars text.Vocabulary = "across afterwards always analysis as basis besides bonus bus campus crisis does famous focus gas goes has " +
		"hers his is its less minus news ours perhaps plus previous s says serious sometimes status theirs this thus " +
		"times towards us various versus virus was whereas yes"
)

// Is reports whether w is the plural of a noun, by its ending or by a
// short list.
func Is(w string) bool {
	if plurals.Has(w) {
		return true
	}
	if singulars.Has(w) || strings.HasSuffix(w, "’s") {
		return false
	}
	n := len(w)
	if n > 7 && (w[n-3:] == "men" || w[n-8:] == "children") {
		return true
	}
	if n < 3 || w[n-1] != 's' {
		return false
	}
	return w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != '\'' && !(w[n-2] == 'i' && n < 6)
}

// irregulars are plurals that do not go by their endings, and their singulars.
const irregulars text.Glossary = "alumni alumnus;analyses analysis;bacteria bacterium;bonuses bonus;buses bus;cacti cactus;calories calorie;" +
	"calves calf;campuses campus;censuses census;children child;choruses chorus;circuses circus;cookies cookie;" +
	"crises crisis;criteria criterion;data;diagnoses diagnosis;echoes echo;feet foot;fungi fungus;gases gas;" +
	"geese goose;grandchildren grandchild;halves half;heroes hero;hypotheses hypothesis;knives knife;leaves leaf;" +
	"lenses lens;lies lie;lives life;loaves loaf;media;mice mouse;mosquitoes mosquito;movies movie;news;" +
	"nuclei nucleus;oases oasis;octopuses octopus;oxen ox;people;phenomena phenomenon;pies pie;police;potatoes potato;" +
	"quizzes quiz;rookies rookie;selfies selfie;series;shelves shelf;skis ski;species;statuses status;" +
	"stimuli stimulus;surpluses surplus;taxis taxi;teeth tooth;theses thesis;thieves thief;ties tie;tomatoes tomato;" +
	"torpedoes torpedo;vetoes veto;viruses virus;volcanoes volcano;walruses walrus;wives wife;wolves wolf;" +
	"zombies zombie"

// Singular returns the singular of the last word of a noun phrase.
func Singular(phrase string) string {
	cut := strings.LastIndexAny(phrase, " -") + 1
	head, w := phrase[:cut], phrase[cut:]
	low := strings.ToLower(w)
	if name, ok := irregulars.Find(low); ok {
		return head + w[:1] + name[1:]
	}
	switch {
	case strings.HasSuffix(w, "men"):
		return head + strings.TrimSuffix(w, "en") + "an"
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return head + strings.TrimSuffix(w, "ies") + "y"
	case strings.HasSuffix(w, "sses"), strings.HasSuffix(w, "shes"), strings.HasSuffix(w, "ches"), strings.HasSuffix(w, "xes"),
		strings.HasSuffix(w, "zzes"):
		return head + strings.TrimSuffix(w, "es")
	case Is(low):
		return head + strings.TrimSuffix(w, "s")
	}
	return phrase
}
