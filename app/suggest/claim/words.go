package claim

// featureWords are the words that count for or against a claim, feature by feature, in lower
// case and parted by spaces. Of a word that is listed twice the last feature holds.
//
// They tell a statement of fact from an opinion, a plan or a courtesy. The features follow
// ClaimBuster (Hassan et al., KDD 2017); a short list of words stands for each.
var featureWords = [...]struct {
	feature feature
	words   string
}{
	{hasComparison, "better bigger cheaper double doubled faster fewer greater half higher larger less longer lower more older " +
		"smaller triple tripled twice worse younger"},
	{hasMeasure, "compared percent percentage than times versus"},
	{hasSuperlative, "best biggest fewest finest least most record worst"},
	{hasUniversal, "all always any entire every everybody everyone never no nobody none nothing only"},
	{saysI, "i i'd i'll i'm me mine my myself"},
	{saysWe, "our ours ourselves us we we'll"},
	{saysYou, "you you'll you're your yours"},
	{saysThey, "he her him his she their them they"},
	{hasFuture, "going gonna shall will won't would wouldn't"},
	{hasDuty, "let let's must need needs ought should shouldn't"},
	{hasChance, "can can't cannot could may maybe might perhaps probably"},
	{hasOpinion, "agree believe confident doubt feel guess hopefully know mean opinion prefer proud suppose sure think " +
		"understand want wish wonder"},
	{hasCourtesy, "applaud bless condolences congratulate congratulations god grateful hello honored honoured ok okay please prayers sorry thank thankful thanks thoughts welcome well yes"},
	{hasDeed, "added bought built cost costs created cut declined decreased died dropped earned fell gained grew increased " +
		"invaded invested killed lost opposed paid passed raised reduced rose sent signed sold spent supported vetoed " +
		"voted won"},
	{hasPast, "became been began came did didn't gave got left made took was wasn't went were weren't"},
	{hasNegation, "aren't doesn't don't isn't nor not"},
	{hasSource, "according acknowledged admitted argued claimed claims confirmed estimated estimates found reported reports said " +
		"says showed showing shows suggests testified told warned wrote"},
	{hasScene, "asked cried dawn drove felt grew heard met moments remember sat sirens slept standing stood story thought visited waited " +
		"walked watched wept woke wondered"},
	{hasCondition, "if unless whether"},
	{hasHave, "had has hasn't have haven't he's i've it's she's they've we've you've"},
	{hasPresent, "am are is that's there's they're we're"},
	{hasPolicy, "act agency amendment announce announced announcing average bill budget court create creates data department fund " +
		"funded funding initiative invest investing launch launched law laws legislation level number plan plans program " +
		"programs project projects proposal propose proposed proposing provide provides rate rates report sign study " +
		"survey"},
	{hasPublic, "businesses children cities college companies company counties crime debt deficit dollars economy employees " +
		"energy families health homes hospital income insurance job jobs oil patients police population prison revenue " +
		"roads school schools spending states students tax taxes teachers trade troops unemployment votes wages war " +
		"workers"},
	{hasValues, "belief challenge challenges character courage dignity dream dreams duty faith forward freedom greatness heart " +
		"hearts honor hope hopes love moment opportunity promise resolve responsibility spirit strength together trust " +
		"values vision voice voices"},
	{hasTime, "ago april august century decade december february january july june march month months november october " +
		"september since today year years yesterday"},
}
