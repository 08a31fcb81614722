package result

// Deviation is an approved, dated departure of one descriptor from one rule (følg eller forklar),
// as it was written down. Where one entry of a file names several descriptors each has its own.
type Deviation struct {
	Rule       string // id of the rule
	Descriptor string // id of the descriptor that departs
	Path       string // the place that it is about, in the form of PlaceText; empty: the rule as a whole
	Reason     string
	ApprovedBy string // the approver's role
	ApprovedOn string // ISO date
	ExpiresOn  string // ISO date as written, that day included
	// Until is the last day on which it holds: ExpiresOn, or the earlier day on which the longest
	// time that the configuration allows is over. Empty where it never holds.
	Until      string
	Measure    string // compensating measure; may be empty
	File       string // with forward slashes
	Start, End Position
}

// DeviationFault is what is wrong with a deviation, or soon will be.
type DeviationFault string

// The faults, in the order in which reports show them. Those down to Contradictory keep the
// deviation from holding, so that the finding stands.
const (
	DeviationExpired       DeviationFault = "expired"       // its last day is over
	DeviationUnapproved    DeviationFault = "unapproved"    // approver or day of approval is missing
	DeviationFuture        DeviationFault = "future"        // it is approved on a later day than the run's
	DeviationUnexplained   DeviationFault = "unexplained"   // the reason is missing
	DeviationEndless       DeviationFault = "endless"       // the day of expiry is missing
	DeviationContradictory DeviationFault = "contradictory" // it expires before it is approved
	DeviationNotWaivable   DeviationFault = "not_waivable"  // the configuration lets nobody depart from the rule
	DeviationOrphaned      DeviationFault = "orphaned"      // there is no such rule or descriptor, or the rule is not about its kind
	DeviationUnused        DeviationFault = "unused"        // the requirement is met, or does not apply
	DeviationTooWide       DeviationFault = "too_wide"      // it covers more of a list than the findings
	DeviationTooLong       DeviationFault = "too_long"      // it is longer than the configuration allows, and cut to that
	DeviationExpiring      DeviationFault = "expiring"      // its last day is near
	DeviationUndecided     DeviationFault = "undecided"     // the requirement is not assessed, so it has no effect yet
	DeviationOverlapping   DeviationFault = "overlapping"   // another deviation covers the same
)

// DeviationFaults lists the faults in the order in which reports show them.
func DeviationFaults() []DeviationFault {
	return []DeviationFault{
		DeviationExpired, DeviationUnapproved, DeviationFuture, DeviationUnexplained, DeviationEndless,
		DeviationContradictory, DeviationNotWaivable, DeviationOrphaned, DeviationUnused, DeviationTooWide,
		DeviationTooLong, DeviationExpiring, DeviationUndecided, DeviationOverlapping,
	}
}

// DeviationRemark says one thing of one deviation.
type DeviationRemark struct {
	Fault     DeviationFault
	Deviation *Deviation
	Message   Text // one sentence: what is wrong and what to do, with dates and names in it
}
