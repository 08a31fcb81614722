// Package check composes one run of pejl check: it finds and reads the descriptors, judges
// them, and hands the results to the reports as they come.
package check

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// Request says what to check, and how.
type Request struct {
	Args    []string // files, folders and globs
	Outputs []string // files that the reports will be written to; none may be a descriptor
	Date    time.Time
	FailOn  string // error, warning, note or never
	Version string // of the tool
	Options evaluator.Options
	// Progress is told after each file how many of how many are done; nil for nobody.
	Progress func(done, total int)
}

// Sink takes the descriptors of a run one by one, in the order of their files.
type Sink func(*result.Descriptor) error

// Run checks the descriptors and gives the run without its descriptors, which went to the
// sink. Where any input is at fault the error is inputs.Problems with all that is wrong with
// all files, and there is no run. Neither is there one where no rule is chosen (NoRulesError)
// or a report would overwrite a descriptor (OverwriteError).
func Run(ctx context.Context, policies *evaluator.Policies, req Request, sink Sink) (*result.Run, error) {
	files, problems := inputs.Find(req.Args)
	if len(problems) > 0 {
		return nil, errors.Join(problems, readAll(ctx, files)) // whoever mends one file wants to know of the others too
	}
	if err := refuseOverwriting(files, req.Outputs); err != nil {
		return nil, err
	}
	organisation, problems := findOrganisation(ctx, files)
	if len(problems) > 0 {
		return nil, cmp.Or(readAll(ctx, files), problems.Err())
	}
	req.Options.Organisation = organisation
	session, err := policies.Begin(ctx, req.Date, req.Options)
	if err != nil {
		return nil, err
	}
	defer session.Close(ctx)
	if len(session.Rules()) == 0 {
		return nil, &NoRulesError{Date: req.Date.Format(time.DateOnly)}
	}
	c := &collector{session: session, sink: sink, total: len(files), progress: req.Progress, organisation: organisation != nil}
	if err := evaluator.Ordered(ctx, files, c.checkFile, c.add); err != nil {
		return nil, err
	}
	if len(c.problems) > 0 {
		return nil, c.problems
	}
	return c.run(req, policies), nil
}

// fileOutcome is what became of one file.
type fileOutcome struct {
	documents   []*inputs.Document
	descriptors []*result.Descriptor
	problems    inputs.Problems
	err         error
}

// collector puts the outcomes of the files together; add is called by one goroutine at a time.
type collector struct {
	session  *evaluator.Session
	sink     Sink
	progress func(done, total int)
	total    int
	done     int
	ids      inputs.IDs
	summary  result.Summary
	problems inputs.Problems
	// organisation says that the run has one, found before the systems were judged.
	organisation bool
}

func (c *collector) checkFile(ctx context.Context, file string) fileOutcome {
	documents, problems := inputs.ReadFile(file)
	out := fileOutcome{documents: documents, problems: problems}
	if len(problems) > 0 {
		return out
	}
	for _, document := range documents {
		descriptor, err := c.session.Check(ctx, document)
		if err != nil {
			out.err = err
			return out
		}
		out.descriptors = append(out.descriptors, descriptor)
	}
	return out
}

func (c *collector) add(out fileOutcome) error {
	if c.done++; c.progress != nil {
		c.progress(c.done, c.total)
	}
	if out.err != nil {
		return out.err
	}
	c.problems = append(c.problems, out.problems...)
	for _, document := range out.documents {
		if problem := c.ids.Add(document); problem != nil {
			c.problems = append(c.problems, *problem)
		}
		if document.Kind == inputs.Organisation && !c.organisation {
			c.problems = append(c.problems, lateOrganisation(document))
		}
	}
	if len(c.problems) > 0 {
		return nil // no report will be written, but all problems are to be found
	}
	for _, descriptor := range out.descriptors {
		c.summary.Add(descriptor)
		if err := c.sink(descriptor); err != nil {
			return err
		}
	}
	return nil
}

// run describes the run as a whole.
func (c *collector) run(req Request, policies *evaluator.Policies) *result.Run {
	run := &result.Run{
		Date:        req.Date.Format(time.DateOnly),
		Edition:     policies.Edition(),
		ToolVersion: req.Version,
		Phase:       req.Options.Phase,
		Complete:    c.summary.Counts.Error == 0,
		FailOn:      req.FailOn,
		ExitCode:    c.summary.Counts.ExitCode(req.FailOn),
		Rules:       c.session.Rules(),
		Facts:       c.session.Facts(),
		Data:        c.session.DataSources(),
		Summary:     c.summary,
	}
	run.Strategies = strategiesOf(run.Rules)
	if warning, ok := c.withoutOrganisation(run.Rules, req.Options.Organisation); ok {
		run.Warnings = append(run.Warnings, warning)
	}
	if warning, ok := c.withoutRules(); ok {
		run.Warnings = append(run.Warnings, warning)
	}
	return run
}

func strategiesOf(rules []*result.Rule) []string {
	var out []string
	for _, r := range rules {
		if len(out) == 0 || out[len(out)-1] != r.Strategy {
			out = append(out, r.Strategy)
		}
	}
	return out
}

// readAll reads every file and gives the problems of all of them, nil where there are none.
func readAll(ctx context.Context, files []string) error {
	var problems inputs.Problems
	var ids inputs.IDs
	read := func(_ context.Context, file string) fileOutcome {
		documents, problems := inputs.ReadFile(file)
		return fileOutcome{documents: documents, problems: problems}
	}
	err := evaluator.Ordered(ctx, files, read, func(out fileOutcome) error {
		problems = append(problems, out.problems...)
		for _, document := range out.documents {
			if problem := ids.Add(document); problem != nil {
				problems = append(problems, *problem)
			}
		}
		return nil
	})
	return errors.Join(err, problems.Err())
}
