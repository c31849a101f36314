package corpus

import (
	"fmt"
	"strconv"
	"time"
	"unicode/utf8"

	"gloss/app/annotation"
	"gloss/app/codec"
	"gloss/app/codec/codeunit"
	"gloss/app/codec/strictjson"
)

// Dataturks is the name of the JSON lines of Dataturks, which is no more, and in which many
// corpora are handed on. The end of a place is its last character there; programs that made
// such files of other ones wrote the one behind it.
const Dataturks = "dataturks"

func init() {
	codec.Register(codec.Format{
		Name: Dataturks, Title: "Dataturks", Extension: ".json", MediaType: "application/x-ndjson",
		Is: func(c codec.Content) bool { return c.Some(isDataturks) }, Read: readDataturks,
	})
}

// isDataturks reports whether a record is a text with annotations, or one that nobody has
// labelled yet.
func isDataturks(v strictjson.Value) bool {
	if v.Get("content").Kind() != '"' {
		return false
	}
	list := v.Get("annotation")
	switch list.Kind() {
	case '[':
		n := 0
		for a := range list.Items() {
			if n++; a.Get("points").Exists() || a.Get("label").Exists() {
				return true
			}
		}
		return n == 0 && (v.Get("extras").Written() || v.Get("metadata").Written())
	case '{':
		return list.Get("labels").Exists()
	}
	return list.Written() && v.Get("extras").Written()
}

func readDataturks(c codec.Content) (codec.Result, error) {
	r, whole := newReader(Dataturks), 0
	past := endsPast(c)
	for record := range c.Records() {
		place := fmt.Sprintf("%s %d", c.Unit(), record.Number)
		err := record.Err
		if err == nil {
			err = r.dataturks(record.JSON, place, past, &whole)
		}
		if isFatal(err) {
			return codec.Result{}, err
		}
		if err != nil {
			r.remarks.Add(place, fmt.Errorf("%w; it is left out", err))
		}
	}
	out, err := r.result(codeunit.Runes)
	if err == nil && whole > 0 {
		out.Remarks = append(out.Remarks, codec.Counted(whole, "label on a whole text is", "labels on whole texts are")+" left out")
	}
	return out, err
}

// endsPast reports whether most places of a file end past their last character, which the
// lengths of their words tell.
func endsPast(c codec.Content) bool {
	on, past := 0, 0
	for record := range c.Records() {
		for a := range record.JSON.Get("annotation").Items() {
			for p := range a.Get("points").Items() {
				start, err1 := p.Get("start").Int("start")
				end, err2 := p.Get("end").Int("end")
				if err1 != nil || err2 != nil {
					continue
				}
				switch words := p.Get("text").Text(); end - start {
				case utf8.RuneCountInString(words) - 1:
					on++
				case utf8.RuneCountInString(words):
					past++
				}
			}
		}
	}
	return past > on
}

// dataturks reads one text. Past says that its places end past their last character.
func (r *reader) dataturks(v strictjson.Value, place string, past bool, whole *int) error {
	t, err := r.textOf(v, v.Get("content"))
	if err != nil {
		return err
	}
	about := v.Get("metadata")
	n := 0
	for a := range v.Get("annotation").Items() {
		n++
		at := fmt.Sprintf("%s: annotation %d", place, n)
		names := []string{}
		for name := range a.Get("label").Each() {
			if s := textOrNumber(name); s != "" {
				names = append(names, s)
			}
		}
		if !a.Get("points").Exists() {
			*whole++
			continue
		}
		points := 0
		for p := range a.Get("points").Items() {
			points++
			start, err1 := p.Get("start").Int("start")
			end, err2 := p.Get("end").Int("end")
			if err1 != nil || err2 != nil {
				r.remarks.Add(at, fmt.Errorf("it does not say from where to where; it is left out"))
				continue
			}
			if !past {
				end++
			}
			l := label{place: at, start: start, end: end, words: p.Get("text").Text(), note: a.Get("note").Text(), creator: textOrNumber(about.Get("last_updated_by"))}
			if len(names) > 0 {
				l.name, l.tags = names[0], names[1:]
			}
			l.created, l.modified = millis(about.Get("first_done_at")), millis(about.Get("last_updated_at"))
			if len(l.note) > annotation.MaxNote {
				l.note = ""
				r.remarks.Add(at, fmt.Errorf("its note is left out: it has more than %d bytes", annotation.MaxNote))
			}
			if err := r.add(t, l); err != nil {
				return err
			}
		}
		if points == 0 {
			r.remarks.Add(at, fmt.Errorf("it has no place in the text; it is left out"))
		}
	}
	for range v.Get("annotation").Get("labels").Items() {
		*whole++
	}
	return nil
}

// millis is a time in milliseconds since 1970; the zero Time for anything else, and for
// times that cannot be.
func millis(v strictjson.Value) time.Time {
	n, err := strconv.ParseInt(textOrNumber(v), 10, 64)
	if err != nil || n <= 0 || n > 4_102_444_800_000 {
		return time.Time{}
	}
	return time.UnixMilli(n).UTC()
}
