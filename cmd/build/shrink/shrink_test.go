package shrink

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// compiled is a small program as the toolchain makes it for the page.
func compiled(t testing.TB) []byte {
	t.Helper()
	dir := t.TempDir()
	source := "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(recover()) }\n"
	for name, content := range map[string]string{"go.mod": "module small\n\ngo 1.26\n", "main.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w -buildid=", "-o", "small.wasm", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	wasm, err := os.ReadFile(filepath.Join(dir, "small.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	return wasm
}

// dataOf is what a program writes to memory, from address 0 on, and all other sections.
func dataOf(t *testing.T, wasm []byte) (data []byte, others []byte) {
	t.Helper()
	for rest := wasm[8:]; len(rest) > 0; {
		r := reader{data: rest}
		id, body := r.byte(), r.bytes(r.unsigned())
		if id != dataSection {
			others = append(others, rest[:r.at]...)
		} else if m, err := readData(body); err != nil {
			t.Fatal(err)
		} else {
			data = append(make([]byte, m.start), m.data...)
		}
		rest = rest[r.at:]
	}
	return data, others
}

func TestOnlyWhatTracesNeedIsTakenOut(t *testing.T) {
	wasm := compiled(t)
	small, err := Program(wasm)
	if err != nil {
		t.Fatal(err)
	}
	before, code := dataOf(t, wasm)
	after, codeAfter := dataOf(t, small)
	if !bytes.Equal(code, codeAfter) {
		t.Error("a section other than the data has changed")
	}
	if len(before) != len(after) {
		t.Fatalf("%d bytes of data became %d", len(before), len(after))
	}
	was, err := findTables(before)
	if err != nil {
		t.Fatal(err)
	}
	is, err := findTables(after)
	if err != nil {
		t.Fatal(err)
	}

	// Outside of the tables nothing differs, nor in the names of functions.
	if !bytes.Equal(before[:was.units], after[:was.units]) {
		t.Error("something before the numbers of files has changed")
	}
	same := bytes.Clone(before)
	for i := range was.functions {
		at := was.function(i)
		for _, field := range []int{fileTable, lineTable, unitOffset, startLine} {
			if n := binary.LittleEndian.Uint32(after[at+field:]); n != 0 {
				t.Fatalf("function %d still has %d at %d", i, n, field)
			}
			clear(same[at+field : at+field+4])
		}
	}
	if !bytes.Equal(same[was.index:], after[was.index:]) {
		t.Error("a description of a function has changed by more than its lines")
	}

	// Every table that the runtime reads is as it was, and most of the rest is empty.
	tables := 0
	for i := range was.functions {
		offsets, err := was.kept(was.function(i))
		if err != nil {
			t.Fatal(err)
		}
		for _, offset := range offsets {
			a, errA := was.table(offset)
			b, errB := is.table(offset)
			if errA != nil || errB != nil || !bytes.Equal(a, b) {
				t.Fatalf("table at %d of function %d has changed (%v, %v)", offset, i, errA, errB)
			}
			tables++
		}
	}
	if tables < was.functions {
		t.Errorf("%d functions have only %d tables", was.functions, tables)
	}
	empty := bytes.Count(after[was.steps:was.index], []byte{0}) - bytes.Count(before[was.steps:was.index], []byte{0})
	if empty < (was.index-was.steps)/4 {
		t.Errorf("only %d of %d bytes of tables were emptied", empty, was.index-was.steps)
	}
	if bytes.Contains(after, []byte("/print.go")) {
		t.Error("a name of a file is still there")
	}

	if again, err := Program(small); err != nil || !bytes.Equal(again, small) {
		t.Errorf("what was made smaller changes again (%v)", err)
	}
}

func TestWhatIsNotUnderstoodIsRefused(t *testing.T) {
	wasm := compiled(t)
	magic := bytes.LastIndex(wasm, tablesMagic) // the code has the same number before
	otherVersion := bytes.Clone(wasm)
	otherVersion[magic] ^= 1
	for name, data := range map[string][]byte{
		"nothing":               nil,
		"no WebAssembly":        []byte("#!/bin/sh\n"),
		"no data":               []byte("\x00asm\x01\x00\x00\x00"),
		"half":                  wasm[:len(wasm)/2],
		"cut in the data":       wasm[:len(wasm)-5],
		"tables of another Go":  otherVersion,
		"a section without end": []byte("\x00asm\x01\x00\x00\x00\x0b\xff\xff\xff\xff\x0f"),
		"segments that overlap": []byte("\x00asm\x01\x00\x00\x00\x0b\x0f\x02\x00\x41\x08\x0b\x02ab\x00\x41\x09\x0b\x02cd"),
	} {
		if out, err := Program(data); !errors.Is(err, ErrNotUnderstood) || out != nil {
			t.Errorf("%s: %d bytes, %v", name, len(out), err)
		}
	}
}

func TestNumbersAreReadAsTheyAreWritten(t *testing.T) {
	for _, n := range []int64{0, 1, 63, 64, 127, 128, 8191, 8192, 1 << 20, 1<<31 - 1, -1, -64, -65, -1 << 31} {
		r := reader{data: appendSigned(nil, n)}
		if got := r.signed(); int64(got) != n || r.failed || r.at != len(r.data) {
			t.Errorf("%d is read as %d", n, got)
		}
	}
}

func FuzzProgram(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00\x0b\x08\x01\x00\x41\x08\x0b\x02ab"))
	f.Add(append([]byte("\x00asm\x01\x00\x00\x00\x0b\x50\x01\x00\x41\x08\x0b\x49"), append(bytes.Clone(tablesMagic), make([]byte, 65)...)...))
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := Program(data)
		if err == nil {
			if again, err := Program(out); err != nil || !bytes.Equal(again, out) {
				t.Errorf("what was made smaller changes again (%v)", err)
			}
		}
	})
}
