package codec

import (
	"time"

	"gloss/app/article"
	"gloss/app/codec/strictjson"
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

func (w writer) shelf(s ReadingState) {
	if s.Empty() {
		return
	}
	w.OpenMember("gloss:shelf", '{')
	w.TextsMember("gloss:tags", s.Tags)
	w.TrueMember("gloss:pinned", s.Pinned)
	if !s.Opened.IsZero() {
		w.Member("gloss:opened", s.Opened.UTC().Format(time.RFC3339Nano))
	}
	if s.Reached > 0 {
		w.IntMember("gloss:reachedBytes", s.Reached)
	}
	w.TextsMember("gloss:dismissed", s.Dismissed)
	w.Close('}')
}

// Bounds of a shelf; what is beyond is not taken.
const (
	maxShelfTags = 100
	maxDismissed = 20_000
	maxShelfText = 2_000 // bytes of one entry
)

// readShelf reads the shelf of an article, if the file has one.
func (d *Document) readShelf(v strictjson.Value, of article.ID) error {
	f := strictjson.Fields{Value: v}
	f.Object("gloss:shelf", func(in *strictjson.Fields) {
		s := ReadingState{Tags: textsOf(in, "gloss:tags", maxShelfTags), Pinned: in.Bool("gloss:pinned"), Dismissed: textsOf(in, "gloss:dismissed", maxDismissed)}
		if in.Value.Get("gloss:reachedBytes").Exists() {
			s.Reached = max(0, min(in.Int("gloss:reachedBytes"), article.MaxText))
		}
		if t := in.Text("gloss:opened"); t != "" {
			at, err := time.Parse(time.RFC3339Nano, t)
			if err != nil {
				in.Fail(err)
			}
			s.Opened = at.UTC()
		}
		if d.Shelves == nil {
			d.Shelves = map[article.ID]ReadingState{}
		}
		d.Shelves[of] = s
	})
	return f.Err
}

func textsOf(f *strictjson.Fields, name string, most int) []string {
	var out []string
	for v := range f.List(name) {
		s, whole := v.Decode()
		if v.Kind() != '"' || !whole || len(s) > maxShelfText {
			f.Fail(v.WrongType(name, "a list of short texts"))
			return nil
		}
		if len(out) < most {
			out = append(out, s)
		}
	}
	return out
}

// at is the item of a list at an index.
func at(list strictjson.Value, i int) strictjson.Value {
	for v := range list.Items() {
		if i == 0 {
			return v
		}
		i--
	}
	return strictjson.Value{}
}
