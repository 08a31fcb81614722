package cli_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/pejl/pejl/cmd/internal/cli"
)

// situation is one row of the table of exit codes. A word of args that names one of the folder's files, or
// ends in /, is a path within it.
type situation struct {
	name string
	args string
}

// situations all but one: that a rule breaks is nothing that descriptors can bring about; TestExitCode of
// package result has it.
var situations = []situation{
	{"requirement met", "proposal.yaml --rule HJ-ARK-001"},
	{"requirement that does not apply", "proposal.yaml --rule HJ-ARK-008"},
	{"breach of must", "proposal.yaml --rule HJ-BORG-003"},
	{"breach of should", "proposal.yaml --rule HJ-BORG-009"},
	{"breach of may", "proposal.yaml --rule HJ-BORG-005"},
	{"not assessed, must", "proposal.yaml --rule HJ-BORG-007"},
	{"not assessed, should", "proposal.yaml --rule HJ-FKI-003"},
	{"not assessed, may", "proposal.yaml --rule HJ-INDK-006"},
	{"breach and not assessed, must", "proposal.yaml --rule HJ-BORG-003 --rule HJ-BORG-007"},
	{"breach of may, not assessed must", "proposal.yaml --rule HJ-BORG-005 --rule HJ-BORG-007"},

	{"waived", "waived.yaml --rule HJ-BORG-004"},
	{"waived, but must cannot be", "waived.yaml --rule HJ-BORG-004 --not-waivable must"},
	{"waived, longer than allowed", "waived.yaml --rule HJ-BORG-004 --deviation-max-days 30"},
	{"waiver expired", "expired.yaml --rule HJ-BORG-004"},
	{"partly waived", "partly.yaml --rule HJ-BORG-004"},
	{"waiver that nothing needs", "unused.yaml --rule HJ-BORG-004"},

	{"baseline: known breach", "breach.yaml --rule HJ-BORG-004 --baseline breach.json"},
	{"baseline: new breach", "breach.yaml --rule HJ-BORG-004 --baseline met.json"},
	{"baseline: changed breach", "both.yaml --rule HJ-BORG-004 --baseline breach.json"},
	{"baseline: breach that got less", "breach.yaml --rule HJ-BORG-004 --baseline both.json"},
	{"baseline: gone", "met.yaml --rule HJ-BORG-004 --baseline breach.json"},
	{"baseline: breach, now not assessed", "phaseless.yaml --rule HJ-BORG-004 --baseline breach.json"},
	{"baseline: new, not assessed", "phaseless.yaml --rule HJ-BORG-004 --baseline met.json"},
	{"baseline: known, not assessed", "phaseless.yaml --rule HJ-BORG-004 --baseline phaseless.json"},
	{"baseline: not assessed, now a breach", "breach.yaml --rule HJ-BORG-004 --baseline phaseless.json"},
	{"baseline: known breach, waived rest", "partly.yaml --rule HJ-BORG-004 --baseline breach.json"},

	{"changes: none", "repository/ --rule HJ-BORG-004 --changed-since HEAD"},
	{"changes: no such revision", "repository/ --rule HJ-BORG-004 --changed-since findes-ikke"},
	{"changes: no repository", "breach.yaml --rule HJ-BORG-004 --changed-since HEAD"},

	{"usage: nothing to check", ""},
	{"usage: unknown flag", "breach.yaml --findes-ikke"},
	{"usage: unknown format", "breach.yaml -o findes-ikke"},
	{"usage: unknown rule", "breach.yaml --rule HJ-BORG-999"},
	{"usage: no rule in force", "breach.yaml --rule HJ-BORG-004 --date 1999-12-31"},
	{"descriptor: missing file", "missing.yaml"},
	{"descriptor: empty folder", "empty/"},
	{"descriptor: broken", "broken.yaml"},
	{"descriptor: broken beside a sound one", "breach.yaml broken.yaml"},
	{"baseline: missing file", "breach.yaml --baseline missing.json"},
	{"baseline: broken", "breach.yaml --baseline broken.yaml"},
	{"report: folder is missing", "met.yaml --rule HJ-BORG-004 -o json=missing/report.txt"},
	{"report: over the descriptor", "met.yaml --rule HJ-BORG-004 -o json=met.yaml"},
}

var thresholds = []string{"error", "warning", "note", "never"}

// exitCodes is the golden table; go test ./cmd/internal/cli -update writes it anew.
const exitCodes = "testdata/exit_codes.txt"

func TestExitCodes(t *testing.T) {
	golden, err := os.ReadFile(exitCodes)
	if err != nil && !*update {
		t.Fatal(err)
	}
	want := map[string]bool{}
	for row := range strings.Lines(string(golden)) {
		want[strings.TrimSuffix(row, "\n")] = true
	}
	if !*update && len(want) != len(situations)+1 {
		t.Errorf("%s has %d different rows and there are %d situations; -update writes it anew", exitCodes, len(want)-1, len(situations))
	}
	folder := exitFolder(t)
	table := row("--fail-on", thresholds)
	for _, s := range situations {
		t.Run(s.name, func(t *testing.T) {
			if strings.HasPrefix(s.name, "changes: ") {
				needGit(t)
			}
			got := row(s.name, s.codes(folder))
			if table += "\n" + got; !*update && !want[got] {
				t.Errorf("%s has no such row; -update accepts it\n%s\n%s", exitCodes, row("--fail-on", thresholds), got)
			}
		})
	}
	if *update && !t.Failed() {
		if err := os.WriteFile(exitCodes, []byte(table+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// row pads by characters, not bytes.
func row(name string, cells []string) string {
	line := name + strings.Repeat(" ", max(0, 40-utf8.RuneCountInString(name)))
	for _, cell := range cells {
		line += fmt.Sprintf("  %7s", cell)
	}
	return line
}

// codes are the exit codes at the thresholds.
func (s situation) codes(folder string) []string {
	args := []string{"check", "--date", "2026-11-01"}
	for _, word := range strings.Fields(s.args) {
		format, path, isOutput := strings.Cut(word, "=")
		switch {
		case isOutput:
			word = format + "=" + filepath.Join(folder, path)
		case strings.HasSuffix(word, "/") || filepath.Ext(word) != "":
			word = filepath.Join(folder, word)
		}
		args = append(args, word)
	}
	var out []string
	for _, threshold := range thresholds {
		var stdout, stderr bytes.Buffer
		code := cli.Main(append(args, "--fail-on", threshold), strings.NewReader(""), &stdout, &stderr)
		out = append(out, fmt.Sprint(code))
	}
	return out
}

// exitFolder holds the files of the situations.
func exitFolder(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	const head = "apiVersion: pejl/v1\nkind: System\nmetadata: {id: nyt, name: Nyt}\n"
	const phase = "lifecycle: {phase: kontraktopfoelgning}\n"
	const citizens = "citizen_facing:\n  is_citizen_facing: true\n  types: [self_service]\n  exposed_on: [borger_dk]\n"
	const one = head + phase + citizens + "  portal_design_system_met: false\n"
	const both = one + "  portal_integration_process_followed: false\n"
	const met = head + phase + citizens + "  portal_design_system_met: true\n  portal_integration_process_followed: true\n"
	deviation := func(more string) string {
		return "deviations:\n  - {rule: HJ-BORG-004, reason: Portalen bygges om., approved_by: direktør, approved_on: 2025-11-01, " + more + "}\n"
	}
	proposal, err := os.ReadFile("../../../examples/proposal/madservice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"proposal.yaml":          string(proposal),
		"breach.yaml":            one,
		"both.yaml":              both,
		"met.yaml":               met,
		"phaseless.yaml":         head + citizens + "  portal_design_system_met: false\n",
		"waived.yaml":            one + deviation("expires_on: 2026-11-01"),
		"expired.yaml":           one + deviation("expires_on: 2026-10-31"),
		"partly.yaml":            both + deviation("expires_on: 2026-11-01, path: citizen_facing.portal_integration_process_followed"),
		"unused.yaml":            met + deviation("expires_on: 2026-11-01"),
		"broken.yaml":            head + "citizen_facing: [\n",
		"empty/readme.txt":       "",
		"repository/breach.yaml": one,
	}
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"breach", "both", "met", "phaseless"} {
		base := filepath.Join(folder, name)
		args := []string{"baseline", base + ".yaml", "--date", "2026-11-01", "--rule", "HJ-BORG-004", "-o", base + ".json"}
		var stderr bytes.Buffer
		if code := cli.Main(args, strings.NewReader(""), &stderr, &stderr); code != 0 {
			t.Fatalf("pejl %s: exit code %d\n%s", strings.Join(args, " "), code, &stderr)
		}
	}
	commit(t, filepath.Join(folder, "repository"))
	return folder
}

func needGit(t *testing.T) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Fatal("git is not installed, and these situations need it")
	}
}

// commit makes a folder a git repository with one commit; without git it does nothing.
func commit(t *testing.T, folder string) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		return
	}
	for _, args := range [][]string{
		{"init", "-q"},
		{"add", "."},
		{"-c", "user.name=a", "-c", "user.email=a@example.dk", "commit", "-q", "-m", "start"},
	} {
		cmd := exec.Command("git", append([]string{"-C", folder}, args...)...)
		cmd.Env = append(os.Environ(), "GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL="+os.DevNull)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
}
