package codec_test

import (
	"bytes"
	"io"
	"testing"

	"gloss/app/codec"
	"gloss/app/importexport/reconcile"
)

// The load of a large library: 10,000 marks in 100 articles.

var load []codec.Document

func loaded() []codec.Document {
	if load == nil {
		load = library(99, 100, 100)
	}
	return load
}

func BenchmarkEncode(b *testing.B) {
	docs := loaded()
	for _, f := range codec.Formats {
		if f.Encode == nil {
			continue
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			var n counter
			for b.Loop() {
				n = 0
				if f.Many {
					if err := f.Encode(&n, docs, options); err != nil {
						b.Fatal(err)
					}
					continue
				}
				for i := range docs {
					if err := f.Encode(&n, docs[i:i+1], options); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.SetBytes(int64(n))
		})
	}
}

type counter int

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// B/op of a decoder is an upper bound of what it holds at once.
func BenchmarkDecode(b *testing.B) {
	docs := loaded()
	for _, f := range codec.Formats {
		if f.Encode == nil || f.Read == nil {
			continue
		}
		var files [][]byte
		size := 0
		for i := range docs {
			if f.Many && i > 0 {
				break
			}
			var out bytes.Buffer
			some := docs[i : i+1]
			if f.Many {
				some = docs
			}
			if err := f.Encode(&out, some, options); err != nil {
				b.Fatal(err)
			}
			files = append(files, out.Bytes())
			size += out.Len()
		}
		b.Run(f.Name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, file := range files {
					if _, err := f.Decode(file); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

func BenchmarkBackup(b *testing.B) {
	docs := loaded()
	native, _ := codec.FormatOf(codec.Native)
	get := func(i int) (codec.Document, error) { return docs[i], nil }
	var file bytes.Buffer
	if err := codec.WriteZip(&file, native, len(docs), get, options, nil); err != nil {
		b.Fatal(err)
	}
	b.Run("write", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if err := codec.WriteZip(io.Discard, native, len(docs), get, options, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("read", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := codec.Read(file.Bytes()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkAnchor(b *testing.B) {
	f, _ := codec.FormatOf(codec.Hypothesis)
	docs := loaded()[:10]
	var in [][]codec.Incoming
	for _, d := range docs {
		var out bytes.Buffer
		if err := f.Encode(&out, []codec.Document{d}, options); err != nil {
			b.Fatal(err)
		}
		r, err := codec.Read(out.Bytes())
		if err != nil {
			b.Fatal(err)
		}
		in = append(in, r.Incoming)
	}
	for b.Loop() {
		for i, d := range docs {
			reconcile.Anchor(in[i], d.Article)
		}
	}
}
