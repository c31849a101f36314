package european

// everywhere has the symbols that are written the same in all of these languages.
const everywhere = `
percent % ％
degrees:celsius °c ℃ °_c º_c
degrees:fahrenheit °f °_f
degrees:degree °
length:kilometre_per_hour km/h kmh km_/_h
length:kilometre km
length:metre m
length:centimetre cm
length:millimetre mm
length:hectare ha
length:kilogram kg
length:gram g
length:milligram mg
length:metric_ton t
length:litre l
length:centilitre cl
length:millilitre ml
length:kilowatt-hour kwh
length:megawatt-hour mwh
length:kilowatt kw
length:megawatt mw
length:gigawatt gw
length:square_metre m_² m2
length:square_kilometre km_² km2
length:cubic_metre m_³ m3
length:square_centimetre cm_² cm2
length:cubic_centimetre cm_³ cm3
length:cubic_kilometre km_³ km3
length:gigabyte gb
length:hertz hz
duration:minute min
money:euro € eur euro
money:dollar $ usd us$ dollar
money:pound_sterling £ gbp
money:japanese_yen ¥ jpy
money:swiss_franc chf
length:per_mille ‰
label § §§ nr nr_. n_° n_º nº no_. # art_. p_.
`
