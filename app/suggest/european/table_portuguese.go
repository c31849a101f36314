package european

// portuguese has the words of Portuguese, as it is written in Portugal and in Brazil.
const portuguese = `
small:0 zero
small:2 dois duas
small:3 três
small:4 quatro
small:5 cinco
small:6 seis
small:7 sete
small:8 oito
small:9 nove
small:10 dez
small:11 onze
small:12 doze
small:13 treze
small:14 catorze quatorze
small:15 quinze
small:16 dezasseis dezesseis
small:17 dezassete dezessete
small:18 dezoito
small:19 dezanove dezenove
small:20 vinte
small:30 trinta
small:40 quarenta
small:50 cinquenta
small:60 sessenta
small:70 setenta
small:80 oitenta
small:90 noventa
small:100 cem cento
small:200 duzentos duzentas
small:300 trezentos trezentas
small:400 quatrocentos quatrocentas
small:500 quinhentos quinhentas
small:600 seiscentos seiscentas
small:700 setecentos setecentas
small:800 oitocentos oitocentas
small:900 novecentos novecentas
thousand:1000 mil
one:1 um uma
joint e
scale:1e6 milhão milhões mi
scale:1e9 bilhão bilhões bi
scale:1e12 trilhão trilhões bilião biliões tri
dozens:10 uma_dezena
dozens:12 uma_dúzia
dozens:20 uma_vintena
dozens:100 uma_centena
dozens:1000 um_milhar
many:10 dezenas
many:12 dúzias
many:100 centenas
many:1000 milhares
many:1e6 milhões
many:1e9 bilhões
part:3 terço terços
part:4 quarto quartos
part:5 quinto quintos
part:10 décimo décimos
share:0.5 metade
half:0.5 meio meia
andHalf e_meio e_meia
approx cerca_de quase aproximadamente uns umas perto_de
moreThan mais_de superior_a acima_de
lessThan menos_de inferior_a abaixo_de
atLeast pelo_menos no_mínimo ao_menos
atMost no_máximo até
between entre
and e
from de do dos da desde
to a até para ao aos
of de
article o os a as
minus menos
percent por_cento
points pontos_percentuais ponto_percentual
basis pontos-base pontos_-_base pontos_base
length:kilometre_per_hour quilômetros_por_hora quilómetros_por_hora
length:square_kilometre quilômetros_quadrados quilómetros_quadrados
length:kilometre quilômetro quilômetros quilómetro quilómetros
length:square_metre metros_quadrados metro_quadrado
length:cubic_metre metros_cúbicos metro_cúbico
length:metre metro metros
length:centimetre centímetro centímetros
length:millimetre milímetro milímetros
length:nanometre nanômetro nanômetros nanómetros
length:hectare hectare hectares
length:mile milha milhas
length:light_year anos-luz anos_-_luz
length:metric_ton tonelada toneladas
length:kilogram quilograma quilogramas quilo quilos
length:gram grama gramas
length:litre litro litros
length:kilowatt-hour quilowatts-hora
length:watt watts
length:megawatt megawatt megawatts
length:gigawatt gigawatt gigawatts
length:barrel barril barris
duration:second segundo segundos
duration:minute minuto minutos
duration:hour hora horas
duration:day dia dias
duration:week semana semanas
duration:month mês meses
duration:year ano anos
duration:decade década décadas
duration:century séculos
degrees:celsius graus_celsius
degrees:degree grau graus
money:euro euros
money:cent centavos cêntimos
money:dollar dólar dólares
money:brazilian_real r$ reais real brl
money:pound_sterling libras_esterlinas libras
money:japanese_yen iene ienes
money:swiss_franc francos_suíços
times vezes
named a.c. d.c. a.c d.c
length:per_mille por_mil
label anos artigo artigos quarto sala linha voo capítulo página nível grupo rota praça número tomo versão fase andar porta rua avenida ônibus autocarro terminal anexo lote categoria classe figura tabela canal século
ago há
since atrás
at às à
month janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
oneOf em_cada a_cada
stop e ou mas em a ao com para por sobre sem que é são foi foram era tem têm mais menos não se lhe seu sua como cada desde até segundo contra na no nas nos
`
