package result

// Explanation says why one rule came to its verdict on one descriptor, and what would change it.
type Explanation struct {
	Rule *Rule
	// Descriptor is what was judged. It has one result, that of the rule; deviations count in it
	// where the caller let them.
	Descriptor *Descriptor
	Date       string          // ISO date that the verdict stands for
	Phase      Phase           // the phase that was asked for in place of the descriptor's own; else empty
	Facts      map[string]Fact // that the rule reads, by path
	Data       []DataSource    // the dated data that the rule reads, in the editions in force
	Reads      []FactRead      // sorted by origin, then in the schema's order
	Decision   Decision
	// Changes are what would change the outcome, each proven by judging the changed descriptor: first
	// those after which the requirement is met, then those after which it does not apply, then the rest.
	Changes []OutcomeChange
	// Tried counts the changed descriptors that were judged.
	Tried int
	// Traces are the rule's evaluation step by step; empty unless they were asked for.
	Traces []Trace
}

// Result is the verdict that is explained.
func (e *Explanation) Result() *Result { return &e.Descriptor.Results[0] }

// FactOrigin is where a fact comes from.
type FactOrigin string

// The origins of facts.
const (
	OfDescriptor   FactOrigin = "descriptor"   // the descriptor judged
	OfOrganisation FactOrigin = "organisation" // the registry's Organisation
	OfPortfolio    FactOrigin = "portfolio"    // the registry's systems
	OfDataset      FactOrigin = "data"         // a dated data set
)

// FactRead is one fact that a rule reads, with all its values.
type FactRead struct {
	Origin FactOrigin
	Fact   Fact // of a data set its name and title
	// Values are what was there, in the order of lists and systems: one, or in lists and of the portfolio any
	// number. An absent fact has one value that is Missing. Empty for a data set that is there, and where the list
	// that the fact belongs to is empty or absent.
	Values []Finding
	// More counts the values that were left out of Values because they are many.
	More int
}

// DecidedBy says what of a rule settled its verdict.
type DecidedBy string

// What settles a verdict.
const (
	ByPhase         DecidedBy = "phase"         // the rule does not ask in the descriptor's phase
	ByApplies       DecidedBy = "applies"       // the facts that are there make it not apply
	ByMet           DecidedBy = "met"           // they meet it
	ByViolation     DecidedBy = "violation"     // a violation was found
	ByContradiction DecidedBy = "contradiction" // nothing that is absent could make it met
	ByAbsence       DecidedBy = "absence"       // facts are absent that could decide it
	ByError         DecidedBy = "error"         // the rule broke
)

// Decision is what settled the verdict.
type Decision struct {
	By DecidedBy
	// Part is the part of the rule that was decided upon: applies, met or violation; empty by phase and error.
	Part string
	// Because is a smallest set of the facts that are there which alone settles the verdict: all others may be
	// absent and it stands. Empty where none is needed, or the verdict hangs on facts that are absent.
	Because []Finding
	// Applies is a smallest set of the facts that are there which makes the rule apply; empty where it
	// does not, or always does.
	Applies []Finding
	// Lines are the lines of the rule that decide, in the order of the file.
	Lines []RuleLine
}

// RuleLine is an expression of a rule.
type RuleLine struct {
	File  string // within the policies, with forward slashes
	Line  int
	Part  string // applies, met, violation, or the name of a helper rule
	Text  string // as it is written; it may have several lines
	Holds bool   // false: the first expression of its rule that does not hold
}

// OutcomeChange is one way to change the outcome.
type OutcomeChange struct {
	// Sets are the facts that are changed together, each once. Where it is one fact, any of its values alone
	// gives the outcome; where they are several, each has one value.
	Sets    []FactChange
	Outcome Outcome
	Reason  Reason
}

// FactChange is a fact and the values that it is given.
type FactChange struct {
	Origin FactOrigin
	Fact   Fact
	Name   Text    // what the fact is called, with the name of the list's element that it belongs to
	Now    Finding // what is there today
	Was    Text    // the same, as people read it
	Values []NewValue
}

// NewValue is a value that a fact is given, or its absence.
type NewValue struct {
	// Value is the value as JSON; nil takes the fact away.
	Value []byte
	// Shown is how people read it. A value that stands for any of its kind, since only its presence matters,
	// is told as such: "en tekst".
	Shown Text
	// Relation says how the value stands to other facts or to the rule: "dagen før …"; may be empty.
	Relation Text
	// Any says that the value stands for any other of its kind that is there.
	Any bool
	// Personal says that the value names a person; Value is nil then.
	Personal bool
}

// Trace is the evaluation of one part of a rule, step by step.
type Trace struct {
	Part string // applies, met or violation
	// Partial says that it is the partial evaluation with the absent facts unknown, which settles
	// whether the part could still hold.
	Partial  bool
	Unknowns []string // of a partial evaluation: the facts that are unknown
	Residue  []string // of a partial evaluation: the queries that are left, none where the part cannot hold
	Text     string   // the steps, as OPA writes them
}
