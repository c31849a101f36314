package annotation

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// The desk is a random editor of another kind: its articles are made of a few
// sentences that recur with other names and figures, as results, counts and
// agency news do, and it does to them what a news desk does.

// templates of sentences: %p is a place, %n a number, %s a name, %d a day. A
// bar parts two clauses, a comma the items of a list.
var templates = []string{
	"%p beat %p %n to %n on %d",
	"%p lost to %p %n to %n on %d",
	"the clinic in %p gave %n vaccinations on %d",
	"the clinic in %p gave %n vaccinations on %d , | and the one in %p gave %n",
	"%n people were taken to hospital in %p on %d",
	"in %p prices rose by %n per cent , | while in %p they fell by %n per cent",
	"the council of %p bought salt , sand , %n shovels and %n lamps",
	"police in %p held %n men , %n women and %n boys",
	"%s said the road to %p would stay shut until %d",
	"\"the road to %p will stay shut until %d ,\" said %s",
	"\"we counted %n boats ,\" %s said , | \"and %n of them were empty.\"",
	"%s - who lives in %p - declined to comment",
	"%s declined to comment",
	"%n of the %n ferries from %p ran on %d",
	"the school in %p has %n pupils , | %n more than a year ago",
	"turnout in %p was %n per cent - up from %n per cent",
}

var (
	towns = strings.Fields("Ashford Marsh Dunwick Holm Carrow Eastry Pelham Stour")
	names = strings.Fields("Mayor-Holm Anna-Reed Inspector-Lowe Dr-Quist")
	days  = strings.Fields("Monday Tuesday Friday Sunday")
)

// report is a sentence by a template, its own or any.
func (e *author) report(template int, born bool) bornSentence {
	var out bornSentence
	for _, w := range strings.Fields(templates[template]) {
		switch {
		case w == "|":
			continue
		case w == "," || w == ",\"":
			out[len(out)-1].s += w
			continue
		case strings.Contains(w, "%p"):
			w = towns[e.r.IntN(len(towns))]
		case strings.Contains(w, "%s"):
			w = strings.ReplaceAll(names[e.r.IntN(len(names))], "-", " ")
		case strings.Contains(w, "%d"):
			w = days[e.r.IntN(len(days))]
		case strings.Contains(w, "%n"):
			w = e.figure()
		}
		for _, s := range strings.Fields(w) {
			out = append(out, bornWord{s: s})
		}
	}
	for i := range out {
		if born {
			e.fresh++
			out[i].ID = e.fresh
		}
	}
	return out
}

func (e *author) figure() string {
	if e.r.IntN(4) == 0 {
		return fmt.Sprintf("%d,%03d", 1+e.r.IntN(40), e.r.IntN(1000))
	}
	return fmt.Sprint(1 + e.r.IntN(40))
}

func newDesk(seed uint64) *author {
	e := &author{r: rand.New(rand.NewPCG(seed, 11))}
	for range 3 + e.r.IntN(10) {
		var p []bornSentence
		template := e.r.IntN(len(templates))
		for range 1 + e.r.IntN(5) {
			if e.r.IntN(2) == 0 {
				template = e.r.IntN(len(templates))
			}
			p = append(p, e.report(template, true))
		}
		e.paras = append(e.paras, p)
	}
	return e
}

// rework does one thing that a news desk does.
func (e *author) rework() {
	p, s := e.pick()
	sent := e.paras[p][s]
	switch e.r.IntN(14) {
	case 0, 1, 2:
		e.refigure(sent)
	case 3: // two sentences merged
		if s+1 < len(e.paras[p]) && !strings.HasSuffix(sent[len(sent)-1].s, "\"") {
			merged := append(append(append(bornSentence{}, sent...), bornWord{s: "and"}), e.paras[p][s+1]...)
			e.paras[p] = append(append(append([]bornSentence{}, e.paras[p][:s]...), merged), e.paras[p][s+2:]...)
		}
	case 4: // a sentence split
		if k := 3 + e.r.IntN(6); k+3 < len(sent) {
			e.paras[p][s] = append(bornSentence{}, sent[k:]...)
			e.insert(p, s, append(bornSentence{}, sent[:k]...))
		}
	case 5: // signs respelled
		e.respell(sent)
	case 6: // clauses swapped
		if k := 2 + e.r.IntN(8); k+2 < len(sent) {
			e.paras[p][s] = append(append(bornSentence{}, sent[k:]...), sent[:k]...)
		}
	case 7: // a paragraph said twice, and one of the two edited
		e.acts++
		var twin []bornSentence
		for _, x := range e.paras[p] {
			twin = append(twin, e.copy(x))
		}
		at := e.r.IntN(len(e.paras) + 1)
		if e.r.IntN(2) == 0 {
			at = p + 1
		}
		if e.r.IntN(2) == 0 {
			e.refigure(e.paras[p][s])
		} else {
			e.refigure(twin[s])
		}
		e.paras = append(append(append([][]bornSentence{}, e.paras[:at]...), twin), e.paras[at:]...)
	case 8: // a sentence replaced by one of its kind
		e.paras[p][s] = e.report(e.r.IntN(len(templates)), false)
	case 9: // a list of sentences reordered
		q := e.r.IntN(len(e.paras[p]))
		e.paras[p][s], e.paras[p][q] = e.paras[p][q], e.paras[p][s]
	case 10: // a sentence more, of a kind that is there
		e.insert(p, s, e.report(e.r.IntN(len(templates)), false))
	case 11: // a sentence less
		if len(e.paras[p]) > 1 {
			e.paras[p] = append(append([]bornSentence{}, e.paras[p][:s]...), e.paras[p][s+1:]...)
		}
	case 12: // a paragraph moved
		q := e.r.IntN(len(e.paras))
		e.paras[p], e.paras[q] = e.paras[q], e.paras[p]
	case 13: // blanks that are not seen
		for k := range sent {
			sent[k].tied = e.r.IntN(2) == 0
			if w := sent[k].s; len(w) > 6 && e.r.IntN(2) == 0 && !strings.ContainsAny(w, "\u00ad“”—") {
				sent[k].s = w[:3] + "\u00ad" + w[3:]
			}
		}
	}
}

// refigure puts another figure in the place of one.
func (e *author) refigure(sent bornSentence) {
	for range 20 {
		k := e.r.IntN(len(sent))
		if w := sent[k].s; w[0] >= '0' && w[0] <= '9' {
			sent[k].s = e.figure()
			if strings.HasSuffix(w, ",") {
				sent[k].s += ","
			}
			sent[k].altered = sent[k].altered || !SameText(sent[k].s, w)
			return
		}
	}
}

func (e *author) respell(sent bornSentence) {
	open := strings.NewReplacer("\"", "“", "-", "—")
	for k, w := range sent {
		if strings.HasSuffix(w.s, "\"") {
			sent[k].s = strings.TrimSuffix(w.s, "\"") + "”"
		} else {
			sent[k].s = open.Replace(w.s)
		}
	}
}
