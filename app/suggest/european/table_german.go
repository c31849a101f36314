package european

// german has the words of German. Nouns are in small letters here, as all words.
const german = `
small:0 null
small:2 zwei
small:3 drei
small:4 vier
small:5 fünf
small:6 sechs
small:7 sieben
small:8 acht
small:9 neun
small:10 zehn
small:11 elf
small:12 zwölf
small:13 dreizehn
small:14 vierzehn
small:15 fünfzehn
small:16 sechzehn
small:17 siebzehn
small:18 achtzehn
small:19 neunzehn
small:20 zwanzig
small:30 dreißig dreissig
small:40 vierzig
small:50 fünfzig
small:60 sechzig
small:70 siebzig
small:80 achtzig
small:90 neunzig
small:1.5 anderthalb eineinhalb
hundred:100 hundert
thousand:1000 tausend
one:1 ein eine einen einer einem eins
scale:1e6 million millionen mio
scale:1e9 milliarde milliarden mrd
scale:1e12 billion billionen bio
scale:1e15 billiarde billiarden
scale:1000 tsd
dozens:12 ein_dutzend dutzend
many:12 dutzende dutzenden
many:100 hunderte hunderten
many:1000 tausende tausenden
many:10000 zehntausende zehntausenden
many:100000 hunderttausende hunderttausenden
many:1e6 millionen
many:1e9 milliarden
part:3 drittel
part:4 viertel
part:5 fünftel
part:6 sechstel
part:8 achtel
part:10 zehntel
part:100 hundertstel
share:0.5 die_hälfte der_hälfte
share:0.33333333333333333 jeder_dritte jede_dritte jedes_dritte
share:0.25 jeder_vierte jede_vierte jedes_vierte
share:0.2 jeder_fünfte jede_fünfte jedes_fünfte
share:0.1 jeder_zehnte jede_zehnte jedes_zehnte
half:0.5 halbe halben
approx rund etwa circa ca ungefähr fast knapp beinahe gut annähernd schätzungsweise nahezu zirka bald
moreThan über mehr_als höher_als länger_als größer_als älter_als schwerer_als
lessThan weniger_als niedriger_als kürzer_als kleiner_als jünger_als
atLeast mindestens wenigstens zumindest nicht_weniger_als
atMost höchstens maximal bis_zu nicht_mehr_als
between zwischen
and und
from von
to bis auf bis_zu
of von
article den die der das dem
minus minus
percent prozent prozents v.h
points prozentpunkte prozentpunkten prozentpunkt
basis basispunkte basispunkten basispunkt
length:kilometre_per_hour stundenkilometer stundenkilometern kilometer_pro_stunde
length:kilometre kilometer kilometern
length:metre meter metern
length:centimetre zentimeter zentimetern
length:millimetre millimeter millimetern
length:nanometre nanometer nanometern
length:micrometre mikrometer mikrometern
length:hectare hektar
length:square_kilometre quadratkilometer quadratkilometern
length:square_metre quadratmeter quadratmetern qm
length:cubic_metre kubikmeter kubikmetern
length:mile meile meilen
length:light_year lichtjahr lichtjahre lichtjahren
length:metric_ton tonne tonnen
length:kilogram kilogramm kilo
length:gram gramm
length:milligram milligramm
length:litre liter litern
length:millilitre milliliter millilitern
length:kilowatt-hour kilowattstunde kilowattstunden
length:watt watt
length:kilowatt kilowatt
length:megawatt megawatt
length:gigawatt gigawatt
length:horsepower ps
length:barrel barrel fass
length:hertz hertz
duration:second sekunde sekunden
duration:minute minute minuten
duration:hour stunde stunden
duration:day tag tage tagen
duration:week woche wochen
duration:month monat monate monaten
duration:year jahr jahre jahren
duration:decade jahrzehnt jahrzehnte jahrzehnten
duration:century jahrhunderte jahrhunderten
degrees:celsius grad_celsius
degrees:fahrenheit grad_fahrenheit
degrees:degree grad
money:euro euros
money:cent cent
money:dollar dollars us-dollar us_-_dollar
money:swiss_franc schweizer_franken franken
money:pound_sterling britische_pfund
money:japanese_yen yen
money:chinese_yuan yuan
money:russian_ruble rubel
money:polish_zloty zloty
money:krone kronen krone
times mal
length:per_mille promille
aged alt
label artikel paragraf paragraph absatz zimmer raum linie flug kapitel seite stufe gruppe halle tor gleis route platz nummer band buslinie hausnummer kanal klasse version windows iphone galaxy phase block teil folge staffel ziffer anhang top rang startnummer agenda etage tisch
label:dax dax mdax tecdax sdax stoxx smi atx nikkei nasdaq
many:100 ein_paar_hundert einige_hundert mehrere_hundert
many:1000 ein_paar_tausend einige_tausend mehrere_tausend
many:12 ein_paar_dutzend einige_dutzend mehrere_dutzend
named uhr v_._chr n_._chr
ago vor
month januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär apr jun jul aug sep sept okt nov dez
oneOf von
stop und oder aber in im an am auf aus bei beim mit nach zu zum zur für gegen ohne um durch als wie dass ist sind war waren wird werden hat haben wurde wurden kann können soll sollen will nicht auch noch nur schon bereits im davon dafür dagegen mehr weniger jahr uhr er sie es wir pro je
`
