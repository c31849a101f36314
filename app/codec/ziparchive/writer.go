package ziparchive

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

// Signatures and flags of the format.
const (
	localSignature   = 0x04034b50
	dataSignature    = 0x08074b50
	centralSignature = 0x02014b50
	endSignature     = 0x06054b50
	// Sizes follow the data; names are in UTF-8.
	flags         = 1<<3 | 1<<11
	methodDeflate = 8
)

// Writer writes files one after the other and remembers of each what the directory at the
// end says.
type Writer struct {
	out       *countingWriter
	directory []byte
	files     int
	packer    *flate.Writer // used again and again, for it is a megabyte
}

// NewWriter writes a zip to out.
func NewWriter(out io.Writer) *Writer { return &Writer{out: &countingWriter{out: out}} }

// countingWriter counts what passes through.
type countingWriter struct {
	out io.Writer
	n   int64
}

func (c *countingWriter) Write(p []byte) (int, error) {
	n, err := c.out.Write(p)
	c.n += int64(n)
	return n, err
}

// Add writes one file, as write gives it. The name is in UTF-8, the time is kept to two
// seconds.
func (z *Writer) Add(name string, at time.Time, write func(io.Writer) error) error {
	start := z.out.n
	day, clock := dosTime(at)
	le := binary.LittleEndian
	head := le.AppendUint16(le.AppendUint16(nil, 20), flags) // the version that can read it
	head = le.AppendUint16(le.AppendUint16(le.AppendUint16(head, methodDeflate), clock), day)
	local := append(le.AppendUint32(nil, localSignature), head...)
	local = append(local, make([]byte, 12)...)
	local = le.AppendUint16(le.AppendUint16(local, uint16(len(name))), 0)
	if _, err := z.out.Write(append(local, name...)); err != nil {
		return err
	}
	from := z.out.n
	body := &summed{}
	if err := z.deflate(body, write); err != nil {
		return err
	}
	if z.files++; z.out.n > math.MaxUint32 || body.n > math.MaxUint32 || z.files > math.MaxUint16 {
		return fmt.Errorf("the zip has more than 4 GB or %d files", math.MaxUint16)
	}
	sums := le.AppendUint32(le.AppendUint32(le.AppendUint32(nil, body.sum), uint32(z.out.n-from)), uint32(body.n))
	z.directory = le.AppendUint16(le.AppendUint32(z.directory, centralSignature), 20)
	z.directory = append(append(z.directory, head...), sums...)
	z.directory = le.AppendUint16(z.directory, uint16(len(name)))
	z.directory = append(z.directory, make([]byte, 12)...) // neither extras nor comment nor attributes
	z.directory = append(le.AppendUint32(z.directory, uint32(start)), name...)
	_, err := z.out.Write(append(le.AppendUint32(nil, dataSignature), sums...))
	return err
}

func (z *Writer) deflate(body *summed, write func(io.Writer) error) error {
	packed := bufio.NewWriter(z.out)
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

// Close writes the directory. Without it the zip is damaged.
func (z *Writer) Close() error {
	at, le := z.out.n, binary.LittleEndian
	b := le.AppendUint32(z.directory, endSignature)
	b = le.AppendUint16(le.AppendUint32(b, 0), uint16(z.files)) // on one disk
	b = le.AppendUint32(le.AppendUint16(b, uint16(z.files)), uint32(len(z.directory)))
	b = le.AppendUint16(le.AppendUint32(b, uint32(at)), 0)
	_, err := z.out.Write(b)
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
