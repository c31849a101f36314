package codec

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"gloss/app/article"
	"gloss/app/codec/ziparchive"
)

// ErrLeftOut says that there is no document of that number after all.
var ErrLeftOut = errors.New("it is left out")

// WriteZip writes a zip with one file an article, in a format that is written.
// Documents are asked for one by one, so that a whole library need not be in
// memory; one that is ErrLeftOut is passed over. Progress, if it is not nil, is told
// after each how many are done. A zip in the Native format is a backup, which Read reads.
func WriteZip(out io.Writer, f Format, n int, document func(i int) (Document, error), o Options, progress func(done int)) error {
	z := ziparchive.NewWriter(out)
	names := map[string]int{}
	for i := range n {
		d, err := document(i)
		if errors.Is(err, ErrLeftOut) {
			continue
		}
		if err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
		name := unused(names, FileName(d.Article.Title)) + f.Extension
		err = z.Add(name, o.At, func(w io.Writer) error { return f.Encode(w, []Document{d}, o) })
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

// decodeZip reads every file in a zip. It is all or nothing: a backup of which
// one article is damaged is named, not read in part. It holds at most so many
// bytes when it is unpacked.
func decodeZip(file []byte, most int64, progress func(done, of int)) (Result, error) {
	entries, err := ziparchive.Entries(file)
	if err != nil {
		return Result{}, err
	}
	var out Result
	seen := map[article.ID]string{}
	for i, e := range entries {
		progress(i, len(entries))
		if strings.HasSuffix(e.Name, "/") || strings.HasPrefix(e.Name, "__MACOSX/") {
			continue
		}
		data, err := e.Unpack(min(most, MaxFile))
		if errors.Is(err, ErrUnpacked) && most >= MaxFile {
			err = ErrTooLarge
		}
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", e.Name, err)
		}
		most -= int64(len(data))
		if ziparchive.Is(data) {
			return Result{}, fmt.Errorf("%.80q: it is a zip in a zip", e.Name)
		}
		r, err := readOne(data)
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", e.Name, err)
		}
		for _, d := range r.Documents {
			if before, twice := seen[d.Article.ID]; twice {
				return Result{}, fmt.Errorf("%.80q: it has the article of %.80q", e.Name, before)
			}
			seen[d.Article.ID] = e.Name
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
