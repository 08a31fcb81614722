package evaluator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/bundle"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

// plainOPA is a bundle in OPA as it comes: nothing of pejl evaluates it.
type plainOPA struct {
	query    rego.PreparedEvalQuery
	compiler *ast.Compiler
	data     map[string]any
	byRule   map[string]*plainOPA
}

// report is what the bundle's entrypoint gives.
type report struct {
	Errors     []struct{ DA, EN string }
	Edition    string
	Date       string
	Descriptor struct{ Kind, ID, Name, Phase string }
	Results    []struct {
		ID, Strategy, Area, Severity, Outcome, Reason string
		Title                                         struct{ DA, EN string }
		Violations                                    []struct {
			Path    []any
			Message struct{ DA, EN string }
		}
		Absent []string
	}
}

// bundled writes the policies as a bundle and reads it as OPA does.
func bundled(t *testing.T, p *evaluator.Policies) *bundle.Bundle {
	t.Helper()
	var out bytes.Buffer
	if err := p.Bundle(&out, ""); err != nil {
		t.Fatal(err)
	}
	read, err := bundle.NewReader(&out).Read()
	if err != nil {
		t.Fatal(err)
	}
	return &read
}

func inPlainOPA(t *testing.T, p *evaluator.Policies) *plainOPA {
	t.Helper()
	b := bundled(t, p)
	modules := map[string]*ast.Module{}
	for _, m := range b.Modules {
		modules[m.URL] = m.Parsed
	}
	compiler := ast.NewCompiler().WithStrict(true)
	if compiler.Compile(modules); compiler.Failed() {
		t.Fatal(compiler.Errors)
	}
	out := &plainOPA{compiler: compiler, data: b.Data, byRule: map[string]*plainOPA{}}
	out.prepare(t, "data."+strings.ReplaceAll(evaluator.BundleEntrypoint, "/", "."))
	return out
}

func (o *plainOPA) prepare(t *testing.T, query string) {
	t.Helper()
	store := inmem.NewFromObjectWithOpts(o.data, inmem.OptReturnASTValuesOnRead(true))
	var err error
	if o.query, err = rego.New(rego.Query(query), rego.Compiler(o.compiler), rego.Store(store)).PrepareForEval(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// of is the same bundle as if it had the one rule only.
func (o *plainOPA) of(t *testing.T, id string) *plainOPA {
	t.Helper()
	if o.byRule[id] == nil {
		own := &plainOPA{compiler: o.compiler, data: o.data}
		own.prepare(t, fmt.Sprintf(`data.pejl.main.report with data.pejl.bundle.meta.rules as [r | some r in data.pejl.bundle.meta.rules; r.id == %q]`, id))
		o.byRule[id] = own
	}
	return o.byRule[id]
}

func (o *plainOPA) ask(t *testing.T, input any) report {
	t.Helper()
	got, err := o.query.Eval(t.Context(), rego.EvalInput(input))
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 1 {
		t.Fatalf("%d answers to %v", len(got), input)
	}
	raw, err := json.Marshal(got[0].Expressions[0].Value)
	if err != nil {
		t.Fatal(err)
	}
	var out report
	if err := json.Unmarshal(raw, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

// said gives each outcome by rule, with its reason and the violated paths: "fail/violated: a.b c[0].d".
func (r report) said() map[string]string {
	out := map[string]string{}
	for _, x := range r.Results {
		var paths []string
		for _, v := range x.Violations {
			for i, step := range v.Path {
				if number, ok := step.(float64); ok {
					v.Path[i] = int(number)
				}
			}
			paths = append(paths, result.PathText(v.Path))
		}
		out[x.ID] = saying(x.Outcome, x.Reason, paths)
	}
	return out
}

// saidHere is the same of what Check gives.
func saidHere(d *result.Descriptor) map[string]string {
	out := map[string]string{}
	for _, r := range d.Results {
		var paths []string
		for _, f := range r.Findings {
			if r.Reason == result.Violated {
				paths = append(paths, f.Where())
			}
		}
		out[r.Rule.ID] = saying(string(r.Outcome), string(r.Reason), paths)
	}
	return out
}

func saying(outcome, reason string, paths []string) string {
	slices.Sort(paths)
	return strings.TrimSuffix(fmt.Sprintf("%s/%s: %s", outcome, reason, strings.Join(slices.Compact(paths), " ")), "/: ")
}

// plainJSON is a value as a client of the server sends it.
func plainJSON(t *testing.T, raw []byte) any {
	t.Helper()
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var out any
	if err := decoder.Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out
}
