package evaluator

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Catalogue describes the strategies and their rules for a reference work, with an example each
// way from the rules' own tests in fsys, which is what the policies were loaded from. Strategies
// narrows it down to those; unknown names are an error that wraps ErrUnknown. So is, without
// wrapping it, an example that is not judged as its test says.
func (p *Policies) Catalogue(ctx context.Context, strategies []string) (*result.Catalogue, error) {
	out, err := p.Describe(Options{Strategies: strategies})
	if err != nil {
		return nil, err
	}
	cases, err := p.Cases(ctx)
	if err != nil {
		return nil, err
	}
	byID := make(map[string]*rule, len(p.rules))
	for _, r := range p.rules {
		byID[r.ID] = r
	}
	errs := make([]error, len(out.Rules))
	onAllCores(len(out.Rules), func(i int) {
		e := &out.Rules[i]
		e.Met, e.NotMet, errs[i] = p.examples(ctx, byID[e.ID], cases[e.ID])
	})
	return out, errors.Join(errs...)
}

func (s Strategy) entry() result.StrategyEntry {
	e := result.StrategyEntry{ID: s.ID, Name: s.Name, Document: s.Document}
	for _, a := range s.Areas {
		e.Areas = append(e.Areas, result.AreaEntry(a))
	}
	return e
}

// asks describes the facts that the rule reads, the descriptor's own first.
func (r *rule) asks() []result.AskedFact {
	facts := r.reads.all()
	slices.SortStableFunc(facts, func(a, b fact) int {
		if a.origin != b.origin {
			return int(a.origin) - int(b.origin)
		}
		s := schemaAt(a.origin, r.Kind)
		return s.order(a.path) - s.order(b.path)
	})
	var out []result.AskedFact
	for _, f := range facts {
		field, ok := schemaAt(f.origin, r.Kind).fields[f.path]
		if !ok {
			continue // a dated data set
		}
		asked := result.AskedFact{Fact: field.fact, Kind: r.Kind, Answer: answerTypes[field.typ], Many: field.list}
		if field.list {
			asked.Answer = answerTypes[field.item]
		}
		switch f.origin {
		case fromOrganisation:
			asked.Kind = string(inputs.Organisation)
		case fromPortfolio:
			asked.Kind, asked.Registry = string(inputs.System), true
		}
		out = append(out, asked)
	}
	return out
}

// dataTitles are the titles of the dated data sets that the rule reads.
func (p *Policies) dataTitles(r *rule) []result.Text {
	var out []result.Text
	for _, f := range r.reads.all() {
		if schema := p.schemas[f.path]; f.origin == fromData && schema != nil {
			out = append(out, result.Text(schema.Title()))
		}
	}
	return out
}

var answerTypes = map[inputs.FieldType]result.AnswerType{
	inputs.TypeText: result.AnswerText, inputs.TypeEnum: result.AnswerChoice, inputs.TypeBoolean: result.AnswerYesNo,
	inputs.TypeInteger: result.AnswerInteger, inputs.TypeNumber: result.AnswerNumber, inputs.TypeDate: result.AnswerDate,
	inputs.TypeObject: result.AnswerGroup,
}

// examples picks an example each way from the rule's cases; nil where there is none.
func (p *Policies) examples(ctx context.Context, r *rule, cases map[string]Case) (met, notMet *result.Example, err error) {
	passing, failing := pickCases(cases)
	if passing != "" {
		if met, err = p.example(ctx, r, cases[passing]); err != nil {
			return nil, nil, fmt.Errorf("%s: case %q: %w", r.file, passing, err)
		}
	}
	if failing != "" {
		if notMet, err = p.example(ctx, r, cases[failing]); err != nil {
			return nil, nil, fmt.Errorf("%s: case %q: %w", r.file, failing, err)
		}
	}
	return met, notMet, nil
}

// example judges a case with each fact that it lacks written as a key without a value, which
// means the same, so that there is a line to point at.
func (p *Policies) example(ctx context.Context, r *rule, c Case) (*result.Example, error) {
	c = c.withGaps()
	files, err := p.caseFiles(r, c)
	if err != nil {
		return nil, err
	}
	got, err := p.judgeFiles(ctx, r, c, files)
	if err != nil {
		return nil, err
	}
	if outcome := caseOutcome(got); outcome != c.Outcome {
		return nil, fmt.Errorf("it is judged %s, and its test says %s; %s", outcome, c.Outcome, got.Err)
	}
	e := &result.Example{Outcome: got.Outcome, Reason: got.Reason, Date: c.Date, Findings: got.Findings}
	e.NoSystems = c.Portfolio != nil && len(c.Portfolio) == 0
	if r.reads.day && e.Date == "" {
		e.Date = caseDay
	}
	head := map[string]int{}
	for _, f := range files {
		lines := strings.SplitAfterN(string(f.src), "\n", f.head+1)
		f.Text = lines[len(lines)-1]
		head[f.File] = f.head
		e.Excerpts = append(e.Excerpts, f.Excerpt)
	}
	for i := range e.Findings {
		f := &e.Findings[i]
		f.Start.Line -= head[f.File]
		f.End.Line -= head[f.File]
	}
	return e, nil
}

// caseOutcome is a result's outcome as cases name it: a fail goes by its reason.
func caseOutcome(r result.Result) string {
	if r.Outcome == result.Fail {
		return string(r.Reason)
	}
	return string(r.Outcome)
}
