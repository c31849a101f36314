// Command build makes Gloss into a static site, and serves it.
//
//	go run ./cmd/build          writes the site to dist/
//	go run ./cmd/build serve    does the same and serves it on 127.0.0.1:8000
//	go run ./cmd/build docs     writes the generated parts of the pages anew
//	go run ./cmd/build words    brings the files of translations up to date
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"gloss/app/release"
	"gloss/app/words/translation"
	"gloss/cmd/build/docs"
	"gloss/cmd/build/site"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	if len(args) > 0 && args[0] == "docs" {
		return writeDocs(args[1:], out)
	}
	if len(args) > 0 && args[0] == "words" {
		return writeWords(args[1:], out)
	}
	serving := len(args) > 0 && args[0] == "serve"
	if serving {
		args = args[1:]
	}
	flags := flag.NewFlagSet("build", flag.ContinueOnError)
	base := flags.String("base", "/", "`path` under which the site is hosted")
	article := flags.String("article", "", "text `file` to bundle in place of the sample")
	articles := flags.String("articles", "", "`folder` of articles (.txt, .md, .html) to bundle in place of the sample")
	draft := flags.Bool("draft", false, "compress quickly and hold no budget, for trying things out")
	dir := flags.String("out", "dist", "`directory` to write")
	addr := flags.String("addr", "127.0.0.1:8000", "with serve: `address` to listen on")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("%q is neither serve, docs nor words, nor a flag", flags.Arg(0))
	}
	if *article != "" && *articles != "" {
		return errors.New("-article and -articles both say what to bundle; give one of them")
	}
	var listener net.Listener
	if serving {
		// A taken port is found before the build, which takes a while.
		var err error
		if listener, err = listen(*addr); err != nil {
			return err
		}
		defer listener.Close()
	}
	start := time.Now()
	fmt.Fprintln(out, "Building. The first time takes a minute or two.")
	report, err := site.Build(ctx, site.Options{Root: ".", Out: *dir, Base: *base, Article: *article, Articles: *articles, Cache: cacheDir(), Draft: *draft})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Built Gloss %s in %s in %s: version %s, program %d kB, the rest %d kB, the page reader %d kB, the file program %d kB in brotli.\n",
		release.Version, *dir, time.Since(start).Round(time.Second/10), report.Version, report.Wasm/1000, report.Other/1000, report.PageWorker/1000, report.FileWorker/1000)
	if !serving {
		return nil
	}
	return serve(ctx, listener, *dir, *base, out)
}

// writeDocs brings the generated parts of the pages up to date.
func writeDocs(args []string, out io.Writer) error {
	if len(args) > 0 {
		return fmt.Errorf("docs takes no argument, and %q is one", args[0])
	}
	changed, err := docs.Write(".")
	for _, page := range changed {
		fmt.Fprintln(out, "Written anew:", page)
	}
	return err
}

// writeWords brings the files of translations up to date.
func writeWords(args []string, out io.Writer) error {
	if len(args) > 0 {
		return fmt.Errorf("words takes no argument, and %q is one", args[0])
	}
	missing, err := translation.Update("app/words")
	for _, tag := range slices.Sorted(maps.Keys(missing)) {
		fmt.Fprintf(out, "%s: %d texts are not translated\n", tag, missing[tag])
	}
	return err
}

// cacheDir is the directory that keeps compressed files between builds, or "" if the
// user has no cache directory.
func cacheDir() string {
	dir, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "gloss-build")
}

// listen opens the address to serve at. Its errors say in a sentence what to do.
func listen(addr string) (net.Listener, error) {
	l, err := net.Listen("tcp", addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("another program is using %s; choose another address, for example with: make run ADDR=127.0.0.1:8001", addr)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w", addr, err)
	}
	return l, nil
}

// serve serves the site in dir until the context ends.
func serve(ctx context.Context, l net.Listener, dir, base string, out io.Writer) error {
	h, err := site.Handler(dir, base)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: h, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 64 << 10}
	go func() {
		<-ctx.Done()
		server.Close()
	}()
	if at, ok := l.Addr().(*net.TCPAddr); ok && !at.IP.IsLoopback() {
		fmt.Fprintln(out, "Note: other machines can reach this address. This server is made for trying out, on 127.0.0.1.")
	}
	fmt.Fprintf(out, "Gloss is at http://%s%s (stop it with Ctrl+C)\n", l.Addr(), base)
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
