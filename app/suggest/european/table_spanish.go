package european

// spanish has the words of Spanish.
const spanish = `
small:0 cero
small:2 dos
small:3 tres
small:4 cuatro
small:5 cinco
small:6 seis
small:7 siete
small:8 ocho
small:9 nueve
small:10 diez
small:11 once
small:12 doce
small:13 trece
small:14 catorce
small:15 quince
small:16 dieciséis
small:17 diecisiete
small:18 dieciocho
small:19 diecinueve
small:20 veinte
small:21 veintiuno veintiún veintiuna
small:22 veintidós
small:23 veintitrés
small:24 veinticuatro
small:25 veinticinco
small:26 veintiséis
small:27 veintisiete
small:28 veintiocho
small:29 veintinueve
small:30 treinta
small:40 cuarenta
small:50 cincuenta
small:60 sesenta
small:70 setenta
small:80 ochenta
small:90 noventa
small:200 doscientos doscientas
small:300 trescientos trescientas
small:400 cuatrocientos cuatrocientas
small:500 quinientos quinientas
small:600 seiscientos seiscientas
small:700 setecientos setecientas
small:800 ochocientos ochocientas
small:900 novecientos novecientas
small:100 cien ciento
thousand:1000 mil
one:1 un una uno
joint y
scale:1e6 millón millones mill mills mdd
scale:1e9 millardo millardos
scale:1e12 billón billones
dozens:10 una_decena
dozens:12 una_docena
dozens:15 una_quincena
dozens:20 una_veintena
dozens:30 una_treintena
dozens:40 una_cuarentena
dozens:50 una_cincuentena
dozens:100 un_centenar una_centena
dozens:1000 un_millar
many:10 decenas
many:12 docenas
many:100 cientos centenares centenas
many:1000 miles millares
many:1e6 millones
part:3 tercio tercios
part:4 cuarto cuartos cuarta_parte cuartas_partes
part:5 quinto quintos quinta_parte quintas_partes
part:10 décimo décimos décima_parte
part:3 tercera_parte terceras_partes
share:0.5 la_mitad
half:0.5 medio media
andHalf y_medio y_media
approx unos unas casi cerca_de alrededor_de aproximadamente en_torno_a apenas prácticamente
moreThan más_de superior_a superiores_a por_encima_de
lessThan menos_de inferior_a inferiores_a por_debajo_de
atLeast al_menos como_mínimo por_lo_menos no_menos_de
atMost como_máximo hasta a_lo_sumo no_más_de
between entre
and y e
from de del desde
to a al hasta
of de
article el los las la un
minus menos
percent por_ciento
points puntos_porcentuales punto_porcentual
basis puntos_básicos punto_básico
length:kilometre_per_hour kilómetros_por_hora
length:square_kilometre kilómetros_cuadrados kilómetro_cuadrado
length:kilometre kilómetro kilómetros
length:square_metre metros_cuadrados metro_cuadrado
length:cubic_metre metros_cúbicos metro_cúbico
length:metre metro metros
length:centimetre centímetro centímetros
length:millimetre milímetro milímetros
length:nanometre nanómetro nanómetros
length:micrometre micrómetro micrómetros
length:hectare hectárea hectáreas
length:mile milla millas
length:light_year años_luz año_luz
length:metric_ton tonelada toneladas
length:kilogram kilogramo kilogramos kilo kilos
length:gram gramo gramos
length:litre litro litros
length:millilitre mililitro mililitros
length:kilowatt-hour kilovatios_hora
length:watt vatios
length:kilowatt kilovatio kilovatios
length:megawatt megavatio megavatios
length:gigawatt gigavatio gigavatios
length:barrel barril barriles
duration:second segundo segundos
duration:minute minuto minutos
duration:hour hora horas
duration:day día días
duration:week semana semanas
duration:month mes meses
duration:year año años
duration:decade década décadas
duration:century siglos
degrees:celsius grados_celsius grados_centígrados
degrees:degree grado grados
money:euro euros
money:cent centavos céntimos
money:dollar dólar dólares
money:peso peso pesos
money:pound_sterling libras_esterlinas
money:swiss_franc francos_suizos
money:japanese_yen yen yenes
money:chinese_yuan yuan yuanes
money:russian_ruble rublos
money:sol soles
times veces
named a.c. d.c. a.c d.c a_._c d_._c
length:per_mille por_mil
label los_años artículo artículos habitación sala línea vuelo capítulo página nivel grupo andén ruta plaza número tomo versión fase piso puerta calle avenida autobús terminal anexo lote categoría clase figura tabla ibex canal dorsal siglo
ago hace desde_hace
since atrás
at a_las a_la las desde_las hasta_las
month enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
oneOf de_cada en_cada
stop y o pero en a al con para por sobre sin que es son fue fueron era ha han más menos no se le lo su sus como cada desde hasta según contra
`
