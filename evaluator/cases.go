package evaluator

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/util"
)

// Case is one row of a rule's test: what is judged, and what must come of it. The comment at the
// top of policies/lib/testing.rego describes it.
type Case struct {
	Input        map[string]any            `json:"input"`
	Outcome      string                    `json:"outcome"` // pass, violated, undocumented, not_assessed or not_applicable
	Organisation map[string]any            `json:"organisation"`
	Portfolio    map[string]map[string]any `json:"portfolio"` // the registry's systems, by id
	Data         map[string]map[string]any `json:"data"`
	Date         string                    `json:"date"`
	Paths        [][]any                   `json:"paths"`
	Missing      []string                  `json:"missing"`
}

// Cases evaluates the table "cases" in the test of each rule and gives the cases by rule id and
// name; a rule whose test has no table is left out. Numbers are json.Number. The tests are read from
// where the policies were loaded, and compiled here and nowhere else, since a check does not need them.
func (p *Policies) Cases(ctx context.Context) (map[string]map[string]Case, error) {
	out := map[string]map[string]Case{}
	for _, part := range p.parts {
		if err := part.cases(ctx, out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// cases adds the cases of policies that were loaded together.
func (p *Policies) cases(ctx context.Context, to map[string]map[string]Case) error {
	sources, err := regoWithTests(p.source)
	if err != nil {
		return err
	}
	modules, err := parseModules(sources, ast.ParserOptions{Capabilities: capabilities()})
	if err != nil {
		return err
	}
	compiler, faults := compile(modules)
	if err := joinFaults(faults); err != nil {
		return err
	}
	bindBuiltins(compiler)
	for _, r := range p.rules {
		table, err := p.table(ctx, compiler, r)
		if err != nil {
			return errors.Join(ctx.Err(), fault(strings.TrimSuffix(r.file, ".rego")+"_test.rego", "cases-broken", err.Error()))
		}
		if table != nil {
			to[r.ID] = table
		}
	}
	return nil
}

// RegoFiles reads the Rego files of the policies under the root of fsys, tests too, by name. Hidden files are none
// of a pack's.
func RegoFiles(fsys fs.FS) (map[string]string, error) { return regoWithTests(fsys) }

func regoWithTests(fsys fs.FS) (map[string]string, error) {
	out := map[string]string{}
	reader := packReader{fsys: fsys}
	err := walkPack(fsys, func(name string) error {
		if path.Ext(name) != ".rego" {
			return nil
		}
		src, err := reader.read(name)
		out[name] = string(src)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read tests: %w", err)
	}
	return out, nil
}

// table evaluates a rule's table of cases; nil where there is none.
func (p *Policies) table(ctx context.Context, compiler *ast.Compiler, r *rule) (map[string]Case, error) {
	raw, err := p.testValue(ctx, compiler, r, tableName)
	if err != nil || raw == nil {
		return nil, err
	}
	var table map[string]Case
	err = decodeStrictly(raw, &table)
	return table, err
}

// The rules of a rule's test that pejl reads.
const (
	tableName  = "cases"
	exemptName = "exempt"
)

// testRef is the package of the rule's test.
func (r *rule) testRef() ast.Ref {
	pkg := r.ref.Copy()
	last := len(pkg) - 1
	pkg[last] = ast.StringTerm(string(pkg[last].Value.(ast.String)) + "_test")
	return pkg
}

// testValue evaluates a rule of a rule's test, as JSON, within bounds; nil where there is none.
func (p *Policies) testValue(ctx context.Context, compiler *ast.Compiler, r *rule, name string) ([]byte, error) {
	var value []byte
	err := Limits{}.bounded(ctx, "the table", func(cancel topdown.Cancel) (err error) {
		value, err = p.valueAt(ctx, compiler, question(r.testRef(), name), cancel)
		return err
	})
	return value, err
}

func (p *Policies) valueAt(ctx context.Context, compiler *ast.Compiler, question ast.Body, cancel topdown.Cancel) ([]byte, error) {
	var value *ast.Term
	store := inmem.NewFromObjectWithOpts(p.data, inmem.OptRoundTripOnWrite(false))
	txn, err := store.NewTransaction(ctx)
	if err != nil {
		return nil, err
	}
	defer store.Abort(ctx, txn)
	err = topdown.NewQuery(question).WithCancel(cancel).WithCompiler(compiler).WithStore(store).WithTransaction(txn).
		WithBuiltins(boundedBuiltins()).WithStrictBuiltinErrors(true).
		Iter(ctx, func(qr topdown.QueryResult) error {
			value = qr[found]
			return nil
		})
	if err != nil || value == nil {
		return nil, err
	}
	if weigh(value) > mostBytes {
		return nil, &excess{fmt.Sprintf("the table takes more than %d MiB", mostBytes>>20)}
	}
	plain, err := ast.JSON(value.Value)
	if err != nil {
		return nil, err
	}
	return json.Marshal(plain)
}

// decodeStrictly reads JSON with numbers as json.Number and refuses keys that to does not have.
func decodeStrictly(raw []byte, to any) error {
	decoder := util.NewJSONDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	return decoder.Decode(to)
}
