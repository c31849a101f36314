package audit

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"gloss/cmd/build/chrome"
)

// result is what is read of a report of Lighthouse. Scores go from 0 to 1.
type result struct {
	Environment struct{ BenchmarkIndex float64 } // of the machine, just now
	Categories  map[string]struct {
		Score  float64
		Audits []struct {
			ID     string
			Weight float64
		} `json:"auditRefs"`
	}
	Audits map[string]struct {
		Title        string
		Score        *float64 // nil if it does not apply
		NumericValue float64  // ms, or a plain number
		DisplayValue string
	}
}

// wantedScores are the aims. What falls short of one fails the test, but for
// performance: that is a matter of the machine and of what else it does.
var wantedScores = map[string]float64{"accessibility": 1, "best-practices": 1, "seo": 1, "performance": 0.9}

func TestLighthouse(t *testing.T) {
	address := serve(t)
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("there is no node on this machine to run Lighthouse")
	}
	cli := filepath.Join(fromNPM(t, "lighthouse", lighthouse), "cli", "index.js")
	const runs = 3
	scores := map[string][]float64{}
	for run := range runs {
		r := runLighthouse(t, node, cli, address)
		t.Logf("run %d, on a machine of index %.0f: first paint %.0f ms, largest %.0f ms, blocked %.0f ms, shift %.4f", run+1, r.Environment.BenchmarkIndex,
			r.Audits["first-contentful-paint"].NumericValue, r.Audits["largest-contentful-paint"].NumericValue,
			r.Audits["total-blocking-time"].NumericValue, r.Audits["cumulative-layout-shift"].NumericValue)
		for category := range wantedScores {
			scores[category] = append(scores[category], r.Categories[category].Score)
			shortcomings(t, r, category)
		}
	}
	for category, want := range wantedScores {
		got := percentile(scores[category], 50)
		t.Logf("%s: %.2f, aim %.2f", category, got, want)
		if got < want && category != "performance" {
			t.Errorf("%s is %.2f, want %.2f", category, got, want)
		}
	}
}

// shortcomings prints the audits that cost points.
func shortcomings(t *testing.T, r result, category string) {
	t.Helper()
	for _, a := range r.Categories[category].Audits {
		if audit := r.Audits[a.ID]; a.Weight > 0 && audit.Score != nil && *audit.Score < 0.9 {
			t.Logf("  %s: %s (%s) scores %.2f %s", category, a.ID, audit.Title, *audit.Score, audit.DisplayValue)
		}
	}
}

func runLighthouse(t *testing.T, node, cli, address string) result {
	t.Helper()
	report := filepath.Join(t.TempDir(), "report.json")
	cmd := exec.CommandContext(t.Context(), node, cli, address+"/", "--quiet", "--output=json", "--output-path="+report,
		"--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage")
	cmd.Env = append(os.Environ(), "CHROME_PATH="+chrome.Command(t))
	cmd.WaitDelay = time.Second
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("lighthouse: %v\n%s", err, said)
	}
	data, err := os.ReadFile(report)
	if err != nil {
		t.Fatal(err)
	}
	var r result
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal("read the report of Lighthouse: ", err)
	}
	return r
}
