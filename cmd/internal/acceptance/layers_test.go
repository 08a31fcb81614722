package acceptance

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/pejl/pejl"

// arrows says which folders of the project a folder may import. "x/..." stands for x and
// everything below it, "..." for everything; the longest pattern that fits a folder counts.
var arrows = map[string][]string{
	"policies":            {},
	"inputs":              {},
	"inputs/changed":      {},
	"inputs/fetch":        {"inputs"},
	"inputs/watch":        {},
	"evaluator":           {"inputs", "evaluator/result"},
	"evaluator/result":    {},
	"evaluator/baseline":  {"evaluator/result"},
	"evaluator/check":     {"inputs/...", "evaluator", "evaluator/..."},
	"evaluator/coverage":  {"inputs", "evaluator/result"},
	"evaluator/deviation": {"inputs", "evaluator/result"},
	"evaluator/lint":      {"inputs", "evaluator", "evaluator/coverage", "evaluator/result"},
	"evaluator/packs":     {"inputs", "inputs/fetch", "evaluator", "evaluator/result"},
	"evaluator/scaffold":  {"inputs", "evaluator/coverage", "evaluator/result"},
	"reports/...":         {"evaluator/result", "reports/..."},
	"cmd/...":             {"..."},
}

// standardOnly are the folders that anything may build on: they import no other module.
var standardOnly = []string{"policies", "evaluator/result"}

// importers says which folders alone may import a library, so that it stays replaceable.
var importers = map[string][]string{
	// Besides, the comparison with other tools turns the rules into theirs.
	"github.com/open-policy-agent/opa": {"evaluator", "evaluator/lint", "cmd/internal/compare"},
	"github.com/fsnotify/fsnotify":     {"inputs/watch"},
	"github.com/owenrumney/go-sarif":   {"reports/sarif"},
	"github.com/spf13/cobra":           {"cmd/internal/cli"},
	"github.com/xuri/excelize":         {"reports/xlsx"},
	"github.com/hashicorp/go-getter":   {"inputs/fetch"},
	"github.com/yuin/goldmark":         {}, // only a test shows Markdown as a page
}

// rootNames is everything that the top of the project holds, besides dotfiles.
var rootNames = []string{
	"cmd", "evaluator", "examples", "inputs", "policies", "reports",
	"LICENSE", "README.md", "go.mod", "go.sum",
}

type goPackage struct {
	ImportPath string
	Imports    []string
}

// folder is where the package lies in the project.
func (p goPackage) folder() string { return strings.TrimPrefix(p.ImportPath, module+"/") }

func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Imports", "./...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	var list []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}

// fits tells whether a folder is meant by a pattern.
func fits(folder, pattern string) bool {
	top, all := strings.CutSuffix(pattern, "...")
	if !all {
		return folder == pattern
	}
	return strings.HasPrefix(folder+"/", top)
}

// patternOf gives the longest pattern of arrows that fits, empty where none does.
func patternOf(folder string) string {
	var best string
	for pattern := range arrows {
		if fits(folder, pattern) && len(pattern) > len(best) {
			best = pattern
		}
	}
	return best
}

func TestImportsPointBack(t *testing.T) {
	used := map[string]bool{}
	for _, p := range packages(t) {
		pattern := patternOf(p.folder())
		if pattern == "" {
			t.Errorf("%s: no layer; say in arrows what it may import", p.folder())
			continue
		}
		used[pattern] = true
		for _, path := range p.Imports {
			imported, ours := strings.CutPrefix(path, module+"/")
			allowed := func(pattern string) bool { return fits(imported, pattern) }
			if ours && !slices.ContainsFunc(arrows[pattern], allowed) {
				t.Errorf("%s imports %s; it may import %v", p.folder(), imported, arrows[pattern])
			}
		}
	}
	for pattern := range arrows {
		if !used[pattern] {
			t.Errorf("arrows speaks of %q, which does not exist", pattern)
		}
	}
}

func TestLibrariesStayBehindTheirImporters(t *testing.T) {
	for _, p := range packages(t) {
		for _, path := range p.Imports {
			first, _, _ := strings.Cut(path, "/")
			if strings.Contains(first, ".") && slices.Contains(standardOnly, p.folder()) {
				t.Errorf("%s imports %s; it may import the standard library only", p.folder(), path)
			}
			for library, folders := range importers {
				within := path == library || strings.HasPrefix(path, library+"/")
				if within && !slices.Contains(folders, p.folder()) {
					t.Errorf("%s imports %s; only %v may", p.folder(), path, folders)
				}
			}
		}
	}
}

// What git keeps counts, not the reports that somebody writes there while trying the command.
func TestRootHoldsWhatWasAgreed(t *testing.T) {
	need(t, "the git repository", ".git")
	out, err := exec.Command("git", "-c", "safe.directory=*", "ls-files", "-z").Output()
	if err != nil {
		t.Fatalf("git ls-files: %v", err)
	}
	found := map[string]bool{}
	for _, file := range strings.Split(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		top, _, _ := strings.Cut(file, "/")
		found[top] = true
		if !strings.HasPrefix(top, ".") && !slices.Contains(rootNames, top) {
			t.Errorf("%s: the top of the project does not hold %s", file, top)
		}
	}
	for _, name := range rootNames {
		if !found[name] {
			t.Errorf("the top of the project lacks %s", name)
		}
	}
}
