package ui

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"gloss/app/surface"
)

// canvas is what was painted on the surfaces of a page: of each, the keys of its items
// and the items as they were written.
type canvas struct {
	surfaces map[string][]paintedItem
	drawn    []string // what was painted: block, note, tick
}

type paintedItem struct{ key, drawn string }

// paint takes in changes as web/paint.js does.
func (c *canvas) paint(t testing.TB, changes string) {
	t.Helper()
	var all [][]json.RawMessage
	read := func(raw []byte, to any) {
		if err := json.Unmarshal(raw, to); err != nil {
			t.Fatalf("painted is %s: %v", raw, err)
		}
	}
	read([]byte(changes), &all)
	for _, of := range all {
		var name string
		read(of[0], &name)
		for _, raw := range of[1:] {
			var splice []json.RawMessage
			read(raw, &splice)
			var at, removed int
			read(splice[0], &at)
			read(splice[1], &removed)
			there := map[string]string{}
			for _, item := range c.surfaces[name][at : at+removed] {
				there[item.key] = item.drawn
			}
			var items []paintedItem
			for _, raw := range splice[2:] {
				var item paintedItem
				if raw[0] == '"' {
					read(raw, &item.key)
					drawn, ok := there[item.key]
					if !ok {
						t.Fatalf("%s is to stay on %s, and was not there", item.key, name)
					}
					item.drawn = drawn
				} else {
					var pair []json.RawMessage
					read(raw, &pair)
					read(pair[0], &item.key)
					item.drawn = string(pair[1])
					c.drawn = append(c.drawn, map[string]string{"notes": "note", "ruler": "tick"}[name])
					if last := &c.drawn[len(c.drawn)-1]; *last == "" {
						*last = "block"
					}
				}
				items = append(items, item)
			}
			if c.surfaces == nil {
				c.surfaces = map[string][]paintedItem{}
			}
			c.surfaces[name] = slices.Replace(slices.Clone(c.surfaces[name]), at, at+removed, items...)
		}
	}
}

// shows checks that what was painted, bit by bit, is what is to be shown.
func (c *canvas) shows(t testing.TB, surfaces []surface.Surface) {
	t.Helper()
	for _, s := range surfaces {
		var want, got []string
		for _, item := range s.Items {
			want = append(want, item.Key()+" "+string(surface.Drawn(item)))
		}
		for _, item := range c.surfaces[s.Name] {
			got = append(got, item.key+" "+item.drawn)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("on %s is painted\n%s\nnot\n%s", s.Name, strings.Join(only(got, want), "\n"), strings.Join(only(want, got), "\n"))
		}
	}
}
