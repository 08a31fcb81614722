package result

// Counts counts results by outcome, fails also by severity and reason.
type Counts struct {
	Pass, Fail, NotAssessed, NotApplicable, Waived, Error int
	FailError, FailWarning, FailNote                      int
	Violated, Undocumented                                int
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
	case NotApplicable:
		c.NotApplicable++
	case Waived:
		c.Waived++
	case Error:
		c.Error++
	}
}

func (c *Counts) addFail(r *Result) {
	switch r.Rule.Severity {
	case SeverityError:
		c.FailError++
	case SeverityWarning:
		c.FailWarning++
	default:
		c.FailNote++
	}
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
	// MissingFacts is the number of facts that are missing, over all results that need them,
	// each fact of each descriptor counted once.
	MissingFacts int
}

// Add counts one descriptor and its results.
func (s *Summary) Add(d *Descriptor) {
	s.Descriptors++
	missing := map[string]bool{}
	for i := range d.Results {
		r := &d.Results[i]
		s.Counts.Add(r)
		for j := range r.Findings {
			if f := &r.Findings[j]; f.Missing {
				missing[PathText(f.Path)] = true
			}
		}
	}
	s.MissingFacts += len(missing)
}

// Exit codes of a check; the command documents them in its help.
const (
	ExitHolds     = 0 // the gate holds
	ExitFails     = 1 // findings at or above the threshold
	ExitNoVerdict = 2 // wrong usage, config, input or policy: there is no run
	ExitUndecided = 3 // no breach, but required rules could not be assessed, or a rule broke
)
