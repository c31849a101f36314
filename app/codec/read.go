package codec

import (
	"bytes"
	"fmt"

	"gloss/app/article"
	"gloss/app/codec/strictjson"
	"gloss/app/codec/ziparchive"
)

// Mixed is the Format of a zip whose files are of several.
const Mixed = "mixed"

// Read reads any file that Gloss reads, in whatever format it finds it to be:
// a zip of such files too. Articles of plain text have Added left for the
// caller. What is wrong is an error of the format that the file seems to have.
func Read(file []byte) (Result, error) { return ReadWithProgress(file, func(int, int) {}) }

// ReadWithProgress is Read, and says of how many files in a zip how many are read.
func ReadWithProgress(file []byte, progress func(done, of int)) (Result, error) {
	if len(file) > MaxFile {
		return Result{}, ErrTooLarge
	}
	if ziparchive.Is(file) {
		return decodeZip(file, ziparchive.MaxUnpacked, progress)
	}
	return readOne(file)
}

func readOne(file []byte) (Result, error) {
	body := bytes.TrimLeft(bytes.TrimPrefix(file, []byte(strictjson.ByteOrderMark)), " \t\r\n")
	utf16 := bytes.HasPrefix(file, []byte("\xff\xfe")) || bytes.HasPrefix(file, []byte("\xfe\xff"))
	if !utf16 && (len(body) == 0 || body[0] != '{' && body[0] != '[') {
		return decodePlain(file)
	}
	v, err := strictjson.Parse(file)
	if err != nil {
		if isLines(body) {
			return DecodeDoccano(file)
		}
		return Result{}, err
	}
	switch {
	case isNative(v):
		d, err := decodeNative(v)
		return Result{Format: Native, Documents: []Document{d}}, err
	case isDoccano(v):
		return DecodeDoccano(file)
	case isHypothesis(v):
		return decodeHypothesis(v)
	case isW3C(v):
		return decodeW3C(v)
	}
	return Result{}, ErrUnknown
}

// isLines reports whether the first line is a labelled text of its own.
func isLines(body []byte) bool {
	line, _, more := bytes.Cut(body, []byte("\n"))
	if !more {
		return false
	}
	v, err := strictjson.Parse(line)
	return err == nil && isDoccano(v)
}

// decodePlain reads an article without marks.
func decodePlain(file []byte) (Result, error) {
	a, err := article.FromPlain(file)
	if err != nil {
		return Result{}, fmt.Errorf("as plain text: %w", err)
	}
	return Result{Format: Plain, Documents: []Document{{Article: a}}}, nil
}
