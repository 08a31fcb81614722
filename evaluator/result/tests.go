package result

import (
	"cmp"
	"slices"
	"time"
)

// Tests is what a policy pack's own tests said of it.
type Tests struct {
	Tests    []Test        // sorted by file, line, name and case
	Rules    int           // rules whose tests were looked at
	Reused   int           // tests of which nothing changed since the last run, so that they were not run again
	Coverage *TestCoverage // nil: not measured
}

// TestKind says what sort of test one is.
type TestKind string

const (
	RegoTest  TestKind = "rego"  // a rule test_… in a file *_test.rego, or one of its cases
	CaseTest  TestKind = "case"  // a row of the table cases, judged as a check would
	ProofTest TestKind = "proof" // whether a rule's table has the cases that prove it
)

// TestOutcome is what became of a test.
type TestOutcome string

const (
	TestPassed  TestOutcome = "passed"
	TestFailed  TestOutcome = "failed"
	TestError   TestOutcome = "error"   // it broke before it could say anything
	TestSkipped TestOutcome = "skipped" // it is called todo_test_…
)

// TestOutcomes lists the outcomes, the best first.
func TestOutcomes() []TestOutcome {
	return []TestOutcome{TestPassed, TestSkipped, TestFailed, TestError}
}

// Test is one test.
type Test struct {
	Kind    TestKind
	Package string // of the test, without "data.": "hjoerring.rules.drift_001_test"
	Name    string // "test_cases", "cases" of a row of the table, "proof"
	Case    string // the note of a case; else empty
	Rule    string // the id of the rule whose test it is; empty of a helper's
	File    string // from the root of the policies, with forward slashes
	Line    int    // from 1: of the case's row where it is known, else of the rule
	Outcome TestOutcome
	Faults  []TestFault // why it did not pass; empty unless failed or error
	Output  string      // what it printed, if anything
	// Duration is how long it took; zero of a case of a Rego test, which has its share in the first.
	Duration time.Duration
}

// FullName names the test as --run looks at it: "hjoerring.rules.drift_001_test.test_cases/note".
func (t *Test) FullName() string {
	name := t.Package + "." + t.Name
	if t.Case != "" {
		name += "/" + t.Case
	}
	return name
}

// TestFault is one thing that a test found wrong.
type TestFault struct {
	Code    string // the sort of fault, in kebab-case; it stays the same from version to version
	File    string // where it shows: of a Rego test the expression that did not hold
	Line    int
	Message Text // what is wrong and what to do, without the place
	// Compared sets what was expected beside what came; empty where nothing was compared.
	Compared []TestComparison
	// Expression is what did not hold, as it stands in the file; Values what its parts were.
	Expression string
	Values     []TestValue
}

// TestComparison sets what was expected beside what came.
type TestComparison struct {
	What     string // "outcome", "paths" or "missing", as the case's key is called
	Expected []string
	Got      []string
}

// Same says whether the two sides agree.
func (c *TestComparison) Same() bool { return slices.Equal(c.Expected, c.Got) }

// TestValue is the value of a part of an expression.
type TestValue struct {
	Name  string // a variable, or the part as it is written
	Value string // as Rego writes it, cut where it is long; "undefined" where it has none
}

// TestCoverage says which lines of the policies the Rego tests ran.
type TestCoverage struct {
	Threshold float64 // in per cent; 0: none asked for
	Files     []FileCoverage
}

// FileCoverage is the coverage of one file. Lines without an expression count for nothing.
type FileCoverage struct {
	File      string
	Covered   int      // lines
	Uncovered int      // lines
	Ranges    [][2]int // those not covered, first and last, sorted
}

// Percent is the share of lines that are covered, 0 to 100; 100 where there are none.
func (c *FileCoverage) Percent() float64 {
	if c.Covered+c.Uncovered == 0 {
		return 100
	}
	return 100 * float64(c.Covered) / float64(c.Covered+c.Uncovered)
}

// Total sums the files up.
func (c *TestCoverage) Total() FileCoverage {
	var out FileCoverage
	for i := range c.Files {
		out.Covered += c.Files[i].Covered
		out.Uncovered += c.Files[i].Uncovered
	}
	return out
}

// Reached says whether the whole reaches the threshold.
func (c *TestCoverage) Reached() bool {
	total := c.Total()
	return total.Percent() >= c.Threshold
}

// Sort puts the tests in order.
func (t *Tests) Sort() {
	slices.SortStableFunc(t.Tests, func(a, b Test) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Case, b.Case))
	})
}

// Count counts the tests with the outcome.
func (t *Tests) Count(o TestOutcome) int {
	n := 0
	for i := range t.Tests {
		if t.Tests[i].Outcome == o {
			n++
		}
	}
	return n
}

// Passed says whether no test failed or broke and the coverage reaches what was asked for.
func (t *Tests) Passed() bool {
	return t.Count(TestFailed) == 0 && t.Count(TestError) == 0 && (t.Coverage == nil || t.Coverage.Reached())
}

// Below puts the folder before every file's name, for those who see the policies in it; "." and
// the empty folder change nothing.
func (t *Tests) Below(folder string) {
	if folder == "" || folder == "." {
		return
	}
	put := func(file *string) {
		if *file != "" {
			*file = folder + "/" + *file
		}
	}
	for i := range t.Tests {
		put(&t.Tests[i].File)
		t.Tests[i].Faults = slices.Clone(t.Tests[i].Faults)
		for j := range t.Tests[i].Faults {
			put(&t.Tests[i].Faults[j].File)
		}
	}
	if t.Coverage != nil {
		for i := range t.Coverage.Files {
			put(&t.Coverage.Files[i].File)
		}
	}
}
