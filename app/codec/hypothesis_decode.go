package codec

import (
	"fmt"
	"strings"
	"time"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
)

// isHypothesis reports whether a file looks like Hypothesis's: its client's file, an
// answer of its API, an array of records, one, or one a line.
func isHypothesis(c Content) bool {
	v := c.JSON
	return v.Get("rows").Kind() == '[' || c.Some(isHypothesisRecord) ||
		v.Get("annotations").Kind() == '[' && hasRecords(v.Get("annotations"))
}

func isHypothesisRecord(v strictjson.Value) bool {
	return v.Get("uri").Kind() == '"' && v.Get("target").Kind() == '['
}

// hasRecords reports whether a list has records, or is empty.
func hasRecords(list strictjson.Value) bool {
	item := first(list)
	return !item.Written() || item.Get("uri").Exists() && item.Get("id").Exists()
}

// first is the first item of an array.
func first(v strictjson.Value) strictjson.Value {
	for item := range v.Items() {
		return item
	}
	return strictjson.Value{}
}

func decodeHypothesis(c Content) (Result, error) {
	r := hypothesisReader{at: map[string]int{}}
	lists := 0
	// The API answers beside the rows with the replies to them.
	for _, name := range []string{"annotations", "rows", "replies"} {
		list := c.JSON.Get(name)
		if list.Kind() != '[' {
			continue
		}
		lists++
		for item := range list.Items() {
			if err := r.take("annotation", Record{Number: r.n + 1, JSON: item}); err != nil {
				return Result{}, err
			}
		}
	}
	if lists == 0 {
		for record := range c.Records() {
			unit := "annotation"
			if c.lines != nil {
				unit = "line"
			}
			if err := r.take(unit, record); err != nil {
				return Result{}, err
			}
		}
	}
	return r.result()
}

// take reads a record. One that cannot be read is told of, and left out.
func (r *hypothesisReader) take(unit string, record Record) error {
	if r.n++; r.n > MaxMarks {
		return TooMany()
	}
	err := record.Err
	if err == nil {
		err = r.item(record.JSON, record.Number)
	}
	if err != nil {
		r.remarks.Add(fmt.Sprintf("%s %d", unit, record.Number), fmt.Errorf("%w; it is left out", err))
	}
	return nil
}

type hypothesisReader struct {
	incoming []Incoming
	own      [][]member         // by incoming: its members that are foreign
	chosen   [][]string         // by incoming: its further selectors
	replies  [][]string         // by incoming
	at       map[string]int     // index of incoming, by the record's id
	waiting  []strictjson.Value // replies
	n        int                // of records so far
	remarks  Remarks
}

func (r *hypothesisReader) item(v strictjson.Value, n int) error {
	f, err := strictjson.FieldsOf(v, "it")
	if err != nil {
		return err
	}
	in := Incoming{Place: fmt.Sprintf("annotation %d", n), UTF16: true, Source: f.Required("uri")}
	id := f.Required("id")
	if _, twice := r.at[id]; twice {
		return fmt.Errorf("id %.60q is there twice", id)
	}
	for ref := range f.List("references") {
		if ref.Kind() != '"' {
			return ref.WrongType("references", "texts")
		}
		r.at[id] = -1
	}
	a := &in.Annotation
	if a.ID = annotation.ID(id); !hasScheme(id) {
		a.ID = annotation.ID(hypothesisID + id)
	}
	a.Created, a.Modified = r.timeOf(f, "created", in.Place), r.timeOf(f, "updated", in.Place)
	if a.Modified.Before(a.Created) {
		a.Modified = a.Created
	}
	a.Note = f.Text("text")
	verdict := "" // by its word
	for t := range f.List("tags") {
		if t.Kind() != '"' {
			return t.WrongType("tags", "texts")
		}
		if len(a.Tags) == annotation.MaxTags {
			r.remarks.Add(in.Place, fmt.Errorf("it has more than %d tags; the others are left out", annotation.MaxTags))
			break
		}
		if word, is := strings.CutPrefix(strings.TrimSpace(t.Text()), verdictTag); is && verdict == "" {
			verdict = word
			continue
		}
		TagOrKind(a, t.Text())
	}
	if step, ok := annotation.ScaleOf(a.Kind).Named(verdict); ok {
		a.Verdict = step.Verdict
	} else if len(a.Tags) < annotation.MaxTags {
		TagOrKind(a, verdictTag+verdict)
	}
	f.Object("document", func(f *strictjson.Fields) {
		for t := range f.Value.Get("title").Each() {
			in.Title = t.Text()
		}
	})
	chosen := hypothesisTarget(f, &in)
	if f.Err != nil {
		return f.Err
	}
	if err := CheckUnplaced(*a); err != nil {
		return err
	}
	if _, reply := r.at[id]; reply {
		r.waiting = append(r.waiting, v)
		return nil
	}
	r.at[id] = len(r.incoming)
	r.incoming = append(r.incoming, in)
	r.own = append(r.own, membersBut(v, oursHypothesis))
	r.chosen = append(r.chosen, chosen)
	r.replies = append(r.replies, nil)
	return nil
}

// timeOf reads a time. One that is missing, or is none, is not known.
func (r *hypothesisReader) timeOf(f *strictjson.Fields, name, place string) time.Time {
	v := f.Value.Get(name)
	t, err := looseStamp(v.Text())
	if err != nil && v.Exists() {
		r.remarks.Add(place, fmt.Errorf("%s: %w, and is left out", name, err))
	}
	return t
}

// hypothesisTarget reads where a record belongs, and returns the selectors that
// Gloss does not use.
func hypothesisTarget(f *strictjson.Fields, in *Incoming) (chosen []string) {
	n := 0
	for t := range f.List("target") {
		if n++; n > 1 {
			f.Fail(fmt.Errorf("target has more than one place"))
			return nil
		}
		aim, err := strictjson.FieldsOf(t, "target")
		if err != nil {
			f.Fail(err)
			return nil
		}
		for s := range aim.List("selector") {
			if err := checkSelector(s); err != nil {
				f.Fail(fmt.Errorf("selector: %w", err))
			}
			if !takeSelector(s, in, 0) {
				chosen = append(chosen, s.Compact())
			}
		}
		f.Fail(aim.Err)
	}
	if in.Selector.Quote.Exact == "" {
		in.Unplaced = "it is a note on the whole page"
	}
	return chosen
}

// result hands the replies to what they reply to, and keeps the foreign parts.
func (r *hypothesisReader) result() (Result, error) {
	out := Result{Format: Hypothesis}
	if err := r.remarks.First(); err != nil && len(r.incoming) == 0 {
		return Result{}, err
	}
	orphans := 0
	for _, v := range r.waiting {
		to := -1
		for ref := range v.Get("references").Items() {
			if i, there := r.at[ref.Text()]; there && i >= 0 {
				to = i
			}
		}
		if to < 0 {
			orphans++
			continue
		}
		r.replies[to] = append(r.replies[to], v.Compact())
	}
	for i := range r.incoming {
		a := &r.incoming[i].Annotation
		kept := r.own[i]
		if len(r.chosen[i]) > 0 {
			kept = append(kept, member{"selector", list(r.chosen[i])})
		}
		if len(r.replies[i]) > 0 {
			kept = append(kept, member{"replies", list(r.replies[i])})
		}
		if len(kept) > 0 {
			p := parts{members: []member{{foreignHypothesis, joined(kept)}}}
			a.Foreign = p.String()
		}
		if err := CheckUnplaced(*a); err != nil {
			r.remarks.Add(r.incoming[i].Place, fmt.Errorf("%w; what else the record says is left out", err))
			a.Foreign = ""
		}
	}
	out.Incoming, out.Remarks = r.incoming, r.remarks.List()
	if n := len(r.waiting) - orphans; n > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%s kept with their marks and written back, but not shown", Counted(n, "reply is", "replies are")))
	}
	if orphans > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%s left out: what they reply to is not in the file", Counted(orphans, "reply is", "replies are")))
	}
	return out, nil
}

// Counted is a number with its noun.
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strings.Join([]string{fmt.Sprint(n), many}, " ")
}
