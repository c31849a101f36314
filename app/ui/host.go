package ui

import (
	"time"

	"gloss/app/annotation"
	"gloss/app/session"
	"gloss/app/ui/kit"
)

var _ kit.Host = (*Root)(nil)

// State implements kit.Host.
func (r *Root) State() *session.State { return &r.state }

// Now implements kit.Host.
func (r *Root) Now() time.Time { return r.config.Now() }

// NewID implements kit.Host.
func (r *Root) NewID() annotation.ID { return r.config.NewID() }

// Page implements kit.Host.
func (r *Root) Page() kit.Page { return r.config.Page }
