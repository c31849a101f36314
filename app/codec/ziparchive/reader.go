// Package ziparchive reads and writes zips, within bounds. It follows PKWARE's
// APPNOTE 6.3.10, without what is for more than 4 GB. archive/zip is not used, for it
// brings its compressor into every program that so much as imports it, which is 33 kB
// of brotli for a page that may never write a zip.
package ziparchive

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
)

// MaxUnpacked is how many bytes all files in a zip may have together. The caller of
// Unpack holds it.
const MaxUnpacked = 512 << 20

const maxEntries = 20_000 // files in a zip

// Reasons for which a zip is refused.
var (
	ErrFormat  = errors.New("the file is not a zip, or a damaged one")
	ErrTooMuch = fmt.Errorf("the zip holds more than %d MB or %d files", MaxUnpacked>>20, maxEntries)
)

// Is reports whether a file begins as a zip does that is not empty.
func Is(file []byte) bool { return bytes.HasPrefix(file, []byte("PK\x03\x04")) }

// Entry is one file in a zip, still packed.
type Entry struct {
	Name   string // with its folders
	method uint16
	sum    uint32
	size   uint32 // of what is in it, by its own account
	packed []byte
}

// Entries reads the directory at the end of a zip. Its entries refer to file. The error
// is ErrTooMuch or wraps ErrFormat.
func Entries(file []byte) ([]Entry, error) {
	const endSize = 22
	le := binary.LittleEndian
	end := bytes.LastIndex(file, le.AppendUint32(nil, endSignature))
	if end < 0 || end+endSize > len(file) {
		return nil, fmt.Errorf("%w: its directory is missing", ErrFormat)
	}
	n, at := int(le.Uint16(file[end+10:])), int(le.Uint32(file[end+16:]))
	if n > maxEntries {
		return nil, ErrTooMuch
	}
	if at > end {
		return nil, fmt.Errorf("%w: its directory is out of place", ErrFormat)
	}
	var out []Entry
	for rest := file[at:end]; len(out) < n; {
		e, size, err := centralEntry(file, rest)
		if err != nil {
			return nil, fmt.Errorf("%w: file %d: %w", ErrFormat, len(out)+1, err)
		}
		out, rest = append(out, e), rest[size:]
	}
	return out, nil
}

// centralEntry reads what the directory says of a file, and finds the file.
func centralEntry(file, b []byte) (e Entry, size int, err error) {
	const centralSize, localSize = 46, 30
	le := binary.LittleEndian
	if len(b) < centralSize || le.Uint32(b) != centralSignature {
		return e, 0, fmt.Errorf("the directory breaks off")
	}
	size = centralSize + int(le.Uint16(b[28:])) + int(le.Uint16(b[30:])) + int(le.Uint16(b[32:]))
	packed, at := int(le.Uint32(b[20:])), int(le.Uint32(b[42:]))
	if len(b) < size || at+localSize > len(file) || le.Uint32(file[at:]) != localSignature {
		return e, 0, fmt.Errorf("it is out of place")
	}
	e = Entry{Name: string(b[centralSize : centralSize+int(le.Uint16(b[28:]))]), method: le.Uint16(b[10:]), sum: le.Uint32(b[16:]), size: le.Uint32(b[24:])}
	if le.Uint16(b[8:])&1 != 0 {
		return e, 0, fmt.Errorf("%.80q is encrypted", e.Name)
	}
	from := at + localSize + int(le.Uint16(file[at+26:])) + int(le.Uint16(file[at+28:]))
	if from > len(file) || packed > len(file)-from {
		return e, 0, fmt.Errorf("%.80q is cut off", e.Name)
	}
	e.packed = file[from : from+packed]
	return e, size, nil
}

// Unpack returns what is in the file, of at most so many bytes, whatever length the zip
// claims. The error is ErrTooMuch or wraps ErrFormat; a wrong checksum is one.
func (e Entry) Unpack(most int64) ([]byte, error) {
	var in io.Reader = bytes.NewReader(e.packed)
	switch e.method {
	case 0:
	case methodDeflate:
		in = flate.NewReader(in)
	default:
		return nil, fmt.Errorf("%w: it is packed in a way that Gloss does not know, %d", ErrFormat, e.method)
	}
	// Room is made once, but no more than deflate can fill, whatever is claimed.
	var out bytes.Buffer
	out.Grow(int(min(int64(e.size), most, 1032*int64(len(e.packed)))) + bytes.MinRead)
	_, err := out.ReadFrom(io.LimitReader(in, most+1))
	data := out.Bytes()
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrFormat, err)
	case int64(len(data)) > most:
		return nil, ErrTooMuch
	case crc32.ChecksumIEEE(data) != e.sum:
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrFormat)
	}
	return data, nil
}
