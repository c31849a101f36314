package european

// italian has the words of Italian. "Sei" is left out: it is a verb too.
const italian = `
small:0 zero
small:2 due
small:3 tre
small:4 quattro
small:5 cinque
small:7 sette
small:8 otto
small:9 nove
small:10 dieci
small:11 undici
small:12 dodici
small:13 tredici
small:14 quattordici
small:15 quindici
small:16 sedici
small:17 diciassette
small:18 diciotto
small:19 diciannove
small:20 venti vent
small:30 trenta trent
small:40 quaranta
small:50 cinquanta
small:60 sessanta
small:70 settanta
small:80 ottanta ottant
small:90 novanta
hundred:100 cento
thousand:1000 mila mille
one:1 un uno una
scale:1e6 milione milioni mln
scale:1e9 miliardo miliardi mld mrd
dozens:10 una_decina
dozens:12 una_dozzina
dozens:15 una_quindicina
dozens:20 una_ventina
dozens:30 una_trentina
dozens:40 una_quarantina
dozens:50 una_cinquantina
dozens:100 un_centinaio
dozens:1000 un_migliaio
many:10 decine
many:12 dozzine
many:100 centinaia
many:1000 migliaia
many:1e6 milioni
many:1e9 miliardi
part:3 terzo terzi
part:4 quarto quarti
part:5 quinto quinti
part:10 decimo decimi
share:0.5 la_metà
half:0.5 mezzo mezza
andHalf e_mezzo e_mezza
approx circa quasi intorno_a pressoché appena
moreThan più_di oltre superiore_a superiori_a
lessThan meno_di inferiore_a inferiori_a
atLeast almeno non_meno_di
atMost al_massimo fino_a non_più_di
between tra fra
and e ed
from da dal dai dall dalle di del
to a al ai all alle
of di d
article il i gli le l lo la
minus meno
percent per_cento
points punti_percentuali punto_percentuale
basis punti_base punto_base
length:kilometre_per_hour chilometri_all_ora chilometri_orari
length:square_kilometre chilometri_quadrati chilometri_quadri
length:kilometre chilometro chilometri
length:square_metre metri_quadrati metri_quadri metro_quadrato mq
length:cubic_metre metri_cubi metro_cubo
length:metre metro metri
length:centimetre centimetro centimetri
length:millimetre millimetro millimetri
length:nanometre nanometro nanometri
length:hectare ettaro ettari
length:mile miglia
length:light_year anni_luce
length:metric_ton tonnellata tonnellate
length:kilogram chilogrammo chilogrammi chilo chili
length:gram grammo grammi
length:litre litro litri
length:kilowatt-hour kilowattora chilowattora
length:watt watt
length:megawatt megawatt
length:gigawatt gigawatt
length:barrel barile barili
duration:second secondo secondi
duration:minute minuto minuti
duration:hour ora ore
duration:day giorno giorni
duration:week settimana settimane
duration:month mese mesi
duration:year anno anni
duration:decade decennio decenni
duration:century secoli
degrees:celsius gradi_celsius gradi_centigradi
degrees:degree grado gradi
money:euro euro
money:cent centesimi
money:dollar dollaro dollari
money:pound_sterling sterline
money:swiss_franc franchi_svizzeri
money:japanese_yen yen
times volte
named a.c. d.c. a.c d.c
length:per_mille per_mille
label anni articolo articoli camera stanza sala linea volo capitolo pagina livello gruppo binario rotta piazza numero tomo versione fase piano porta via viale autobus terminal allegato lotto categoria classe figura tabella canale stadio
since fa
at alle dalle
month gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
oneOf su
stop e o ma in a al con per su senza che è sono era ha hanno più meno non si lo suo sua come ogni da dal fino secondo contro nel nella di del
`
