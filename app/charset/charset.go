// Package charset decodes the encodings that pages and texts are in, on the host.
// In the browser TextDecoder does that.
package charset

import (
	"fmt"

	"golang.org/x/text/encoding/htmlindex"
)

// Decode reads bytes in the encoding of a label, as HTML names it. It fails for a
// label that is none.
func Decode(label string, raw []byte) (string, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return "", fmt.Errorf("encoding %.40q: %w", label, err)
	}
	s, err := e.NewDecoder().Bytes(raw)
	return string(s), err
}
