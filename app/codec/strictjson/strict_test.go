package strictjson_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gloss/app/codec/strictjson"
)

// What is wrong is said with its byte, and with what was due there.
func TestParseSaysWhatIsWrong(t *testing.T) {
	many := func(last string) string {
		var s []string
		for i := range 12 {
			s = append(s, fmt.Sprintf(`"%d":0`, i))
		}
		return "{" + strings.Join(append(s, last), ",") + "}"
	}
	for _, row := range []struct {
		in   string
		is   error
		says string
	}{
		{``, strictjson.ErrSyntax, "byte 1: the file ends where a value was due"},
		{` `, strictjson.ErrSyntax, "byte 2: the file ends where a value was due"},
		{`{`, strictjson.ErrSyntax, "byte 2: the file ends where a name was due"},
		{`{"a"`, strictjson.ErrSyntax, "byte 5: the file ends where a colon was due"},
		{`{"a" 1}`, strictjson.ErrSyntax, "byte 6: '1' where a colon was due"},
		{`{"a":}`, strictjson.ErrSyntax, "byte 6: '}' where a value was due"},
		{`{"a":1`, strictjson.ErrSyntax, "byte 7: the file ends where a comma or the end of the object was due"},
		{`{"a":1 "b":2}`, strictjson.ErrSyntax, "byte 8: '\"' where a comma or the end of the object was due"},
		{`{"a":1,}`, strictjson.ErrSyntax, "byte 8: '}' where a name was due"},
		{`{1:2}`, strictjson.ErrSyntax, "byte 2: '1' where a name was due"},
		{`[1`, strictjson.ErrSyntax, "byte 3: the file ends where a comma or the end of the list was due"},
		{`[1,]`, strictjson.ErrSyntax, "byte 4: ']' where a value was due"},
		{`[é]`, strictjson.ErrSyntax, "byte 2: 'é' where a value was due"},
		{`{} x`, strictjson.ErrSyntax, "byte 4: something follows the end"},
		{"\ufeff\ufeff{}", strictjson.ErrSyntax, "byte 4: '\\ufeff' where a value was due"},
		{"[\"a\tb\"]", strictjson.ErrSyntax, "byte 4: a control character in a string"},
		{"[\"a\x1fb\"]", strictjson.ErrSyntax, "byte 4: a control character in a string"},
		{"[\"a\nb\"]", strictjson.ErrSyntax, "byte 4: a control character in a string"},
		{"{\"a\tb\":1}", strictjson.ErrSyntax, "byte 4: a control character in a string"},
		{`["a`, strictjson.ErrSyntax, "byte 4: the file ends where the end of a string was due"},
		{`["\x41"]`, strictjson.ErrSyntax, "byte 4: 'x' where an escape was due"},
		{`["\`, strictjson.ErrSyntax, "byte 4: the file ends where an escape was due"},
		{`["\u12g4"]`, strictjson.ErrSyntax, "byte 7: 'g' where a hexadecimal digit was due"},
		{`["\u12"]`, strictjson.ErrSyntax, "byte 7: '\"' where a hexadecimal digit was due"},
		{`["\u`, strictjson.ErrSyntax, "byte 5: the file ends where a hexadecimal digit was due"},
		{`[-]`, strictjson.ErrSyntax, "byte 3: ']' where a digit was due"},
		{`[1.]`, strictjson.ErrSyntax, "byte 4: ']' where a digit was due"},
		{`[1e]`, strictjson.ErrSyntax, "byte 4: ']' where a digit was due"},
		{`[1e+]`, strictjson.ErrSyntax, "byte 5: ']' where a digit was due"},
		{`[01]`, strictjson.ErrSyntax, "byte 3: '1' where a comma or the end of the list was due"},
		{`[+1]`, strictjson.ErrSyntax, "byte 2: '+' where a value was due"},
		{`[.5]`, strictjson.ErrSyntax, "byte 2: '.' where a value was due"},
		{`[tru]`, strictjson.ErrSyntax, "byte 5: ']' where true was due"},
		{`[falsy]`, strictjson.ErrSyntax, "byte 6: 'y' where false was due"},
		{`[nul`, strictjson.ErrSyntax, "byte 5: the file ends where null was due"},
		{`[NaN]`, strictjson.ErrSyntax, "byte 2: 'N' where a value was due"},
		{strings.Repeat("[", 201), strictjson.ErrSyntax, "byte 201: more than 200 levels in one another"},
		{strings.Repeat(`{"a":`, 201), strictjson.ErrSyntax, "byte 1001: more than 200 levels in one another"},
		{"\xff\xfe[\x00", strictjson.ErrSyntax, "it is in UTF-16, not in UTF-8"},
		{"\xfe\xff\x00[", strictjson.ErrSyntax, "it is in UTF-16, not in UTF-8"},
		{"[\"\xed\xa0\x80\"]", strictjson.ErrSyntax, "it is not in UTF-8"},
		{"[\"\xff\"]", strictjson.ErrSyntax, "it is not in UTF-8"},
		{`{"a":1,"b":{"a":2},"a":3}`, strictjson.ErrDuplicateName, `"a", at byte 20`},
		{`{"a":1,"\u0061":3}`, strictjson.ErrDuplicateName, `"a", at byte 8`},
		{`{"\u0061":1,"a":3}`, strictjson.ErrDuplicateName, `"a", at byte 13`},
		{`{"":1,"":3}`, strictjson.ErrDuplicateName, `"", at byte 7`},
		{many(`"b":1`) + "x", strictjson.ErrSyntax, "something follows the end"},
		{many(`"11":1`), strictjson.ErrDuplicateName, `"11", at byte `},
		{many(`"\u0030":1`), strictjson.ErrDuplicateName, `"0", at byte `},
		{`[{"a":1,"a":2}`, strictjson.ErrDuplicateName, `"a", at byte 9`},
		{`{"` + strings.Repeat("n", 50) + `":1,"` + strings.Repeat("n", 50) + `":2}`, strictjson.ErrDuplicateName, `"` + strings.Repeat("n", 40) + `", at byte 57`},
	} {
		if _, err := strictjson.Parse([]byte(row.in)); !errors.Is(err, row.is) || !strings.HasSuffix(err.Error(), row.says) && !strings.Contains(err.Error(), row.says+" ") && !(strings.HasSuffix(row.says, " ") && strings.Contains(err.Error(), row.says)) {
			t.Errorf("%.60q: %v\nwant %s", row.in, err, row.says)
		}
	}
	if _, err := strictjson.Parse(make([]byte, strictjson.MaxBytes+1)); !errors.Is(err, strictjson.ErrTooLarge) {
		t.Error(err)
	}
	if _, err := strictjson.Parse([]byte(strings.Repeat(" ", strictjson.MaxBytes-2) + "{}")); err != nil {
		t.Error(err)
	}
	if _, err := strictjson.Parse([]byte(many(`"12":1`))); err != nil {
		t.Error(err)
	}
}

const sample = ` {"text" : "a\n\"b\" \ud83d\ude8c" , "half":"x\ud83dy","n": -12, "big":3000000000, "f":1.5e3, "huge":1e999, "yes":true,"no":false,
"nil":null, "list":[1, "two", null, {"k": []}], "obj":{"b":2,"a":[ ]}, "\u0065sc":"e"} `

func parsed(t testing.TB, s string) strictjson.Value {
	t.Helper()
	v, err := strictjson.Parse([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestValues(t *testing.T) {
	v := parsed(t, sample)
	for _, row := range []struct {
		name    string
		kind    byte
		text    string
		whole   bool
		compact string
	}{
		{"text", '"', "a\n\"b\" 🚌", true, `"a\n\"b\" \ud83d\ude8c"`},
		{"half", '"', "x\ufffdy", false, `"x\ud83dy"`},
		{"n", '0', "", true, `-12`},
		{"f", '0', "", true, `1.5e3`},
		{"yes", 't', "", true, `true`},
		{"no", 'f', "", true, `false`},
		{"list", '[', "", true, `[1,"two",null,{"k":[]}]`},
		{"obj", '{', "", true, `{"b":2,"a":[]}`},
		{"esc", '"', "e", true, `"e"`},
	} {
		m := v.Get(row.name)
		s, whole := m.Decode()
		if m.Kind() != row.kind || !m.Exists() || !m.Written() || m.Text() != row.text || s != row.text || whole != row.whole || m.Compact() != row.compact || m.IsText(row.text) != (row.kind == '"') || m.IsText("x") {
			t.Errorf("%s: %c, %q, %q, %v, %s", row.name, m.Kind(), m.Text(), s, whole, m.Compact())
		}
		if !strings.HasPrefix(sample[m.Offset():], string(m.Raw())) || strings.Trim(string(m.Raw()), " \n,:") != string(m.Raw()) {
			t.Errorf("%s is %q at %d", row.name, m.Raw(), m.Offset())
		}
	}
	if null := v.Get("nil"); null.Exists() || !null.Written() || null.Kind() != 0 || null.IsText("") {
		t.Error("a null is there")
	}
	for _, none := range []strictjson.Value{{}, v.Get("none"), v.Get("list").Get("k"), v.Get("text").Get("a"), strictjson.Value{}.Get("a")} {
		if none.Exists() || none.Written() || none.Text() != "" {
			t.Errorf("%+v is there", none)
		}
	}
	names := func(all ...string) string {
		s := ""
		for name, m := range v.Get("obj").MembersExcept(all...) {
			s += name + "=" + m.Compact() + " "
		}
		return s
	}
	if got := names() + "|" + names("b") + "|" + names("a", "b"); got != "b=2 a=[] |a=[] |" {
		t.Errorf("members %s", got)
	}
	if !v.Get("obj").HasOnly("a", "b", "c") || v.Get("obj").HasOnly("a") || !v.Get("n").HasOnly() {
		t.Error("HasOnly")
	}
	count := func(v strictjson.Value) (items, each int) {
		for range v.Items() {
			items++
		}
		for range v.Each() {
			each++
		}
		return items, each
	}
	for name, want := range map[string][2]int{"list": {4, 4}, "text": {0, 1}, "obj": {0, 1}, "nil": {0, 0}, "none": {0, 0}} {
		if items, each := count(v.Get(name)); [2]int{items, each} != want {
			t.Errorf("%s has %d items, each %d", name, items, each)
		}
	}
	for range v.Members() {
		break // one is enough
	}
	for range v.Get("list").Items() {
		break
	}
}

func TestWrongTypesAreNamed(t *testing.T) {
	v := parsed(t, `{"a":{},"b":[],"c":"","d":0,"e":true,"f":false,"g":null}`)
	for name, want := range map[string]string{
		"a": "a, at byte 6, is an object and not due", "b": "b, at byte 13, is a list and not due", "c": "c, at byte 20, is a text and not due", "d": "d, at byte 27, is a number and not due",
		"e": "e, at byte 33, is true and not due", "f": "f, at byte 42, is false and not due", "g": "g, at byte 52, is missing and not due", "h": "h is missing",
	} {
		if got := v.Get(name).WrongType(name, "due").Error(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// Fields reads members in any order, and keeps the first error.
func TestFields(t *testing.T) {
	v := parsed(t, sample)
	f, err := strictjson.FieldsOf(v, "it")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for range f.List("list") {
		n++
	}
	for range f.List("none") {
		n += 100
	}
	inner := ""
	f.Object("obj", func(f *strictjson.Fields) { inner = fmt.Sprint(f.Int("b"), f.Int("b")) })
	f.Object("none", func(*strictjson.Fields) { inner = "none" })
	f.Object("nil", func(*strictjson.Fields) { inner = "nil" })
	if f.Text("esc") != "e" || f.Text("text") != "a\n\"b\" 🚌" || f.Required("text") == "" || f.Int("n") != -12 || f.Float("f") != 1500 || f.Float("none") != 0 || !f.Bool("yes") || f.Bool("no") || f.Bool("nil") || f.Text("nil") != "" || n != 4 || inner != "2 2" || f.Err != nil {
		t.Errorf("n %d, inner %s, %v", n, inner, f.Err)
	}
	f.Only("text", "half", "n", "big", "f", "huge", "yes", "no", "nil", "list", "obj", "esc")
	f.Fail(nil)
	if f.Err != nil {
		t.Error(f.Err)
	}
	// In any order: forwards, backwards, and one over and over.
	numbers := &strictjson.Fields{Value: parsed(t, `{"a":1,"b":{"x":[9]},"c":3,"d":[4,4],"e":5,"f":6}`)}
	for _, order := range []string{"abcdef", "fedcba", "acebdf", "faaffa", "cxczc", "fxbxd"} {
		for _, name := range strings.Split(order, "") {
			v := numbers.Get(name)
			if want := map[string]string{"a": "1", "b": `{"x":[9]}`, "c": "3", "d": "[4,4]", "e": "5", "f": "6"}[name]; want != "" && v.Compact() != want || want == "" && v.Written() {
				t.Errorf("%s: %s is something else", order, name)
			}
		}
	}
	for name, row := range map[string]struct {
		read func(*strictjson.Fields)
		says string
	}{
		"half a character":      {func(f *strictjson.Fields) { f.Text("half") }, `half, at byte 45, holds half a character`},
		"no text":               {func(f *strictjson.Fields) { f.Text("n") }, `n, at byte 61, is a number and not a text`},
		"a text that must be":   {func(f *strictjson.Fields) { f.Required("none") }, `none is missing`},
		"a null that must be":   {func(f *strictjson.Fields) { f.Required("nil") }, `nil, at byte 138, is missing and not a text`},
		"a number that must be": {func(f *strictjson.Fields) { f.Int("none") }, `none is missing`},
		"out of 32 bits":        {func(f *strictjson.Fields) { f.Int("big") }, `big, at byte 72, is 3000000000: not a whole number, or out of range`},
		"not whole":             {func(f *strictjson.Fields) { f.Int("f") }, `f, at byte 88, is 1.5e3: not a whole number, or out of range`},
		"no float":              {func(f *strictjson.Fields) { f.Float("text") }, `text, at byte 12, is a text and not a number`},
		"too large a float":     {func(f *strictjson.Fields) { f.Float("huge") }, `huge, at byte 102, is 1e999: out of range`},
		"no truth":              {func(f *strictjson.Fields) { f.Bool("n") }, `n, at byte 61, is a number and not true or false`},
		"no list":               {func(f *strictjson.Fields) { f.List("obj") }, `obj, at byte 186, is an object and not a list`},
		"no object":             {func(f *strictjson.Fields) { f.Object("list", func(*strictjson.Fields) {}) }, `list, at byte 151, is a list and not an object`},
		"an error within":       {func(f *strictjson.Fields) { f.Object("obj", func(f *strictjson.Fields) { f.Int("a") }) }, `a, at byte 197, is a list and not a number`},
		"an unknown name":       {func(f *strictjson.Fields) { f.Only("text", "half") }, `"n", at byte 61, is unknown`},
		"the first of two":      {func(f *strictjson.Fields) { f.Bool("n"); f.Text("n") }, `n, at byte 61, is a number and not true or false`},
	} {
		f := &strictjson.Fields{Value: v}
		if row.read(f); f.Err == nil || f.Err.Error() != row.says {
			t.Errorf("%s: %v, want %s", name, f.Err, row.says)
		}
	}
	for _, edge := range []struct {
		in string
		ok bool
	}{{"2147483647", true}, {"2147483648", false}, {"-2147483648", true}, {"-2147483649", false}, {"1.0", false}, {"-0", true}} {
		if _, err := parsed(t, edge.in).Int("it"); (err == nil) != edge.ok {
			t.Errorf("%s: %v", edge.in, err)
		}
	}
	if _, err := strictjson.FieldsOf(v.Get("list"), "it"); err == nil || err.Error() != "it, at byte 151, is a list and not an object" {
		t.Error(err)
	}
	if got := (&strictjson.Fields{Value: v.Get("n")}).Get("a"); got.Exists() {
		t.Error("a number has a member")
	}
}

func TestWriter(t *testing.T) {
	write := func(w *strictjson.Writer) {
		w.Open('{')
		w.Member("a", "x\n\"")
		w.NonEmpty("b", "")
		w.NonEmpty("c", "y")
		w.IntMember("d", -5)
		w.TrueMember("e", false)
		w.TrueMember("f", true)
		w.TextsMember("g", nil)
		w.TextsMember("h", []string{"1", "2"})
		w.OpenMember("i", '[')
		w.Close(']')
		w.OpenMember("j", '[')
		w.Int(1)
		w.Raw(`{"raw":1}`)
		w.Open('{')
		w.EscapedName("q\"")
		w.Text("é")
		w.Close('}')
		w.Close(']')
		w.Close('}')
	}
	var out strings.Builder
	w := strictjson.NewWriter(&out)
	write(w)
	if err := w.End(); err != nil {
		t.Fatal(err)
	}
	w.Open('[')
	w.Close(']')
	if err := w.End(); err != nil {
		t.Fatal(err)
	}
	if want := `{"a":"x\n\"","c":"y","d":-5,"f":true,"h":["1","2"],"i":[],"j":[1,{"raw":1},{"q\"":"é"}]}` + "\n[]\n"; out.String() != want {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
	out.Reset()
	w = strictjson.NewIndentedWriter(&out)
	w.Open('{')
	w.Member("a", "x")
	w.OpenMember("b", '[')
	w.Int(1)
	w.Open('{')
	w.Close('}')
	w.Close(']')
	w.Close('}')
	if err := w.End(); err != nil {
		t.Fatal(err)
	}
	if want := "{\n \"a\": \"x\",\n \"b\": [\n  1,\n  {}\n ]\n}\n"; out.String() != want {
		t.Errorf("%s\nwant %s", out.String(), want)
	}
}

func TestAppendString(t *testing.T) {
	for in, want := range map[string]string{
		"": `""`, "a": `"a"`, `"\`: `"\"\\"`, "\n\t\r": `"\n\t\r"`, "\x00\x1f": `"\u0000\u001f"`, "\x7f <>&'/": "\"\x7f <>&'/\"", "é🚌": `"é🚌"`, "\u2028a\u2029": `"\u2028a\u2029"`,
		"a\xffb": `"a\ufffdb"`, "\xed\xa0\x80": `"\ufffd\ufffd\ufffd"`, "\ufffd": "\"\ufffd\"", "x\u2027\u202ay": "\"x\u2027\u202ay\"", "\x0b": `"\u000b"`, "\x10": `"\u0010"`,
	} {
		if got := string(strictjson.AppendString([]byte("p"), in)); got != "p"+want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// pieces counts what is written, and fails from the n-th piece on.
type pieces struct {
	sizes []int
	most  int
}

var errFull = errors.New("the disk is full")

func (p *pieces) Write(b []byte) (int, error) {
	if len(p.sizes) == p.most {
		return 0, errFull
	}
	p.sizes = append(p.sizes, len(b))
	return len(b), nil
}

// A long file goes out in pieces, and an error of the writer beneath is the End's.
func TestWriterHoldsLittle(t *testing.T) {
	for _, most := range []int{100, 3, 0} {
		out := &pieces{most: most}
		w := strictjson.NewWriter(out)
		w.Open('[')
		for range 1000 {
			w.Text(strings.Repeat("x", 1000))
		}
		w.Close(']')
		if err := w.End(); (most < 100) != errors.Is(err, errFull) {
			t.Errorf("of %d pieces: %v", most, err)
		}
		if most == 100 && (len(out.sizes) < 25 || len(out.sizes) > 35) {
			t.Errorf("pieces of %v", out.sizes)
		}
		if most == 3 && len(out.sizes) != 3 {
			t.Errorf("after an error more is written: %v", out.sizes)
		}
	}
}

// Members whose names others gave stand apart by commas, with their names escaped.
func TestWriterOfForeignNames(t *testing.T) {
	for _, indented := range []bool{false, true} {
		var b strings.Builder
		w := strictjson.NewWriter(&b)
		if indented {
			w = strictjson.NewIndentedWriter(&b)
		}
		w.Open('{')
		for i, name := range []string{`a"b`, "c\nd", ""} {
			w.EscapedName(name)
			w.Int(i)
		}
		w.Close('}')
		if err := w.End(); err != nil {
			t.Fatal(err)
		}
		v, err := strictjson.Parse([]byte(b.String()))
		if err != nil {
			t.Fatalf("%v: %s", err, b.String())
		}
		for i, name := range []string{`a"b`, "c\nd", ""} {
			if n, err := v.Get(name).Int(name); err != nil || n != i {
				t.Errorf("%q is %d, %v in %s", name, n, err, b.String())
			}
		}
	}
}
