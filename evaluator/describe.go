package evaluator

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// Describe is the catalogue without examples and reference, of the rules with one of the Strategies,
// Areas and Rules of the options, where those are given; nothing else of the options counts. Unknown
// names are an error that wraps ErrUnknown. Of the strategies only those asked for are described.
func (p *Policies) Describe(o Options) (*result.Catalogue, error) {
	narrow := Options{Strategies: o.Strategies, Areas: o.Areas, Rules: o.Rules}
	if err := (&Session{policies: p, options: narrow}).checkNames(); err != nil {
		return nil, err
	}
	wanted := func(names []string, name string) bool {
		return len(names) == 0 || slices.ContainsFunc(names, func(n string) bool { return strings.EqualFold(n, name) })
	}
	out := &result.Catalogue{Edition: p.edition}
	for _, s := range p.strategies {
		if wanted(o.Strategies, s.ID) {
			out.Strategies = append(out.Strategies, s.entry())
		}
	}
	for _, r := range p.rules {
		if wanted(o.Strategies, r.Strategy) && wanted(o.Areas, r.Area) && wanted(o.Rules, r.ID) {
			out.Rules = append(out.Rules, result.RuleEntry{
				Rule: &r.Rule, File: r.file, Unanswered: r.unanswered, Asks: r.asks(), Data: p.dataTitles(r),
			})
		}
	}
	return out, nil
}
