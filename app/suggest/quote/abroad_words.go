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

// tongueOf returns the words of a language, or nil.
func tongueOf(l lang.Lang) *tongue {
	switch l {
	case lang.German:
		return &german
	case lang.French:
		return &french
	case lang.Spanish:
		return &spanish
	case lang.Portuguese:
		return &portuguese
	case lang.Italian:
		return &italian
	}
	return nil
}

var (
	german = tongue{
		verbs: "antwortet antwortete appelliert appellierte bedauert bedauerte begrüßt begrüßte behauptet behauptete beklagt beklagte " +
			"berichtet berichtete berichteten beschreibt beschrieb bestätigt bestätigte betont betonte betonten bezeichnet " +
			"bezeichnete bilanziert bilanzierte droht drohte empfahl empfiehlt entgegnet entgegnete entschuldigte ergänzt ergänzte " +
			"erklärt erklärte erklärten erläutert erläuterte erwartet erwartete erwidert erwiderte erzählt erzählte erzählten fand " +
			"findet fordert forderte forderten fragt fragte freut freute fügt fügte gesagt geschrieben geäußert glaubt glaubte heißt " +
			"hieß hinzufügte hofft hoffte klagt klagte kommentiert kommentierte kritisiert kritisierte kritisierten kündigt kündigte " +
			"kündigten lobt lobte mahnt mahnte meint meinte meinten mitgeteilt mitteilte mitteilten nannte nannten nennen nennt " +
			"prognostiziert prognostizierte rechnet rechnete rechtfertigte resümiert resümierte rief riet ruft rät räumt räumte sagen " +
			"sagt sagte sagten schreiben schreibt schrieb schrieben schwärmt schwärmte schätzt sprach sprachen spricht teilt teilte " +
			"teilten unterstreicht unterstrich urteilt urteilte verkündet verkündete vermutet vermutete versichert versicherte " +
			"versprach verspricht verteidigt verteidigte warnen warnt warnte warnten widersprach widerspricht wünscht wünschte zeigt " +
			"zeigte zitiert zitierte äußert äußerte",
		auxiliary: "haben hat hatte hatten",
		according: "laut",
		skipped: "aber allerdings am auch daraufhin das dazu dem den denn der dessen die dort dpa ein eine einem einer gegenüber gestern " +
			"heute hinzu ihm ihr jedoch mit nun schließlich sich so später weiter zudem",
		articles: "das dem den der des die ein eine einem einen einer eines ihr ihre sein seine",
		pronouns: "er es ich man sie wir",
		joints:   "am an auf aus bei beim des du für im in van vom von zu zum zur",
		capitals: true,
	}
	french = tongue{
		verbs: "accuse accusé affirmait affirme affirment affirmé ajoute ajoutent ajouté analyse analysé annonce annoncé appelle appelé " +
			"assure assurent assuré avance avancé averti avertit avoue avoué commente commenté conclu conclut confie confirme " +
			"confirmé confié conseille conseillé constate constaté critique critiqué demande demandé disait disent dit déclare " +
			"déclarent déclaré décrit défend défendu dénonce dénoncent dénoncé dénoncée déplore déploré détaille détaillé estime " +
			"estiment estimé exclame exclamé exhorte exhorté explique expliquent expliqué fustige fustigé félicite félicité félicitée " +
			"glisse glissé indique indiqué insiste insisté interroge interrogé ironise ironisé juge jugé jure juré lance lancé " +
			"martelé martèle note noté observe observé parle parlé plaide plaidé plaisanté poursuit poursuivi promet promis précise " +
			"précisé prédisait prédit prévenu prévient qualifie qualifié raconte racontent raconté rappelle rappelé reconnaît reconnu " +
			"regrette regretté réagi réagit réclame réclament réclamé réjoui réjouie réjouit répond répondent répondu répète répété " +
			"résume résumé salue salué souligne soulignent souligné soupire soupiré soutenu soutient tonne tranche tranché témoigne " +
			"témoignent témoigné écrie écrit écrivait écrivent écrié écriée évoque évoqué",
		auxiliary: "a avait est ont sont était",
		according: "après selon",
		skipped: "alors aussi dimanche encore ensuite hier jeudi lundi mardi mercredi notamment part pour s sa samedi se son vendredi " +
			"également",
		articles: "ce cette des l la le les sa son un une",
		pronouns: "elle elles il ils je on",
		joints:   "au aux d de des du en l la le les pour à",
		dashes:   true,
	}
	spanish = tongue{
		verbs: "aclara aclaró aconseja aconsejó acusa acusó admite admitido admitió advertido advierte advirtió afirma afirmaba afirmado " +
			"afirman afirmaron afirmó agrega agregado agregó alerta alertó anuncia anunciado anunció apunta apuntado apuntó asegura " +
			"asegurado aseguran aseguraron aseguró augura auguró añade añadido añadió bromeó califica calificado calificó celebra " +
			"celebrado celebró comenta comentado comentó concluye concluyó confesó confiesa confirma confirmado confirmó considera " +
			"considerado consideró contado contó critica criticado criticó cuenta cuentan declara declarado declaran declararon " +
			"declaró defendido defendió defiende definido definió denuncia denunciado denunciaron denunció describió destaca " +
			"destacado destacó dice dicen dicho dijeron dijo escribe escribieron escribió escrito espetó exclama exclamó exige exigió " +
			"explica explicado explican explicaron explicó expresa expresado expresó habló indica indicado indicó informa informaron " +
			"informó insiste insistido insistió ironizó lamenta lamentado lamentó llamó manifestado manifestó manifiesta matiza " +
			"matizó opina opinó pedido pide pidió precisa precisó pregunta preguntó promete prometido prometió reclama reclamó " +
			"reconoce reconocido reconoció recordado recordó recuerda reiteró relata relató remachó remarca remarcó responde " +
			"respondido respondió resume resumió sentencia sentenció señala señalado señalan señalaron señaló sostenido sostiene " +
			"sostuvo subraya subrayado subrayó tildó valora valoró zanja zanjó",
		auxiliary: "ha había habían han",
		according: "según",
		skipped:   "además ayer domingo entonces hoy jueves le les luego lunes martes miércoles nos se sábado también viernes",
		articles:  "el la las los su sus un una unas unos",
		pronouns:  "ella ellas ellos yo él",
		joints:    "de del el en la las los para y",
		dashes:    true,
	}
	portuguese = tongue{
		verbs: "acrescenta acrescentou adianta adiantou admite admitiu afirma afirmado afirmam afirmaram afirmou alerta alertou anuncia " +
			"anunciou apontou assegura assegurou avalia avaliou chamou classificou comenta comentou conclui concluiu confirma " +
			"confirmou considera considerou conta contam contou critica criticaram criticou declara declarado declararam declarou " +
			"defende defendeu denuncia denunciou destaca destacou disse disseram dito diz dizem escreve escreveram escreveu exclama " +
			"exclamou exige exigiu explica explicado explicam explicaram explicou frisa frisou garante garantiu indica indicou " +
			"informa informaram informou insiste insistiu lamenta lamentou lembra lembrou opina opinou pede pediu pergunta perguntou " +
			"pondera ponderou precisou promete prometeu reconhece reconheceu refere referiu reforça reforçou relata relatou responde " +
			"respondeu ressalta ressaltou salienta salientou sublinha sublinhou sustenta sustentou",
		auxiliary: "havia tem tinha",
		according: "conforme segundo",
		skipped:   "ainda depois então hoje lhe ontem se também",
		articles:  "a as o os seu sua um uma",
		pronouns:  "ela elas ele eles eu",
		joints:    "da das de do dos e em na no para",
		dashes:    true,
	}
	italian = tongue{
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
	}
)
