package acceptance

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pejl/pejl/cmd/internal/cli"
	"github.com/pejl/pejl/reports"
)

// stage is a folder for outputs and one for temporary files, both of the test's own.
type stage struct{ out, temp string }

func newStage(t *testing.T) stage {
	t.Helper()
	s := stage{t.TempDir(), t.TempDir()}
	t.Setenv("TMPDIR", s.temp)
	return s
}

// everyFormat asks for each format in a file of its own.
func (s stage) everyFormat() []string {
	var args []string
	for _, format := range reports.Formats() {
		args = append(args, "-o", format.Name+"="+filepath.Join(s.out, "report."+format.Name))
	}
	return args
}

// wantOnly fails unless the folders hold exactly these outputs and nothing temporary.
func (s stage) wantOnly(t *testing.T, names ...string) {
	t.Helper()
	want := strings.Join(names, " ")
	if got := strings.Join(list(t, s.out), " "); got != want {
		t.Errorf("the output folder holds %q, want %q", got, want)
	}
	if left := list(t, s.temp); len(left) > 0 {
		t.Errorf("left in TMPDIR: %v", left)
	}
}

func list(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	return names
}

// So many systems make the reports spill what waits to temporary files.
const spilling = 330

func TestNothingIsWrittenWithoutAVerdict(t *testing.T) {
	broken := portfolio(t, spilling)
	write(t, filepath.Join(broken, "zz-broken.yaml"), "apiVersion: pejl/v1\nkind: System\nmetadata:\n  id: zz\n  nmae: Z\n")
	twice := portfolio(t, 2)
	for _, name := range []string{"a.yaml", "b.yaml"} {
		write(t, filepath.Join(twice, name), "apiVersion: pejl/v1\nkind: System\nmetadata:\n  id: twice\n  name: Twice\n")
	}
	file := "examples/proposal/madservice.yaml"
	for name, args := range map[string][]string{
		"a fault in the last of many files": {broken},
		"one id twice":                      {twice},
		"no such file":                      {"no-such.yaml"},
		"an empty folder":                   {t.TempDir()},
		"a glob without match":              {"examples/*.nothing"},
		"no argument":                       {},
		"unknown rule":                      {file, "--rule", "HJ-ARK-999"},
		"unknown area":                      {file, "--area", "NIX"},
		"unknown strategy":                  {file, "--strategy", "nowhere"},
		"unknown phase":                     {file, "--phase", "senere"},
		"unknown flag":                      {file, "--no-such-flag"},
		"impossible date":                   {file, "--date", "2026-02-30"},
		"unknown format":                    {file, "-o", "docx"},
		"data that does not fit":            {file, "--data", "common_solutions=" + file},
		"unknown data":                      {file, "--data", "nothing=" + file},
		"folder of an output missing":       {file, "-o", "json=" + filepath.Join(t.TempDir(), "missing", "r.json")},
		"folder of an output is a file":     {file, "-o", "json=" + filepath.Join("go.mod", "r.json")},
		"an output is a folder":             {file, "-o", "json=" + t.TempDir()},
	} {
		t.Run(name, func(t *testing.T) {
			s := newStage(t)
			code, stdout, stderr := pejl(append(append([]string{"check"}, args...), s.everyFormat()...)...)
			if code != 2 {
				t.Errorf("exit code %d, want 2", code)
			}
			if strings.TrimSpace(stderr) == "" {
				t.Error("no word about what is wrong")
			}
			if stdout != "" {
				t.Errorf("on stdout: %q", stdout)
			}
			s.wantOnly(t)
		})
	}
}

func TestEarlierReportSurvivesAnError(t *testing.T) {
	s := newStage(t)
	path := filepath.Join(s.out, "report.json")
	write(t, path, "of last year")
	code, _, _ := pejl("check", "no-such.yaml", "-o", "json="+path)
	if code != 2 {
		t.Errorf("exit code %d, want 2", code)
	}
	if got := string(read(t, path)); got != "of last year" {
		t.Errorf("the earlier report is now %q", got)
	}
	s.wantOnly(t, "report.json")
}

func TestAllOutputsOfARunAreThereAndReadable(t *testing.T) {
	s := newStage(t)
	code, _, stderr := pejl(append([]string{"check", portfolio(t, spilling), "--date", day}, s.everyFormat()...)...)
	if code == 2 {
		t.Fatalf("exit code 2\n%s", stderr)
	}
	s.wantOnly(t, "report.csv", "report.github", "report.html", "report.json", "report.junit", "report.markdown", "report.sarif", "report.sarif-azure", "report.sarif-github", "report.sarif-gitlab", "report.text", "report.xlsx")
	for _, name := range list(t, s.out) {
		info, err := os.Stat(filepath.Join(s.out, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() == 0 || info.Mode().Perm() != 0o644 {
			t.Errorf("%s: %d bytes, mode %o; want some, readable by everybody", name, info.Size(), info.Mode().Perm())
		}
	}
}

var errClosed = errors.New("nobody reads")

// closedAfter takes so many bytes and then fails, as a full disk or a closed pipe does.
type closedAfter struct{ left int }

func (w *closedAfter) Write(p []byte) (int, error) {
	if w.left < len(p) {
		return w.left, errClosed
	}
	w.left -= len(p)
	return len(p), nil
}

// A screen that fails is told; the files asked for beside it are whole nevertheless.
func TestFailingScreenIsToldAndFilesAreWhole(t *testing.T) {
	registry := portfolio(t, 20)
	for _, format := range reports.Formats() {
		for _, room := range []int{0, 1000} {
			t.Run(fmt.Sprintf("%s after %d bytes", format.Name, room), func(t *testing.T) {
				s := newStage(t)
				path := filepath.Join(s.out, "report.json")
				args := []string{"check", registry, "--date", day, "-o", "json=" + path, "-o", format.Name}
				var errs bytes.Buffer
				if code := cli.Main(args, strings.NewReader(""), &closedAfter{room}, &errs); code != 2 {
					t.Errorf("exit code %d, want 2", code)
				}
				if !strings.Contains(errs.String(), errClosed.Error()) {
					t.Errorf("stderr does not say why: %s", errs.String())
				}
				s.wantOnly(t, "report.json")
				validate(t, reportSchema(t), path, jsonValue(t, read(t, path)))
			})
		}
	}
}
