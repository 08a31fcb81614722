package lint_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator/lint"
	"github.com/pejl/pejl/policies"
)

func BenchmarkExamine(b *testing.B) {
	for b.Loop() {
		if _, err := lint.Examine(policies.FS, lint.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
