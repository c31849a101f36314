module gloss

go 1.26

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/google/uuid v1.6.0
	github.com/maxence-charriere/go-app/v10 v10.1.11
)

require (
	github.com/andybalholm/brotli v1.2.0 // indirect
	golang.org/x/net v0.47.0 // indirect
)
