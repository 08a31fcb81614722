package evaluator_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
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

// before puts Rego before the one test of the pack.
func before(rego string) []string { return []string{"test_met if", rego + "\ntest_met if"} }

// failingTests are changes to the pack, in pairs, and what is then told of its tests.
var failingTests = []struct {
	name    string
	replace []string
	want    string
}{
	{"another outcome", []string{`_signed, "outcome": "pass"`, `_signed, "outcome": "undocumented", "missing": ["contract.signed_on"]`}, `T:11 proof no-pass T:11
T:12 cases/signed case-differs T:12 outcome [undocumented]/[pass] missing [contract.signed_on]/[]
`},
	{"another path", []string{`"paths": [["contract", "signed_on"]]`, `"paths": [["contract", "expires_on"], ["parts", 2]]`}, `T:13 cases/not yet case-differs T:13 outcome [violated]/[violated] paths [contract.expires_on parts[2]]/[contract.signed_on]
`},
	{"another missing fact", []string{`["contract.signed_on"]`, `["contract.expires_on"]`}, `T:11 proof fact-not-missing T:11
T:18 cases/unsigned case-differs T:18 outcome [undocumented]/[undocumented] missing [contract.expires_on]/[contract.signed_on]
`},
	{"paths where nothing is violated", []string{`"outcome": "pass"`, `"outcome": "pass", "paths": [["a"]]`}, `T:12 cases/signed case-paths T:12
T:12 cases/signed case-differs T:12 outcome [pass]/[pass] paths [a]/[]
`},
	{"missing where all is there", []string{`"outcome": "pass"`, `"outcome": "pass", "missing": ["a"]`}, `T:12 cases/signed case-missing T:12
T:12 cases/signed case-differs T:12 outcome [pass]/[pass] missing [a]/[]
`},
	{"an outcome that does not exist", []string{`"outcome": "pass"`, `"outcome": "passed"`}, `T:11 proof no-pass T:11
T:12 cases/signed case-outcome T:12
`},
	{"a key that does not exist", []string{`"outcome": "pass"`, `"outcome": "pass", "path": []`}, `T:12 cases/signed case-unreadable T:12 the row cannot be read: the field "path" is unknown; perhaps "paths"; a row has input, outcome and as needed organisation, portfolio, data, date, paths and missing
`},
	{"input that does not fit the schema", []string{`"signed_on": "2026-10-01"`, `"signd_on": "2026-10-01"`}, `T:9 test_met rego-false T:9 ark_001.met with input as _signed with data.run as _day [{ark_001.met undefined} {_signed {"classification": {"category": "line_of_business"}, "contract": {"signd_on": "2026-10-01"}, "lifecycle": {"phase": "exit"}}} {_day {"date": "2026-11-01"}}]
T:12 cases/signed case-input T:12 input: unknown key "signd_on"; did you mean "signed_on"?
T:13 cases/not yet case-input T:13 input: unknown key "signd_on"; did you mean "signed_on"?
T:19 cases/unsorted case-input T:19 input: unknown key "signd_on"; did you mean "signed_on"?
T:24 cases/another case-input T:24 input: unknown key "signd_on"; did you mean "signed_on"?
`},
	{"Organisation that does not fit", []string{`"another": {`, `"another": {"organisation": {"a": 1},`}, `T:24 cases/another case-input T:24 organisation: unknown key "a"; remove it, or correct the name to "apiVersion", "kind", "metadata", "strategy", "portfolio" or "deviations"
`},
	{"another date", []string{`"another": {`, `"another": {"date": "1/2",`}, `T:24 cases/another case-date T:24
`},
	{"a table that is no object", []string{"cases := {", "cases := [1 |\n\tsome x in {", "\"not_applicable\"},\n}", "\"not_applicable\"},\n}\n]"}, `T:11 proof cases-unreadable T:11
`},
	{"a table that breaks", []string{`"outcome": "pass"`, `"outcome": sprintf("%d", [to_number("x")])`}, `T:11 proof rego-error T:12 Rego broke down: to_number: strconv.ParseFloat: parsing "x": invalid syntax
`},

	{"an expression with with", []string{`as _day`, "as {}"}, `T:9 test_met rego-false T:9 ark_001.met with input as _signed with data.run as {} [{ark_001.met undefined} {_signed {"classification": {"category": "line_of_business"}, "contract": {"signed_on": "2026-10-01"}, "lifecycle": {"phase": "exit"}}}]
`},
	{"an expression with not", []string{`test_met if ark_001.met`, "test_met if not ark_001.met"}, `T:9 test_met rego-false T:9 not ark_001.met with input as _signed with data.run as _day [{ark_001.met true} {_signed {"classification": {"category": "line_of_business"}, "contract": {"signed_on": "2026-10-01"}, "lifecycle": {"phase": "exit"}}} {_day {"date": "2026-11-01"}}]
`},
	{"a call", before("test_two if {\n\tx := {\"a\": [1, 2]}\n\tsum(x.a) == 4\n}"), `T:9 test_two rego-false T:11 sum(x.a) == 4 [{sum(x.a) 3} {x.a [1, 2]} {x {"a": [1, 2]}}]
`},
	{"a function of the policies", before("one(x) := x == 1\n\ntest_two if {\n\ty := 2\n\tone(y)\n}"), `T:11 test_two rego-false T:13 one(y) [{one(…) false} {y 2}]
`},
	{"local variables", before("test_two if {\n\tx := 3\n\ty := x + 1\n\ty == 5\n}"), `T:9 test_two rego-false T:12 y == 5 [{y 4}]
`},
	{"every", before("test_two if {\n\tevery x in [1, 2, 3] { x < 3 }\n}"), `T:9 test_two rego-false T:10 x < 3 [{x 3}]
`},
	{"a reference", before("test_two if {\n\tprint(\"seen\", 1)\n\tdata.run.date\n}"), `T:9 test_two rego-false T:11 data.run.date [{data.run.date undefined}]
`},
	{"cases of a Rego test", before("test_two[n] if {\n\tsome n, c in {\n\t\t\"one\": 1,\n\t\t\"two\": 2,\n\t}\n\tc + 1 == 2\n}"), `T:12 test_two/two rego-false T:14 c + 1 == 2 [{c + 1 3} {c 2}]
`},
	{"a Rego test without cases", before("test_two[n] if {\n\tsome n, c in {}\n\tc + 1 == 2\n}"), `T:9 test_two rego-empty T:9
`},
	{"a Rego test that is false", before("test_two := false"), `T:9 test_two rego-undefined T:9
`},
	{"a Rego test that is put off", before("todo_test_two if false"), `T:9 todo_test_two skipped
`},
	{"a Rego test that breaks", before("test_two if to_number(\"x\") == 1"), `T:9 test_two rego-error T:9 Rego broke down: to_number: strconv.ParseFloat: parsing "x": invalid syntax
`},
	{"two tests of one name", before("test_met if {\n\t1 == 2\n}"), `T:9 test_met rego-false T:10 1 == 2 []
`},

	{"no case passes", []string{`"signed": {"input": _signed, "outcome": "pass"},`, ``}, `T:11 proof no-pass T:11
`},
	{"no case is violated", []string{`"outcome": "violated",`, `"outcome": "pass",`, `"paths": [["contract", "signed_on"]],`, ``, "2026-12-01", "2026-10-02"}, `T:11 proof no-violated T:11
`},
	{"no case is not applicable", []string{`foundation`, `line_of_business`, `not_applicable`, `pass`}, `T:11 proof no-not-applicable T:11
`},
	{"no table", []string{"cases := {", "other := {"}, `T:1 proof no-cases T:1
`},
	{"needless exemptions", before(`exempt := {"not_applicable": "why", "missing": {"contract.signed_on": "why", "contract.signd": "why"}}`), `T:12 proof exempt-not-applicable T:9
T:12 proof exempt-fact-missing T:9
T:12 proof exempt-fact-unknown T:9
`},
	{"exemptions that cannot be read", before(`exempt := {"not_aplicable": "why"}`), `T:12 proof exempt-unreadable T:9
`},
}

func TestTestsThatFail(t *testing.T) {
	for _, c := range failingTests {
		t.Run(c.name, func(t *testing.T) {
			if text := told(runTests(t, testedPack(c.replace...), evaluator.TestOptions{})); text != c.want {
				t.Errorf("got:\n%swant:\n%s", text, c.want)
			}
		})
	}
}

func TestEveryRuleNeedsATest(t *testing.T) {
	fsys := testedPack()
	delete(fsys, "test/rules/ark/ark_001_test.rego")
	if got, want := told(runTests(t, fsys, evaluator.TestOptions{})), "R:21 proof no-test R:21\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestExemptions(t *testing.T) {
	replace := append(before(`exempt := {"not_applicable": "why", "missing": {"contract.signed_on": "why"}}`),
		`"another": {"input": object.union(_signed, {"classification": {"category": "foundation"}}), "outcome": "not_applicable"},`, ``,
		`"unsigned": {"input": json.remove(_signed, ["contract"]), "outcome": "undocumented", "missing": ["contract.signed_on"]},`, ``)
	if text := told(runTests(t, testedPack(replace...), evaluator.TestOptions{})); text != "" {
		t.Error(text)
	}
	bare := strings.NewReplacer(`"why"}}`, `""}}`).Replace(replace[1])
	replace[1] = bare
	if got, want := told(runTests(t, testedPack(replace...), evaluator.TestOptions{})), "T:12 proof exempt-no-reason T:9\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// withHelper is the pack with a helper that the rule's test uses, and a test of the helper.
func withHelper() fstest.MapFS {
	fsys := testedPack(before("import data.pejl.days\n\ntest_day if days.early == \"2026-01-01\"")...)
	source := string(fsys["test/rules/ark/ark_001_test.rego"].Data)
	source = strings.Replace(source, "import data.pejl.days\n", "", 1)
	fsys["test/rules/ark/ark_001_test.rego"].Data = []byte(strings.Replace(source, "import data.test", "import data.pejl.days\nimport data.test", 1))
	fsys["lib/days.rego"] = &fstest.MapFile{Data: []byte("package pejl.days\n\nearly := \"2026-01-01\"\n\nlate if {\n\tearly > \"2026\"\n\tearly < \"2025\"\n\tearly != \"\"\n}\n")}
	fsys["lib/days_test.rego"] = &fstest.MapFile{Data: []byte("package pejl.days_test\n\nimport data.pejl.days\n\ntest_late if not days.late\n")}
	return fsys
}

func names(tests *result.Tests) string {
	var out []string
	for _, test := range tests.Tests {
		out = append(out, test.Name+"/"+test.Case)
	}
	return strings.Join(out, " ")
}

func TestChosenTests(t *testing.T) {
	for _, c := range []struct {
		options evaluator.TestOptions
		want    string
	}{
		{evaluator.TestOptions{}, "test_late/ test_day/ test_met/ proof/ cases/signed cases/not yet cases/unsigned cases/unsorted cases/another"},
		{evaluator.TestOptions{Rules: []string{"tx-ark-001"}}, "test_day/ test_met/ proof/ cases/signed cases/not yet cases/unsigned cases/unsorted cases/another"},
		{evaluator.TestOptions{Run: regexp.MustCompile(`^pejl\.|cases/un`)}, "test_late/ cases/unsigned cases/unsorted"},
		{evaluator.TestOptions{Run: regexp.MustCompile(`none`)}, ""},
	} {
		if got := names(runTests(t, withHelper(), c.options)); got != c.want {
			t.Errorf("%+v: %s", c.options, got)
		}
	}
	_, err := evaluator.NewTester(withHelper()).Run(t.Context(), evaluator.TestOptions{Rules: []string{"TX-ARK-002"}})
	if !errors.Is(err, evaluator.ErrUnknown) {
		t.Errorf("a rule that does not exist: %v", err)
	}
}

func TestCoverage(t *testing.T) {
	got := runTests(t, withHelper(), evaluator.TestOptions{Coverage: true, Threshold: 50}).Coverage
	want := []result.FileCoverage{
		{File: "lib/days.rego", Covered: 3, Uncovered: 2, Ranges: [][2]int{{5, 5}, {8, 8}}},
		{File: "test/rules/ark/ark_001.rego", Covered: 1, Uncovered: 3, Ranges: [][2]int{{23, 23}, {27, 28}}},
	}
	if !reflect.DeepEqual(got.Files, want) || got.Reached() {
		t.Errorf("%+v", got)
	}
	got = runTests(t, withHelper(), evaluator.TestOptions{Coverage: true, Rules: []string{"TX-ARK-001"}}).Coverage
	if !reflect.DeepEqual(got.Files, want[1:]) || !got.Reached() {
		t.Errorf("of the rule alone: %+v", got)
	}
}

// TestOnlyWhatChangedRunsAgain changes a file at a time and counts the tests that are run again.
func TestOnlyWhatChangedRunsAgain(t *testing.T) {
	fsys := withHelper()
	other := testedPack()["test/rules/ark/ark_001_test.rego"].Data
	fsys["test/rules/ark/ark_002.rego"] = pack(map[string]string{"ark_002": ruleWithApplies})["test/rules/ark/ark_002.rego"]
	fsys["test/rules/ark/ark_002_test.rego"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(string(other), "ark_001", "ark_002"))}
	tester := evaluator.NewTester(fsys)
	const helper, first, second = 1, 8, 7 // tests of each package
	for _, c := range []struct {
		change string
		again  int
	}{
		{"", helper + first + second}, {"", 0},
		{"lib/days_test.rego", helper}, {"lib/days.rego", helper + first},
		{"test/rules/ark/ark_001.rego", first}, {"test/rules/ark/ark_002_test.rego", second},
		{"test/strategy/data.yaml", helper + first + second}, {"", 0},
	} {
		if c.change != "" {
			fsys[c.change].Data = append(slices.Clone(fsys[c.change].Data), "\n# changed\n"...)
		}
		got, err := tester.Run(t.Context(), evaluator.TestOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if all := helper + first + second; len(got.Tests) != all || all-got.Reused != c.again || !got.Passed() {
			t.Errorf("after a change of %q: %d tests, %d run again, want %d\n%s", c.change, len(got.Tests), all-got.Reused, c.again, told(got))
		}
	}
	// An error is told, and forgotten when it is mended; a failure shows.
	good := fsys["lib/days.rego"].Data
	fsys["lib/days.rego"].Data = []byte("package")
	if _, err := tester.Run(t.Context(), evaluator.TestOptions{}); err == nil {
		t.Error("no error for a file that is no Rego")
	}
	fsys["lib/days.rego"].Data = append([]byte(strings.Replace(string(good), "01-01", "01-02", 1)), "\n"...)
	got, err := tester.Run(t.Context(), evaluator.TestOptions{})
	if err != nil || got.Count(result.TestFailed) != 1 {
		t.Errorf("%v\n%s", err, told(got))
	}
}

func TestTestsThatCannotRun(t *testing.T) {
	for _, c := range []struct{ rego, want string }{
		{"test_two if http.send({})", "http.send"},
		{"test_two if time.now_ns() > 0", "time.now_ns"},
		{"test_two if", "test/rules/ark/ark_001_test.rego:"},
	} {
		_, err := evaluator.NewTester(testedPack(before(c.rego)...)).Run(t.Context(), evaluator.TestOptions{})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.rego, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := evaluator.NewTester(testedPack()).Run(ctx, evaluator.TestOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("interrupted: %v", err)
	}
}
