package check_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/check"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// runDate is a day on which every rule is in force.
var runDate = time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)

// The rules of a strategy of its own, some of which break while they are evaluated.
var testRules = map[string]string{
	"001": `met if input.metadata.id`,
	"002": `met if _level == 1

_level := 1 if input.ownership.system_owner.unit

_level := 2 if input.ownership.system_owner.name`, // two values
	"003": `met if time.parse_ns("2006-01-02", input.metadata.name) > 0`, // no date
	"004": `violation contains {"path": ["ownership", "system_owner", "unit"]} if input.ownership.system_owner.unit == "Borgerservice"

met if input.ownership.system_owner.unit != "Borgerservice"`,
	"005": `applies if _level == 1

_level := 1 if input.ownership.system_owner.unit

_level := 2 if input.ownership.system_owner.name

met if input.metadata.id`, // breaks before it is known to apply
	"006": `violation contains {"path": "metadata"} if input.ownership.system_owner.unit

met if input.metadata.id`, // no path
}

func TestRulesThatBreak(t *testing.T) {
	const (
		owner              = "ownership: {system_owner: {name: Kontorchef A, unit: Sundhed}}\n"
		citizen            = "ownership: {system_owner: {name: Kontorchef A, unit: Borgerservice}}\n"
		noUnit             = "ownership: {system_owner: {name: Kontorchef A}}\n"
		pass, fail, broken = result.Pass, result.Fail, result.Error
	)
	for _, c := range []struct {
		name     string
		rules    []string
		facts    string
		want     []result.Outcome
		failOn   string
		exitCode int
	}{
		{"none breaks", []string{"001", "004"}, owner, []result.Outcome{pass, pass}, "error", 0},
		{"two values", []string{"001", "002", "004"}, owner, []result.Outcome{pass, broken, pass}, "error", 3},
		{"a builtin", []string{"001", "003", "004"}, owner, []result.Outcome{pass, broken, pass}, "error", 3},
		{"applies", []string{"001", "005"}, owner, []result.Outcome{pass, broken}, "error", 3},
		{"a violation without a path", []string{"001", "006"}, owner, []result.Outcome{pass, broken}, "error", 3},
		{"several", []string{"001", "002", "003", "004", "005", "006"}, owner, []result.Outcome{pass, broken, broken, pass, broken, broken}, "error", 3},
		{"whatever the threshold", []string{"002"}, owner, []result.Outcome{broken}, result.Never, 3},
		{"a breach besides", []string{"001", "002", "003", "004"}, citizen, []result.Outcome{pass, broken, broken, fail}, "error", 1},
		{"a breach that does not count", []string{"002", "004"}, citizen, []result.Outcome{broken, fail}, result.Never, 3},
		{"only where the facts break it", []string{"001", "006"}, noUnit, []result.Outcome{pass, pass}, "error", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, got := runOn(t, c.rules, c.failOn, c.facts)
			if len(got) != 1 || len(got[0].Results) != len(c.want) {
				t.Fatalf("%d descriptors", len(got))
			}
			broken := 0
			for i, r := range got[0].Results {
				if r.Outcome != c.want[i] {
					t.Errorf("%s: %s, want %s", r.Rule.ID, r.Outcome, c.want[i])
				}
				if (r.Err != "") != (r.Outcome == result.Error) {
					t.Errorf("%s: %s with %q", r.Rule.ID, r.Outcome, r.Err)
				}
				if r.Outcome == result.Error {
					broken++
				}
			}
			if run.Complete != (broken == 0) || run.Summary.Counts.Error != broken {
				t.Errorf("complete: %v, %d errors", run.Complete, run.Summary.Counts.Error)
			}
			if run.ExitCode != c.exitCode {
				t.Errorf("exit code %d, want %d", run.ExitCode, c.exitCode)
			}
		})
	}
}

// A rule that breaks on one descriptor still judges the others.
func TestRuleBreaksOnOneDescriptor(t *testing.T) {
	_, got := runOn(t, []string{"001", "003"}, "error", "", "metadata: {id: dated, name: \"2026-01-31\"}\n")
	if len(got) != 2 || got[0].Results[1].Outcome != result.Error || got[1].Results[1].Outcome != result.Pass {
		t.Errorf("%+v", got)
	}
}

func TestSinkThatFailsEndsTheRun(t *testing.T) {
	full := errors.New("disk full")
	request := check.Request{Args: []string{folder(t, "", "")}, Date: runDate, FailOn: "error"}
	calls := 0
	run, err := check.Run(context.Background(), loadRules(t, "001"), request, func(*result.Descriptor) error {
		calls++
		return full
	})
	if !errors.Is(err, full) || run != nil || calls != 1 {
		t.Errorf("%v, run %v, %d calls", err, run, calls)
	}
}

func TestRefusals(t *testing.T) {
	dir := folder(t, "", "nonsense: 1\n")
	good, bad := filepath.Join(dir, "00.yaml"), filepath.Join(dir, "01.yaml")
	var (
		problems inputs.Problems
		noRules  *check.NoRulesError
		over     *check.OverwriteError
		unknown  *evaluator.UnknownError
	)
	for _, c := range []struct {
		name    string
		request check.Request
		want    any
	}{
		{"one bad file of two", check.Request{Args: []string{dir}, Date: runDate}, &problems},
		{"a name that leads nowhere", check.Request{Args: []string{good, bad + "x"}, Date: runDate}, &problems},
		{"the day before", check.Request{Args: []string{good}, Date: time.Date(2022, 8, 31, 23, 59, 0, 0, time.UTC)}, &noRules},
		{"an output that is an input", check.Request{Args: []string{good}, Date: runDate, Outputs: []string{dir + "/../" + filepath.Base(dir) + "/00.yaml"}}, &over},
		{"an unknown rule", check.Request{Args: []string{good}, Date: runDate, Options: evaluator.Options{Rules: []string{"TX-ARK-999"}}}, &unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			run, err := check.Run(context.Background(), loadRules(t, "001"), c.request, func(*result.Descriptor) error { return nil })
			if run != nil || !errors.As(err, c.want) {
				t.Errorf("run %v, error %v", run, err)
			}
		})
	}
}

func TestProgressCountsEveryFile(t *testing.T) {
	var told []string
	request := check.Request{Args: []string{folder(t, "", "", "")}, Date: runDate, FailOn: "error", Progress: func(done, total int) {
		told = append(told, fmt.Sprintf("%d/%d", done, total))
	}}
	if _, err := check.Run(context.Background(), loadRules(t, "001"), request, func(*result.Descriptor) error { return nil }); err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(told, " "); got != "1/6 2/6 3/6 4/6 5/6 6/6" {
		t.Error(got)
	}
}

// runOn checks descriptors of the given facts by the given rules.
func runOn(t *testing.T, rules []string, failOn string, facts ...string) (*result.Run, []*result.Descriptor) {
	t.Helper()
	var got []*result.Descriptor
	request := check.Request{Args: []string{folder(t, facts...)}, Date: runDate, FailOn: failOn}
	run, err := check.Run(context.Background(), loadRules(t, rules...), request, func(d *result.Descriptor) error {
		got = append(got, d)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return run, got
}

// folder holds a system for each of the facts; facts may bring their own metadata.
func folder(t *testing.T, facts ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i, text := range facts {
		if !strings.HasPrefix(text, "metadata:") {
			text = fmt.Sprintf("metadata: {id: system-%d, name: System}\n", i) + text
		}
		text = "apiVersion: pejl/v1\nkind: System\nlifecycle: {phase: anskaffelse}\n" + text
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%02d.yaml", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func loadRules(t *testing.T, numbers ...string) *evaluator.Policies {
	t.Helper()
	fsys := fstest.MapFS{
		"test/roles/data.yaml": {Data: []byte(`
editions: [{version: "1", issued_on: "2022-09-01", roles: [{code: systemejer, da: systemejer, en: system owner}]}]
`)},
		"test/strategy/data.yaml": {Data: []byte(`
name: {da: Prøve, en: Test}
document: Strategi
prefix: TX
areas: [{code: ARK, da: Arkitektur, en: Architecture}]
`)},
	}
	for _, number := range slices.Sorted(maps.Keys(testRules)) {
		if slices.Contains(numbers, number) {
			text := fmt.Sprintf(annotation, number) + testRules[number] + "\n"
			fsys["test/rules/ark/ark_"+number+".rego"] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	loaded, err := evaluator.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return loaded
}

const annotation = `# METADATA
# title: Krav %[1]s
# description: Beskrivelse
# custom:
#   id: TX-ARK-%[1]s
#   title_en: Requirement %[1]s
#   description_en: Description
#   modality: must
#   kind: System
#   scope: system
#   phases: [behovsopgoerelse, anskaffelse, kontraktopfoelgning, exit]
#   unanswered: fail
#   responsible_role: systemejer
#   effective_from: "2022-09-01"
#   source:
#     document: Strategi
#     section: Afsnit
#     quote: Ordlyd
#   remedy:
#     da: Ret det
#     en: Mend it
package test.rules.ark_%[1]s

`
