package evaluator

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// loading is a pack being loaded. A file that is wrong is told of and left out, so that everything that
// is wrong with the others is told too.
type loading struct {
	policies *Policies
	files    packFiles
	parsed   map[string]*ast.Module
	modules  map[string]*ast.Module // those of them that compile together
	headers  map[string]*ast.Module // with annotations only
	faults   []*PolicyError
	unread   map[string]string // files that were not looked into, by the file that must be mended first
	more     bool              // also what is not needed for loading
}

func load(fsys fs.FS, files packFiles, more bool) *loading {
	go keyTerms() // compiles the descriptor schemas, which are needed soon, beside the rest
	l := &loading{files: files, policies: &Policies{edition: files.edition, source: fsys}, more: more, unread: map[string]string{}}
	l.policies.parts = []*Policies{l.policies}
	l.modules, l.faults = parseEach(files.rego, ast.ParserOptions{Capabilities: capabilities()})
	for file := range files.rego {
		if l.modules[file] == nil {
			l.without(file)
		}
	}
	for _, name := range files.links {
		l.faults = append(l.faults, fault(name, "file-link").mended())
	}
	l.parsed = maps.Clone(l.modules)
	l.refuseReserved()
	l.refuseStrayed()
	// Annotations take as long to parse as the rules; they and the data are read beside the compiler.
	p, all := l.policies, maps.Clone(l.modules)
	var headerFaults, dataFaults, ruleFaults []*PolicyError
	wait := beside(func() {
		headers := headersOf(files.rego)
		maps.DeleteFunc(headers, func(file, _ string) bool { return l.parsed[file] == nil })
		l.headers, headerFaults = parseEach(headers, ast.ParserOptions{ProcessAnnotation: true})
		dataFaults = p.readData(files)
		if len(dataFaults) == 0 {
			dataFaults = p.readStrategies()
		}
		ruleFaults = p.readRules(all, l.headers, files.rego)
	})
	l.compile()
	wait()
	l.faults = slices.Concat(l.faults, headerFaults, dataFaults, ruleFaults)
	for _, r := range p.rules {
		r.compiler = p.compiler
	}
	if more {
		for _, r := range p.rules {
			l.faults = append(l.faults, r.unknownMetadata(files.rego[r.file])...)
		}
	}
	// What rules read can be told where they compiled, and where it is known what data there is.
	if len(dataFaults) == 0 && (more || len(l.faults) == 0) {
		l.faults = append(l.faults, p.readReferences(l.modules, more)...)
	}
	return l
}

// err is what keeps the pack from being used.
func (l *loading) err() error {
	return joinFaults(slices.DeleteFunc(slices.Clone(l.faults), func(e *PolicyError) bool { return e.Severity != result.SeverityError }))
}

// joinFaults makes one error of several, sorted by place.
func joinFaults(faults []*PolicyError) error {
	findings := make([]result.LintFinding, len(faults))
	for i, e := range faults {
		findings[i] = e.LintFinding
	}
	var errs []error
	for _, f := range result.SortLintFindings(findings) {
		errs = append(errs, &PolicyError{LintFinding: f})
	}
	return errors.Join(errs...)
}

// refuseReserved refuses packages in place of what a run gives to rules.
func (l *loading) refuseReserved() {
	for _, file := range slices.Sorted(maps.Keys(l.modules)) {
		if l.modules[file] == nil {
			continue // left out with one before
		}
		pkg := l.modules[file].Package
		if top := pkg.Path[1].Value; slices.Contains([]string{"run", "organisation", "portfolio", symbolRoot}, string(top.(ast.String))) {
			l.faults = append(l.faults, fault(file, "package-reserved", top).mended().at(pkg.Location))
			l.without(file)
		}
	}
}

// refuseStrayed refuses files that are in the package of a rule and not among the rules: what they say would count
// with that rule, and nobody would see why.
func (l *loading) refuseStrayed() {
	for _, file := range slices.Sorted(maps.Keys(l.modules)) {
		pkg := l.modules[file].Package
		if len(pkg.Path) < 4 || !pkg.Path[2].Equal(ast.InternedTerm("rules")) {
			continue
		}
		rules := string(pkg.Path[1].Value.(ast.String)) + "/rules/"
		if !strings.HasPrefix(file, rules) {
			l.faults = append(l.faults, fault(file, "package-strayed", rules).mended().at(pkg.Location))
			delete(l.modules, file) // the rule itself is looked into
		}
	}
}

// compile compiles the modules together. Those that do not compile are left out, as are those that build
// on them, until the rest does.
func (l *loading) compile() {
	for {
		compiler, faults := compile(l.modules)
		l.policies.compiler = compiler
		wrong := map[string]bool{}
		for _, e := range faults {
			wrong[e.File] = true
		}
		l.faults = append(l.faults, faults...)
		before := len(l.modules)
		for file := range wrong {
			l.without(file)
		}
		if len(l.modules) == before {
			return
		}
	}
}

// without leaves out a file, and those that build on it.
func (l *loading) without(file string) {
	pkg := packageOf(l.files.rego[file])
	if module := l.modules[file]; module != nil {
		pkg = module.Package.Path
	}
	leaveOut(l.modules, file, pkg, func(other, broken string) { l.unread[other] = broken })
}

// leaveOut takes a file from the modules, and those that build on its package, of which it tells.
func leaveOut(modules map[string]*ast.Module, file string, pkg ast.Ref, told func(other, broken string)) {
	delete(modules, file)
	if pkg == nil || strings.Contains(file, "/rules/") && told != nil {
		return // among policies nothing builds on a rule
	}
	for _, other := range slices.Sorted(maps.Keys(modules)) {
		if m := modules[other]; m != nil && buildsOn(m, pkg) {
			if told != nil {
				told(other, file)
			}
			leaveOut(modules, other, m.Package.Path, told)
		}
	}
}

// packageOf reads the package line of a file that does not parse.
func packageOf(source string) ast.Ref {
	_, line := packageLine(source)
	if line == "" {
		return nil
	}
	pkg, err := ast.ParsePackage(line)
	if err != nil {
		return nil
	}
	return pkg.Path
}

func buildsOn(m *ast.Module, pkg ast.Ref) bool {
	found := m.Package.Path.Equal(pkg)
	ast.WalkRefs(m, func(ref ast.Ref) bool {
		found = found || ref.HasPrefix(pkg)
		return found
	})
	for _, i := range m.Imports {
		if ref, ok := i.Path.Value.(ast.Ref); ok {
			found = found || ref.HasPrefix(pkg) || pkg.HasPrefix(ref)
		}
	}
	return found
}

// dataFaults are the errors of a data file.
func dataFaults(file string, err error) []*PolicyError {
	problems, ok := errors.AsType[inputs.Problems](err)
	if !ok {
		return []*PolicyError{fault(file, "data-malformed", err.Error())}
	}
	var out []*PolicyError
	for _, p := range problems {
		e := fault(p.File, "data-malformed", "")
		e.Message = result.Text{DA: p.Message.DA, EN: p.Message.EN}
		if p.Pos.Line > 0 {
			e.Start = position(p.Pos)
		}
		out = append(out, e)
	}
	return out
}
