package check

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/deviation"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// ExplainRequest says which verdict to explain.
type ExplainRequest struct {
	Rule string // its id, in any case
	// Descriptor is the file that holds the descriptor, or a folder or a glob that it is among.
	Descriptor string
	// ID chooses the descriptor where there are several; else it is the only one, or the only one of the kind
	// that the rule is about.
	ID string
	// Registry are the files, folders and globs beside it, for rules that read the Organisation or other systems.
	Registry []string
	Exclude  []string // patterns of what below folders is no descriptor; see inputs.Find
	Date     time.Time
	Options  evaluator.Options // Rules is set to the rule
	// Deviations is what is asked of deviations from rules.
	Deviations deviation.Policy
	Trace      bool // give the evaluation step by step too
}

// ChooseError says that it is not clear which descriptor is meant.
type ChooseError struct {
	ID  string   // that was asked for; empty for none
	IDs []string // that there are, sorted
}

func (e *ChooseError) Error() string {
	if e.ID != "" {
		return fmt.Sprintf("no descriptor has the id %q; there are %s", e.ID, strings.Join(e.IDs, ", "))
	}
	return "several descriptors; choose one by its id: " + strings.Join(e.IDs, ", ")
}

// Explain explains one verdict, as Run would give it. Where any input is at fault the error is inputs.Problems
// with all that is wrong; where it is not clear which descriptor is meant it is a ChooseError; else those
// of evaluator.Session.Explain.
func Explain(ctx context.Context, policies *evaluator.Policies, req ExplainRequest) (*result.Explanation, error) {
	args := append([]string{req.Descriptor}, req.Registry...)
	files, missing := inputs.Find(args, req.Exclude...)
	c := &collector{}
	registry, err := c.readRegistry(ctx, policies, files)
	switch {
	case len(missing) > 0:
		return nil, missing.Err()
	case err != nil:
		return nil, err
	}
	if err := req.Deviations.Check(policies.Rules()); err != nil {
		return nil, err
	}
	req.Options.Rules, req.Options.Organisation = []string{req.Rule}, registry.organisation
	if seesRegistry(args, registry.organisation) {
		req.Options.Portfolio = registry.portfolio
	}
	session, err := policies.Begin(ctx, req.Date, req.Options)
	if err != nil {
		return nil, err
	}
	defer session.Close(ctx)
	doc, err := req.choose(policies, registry)
	if err != nil {
		return nil, err
	}
	out, err := session.Explain(ctx, req.Rule, doc)
	if err != nil {
		return nil, err
	}
	if req.Trace {
		if out.Traces, err = session.Trace(ctx, req.Rule, doc); err != nil {
			return nil, err
		}
	}
	book := deviation.NewBook(req.Date, req.Deviations, policies.Rules(), session.Rules())
	for _, document := range registry.deviations {
		book.AddDocument(document)
	}
	book.Apply(out.Descriptor, deviation.Of(doc))
	return out, nil
}

// choose finds the descriptor that is meant. The rule exists.
func (req *ExplainRequest) choose(policies *evaluator.Policies, registry *registry) (*inputs.Document, error) {
	files, missing := inputs.Find([]string{req.Descriptor}, req.Exclude...)
	if err := missing.Err(); err != nil {
		return nil, err
	}
	rule := policies.Rules()[slices.IndexFunc(policies.Rules(), func(r *result.Rule) bool { return strings.EqualFold(r.ID, req.Rule) })]
	var all, fitting []*inputs.Document
	for _, file := range files {
		documents, problems := inputs.ReadFile(file)
		if err := problems.Err(); err != nil {
			return nil, err
		}
		for _, document := range documents {
			switch {
			case document.Kind == inputs.Deviations:
				continue
			case registry.organisation != nil && document.Kind == inputs.Organisation:
				document = registry.organisation // the same one, so that what changes it changes both
			}
			if req.ID == "" || req.ID == document.ID {
				all = append(all, document)
				if string(document.Kind) == rule.Kind {
					fitting = append(fitting, document)
				}
			}
		}
	}
	switch {
	case len(all) == 1:
		return all[0], nil
	case len(fitting) == 1:
		return fitting[0], nil
	case len(all) > 1 && len(fitting) == 0:
		return nil, &evaluator.WrongKindError{Rule: rule, Kind: string(all[0].Kind)}
	}
	return nil, chooseAmong(req.ID, files, fitting)
}

// chooseAmong is the error that tells the ids that there are: those that fit, or all where an id was not found.
func chooseAmong(id string, files []string, fitting []*inputs.Document) error {
	e := &ChooseError{ID: id}
	add := func(documents []*inputs.Document) {
		for _, d := range documents {
			if d.Kind != inputs.Deviations && !slices.Contains(e.IDs, d.ID) {
				e.IDs = append(e.IDs, d.ID)
			}
		}
	}
	add(fitting)
	if id != "" {
		for _, file := range files {
			documents, _ := inputs.ReadFile(file)
			add(documents)
		}
	}
	slices.Sort(e.IDs)
	return e
}
