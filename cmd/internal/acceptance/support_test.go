package acceptance

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/cmd/internal/cli"
	"github.com/pejl/pejl/cmd/internal/corpus"
	"github.com/pejl/pejl/inputs"
)

// day is the date of every run here, so that what the tests see does not change overnight.
const day = "2026-11-01"

// example is one set of descriptors that comes with the project.
type example struct {
	name, path string
}

var examples = []example{
	{"madservice", "examples/proposal/madservice.yaml"},
	{"registry", "examples/registry"},
}

// Paths in the tests are seen from the top of the project, as a reader of the README sees them.
// Called by the name pejl, as shells in the tests do, this program is pejl.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) == "pejl" {
		os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	if err := os.Chdir(filepath.Join("..", "..", "..")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	os.Exit(m.Run())
}

func inCI() bool { return os.Getenv("PEJL_CI") == "1" }

// need skips the test, by name, where a program, file or folder is missing; in CI it fails.
func need(t *testing.T, name, path string) {
	t.Helper()
	if _, err := exec.LookPath(path); err == nil {
		return
	}
	if _, err := os.Stat(path); err == nil {
		return
	}
	if inCI() {
		t.Fatalf("%s is missing (looked for %q)", name, path)
	}
	t.Skipf("%s is not installed (looked for %q)", name, path)
}

// given is the folder that an environment variable names; without it the test is skipped, also
// in CI, which gives what lies beside the project and no more.
func given(t *testing.T, what, variable string) string {
	t.Helper()
	folder := os.Getenv(variable)
	if folder == "" {
		t.Skipf("%s are not here; %s names their folder", what, variable)
	}
	return folder
}

// keep is the folder for what people may want to see of a test: .ci/out in CI.
func keep(t *testing.T) string {
	t.Helper()
	if !inCI() {
		return t.TempDir()
	}
	dir, err := filepath.Abs(filepath.Join(".ci", "out"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

// pejl runs the command as main does, in this process.
func pejl(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = cli.Main(args, strings.NewReader(""), &out, &errs)
	return code, out.String(), errs.String()
}

// mustPejl is pejl where there must be a verdict or, for other commands, success.
func mustPejl(t *testing.T, args ...string) string {
	t.Helper()
	code, stdout, stderr := pejl(args...)
	if code == 2 {
		t.Fatalf("pejl %s: exit code 2\n%s", strings.Join(args, " "), stderr)
	}
	return stdout
}

// checkArgs is the command line that checks an example.
func (e example) checkArgs(more ...string) []string {
	return append([]string{"check", e.path, "--date", day}, more...)
}

// report writes the example's report of that format to a file in the folder and gives its path.
func (e example) report(t *testing.T, format, lang, dir string, more ...string) string {
	t.Helper()
	path := filepath.Join(dir, e.name+"."+lang+"."+format)
	mustPejl(t, e.checkArgs(append(more, "--lang", lang, "-o", format+"="+path)...)...)
	return path
}

// descriptors lists the files of all examples, as pejl finds them, so that a new one is tested
// without being named.
func descriptors(t *testing.T) []string {
	t.Helper()
	files, problems := inputs.Find([]string{"examples"})
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	if len(files) < 6 {
		t.Fatalf("only %d descriptors below examples: %v", len(files), files)
	}
	return files
}

// portfolio makes a registry of so many systems in a folder, with the example's Organisation.
func portfolio(t *testing.T, systems int) string {
	t.Helper()
	dir := t.TempDir()
	if err := corpus.Write(dir, systems); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "organisation.yaml"), string(read(t, "examples/registry/organisation.yaml")))
	return dir
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	src, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return src
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// untilNearlyOver ends a little before go test does, so that a program that hangs is told by name.
func untilNearlyOver(t *testing.T) context.Context {
	t.Helper()
	end, ok := t.Deadline()
	if !ok {
		return t.Context()
	}
	ctx, cancel := context.WithDeadline(t.Context(), end.Add(-30*time.Second))
	t.Cleanup(cancel)
	return ctx
}
