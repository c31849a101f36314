module gloss

go 1.26
