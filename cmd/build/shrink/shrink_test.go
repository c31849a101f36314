package shrink

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
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

// started is the memory of a program when its start function, if it has one, has run, and
// all its sections.
func started(t *testing.T, wasm []byte) (*memory, []section) {
	t.Helper()
	sections, err := split(wasm)
	if err != nil {
		t.Fatal(err)
	}
	var m memory
	var last []byte // the code of the last function
	start := false
	for _, s := range sections {
		r := reader{data: s.body}
		switch s.id {
		case startSection:
			start = true
		case codeSection:
			for range r.unsigned() {
				last = r.bytes(r.unsigned())
			}
		case dataSection:
			if m, err = readData(s.body); err != nil {
				t.Fatal(err)
			}
		}
	}
	m.data, m.start = append(make([]byte, m.start), m.data...), 0
	if start {
		run(t, last, m.data)
	}
	return &m, sections
}

func TestOnlyWhatTracesNeedIsTakenOut(t *testing.T) {
	wasm := compiled(t)
	small, err := Program(wasm)
	if err != nil {
		t.Fatal(err)
	}
	before, sectionsBefore := started(t, wasm)
	after, sectionsAfter := started(t, small)
	for i, s := range slices.DeleteFunc(sectionsAfter, func(s section) bool { return s.id == startSection }) {
		was := sectionsBefore[i].body
		if s.id == functionSection || s.id == codeSection { // one more, behind the others
			was, s.body = was[2:], s.body[2:len(was)]
		}
		if s.id != dataSection && !bytes.Equal(was, s.body) {
			t.Errorf("section %d has changed", s.id)
		}
	}
	was, err := findTables(before)
	if err != nil {
		t.Fatal(err)
	}
	is, err := findTables(after)
	if err != nil {
		t.Fatal(err)
	}
	if is.m, was.m = nil, nil; is != was || len(before.data) != len(after.data) {
		t.Fatalf("the tables were at %+v and are at %+v", was, is)
	}
	is.m, was.m = after, before
	for _, part := range [][2]int{{0, was.names}, {was.find, len(before.data)}} { // with the index that is computed
		if !bytes.Equal(before.data[part[0]:part[1]], after.data[part[0]:part[1]]) {
			t.Errorf("something outside of the tables has changed, in %v", part)
		}
	}

	// Each function is described as before, but for what traces alone need.
	places := make(map[string]bool)
	for i := range was.functions {
		a, errA := was.row(i)
		b, errB := is.row(i)
		if errA != nil || errB != nil {
			t.Fatalf("function %d: %v, %v", i, errA, errB)
		}
		for _, kept := range []int{fieldEntry, 8, fieldDefer} {
			if !bytes.Equal(a.fields[kept:kept+4], b.fields[kept:kept+4]) {
				t.Fatalf("function %d: the field at %d has changed", i, kept)
			}
		}
		if !bytes.Equal(printed(a.name), b.name) || !bytes.Equal(a.fields[fieldKind:fieldKind+2], b.fields[fieldKind:fieldKind+2]) {
			t.Fatalf("%q became %q", a.name, b.name)
		}
		if b.steps[0] != 0 || b.data[3] != noData || !bytes.Equal(b.fields[20:28], make([]byte, 8)) || !bytes.Equal(b.fields[32:40], make([]byte, 8)) {
			t.Fatalf("%q still has what traces need", b.name)
		}
		for _, one := range []struct {
			was, is, none int
			a, b          func(int) ([]byte, error)
		}{
			{a.sp, b.sp, 0, was.table, is.table},
			{a.steps[stepsOfMaps], b.steps[stepsOfMaps], 0, was.table, is.table},
			{a.data[dataArgs], b.data[dataArgs], noData, was.stackMap, is.stackMap},
			{a.data[dataLocals], b.data[dataLocals], noData, was.stackMap, is.stackMap},
			{a.data[dataObjects], b.data[dataObjects], noData, was.stackObjects, is.stackObjects},
			{a.data[dataDefers], b.data[dataDefers], noData, was.deferred, is.deferred},
		} {
			if one.was == one.none || one.is == one.none {
				if one.was != one.is {
					t.Fatalf("%q: %d became %d", a.name, one.was, one.is)
				}
				continue
			}
			x, errX := one.a(one.was)
			y, errY := one.b(one.is)
			if errX != nil || errY != nil || !bytes.Equal(x, y) {
				t.Fatalf("%q: a table has changed (%v, %v)", a.name, errX, errY)
			}
		}
		if at := b.data[dataObjects]; at != noData && (is.data+at)%8 != 0 {
			t.Errorf("%q: stack objects at %d", a.name, is.data+at)
		}
		places[string(a.name)] = true
	}
	if !places["main.main\x00"] || !places["runtime.mallocgc\x00"] {
		t.Error("a function is missing")
	}
	if bytes.Contains(small, []byte("/print.go")) {
		t.Error("a name of a file is still there")
	}
	if len(small) > len(wasm)*99/100 {
		t.Errorf("%d bytes became %d", len(wasm), len(small))
	}
}

func TestWhatIsNotUnderstoodIsRefused(t *testing.T) {
	wasm := compiled(t)
	magic := bytes.LastIndex(wasm, tablesMagic) // the code has the same number before
	otherVersion := bytes.Clone(wasm)
	otherVersion[magic] ^= 1
	small, err := Program(wasm)
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{
		"nothing":               nil,
		"no WebAssembly":        []byte("#!/bin/sh\n"),
		"no data":               []byte("\x00asm\x01\x00\x00\x00"),
		"small already":         small,
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

// A later version of Go may write its tables in another way. Whatever they hold, Program
// ends with an error or with a program.
func TestStrangeTablesEndNothing(t *testing.T) {
	wasm := compiled(t)
	sections, err := split(wasm)
	if err != nil {
		t.Fatal(err)
	}
	m, err := readData(sections[len(sections)-2].body)
	if err != nil {
		t.Fatal(err)
	}
	is, err := findTables(&m)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 500 {
		strange := memory{start: m.start, data: bytes.Clone(m.data)}
		for range 4 {
			at := is.index + random.IntN(is.find-is.index-4)
			put(strange.data, at-m.start, int(random.Uint32()>>random.IntN(32)))
		}
		if _, err := strange.pack(); err != nil {
			if refused++; !errors.Is(err, ErrNotUnderstood) {
				t.Fatal(err)
			}
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}

func TestPrinted(t *testing.T) {
	for name, want := range map[string]string{
		"main.main\x00":                            "main.main\x00",
		"slices.Index[go.shape.string]\x00":        "slices.Index[...]\x00",
		"a.(*Kept[go.shape.[]b.C]).Each.func1\x00": "a.(*Kept[...]).Each.func1\x00",
		"]a[\x00": "]a[\x00",
	} {
		if got := string(printed([]byte(name))); got != want {
			t.Errorf("%q, not %q", got, want)
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
		if err != nil {
			return
		}
		if again, err := Program(out); !errors.Is(err, ErrNotUnderstood) || again != nil {
			t.Errorf("what was made smaller is made smaller again (%v)", err)
		}
	})
}
