// Package codectest holds what is asked of every format in which another tool writes, for
// tests alone.
package codectest

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"gloss/app/codec"
)

// Reads checks that a file is of a format, that told makes the wanted marks of what is
// read, that each line of remarks is part of what is said of it, and that the same file is
// read the same again. It returns what was read.
func Reads(t *testing.T, file []byte, format, marks, remarks string, told func(codec.Result) string) codec.Result {
	t.Helper()
	r, err := codec.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := told(r); r.Format != format || got != marks {
		t.Errorf("%s:\n%swant\n%s", r.Format, got, marks)
	}
	said := strings.Join(r.Remarks, "\n")
	for part := range strings.SplitSeq(remarks, "\n") {
		if !strings.Contains(said, part) {
			t.Errorf("%q is not said in %q", part, said)
		}
	}
	if remarks == "" && said != "" {
		t.Errorf("it says %q", said)
	}
	if again, err := codec.Read(file); err != nil || !reflect.DeepEqual(again, r) {
		t.Error("the same file makes other marks")
	}
	return r
}

// ToldApart checks that no format but its own takes a file for one of its own.
func ToldApart(t *testing.T, name, file, format string) {
	t.Helper()
	for _, f := range codec.Formats {
		if f.Is == nil || f.Loose || f.Name == format {
			continue
		}
		if r, err := f.Decode([]byte(file)); err == nil || len(r.Documents) > 0 {
			t.Errorf("%s is taken for %s", name, f.Name)
		}
	}
}

// wrong are values of every type, to stand where another one should.
var wrong = []string{`null`, `true`, `-1`, `1e400`, `0.5`, `99999999999999999999`, `""`, `"x"`, `"\ud83d"`, `[]`, `{}`, `[[]]`, `[{}]`, `{"a":{}}`, `["x"]`}

// WrongTypes reads a file of JSON, or of JSON lines, with each of its values replaced by
// one of every other type. What is read is handed to sound; what is refused must be refused
// in a sentence.
func WrongTypes(t *testing.T, name, file string, sound func(*testing.T, codec.Result)) {
	t.Helper()
	if file == "" || file[0] != '{' && file[0] != '[' {
		return
	}
	for at, end := range values(file) {
		for _, other := range wrong {
			r, err := codec.Read([]byte(file[:at] + other + file[end:]))
			if err == nil {
				sound(t, r)
			} else {
				Refused(t, name, err)
			}
		}
	}
}

// Refused checks that an error is a sentence that can be shown: neither a word nor a page.
func Refused(t *testing.T, name string, err error) {
	t.Helper()
	if n := len(err.Error()); n < 10 || n > 600 {
		t.Errorf("%s is refused with %v", name, err)
	}
}

// values are the bytes of every text and number of JSON, or of JSON lines, from where it
// begins to where it ends.
func values(file string) map[int]int {
	out := map[int]int{}
	d := json.NewDecoder(strings.NewReader(file))
	for {
		at := int(d.InputOffset())
		token, err := d.Token()
		if err != nil {
			return out
		}
		at += len(file[at:]) - len(strings.TrimLeft(file[at:], " \n\r\t,:"))
		if _, is := token.(json.Delim); !is {
			out[at] = int(d.InputOffset())
		}
	}
}
