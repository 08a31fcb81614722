package reporttest

import "github.com/pejl/pejl/evaluator/result"

// PolicyTests is what a pack's tests say where each kind of test fails in its own way.
func PolicyTests() *result.Tests {
	const (
		rule   = "TX-ARK-001"
		ofRule = "proeve.rules.ark_001_test"
		file   = "policies/proeve/rules/ark/ark_001_test.rego"
		lib    = "policies/lib/dage_test.rego"
	)
	both := func(da, en string) result.Text { return result.Text{DA: da, EN: en} }
	differs := both("en kontrol kommer til noget andet; ret reglen eller tilfældet:", "a check comes to something else; correct the rule or the case:")
	fault := func(code, file string, line int, message result.Text) result.TestFault {
		return result.TestFault{Code: code, File: file, Line: line, Message: message}
	}
	other := fault("case-differs", file, 12, differs)
	other.Compared = []result.TestComparison{
		{What: "outcome", Expected: []string{"violated"}, Got: []string{"undocumented"}},
		{What: "paths", Expected: []string{"contract.signed_on", "parts[2].name"}},
		{What: "missing", Got: []string{"contract.signed_on"}},
	}
	paths := fault("case-differs", file, 18, differs)
	paths.Compared = []result.TestComparison{
		{What: "outcome", Expected: []string{"violated"}, Got: []string{"violated"}},
		{What: "paths", Expected: []string{"a.b", "c"}, Got: []string{"a.b", "d.e.f"}},
	}
	untrue := fault("rego-false", lib, 9, both("dette er ikke sandt:", "this is not true:"))
	untrue.Expression = "days.before(case.day, 3) ==\n\t\tcase.want"
	untrue.Values = []result.TestValue{{Name: "days.before(case.day, 3)", Value: `"2026-10-29"`}, {Name: "case", Value: `{"day": "2026-11-01"}`}, {Name: "case.want", Value: "undefined"}}
	return &result.Tests{
		Rules: 1,
		Tests: []result.Test{
			{Kind: result.RegoTest, Package: "pejl.dage_test", Name: "test_før", Case: "tre dage", File: lib, Line: 7, Outcome: result.TestFailed, Faults: []result.TestFault{untrue}},
			{Kind: result.RegoTest, Package: "pejl.dage_test", Name: "test_tal", File: lib, Line: 14, Outcome: result.TestError, Output: "set: 3\nset: x",
				Faults: []result.TestFault{fault("rego-error", lib, 15, both("Rego gik i stå: to_number: invalid syntax", "Rego broke down: to_number: invalid syntax"))}},
			{Kind: result.RegoTest, Package: "pejl.dage_test", Name: "todo_test_uger", File: lib, Line: 20, Outcome: result.TestSkipped},
			{Kind: result.ProofTest, Package: ofRule, Name: "proof", Rule: rule, File: file, Line: 10, Outcome: result.TestFailed, Faults: []result.TestFault{
				fault("no-pass", file, 10, both(`intet tilfælde er opfyldt; skriv et med "outcome": "pass"`, `no case is met; write one with "outcome": "pass"`)),
				fault("exempt-fact-unknown", file, 6, both("exempt nævner a.b, som reglen ikke læser", "exempt names a.b, which the rule does not read")),
			}},
			{Kind: result.CaseTest, Package: ofRule, Name: "cases", Case: "underskrevet", Rule: rule, File: file, Line: 12, Outcome: result.TestFailed, Faults: []result.TestFault{other}},
			{Kind: result.RegoTest, Package: ofRule, Name: "test_cases", Case: "underskrevet", Rule: rule, File: file, Line: 12, Outcome: result.TestFailed,
				Faults: []result.TestFault{fault("rego-undefined", file, 8, both("testen holder ikke", "the test does not hold"))}},
			{Kind: result.CaseTest, Package: ofRule, Name: "cases", Case: "to steder", Rule: rule, File: file, Line: 18, Outcome: result.TestFailed, Faults: []result.TestFault{paths}},
			{Kind: result.RegoTest, Package: ofRule, Name: "test_cases", Case: "to steder", Rule: rule, File: file, Line: 18, Outcome: result.TestPassed},
		},
		Coverage: &result.TestCoverage{Threshold: 95, Files: []result.FileCoverage{
			{File: "policies/lib/dage.rego", Covered: 9, Uncovered: 1, Ranges: [][2]int{{7, 7}}},
			{File: "policies/proeve/rules/ark/ark_001.rego", Covered: 6, Uncovered: 4, Ranges: [][2]int{{31, 33}, {40, 40}}},
			{File: "policies/proeve/rules/ark/ark_002.rego", Covered: 5},
		}},
	}
}

// PolicyTestsPassed is what they say where nothing is wrong.
func PolicyTestsPassed() *result.Tests {
	out := PolicyTests()
	kept := out.Tests[:0]
	for _, t := range out.Tests {
		if t.Outcome == result.TestPassed || t.Kind != result.RegoTest {
			t.Outcome, t.Faults = result.TestPassed, nil
			kept = append(kept, t)
		}
	}
	out.Tests, out.Coverage.Threshold = kept, 80
	return out
}

// HostilePolicyTests are tests with HostileText in the place of every text.
func HostilePolicyTests() *result.Tests {
	out := PolicyTests()
	both := result.Text{DA: HostileText, EN: HostileText}
	for i := range out.Tests {
		t := &out.Tests[i]
		t.Package, t.Name, t.File, t.Output = HostileText, t.Name+HostileText, HostileText, HostileText
		if t.Case != "" {
			t.Case += HostileText
		}
		for j := range t.Faults {
			f := &t.Faults[j]
			f.File, f.Message, f.Expression = HostileText, both, HostileText
			for k := range f.Compared {
				f.Compared[k].Got = []string{HostileText}
			}
			for k := range f.Values {
				f.Values[k] = result.TestValue{Name: HostileText, Value: HostileText}
			}
		}
	}
	return out
}
