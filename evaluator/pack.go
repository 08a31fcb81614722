package evaluator

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Policies is a compiled set of rules with the dated data beside them. It is read-only and
// safe for concurrent use.
type Policies struct {
	compiler   *ast.Compiler           // of policies that were loaded together; nil of those that were joined
	written    map[*ast.Rule]*ast.Rule // rules as they were before bindBuiltins put them otherwise
	rules      []*rule                 // by strategy, area in the strategy's order, id
	data       map[string]any
	schemas    map[string]*inputs.Schema // of a dated data set, by "<strategy>.<name>"
	strategies []Strategy
	edition    string
	source     fs.FS       // nil of those that were joined
	parts      []*Policies // those that were loaded together: of joined ones the several, else itself
}

// Strategy describes one policy pack.
type Strategy struct {
	ID       string // the pack's folder name, e.g. hjoerring
	Name     result.Text
	Document string
	Prefix   string          // what its rule ids begin with
	Areas    []Area          // in the strategy's order
	roles    map[string]role // by Danish name
}

// Area is one area of a strategy; its code is the middle of a rule id.
type Area struct {
	Code string
	Name result.Text
}

// loadPack reads and compiles; see Load.
func loadPack(fsys fs.FS) (*Policies, error) {
	files, err := readPack(fsys)
	if err != nil {
		return nil, err
	}
	l := load(fsys, files, false)
	if err := l.err(); err != nil {
		return nil, err
	}
	l.policies.written = bindBuiltins(l.policies.compiler) // now that the rules have been read
	return l.policies, nil
}

// headersOf cuts each file after its package line, which is all that a rule's annotation needs.
func headersOf(sources map[string]string) map[string]string {
	out := make(map[string]string, len(sources))
	for name, source := range sources {
		source = strings.TrimPrefix(source, byteOrderMark) // behind which Rego sees no METADATA
		start, line := packageLine(source)
		if line == "" {
			line = source // an error that the parser has told already
		}
		out[name] = source[:start+len(line)]
	}
	return out
}

// packageLine finds the line that names a file's package; it is empty where there is none.
func packageLine(source string) (start int, line string) {
	for line := range strings.Lines(source) {
		if strings.HasPrefix(line, "package ") || strings.HasPrefix(line, "package\t") {
			return start, strings.TrimSuffix(line, "\n")
		}
		start += len(line)
	}
	return 0, ""
}

// Rules describes all rules, sorted by strategy, area in the strategy's order, and id.
func (p *Policies) Rules() []*result.Rule {
	out := make([]*result.Rule, len(p.rules))
	for i, r := range p.rules {
		out[i] = &r.Rule
	}
	return out
}

// Strategies describes the packs, sorted by id.
func (p *Policies) Strategies() []Strategy { return slices.Clone(p.strategies) }

// Edition identifies the exact rules and data: "sha256:" and 64 hexadecimal digits over every
// file that was loaded, by name and content.
func (p *Policies) Edition() string { return p.edition }

// packFiles are the files of a pack, by name.
type packFiles struct {
	rego    map[string]string
	data    map[string][]byte
	schemas map[string][]byte
	links   []string // what is elsewhere, and therefore not read
	edition string
}

func readPack(fsys fs.FS) (packFiles, error) {
	out := packFiles{rego: map[string]string{}, data: map[string][]byte{}, schemas: map[string][]byte{}}
	digest := sha256.New()
	reader := packReader{fsys: fsys}
	err := walkPack(fsys, func(name string) error {
		if info, err := fs.Lstat(fsys, name); err == nil && info.Mode()&fs.ModeSymlink != 0 {
			out.links = append(out.links, name)
			return nil
		}
		base := path.Base(name)
		isRego := strings.HasSuffix(base, ".rego") && !strings.HasSuffix(base, "_test.rego")
		if !isRego && base != "data.yaml" && base != "schema.json" {
			return nil
		}
		src, err := reader.read(name)
		if err != nil {
			return err
		}
		fmt.Fprintf(digest, "%s\x00%d\x00", name, len(src))
		digest.Write(src)
		switch {
		case isRego:
			out.rego[name] = string(src)
		case base == "schema.json":
			out.schemas[name] = src
		default:
			out.data[name] = src
		}
		return nil
	})
	if err != nil {
		return packFiles{}, fmt.Errorf("read policies: %w", err)
	}
	if len(out.data) == 0 {
		return packFiles{}, joinFaults([]*PolicyError{fault("", "strategy-none").mended()})
	}
	if len(out.rego) == 0 {
		return packFiles{}, errors.New("read policies: no .rego files found; begin a rule with pejl policy new")
	}
	out.edition = "sha256:" + hex.EncodeToString(digest.Sum(nil))
	return out, nil
}

// LibFolder is the folder of a pack that holds what rules of any of its strategies share.
const LibFolder = "lib"

// Folders names the folders that a pack consists of, sorted: those of its strategies, and lib where
// there is one. Whatever else lies below the root of fsys is none of the pack's.
func Folders(fsys fs.FS) ([]string, error) {
	folders, err := StrategyFolders(fsys)
	if err != nil {
		return nil, err
	}
	if info, err := fs.Stat(fsys, LibFolder); err == nil && info.IsDir() {
		folders = append(folders, LibFolder)
	}
	slices.Sort(folders)
	return folders, nil
}

// walkPack visits the files of a pack; what is hidden is none of it.
func walkPack(fsys fs.FS, visit func(name string) error) error {
	folders, err := Folders(fsys)
	if err != nil {
		return err
	}
	entries := 0
	for _, folder := range folders {
		if err := walkFolder(fsys, folder, &entries, visit); err != nil {
			return err
		}
	}
	return nil
}

// walkFolder visits the files of a folder of a pack, and counts what it meets.
func walkFolder(fsys fs.FS, folder string, entries *int, visit func(name string) error) error {
	return fs.WalkDir(fsys, folder, func(name string, entry fs.DirEntry, err error) error {
		if *entries++; *entries > mostEntries {
			return fmt.Errorf("there are more than %d files and folders; name the folder that holds the strategies' folders", mostEntries)
		}
		if strings.Count(name, "/") > mostFolders {
			return fmt.Errorf("%s: is in more than %d folders; policies need three", name, mostFolders)
		}
		hidden := strings.HasPrefix(path.Base(name), ".")
		switch {
		case err != nil:
			return err
		case hidden && entry.IsDir():
			return fs.SkipDir
		case hidden || entry.IsDir():
			return nil
		}
		return visit(name)
	})
}

// parseModules parses on all cores: parsing is a good part of a cold start.
func parseModules(sources map[string]string, options ast.ParserOptions) (map[string]*ast.Module, error) {
	modules, faults := parseEach(sources, options)
	return modules, joinFaults(faults)
}

// parseEach parses each file by itself, and leaves out those that cannot be parsed.
func parseEach(sources map[string]string, options ast.ParserOptions) (map[string]*ast.Module, []*PolicyError) {
	var (
		names   = slices.Sorted(maps.Keys(sources))
		modules = make(map[string]*ast.Module, len(names))
		errs    = make([]error, len(names))
		parsed  = make([]*ast.Module, len(names))
		unread  = make([]*PolicyError, len(names))
		faults  []*PolicyError
	)
	onAllCores(len(names), func(i int) {
		var err error
		if unread[i] = textFault(names[i], sources[names[i]]); unread[i] != nil {
			return
		}
		parsed[i], err = ast.ParseModuleWithOpts(names[i], sources[names[i]], options)
		errs[i] = briefly(err)
	})
	for i, name := range names {
		switch {
		case unread[i] != nil:
			faults = append(faults, unread[i])
		case errs[i] != nil:
			faults = append(faults, metadataFaults(sources[name], regoFaults(name, errs[i]))...)
		case parsed[i] != nil:
			modules[name] = parsed[i]
		}
	}
	return modules, faults
}

// onAllCores calls do with 0 to n−1, in no order, and returns when all are done.
func onAllCores(n int, do func(i int)) {
	lanes := runtime.GOMAXPROCS(0)
	waits := make([]func(), lanes)
	for lane := range lanes {
		waits[lane] = beside(func() {
			for i := lane; i < n; i += lanes {
				do(i)
			}
		})
	}
	for _, wait := range waits {
		wait()
	}
}

// beside begins to do something in a goroutine. The function that it gives waits for the end, and
// panics where it did, so that what breaks there is told where the rest is.
func beside(do func()) (wait func()) {
	broken := make(chan any, 1)
	go func() {
		defer func() { broken <- recover() }()
		do()
	}()
	return func() {
		if problem := <-broken; problem != nil {
			panic(problem)
		}
	}
}

// NeededFacts lists the facts of the descriptor that a rule reads in applies or met, in the
// schema's form, sorted. Those of the Organisation are marked "organisation:", those of the
// portfolio "portfolio:", and the dated data sets, which come last, "data:".
func (p *Policies) NeededFacts(id string) []string {
	var out []string
	for _, r := range p.rules {
		if r.ID != id {
			continue
		}
		for _, f := range (reads{applies: r.reads.applies, met: r.reads.met}).all() {
			out = append(out, origins[f.origin].mark+f.path)
		}
	}
	return out
}
