package codec

import (
	"bufio"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"math"
	"time"
)

// The zip format, as in PKWARE's APPNOTE 6.3.10, without what is for more than
// 4 GB. archive/zip is not used, for it brings its compressor into every program
// that so much as imports it, which is 33 kB of brotli for a page that may never
// write a zip.
const (
	zipLocal   = 0x04034b50
	zipData    = 0x08074b50
	zipCentral = 0x02014b50
	zipEnd     = 0x06054b50
	// Sizes follow the data; names are in UTF-8.
	zipFlags   = 1<<3 | 1<<11
	zipDeflate = 8
)

// zipWriter writes files one after the other and remembers of each what the
// directory at the end says.
type zipWriter struct {
	out       io.Writer
	at        int64
	directory []byte
	files     int
	packer    *flate.Writer // used again and again, for it is a megabyte
}

func (z *zipWriter) Write(p []byte) (int, error) {
	n, err := z.out.Write(p)
	z.at += int64(n)
	return n, err
}

// add writes one file, as write gives it.
func (z *zipWriter) add(name string, at time.Time, write func(io.Writer) error) error {
	start := z.at
	day, clock := dosTime(at)
	le := binary.LittleEndian
	head := le.AppendUint16(le.AppendUint16(nil, 20), zipFlags) // the version that can read it
	head = le.AppendUint16(le.AppendUint16(le.AppendUint16(head, zipDeflate), clock), day)
	local := append(le.AppendUint32(nil, zipLocal), head...)
	local = append(local, make([]byte, 12)...)
	local = le.AppendUint16(le.AppendUint16(local, uint16(len(name))), 0)
	if _, err := z.Write(append(local, name...)); err != nil {
		return err
	}
	from := z.at
	body := &summed{}
	if err := z.deflate(body, write); err != nil {
		return err
	}
	if z.files++; z.at > math.MaxUint32 || body.n > math.MaxUint32 || z.files > math.MaxUint16 {
		return fmt.Errorf("the zip has more than 4 GB or %d files", math.MaxUint16)
	}
	sums := le.AppendUint32(le.AppendUint32(le.AppendUint32(nil, body.sum), uint32(z.at-from)), uint32(body.n))
	z.directory = le.AppendUint16(le.AppendUint32(z.directory, zipCentral), 20)
	z.directory = append(append(z.directory, head...), sums...)
	z.directory = le.AppendUint16(z.directory, uint16(len(name)))
	z.directory = append(z.directory, make([]byte, 12)...) // neither extras nor comment nor attributes
	z.directory = append(le.AppendUint32(z.directory, uint32(start)), name...)
	_, err := z.Write(append(le.AppendUint32(nil, zipData), sums...))
	return err
}

func (z *zipWriter) deflate(body *summed, write func(io.Writer) error) error {
	packed := bufio.NewWriter(z)
	if z.packer == nil {
		// The best packing takes three times as long for a sixth less.
		z.packer, _ = flate.NewWriter(nil, flate.BestSpeed) // fails at levels that there are not
	}
	z.packer.Reset(packed)
	body.out = z.packer
	err := write(body)
	if err == nil {
		err = z.packer.Close()
	}
	if err == nil {
		err = packed.Flush()
	}
	return err
}

func (z *zipWriter) close() error {
	at, le := z.at, binary.LittleEndian
	b := le.AppendUint32(z.directory, zipEnd)
	b = le.AppendUint16(le.AppendUint32(b, 0), uint16(z.files)) // on one disk
	b = le.AppendUint32(le.AppendUint16(b, uint16(z.files)), uint32(len(z.directory)))
	b = le.AppendUint16(le.AppendUint32(b, uint32(at)), 0)
	_, err := z.Write(b)
	return err
}

// summed counts and sums what passes through.
type summed struct {
	out io.Writer
	n   int64
	sum uint32
}

func (s *summed) Write(p []byte) (int, error) {
	n, err := s.out.Write(p)
	s.n += int64(n)
	s.sum = crc32.Update(s.sum, crc32.IEEETable, p[:n])
	return n, err
}

// dosTime is a time as zips have it, to two seconds, from 1980 on.
func dosTime(t time.Time) (day, clock uint16) {
	t = t.UTC()
	if y := t.Year(); y < 1980 || y > 2107 {
		return 1<<5 | 1, 0
	}
	return uint16((t.Year()-1980)<<9 | int(t.Month())<<5 | t.Day()), uint16(t.Hour()<<11 | t.Minute()<<5 | t.Second()/2)
}
