package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"sync"

	"github.com/andybalholm/brotli"
)

// compressible are the endings of files that shrink.
var compressible = []string{".html", ".js", ".css", ".wasm", ".svg", ".webmanifest"}

// compress makes a .br and a .gz of every compressible file, each as small as
// it gets. That takes the better part of a minute for the program, so a cache
// keeps what was made, by its content.
func compress(files []file, cache string) ([]file, error) {
	out := make([]file, 0, 2*len(files))
	for _, f := range files {
		if slices.Contains(compressible, path.Ext(f.path)) {
			out = append(out, file{f.path + ".br", f.data}, file{f.path + ".gz", f.data})
		}
	}
	errs := make([]error, len(out))
	var all sync.WaitGroup
	for i := range out {
		all.Go(func() { out[i].data, errs[i] = packed(out[i].data, path.Ext(out[i].path), cache) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("compress: %w", err)
		}
	}
	return out, nil
}

func packed(data []byte, how, cache string) ([]byte, error) {
	sum := sha256.Sum256(data)
	kept := filepath.Join(cache, hex.EncodeToString(sum[:])+how)
	if cache != "" {
		if old, err := os.ReadFile(kept); err == nil {
			return old, nil
		}
	}
	var b bytes.Buffer
	var w io.WriteCloser
	if how == ".br" {
		w = brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: brotli.BestCompression, LGWin: 24})
	} else {
		w, _ = gzip.NewWriterLevel(&b, gzip.BestCompression)
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	if cache != "" {
		keep(kept, b.Bytes())
	}
	return b.Bytes(), nil
}

// keep writes a file to the cache, whole or not at all. If it cannot, the next
// build takes longer, and that is all.
func keep(name string, data []byte) {
	if os.MkdirAll(filepath.Dir(name), 0o755) != nil {
		return
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), "new")
	if err != nil {
		return
	}
	_, err = tmp.Write(data)
	if tmp.Close() != nil || err != nil || os.Rename(tmp.Name(), name) != nil {
		os.Remove(tmp.Name())
	}
}
