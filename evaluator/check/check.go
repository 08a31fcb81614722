// Package check composes one run of pejl check: it finds and reads the descriptors, judges
// them, and hands the results to the reports as they come.
package check

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/baseline"
	"github.com/pejl/pejl/evaluator/deviation"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
	"github.com/pejl/pejl/inputs/changed"
)

// Request says what to check, and how.
type Request struct {
	Args    []string // files, folders and globs
	Except  []string // files that are no descriptors, though a folder or a glob may hold them
	Exclude []string // patterns of what below folders is no descriptor; see inputs.Find
	Outputs []string // files that the reports will be written to; none may be a descriptor
	Date    time.Time
	FailOn  string // error, warning, note or never
	Version string // of the tool
	// Packs are where the policies came from, and Arguments those of the command; see result.Run.
	Packs     []result.Pack
	Arguments []string
	Docs      result.Docs // the reference work that reports link to
	Options   evaluator.Options
	// Deviations is what is asked of deviations from rules.
	Deviations deviation.Policy
	// Baseline is what the run is compared with; nil for nothing. BaselineFile is where it was read from.
	Baseline     *baseline.Baseline
	BaselineFile string
	// Changes narrows the run down to what changed since the revision Since, and what depends on it; nil
	// for no narrowing. Shared are further files on which all descriptors depend, such as the configuration.
	Changes *changed.Changes
	Since   string
	Shared  []string
	// Update is the baseline that is to be written anew; nil for none.
	Update *Update
	// Progress is told each time a file was read how many readings of how many are done; nil for nobody.
	Progress func(done, total int)
}

// Sink takes the descriptors of a run one by one, in the order of their files.
type Sink func(*result.Descriptor) error

// Run checks the descriptors and gives the run without its descriptors, which went to the
// sink. Where any input is at fault the error is inputs.Problems with all that is wrong with
// all files, and there is no run. Neither is there one where no rule is chosen (NoRulesError)
// or a report would overwrite a descriptor (OverwriteError).
//
// The files are read twice, so that a registry of any size fits into memory: first for what
// rules must know of all of them before any is judged, then one by one.
func Run(ctx context.Context, policies *evaluator.Policies, req Request, sink Sink) (*result.Run, error) {
	files, missing := inputs.Find(req.Args, req.Exclude...)
	files = except(files, req.Except)
	if len(missing) == 0 {
		if err := RefuseOverwriting(req.read(files), req.Outputs); err != nil {
			return nil, err
		}
	}
	c := &collector{sink: sink, total: 2 * len(files), progress: req.Progress}
	registry, err := c.readRegistry(ctx, policies, files)
	if err := errors.Join(missing.Err(), err); err != nil {
		return nil, err // whoever mends one file wants to know of the others too
	}
	if err := req.Deviations.Check(policies.Rules()); err != nil {
		return nil, err
	}
	req.Options.Organisation = registry.organisation
	if seesRegistry(req.Args, registry.organisation) {
		req.Options.Portfolio = registry.portfolio
	}
	session, err := policies.Begin(ctx, req.Date, req.Options)
	if err != nil {
		return nil, err
	}
	defer session.Close(ctx)
	if len(session.Rules()) == 0 {
		return nil, &NoRulesError{Date: req.Date.Format(time.DateOnly)}
	}
	c.session = session
	c.open(&req, policies, registry, files)
	if err := evaluator.Ordered(ctx, files, c.checkFile, c.add); err != nil {
		return nil, err
	}
	return c.run(req, policies, registry), nil
}

// except leaves out the files with these names.
func except(files, names []string) []string {
	left := map[string]bool{}
	for _, name := range names {
		left[absolute(name)] = true
	}
	return slices.DeleteFunc(files, func(file string) bool { return len(left) > 0 && left[absolute(file)] })
}

// absolute is the whole path where the folder that the process is in is known, else the path itself.
func absolute(name string) string {
	if whole, err := filepath.Abs(name); err == nil {
		return whole
	}
	return filepath.Clean(name)
}

// read lists all files that a run reads: the descriptors, the user's own data and the baseline.
func (req *Request) read(descriptors []string) []string {
	out := slices.Clone(descriptors)
	for _, name := range slices.Sorted(maps.Keys(req.Options.Data)) {
		out = append(out, req.Options.Data[name].File)
	}
	if req.BaselineFile != "" {
		out = append(out, req.BaselineFile)
	}
	return out
}

// collector puts the outcomes of the files together; add is called by one goroutine at a time.
type collector struct {
	session  *evaluator.Session
	book     *deviation.Book
	compared *baseline.Comparison // nil for none
	update   *baseline.Update     // nil for none
	partial  *partial             // nil for a run of everything
	because  string               // the file on whose account a run of changes became one of everything
	sink     Sink
	progress func(done, total int)
	total    int
	done     int
	summary  result.Summary
}

// fileOutcome is what became of one file.
type fileOutcome struct {
	descriptors []judged
	skipped     bool // nothing in it is judged
	err         error
}

// judged is a descriptor and the deviations that stand in it.
type judged struct {
	descriptor *result.Descriptor
	deviations []*result.Deviation
	part       bool // only the rules that look at other systems judged it
}

func (c *collector) checkFile(ctx context.Context, file string) (out fileOutcome) {
	if c.partial.skips(file, c.session.HasDependent(inputs.System)) {
		out.skipped = true
		return out
	}
	documents, problems := inputs.ReadFile(file)
	if err := problems.Err(); err != nil {
		out.err = err // the file has changed since it was read first
		return out
	}
	for _, document := range documents {
		j, err := c.judge(ctx, document)
		if err != nil {
			out.err = err
			return out
		}
		if j.descriptor != nil {
			out.descriptors = append(out.descriptors, j)
		}
	}
	out.skipped = len(out.descriptors) == 0
	return out
}

// judge judges a document as far as the run goes; there is no descriptor where it does not go there.
func (c *collector) judge(ctx context.Context, document *inputs.Document) (j judged, err error) {
	if document.Kind == inputs.Deviations {
		return j, nil
	}
	switch c.partial.of(document.File, document.Kind) {
	case all:
		j.descriptor, err = c.session.Check(ctx, document)
	case dependent:
		j.part = true
		j.descriptor, err = c.session.CheckDependent(ctx, document)
		if err == nil && !says(j.descriptor) {
			j.descriptor = nil
		}
	}
	j.deviations = deviation.Of(document)
	return j, err
}

// says tells whether any of the results says something of the descriptor.
func says(d *result.Descriptor) bool {
	return slices.ContainsFunc(d.Results, func(r result.Result) bool { return r.Outcome != result.NotApplicable })
}

func (c *collector) add(out fileOutcome) error {
	c.step()
	if out.err != nil {
		return out.err
	}
	if out.skipped && c.partial != nil {
		c.partial.left++
	}
	for _, j := range out.descriptors {
		c.follow(j)
		if err := c.sink(j.descriptor); err != nil {
			return err
		}
	}
	return nil
}

// step tells that a file was read once more.
func (c *collector) step() {
	if c.done++; c.progress != nil {
		c.progress(c.done, c.total)
	}
}

// run describes the run as a whole.
func (c *collector) run(req Request, policies *evaluator.Policies, registry *registry) *result.Run {
	run := &result.Run{
		Date:        req.Date.Format(time.DateOnly),
		Edition:     policies.Edition(),
		Packs:       req.Packs,
		Arguments:   req.Arguments,
		ToolVersion: req.Version,
		Phase:       req.Options.Phase,
		Complete:    c.summary.Counts.Error == 0,
		FailOn:      req.FailOn,
		ExitCode:    c.summary.Counts.ExitCode(req.FailOn),
		Rules:       c.session.Rules(),
		Facts:       c.session.Facts(),
		Data:        c.session.DataSources(),
		Docs:        req.Docs,
		Summary:     c.summary,
	}
	run.Strategies = strategiesOf(run.Rules)
	c.conclude(run, &req, policies, registry)
	if warning, ok := c.withoutOrganisation(run.Rules, req.Options.Organisation); ok {
		run.Warnings = append(run.Warnings, warning)
	}
	for _, data := range c.session.UnreadData() {
		run.Warnings = append(run.Warnings, unreadData(data))
	}
	if c.because != "" {
		run.Warnings = append(run.Warnings, checkedAll(req.Since, c.because))
	}
	if c.partial != nil {
		run.Since = req.Since
		run.Warnings = append(run.Warnings, c.partial.remark())
	} else if warning, ok := c.withoutRules(); ok {
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
