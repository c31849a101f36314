package engines

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
)

// bidi is a browser that is driven over WebDriver BiDi.
// Source: W3C, "WebDriver BiDi", https://w3c.github.io/webdriver-bidi/.
type bidi struct {
	conn    net.Conn
	version string
	tab     string // the browsing context
	last    int    // id of the last command

	answers chan answer
	mu      sync.Mutex
	said    []string // errors on the console
}

// answer is any message of the browser: the result or the error of a command,
// or an event.
type answer struct {
	ID      int             `json:"id"`
	Type    string          `json:"type"`
	Result  json.RawMessage `json:"result"`
	Error   string          `json:"error"`
	Message string          `json:"message"`
	Method  string          `json:"method"`
	Params  struct {
		Level string `json:"level"`
		Text  string `json:"text"`
	} `json:"params"`
}

// quiet keeps Firefox to itself: no pages of welcome, no calls home.
const quiet = `
user_pref("app.normandy.enabled", false);
user_pref("app.update.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("browser.safebrowsing.downloads.remote.enabled", false);
user_pref("browser.safebrowsing.update.enabled", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("nimbus.rollouts.enabled", false);
user_pref("toolkit.telemetry.server", "");
`

var listening = regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`)

// firefox starts Firefox on a fresh profile.
func firefox(t testing.TB) driver {
	t.Helper()
	return firefoxWith(t, "")
}

// firefoxWith starts it with more settings, as lines of user.js.
func firefoxWith(t testing.TB, settings string) driver {
	t.Helper()
	name, profile := command(t, "firefox-esr"), scratch(t)
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(quiet+settings), 0o600); err != nil {
		t.Fatal(err)
	}
	p := run(t, []string{"HOME=" + profile}, name, "--headless", "--no-remote", "--profile", profile, "--width=1440", "--height=900", "--remote-debugging-port=0", "about:blank")
	url, err := p.says(listening)
	if err != nil {
		t.Fatal("start Firefox: ", err)
	}
	b, err := connect(url + "/session")
	if err != nil {
		t.Fatal("start Firefox: ", err)
	}
	return b
}

// connect begins a session and takes its first tab.
func connect(url string) (*bidi, error) {
	ctx, cancel := context.WithTimeout(context.Background(), start)
	defer cancel()
	conn, _, _, err := ws.Dial(ctx, url)
	if err != nil {
		return nil, err
	}
	b := &bidi{conn: conn, answers: make(chan answer, 1)}
	go b.listen()
	var session struct {
		Capabilities struct{ BrowserName, BrowserVersion string }
	}
	if err := b.ask("session.new", map[string]any{"capabilities": map[string]any{}}, &session); err != nil {
		return nil, err
	}
	b.version = session.Capabilities.BrowserName + " " + session.Capabilities.BrowserVersion
	var tree struct{ Contexts []struct{ Context string } }
	if err := b.ask("browsingContext.getTree", map[string]any{}, &tree); err != nil {
		return nil, err
	}
	b.tab = tree.Contexts[0].Context
	return b, b.ask("session.subscribe", map[string]any{"events": []string{"log.entryAdded"}}, nil)
}

// listen sorts what the browser says until the connection ends.
func (b *bidi) listen() {
	defer close(b.answers)
	for {
		data, err := wsutil.ReadServerText(b.conn)
		if err != nil {
			return
		}
		var a answer
		if err := json.Unmarshal(data, &a); err != nil {
			return
		}
		switch {
		case a.Type != "event":
			b.answers <- a
		case a.Params.Level == "error":
			b.mu.Lock()
			b.said = append(b.said, a.Params.Text)
			b.mu.Unlock()
		}
	}
}

// ask sends a command and waits for its answer. One goroutine asks.
func (b *bidi) ask(method string, params map[string]any, result any) error {
	b.last++
	data, err := json.Marshal(map[string]any{"id": b.last, "method": method, "params": params})
	if err != nil {
		return err
	}
	if err := wsutil.WriteClientText(b.conn, data); err != nil {
		return fmt.Errorf("%s: %w", method, err)
	}
	select {
	case a, ok := <-b.answers:
		switch {
		case !ok:
			return fmt.Errorf("%s: %w", method, io.ErrUnexpectedEOF)
		case a.Error != "":
			return fmt.Errorf("%s: %s: %s", method, a.Error, a.Message)
		case a.ID != b.last:
			return fmt.Errorf("%s: answer %d to command %d", method, a.ID, b.last)
		case result == nil:
			return nil
		}
		return json.Unmarshal(a.Result, result)
	case <-time.After(start):
		return fmt.Errorf("%s: no answer", method)
	}
}

func (b *bidi) Version() string { return b.version }

func (b *bidi) Navigate(url string) error {
	return b.ask("browsingContext.navigate", map[string]any{"context": b.tab, "url": url, "wait": "complete"}, nil)
}

func (b *bidi) Reload() error {
	return b.ask("browsingContext.reload", map[string]any{"context": b.tab, "wait": "complete"}, nil)
}

func (b *bidi) Eval(expression string) (json.RawMessage, error) {
	var out struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	err := b.ask("script.evaluate", map[string]any{
		"expression":   "Promise.resolve(" + expression + ").then((v) => JSON.stringify(v ?? null))",
		"target":       map[string]any{"context": b.tab},
		"awaitPromise": true, "userActivation": true,
	}, &out)
	if err == nil && out.ExceptionDetails.Text != "" {
		err = fmt.Errorf("%s: %s", expression, out.ExceptionDetails.Text)
	}
	return json.RawMessage(out.Result.Value), err
}

func (b *bidi) Perform(d device) error {
	return b.ask("input.performActions", map[string]any{"context": b.tab, "actions": []device{d}}, nil)
}

func (b *bidi) Complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.said)
}

func (b *bidi) Close() error {
	err := b.ask("browser.close", map[string]any{}, nil)
	b.conn.Close()
	return err
}
