package scan

import "unicode"

// MaxSentence is how many tokens are taken for one sentence at most.
const MaxSentence = 192

// Sentences widens tokens [i, j) to whole sentences, within bounds.
func (p *Page) Sentences(i, j int) (int, int) {
	for n := 0; i > 0 && n < MaxSentence && !p.Begins(i); n++ {
		i--
	}
	for n := 0; j < len(p.Tokens) && n < MaxSentence && !p.Begins(j); n++ {
		j++
	}
	return i, j
}

// Begins reports whether a sentence begins at token k.
func (p *Page) Begins(k int) bool {
	if k == 0 || p.Tokens[k].Gap == Paragraph {
		return true
	}
	end := k - 1
	for end > 0 && p.Tokens[end].Kind == Quoted {
		end--
	}
	return p.Tokens[end].Kind == Stop && !Abbreviates(p, end) && Opens(p, k)
}

// Opens reports whether token i may begin a sentence after one that has ended.
func Opens(p *Page, i int) bool {
	t := p.Tokens[i]
	r, _ := RuneAt(p.Text, int(t.Start))
	if t.Gap == Tight {
		return t.Kind != Quoted && t.Kind != Stop && Alone(r)
	}
	return t.Kind != Stop && !unicode.IsLower(r)
}

// Abbreviates reports whether the full stop i stands after an initial or a
// title: J. or Mr.
func Abbreviates(p *Page, i int) bool {
	if i == 0 || p.Tokens[i].Gap != Tight || p.Tokens[i-1].Kind != Word {
		return false
	}
	r, _ := RuneAt(p.Text, int(p.Tokens[i-1].Start))
	return unicode.IsUpper(r) && p.Tokens[i-1].End-p.Tokens[i-1].Start <= 2 && p.Text[p.Tokens[i].Start] == '.'
}
