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

// compressible are the endings of the files that are worth compressing.
var compressible = []string{".html", ".js", ".css", ".wasm", ".svg", ".webmanifest"}

// compress returns a .br and a .gz of every compressible file, each as small as it gets.
// That takes most of a minute for the programs, so the cache directory keeps the results,
// by a hash of the content. A draft is compressed in a second, larger, and is not kept.
func compress(files []file, cache string, draft bool) ([]file, error) {
	pack := smallest(cache)
	if draft {
		pack = func(data []byte, how string) ([]byte, error) { return packed(data, how, draftLevel) }
	}
	out := make([]file, 0, 2*len(files))
	for _, f := range files {
		if slices.Contains(compressible, path.Ext(f.path)) {
			out = append(out, file{f.path + ".br", f.data}, file{f.path + ".gz", f.data})
		}
	}
	errs := make([]error, len(out))
	var all sync.WaitGroup
	for i := range out {
		all.Go(func() { out[i].data, errs[i] = pack(out[i].data, path.Ext(out[i].path)) })
	}
	all.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("compress: %w", err)
		}
	}
	return out, nil
}

// draftLevel and bestLevel are levels of brotli; gzip has most of them too.
const (
	draftLevel = 2
	bestLevel  = brotli.BestCompression
)

// smallest returns a function that compresses as small as it gets, or returns what the
// cache directory has. Without a directory ("") there is no cache.
func smallest(cache string) func(data []byte, how string) ([]byte, error) {
	return func(data []byte, how string) ([]byte, error) {
		if cache == "" {
			return packed(data, how, bestLevel)
		}
		sum := sha256.Sum256(data)
		kept := filepath.Join(cache, hex.EncodeToString(sum[:])+how)
		if old, err := os.ReadFile(kept); err == nil {
			return old, nil
		}
		out, err := packed(data, how, bestLevel)
		if err == nil {
			keep(kept, out)
		}
		return out, err
	}
}

// packed compresses data in the way that an ending names, .br or .gz, at a level of
// brotli.
func packed(data []byte, how string, level int) ([]byte, error) {
	var b bytes.Buffer
	var w io.WriteCloser
	if how == ".br" {
		w = brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: level, LGWin: 24})
	} else {
		w, _ = gzip.NewWriterLevel(&b, min(level, gzip.BestCompression))
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// keep writes a file to the cache, whole or not at all. It ignores errors: they only make
// the next build slower.
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
