package engines

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"gloss/cmd/build/sitetest"
)

// classic is a browser that is driven over classic WebDriver.
// Source: W3C, "WebDriver", https://www.w3.org/TR/webdriver2/.
type classic struct {
	client  http.Client
	url     string // of the session
	version string
	said    []string // what pages that are gone have complained of
}

// screen is the line by which Xvfb, told -displayfd 1, names its display.
var screen = regexp.MustCompile(`^(\d+)$`)

// webkit starts WebKitGTK's MiniBrowser. It keeps nothing: automation gives it
// a session that is forgotten when it ends.
func webkit(t testing.TB) driver {
	t.Helper()
	name, xvfb, home := command(t, "WebKitWebDriver"), command(t, "Xvfb"), scratch(t)
	display, err := run(t, nil, xvfb, "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp").says(screen)
	if err != nil {
		t.Fatal("start Xvfb: ", err)
	}
	port, err := freePort()
	if err != nil {
		t.Fatal(err)
	}
	// WebKit spreads its files over all of these.
	env := []string{"DISPLAY=:" + display, "GDK_BACKEND=x11", "HOME=" + home, "XDG_DATA_HOME=" + home, "XDG_CACHE_HOME=" + home, "XDG_CONFIG_HOME=" + home}
	p := run(t, env, name, "--port="+strconv.Itoa(port))
	c, err := begin("http://127.0.0.1:"+strconv.Itoa(port), p)
	if err != nil {
		lines, _ := p.said()
		t.Fatalf("start WebKitGTK: %v\n%q", err, lines)
	}
	return c
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, err
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port, nil
}

// begin begins a session as soon as the driver listens.
func begin(url string, p *process) (*classic, error) {
	c := &classic{client: http.Client{Timeout: start}, url: url}
	var err error
	if !sitetest.Until(start, func() bool {
		err = c.ask(http.MethodGet, "/status", nil, nil)
		return err == nil || p.ended()
	}) || err != nil {
		return nil, fmt.Errorf("the driver does not answer: %w", err)
	}
	var session struct {
		SessionID    string
		Capabilities struct{ BrowserName, BrowserVersion string }
	}
	if err := c.ask(http.MethodPost, "/session", map[string]any{"capabilities": map[string]any{}}, &session); err != nil {
		return nil, err
	}
	c.version = "WebKitGTK " + session.Capabilities.BrowserName + " " + session.Capabilities.BrowserVersion
	c.url += "/session/" + session.SessionID
	return c, c.post("/window/rect", map[string]any{"x": 0, "y": 0, "width": 1440, "height": 900}, nil)
}

// ask sends a command and reads its value.
func (c *classic) ask(method, path string, params, result any) error {
	body, err := json.Marshal(params)
	if err != nil {
		return err
	}
	if params == nil {
		body = nil
	}
	request, err := http.NewRequest(method, c.url+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	response, err := c.client.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	var out struct{ Value json.RawMessage }
	if err := json.NewDecoder(response.Body).Decode(&out); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	if response.StatusCode != http.StatusOK {
		return fmt.Errorf("%s: %s", path, out.Value)
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(out.Value, result)
}

func (c *classic) post(path string, params, result any) error {
	return c.ask(http.MethodPost, path, params, result)
}

func (c *classic) Version() string { return c.version }

func (c *classic) Navigate(url string) error {
	c.said = c.Complaints()
	return c.post("/url", map[string]any{"url": url}, nil)
}

func (c *classic) Reload() error {
	c.said = c.Complaints()
	return c.post("/refresh", map[string]any{}, nil)
}

func (c *classic) Eval(expression string) (json.RawMessage, error) {
	var out struct{ Value, Error string }
	err := c.post("/execute/async", map[string]any{"args": []any{}, "script": `
		const done = arguments[arguments.length - 1];
		(async () => (` + expression + `))().then((v) => done({Value: JSON.stringify(v ?? null)}), (e) => done({Error: String(e)}));`}, &out)
	if err == nil && out.Error != "" {
		err = fmt.Errorf("%s: %s", expression, out.Error)
	}
	return json.RawMessage(out.Value), err
}

func (c *classic) Perform(d device) error {
	return c.post("/actions", map[string]any{"actions": []device{d}}, nil)
}

// Complaints are what recorder has kept: classic WebDriver has no way to the
// console, and WebKitGTK writes none out in a session that is forgotten.
func (c *classic) Complaints() []string {
	var now []string
	if data, err := c.Eval(`window.complaints`); err == nil {
		_ = json.Unmarshal(data, &now)
	}
	return append(slices.Clone(c.said), now...)
}

func (c *classic) Close() error { return c.ask(http.MethodDelete, "", nil, nil) }

// recorder keeps what a page complains of. It is added to boot.js, which is the
// first script to run, and which the worker brings back offline.
const recorder = `
window.complaints = [];
{
  const keep = (...words) => complaints.push(words.map(String).join(" "));
  const error = console.error;
  console.error = (...words) => { keep(...words); error.apply(console, words); };
  addEventListener("error", (e) => keep(e.message || "not loaded: " + (e.target.src || e.target.href)), true);
  addEventListener("unhandledrejection", (e) => keep("unhandled", e.reason));
}
`

// recording copies the site and adds the recorder.
func recording(t testing.TB, dir string) string {
	t.Helper()
	out := scratch(t)
	if err := os.CopyFS(out, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	boot, err := filepath.Glob(filepath.Join(out, "assets", "boot.*.js"))
	if err != nil || len(boot) != 1 {
		t.Fatalf("the site has %q for boot.js (%v)", boot, err)
	}
	for _, packed := range []string{".br", ".gz"} {
		if err := os.Remove(boot[0] + packed); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	script, err := os.ReadFile(boot[0])
	if err != nil {
		t.Fatal(err)
	}
	recorded := append(slices.Clone(script), recorder...)
	write := func(name string, data []byte) {
		if err == nil {
			err = os.WriteFile(name, data, 0o600)
		}
	}
	write(boot[0], recorded)
	// The worker knows every file by what it holds.
	name := filepath.Join(out, "worker.js")
	for _, packed := range []string{".br", ".gz"} {
		if err := os.Remove(name + packed); err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	sum := func(data []byte) []byte {
		of := sha256.Sum256(data)
		return []byte(hex.EncodeToString(of[:8]))
	}
	worker, missing := os.ReadFile(name)
	if missing != nil || !bytes.Contains(worker, sum(script)) {
		t.Fatalf("the worker does not know boot.js (%v)", missing)
	}
	write(name, bytes.ReplaceAll(worker, sum(script), sum(recorded)))
	if err != nil {
		t.Fatal(err)
	}
	return out
}
