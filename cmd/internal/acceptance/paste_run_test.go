package acceptance

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const registryBaseline = registryFolder + "/pejl-baseline.json"

// newBreach is a system that breaks a requirement which stops the gate, in a file of its own.
const newBreach = `apiVersion: pejl/v1
kind: System
metadata: {id: ny-selvbetjening, name: Ny selvbetjening}
lifecycle: {phase: kontraktopfoelgning}
citizen_facing:
  is_citizen_facing: true
  types: [self_service]
  exposed_on: [borger_dk]
  portal_design_system_met: false
`

// machine is where a job runs: a registry in git, and the programs that a platform has.
type machine struct {
	registry, tmp, gopath string
	env                   map[string]string
}

// newMachine copies the example registry into a repository with one commit. On the machine there
// are but the programs that a job may count on; go is a fake that installs pejl and nothing else.
func newMachine(t *testing.T) *machine {
	t.Helper()
	dir := t.TempDir()
	m := &machine{registry: filepath.Join(dir, "registry"), tmp: filepath.Join(dir, "tmp"), gopath: filepath.Join(dir, "go")}
	programs := filepath.Join(dir, "programs")
	for _, folder := range []string{m.tmp, programs} {
		if err := os.Mkdir(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"bash", "git", "cat", "mkdir", "ln"} {
		if err := os.Symlink(mustFind(t, name), filepath.Join(programs, name)); err != nil {
			t.Fatal(err)
		}
	}
	executable(t, filepath.Join(programs, "go"), fakeGo(t))
	if err := os.CopyFS(m.registry, os.DirFS(registryFolder)); err != nil {
		t.Fatal(err)
	}
	m.env = map[string]string{
		"PATH": programs, "HOME": dir, "TMP": m.tmp, "REGISTRY": m.registry, "GOPATH": m.gopath,
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_NOSYSTEM": "1",
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.dk",
		"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.dk",
	}
	for _, args := range [][]string{{"init", "-q"}, {"add", "-A"}, {"commit", "-q", "-m", "registry"}} {
		if code, out := m.run(t, append([]string{"git"}, args...)...); code != 0 {
			t.Fatalf("git %v: %d\n%s", args, code, out)
		}
	}
	return m
}

// fakeGo is a go that takes what installs this module's command and fails on all else.
func fakeGo(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	named := regexp.MustCompile(`(?m)^module (\S+)$`).FindSubmatch(read(t, "go.mod"))
	if named == nil {
		t.Fatal("go.mod names no module")
	}
	return fmt.Sprintf(`#!%s
set -e
[[ $# == 2 && $1 == install && $2 == %s/cmd/pejl@?* ]] || { echo "the fake go does not know: go $*"; exit 99; }
mkdir -p "${GOBIN:=$GOPATH/bin}"
ln -sf %q "$GOBIN/pejl"
`, mustFind(t, "bash"), named[1], self)
}

// mustFind gives where a program is; without it the test is skipped as need says.
func mustFind(t *testing.T, name string) string {
	t.Helper()
	need(t, name, name)
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func executable(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o755); err != nil {
		t.Fatal(err)
	}
}

// run runs a program in the registry and gives its exit code and all that it prints.
func (m *machine) run(t *testing.T, args ...string) (int, string) {
	t.Helper()
	cmd := exec.Command(args[0], args[1:]...) // found by the test's own PATH
	cmd.Dir = m.registry
	for name, value := range m.env {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// onTheDay gives the commands the date for which the baseline was written. A later day brings new
// deadlines, and with them breaches that no baseline knows.
func onTheDay(command string) string {
	return strings.ReplaceAll(command, "pejl check .", "pejl check . --date "+day)
}

// staleReport is left where a report was. The next run must write it anew, and must not take it
// for a descriptor.
const staleReport = "what: [is this?]\n"

// told are the commands by which a script tells Azure something.
var told = regexp.MustCompile(`(?m)^##vso\[task\.(prependpath|uploadsummary)\](.+)$`)

// run runs a job's steps as the platform does. The code is that of the first step that fails.
func (p platform) run(t *testing.T, m *machine, j job) (code int, out string) {
	t.Helper()
	expand := func(s string) string { return os.Expand(s, func(name string) string { return m.env[name] }) }
	maps.Copy(m.env, j.env)
	for name, value := range p.env {
		m.env[name] = expand(value)
	}
	if p.gopath {
		m.env["PATH"] = filepath.Join(m.gopath, "bin") + ":" + m.env["PATH"]
	}
	picks := j.picks
	for i, s := range j.steps {
		if code != 0 && !s.always {
			continue
		}
		script := filepath.Join(m.tmp, fmt.Sprintf("step%d.sh", i))
		write(t, script, onTheDay(s.command))
		ended, printed := m.run(t, append(p.shell, script)...)
		out += printed
		if code == 0 {
			code = ended
		} else if ended != 0 {
			t.Errorf("after a failure %q ends with %d", s.command, ended)
		}
		for _, command := range told.FindAllStringSubmatch(printed, -1) {
			if command[1] == "prependpath" {
				m.env["PATH"] = command[2] + ":" + m.env["PATH"]
			} else {
				picks = append(picks, command[2])
			}
		}
	}
	for _, path := range picks {
		path = expand(path)
		if got, err := os.ReadFile(path); err != nil || len(got) == 0 || string(got) == staleReport {
			t.Errorf("%s is to be picked up, and is not written (%v)", path, err)
		}
		write(t, path, staleReport)
	}
	return code, out
}

// Whoever pastes the files has a gate: what the baseline knows passes, a new breach stops, and
// either way the platform finds the reports.
func TestPastedFilesStopWhatIsNew(t *testing.T) {
	if *update {
		if err := os.Remove(registryBaseline); err != nil { // else it could only lose what it knows
			t.Fatal(err)
		}
		mustPejl(t, "baseline", registryFolder, "--date", day, "-o", registryBaseline)
	}
	goVersion := regexp.MustCompile(`(?m)^go (\d+\.\d+)`).FindSubmatch(read(t, "go.mod"))
	for _, p := range platforms {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			j := p.parse(t, read(t, filepath.Join(registryFolder, p.file)))
			for _, version := range j.golang {
				same(t, "Go's version "+version, version == string(goVersion[1]) || strings.HasPrefix(version, string(goVersion[1])+"."), true)
			}
			same(t, "settings of Go's version", len(j.golang), 1)
			checks := 0
			for _, s := range j.steps {
				checks += strings.Count(s.command, "pejl check . --baseline pejl-baseline.json")
			}
			same(t, "checks with the baseline", checks, 1)
			m := newMachine(t)
			if code, out := p.run(t, m, j); code != 0 {
				t.Fatalf("the registry as it is: exit code %d; -update writes the baseline anew\n%s", code, out)
			}
			write(t, filepath.Join(m.registry, "systems", "ny.yaml"), newBreach)
			code, out := p.run(t, m, j)
			if code != 1 {
				t.Errorf("a new breach: exit code %d\n%s", code, out)
			}
			if !strings.Contains(out, "systems/ny.yaml") {
				t.Errorf("the log does not name the file with the new breach\n%s", out)
			}
		})
	}
}

// The hook runs as one of git's, with what git sets for it.
func TestPastedHookStopsACommit(t *testing.T) {
	t.Parallel()
	entry := hookOfPreCommit(t)
	m := newMachine(t)
	if code, out := m.run(t, "bash", "-c", "go install "+module+"/cmd/pejl@latest"); code != 0 {
		t.Fatal(out)
	}
	m.env["PATH"] = filepath.Join(m.gopath, "bin") + ":" + m.env["PATH"]
	dated := onTheDay(entry)
	same(t, "the hook checks the registry", dated != entry, true)
	hooks := filepath.Join(m.registry, ".git", "hooks")
	if err := os.MkdirAll(hooks, 0o755); err != nil {
		t.Fatal(err)
	}
	executable(t, filepath.Join(hooks, "pre-commit"), "#!"+mustFind(t, "bash")+"\nexec "+dated+"\n")
	commit := func(what string, wantCode int, wantOutput string) {
		t.Helper()
		if code, out := m.run(t, "git", "add", "-A"); code != 0 {
			t.Fatal(out)
		}
		code, out := m.run(t, "git", "commit", "-q", "-m", what)
		if code != wantCode || !strings.Contains(out, wantOutput) {
			t.Errorf("%s: exit code %d, want %d and %q in\n%s", what, code, wantCode, wantOutput, out)
		}
	}
	known := filepath.Join(m.registry, "systems", "madservice.yaml")
	write(t, known, string(read(t, known))+"\n# seen\n")
	commit("a change of what is known", 0, "")
	fresh := filepath.Join(m.registry, "systems", "ny.yaml")
	write(t, fresh, newBreach)
	commit("a new breach", 1, "systems/ny.yaml")
	if err := os.Remove(fresh); err != nil {
		t.Fatal(err)
	}
	write(t, known, string(read(t, known))+"\n# seen again\n")
	commit("without the breach", 0, "")
}
