package ziparchive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"gloss/app/codec/ziparchive"
)

var noon = time.Date(2026, 3, 17, 12, 34, 57, 0, time.UTC)

// file is a file in a zip.
type file struct{ name, data string }

var files = []file{{"a.json", strings.Repeat(`{"a":1}`, 100)}, {"größe/🚌.txt", "x"}, {"empty", ""}, {"long", strings.Repeat("0123456789", 20_000)}}

// written is a zip of files by Writer.
func written(t testing.TB, at time.Time, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	z := ziparchive.NewWriter(&out)
	for _, f := range files {
		if err := z.Add(f.name, at, func(w io.Writer) error {
			_, err := io.WriteString(w, f.data)
			return err
		}); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// theirs is a zip of files by archive/zip.
func theirs(t testing.TB, method uint16, files ...file) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		w, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: method, Extra: []byte{1, 0, 2, 0, 5, 5}, Comment: "hm"})
		if err == nil {
			_, err = io.WriteString(w, f.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.SetComment("a comment"); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// read is what Entries and Unpack read.
func read(data []byte, most int64) (out []file, err error) {
	entries, err := ziparchive.Entries(data)
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		b, err := e.Unpack(most)
		if err != nil {
			return out, err
		}
		out = append(out, file{e.Name, string(b)})
	}
	return out, nil
}

func same(a, b []file) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

func TestReadsWhatOthersWrite(t *testing.T) {
	for method, name := range map[uint16]string{zip.Deflate: "packed", zip.Store: "stored"} {
		data := theirs(t, method, files...)
		if got, err := read(data, 1<<20); err != nil || !same(got, files) {
			t.Errorf("%s: %.200v, %v", name, got, err)
		}
		if !ziparchive.Is(data) {
			t.Errorf("%s: it is no zip", name)
		}
	}
	if ziparchive.Is([]byte("PK")) || ziparchive.Is([]byte("PK\x05\x06")) {
		t.Error("something else is a zip")
	}
}

func TestOthersReadWhatIsWritten(t *testing.T) {
	for at, want := range map[time.Time]time.Time{
		noon:                            noon.Add(-time.Second), // to two seconds
		noon.In(time.FixedZone("", 60)): noon.Add(-time.Second),
		time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC):      time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(1979, 12, 31, 23, 0, 0, 0, time.UTC):   time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(2107, 12, 31, 23, 59, 58, 0, time.UTC): time.Date(2107, 12, 31, 23, 59, 58, 0, time.UTC),
		time.Date(2108, 1, 1, 0, 0, 0, 0, time.UTC):      time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		data := written(t, at, files...)
		r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		var got []file
		for _, f := range r.File {
			in, err := f.Open()
			if err != nil {
				t.Fatal(err)
			}
			b, err := io.ReadAll(in) // checks the sum
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, file{f.Name, string(b)})
			if !f.Modified.Equal(want) || f.NonUTF8 || f.UncompressedSize64 != uint64(len(b)) {
				t.Errorf("%v: %+v", at, f.FileHeader)
			}
		}
		if !same(got, files) {
			t.Errorf("%v: %.200v", at, got)
		}
		if back, err := read(data, 1<<20); err != nil || !same(back, files) {
			t.Errorf("%v: it is read back as %.200v, %v", at, back, err)
		}
	}
	if data := written(t, noon, files...); len(data) > 5000 {
		t.Errorf("it is not packed: %d bytes", len(data))
	}
}

// Whatever single byte of a file's data or sum is another one, the zip is refused.
func TestADamagedFileIsRefused(t *testing.T) {
	stored := file{"a", "The fares rose by 12 per cent."}
	data := theirs(t, zip.Store, stored)
	at := bytes.Index(data, []byte(stored.data))
	for i := range stored.data {
		bad := bytes.Clone(data)
		bad[at+i] ^= 1
		if got, err := read(bad, 1<<20); !errors.Is(err, ziparchive.ErrFormat) || !strings.Contains(err.Error(), "checksum") {
			t.Errorf("byte %d: %v, %v", i, got, err)
		}
	}
	packed := written(t, noon, files[0])
	directory := bytes.Index(packed, []byte("PK\x01\x02"))
	for i := directory + 16; i < directory+20; i++ {
		bad := bytes.Clone(packed)
		bad[i] ^= 1
		if _, err := read(bad, 1<<20); !errors.Is(err, ziparchive.ErrFormat) {
			t.Errorf("with another sum it is read: %v", err)
		}
	}
}

// A zip that is cut off anywhere, at either end, is refused.
func TestACutOffZipIsRefused(t *testing.T) {
	data := written(t, noon, files[:3]...)
	for cut := range len(data) {
		if got, err := read(data[:cut], 1<<20); !errors.Is(err, ziparchive.ErrFormat) {
			t.Errorf("up to byte %d: %v, %v", cut, got, err)
		}
		if cut > 0 {
			if got, err := read(data[cut:], 1<<20); err == nil {
				t.Errorf("from byte %d: %v", cut, got)
			}
		}
	}
}

// put writes a number into a copy of a zip: at an offset from a signature.
func put(data []byte, signature string, offset, size int, value uint32) []byte {
	out := bytes.Clone(data)
	at := bytes.LastIndex(out, []byte(signature)) + offset
	if size == 2 {
		binary.LittleEndian.PutUint16(out[at:], uint16(value))
	} else {
		binary.LittleEndian.PutUint32(out[at:], value)
	}
	return out
}

// What a directory says is checked against what is there.
func TestAWrongDirectoryIsRefused(t *testing.T) {
	data := theirs(t, zip.Deflate, files[0])
	const central, local, end = "PK\x01\x02", "PK\x03\x04", "PK\x05\x06"
	size := uint32(len(data))
	for _, row := range []struct {
		name string
		data []byte
		is   error
		says string
	}{
		{"encrypted", put(data, central, 8, 2, 1), ziparchive.ErrFormat, `"a.json" is encrypted`},
		{"another method", put(data, central, 10, 2, 14), ziparchive.ErrFormat, "packed in a way that Gloss does not know, 14"},
		{"a packed size beyond the end", put(data, central, 20, 4, size), ziparchive.ErrFormat, `"a.json" is cut off`},
		{"a place beyond the end", put(data, central, 42, 4, size), ziparchive.ErrFormat, "out of place"},
		{"a place that is no file", put(data, central, 42, 4, 4), ziparchive.ErrFormat, "out of place"},
		{"the last place where a file could begin", put(data, central, 42, 4, size-30), ziparchive.ErrFormat, "out of place"},
		{"a name beyond the directory", put(data, central, 28, 2, 9999), ziparchive.ErrFormat, "out of place"},
		{"a comment beyond the directory", put(data, central, 32, 2, 9999), ziparchive.ErrFormat, "out of place"},
		{"extras beyond the directory", put(data, central, 30, 2, 9999), ziparchive.ErrFormat, "out of place"},
		{"a local name beyond the end", put(data, local, 26, 2, 65535), ziparchive.ErrFormat, `"a.json" is cut off`},
		{"local extras beyond the end", put(data, local, 28, 2, 65535), ziparchive.ErrFormat, `"a.json" is cut off`},
		{"a directory behind its end", put(data, end, 16, 4, size), ziparchive.ErrFormat, "its directory is out of place"},
		{"one file more than there are", put(data, end, 10, 2, 2), ziparchive.ErrFormat, "file 2: the directory breaks off"},
		{"no directory", data[:100], ziparchive.ErrFormat, "its directory is missing"},
		{"20,001 files", put(data, end, 10, 2, 20_001), ziparchive.ErrTooMuch, ""},
		{"20,000 files", put(data, end, 10, 2, 20_000), ziparchive.ErrFormat, "file 2"},
	} {
		got, err := read(row.data, 1<<20)
		if !errors.Is(err, row.is) || !strings.Contains(err.Error(), row.says) {
			t.Errorf("%s: %.80v, %v", row.name, got, err)
		}
	}
}

// A file is unpacked up to a bound, whatever size its zip claims.
func TestUnpackingIsBounded(t *testing.T) {
	for _, data := range [][]byte{theirs(t, zip.Deflate, files[3]), theirs(t, zip.Store, files[3]), put(theirs(t, zip.Deflate, files[3]), "PK\x01\x02", 24, 4, 5), put(theirs(t, zip.Deflate, files[3]), "PK\x01\x02", 24, 4, 1<<32-1)} {
		size := int64(len(files[3].data))
		if got, err := read(data, size); err != nil || !same(got, files[3:]) {
			t.Errorf("%v", err)
		}
		if _, err := read(data, size-1); !errors.Is(err, ziparchive.ErrTooMuch) {
			t.Errorf("%v", err)
		}
		if _, err := read(data, 0); !errors.Is(err, ziparchive.ErrTooMuch) {
			t.Errorf("%v", err)
		}
	}
	// Of a few bytes that claim much, not much memory is made.
	small := put(theirs(t, zip.Deflate, files[1]), "PK\x01\x02", 24, 4, 1<<32-1)
	entries, err := ziparchive.Entries(small)
	if err != nil {
		t.Fatal(err)
	}
	data, err := entries[0].Unpack(1 << 30)
	if err != nil || cap(data) > 1<<16 {
		t.Errorf("%d bytes for %d, %v", cap(data), len(data), err)
	}
}

// full is a writer that fails from the n-th call on.
type full struct{ calls int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.calls--; f.calls < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// An error of the writer beneath, or of whoever writes a file, comes through.
func TestErrorsOfWritingComeThrough(t *testing.T) {
	for calls := range 4 {
		z := ziparchive.NewWriter(&full{calls})
		err := z.Add("a", noon, func(w io.Writer) error {
			_, err := io.WriteString(w, "x")
			return err
		})
		if err == nil {
			err = z.Close()
		}
		if !errors.Is(err, errFull) {
			t.Errorf("at call %d: %v", calls, err)
		}
	}
	if err := ziparchive.NewWriter(io.Discard).Add("a", noon, func(io.Writer) error { return errFull }); !errors.Is(err, errFull) {
		t.Error(err)
	}
}

// A zip of more files than its format counts is not written.
func TestTooManyFilesAreNotWritten(t *testing.T) {
	z := ziparchive.NewWriter(io.Discard)
	nothing := func(io.Writer) error { return nil }
	for i := range 65_535 {
		if err := z.Add("a", noon, nothing); err != nil {
			t.Fatal(i, err)
		}
	}
	if err := z.Add("a", noon, nothing); err == nil || !strings.Contains(err.Error(), "65535 files") {
		t.Error(err)
	}
}
