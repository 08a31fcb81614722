package result

// Levels counts by severity.
type Levels struct{ Error, Warning, Note int }

func (l *Levels) add(s Severity) {
	switch s.Rank() {
	case 0:
		l.Error++
	case 1:
		l.Warning++
	default:
		l.Note++
	}
}

func (l *Levels) merge(o Levels) {
	l.Error += o.Error
	l.Warning += o.Warning
	l.Note += o.Note
}

// from counts what is at or above the threshold; see ExitCode.
func (l *Levels) from(threshold string) int {
	switch threshold {
	case string(SeverityError):
		return l.Error
	case string(SeverityWarning):
		return l.Error + l.Warning
	case string(SeverityNote):
		return l.Error + l.Warning + l.Note
	}
	return 0
}

// Counts counts results by outcome, fails also by severity and reason.
type Counts struct {
	Pass, Fail, NotAssessed, NotApplicable, Waived, Error int
	Fails                                                 Levels // Fail, by the rule's severity
	Violated, Undocumented                                int    // Fail, by reason
	Open                                                  Levels // NotAssessed, by the rule's severity
	// KnownFails and KnownOpen are those of Fails and Open that the baseline has: they do not
	// stop the gate. Zero without a baseline.
	KnownFails, KnownOpen Levels
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
		c.Open.add(r.Rule.Severity)
		if r.Change == Unchanged {
			c.KnownOpen.add(r.Rule.Severity)
		}
	case NotApplicable:
		c.NotApplicable++
	case Waived:
		c.Waived++
	case Error:
		c.Error++
	}
}

func (c *Counts) addFail(r *Result) {
	c.Fails.add(r.Rule.Severity)
	if r.Change == Unchanged {
		c.KnownFails.add(r.Rule.Severity)
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
	c.Fails.merge(o.Fails)
	c.Violated += o.Violated
	c.Undocumented += o.Undocumented
	c.Open.merge(o.Open)
	c.KnownFails.merge(o.KnownFails)
	c.KnownOpen.merge(o.KnownOpen)
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
// severe) or never. What the baseline has counts for nothing. A rule that broke leaves the run
// undecided whatever the threshold.
func (c *Counts) ExitCode(failOn string) int {
	switch {
	case c.Fails.from(failOn) > c.KnownFails.from(failOn):
		return ExitFails
	case c.Open.from(failOn) > c.KnownOpen.from(failOn) || c.Error > 0:
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
