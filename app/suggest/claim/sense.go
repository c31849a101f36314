package claim

import (
	"strings"

	"gloss/app/text"
)

// Words that tell what a sentence is for, by the words beside them.
const (
	// aims stand before "to" and a verb: "plans to open".
	aims text.Vocabulary = "about aim aiming aims committed determined due expect expected expects going hope hopes hoping intend intending " +
		"intends plan planning plans poised prepared preparing ready scheduled set slated tipped vow vowed vows want wants"
	// owes stand before "to" and a verb: "needs to spend".
	owes text.Vocabulary = "duty got has have need needs obligation time"
	// appeals say what somebody else is to do: "urged residents to stay".
	appeals text.Vocabulary = "appeal appealed appeals beg begged call called calling calls challenge encourage implore invite urge urged urges urging"
	// things begin a noun, so that "to" before one is no sign of a verb: "due to the rain".
	things text.Vocabulary = "a an another her his its my our some that the their these this those your"
	// scopes say among what a superlative is one: "the best in the league".
	scopes text.Vocabulary = "among around ever in nationwide of on since world worldwide"
	// weighs are the superlatives that praise or blame unless their scope is named.
	weighs text.Vocabulary = "best finest greatest most worst"
	// records stand behind "record" where it is a superlative.
	records text.Vocabulary = "amount annual attendance crowd crowds deficit earnings export exports flooding heat high highs loss losses low lows " +
		"number numbers price prices profit profits rain rainfall revenue sales spending temperature temperatures turnout year"
	// kin are whom a story in the first person is about, after "my".
	kin text.Vocabulary = "aunt brother brothers childhood dad daughter father friend grandfather grandmother grandparents husband mom mother mum " +
		"parents partner sister sisters son uncle wife"
)

// notSuperlative end in "est" and compare nothing.
const notSuperlative text.Vocabulary = "arrest attest behest bequest chest conquest contest crest detest digest dishonest divest earnest fest forest " +
	"guest harvest honest inquest interest invest jest lest manifest midwest modest molest nest northwest pest priest protest quest request rest " +
	"self-interest southwest suggest tempest test unrest vest west zest"

// sense returns the feature that the word at token i has in its place, where f is the
// one that the lexicon gives it.
func (r *reader) sense(i int, low []byte, f feature) feature {
	n := &r.vec.named
	switch {
	case f == hasSuperlative || f == always && len(low) > 5 && string(low[len(low)-3:]) == "est" && !notSuperlative.Has(string(low)):
		if !r.superlative(i) {
			return always
		}
		return hasSuperlative
	case f == hasFuture && string(low) != "going" && string(low) != "gonna" && !r.d.At(i+1, "have"):
		n[hasPlan] = true
	case string(low) == "to" && !things.Has(r.d.Low(i+1)):
		switch before := r.d.Low(i - 1); {
		case aims.Has(before):
			n[hasPlan] = true
		case owes.Has(before):
			n[hasDuty] = true
		}
	case appeals.Has(string(low)) && !r.d.At(i+1, "off"):
		n[hasAppeal] = true
	case f == saysI && string(low) == "my" && kin.Has(r.d.Low(i+1)):
		n[hasScene] = true
	case (f == saysI || f == saysWe) && len(low) > 3 && strings.HasSuffix(string(low), "ll"):
		n[hasPlan] = true // I'll, we'll
	}
	return f
}

// superlative reports whether the word at token i says that something is more than all
// others: "at least", "most of", "first" and "last" do not.
func (r *reader) superlative(i int) bool {
	before, word, after := r.d.Low(i-1), r.d.Low(i), r.d.Low(i+1)
	switch {
	case before == "at":
		return false
	case word == "record":
		return records.Has(after) || after != "" && '0' <= after[0] && after[0] <= '9'
	case word == "most" && (before != "the" || after == "of"):
		return false
	case weighs.Has(word):
		return r.scoped(i)
	}
	return true
}

// scoped reports whether a few words behind token i say among what it is a superlative.
func (r *reader) scoped(i int) bool {
	for k := i + 1; k < i+6; k++ {
		if word := r.d.Low(k); word == "." || word == "," {
			return false
		} else if scopes.Has(word) {
			return true
		}
	}
	return false
}
