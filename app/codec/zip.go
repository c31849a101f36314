package codec

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
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

// ErrLeftOut says that there is no document of that number after all.
var ErrLeftOut = errors.New("it is left out")

// WriteZip writes a zip with one file an article, in a format that is written.
// Documents are asked for one by one, so that a whole library need not be in
// memory; one that is ErrLeftOut is passed over. Progress, if it is not nil, is told
// after each how many are done. A zip in the Native format is a backup, which Read reads.
func WriteZip(out io.Writer, f Format, n int, document func(i int) (Document, error), o Options, progress func(done int)) error {
	z := &zipWriter{out: out}
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
		err = z.add(name, o.At, func(w io.Writer) error { return f.Encode(w, []Document{d}, o) })
		if err != nil {
			return fmt.Errorf("article %d: %w", i+1, err)
		}
		if progress != nil {
			progress(i + 1)
		}
	}
	return z.close()
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
