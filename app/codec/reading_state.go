package codec

import (
	"time"

	"gloss/app/article"
)

// ReadingState is what a library keeps of an article beside its marks. It is in a
// backup, and in no file of a single article, which is for others.
type ReadingState struct {
	Tags      []string
	Pinned    bool
	Opened    time.Time // last
	Reached   int       // bytes of the text that were read so far
	Dismissed []string  // suggestions that the person does not want to see
}

// Empty reports whether there is nothing on it.
func (s ReadingState) Empty() bool {
	return len(s.Tags)+len(s.Dismissed) == 0 && !s.Pinned && s.Opened.IsZero() && s.Reached == 0
}

func (w *jsonWriter) shelf(s ReadingState) {
	if s.Empty() {
		return
	}
	w.begin("gloss:shelf", '{')
	w.texts("gloss:tags", s.Tags)
	w.flag("gloss:pinned", s.Pinned)
	if !s.Opened.IsZero() {
		w.member("gloss:opened", s.Opened.UTC().Format(time.RFC3339Nano))
	}
	if s.Reached > 0 {
		w.number("gloss:reachedBytes", s.Reached)
	}
	w.texts("gloss:dismissed", s.Dismissed)
	w.close('}')
}

// texts writes a list of texts, or nothing for an empty one.
func (w *jsonWriter) texts(name string, all []string) {
	if len(all) == 0 {
		return
	}
	w.begin(name, '[')
	for _, s := range all {
		w.text(s)
	}
	w.close(']')
}

// Bounds of a shelf; what is beyond is not taken.
const (
	maxShelfTags = 100
	maxDismissed = 20_000
	maxShelfText = 2_000 // bytes of one entry
)

// readShelf reads the shelf of an article, if the file has one.
func (d *Document) readShelf(v value, of article.ID) error {
	f := fields{v: v}
	f.inside("gloss:shelf", func(in *fields) {
		s := ReadingState{Tags: in.texts("gloss:tags", maxShelfTags), Pinned: in.bool("gloss:pinned"), Dismissed: in.texts("gloss:dismissed", maxDismissed)}
		if in.v.get("gloss:reachedBytes").there() {
			s.Reached = max(0, min(in.whole("gloss:reachedBytes"), article.MaxText))
		}
		if t := in.text("gloss:opened"); t != "" {
			at, err := time.Parse(time.RFC3339Nano, t)
			if err != nil {
				in.fail(err)
			}
			s.Opened = at.UTC()
		}
		if d.Shelves == nil {
			d.Shelves = map[article.ID]ReadingState{}
		}
		d.Shelves[of] = s
	})
	return f.err
}

func (f *fields) texts(name string, most int) []string {
	var out []string
	for v := range f.list(name) {
		s, whole := v.decode()
		if v.kind() != '"' || !whole || len(s) > maxShelfText {
			f.fail(v.wrong(name, "a list of short texts"))
			return nil
		}
		if len(out) < most {
			out = append(out, s)
		}
	}
	return out
}

// at is the item of a list at an index.
func at(list value, i int) value {
	for v := range list.items() {
		if i == 0 {
			return v
		}
		i--
	}
	return value{}
}
