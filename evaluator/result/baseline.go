package result

// Change is how a result compares with the baseline; the values are SARIF's baselineState
// (2.1.0, 3.27.24).
type Change string

// The changes.
const (
	New       Change = "new"       // the baseline has no such result of the rule and descriptor
	Updated   Change = "updated"   // it has one, but not all of the findings
	Unchanged Change = "unchanged" // it has all of the findings
	Absent    Change = "absent"    // the baseline has it and the run does not; see Gone
)

// Baseline is an earlier run that this one was compared with. Results of the outcomes Fail and
// NotAssessed are compared, each with those of the same outcome.
type Baseline struct {
	File    string // as it was named, with forward slashes
	Date    string // ISO date that the earlier run stood for; may be empty
	Edition string // of the rules then; may be empty
	// New, Updated and Unchanged count the run's fails; NewOpen, UpdatedOpen and UnchangedOpen
	// what was not assessed.
	New, Updated, Unchanged             int
	NewOpen, UpdatedOpen, UnchangedOpen int
	Gone                                []Gone // sorted by descriptor, rule
}

// Gone is a result of the baseline that the run does not have.
type Gone struct {
	Rule       string // id, which need not exist any more
	Title      Text   // of the rule; empty where it does not exist any more
	Kind       string
	Descriptor string  // id
	Was        Outcome // Fail or NotAssessed
	Now        Outcome // what the rule says now; empty where the rule or the descriptor is gone
}
