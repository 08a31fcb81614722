package evaluator

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/inputs"
)

// Join puts policies together that were loaded apart, each with its own rules, helpers and data: none
// sees or changes what another brings. The order does not matter. Policies that share a strategy or
// a prefix of rule ids cannot be joined: the error joins a *ClashError for all that clashes.
func Join(packs ...*Policies) (*Policies, error) {
	if len(packs) == 1 {
		return packs[0], nil
	}
	out := &Policies{data: map[string]any{}}
	var errs []error
	var editions []string
	prefixes := map[string]string{} // the strategy, by prefix
	for _, p := range packs {
		out.parts = append(out.parts, p.parts...)
		out.rules = append(out.rules, p.rules...)
		for _, s := range p.strategies {
			if out.strategy(s.ID) != nil {
				errs = append(errs, &ClashError{Strategy: s.ID})
				continue
			}
			if other, taken := prefixes[s.Prefix]; taken {
				errs = append(errs, &ClashError{Strategy: s.ID, Other: other, Prefix: s.Prefix})
			}
			prefixes[s.Prefix] = s.ID
			out.strategies = append(out.strategies, s)
		}
		editions = append(editions, p.edition)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	out.joinData()
	slices.SortFunc(out.strategies, func(a, b Strategy) int { return strings.Compare(a.ID, b.ID) })
	slices.Sort(editions)
	digest := sha256.Sum256([]byte(strings.Join(editions, "\n")))
	out.edition = "sha256:" + hex.EncodeToString(digest[:])
	out.sortRules()
	return out, nil
}

// ClashError says why policies cannot be joined.
type ClashError struct {
	Strategy string
	Other    string // the strategy that has the same prefix; empty where the strategy itself is there twice
	Prefix   string
}

func (e *ClashError) Error() string { return e.Text().EN }

// Text says what clashes and what to do, in both languages.
func (e *ClashError) Text() inputs.Text {
	if e.Other == "" {
		return inputs.Text{
			DA: fmt.Sprintf("strategien %s findes i to regelsæt; udelad det ene", e.Strategy),
			EN: fmt.Sprintf("the strategy %s is in two policy packs; leave one of them out", e.Strategy),
		}
	}
	return inputs.Text{
		DA: fmt.Sprintf("strategierne %s og %s begynder begge deres kravs id'er med %s; udelad den ene", e.Other, e.Strategy, e.Prefix),
		EN: fmt.Sprintf("the strategies %s and %s both begin their rules' ids with %s; leave one of them out", e.Other, e.Strategy, e.Prefix),
	}
}

// joinData takes over, of each of the parts, what lies below its own strategies: no rule reads more.
func (p *Policies) joinData() {
	p.schemas = map[string]*inputs.Schema{}
	for _, part := range p.parts {
		for _, s := range part.strategies {
			if data, ok := part.data[s.ID]; ok {
				p.data[s.ID] = data
			}
		}
		maps.Copy(p.schemas, part.schemas)
	}
}

// Source is where the strategy's policies were loaded from; nil where there is no such strategy.
func (p *Policies) Source(strategy string) fs.FS {
	for _, part := range p.parts {
		if part.strategy(strategy) != nil {
			return part.source
		}
	}
	return nil
}
