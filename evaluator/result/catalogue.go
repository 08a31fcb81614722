package result

// Catalogue is what a reference work about strategies and their rules is written from.
type Catalogue struct {
	Strategies  []StrategyEntry
	Rules       []RuleEntry // sorted by strategy, area in the strategy's order, id
	Edition     string      // digest of the rules and their data, e.g. "sha256:…"
	ToolVersion string
}

// StrategyEntry describes one strategy.
type StrategyEntry struct {
	ID       string // the pack's folder name, e.g. hjoerring
	Name     Text
	Document string
	Areas    []AreaEntry // in the strategy's order, also those without rules
	// Reference is what the strategy's dated data says on the day of the catalogue; nil where it
	// is given without a day.
	Reference *Reference
}

// AreaEntry is one area of a strategy.
type AreaEntry struct {
	Code string
	Name Text
}

// RuleEntry is a rule with all that a reader wants to know of it before a check.
type RuleEntry struct {
	*Rule
	File       string      // below the root of the policies that it came with, with forward slashes
	Unanswered Outcome     // what a missing fact makes of the rule: Fail or NotAssessed
	Asks       []AskedFact // the facts that it reads: the descriptor's own first, each in the schema's order
	// Data are the titles of the dated data sets that it reads. It cannot be assessed on a day on
	// which one of them has no edition in force.
	Data []Text
	// Met and NotMet are a case each way from the rule's own tests; nil where these have none.
	Met, NotMet *Example
}

// AskedFact is a fact that a rule reads.
type AskedFact struct {
	Fact
	// Kind is that of the descriptor that holds it, e.g. Organisation for a rule about a System;
	// Registry says that the fact is read in all the registry's descriptors of the kind.
	Kind     string
	Registry bool
	Answer   AnswerType // of each answer, where there may be several
	Many     bool       // it takes a list of answers
}

// AnswerType is the sort of answer that a fact takes.
type AnswerType string

// The sorts of answers. A group has facts of its own, as each element of some lists does.
const (
	AnswerText    AnswerType = "text"
	AnswerChoice  AnswerType = "choice"
	AnswerYesNo   AnswerType = "yes_no"
	AnswerInteger AnswerType = "integer"
	AnswerNumber  AnswerType = "number"
	AnswerDate    AnswerType = "date"
	AnswerGroup   AnswerType = "group"
)

// AnswerTypes lists the sorts of answers.
func AnswerTypes() []AnswerType {
	return []AnswerType{AnswerText, AnswerChoice, AnswerYesNo, AnswerInteger, AnswerNumber, AnswerDate, AnswerGroup}
}

// Example is a rule's verdict on made-up facts, as a check gave it.
type Example struct {
	Outcome  Outcome
	Reason   Reason
	Date     string // ISO date of the check; empty where the rule does not look at it
	Excerpts []Excerpt
	// NoSystems says that the check saw a registry without systems; else those are excerpts.
	NoSystems bool
	// Findings are about the excerpts: File is an excerpt's, lines count within its text. A fact
	// that is missing stands there as a key without a value.
	Findings []Finding
}

// Excerpt is what an example says in one file.
type Excerpt struct {
	File  string // unique within the example
	Title Text   // of a data set, the name of a system of the portfolio; else empty
	Kind  string // of the descriptor; empty for a data set
	Text  string // YAML
}
