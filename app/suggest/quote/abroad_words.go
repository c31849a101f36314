package quote

import (
	"gloss/app/suggest/lang"
	"gloss/app/text"
)

// tongue has the words by which a language other than English attributes what is quoted.
// Verbs are listed in the forms that news has: the third person and the participle.
type tongue struct {
	verbs     text.Vocabulary
	auxiliary text.Vocabulary // may stand before a participle
	according text.Vocabulary // "laut", "selon": whose words they are follows
	skipped   text.Vocabulary // adverbs and particles between a verb and its subject
	articles  text.Vocabulary
	pronouns  text.Vocabulary
	joints    text.Vocabulary // within a name or after a noun: "von", "du"
	capitals  bool            // nouns have a capital
	dashes    bool            // dialogues are in dashes
}

var tongues = map[lang.Lang]*tongue{
	lang.German: {
		verbs: "antwortet antwortete appelliert appellierte behauptet behauptete beklagt beklagte berichtet berichtete berichteten " +
			"bestätigt bestätigte betont betonte betonten bezeichnet bezeichnete bilanziert bilanzierte droht drohte entgegnet " +
			"entgegnete ergänzt ergänzte erklärt erklärte erklärten erläutert erläuterte erwidert erwiderte erzählt erzählte " +
			"erzählten fand findet fordert forderte forderten fragt fragte freut freute fügt fügte gesagt geschrieben geäußert glaubt " +
			"glaubte heißt hieß hofft hoffte klagt klagte kommentiert kommentierte kritisiert kritisierte kritisierten lobt lobte " +
			"mahnt mahnte meint meinte meinten mitgeteilt nannte nannten nennt resümiert resümierte rief riet ruft rät räumt räumte " +
			"sagen sagt sagte sagten schreiben schreibt schrieb schrieben schwärmt schwärmte schätzt sprach sprachen spricht teilt " +
			"teilte teilten unterstreicht unterstrich urteilt urteilte verkündet verkündete vermutet vermutete versichert versicherte " +
			"versprach verspricht verteidigt verteidigte warnen warnt warnte warnten widersprach widerspricht zitiert zitierte äußert " +
			"äußerte",
		auxiliary: "haben hat hatte hatten",
		according: "laut",
		skipped: "aber allerdings am auch daraufhin das dazu dem den denn der dessen die dort dpa ein eine einem einer gegenüber gestern " +
			"heute hinzu ihm ihr jedoch mit nun schließlich sich so später weiter zudem",
		articles: "das dem den der des die ein eine einem einen einer eines ihr ihre sein seine",
		pronouns: "er es ich man sie wir",
		joints:   "am an auf aus bei beim dem den der des du für im in van vom von zu zum zur",
		capitals: true,
	},
	lang.French: {
		verbs: "accuse accusé affirmait affirme affirment affirmé ajoute ajouté analyse analysé annonce annoncé appelle appelé assure " +
			"assurent assuré averti avertit avoue avoué commente commenté conclu conclut confie confirme confirmé confié conseille " +
			"conseillé constate constaté critique critiqué demande demandé disait disent dit déclare déclarent déclaré décrit dénonce " +
			"dénoncent dénoncé déplore déploré détaille détaillé estime estiment estimé exclame exclamé exhorte exhorté explique " +
			"expliquent expliqué félicite félicité glisse glissé indique indiqué insiste insisté interroge interrogé juge jugé jure " +
			"juré lance lancé martelé martèle note noté observe observé parle parlé plaide plaidé poursuit poursuivi promet promis " +
			"précise précisé prévenu prévient qualifie qualifié raconte racontent raconté rappelle rappelé reconnaît reconnu regrette " +
			"regretté réagi réagit réclame réclament réclamé réjoui réjouie réjouit répond répondent répondu répète répété résume " +
			"résumé souligne soulignent souligné soupire soupiré soutenu soutient tonne tranche tranché témoigne témoignent témoigné " +
			"écrie écrit écrivait écrivent écrié écriée évoque évoqué",
		auxiliary: "a avait est ont sont était",
		according: "après selon",
		skipped: "alors aussi dimanche encore ensuite hier jeudi lundi mardi mercredi notamment part pour s sa samedi se son vendredi " +
			"également",
		articles: "ce cette des l la le les sa son un une",
		pronouns: "elle elles il ils je on",
		joints:   "au aux d de des du en l la le les pour à",
		dashes:   true,
	},
	lang.Spanish: {
		verbs: "aclara aclaró aconseja aconsejó acusa acusó admite admitió advierte advirtió afirma afirmaba afirman afirmaron afirmó " +
			"agrega agregó alerta alertó anuncia anunció apunta apuntó asegura aseguran aseguraron aseguró añade añadido añadió " +
			"califica calificó celebra celebró comenta comentó concluye concluyó confesó confiesa confirma confirmó considera " +
			"consideró contó critica criticó cuenta cuentan declara declaran declararon declaró defendió defiende denuncia " +
			"denunciaron denunció describió destaca destacó dice dicen dicho dijeron dijo escribe escribieron escribió exclama " +
			"exclamó exige exigió explica explican explicaron explicó expresa expresó habló indica indicó informa informaron informó " +
			"insiste insistió lamenta lamentó llamó manifestó manifiesta matiza matizó opina opinó pide pidió precisa precisó " +
			"pregunta preguntó promete prometió reclama reclamó reconoce reconoció recordó recuerda reiteró relata relató remarca " +
			"remarcó responde respondió resume resumió sentencia sentenció señala señalan señalaron señaló sostiene sostuvo subraya " +
			"subrayó tildó zanja zanjó",
		auxiliary: "ha había habían han",
		according: "según",
		skipped:   "además ayer domingo entonces hoy jueves le les luego lunes martes miércoles nos se sábado también viernes",
		articles:  "el la las los su sus un una unas unos",
		pronouns:  "ella ellas ellos yo él",
		joints:    "de del el en la las los para y",
		dashes:    true,
	},
	lang.Portuguese: {
		verbs: "acrescenta acrescentou adianta adiantou admite admitiu afirma afirmam afirmaram afirmou alerta alertou anuncia anunciou " +
			"apontou assegura assegurou avalia avaliou chamou classificou comenta comentou conclui concluiu confirma confirmou " +
			"considera considerou conta contam contou critica criticou declara declararam declarou defende defendeu denuncia " +
			"denunciou destaca destacou disse disseram diz dizem escreve escreveram escreveu exclama exclamou exige exigiu explica " +
			"explicam explicaram explicou frisa frisou garante garantiu indica indicou informa informaram informou insiste insistiu " +
			"lamenta lamentou lembra lembrou opina opinou pede pediu pergunta perguntou precisou promete prometeu reconhece " +
			"reconheceu refere referiu relata relatou responde respondeu ressalta ressaltou salienta salientou sublinha sublinhou " +
			"sustenta sustentou",
		auxiliary: "havia tem tinha",
		according: "conforme segundo",
		skipped:   "ainda depois então hoje lhe ontem se também",
		articles:  "a as o os seu sua um uma",
		pronouns:  "ela elas ele eles eu",
		joints:    "da das de do dos e em na no para",
		dashes:    true,
	},
	lang.Italian: {
		verbs: "accusa accusato afferma affermano affermato aggiunge aggiunto ammesso ammette annuncia annunciato assicura assicurato " +
			"avverte avvertito chiede chiesto commenta commentato conclude concluso conferma confermato critica criticato definisce " +
			"definito denuncia denunciato detto dice dichiara dichiarato dicono disse esclama esclamato evidenzia evidenziato insiste " +
			"lamenta lamentato osserva osservato parlato precisa precisato promesso promette racconta raccontano raccontato replica " +
			"replicato ribadisce ribadito ricorda ricordato riferisce riferito risponde risposto scritto scrive scrivono sostenuto " +
			"sostiene sottolinea sottolineato spiega spiegano spiegato",
		auxiliary: "aveva avevano ha hanno",
		according: "secondo",
		skipped:   "anche ancora ieri oggi poi si",
		articles:  "gli i il l la le lo un un' una uno",
		pronouns:  "egli essa essi io lei loro lui",
		joints:    "da dal dalla dei del della delle dello di l la per",
		dashes:    true,
	},
}
