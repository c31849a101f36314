package importexport

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"gloss/app/codec"
	"gloss/app/codec/report"
	"gloss/app/importexport/protocol"
	"gloss/app/suggest/lang"
)

// zipped reports whether what is ordered becomes a zip: one file an article.
func zipped(o protocol.Order, f codec.Format) bool { return o.Scope == protocol.Library && !f.Many }

func ending(o protocol.Order, f codec.Format) (ending, mediaType string) {
	if zipped(o, f) {
		return protocol.ZipEnding, protocol.ZipType
	}
	return f.Extension, f.MediaType
}

// write writes the file that is ordered. A zip goes out article by article.
func (c *Worker) write(ctx context.Context, o protocol.Order, out io.Writer, progress func(done, of int)) (protocol.Written, error) {
	f, err := format(o)
	if err != nil {
		return protocol.Written{}, err
	}
	from, err := c.source(ctx, o)
	if err != nil {
		return protocol.Written{}, err
	}
	n := &counted{out: out}
	c.unread.Store(0)
	w := protocol.Written{Way: o.Way}
	w.Ending, w.MediaType = ending(o, f)
	w.Name = o.Name + w.Ending
	next := func(i int) (codec.Document, error) {
		d, err := from.document(i)
		if err == nil {
			w.Articles++
			w.Marks += f.Count(d, options(o))
		}
		return spoken(o, d), err
	}
	if zipped(o, f) {
		err = codec.WriteZip(n, f, from.n, next, options(o), func(done int) { progress(done, from.n) })
	} else {
		docs := make([]codec.Document, 0, from.n)
		for i := 0; i < from.n && err == nil; i++ {
			var d codec.Document
			if d, err = next(i); err == nil {
				docs = append(docs, d)
			} else if errors.Is(err, codec.ErrLeftOut) {
				err = nil
			}
			progress(i+1, from.n+1)
		}
		if err == nil {
			err = f.Encode(n, docs, options(o))
		}
	}
	w.Bytes, w.Unread = n.bytes, int(c.unread.Load())
	return w, err
}

// spoken is a document whose articles have the language that their texts tell, where they
// state none. In a backup, which brings back what is kept and nothing else, they do not.
func spoken(o protocol.Order, d codec.Document) codec.Document {
	if o.Scope == protocol.Library && o.Format == codec.Native {
		return d
	}
	d.Article.Lang = lang.Tag(d.Article.Lang, d.Article.Text)
	d.Earlier = slices.Clone(d.Earlier)
	for i := range d.Earlier {
		d.Earlier[i].Lang = lang.Tag(d.Earlier[i].Lang, d.Earlier[i].Text)
	}
	return d
}

// counted counts the bytes that pass through.
type counted struct {
	out   io.Writer
	bytes int
}

func (c *counted) Write(p []byte) (int, error) {
	n, err := c.out.Write(p)
	c.bytes += n
	return n, err
}

// maxSample is how much of a file is shown before it is written, in bytes, and
// sampled of how many of the library's articles that is made.
const (
	maxSample = 6_000
	sampled   = 3
)

// sample is the first part of the file that is ordered.
func (c *Worker) sample(ctx context.Context, o protocol.Order) (protocol.Sample, error) {
	f, err := format(o)
	if err != nil {
		return protocol.Sample{}, err
	}
	from, err := c.source(ctx, o)
	if err != nil {
		return protocol.Sample{}, err
	}
	s := protocol.Sample{Articles: from.n, Marks: from.marks}
	s.Ending, s.MediaType = ending(o, f)
	var docs []codec.Document
	for i := range min(from.n, sampled) {
		d, err := from.document(i)
		if errors.Is(err, codec.ErrLeftOut) {
			continue
		}
		if err != nil {
			return s, err
		}
		docs = append(docs, d)
	}
	if from.marks >= 0 && len(docs) == from.n {
		for _, d := range docs {
			s.Taken += f.Count(d, options(o))
		}
	} else {
		s.Taken = s.Marks
	}
	s.Lacks = f.Lacks(options(o), docs...)
	if s.Lacks == nil {
		s.Lacks = []string{}
	}
	if len(docs) > 0 && !f.Many {
		docs = docs[:1]
	}
	for i := range docs {
		docs[i] = spoken(o, docs[i])
	}
	if len(docs) == 0 && !f.Many {
		return s, nil
	}
	if f.MediaType == protocol.ZipType {
		var zip bytes.Buffer
		if err := f.Encode(&zip, docs, options(o)); err != nil {
			return s, err
		}
		head := &first{most: maxSample}
		if _, err := io.WriteString(head, codec.ZipText(zip.Bytes())); err != nil && !errors.Is(err, errEnough) {
			return s, err
		}
		s.Head, s.Cut = head.text(), head.cut || from.n > len(docs)
		return s, nil
	}
	if f.Name == codec.HTML {
		for _, l := range report.Lines(docs[0], maxSample) {
			s.Lines = append(s.Lines, protocol.Line(l))
		}
	}
	head := &first{most: maxSample}
	if err := f.Encode(head, docs, options(o)); err != nil && !errors.Is(err, errEnough) {
		return s, err
	}
	s.Head, s.Cut = head.text(), head.cut || from.n > len(docs)
	return s, nil
}

// first keeps the first bytes of what is written, and then has enough.
type first struct {
	most int
	b    []byte
	cut  bool
}

var errEnough = errors.New("enough was written")

func (f *first) Write(p []byte) (int, error) {
	room := f.most - len(f.b)
	if len(p) > room {
		f.b, f.cut = append(f.b, p[:room]...), true
		return room, errEnough
	}
	f.b = append(f.b, p...)
	return len(p), nil
}

// text is what was kept, without a character that was cut in two.
func (f *first) text() string {
	b := f.b
	for i := 1; i < utf8.UTFMax && i <= len(b) && f.cut; i++ {
		if utf8.RuneStart(b[len(b)-i]) {
			if !utf8.FullRune(b[len(b)-i:]) {
				b = b[:len(b)-i]
			}
			break
		}
	}
	return strings.TrimPrefix(string(b), "\ufeff")
}
