package evaluator_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/policies"
)

// The rules that are built in answer in OPA with nothing of pejl present, here in OPA's own library.
func ExamplePolicies_Bundle() {
	loaded, err := evaluator.Load(policies.FS)
	if err != nil {
		fmt.Println(err)
		return
	}
	var file bytes.Buffer // as it is written, opa run --server -b takes it
	if err := loaded.Bundle(&file, "1.0"); err != nil {
		fmt.Println(err) // all that a bundle cannot hold, with file and line
		return
	}

	read, err := bundle.NewReader(&file).Read()
	if err != nil {
		fmt.Println(err)
		return
	}
	modules := map[string]*ast.Module{}
	for _, m := range read.Modules {
		modules[m.URL] = m.Parsed
	}
	compiler := ast.NewCompiler()
	if compiler.Compile(modules); compiler.Failed() {
		fmt.Println(compiler.Errors)
		return
	}
	question := map[string]any{
		"date":       "2026-11-01",
		"descriptor": map[string]any{"kind": "System", "metadata": map[string]any{"id": "madservice"}, "lifecycle": map[string]any{"phase": "anskaffelse"}},
	}
	entrypoint := "data." + strings.ReplaceAll(evaluator.BundleEntrypoint, "/", ".")
	answer, err := rego.New(rego.Query("[r.outcome | some r in "+entrypoint+".results; r.id == \"HJ-DRIFT-001\"]"),
		rego.Compiler(compiler), rego.Store(inmem.NewFromObject(read.Data)), rego.Input(question)).Eval(context.Background())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(read.Manifest.Revision, answer[0].Expressions[0].Value)
	// Output: 1.0 [not_assessed]
}
