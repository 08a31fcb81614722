// Package result holds what a run found, as plain data: the evaluator fills it, the
// reports read it, and neither needs the other.
//
// Texts for people come in Danish and English; codes (outcomes, severities, phases)
// are the same in both. Nothing here opens a file, reads a clock or evaluates a rule.
package result

// Text is one text in the two languages of a report.
type Text struct {
	DA string
	EN string
}

// In returns the text in the language, "da" or "en"; an empty English text falls back to Danish.
func (t Text) In(lang string) string {
	if lang == "en" && t.EN != "" {
		return t.EN
	}
	return t.DA
}

// Outcome is what one rule says of one descriptor.
type Outcome string

// The outcomes. Silence is never a pass: Pass comes from evaluated evidence only.
const (
	Pass          Outcome = "pass"
	Fail          Outcome = "fail"
	NotAssessed   Outcome = "not_assessed"   // a fact that the rule needs is missing
	NotApplicable Outcome = "not_applicable" // the rule does not concern this descriptor, or not in its phase
	Waived        Outcome = "waived"         // a fail under a valid deviation
	Error         Outcome = "error"          // the rule itself broke; the run is incomplete
)

// Outcomes lists every outcome in the order in which reports show them, most urgent first.
func Outcomes() []Outcome {
	return []Outcome{Fail, Error, NotAssessed, Waived, Pass, NotApplicable}
}

// Reason tells why a result is a Fail; it is empty for every other outcome.
type Reason string

// The reasons of a fail.
const (
	Violated     Reason = "violated"     // the facts contradict the rule
	Undocumented Reason = "undocumented" // the rule demands documentation, and it is absent
)

// Severity grades a rule, and with it the rule's fails; the values are SARIF's levels (2.1.0, 3.27.10).
type Severity string

// The severities, most severe first.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityNote    Severity = "note"
)

// Severities lists the severities, most severe first.
func Severities() []Severity { return []Severity{SeverityError, SeverityWarning, SeverityNote} }

// Rank orders severities: 0 for error, 1 for warning, 2 for note and for anything unknown.
func (s Severity) Rank() int {
	switch s {
	case SeverityError:
		return 0
	case SeverityWarning:
		return 1
	}
	return 2
}

// Modality is how strongly the strategy words a requirement: must, should, prefer or may.
type Modality string

// The modalities, strongest first.
const (
	Must   Modality = "must"
	Should Modality = "should"
	Prefer Modality = "prefer"
	May    Modality = "may"
)

// Modalities lists the modalities, strongest first.
func Modalities() []Modality { return []Modality{Must, Should, Prefer, May} }

// Severity gives the severity that follows from a modality: must is an error, should and
// prefer are warnings, may is a note. An unknown modality has none.
func (m Modality) Severity() Severity {
	switch m {
	case Must:
		return SeverityError
	case Should, Prefer:
		return SeverityWarning
	case May:
		return SeverityNote
	}
	return ""
}

// Phase is one of the strategy's four life-cycle phases.
type Phase string

// The phases, in the order in which a system passes through them.
const (
	PhaseNeeds       Phase = "behovsopgoerelse"
	PhaseProcurement Phase = "anskaffelse"
	PhaseContract    Phase = "kontraktopfoelgning"
	PhaseExit        Phase = "exit"
)

// Phases lists the phases in order.
func Phases() []Phase { return []Phase{PhaseNeeds, PhaseProcurement, PhaseContract, PhaseExit} }

// Next is the phase that follows p; empty after exit and for an unknown phase.
func (p Phase) Next() Phase {
	phases := Phases()
	for i, q := range phases[:len(phases)-1] {
		if p == q {
			return phases[i+1]
		}
	}
	return ""
}

// Source is where in the strategy a rule comes from.
type Source struct {
	Document string
	Section  string
	Quote    string // word for word; "[…]" marks left-out words
}

// Rule is one requirement of a strategy, as its annotation describes it.
type Rule struct {
	ID            string // e.g. HJ-ARK-001
	Strategy      string // the pack's folder name, e.g. hjoerring
	StrategyName  Text
	Area          string // the middle of the id, e.g. ARK
	AreaName      Text
	AreaRank      int // the area's place in its strategy, from 0
	Title         Text
	Description   Text // what is asked, and when it counts as met
	Modality      Modality
	Severity      Severity
	Kind          string // the descriptor kind it is about: System, Hardware, Organisation
	Scope         string // system, contract, portfolio, organisation or strategy
	Phases        []Phase
	Source        Source
	Role          Text // responsible role
	Remedy        Text
	Link          string // address of the strategy's own guidance; may be empty; see Docs for ours
	EffectiveFrom string // ISO date; empty: always
	EffectiveTo   string // ISO date, that day included; empty: for ever
	Facts         []string
}

// Fact describes one fact of a descriptor schema for people. Path has "[]" for "each element".
type Fact struct {
	Path     string
	Title    Text
	Question Text
	Values   []Value // the allowed values of an enum, in the schema's order; else empty
}

// Value is one allowed value of an enum with its name for people.
type Value struct {
	Code  string
	Label Text
}

// Position is a place in a file. Line and Column count from 1; columns count characters
// (Unicode code points), as editors and SARIF's columnKind "unicodeCodePoints" do.
// The zero Position means "no place".
type Position struct {
	Line   int
	Column int
}

// RegistryFact is the Fact of a finding that the registry's systems are not known, since the run
// sees only some of its files. It has no file.
const RegistryFact = "portfolio.systems"

// Finding is one piece of evidence behind a result: a value that contradicts the rule, or a
// fact that is missing.
type Finding struct {
	// Path leads from the top of the descriptor to the value: keys are strings, indices
	// ints. For a missing fact it is the place where the fact belongs, which need not exist.
	Path []any
	// Place is where the finding is, in a form that outlives changes around it: a step is a key, or
	// in brackets what the element of a list is called, and only where it has no name of its own its
	// index. A finding about another system of the registry begins with "portfolio", "systems" and its id.
	Place []string
	// Fact is the path in the schema's form, e.g. "common_solutions.relevant[].used"; a key
	// of Run.Facts. Empty where a rule points at something that is not a fact.
	Fact string
	// File is the descriptor's file as it was named, with forward slashes. A finding about a
	// fact of the Organisation names the Organisation's file, or nothing where there is none.
	File string
	// Start and End enclose the value, End exclusive; for a missing fact the key of the
	// nearest parent that exists. Zero where File is empty.
	Start, End Position
	// Value is the value as JSON; nil for a missing fact.
	Value []byte
	// Personal says that the value names a person: no report writes it down, though it counts in
	// fingerprints. Message leaves it out too.
	Personal bool
	// Missing says that the finding is the absence of a fact.
	Missing bool
	// OfOrganisation says that the fact belongs to the Organisation and not to the descriptor
	// that was judged: the municipality must answer, not the owner.
	OfOrganisation bool
	// OfData says that what is missing is a dated data set's edition in force on the run's day.
	// Path is then the data set's strategy and name, and File the user's own file, if any;
	// OfOrganisation is set too.
	OfData bool
	// System is the id of the system that the finding is about, where that is another than the
	// descriptor judged: a portfolio rule judges the Organisation by all systems. File and Path are
	// that system's. Else empty.
	System  string
	Message Text
	// Waiver is the valid deviation that covers the finding; nil for none. A fail has such findings
	// where deviations cover some of its findings and not all.
	Waiver *Deviation
}

// Result is what one rule says of one descriptor. Findings are sorted by place; they are
// empty for pass and not_applicable.
type Result struct {
	Rule     *Rule
	Outcome  Outcome
	Reason   Reason
	Findings []Finding
	// Waivers are the valid deviations that the result is waived under, in the order of their
	// places; empty for every outcome but Waived.
	Waivers []*Deviation
	// Change compares a Fail or NotAssessed with the baseline; empty for other outcomes and without one.
	Change Change
	// Err says what broke; only with outcome Error.
	Err string
}

// Descriptor is one checked descriptor with a result for each rule of its kind, in the
// order of Run.Rules.
type Descriptor struct {
	Kind    string
	ID      string
	Name    string
	File    string   // as it was named, with forward slashes
	Start   Position // of the document in the file
	Phase   Phase    // the phase it was checked for; empty where it states none
	Unit    string   // the system owner's unit; empty where it states none
	Results []Result
	// NextPhase is the phase after Phase, and Next what its rules would say today, only of
	// rules that do not ask in Phase and whose outcome would be fail or not_assessed.
	NextPhase Phase
	Next      []Result
}

// DataSource is dated data that rules read beside the descriptors.
type DataSource struct {
	Name         Text
	Version      string
	Date         string // ISO date from which it holds
	File         string // the user's own file; empty for embedded data
	Illustrative bool   // made up to show the form, not anybody's real data
}

// Run is one check: all rules on all descriptors on one date.
type Run struct {
	Date       string // ISO date that the check stands for
	Strategies []string
	Edition    string // digest of the rules and their data, e.g. "sha256:…"
	Packs      []Pack // where the rules came from, in the order in which they were named
	// Arguments are those of the command, in a form that says all that matters and nothing of where
	// reports went, so that the run can be done again: "check", its paths, and flags as "--name=value".
	// Empty of a run that no command made.
	Arguments   []string
	ToolVersion string
	Phase       Phase // the phase that was asked for in place of each descriptor's own; else empty
	// Complete is false when a rule broke, so that some requirement was not checked.
	Complete    bool
	FailOn      string // error, warning, note or never
	ExitCode    int
	Rules       []*Rule // all rules of the run, sorted by strategy, area in the strategy's order, id
	Facts       map[string]Fact
	Data        []DataSource
	Docs        Docs          // the reference work that reports link to
	Since       string        // the git revision whose later changes alone were checked; empty for all
	Descriptors []*Descriptor // in the order of their files; empty where they were streamed
	Summary     Summary
	Baseline    *Baseline // what the run was compared with; nil for nothing
	// Remarks are what is to be said of the deviations, in the order of their places; of one deviation
	// in the order of the faults.
	Remarks []DeviationRemark
	// Warnings are remarks about the run as a whole, e.g. that a registry has no Organisation.
	Warnings []Text
}
