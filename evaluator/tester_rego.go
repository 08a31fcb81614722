package evaluator

import (
	"context"
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/cover"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/tester"
	"github.com/open-policy-agent/opa/v1/topdown"

	"github.com/pejl/pejl/evaluator/result"
)

// testTimeout ends a test that does not end by itself.
const testTimeout = 30 * time.Second

// mostTraced is how many packages' failed tests are run a second time to see which expression failed;
// nobody reads more, and where a helper that all use is broken it would take long.
const mostTraced = 25

// rego runs the Rego tests of the packages, and those that fail again, to see why.
func (r *testRun) rego(ctx context.Context, units []*testUnit, coverage bool) error {
	store := inmem.NewFromObjectWithOpts(r.policies.data, inmem.OptReturnASTValuesOnRead(true), inmem.OptRoundTripOnWrite(false))
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return err
	}
	defer store.Abort(ctx, txn)
	runner := r.runner(store, units)
	if coverage {
		r.cover = cover.New()
		runner.SetCoverageQueryTracer(r.cover).SetCoverageRuns(nil)
	}
	byPackage := map[string]*testUnit{}
	for _, u := range units {
		byPackage["data."+u.pkg] = u
	}
	failed := map[string]*testUnit{}
	results, err := runner.RunTests(ctx, txn)
	if err != nil {
		return err
	}
	for one := range results {
		u := byPackage[one.Package]
		if u == nil { // a package below the one that was asked for
			continue
		}
		u.tests = append(u.tests, u.regoTests(one)...)
		if one.Fail {
			failed[u.pkg] = u
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return r.traceFailures(ctx, store, txn, failed)
}

// runner runs the tests of the packages; everything is compiled already.
func (r *testRun) runner(store storage.Store, units []*testUnit) *tester.Runner {
	prefixes := make([]ast.Ref, len(units))
	for i, u := range units {
		prefixes[i] = u.path
	}
	return tester.NewRunner().SetCompiler(r.compiler).SetStore(store).SetPrefixMatchers(prefixes...).
		RaiseBuiltinErrors(true).SetTimeout(testTimeout)
}

// regoTests turns what OPA's runner says of a test into a test, or one for each of its cases.
func (u *testUnit) regoTests(one *tester.Result) []result.Test {
	test := result.Test{Kind: result.RegoTest, Package: u.pkg, Name: one.Name, Duration: one.Duration, Outcome: result.TestPassed}
	if u.rule != nil {
		test.Rule = u.rule.ID
	}
	test.Output = strings.TrimSpace(string(one.Output))
	test.File, test.Line = lineOf(one.Location)
	switch {
	case one.Skip:
		test.Outcome = result.TestSkipped
	case one.Error != nil:
		test.Outcome = result.TestError
		test.Faults = []result.TestFault{errorFault(one.Error, one.Location)}
	case len(one.SubResults) > 0:
		return u.subTests(test, one.SubResults)
	case one.Fail:
		test.Outcome = result.TestFailed
		test.Faults = []result.TestFault{newFault("rego-undefined", one.Location)}
	case u.hasCases(one.Name):
		test.Outcome = result.TestFailed
		test.Faults = []result.TestFault{newFault("rego-empty", one.Location)}
	}
	return []result.Test{test}
}

// hasCases says whether the test is made to give a result for each of its cases.
func (u *testUnit) hasCases(name string) bool {
	for _, m := range u.modules {
		for _, rule := range m.Rules {
			if headName(rule) == name && len(rule.Head.Ref()) > 1 && rule.Head.DocKind() == ast.PartialObjectDoc {
				return true
			}
		}
	}
	return false
}

// subTests is a test for each case. The time and what was printed is told of the first.
func (u *testUnit) subTests(test result.Test, subs tester.SubResultMap) []result.Test {
	var out []result.Test
	for name, sub := range subs.Iter {
		if len(sub.SubResults) > 0 {
			continue
		}
		one := test
		one.Case = strings.Join(name, " / ")
		if at := u.place(test.Name, name[len(name)-1]); at != nil {
			one.File, one.Line = lineOf(at)
		}
		if sub.Fail {
			one.Outcome = result.TestFailed
			one.Faults = []result.TestFault{newFault("rego-undefined", u.place(test.Name, ""))}
		}
		out = append(out, one)
		test.Duration, test.Output = 0, ""
	}
	return out
}

func errorFault(err error, at *ast.Location) result.TestFault {
	var broken *topdown.Error
	if !errors.As(err, &broken) {
		return newFault("rego-error", at, err.Error())
	}
	if broken.Location != nil && broken.Location.File != "" {
		at = broken.Location
	}
	if topdown.IsCancel(err) {
		return newFault("rego-timeout", at, int(testTimeout/time.Second))
	}
	return newFault("rego-error", at, broken.Message)
}

// traceFailures runs the tests of packages in which one failed again, and tells what did not hold.
func (r *testRun) traceFailures(ctx context.Context, store storage.Store, txn storage.Transaction, failed map[string]*testUnit) error {
	names := slices.Sorted(maps.Keys(failed))
	names = names[:min(len(names), mostTraced)]
	if len(names) == 0 {
		return nil
	}
	var units []*testUnit
	for _, name := range names {
		units = append(units, failed[name])
	}
	results, err := r.runner(store, units).EnableTracing(true).RunTests(ctx, txn)
	if err != nil {
		return err
	}
	ask := asker{compiler: r.compiler, store: store, txn: txn}
	for one := range results {
		u := failed[strings.TrimPrefix(one.Package, "data.")]
		if u == nil || !one.Fail {
			continue
		}
		if len(one.SubResults) == 0 {
			u.explain(one.Name, "", ask.failure(ctx, one.Trace))
		}
		for name, sub := range one.SubResults.Iter {
			if sub.Fail && len(sub.SubResults) == 0 {
				u.explain(one.Name, strings.Join(name, " / "), ask.failure(ctx, sub.Trace))
			}
		}
	}
	return ctx.Err()
}

// explain puts what did not hold in place of the news that something did not.
func (u *testUnit) explain(name, note string, why *result.TestFault) {
	for i := range u.tests {
		test := &u.tests[i]
		if why != nil && test.Kind == result.RegoTest && test.Name == name && test.Case == note && test.Outcome == result.TestFailed {
			test.Faults = []result.TestFault{*why}
		}
	}
}

func lineOf(at *ast.Location) (file string, line int) {
	if at == nil {
		return "", 0
	}
	return at.File, at.Row
}

// newFault is a fault at a place, in the words for its code.
func newFault(code string, at *ast.Location, args ...any) result.TestFault {
	out := result.TestFault{Code: code, Message: testMessage(code, args...)}
	out.File, out.Line = lineOf(at)
	return out
}
