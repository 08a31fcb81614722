package evaluator

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/tester"

	"github.com/pejl/pejl/evaluator/result"
)

// TestOptions say which tests are run. The zero value runs all.
type TestOptions struct {
	// Run picks the tests whose full name it matches; see result.Test.FullName. nil picks all.
	Run *regexp.Regexp
	// Rules picks the tests of these rules, by id. Unknown ones are errors that wrap ErrUnknown.
	Rules []string
	// Coverage measures which lines the Rego tests run, of the rules that Rules picks and else of all
	// policies. Every test is then run.
	Coverage bool
	// Threshold is the coverage, in per cent, that the result is to be measured by.
	Threshold float64
}

// Tester runs the tests of the policies under the root of a file system: the Rego tests with OPA's
// runner, and every row of the rules' tables of cases with Judge, as a check would judge it. Of each
// rule it wants the cases that prove it; the comment at the top of policies/lib/testing.rego says
// which. What a policy must not do its tests must not do either: they reach no network and no clock.
//
// Run again, it runs only the tests of which a file has changed since: their own, the rule's, those of
// the helpers that they lead to, or the strategy's data. It is not safe for concurrent use.
type Tester struct {
	fsys   fs.FS
	parsed map[string]parsedFile
	before map[string]unitRun // by package
}

// parsedFile is a file as it was when it was parsed.
type parsedFile struct {
	source string
	module *ast.Module
}

// unitRun is what the tests of a package gave, of files with that fingerprint.
type unitRun struct {
	fingerprint string
	tests       []result.Test
}

// NewTester is a Tester that has run nothing yet.
func NewTester(fsys fs.FS) *Tester {
	return &Tester{fsys: fsys, parsed: map[string]parsedFile{}, before: map[string]unitRun{}}
}

// Run runs the tests. The error says why they could not be run: the policies or their tests do not
// compile, or an option names what does not exist. A test that fails is no error.
func (t *Tester) Run(ctx context.Context, o TestOptions) (*result.Tests, error) {
	run, err := t.prepare()
	if err != nil {
		return nil, err
	}
	defer run.close(ctx)
	units, err := run.chosen(o.Rules)
	if err != nil {
		return nil, err
	}
	out := &result.Tests{Rules: rulesOf(units)}
	prints := run.fingerprints(units)
	var due []*testUnit
	for i, u := range units {
		if before, ok := t.before[u.pkg]; ok && before.fingerprint == prints[i] && !o.Coverage {
			u.tests = before.tests
			out.Reused += len(u.tests)
			continue
		}
		due = append(due, u)
	}
	if err := run.test(ctx, due, o.Coverage); err != nil {
		return nil, err
	}
	for i, u := range units {
		t.before[u.pkg] = unitRun{prints[i], u.tests}
		for _, test := range u.tests {
			if o.Run == nil || o.Run.MatchString(test.FullName()) {
				out.Tests = append(out.Tests, test)
			}
		}
	}
	if o.Coverage {
		out.Coverage = run.coverage(o, units)
	}
	out.Sort()
	return out, nil
}

func rulesOf(units []*testUnit) int {
	n := 0
	for _, u := range units {
		if u.rule != nil {
			n++
		}
	}
	return n
}

// testRun is one run over policies as they are now.
type testRun struct {
	policies *Policies
	sources  map[string]string
	modules  map[string]*ast.Module // as parsed, tests among them
	compiler *ast.Compiler          // of all of them
	units    []*testUnit            // sorted by package
	judging  judging
	cover    *cover.Cover // nil: not asked for
}

func (r *testRun) close(ctx context.Context) { r.judging.close(ctx) }

// testUnit is a package of tests: those of a rule, or of a helper.
type testUnit struct {
	pkg     string // without "data."
	path    ast.Ref
	modules []*ast.Module // none of a rule without tests
	rule    *rule         // nil of a helper
	places  map[string]map[string]*ast.Location
	tests   []result.Test
}

// prepare reads and compiles everything. The policies alone and with their tests are compiled side by side.
func (t *Tester) prepare() (*testRun, error) {
	r := &testRun{}
	var loadErr, testErr error
	var loading sync.WaitGroup
	loading.Go(func() { r.policies, loadErr = Load(t.fsys) })
	if r.sources, testErr = regoWithTests(t.fsys); testErr == nil {
		if r.modules, testErr = t.parse(r.sources); testErr == nil {
			r.compiler, testErr = compileTests(r.modules)
		}
	}
	loading.Wait()
	switch {
	case loadErr != nil:
		return nil, loadErr
	case testErr != nil:
		return nil, testErr
	}
	r.judging = judging{policies: r.policies, many: true}
	r.findUnits()
	return r, nil
}

// parse parses the files that have changed.
func (t *Tester) parse(sources map[string]string) (map[string]*ast.Module, error) {
	changed := map[string]string{}
	for name, source := range sources {
		if t.parsed[name].source != source || t.parsed[name].module == nil {
			changed[name] = source
		}
	}
	modules, err := parseModules(changed, ast.ParserOptions{Capabilities: capabilities()})
	if err != nil {
		return nil, err
	}
	now := map[string]parsedFile{}
	for name, source := range sources {
		if modules[name] == nil {
			modules[name] = t.parsed[name].module
		}
		now[name] = parsedFile{source, modules[name]}
	}
	t.parsed = now
	return modules, nil
}

// compileTests compiles policies with their tests as OPA's runner wants them. It compiles as it
// begins a run; this one finds no test.
func compileTests(modules map[string]*ast.Module) (*ast.Compiler, error) {
	compiler := ast.NewCompiler().WithCapabilities(capabilities()).WithEnablePrintStatements(true)
	none, err := tester.NewRunner().SetCompiler(compiler).SetModules(modules).Filter(`^$`).RunTests(context.Background(), nil)
	var wrong ast.Errors
	switch {
	case errors.As(err, &wrong):
		return nil, joinFaults(compileFaults(modules, wrong))
	case err != nil:
		return nil, fmt.Errorf("compile tests: %w", err)
	}
	for range none { // it closes at once
		return nil, errors.New("compile tests: a test without a name")
	}
	return compiler, nil
}

// findUnits groups the modules that hold tests by their package, and finds each rule's.
func (r *testRun) findUnits() {
	units := map[string]*testUnit{}
	unit := func(path ast.Ref) *testUnit {
		pkg := strings.TrimPrefix(path.String(), "data.")
		if units[pkg] == nil {
			units[pkg] = &testUnit{pkg: pkg, path: path}
		}
		return units[pkg]
	}
	for _, file := range slices.Sorted(maps.Keys(r.modules)) {
		m := r.modules[file]
		if strings.HasSuffix(file, "_test.rego") || slices.ContainsFunc(m.Rules, isTest) {
			u := unit(m.Package.Path)
			u.modules = append(u.modules, m)
		}
	}
	for _, own := range r.policies.rules {
		unit(own.testRef()).rule = own
	}
	for _, pkg := range slices.Sorted(maps.Keys(units)) {
		r.units = append(r.units, units[pkg])
	}
}

func isTest(r *ast.Rule) bool {
	name := r.Head.Ref().String()
	return strings.HasPrefix(name, tester.TestPrefix) || strings.HasPrefix(name, tester.SkipTestPrefix)
}

// chosen gives the packages of the tests of these rules; none names all.
func (r *testRun) chosen(rules []string) ([]*testUnit, error) {
	if len(rules) == 0 {
		return r.units, nil
	}
	if err := (&Session{policies: r.policies, options: Options{Rules: rules}}).checkNames(); err != nil {
		return nil, err
	}
	var out []*testUnit
	for _, u := range r.units {
		if u.rule != nil && slices.ContainsFunc(rules, func(id string) bool { return strings.EqualFold(id, u.rule.ID) }) {
			out = append(out, u)
		}
	}
	return out, nil
}

// test runs the tests of the packages.
func (r *testRun) test(ctx context.Context, units []*testUnit, coverage bool) error {
	if len(units) == 0 {
		return nil
	}
	onAllCores(len(units), func(i int) { units[i].findPlaces() })
	if err := r.rego(ctx, units, coverage); err != nil {
		return err
	}
	return r.cases(ctx, units)
}
