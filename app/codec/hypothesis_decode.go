package codec

import (
	"fmt"
	"strings"

	"gloss/app/annotation"
	"gloss/app/codec/strictjson"
)

// isHypothesis reports whether a file looks like Hypothesis's.
func isHypothesis(v strictjson.Value) bool {
	if v.Kind() == '[' {
		for item := range v.Items() {
			return isHypothesis(item)
		}
		return false
	}
	return v.Get("annotations").Kind() == '[' && !v.Get("data").Exists() && !v.Get("text").Exists() ||
		v.Get("rows").Kind() == '[' || v.Get("uri").Kind() == '"' && v.Get("target").Kind() == '['
}

// DecodeHypothesis reads what Hypothesis exported: its client's file, an answer
// of its API, an array of records, or one.
func DecodeHypothesis(file []byte) (Result, error) {
	v, err := strictjson.Parse(file)
	if err != nil {
		return Result{}, err
	}
	if !isHypothesis(v) {
		return Result{}, ErrUnknown
	}
	return decodeHypothesis(v)
}

func decodeHypothesis(v strictjson.Value) (Result, error) {
	all := v
	for _, name := range []string{"annotations", "rows"} {
		if list := v.Get(name); list.Kind() == '[' {
			all = list
		}
	}
	r := hypothesisReader{at: map[string]int{}}
	n := 0
	for item := range all.Each() {
		if n++; n > maxIncoming {
			return Result{}, tooMany()
		}
		if err := r.item(item, n); err != nil {
			return Result{}, fmt.Errorf("annotation %d: %w", n, err)
		}
	}
	// The API answers beside the rows with the replies to them.
	for item := range v.Get("replies").Items() {
		if n++; n > maxIncoming {
			return Result{}, tooMany()
		}
		if err := r.item(item, n); err != nil {
			return Result{}, fmt.Errorf("annotation %d: %w", n, err)
		}
	}
	return r.result()
}

type hypothesisReader struct {
	incoming []Incoming
	own      [][]member         // by incoming: its members that are foreign
	chosen   [][]string         // by incoming: its further selectors
	replies  [][]string         // by incoming
	at       map[string]int     // index of incoming, by the record's id
	waiting  []strictjson.Value // replies
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
	a.Created, a.Modified = timeOf(f, "created"), timeOf(f, "updated")
	if a.Modified.Before(a.Created) {
		a.Modified = a.Created
	}
	a.Note = f.Text("text")
	for t := range f.List("tags") {
		if t.Kind() != '"' {
			return t.WrongType("tags", "texts")
		}
		tagOrKind(a, t.Text())
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
	if err := checkBut(*a); err != nil {
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
		if err := checkBut(*a); err != nil {
			return Result{}, fmt.Errorf("%s: %w", r.incoming[i].Place, err)
		}
	}
	out.Incoming = r.incoming
	if n := len(r.waiting) - orphans; n > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%s kept with their marks and written back, but not shown", counted(n, "reply is", "replies are")))
	}
	if orphans > 0 {
		out.Remarks = append(out.Remarks, fmt.Sprintf("%s left out: what they reply to is not in the file", counted(orphans, "reply is", "replies are")))
	}
	return out, nil
}

// counted is a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strings.Join([]string{fmt.Sprint(n), many}, " ")
}
