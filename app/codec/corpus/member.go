package corpus

import (
	"errors"

	"gloss/app/codec"
	"gloss/app/codec/strictjson"
)

// textOrNumber is an id or a name that a tool writes as a text or as a number; "" for
// anything else.
func textOrNumber(v strictjson.Value) string {
	switch v.Kind() {
	case '"':
		return v.Text()
	case '0':
		return string(v.Raw())
	}
	return ""
}

// labelName is the name of a label, which may be a number.
func labelName(v strictjson.Value) (string, error) {
	if s := textOrNumber(v); s != "" {
		return s, nil
	}
	return "", v.WrongType("label", "a text")
}

// metaText is a text beside a text, or one of its "meta"; "" if it has none.
func metaText(v strictjson.Value, name string) string {
	for _, in := range []strictjson.Value{v, v.Get("meta"), v.Get("data"), v.Get("metadata")} {
		if m := in.Get(name); m.Kind() == '"' && m.Text() != "" {
			return m.Text()
		}
	}
	return ""
}

// isFatal reports whether an error is of the whole file, and not of one record.
func isFatal(err error) bool { return errors.Is(err, codec.ErrTooLarge) }

// withMember adds a member to an object as compact makes it; "" is one without members.
func withMember(object, name, raw string) string {
	m := string(strictjson.AppendString(nil, name)) + ":" + raw + "}"
	if object == "" {
		return "{" + m
	}
	return object[:len(object)-1] + "," + m
}

// jsonList is a list of texts.
func jsonList(all []string) string {
	b := []byte{}
	for _, s := range all {
		b = strictjson.AppendString(append(b, ','), s)
	}
	if len(b) == 0 {
		return "[]"
	}
	b[0] = '['
	return string(append(b, ']'))
}
