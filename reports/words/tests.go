package words

import "github.com/pejl/pejl/evaluator/result"

// What a policy pack's tests are counted as.
var (
	Rules     = noun("regel", "regler", "rule", "rules")
	TestCases = noun("tilfælde", "tilfælde", "case", "cases")
	RegoTests = noun("Rego-test", "Rego-tests", "Rego test", "Rego tests")
)

// testOutcomes are the names of the outcomes of tests, and how they are counted.
var testOutcomes = map[result.TestOutcome]Noun{
	result.TestPassed:  noun("bestået", "bestået", "passed", "passed"),
	result.TestFailed:  noun("slog fejl", "slog fejl", "failed", "failed"),
	result.TestError:   noun("gik i stå", "gik i stå", "broke down", "broke down"),
	result.TestSkipped: noun("sprunget over", "sprunget over", "skipped", "skipped"),
}

// TestOutcome names the outcome of a test.
func TestOutcome(o result.TestOutcome, lang string) string {
	return or(testOutcomes[o].one.In(lang), string(o))
}

// TestOutcomeCount counts tests with the outcome: "3 failed".
func TestOutcomeCount(n int, o result.TestOutcome, lang string) string {
	return Count(n, testOutcomes[o], lang)
}

// TestCase names a case: »note«.
func TestCase(note, lang string) string { return TestCases.Name(1, lang) + " " + Quote(note, lang) }

var proven = result.Text{DA: "tilfældene", EN: "the cases"}

// TestName says which test one is, for people: of a rule the case, or the cases as a whole; else the
// Rego test.
func TestName(t *result.Test, lang string) string {
	name := t.Rule
	switch {
	case t.Kind == result.ProofTest:
		return Clean(name + ": " + proven.In(lang))
	case t.Kind == result.CaseTest:
		return Clean(name + ": " + TestCase(t.Case, lang))
	case name == "":
		name = t.Package
	}
	name += ": " + t.Name
	if t.Case != "" {
		name += ", " + TestCase(t.Case, lang)
	}
	return Clean(name)
}
