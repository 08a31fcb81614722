package acceptance

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/policies"
)

// server is an OPA server, another process, that has loaded a bundle.
type server struct{ client *http.Client }

// serve starts OPA with the bundle and waits until it answers. It listens on a socket in a folder, so that
// no port must be free.
func serve(t *testing.T, bundle string) *server {
	t.Helper()
	need(t, "Go", "go")
	built, err := exec.Command("go", "tool", "-n", "opa").Output()
	if err != nil {
		t.Fatalf("go tool -n opa: %v", err)
	}
	folder, err := os.MkdirTemp("", "opa") // shorter than t.TempDir: a socket's path has 108 bytes at most
	if err != nil {
		t.Fatal(err)
	}
	socket := filepath.Join(folder, "s")
	cmd := exec.Command(strings.TrimSpace(string(built)), "run", "--server", "--disable-telemetry", "--addr", "unix://"+socket, "-b", bundle)
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = &log, &log
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = os.RemoveAll(folder)
	})
	s := &server{&http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", socket)
	}}}}
	begin, patience := time.Now(), untilNearlyOver(t)
	for {
		response, err := s.client.Get("http://opa/health?bundles")
		if err == nil {
			_ = response.Body.Close()
			if response.StatusCode == http.StatusOK {
				t.Logf("the server answers after %v", time.Since(begin).Round(time.Millisecond))
				return s
			}
		}
		if patience.Err() != nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
			t.Fatalf("the server does not answer: %v\n%s", err, &log)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// answer is what the bundle's entrypoint gives.
type answer struct {
	Errors  []result.Text
	Edition string
	Results []struct {
		ID, Severity, Outcome, Reason string
		Title                         result.Text
		Violations                    []struct {
			Path    []any
			Message result.Text
		}
		Absent []string
	}
}

func (s *server) ask(t *testing.T, input map[string]any) answer {
	t.Helper()
	body, err := json.Marshal(map[string]any{"input": input})
	if err != nil {
		t.Fatal(err)
	}
	response, err := s.client.Post("http://opa/v1/data/"+evaluator.BundleEntrypoint, "application/json", bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	text, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		t.Fatalf("%s %v\n%s", response.Status, err, text)
	}
	var out struct{ Result answer }
	if err := json.Unmarshal(text, &out); err != nil {
		t.Fatal(err)
	}
	return out.Result
}

// said gives each outcome by rule, with its reason and the violated places.
func (a answer) said() map[string]string {
	out := map[string]string{}
	for _, r := range a.Results {
		var paths []string
		for _, v := range r.Violations {
			for i, step := range v.Path {
				if number, ok := step.(float64); ok {
					v.Path[i] = int(number)
				}
			}
			paths = append(paths, result.PathText(v.Path))
		}
		out[r.ID] = saying(r.Outcome, r.Reason, paths)
	}
	return out
}

// saidByCheck is the same of what pejl check says. Deviations are no part of a bundle.
func saidByCheck(d *result.Descriptor) map[string]string {
	out := map[string]string{}
	for _, r := range d.Results {
		var paths []string
		for _, f := range r.Findings {
			if !f.Missing {
				paths = append(paths, f.Where())
			}
		}
		if r.Outcome == result.Waived {
			r.Outcome, r.Reason = result.Fail, result.Violated
			if len(paths) == 0 {
				r.Reason = result.Undocumented
			}
		}
		out[r.Rule.ID] = saying(string(r.Outcome), string(r.Reason), paths)
	}
	return out
}

func saying(outcome, reason string, paths []string) string {
	slices.Sort(paths)
	return outcome + " " + reason + " " + strings.Join(slices.Compact(paths), " ")
}

// sent is a descriptor as a client sends it to the server.
func sent(doc *inputs.Document) json.RawMessage { return doc.Root.AppendJSON(nil) }

// TestPlainOPAServerAnswersAsCheck starts OPA with the bundle of the embedded policies and asks it about every
// example, over HTTP: it must say what pejl check says, of every rule.
func TestPlainOPAServerAnswersAsCheck(t *testing.T) {
	bundle := filepath.Join(t.TempDir(), "bundle.tar.gz")
	if code, _, stderr := pejl("policy", "bundle", "-o", bundle); code != 0 {
		t.Fatalf("exit code %d\n%s", code, stderr)
	}
	s := serve(t, bundle)
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		t.Fatal(err)
	}
	asked, outcomes := 0, map[string]int{}
	for _, path := range []string{"examples/registry", "examples/proposal/madservice.yaml", portfolio(t, 12)} {
		input := map[string]any{"date": day}
		documents := readAll(t, path)
		systems := map[string]any{}
		for _, doc := range documents {
			switch doc.Kind {
			case inputs.Organisation:
				input["organisation"] = sent(doc)
			case inputs.System:
				systems[doc.ID] = sent(doc)
			}
		}
		if input["organisation"] != nil { // pejl check sees a whole registry by that
			input["portfolio"] = map[string]any{"systems": systems}
		}
		date, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		_, err = check.Run(t.Context(), loaded, check.Request{Args: []string{path}, Date: date, FailOn: "error"}, func(d *result.Descriptor) error {
			input["descriptor"] = sent(documents[d.ID])
			begin := time.Now()
			got := s.ask(t, input)
			t.Logf("%s answered in %v", d.ID, time.Since(begin).Round(time.Millisecond))
			if len(got.Errors) > 0 || got.Edition != loaded.Edition() {
				t.Errorf("%s: %v, edition %s", d.ID, got.Errors, got.Edition)
			}
			asked++
			compareSaid(t, d, got, outcomes)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if asked < 20 || len(outcomes) < 5 {
		t.Errorf("%d descriptors, with the outcomes %v: fewer than there are", asked, outcomes)
	}
}

// compareSaid compares what the server says of a descriptor with what pejl check says, and counts the outcomes.
func compareSaid(t *testing.T, d *result.Descriptor, got answer, outcomes map[string]int) {
	t.Helper()
	want, said := saidByCheck(d), got.said()
	if len(said) != len(want) {
		t.Errorf("%s: the server says something of %d rules, pejl of %d", d.ID, len(said), len(want))
	}
	for i, r := range d.Results {
		if said[r.Rule.ID] != want[r.Rule.ID] {
			t.Errorf("%s, %s: the server says %q, pejl %q", d.ID, r.Rule.ID, said[r.Rule.ID], want[r.Rule.ID])
		}
		if a := got.Results[i]; a.ID != r.Rule.ID || a.Title != r.Rule.Title || a.Severity != string(r.Rule.Severity) {
			t.Errorf("%s: result %d is of %s %v %s, want %s", d.ID, i, a.ID, a.Title, a.Severity, r.Rule.ID)
		}
		outcomes[string(r.Outcome)+string(r.Reason)]++
	}
}

// readAll reads the descriptors below a path, by id.
func readAll(t *testing.T, path string) map[string]*inputs.Document {
	t.Helper()
	files, problems := inputs.Find([]string{path})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	out := map[string]*inputs.Document{}
	for _, file := range files {
		docs, problems := inputs.ReadFile(filepath.FromSlash(file))
		if len(problems) > 0 {
			t.Fatal(problems)
		}
		for _, doc := range docs {
			out[doc.ID] = doc
		}
	}
	return out
}
