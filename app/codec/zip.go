package codec

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"gloss/app/article"
)

// Bounds on a zip beside its length: what it may hold when it is unpacked.
const (
	maxUnpacked = 512 << 20 // bytes of all files in it
	maxEntries  = 20_000
)

// Reasons for which a zip is refused.
var (
	ErrNotZip   = errors.New("the file is not a zip, or a damaged one")
	ErrUnpacked = fmt.Errorf("the zip holds more than %d MB or %d files", maxUnpacked>>20, maxEntries)
)

// WriteZip writes a zip with one file an article, in a format that is written.
// Documents are asked for one by one, so that a whole library need not be in
// memory; progress, if it is not nil, is told after each how many are done. A
// zip in the Native format is a backup, which Read reads.
func WriteZip(out io.Writer, f Format, n int, document func(i int) (Document, error), o Options, progress func(done int)) error {
	z := zip.NewWriter(out)
	names := map[string]int{}
	for i := range n {
		d, err := document(i)
		if err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: unused(names, FileName(d.Article.Title)) + f.Extension, Method: zip.Deflate, Modified: o.At})
		if err == nil {
			err = f.Encode(w, []Document{d}, o)
		}
		if err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
		if progress != nil {
			progress(i + 1)
		}
	}
	return z.Close()
}

// unused is the name, with a number behind it if it was used before.
func unused(names map[string]int, name string) string {
	for {
		names[name]++
		if n := names[name]; n > 1 {
			name += "-" + strconv.Itoa(n)
			continue
		}
		return name
	}
}

// FileName makes a title fit for any file system.
func FileName(title string) string {
	const most = 60 // bytes
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		switch {
		case b.Len() >= most:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && unicode.IsSpace(r):
			b.WriteByte('-')
		}
	}
	if name := strings.Trim(b.String(), "-"); name != "" {
		return name
	}
	return "article"
}

func isZip(file []byte) bool { return bytes.HasPrefix(file, []byte("PK\x03\x04")) }

// decodeZip reads every file in a zip. It is all or nothing: a backup of which
// one article is damaged is named, not read in part. It holds at most so many
// bytes when it is unpacked.
func decodeZip(file []byte, most int64) (Result, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return Result{}, fmt.Errorf("%w: %v", ErrNotZip, err)
	}
	if len(z.File) > maxEntries {
		return Result{}, ErrUnpacked
	}
	var out Result
	left, seen := most, map[article.ID]string{}
	for _, f := range z.File {
		if f.FileInfo().IsDir() || strings.HasPrefix(f.Name, "__MACOSX/") {
			continue
		}
		data, err := unpack(f, min(left, MaxFile))
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", f.Name, err)
		}
		left -= int64(len(data))
		if isZip(data) {
			return Result{}, fmt.Errorf("%.80q: it is a zip in a zip", f.Name)
		}
		r, err := readOne(data)
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", f.Name, err)
		}
		for _, d := range r.Documents {
			if before, twice := seen[d.Article.ID]; twice {
				return Result{}, fmt.Errorf("%.80q: it has the article of %.80q", f.Name, before)
			}
			seen[d.Article.ID] = f.Name
		}
		if out.Format == "" || out.Format == r.Format {
			out.Format = r.Format
		} else {
			out.Format = Mixed
		}
		out.Documents = append(out.Documents, r.Documents...)
		out.Incoming = append(out.Incoming, r.Incoming...)
		out.Remarks = append(out.Remarks, r.Remarks...)
	}
	if out.Format == "" {
		return Result{}, fmt.Errorf("%w: there is nothing in it", ErrNotZip)
	}
	return out, nil
}

// unpack reads one file, whatever length its header claims.
func unpack(f *zip.File, most int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrNotZip, err)
	}
	defer r.Close()
	data := make([]byte, 0, min(int64(f.UncompressedSize64), most, 1<<20))
	b := bytes.NewBuffer(data)
	n, err := io.Copy(b, io.LimitReader(r, most+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrNotZip, err)
	case n > MaxFile:
		return nil, ErrTooLarge
	case n > most:
		return nil, ErrUnpacked
	}
	return b.Bytes(), nil
}
