package check

import (
	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/deviation"
	"github.com/pejl/pejl/evaluator/result"
)

// Update writes a baseline anew from a run.
type Update struct {
	Old  *baseline.Baseline // nil where there is none yet: everything is taken in
	Grow bool               // take in what is new as well
	// Next and Numbers are what came of it, once Run has returned without an error.
	Next    *baseline.Baseline
	Numbers baseline.Numbers
}

// open readies what follows the descriptors of the run.
func (c *collector) open(req *Request, policies *evaluator.Policies, registry *registry, files []string) {
	c.partial, c.because = narrow(req, files, registry)
	c.book = deviation.NewBook(req.Date, req.Deviations, policies.Rules(), c.session.Rules())
	for _, document := range registry.deviations {
		c.book.AddDocument(document)
	}
	if req.Baseline != nil {
		c.compared = req.Baseline.Compare(req.BaselineFile)
	}
	if req.Update != nil {
		c.update = baseline.NewUpdate(req.Update.Old, req.Update.Grow)
	}
}

// follow lets deviations and the baseline change what was judged, before it is counted.
func (c *collector) follow(j judged) {
	c.book.Apply(j.descriptor, j.deviations)
	switch {
	case c.compared != nil && j.part:
		c.compared.AddPart(j.descriptor)
	case c.compared != nil:
		c.compared.Add(j.descriptor)
	}
	switch {
	case c.partial != nil && j.part:
		c.partial.partly++
	case c.partial != nil:
		c.partial.wholly++
	}
	if c.update != nil {
		c.update.Add(j.descriptor)
	}
	c.summary.Add(j.descriptor)
}

// conclude says what the deviations and the baseline came to.
func (c *collector) conclude(run *result.Run, req *Request, policies *evaluator.Policies, registry *registry) {
	whole := seesAll(req.Args, registry.organisation)
	run.Remarks = c.book.Remarks(registry.kind, whole)
	scope := baseline.Scope{
		Rules: policies.Rules(),
		Exists: func(kind, id string) bool {
			found, ok := registry.kind(id)
			return ok && found == kind
		},
		Whole: whole,
	}
	if c.compared != nil {
		run.Baseline = c.compared.Finish(run, scope)
	}
	if c.update != nil {
		req.Update.Next, req.Update.Numbers = c.update.Finish(run, scope)
	}
}
