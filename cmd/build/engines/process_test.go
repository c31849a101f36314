package engines

import (
	"bufio"
	"errors"
	"io"
	"os"
	"os/exec"
	"regexp"
	"sync"
	"syscall"
	"testing"
	"time"
)

// start is how long a browser may take to start on a slow day.
const start = 60 * time.Second

// command is a program that a test needs. Without GLOSS_ENGINES the test is
// skipped instead.
func command(t testing.TB, name string) string {
	t.Helper()
	if os.Getenv("GLOSS_ENGINES") == "" {
		t.Skip("GLOSS_ENGINES is not set; make test-engines sets it")
	}
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatalf("there is no %s on this machine; make test-engines installs it on Debian", name)
	}
	return path
}

// process is a running program, and every line that it and its children write.
type process struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when its output has ended

	mu    sync.Mutex
	lines []string
	grown chan struct{} // closed and made anew with each line
}

// run starts a program as the head of a process group of its own, which
// t's end kills as a whole.
func run(t testing.TB, env []string, name string, args ...string) *process {
	t.Helper()
	p := &process{cmd: exec.Command(name, args...), done: make(chan struct{}), grown: make(chan struct{})}
	p.cmd.Env = append(os.Environ(), env...)
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	p.cmd.Stdout, p.cmd.Stderr = in, in
	err = p.cmd.Start()
	in.Close()
	if err != nil {
		t.Fatal(err)
	}
	go p.read(out)
	t.Cleanup(p.kill)
	return p
}

func (p *process) read(out io.ReadCloser) {
	defer close(p.done)
	defer out.Close()
	s := bufio.NewScanner(out)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		p.mu.Lock()
		p.lines = append(p.lines, s.Text())
		close(p.grown)
		p.grown = make(chan struct{})
		p.mu.Unlock()
	}
}

// said returns the lines so far, and what is closed with the next one.
func (p *process) said() ([]string, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.lines[:len(p.lines):len(p.lines)], p.grown
}

// ended reports whether it has ended.
func (p *process) ended() bool {
	select {
	case <-p.done:
		return true
	default:
		return false
	}
}

// says waits for a line and returns what the expression's group stands for.
func (p *process) says(line *regexp.Regexp) (string, error) {
	late := time.After(start)
	for {
		lines, more := p.said()
		for _, l := range lines {
			if found := line.FindStringSubmatch(l); found != nil {
				return found[1], nil
			}
		}
		select {
		case <-more:
		case <-p.done:
			return "", errors.New("it ended without saying " + line.String())
		case <-late:
			return "", errors.New("it never said " + line.String())
		}
	}
}

func (p *process) kill() {
	// The group may have ended by itself.
	_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL)
	_ = p.cmd.Wait()
}

// scratch is a directory that goes away even if a browser still writes to it
// when the test ends, which t.TempDir takes for a failure.
func scratch(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "gloss-engine")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}
