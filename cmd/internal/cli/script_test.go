package cli_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/pejl/pejl/cmd/internal/cli"
)

// update rewrites the expected outputs within the scripts: go test ./cmd/internal/cli -update.
var update = flag.Bool("update", false, "rewrite the expected outputs of the scripts")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"pejl": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts tells the stories of testdata/script. Each works on its own copy of the
// project's examples.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("NO_COLOR", "")
			env.Setenv("TERM", "xterm-256color")
			return os.CopyFS(filepath.Join(env.WorkDir, "examples"), os.DirFS("../../../examples"))
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, errors.New("unknown condition " + name)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exitcode":  exitcode,
			"outcomes":  outcomes,
			"sentences": sentences,
			"files":     files,
			"sparse":    sparse,
			"nested":    nested,
			"latin1":    latin1,
			"mode":      mode,
			"replace":   replace,
			"await":     await,
		},
	})
}

// bound is what any command may take, a multiple of what is usual: bad input must not run on.
const bound = 5 * time.Minute

// exitcode runs a command, whose exit code must be the first argument.
func exitcode(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) > 1, "exitcode N command [args...]")
	begin := time.Now()
	err := ts.Exec(args[1], args[2:]...)
	code := 0
	var exit *exec.ExitError
	switch {
	case errors.As(err, &exit):
		code = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
	if took := time.Since(begin); took > bound {
		ts.Fatalf("took %v", took)
	}
}

// outcomes compares a JSON report's outcomes with "rule=outcome" or "descriptor/rule=outcome"; with
// ! it compares the list of rules with all that the report has results of.
func outcomes(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, len(args) > 1, "[!] outcomes report [descriptor/]rule=outcome...")
	var report struct {
		Results []struct {
			Rule, Outcome string
			Descriptor    struct{ ID string }
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &report))
	got := map[string]string{}
	var rules []string
	for _, r := range report.Results {
		got[r.Rule], got[r.Descriptor.ID+"/"+r.Rule] = r.Outcome, r.Outcome
		if !slices.Contains(rules, r.Rule) {
			rules = append(rules, r.Rule)
		}
	}
	if neg {
		if !slices.Equal(rules, args[1:]) {
			ts.Fatalf("results of %q", rules)
		}
		return
	}
	for _, arg := range args[1:] {
		name, want, _ := strings.Cut(arg, "=")
		if got[name] != want {
			ts.Fatalf("%s: %q, want %q", name, got[name], want)
		}
	}
}

// sentences writes the sentences of a coverage report, one to a line.
func sentences(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "sentences report file")
	var report struct {
		Strategies []struct {
			Sections []struct{ Sentences []struct{ Text string } }
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &report))
	var text strings.Builder
	for _, strategy := range report.Strategies {
		for _, section := range strategy.Sections {
			for _, sentence := range section.Sentences {
				text.WriteString(sentence.Text + "\n")
			}
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(text.String()), 0o644))
}

// files compares all names in a folder, hidden ones included, with a list.
func files(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) > 0, "files folder [name...]")
	entries, err := os.ReadDir(ts.MkAbs(args[0]))
	ts.Check(err)
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if !slices.Equal(names, args[1:]) {
		ts.Fatalf("%s holds %q", args[0], names)
	}
}

// sparse makes a file of so many MiB of zeros without taking the room.
func sparse(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "sparse MiB file")
	mib, err := strconv.ParseInt(args[0], 10, 64)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), nil, 0o644))
	ts.Check(os.Truncate(ts.MkAbs(args[1]), mib<<20))
}

// nested appends a text to the last line of a file, so many times on end.
func nested(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 3, "nested times text file")
	times, err := strconv.Atoi(args[0])
	ts.Check(err)
	text := strings.TrimSuffix(ts.ReadFile(args[2]), "\n") + strings.Repeat(args[1], times)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(text), 0o644))
}

// latin1 saves a file in that encoding.
func latin1(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 1, "latin1 file")
	var out bytes.Buffer
	for _, r := range ts.ReadFile(args[0]) {
		out.WriteByte(byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), out.Bytes(), 0o644))
}

// replace puts a text in place of another, which must be there, wherever it stands in a file.
func replace(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 3, "replace old new file")
	text := ts.ReadFile(args[2])
	need(ts, strings.Contains(text, args[0]), "replace: "+args[2]+" holds no "+args[0])
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(strings.ReplaceAll(text, args[0], args[1])), 0o644))
}

// mode compares a file's permissions, in octal digits.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	need(ts, !neg && len(args) == 2, "mode digits file")
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := strconv.FormatInt(int64(info.Mode().Perm()), 8); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

func need(ts *testscript.TestScript, ok bool, usage string) {
	if !ok {
		ts.Fatalf("usage: %s", usage)
	}
}
