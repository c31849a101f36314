package european

// french has the words of French.
const french = `
small:0 zéro
small:2 deux
small:3 trois
small:4 quatre
small:5 cinq
small:6 six
small:7 sept
small:8 huit
small:9 neuf
small:10 dix
small:11 onze
small:12 douze
small:13 treize
small:14 quatorze
small:15 quinze
small:16 seize
small:20 vingt vingts
small:30 trente
small:40 quarante
small:50 cinquante
small:60 soixante
small:70 septante
small:80 huitante octante
small:90 nonante
hundred:100 cent cents
thousand:1000 mille
one:1 un une
joint et
scale:1e6 million millions
scale:1e9 milliard milliards md mds mrd
dozens:8 une_huitaine
dozens:10 une_dizaine
dozens:12 une_douzaine
dozens:15 une_quinzaine
dozens:20 une_vingtaine
dozens:30 une_trentaine
dozens:40 une_quarantaine
dozens:50 une_cinquantaine
dozens:60 une_soixantaine
dozens:100 une_centaine
dozens:1000 un_millier
many:10 dizaines
many:12 douzaines
many:100 centaines
many:1000 milliers
many:1e6 millions
many:1e9 milliards
part:3 tiers
part:4 quart quarts
part:5 cinquième cinquièmes
part:10 dixième dixièmes
share:0.5 la_moitié
share:0.66666666666666667 les_deux_tiers
share:0.75 les_trois_quarts
half:0.5 demi
andHalf et_demi et_demie
approx environ quelque près_de près_d autour_de presque à_peu_près à_peine approximativement quasiment
moreThan plus_de plus_d supérieur_à supérieure_à supérieurs_à supérieures_à au-delà_de dépassant
lessThan moins_de moins_d inférieur_à inférieure_à inférieurs_à inférieures_à
atLeast au_moins au_minimum pas_moins_de
atMost au_plus au_maximum jusqu_à jusqu_a
between entre
and et
from de du d des
to à au aux
of de d
article l le la les
minus moins
percent pour_cent pourcents
points points_de_pourcentage point_de_pourcentage
basis points_de_base point_de_base
length:kilometre_per_hour kilomètres_par_heure kilomètres_heure kilomètres_/_heure kilomètres_à_l_heure
length:square_kilometre kilomètres_carrés kilomètre_carré
length:kilometre kilomètre kilomètres
length:square_metre mètres_carrés mètre_carré
length:cubic_metre mètres_cubes mètre_cube
length:metre mètre mètres
length:centimetre centimètre centimètres
length:millimetre millimètre millimètres
length:nanometre nanomètre nanomètres
length:micrometre micromètre micromètres
length:hectare hectare hectares
length:light_year années-lumière années_-_lumière année_-_lumière
length:mile mille_marin milles_marins
length:metric_ton tonne tonnes
length:kilogram kilogramme kilogrammes kilo kilos
length:gram gramme grammes
length:litre litre litres
length:millilitre millilitre millilitres
length:kilowatt-hour kilowattheure kilowattheures kilowatts_-_heures
length:watt watt watts
length:kilowatt kilowatt kilowatts
length:megawatt mégawatt mégawatts
length:gigawatt gigawatt gigawatts
length:horsepower chevaux
length:barrel baril barils
duration:second seconde secondes
duration:minute minute minutes
duration:hour heure heures h
duration:day jour jours
duration:week semaine semaines
duration:month mois
duration:year an ans année années
duration:decade décennie décennies
duration:century siècles
degrees:celsius degrés_celsius
degrees:degree degré degrés
money:euro euros
money:cent centimes centime
money:dollar dollars
money:swiss_franc francs_suisses
money:franc francs franc
money:pound_sterling livres_sterling
money:japanese_yen yen yens
money:chinese_yuan yuan yuans
money:russian_ruble roubles
times fois
length:per_mille pour_mille
label article articles alinéa chambre salle ligne vol chapitre page niveau groupe quai route place numéro tome version phase étage porte années rue avenue boulevard bus métro terminal annexe lot catégorie classe figure tableau cac apollo boeing airbus
label no
named av_._j avant_j ap_._j après_j
ago il_y_a voilà
at à dès vers avant après jusqu_à
month janvier février mars avril mai juin juillet août septembre octobre novembre décembre janv févr juil sept oct nov déc
oneOf sur
stop et ou mais dans en à au aux avec pour par sur sous sans que qui est sont a ont était été dont contre plus moins fois ne pas y il elle se ce ses
`
