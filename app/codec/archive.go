package codec

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gloss/app/annotation"
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
		name := UnusedName(names, FileName(d.Article.Title)) + f.Extension
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

// ZipText is the texts of a zip of ours as a person may read them before it is written,
// each below its name; "" for what is no zip.
func ZipText(file []byte) string {
	entries, err := ziparchive.Entries(file)
	if err != nil || !ziparchive.Is(file) {
		return ""
	}
	var b strings.Builder
	for _, e := range entries {
		if data, err := e.Unpack(MaxFile); err == nil {
			b.WriteString(e.Name + "\n\n" + string(data) + "\n\n")
		}
	}
	return b.String()
}

// UnusedName is the name, with a number behind it if it was used before.
func UnusedName(names map[string]int, name string) string {
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

// decodeZip reads every file in a zip. A backup is all or nothing: one of which an
// article is damaged is named, not read in part. Of other zips, what cannot be read is
// told of, and left out. It holds at most so many bytes when it is unpacked.
func decodeZip(file []byte, most int64, progress func(done, of int)) (Result, error) {
	entries, err := ziparchive.Entries(file)
	if err != nil {
		return Result{}, err
	}
	z := zipReader{most: most, beside: besides(entries), articles: map[article.ID]int{}, from: map[article.ID]string{}}
	for i, e := range entries {
		progress(i, len(entries))
		if isHidden(e.Name) || z.beside.taken[e.Name] {
			continue
		}
		if err := z.entry(e); err != nil {
			return Result{}, err
		}
	}
	return z.result()
}

// isHidden reports whether an entry is a folder, or a file that the system that packed the
// zip keeps for itself: .DS_Store, __MACOSX/._a.json, .git/config.
func isHidden(name string) bool {
	if strings.HasSuffix(name, "/") {
		return true
	}
	for _, part := range strings.FieldsFunc(name, func(r rune) bool { return r == '/' || r == '\\' }) {
		if part == "__MACOSX" || part[0] == '.' && strings.Trim(part, ".") != "" {
			return true
		}
	}
	return strings.EqualFold(path.Base(name), "thumbs.db") || strings.EqualFold(path.Base(name), "desktop.ini")
}

// companions are the files of a zip that belong to another one of the same name.
type companions struct {
	of      map[string]ziparchive.Entry   // by the name of that other one
	further map[string][]ziparchive.Entry // in which that other one goes on
	taken   map[string]bool               // by their own names
}

func besides(entries []ziparchive.Entry) companions {
	c := companions{map[string]ziparchive.Entry{}, map[string][]ziparchive.Entry{}, map[string]bool{}}
	byName := map[string]ziparchive.Entry{}
	for _, e := range entries {
		byName[e.Name] = e
	}
	for _, f := range Formats {
		if f.Beside == "" || f.Read == nil {
			continue
		}
		for _, e := range entries {
			base, is := strings.CutSuffix(e.Name, f.Beside)
			if !is || isHidden(e.Name) {
				continue
			}
			first := ""
			for _, extension := range f.BesideOf {
				part, there := byName[base+extension]
				switch {
				case !there:
				case first == "":
					first = part.Name
					c.of[first], c.taken[e.Name] = e, true
				default:
					c.further[first], c.taken[part.Name] = append(c.further[first], part), true
				}
			}
		}
	}
	return c
}

type zipReader struct {
	most     int64 // bytes that may still be unpacked
	beside   companions
	out      Result
	remarks  Remarks
	articles map[article.ID]int    // index of documents
	from     map[article.ID]string // name of the file that had it first
	backup   bool                  // one of its files is Gloss's own
	other    int                   // files of no text, as pictures are
}

// entry reads one file. Its error ends the reading; what is wrong with a file of another
// tool's is a remark.
func (z *zipReader) entry(e ziparchive.Entry) error {
	if isAsset(e.Name) {
		z.other++
		return nil
	}
	data, err := z.unpack(e)
	if err != nil {
		return fmt.Errorf("%.80q: %w", e.Name, err)
	}
	var r Result
	if ziparchive.Is(data) {
		err = errZipInZip
	} else {
		c := newContent(data)
		if other, there := z.beside.of[e.Name]; there {
			if c.Beside, err = z.unpack(other); err != nil {
				return fmt.Errorf("%.80q: %w", other.Name, err)
			}
		}
		for _, part := range z.beside.further[e.Name] {
			more, err := z.unpack(part)
			if err != nil {
				return fmt.Errorf("%.80q: %w", part.Name, err)
			}
			c.Further = append(c.Further, FurtherFile{path.Ext(part.Name), inUTF8(more)})
		}
		r, err = readOne(c)
	}
	if errors.Is(err, ErrTooLarge) {
		return fmt.Errorf("%.80q: %w", e.Name, err)
	}
	if err != nil {
		z.remarks.Add(fmt.Sprintf("%.80q", e.Name), err)
		return nil
	}
	return z.add(r, e.Name)
}

var errZipInZip = errors.New("it is a zip in a zip")

func (z *zipReader) unpack(e ziparchive.Entry) ([]byte, error) {
	data, err := e.Unpack(min(z.most, MaxFile))
	if errors.Is(err, ErrUnpacked) && z.most >= MaxFile {
		err = ErrTooLarge
	}
	z.most -= int64(len(data))
	return data, err
}

// isAsset reports whether a file is, by its name, none that could hold marks or a text: the
// pictures and styles beside a saved page, the settings beside a corpus.
func isAsset(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".ico", ".css", ".js", ".woff", ".woff2", ".ttf", ".conf", ".ini", ".pdf", ".mp3", ".mp4", ".lock":
		return true
	}
	return false
}

// add takes what a file brought. Two files with one text are two people's marks on it,
// but in a backup.
func (z *zipReader) add(r Result, name string) error {
	z.backup = z.backup || r.Format == Native
	switch z.out.Unit {
	case "", r.Unit:
		z.out.Unit = r.Unit
	default:
		if r.Unit != "" {
			z.out.Unit = "several units"
		}
	}
	for _, d := range r.Documents {
		i, twice := z.articles[d.Article.ID]
		if !twice {
			z.articles[d.Article.ID], z.from[d.Article.ID] = len(z.out.Documents), name
			z.out.Documents = append(z.out.Documents, d)
			continue
		}
		if z.backup {
			return fmt.Errorf("%.80q: it has the article of %.80q", name, z.from[d.Article.ID])
		}
		z.out.Documents[i].join(d, baseName(z.from[d.Article.ID]), baseName(name))
	}
	switch z.out.Format {
	case "", r.Format:
		z.out.Format = r.Format
	default:
		z.out.Format = Mixed
	}
	z.out.Incoming = append(z.out.Incoming, r.Incoming...)
	for _, remark := range r.Remarks {
		z.remarks.Add(fmt.Sprintf("%.80q", name), errors.New(remark))
	}
	return nil
}

func baseName(name string) string { return strings.TrimSuffix(path.Base(name), path.Ext(name)) }

// join adds the marks of another person on the same text. The files that they are in, one
// a person, are named after them.
func (d *Document) join(other Document, mine, theirs string) {
	seen := map[annotation.ID]bool{}
	for i := range d.Annotations {
		m := &d.Annotations[i]
		if seen[m.ID] = true; Creator(*m) == "" {
			SetCreator(m, mine)
		}
	}
	renamed := map[annotation.ID]annotation.ID{}
	for _, m := range other.Annotations {
		if seen[m.ID] {
			renamed[m.ID] = annotation.ID(article.ContentID(string(m.ID) + " " + theirs))
		}
	}
	for _, m := range other.Annotations {
		if Creator(m) == "" {
			SetCreator(&m, theirs)
		}
		m.ID = cmp.Or(renamed[m.ID], m.ID)
		m.Links = slices.Clone(m.Links)
		for i := range m.Links {
			m.Links[i].To = cmp.Or(renamed[m.Links[i].To], m.Links[i].To)
		}
		d.Annotations = append(d.Annotations, m)
	}
	annotation.Sort(d.Annotations)
}

func (z *zipReader) result() (Result, error) {
	switch err := z.remarks.First(); {
	case err != nil && (z.backup || z.out.Format == ""):
		return Result{}, err
	case z.out.Format == "":
		return Result{}, fmt.Errorf("%w: there is nothing in it", ErrNotZip)
	}
	z.out.Remarks = z.remarks.List()
	if z.other > 0 {
		z.out.Remarks = append(z.out.Remarks, Counted(z.other, "file is neither marks nor a text, and is", "files are neither marks nor texts, and are")+" left out")
	}
	return z.out, nil
}
