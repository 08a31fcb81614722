package evaluator

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// Inspection is a policy pack as far as it can be read, and all that is wrong with it.
type Inspection struct {
	Policies *Policies // with those of the rules whose annotation could be read; not for checks
	Findings []result.LintFinding
	// Unread are the files that were not looked into all through, by file, each with the file that must be
	// mended before.
	Unread map[string]string
	// Modules are the files that parse, tests too, with their comments.
	Modules map[string]*ast.Module
	// Sources are the Rego files, tests too.
	Sources map[string]string
}

// Annotation is where a key of the annotation of a rule's file stands, such as custom.source.quote; where it is
// missing it is the place of the innermost group that is there.
func (i *Inspection) Annotation(file, key string) (start, end result.Position) {
	root, row := metadataOf(i.Sources[file])
	if root == nil {
		return start, end
	}
	return placeOfKey(root, row, strings.Split(key, "."))
}

// Inspect reads the policies under the root of fsys as Load does, but gives all that it finds, and
// more than keeps policies from being used. The error is about folders that cannot be read or hold no
// policies. Tests are compiled, not run.
func Inspect(fsys fs.FS) (*Inspection, error) {
	files, err := readPack(fsys)
	if err != nil {
		return nil, err
	}
	out := &Inspection{}
	if out.Sources, err = regoWithTests(fsys); err != nil {
		return nil, err
	}
	var parsing sync.WaitGroup
	var testFaults []*PolicyError
	tests := map[string]*ast.Module{}
	parsing.Go(func() {
		sources := maps.Clone(out.Sources)
		maps.DeleteFunc(sources, func(file, _ string) bool { _, isPolicy := files.rego[file]; return isPolicy })
		tests, testFaults = parseEach(sources, ast.ParserOptions{Capabilities: capabilities()})
	})
	l := load(fsys, files, true)
	parsing.Wait()
	out.Policies, out.Unread = l.policies, l.unread
	out.Modules = maps.Clone(tests)
	maps.Copy(out.Modules, l.parsed)
	for file := range l.parsed {
		if l.modules[file] == nil { // what builds on a file that does not compile cannot be compiled either
			maps.DeleteFunc(tests, func(_ string, m *ast.Module) bool { return buildsOn(m, l.parsed[file].Package.Path) })
		}
	}
	l.faults = append(l.faults, testFaults...)
	l.faults = append(l.faults, l.strictFaults(tests)...)
	for _, file := range slices.Sorted(maps.Keys(out.Modules)) {
		for _, k := range repeatedKeys(file, out.Sources[file]) {
			l.faults = append(l.faults, fault(file, "key-repeated", k.key, k.first).mended().at(k.at))
		}
	}
	for _, e := range l.faults {
		out.Findings = append(out.Findings, e.LintFinding)
	}
	out.Findings = result.SortLintFindings(out.Findings)
	return out, nil
}

// File is the file of the rule, from the root of the pack; empty where there is no such rule.
func (p *Policies) File(id string) string {
	for _, r := range p.rules {
		if r.ID == id {
			return r.file
		}
	}
	return ""
}
