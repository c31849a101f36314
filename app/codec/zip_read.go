package codec

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"strings"

	"gloss/app/article"
)

func isZip(file []byte) bool { return bytes.HasPrefix(file, []byte("PK\x03\x04")) }

// decodeZip reads every file in a zip. It is all or nothing: a backup of which
// one article is damaged is named, not read in part. It holds at most so many
// bytes when it is unpacked.
func decodeZip(file []byte, most int64, progress func(done, of int)) (Result, error) {
	entries, err := zipEntries(file)
	if err != nil {
		return Result{}, err
	}
	var out Result
	seen := map[article.ID]string{}
	for i, e := range entries {
		progress(i, len(entries))
		if strings.HasSuffix(e.name, "/") || strings.HasPrefix(e.name, "__MACOSX/") {
			continue
		}
		data, err := e.unpack(min(most, MaxFile))
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", e.name, err)
		}
		most -= int64(len(data))
		if isZip(data) {
			return Result{}, fmt.Errorf("%.80q: it is a zip in a zip", e.name)
		}
		r, err := readOne(data)
		if err != nil {
			return Result{}, fmt.Errorf("%.80q: %w", e.name, err)
		}
		for _, d := range r.Documents {
			if before, twice := seen[d.Article.ID]; twice {
				return Result{}, fmt.Errorf("%.80q: it has the article of %.80q", e.name, before)
			}
			seen[d.Article.ID] = e.name
		}
		if out.Format == "" || out.Format == r.Format {
			out.Format = r.Format
		} else {
			out.Format = Mixed
		}
		out.Documents = append(out.Documents, r.Documents...)
		out.Incoming = append(out.Incoming, r.Incoming...)
		out.Remarks = append(out.Remarks, r.Remarks...)
	}
	if out.Format == "" {
		return Result{}, fmt.Errorf("%w: there is nothing in it", ErrNotZip)
	}
	return out, nil
}

// zipEntry is one file in a zip, still packed.
type zipEntry struct {
	name   string
	method uint16
	sum    uint32
	size   uint32 // of what is in it, by its own account
	packed []byte
}

// zipEntries reads the directory at the end of a zip.
func zipEntries(file []byte) ([]zipEntry, error) {
	const endSize = 22
	le := binary.LittleEndian
	end := bytes.LastIndex(file, le.AppendUint32(nil, zipEnd))
	if end < 0 || end+endSize > len(file) {
		return nil, fmt.Errorf("%w: its directory is missing", ErrNotZip)
	}
	n, at := int(le.Uint16(file[end+10:])), int(le.Uint32(file[end+16:]))
	if n > maxEntries {
		return nil, ErrUnpacked
	}
	if at > end {
		return nil, fmt.Errorf("%w: its directory is out of place", ErrNotZip)
	}
	var out []zipEntry
	for rest := file[at:end]; len(out) < n; {
		e, size, err := centralEntry(file, rest)
		if err != nil {
			return nil, fmt.Errorf("%w: file %d: %w", ErrNotZip, len(out)+1, err)
		}
		out, rest = append(out, e), rest[size:]
	}
	return out, nil
}

// centralEntry reads what the directory says of a file, and finds the file.
func centralEntry(file, b []byte) (e zipEntry, size int, err error) {
	const centralSize, localSize = 46, 30
	le := binary.LittleEndian
	if len(b) < centralSize || le.Uint32(b) != zipCentral {
		return e, 0, fmt.Errorf("the directory breaks off")
	}
	size = centralSize + int(le.Uint16(b[28:])) + int(le.Uint16(b[30:])) + int(le.Uint16(b[32:]))
	packed, at := int(le.Uint32(b[20:])), int(le.Uint32(b[42:]))
	if len(b) < size || at+localSize > len(file) || le.Uint32(file[at:]) != zipLocal {
		return e, 0, fmt.Errorf("it is out of place")
	}
	e = zipEntry{name: string(b[centralSize : centralSize+int(le.Uint16(b[28:]))]), method: le.Uint16(b[10:]), sum: le.Uint32(b[16:]), size: le.Uint32(b[24:])}
	if le.Uint16(b[8:])&1 != 0 {
		return e, 0, fmt.Errorf("%.80q is encrypted", e.name)
	}
	from := at + localSize + int(le.Uint16(file[at+26:])) + int(le.Uint16(file[at+28:]))
	if from > len(file) || packed > len(file)-from {
		return e, 0, fmt.Errorf("%.80q is cut off", e.name)
	}
	e.packed = file[from : from+packed]
	return e, size, nil
}

// unpack returns what is in a file, of at most so many bytes, whatever length
// the zip claims.
func (e zipEntry) unpack(most int64) ([]byte, error) {
	var in io.Reader = bytes.NewReader(e.packed)
	switch e.method {
	case 0:
	case zipDeflate:
		in = flate.NewReader(in)
	default:
		return nil, fmt.Errorf("%w: it is packed in a way that Gloss does not know, %d", ErrNotZip, e.method)
	}
	// Room is made once, but no more than deflate can fill, whatever is claimed.
	var out bytes.Buffer
	out.Grow(int(min(int64(e.size), most, 1032*int64(len(e.packed)))) + bytes.MinRead)
	_, err := out.ReadFrom(io.LimitReader(in, most+1))
	data := out.Bytes()
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrNotZip, err)
	case len(data) > MaxFile:
		return nil, ErrTooLarge
	case int64(len(data)) > most:
		return nil, ErrUnpacked
	case crc32.ChecksumIEEE(data) != e.sum:
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrNotZip)
	}
	return data, nil
}
