package evaluator

import (
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
)

// An evaluation without end in sight is cancelled after the steps that it was given.
func TestBudgetEndsAnEvaluation(t *testing.T) {
	query := ast.MustParseBody("some i in numbers.range(1, 100000); i < 0")
	compiler := ast.NewCompiler()
	compiled, err := compiler.QueryCompiler().Compile(query)
	if err != nil {
		t.Fatal(err)
	}
	for steps, ends := range map[int]bool{100: true, 10_000_000: false} {
		b := &budget{left: steps, rule: topdown.NewCancel()}
		q := topdown.NewQuery(compiled).WithCompiler(compiler).WithCancel(b).WithQueryTracer(b)
		_, err := q.Run(t.Context())
		if topdown.IsCancel(err) != ends {
			t.Errorf("%d steps: %v; ended early: %v, want %v", steps, err, topdown.IsCancel(err), ends)
		}
	}
}
