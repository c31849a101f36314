package gauge

import (
	"strings"
	"testing"

	"gloss/app/annotation"
)

// Every gauge has a drawing of its own, of letters and numbers of paths alone.
func TestEveryGaugeIsDrawn(t *testing.T) {
	seen := map[Shape]annotation.Gauge{}
	for _, g := range annotation.Gauges {
		s := ShapeOf(g)
		if other, twice := seen[s]; twice || s.Line == "" {
			t.Errorf("%s looks like %q", g, other)
		}
		seen[s] = g
		for _, path := range []string{s.Line, s.Fill} {
			if odd := strings.Trim(path, "MAVLHClahcz0123456789. -"); odd != "" || path != "" && path[0] != 'M' {
				t.Errorf("%s: %q in %q", g, odd, path)
			}
		}
	}
	if len(shapes) != len(annotation.Gauges) {
		t.Errorf("%d drawings for %d gauges", len(shapes), len(annotation.Gauges))
	}
	if ShapeOf("") != (Shape{}) {
		t.Error("no gauge is drawn")
	}
}
