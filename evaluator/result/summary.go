package result

// Counts counts results by outcome, fails also by severity and reason.
type Counts struct {
	Pass, Fail, NotAssessed, NotApplicable, Waived, Error int
	FailError, FailWarning, FailNote                      int
	Violated, Undocumented                                int
	OpenError, OpenWarning, OpenNote                      int // not assessed, by the rule's severity
}

// Add counts one result.
func (c *Counts) Add(r *Result) {
	switch r.Outcome {
	case Pass:
		c.Pass++
	case Fail:
		c.Fail++
		c.addFail(r)
	case NotAssessed:
		c.NotAssessed++
		bySeverity(r.Rule.Severity, &c.OpenError, &c.OpenWarning, &c.OpenNote)
	case NotApplicable:
		c.NotApplicable++
	case Waived:
		c.Waived++
	case Error:
		c.Error++
	}
}

func bySeverity(s Severity, errors, warnings, notes *int) {
	switch s {
	case SeverityError:
		*errors++
	case SeverityWarning:
		*warnings++
	default:
		*notes++
	}
}

func (c *Counts) addFail(r *Result) {
	bySeverity(r.Rule.Severity, &c.FailError, &c.FailWarning, &c.FailNote)
	if r.Reason == Undocumented {
		c.Undocumented++
	} else {
		c.Violated++
	}
}

// Merge adds the counts of o.
func (c *Counts) Merge(o Counts) {
	c.Pass += o.Pass
	c.Fail += o.Fail
	c.NotAssessed += o.NotAssessed
	c.NotApplicable += o.NotApplicable
	c.Waived += o.Waived
	c.Error += o.Error
	c.FailError += o.FailError
	c.FailWarning += o.FailWarning
	c.FailNote += o.FailNote
	c.Violated += o.Violated
	c.Undocumented += o.Undocumented
	c.OpenError += o.OpenError
	c.OpenWarning += o.OpenWarning
	c.OpenNote += o.OpenNote
}

// Of gives the count of one outcome.
func (c *Counts) Of(o Outcome) int {
	switch o {
	case Pass:
		return c.Pass
	case Fail:
		return c.Fail
	case NotAssessed:
		return c.NotAssessed
	case NotApplicable:
		return c.NotApplicable
	case Waived:
		return c.Waived
	case Error:
		return c.Error
	}
	return 0
}

// Total is the number of results counted.
func (c *Counts) Total() int {
	return c.Pass + c.Fail + c.NotAssessed + c.NotApplicable + c.Waived + c.Error
}

// Share is the share of requirements met, in percent: pass ÷ (all − not applicable) × 100.
// What is not assessed stays in the denominator. With nothing left to divide by, or with
// nothing assessed at all, there is no share and ok is false; it is never 100 by default.
func (c *Counts) Share() (percent float64, ok bool) {
	all := c.Total() - c.NotApplicable
	if all == 0 || all == c.NotAssessed+c.Error {
		return 0, false
	}
	return 100 * float64(c.Pass) / float64(all), true
}

// Summary is what a run says as a whole.
type Summary struct {
	Descriptors int // checked descriptors
	Counts      Counts
	// MissingFacts counts the facts that are missing behind any result, UnansweredFacts those
	// that keep a requirement from being assessed: each fact of each descriptor once, and each
	// fact of the Organisation once for the run. A system's fact that the Organisation waits for
	// counts with the Organisation too.
	MissingFacts    int
	UnansweredFacts int

	ofOrganisation map[string]bool // facts counted; true: as unanswered too
}

// Add counts one descriptor and its results.
func (s *Summary) Add(d *Descriptor) {
	s.Descriptors++
	own := map[string]bool{}
	if s.ofOrganisation == nil {
		s.ofOrganisation = map[string]bool{}
	}
	for i := range d.Results {
		r := &d.Results[i]
		s.Counts.Add(r)
		for j := range r.Findings {
			f := &r.Findings[j]
			if !f.Missing {
				continue
			}
			counted := own
			if f.OfOrganisation {
				counted = s.ofOrganisation
			}
			s.count(counted, f.Where(), r.Outcome == NotAssessed)
		}
	}
}

func (s *Summary) count(counted map[string]bool, path string, unanswered bool) {
	before, known := counted[path]
	if !known {
		s.MissingFacts++
	}
	if unanswered && !before {
		s.UnansweredFacts++
	}
	counted[path] = before || unanswered
}

// Never is the threshold under which no finding fails the gate.
const Never = "never"

// ExitCode is what the counts say at a threshold: error, warning, note (each with what is more
// severe) or never. A rule that broke leaves the run undecided whatever the threshold.
func (c *Counts) ExitCode(failOn string) int {
	fails, open := 0, 0
	switch failOn {
	case string(SeverityNote):
		fails, open = c.FailNote, c.OpenNote
		fallthrough
	case string(SeverityWarning):
		fails, open = fails+c.FailWarning, open+c.OpenWarning
		fallthrough
	case string(SeverityError):
		fails, open = fails+c.FailError, open+c.OpenError
	}
	switch {
	case fails > 0:
		return ExitFails
	case open > 0 || c.Error > 0:
		return ExitUndecided
	}
	return ExitHolds
}

// Exit codes of a check; the command documents them in its help.
const (
	ExitHolds     = 0 // the gate holds
	ExitFails     = 1 // findings at or above the threshold
	ExitNoVerdict = 2 // wrong usage, config, input or policy: there is no run
	ExitUndecided = 3 // no breach, but required rules could not be assessed, or a rule broke
)
