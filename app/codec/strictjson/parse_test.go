package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
)

// The reader agrees with encoding/json on what is JSON, and on every string.
func FuzzParseJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,-2.5e+7,"\u00e9\ud83d\ude8c",null,true],"b":{}}`, `[]`, `"\ud800"`, `{"a":1,"a":2}`, "\ufeff{}", `[1,]`, `{"a" : {"b":[[]]}}`, "\"\\\"\\\\/\\b\"", `01`, `-`, `"\u"`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		v, err := Parse(file)
		if errors.Is(err, ErrDuplicateName) || err != nil && strings.Contains(err.Error(), "levels") {
			return
		}
		if body := bytes.TrimPrefix(file, []byte(ByteOrderMark)); (err == nil) != (json.Valid(body) && CheckEncoding(file) == nil) {
			t.Fatalf("%v, but encoding/json says %v", err, json.Valid(body))
		}
		if err != nil {
			return
		}
		for i, e := range v.text.values {
			if e.kind != '"' {
				continue
			}
			var want string
			at := Value{v.text, uint32(i)}
			if err := json.Unmarshal(at.Raw(), &want); err != nil {
				t.Fatal(err)
			}
			if got := at.Text(); got != want {
				t.Errorf("%s is %q, want %q", at.Raw(), got, want)
			}
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, v.Raw()); err != nil {
			t.Fatal(err)
		}
		if got := v.Compact(); !json.Valid([]byte(got)) || len(got) > 3*compact.Len()+8 {
			t.Errorf("compact is %s", got)
		}
	})
}

func TestDepthAndByteOrderMark(t *testing.T) {
	deep := func(n int) string { return strings.Repeat(`{"a":[`, n/2) + strings.Repeat(`]}`, n/2) }
	for _, ok := range []string{deep(maxNesting), `{"a":1.5e-3,"b":[true,false,null,"\ud83d\ude8c\n"],"c":{}}`, "\ufeff [ ] "} {
		if _, err := Parse([]byte(ok)); err != nil {
			t.Errorf("%.40s: %v", ok, err)
		}
	}
}

// A file of few bytes may not take much memory.
func TestValuesAreBounded(t *testing.T) {
	if _, err := parseUpTo(10, []byte(`[1,2,3,4,5,6,7,8,9]`)); err != nil {
		t.Error(err)
	}
	if _, err := parseUpTo(10, []byte(`[1,2,3,4,5,6,7,8,9,10]`)); !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
}
