package main

import (
	"context"
	"io"
	"net"
	"strings"
	"testing"
)

func TestOneClearSentence(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	for _, tt := range []struct {
		name string
		args []string
		says string
	}{
		{"a taken port", []string{"serve", "-addr", taken.Addr().String()}, "choose another address"},
		{"an address that is none", []string{"serve", "-addr", "nowhere"}, "cannot listen on nowhere"},
		{"a word that is none", []string{"server"}, `"server" is neither serve, docs nor words, nor a flag`},
		{"more than docs", []string{"docs", "now"}, "docs takes no argument"},
		{"a base that is none", []string{"-base", "gloss"}, "is not a path"},
		{"an article that is not there", []string{"-article", "none.txt"}, "read article"},
	} {
		err := run(t.Context(), tt.args, io.Discard)
		if err == nil || !strings.Contains(err.Error(), tt.says) || strings.Count(err.Error(), "\n") > 0 {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

func TestServingToOthersIsSaid(t *testing.T) {
	for addr, want := range map[string]bool{"127.0.0.1:0": false, "[::1]:0": false, "0.0.0.0:0": true} {
		l, err := net.Listen("tcp", addr)
		if err != nil {
			t.Skip(err) // a machine may have no IPv6
		}
		ctx, stop := context.WithCancel(t.Context())
		stop()
		var said strings.Builder
		if err := serve(ctx, l, t.TempDir(), "/", &said); err != nil {
			t.Error(err)
		}
		if got := strings.Contains(said.String(), "other machines"); got != want {
			t.Errorf("on %s it says %q", addr, said.String())
		}
	}
}
