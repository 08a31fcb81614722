package evaluator

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/storage"
	"github.com/open-policy-agent/opa/v1/storage/inmem"

	"github.com/pejl/pejl/inputs"
)

// seen is what rules see as data: the dated data, the run, the Organisation and the portfolio.
type seen struct {
	data         map[string]any
	organisation *ast.Term
	portfolio    *ast.Term
	store        storage.Store
	txn          storage.Transaction
	borrowed     bool // somebody else closes it
	own          bool // the portfolio is another than that of most rules
}

// see puts together what the rules of the session see: the dated data, which it takes over, and
// what the run itself gives. Of the portfolio's systems it has the ids; see seenBy.
func (s *Session) see(ctx context.Context, data map[string]any) (*seen, error) {
	for name := range s.lacking { // what has no edition in force is not there, so that nothing is concluded from it
		strategy, key, _ := strings.Cut(name, ".")
		pack := maps.Clone(data[strategy].(map[string]any))
		delete(pack, key)
		data[strategy] = pack
	}
	for key, value := range data {
		known, err := ast.InterfaceToValue(value)
		if err != nil {
			return nil, fmt.Errorf("data of %s: %w", key, err)
		}
		data[key] = known
	}
	data["run"] = ast.ObjectTerm([2]*ast.Term{ast.StringTerm("date"), ast.StringTerm(s.date)}).Value
	portfolio, err := s.options.Portfolio.term(nil)
	if err != nil {
		return nil, err
	}
	out := &seen{data: data, organisation: ast.ObjectTerm(), portfolio: portfolio}
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
	out := v.borrow()
	if organisation.below == nil && portfolio.below == nil {
		return out, nil
	}
	out.borrowed, out.data = false, maps.Clone(v.data)
	out.organisation, out.portfolio = organisation.apply(v.organisation), portfolio.apply(v.portfolio)
	if err := out.open(ctx); err != nil {
		return nil, fmt.Errorf("data with unknowns: %w", err)
	}
	return out, nil
}

// seenBy is what one rule sees: the session's data, with the facts of the portfolio's systems that
// the rule reads. For all rules together they would be too many to keep. Close it.
func (s *Session) seenBy(ctx context.Context, r *rule) (*seen, error) {
	if len(r.ofSystems) == 0 || s.options.Portfolio == nil {
		return s.seen.borrow(), nil
	}
	if r.Kind == string(inputs.Organisation) { // of which there is one
		return s.withSystems(ctx, r.ofSystems)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept[r] == nil {
		own, err := s.withSystems(ctx, r.ofSystems)
		if err != nil {
			return nil, err
		}
		s.kept[r] = own
	}
	return s.kept[r].borrow(), nil
}

func (s *Session) withSystems(ctx context.Context, groups map[string]bool) (*seen, error) {
	out := s.seen.borrow()
	var err error
	if out.portfolio, err = s.systems.term(s.options.Portfolio, groups); err != nil {
		return nil, err
	}
	out.borrowed, out.own, out.data = false, true, maps.Clone(s.seen.data)
	if err := out.open(ctx); err != nil {
		return nil, fmt.Errorf("data with the portfolio: %w", err)
	}
	return out, nil
}

// borrow gives the same data, not to be closed.
func (v *seen) borrow() *seen {
	out := *v
	out.borrowed = true
	return &out
}
