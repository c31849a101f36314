package corpus

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/app/codec/strictjson"
)

// Before version 3, spaCy was trained on documents of paragraphs, sentences and tokens, each
// token with a tag: B-ORG, I-ORG and L-ORG for the first, the further and the last token of a
// name, U-ORG for one of a single token, O for none. Other tools leave out L and U.

// isTokenised reports whether a record is such a document.
func isTokenised(v strictjson.Value) bool {
	for p := range v.Get("paragraphs").Items() {
		return p.Get("sentences").Kind() == '['
	}
	return false
}

// readTokenised reads each paragraph as a text.
func readTokenised(r *reader, v strictjson.Value, place string) error {
	n := 0
	for p := range v.Get("paragraphs").Items() {
		n++
		at := fmt.Sprintf("%s: paragraph %d", place, n)
		if err := readParagraph(r, p, at); isFatal(err) {
			return err
		} else if err != nil {
			r.remarks.Add(at, fmt.Errorf("%w; it is left out", err))
		}
	}
	return nil
}

// tagged is a token with its place in code points.
type tagged struct {
	start, end int
	tag        string
}

func readParagraph(r *reader, v strictjson.Value, place string) error {
	words, tokens, err := tokensIn(v)
	if err != nil {
		return err
	}
	t, err := r.text(words, "", "")
	if err != nil {
		return err
	}
	for i := 0; i < len(tokens); {
		_, name, is := strings.Cut(tokens[i].tag, "-")
		end := i + 1
		for is && end < len(tokens) && (tokens[end].tag == "I-"+name || tokens[end].tag == "L-"+name) {
			end++
		}
		if is {
			l := label{place: place, start: tokens[i].start, end: tokens[end-1].end, name: name}
			if err := r.add(t, l); err != nil {
				return err
			}
		}
		i = end
	}
	return nil
}

// tokensIn finds the tokens of a paragraph one after the other in its text, or makes the
// text of them with a space between two.
func tokensIn(v strictjson.Value) (words string, tokens []tagged, err error) {
	raw := v.Get("raw")
	words = raw.Text()
	given := raw.Kind() == '"'
	at, runes := 0, 0 // how far in words, in bytes and in code points
	var made strings.Builder
	for s := range v.Get("sentences").Items() {
		for token := range s.Get("tokens").Items() {
			orth := token.Get("orth").Text()
			if !given {
				if made.Len() > 0 {
					made.WriteByte(' ')
					runes++
				}
				made.WriteString(orth)
			} else {
				i := strings.Index(words[at:], orth)
				if i < 0 {
					return "", nil, fmt.Errorf("the token %.40q is not where it should be in the text", orth)
				}
				runes += utf8.RuneCountInString(words[at : at+i])
				at += i + len(orth)
			}
			start := runes
			runes += utf8.RuneCountInString(orth)
			if orth != "" {
				tokens = append(tokens, tagged{start, runes, token.Get("ner").Text()})
			}
		}
	}
	if !given {
		words = made.String()
	}
	return words, tokens, nil
}
