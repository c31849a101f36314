package main

import (
	"slices"
	"testing"
)

func TestEverywhere(t *testing.T) {
	fn := func(name string) function { return function{"a", name} }
	host := findings{map[string]bool{"a": true, "host": true}, map[function]string{
		fn("Dead"): "a/a.go:1", fn("InBrowser"): "a/a.go:2", {"host", "Dead"}: "host/h.go:1",
	}}
	browser := findings{map[string]bool{"a": true, "js": true}, map[function]string{
		fn("Dead"): "a/a.go:1", fn("OnHost"): "a/a.go:3", {"js", "Dead"}: "js/j.go:1",
	}}
	want := []string{"a/a.go:1: Dead", "host/h.go:1: Dead", "js/j.go:1: Dead"}
	if got := everywhere([]findings{host, browser}); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRunNeedsTheTool(t *testing.T) {
	if run(nil) == nil || run([]string{"/no/such/command"}) == nil {
		t.Error("it ran without the tool")
	}
}
