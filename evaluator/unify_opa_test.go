package evaluator

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"testing"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/test/cases"
	"github.com/open-policy-agent/opa/v1/test/cases/testdata"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
)

// TestUnifyLessKeepsWhatOPAsCasesSay asks OPA's own cases, those of the language and the builtins that policies may
// use, as they are and put otherwise.
func TestUnifyLessKeepsWhatOPAsCasesSay(t *testing.T) {
	asked, put := 0, 0
	err := fs.WalkDir(testdata.V1, "v1", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(testdata.V1, path)
		if err != nil {
			return err
		}
		var set cases.Set
		if err := util.Unmarshal(raw, &set); err != nil {
			return err
		}
		for i := range set.Cases {
			c := opaCase{&set.Cases[i]}
			was, _, ok := c.answers(t, false)
			if !ok {
				continue // a module that pejl would refuse
			}
			is, changed, _ := c.answers(t, true)
			if !slices.Equal(was, is) {
				t.Errorf("%s, %s:\n got %v\nwant %v", path, c.Note, is, was)
			}
			asked++
			put += changed
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d cases asked, %d bodies put otherwise", asked, put)
	if asked < 1900 || put < 50 {
		t.Errorf("%d cases asked, %d bodies put otherwise; want at least 1,900 and 50", asked, put)
	}
}

type opaCase struct{ *cases.TestCase }

// answers are the sorted answers, or the code of the error; false where the case does not compile.
func (c opaCase) answers(t *testing.T, less bool) (out []string, put int, ok bool) {
	t.Helper()
	modules := map[string]*ast.Module{}
	for i, source := range c.Modules {
		module, err := ast.ParseModuleWithOpts(fmt.Sprintf("%d.rego", i), source, ast.ParserOptions{Capabilities: capabilities()})
		if err != nil {
			return nil, 0, false
		}
		modules[fmt.Sprint(i)] = module
	}
	compiler := ast.NewCompiler().WithCapabilities(capabilities())
	if compiler.Compile(modules); compiler.Failed() {
		return nil, 0, false
	}
	body, err := ast.ParseBodyWithOpts(c.Query, ast.ParserOptions{Capabilities: capabilities()})
	if err != nil {
		return nil, 0, false
	}
	query, err := compiler.QueryCompiler().Compile(body)
	if err != nil {
		return nil, 0, false
	}
	if less {
		put = len(unifyLess(compiler))
	}
	return c.ask(t, compiler, query), put, true
}

func (c opaCase) ask(t *testing.T, compiler *ast.Compiler, query ast.Body) (out []string) {
	t.Helper()
	data := map[string]any{}
	if c.Data != nil {
		data = *c.Data
	}
	store := inmem.NewFromObject(data)
	txn, err := store.NewTransaction(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer store.Abort(t.Context(), txn)
	q := topdown.NewQuery(query).WithCompiler(compiler).WithStore(store).WithTransaction(txn).
		WithBuiltins(boundedBuiltins()).WithStrictBuiltinErrors(c.StrictError)
	switch {
	case c.InputTerm != nil:
		q.WithInput(ast.MustParseTerm(*c.InputTerm))
	case c.Input != nil:
		q.WithInput(ast.NewTerm(ast.MustInterfaceToValue(*c.Input)))
	}
	answers, err := q.Run(t.Context())
	if err != nil {
		code := "another error"
		if failed, is := err.(*topdown.Error); is {
			code = failed.Code
		}
		return []string{cmp.Or(code, "no code")}
	}
	for _, answer := range answers {
		terms := ast.NewObject()
		for v, term := range answer {
			if !v.IsGenerated() {
				terms.Insert(ast.StringTerm(string(v)), term)
			}
		}
		out = append(out, terms.String())
	}
	slices.Sort(out)
	return out
}
