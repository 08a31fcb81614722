package evaluator_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
)

const ruleWithApplies = `
applies if input.classification.category == "line_of_business"

met if input.contract.signed_on <= data.run.date

violation contains {"path": ["contract", "signed_on"]} if {
	input.contract.signed_on > data.run.date
}
`

const goodCases = `package test.rules.ark_001_test

import data.test.rules.ark_001

_signed := {"lifecycle": {"phase": "exit"}, "classification": {"category": "line_of_business"}, "contract": {"signed_on": "2026-10-01"}}

_day := {"date": "2026-11-01"}

test_met if ark_001.met with input as _signed with data.run as _day

cases := {
	"signed": {"input": _signed, "outcome": "pass"},
	"not yet": {
		"input": object.union(_signed, {"contract": {"signed_on": "2026-12-01"}}),
		"outcome": "violated",
		"paths": [["contract", "signed_on"]],
	},
	"unsigned": {"input": json.remove(_signed, ["contract"]), "outcome": "undocumented", "missing": ["contract.signed_on"]},
	"unsorted": {
		"input": json.remove(_signed, ["classification"]),
		"outcome": "not_assessed",
		"missing": ["classification.category"],
	},
	"another": {"input": object.union(_signed, {"classification": {"category": "foundation"}}), "outcome": "not_applicable"},
}
`

// testedPack is a pack of one rule with its test; replacements in the test come in pairs.
func testedPack(replace ...string) fstest.MapFS {
	fsys := pack(map[string]string{"ark_001": ruleWithApplies})
	test := strings.NewReplacer(replace...).Replace(goodCases)
	fsys["test/rules/ark/ark_001_test.rego"] = &fstest.MapFile{Data: []byte(test)}
	return fsys
}

func runTests(t *testing.T, fsys fstest.MapFS, o evaluator.TestOptions) *result.Tests {
	t.Helper()
	got, err := evaluator.NewTester(fsys).Run(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// told writes down what did not pass, a fault a line.
func told(tests *result.Tests) string {
	var b strings.Builder
	for _, test := range tests.Tests {
		if test.Outcome == result.TestSkipped {
			fmt.Fprintf(&b, "%s:%d %s skipped\n", test.File, test.Line, test.FullName())
		}
		for _, f := range test.Faults {
			fmt.Fprintf(&b, "%s:%d %s %s %s:%d", test.File, test.Line, test.FullName(), f.Code, f.File, f.Line)
			if f.Expression != "" {
				fmt.Fprintf(&b, " %s %v", f.Expression, f.Values)
			}
			for _, row := range f.Compared {
				fmt.Fprintf(&b, " %s %v/%v", row.What, row.Expected, row.Got)
			}
			if f.Code == "case-input" || f.Code == "rego-error" || f.Code == "case-unreadable" {
				fmt.Fprintf(&b, " %s", f.Message.EN)
			}
			b.WriteString("\n")
		}
	}
	return strings.NewReplacer("test/rules/ark/ark_001_test.rego", "T", "test/rules/ark/ark_001.rego", "R", "test.rules.ark_001_test.", "").Replace(b.String())
}

func TestTestsThatPass(t *testing.T) {
	got := runTests(t, testedPack(), evaluator.TestOptions{})
	if text := told(got); text != "" || !got.Passed() {
		t.Error(text)
	}
	if len(got.Tests) != 1+5+1 || got.Rules != 1 || got.Coverage != nil {
		t.Errorf("%d tests of %d rules", len(got.Tests), got.Rules)
	}
}

func TestTestsThatFail(t *testing.T) {
	for _, c := range []struct {
		name    string
		replace []string
		want    string
	}{
		{"z", []string{`_signed, "outcome": "pass"`, `_signed, "outcome": "undocumented", "missing": ["contract.signed_on"]`}, ""},
		{"z", []string{`"paths": [["contract", "signed_on"]]`, `"paths": [["contract", "expires_on"]]`}, ""},
		{"z", []string{`"outcome": "pass"`, `"outcome": "passed"`}, ""},
		{"z", []string{`"outcome": "pass"`, `"outcome": "pass", "path": []`}, ""},
		{"z", []string{`"signed_on": "2026-10-01"`, `"signd_on": "2026-10-01"`}, ""},
		{"z", []string{`"another": {`, `"another": {"date": "1/2",`}, ""},
		{"z", []string{`as _day`, "as {}"}, ""},
		{"z", []string{`test_met if ark_001.met`, "test_met if not ark_001.met"}, ""},
		{"z", []string{`test_met if`, "test_one if {\n\tcount(_day) == 3\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if {\n\tx := {\"a\": [1, 2]}\n\tsum(x.a) == 4\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if {\n\tx := 3\n\ty := x + 1\n\ty == 5\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if {\n\tevery x in [1, 2, 3] { x < 3 }\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if {\n\tprint(\"seen\", 1)\n\tdata.run.date\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two[n] if {\n\tsome n, c in {\"one\": 1, \"two\": 2}\n\tc + 1 == 2\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two[n] if {\n\tsome n, c in {}\n\tc + 1 == 2\n}\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "todo_test_two if false\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if to_number(\"x\") == 1\ntest_met if"}, ""},
		{"z", []string{`test_met if`, "test_two if ark_001.violation == {{\"path\": [\"a\"]}} with input as _signed with data.run as {\"date\": \"2020-01-01\"}\ntest_met if"}, ""},
	} {
		text := told(runTests(t, testedPack(c.replace...), evaluator.TestOptions{}))
		if text != c.want {
			t.Errorf("%v:\n%s", c.replace, text)
		}
	}
	_ = regexp.MustCompile
}
