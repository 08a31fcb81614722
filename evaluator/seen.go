package evaluator

import (
	"context"
	"fmt"
	"maps"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"
)

// seen is what rules see as data: the dated data, the run, the Organisation and the portfolio.
type seen struct {
	data         map[string]any
	organisation *ast.Term
	portfolio    *ast.Term
	store        storage.Store
	txn          storage.Transaction
	borrowed     bool // from the session, which closes it
}

// see puts together what the rules of the session see: the dated data, which it takes over, and
// what the run itself gives.
func (s *Session) see(ctx context.Context, data map[string]any) (*seen, error) {
	for key, value := range data {
		known, err := ast.InterfaceToValue(value)
		if err != nil {
			return nil, fmt.Errorf("data of %s: %w", key, err)
		}
		data[key] = known
	}
	data["run"] = ast.ObjectTerm([2]*ast.Term{ast.StringTerm("date"), ast.StringTerm(s.date)}).Value
	out := &seen{data: data, organisation: ast.ObjectTerm(), portfolio: s.options.Portfolio.term()}
	if doc := s.options.Organisation; doc != nil {
		out.organisation = toTerm(doc.Root)
	}
	return out, out.open(ctx)
}

// open makes the data ready to be asked.
func (v *seen) open(ctx context.Context) (err error) {
	v.data["organisation"], v.data["portfolio"] = v.organisation.Value, v.portfolio.Value
	v.store = inmem.NewFromObjectWithOpts(v.data, inmem.OptReturnASTValuesOnRead(true), inmem.OptRoundTripOnWrite(false))
	v.txn, err = v.store.NewTransaction(ctx)
	return err
}

func (v *seen) close(ctx context.Context) {
	if !v.borrowed {
		v.store.Abort(ctx, v.txn)
	}
}

// with is the same data with values put into the Organisation and the portfolio; close it.
func (v *seen) with(ctx context.Context, organisation, portfolio *patch) (*seen, error) {
	out := *v
	if organisation.below == nil && portfolio.below == nil {
		out.borrowed = true
		return &out, nil
	}
	out.data = maps.Clone(v.data)
	out.organisation, out.portfolio = organisation.apply(v.organisation), portfolio.apply(v.portfolio)
	if err := out.open(ctx); err != nil {
		return nil, fmt.Errorf("data with unknowns: %w", err)
	}
	return &out, nil
}
