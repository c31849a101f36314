package quote

// wordClasses are the words that part and attribute, class by class, in lower case and
// parted by spaces. A word may be in several classes.
var wordClasses = [...]struct {
	class wordClass
	words string
}{
	// What a word is in its clause.
	{wordClass{tags: tagAux | tagBe}, "am are aren't be been being is isn't was wasn't were weren't"},
	{wordClass{tags: tagAux}, "can can't cannot could did didn't do does don't had hadn't has hasn't have having may might must not shall " +
		"should will won't would"},
	{wordClass{tags: tagAdverb}, "again ago almost already also always back even ever first further hence here however indeed instead just later " +
		"likewise long maybe meanwhile moreover never nevertheless nonetheless now often once only out perhaps rather so " +
		"sometimes soon still then there thus together too twice yet"},
	{wordClass{tags: tagTime}, "afternoon april august december evening february friday january july june last monday month morning next night " +
		"november october saturday september sunday thursday today tomorrow tonight tuesday wednesday week yesterday"},
	{wordClass{tags: tagPrep}, "about above across against alongside amid among around at behind below beneath beside besides between beyond " +
		"despite during following for from in including inside into like near of on outside over per regarding than " +
		"through throughout toward towards under upon via with within without"},
	{wordClass{tags: tagPrep | tagSub}, "after as before since until"},
	{wordClass{tags: tagPrep | tagBy}, "by"},
	{wordClass{tags: tagTo | tagPrep}, "to"},
	{wordClass{tags: tagDet}, "a all an another any both each every few her his its many most my no one other our several some such the their " +
		"these this those three two your"},
	{wordClass{tags: tagPron}, "anyone everybody everyone he i it nobody others she somebody someone they we you"},
	{wordClass{tags: tagObject}, "herself him himself itself me myself ourselves them themselves us"},
	{wordClass{tags: tagWho | tagSub}, "who"},
	{wordClass{tags: tagSub}, "although because how if that though unless what when whenever where wherever whether which while whom whose why"},
	{wordClass{tags: tagConj}, "and but nor or"},
	{wordClass{tags: tagVerb}, "appears became began broke brought came chose comes cut drew fell felt fought gave gets given gives goes got " +
		"grew heard held hit includes keeps kept knew known led left let lost made makes met paid ran remains rose sat " +
		"saw seem seems seen sent shows spent stood taken takes took went won"},
	{wordClass{tags: tagNoun}, "accusation announcement argument assertion call calls caption claim claims comment comments complaint criticism " +
		"declaration declarations description e-mail email essay insistence joke letter line mantra memo message motto " +
		"phrase pledge post prediction promise question quip reference refrain remark remarks reply response rhetoric " +
		"slogan speech statement statements tweet tweets view vow warning warnings words"},
	{wordClass{tags: tagCue | tagSpeech}, "continued continues emailed posted put puts read reads said sang says shot swore texted told written wrote"},
	{wordClass{tags: tagCue}, "felt found saw sought spoke thought"},
	{wordClass{tags: tagTitle}, "attorney brother capt captain chancellor chief col congressman congresswoman conservative dame democrat " +
		"democratic director district doctor dr father former fr gen general gov governor judge justice king labour lady " +
		"lord lt maj mayor minister mr mrs ms mx officer pope president prime prince princess prof professor queen rep " +
		"representative reps republican rev secretary sen senator sens sgt sheriff sir sister speaker st vice"},
	{wordClass{tags: tagParticle}, "al bin da de del den der di dos du el ibn la le ten van von y"},
	// Verbs by their lemma, which bring or colour what somebody says. They are those that
	// news counts most often next to a quotation.
	{wordClass{lemma: tagCue | tagSpeech | tagFirm}, "acknowledge add admit agree allege announce argue ask assert complain concede conclude confirm contend declare " +
		"emphasize explain imply indicate insist maintain observe predict proclaim recall recommend remember respond " +
		"reveal say suggest tell vent write"},
	{wordClass{lemma: tagCue | tagSpeech}, "advise answer assess assure bark beg bellow blurt boast brag caution chant charge chime chuckle claim clarify " +
		"comment confess confide counsel counter crow cry deadpan demand demur deny drawl echo elaborate emphasise " +
		"enthuse exclaim exhort fume gloat gripe groan grouse growl grumble gush hint hiss holler hypothesize implore " +
		"inform inquire insinuate interject interrupt intone joke lament lecture marvel moan mouth murmur muse mutter " +
		"note offer opine plead pledge ponder posit preach press profess promise propose protest query quip rail react " +
		"read reason recite recount reiterate rejoin relate remark remind repeat reply report retort retweet roar scoff " +
		"scream shout sigh sing snap sniff snipe speculate state stress summarise summarize surmise swear taunt tease " +
		"testify thunder tout tweet urge venture volunteer vow warble warn whine whisper wonder yell"},
	{wordClass{lemma: tagCue | tagSpeech | tagDepict | tagFirm}, "accuse condemn criticize denounce"},
	{wordClass{lemma: tagCue | tagSpeech | tagDepict}, "applaud assail attack bash bemoan blame blast caricature challenge chide cite compare congratulate credit " +
		"criticise decry defend deride dismiss endorse express invoke lambast lambaste liken mention mock paint point " +
		"praise question quote reassure rebuke refer ridicule skewer slam thank trumpet voice"},
	{wordClass{lemma: tagCue | tagSpeech | tagDepict | tagLabel | tagFirm}, "describe portray"},
	{wordClass{lemma: tagCue | tagSpeech | tagDepict | tagLabel}, "brand call characterise characterize deem depict dub hail label title"},
	{wordClass{lemma: tagCue | tagFirm}, "believe think"},
	{wordClass{lemma: tagCue}, "cheer consider deliver discuss expect fear feel find highlight hope introduce promote " +
		"pronounce regard reject rip see seek speak threaten want welcome worry"},
}
