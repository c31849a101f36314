package ui

import "gloss/app/ui/kit"

// compo is what every component of this package embeds, under a name that go-app does not
// see.
type compo = kit.Component
