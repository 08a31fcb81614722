package reporttest

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// builder makes descriptors whose findings speak of the facts as a run's do.
type builder struct {
	rules []*result.Rule
	facts map[string]result.Fact
}

func newBuilder() *builder {
	b := &builder{rules: decode[*result.Rule](rulesJSON), facts: map[string]result.Fact{}}
	for _, f := range decode[result.Fact](factsJSON) {
		b.facts[f.Path] = f
	}
	return b
}

// results gives the descriptor its results in the order of the rules: those named by the last
// two parts of the rule's id, and not_applicable for the rest of its kind.
func (b *builder) results(kind string, said map[string]result.Result) []result.Result {
	var all []result.Result
	for _, rule := range b.rules {
		if rule.Kind != kind {
			continue
		}
		r, ok := said[strings.TrimPrefix(rule.ID, "HJ-")]
		if !ok {
			r.Outcome = result.NotApplicable
		}
		r.Rule = rule
		all = append(all, r)
	}
	return all
}

func (b *builder) rule(id string) *result.Rule {
	for _, rule := range b.rules {
		if rule.ID == "HJ-"+id {
			return rule
		}
	}
	panic("reporttest: no rule " + id)
}

var passed = result.Result{Outcome: result.Pass}

func fails(reason result.Reason, findings ...result.Finding) result.Result {
	return result.Result{Outcome: result.Fail, Reason: reason, Findings: findings}
}

func open(findings ...result.Finding) result.Result {
	return result.Result{Outcome: result.NotAssessed, Findings: findings}
}

// at is a place on one line: a line, a column and a width.
type at struct {
	file                string
	line, column, width int
}

// value is a finding about a value, shown to people as da and en.
func (b *builder) value(p at, fact, raw, da, en string, path ...any) result.Finding {
	title := b.facts[fact].Title
	f := finding(p, fact, path)
	f.Value = []byte(raw)
	f.Message = result.Text{DA: title.DA + ": " + da, EN: title.EN + ": " + en}
	return f
}

// missing is a finding about an absent fact.
func (b *builder) missing(p at, fact string) result.Finding {
	var path []any
	for key := range strings.SplitSeq(fact, ".") {
		path = append(path, key)
	}
	title := b.facts[fact].Title
	f := finding(p, fact, path)
	f.Missing = true
	f.OfOrganisation = strings.HasPrefix(fact, "strategy.") // the Organisation itself lacks nothing here
	f.Message = result.Text{DA: title.DA + " er ikke oplyst", EN: title.EN + " is not given"}
	return f
}

func finding(p at, fact string, path []any) result.Finding {
	f := result.Finding{Path: path, Fact: fact, File: p.file}
	for _, step := range path {
		if index, ok := step.(int); ok {
			step = fmt.Sprintf("[%d]", index)
		}
		f.Place = append(f.Place, step.(string))
	}
	if p.file != "" {
		f.Start = result.Position{Line: p.line, Column: p.column}
		f.End = result.Position{Line: p.line, Column: p.column + p.width}
	}
	return f
}

// quoted writes a text as JSON does.
func quoted(s string) string {
	data, err := json.Marshal(s)
	if err != nil {
		panic("reporttest: " + err.Error())
	}
	return string(data)
}
