package lint_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator/lint"
)

// TestPitfalls adds to a rule what Rego takes without a word. What is added begins on line 32.
func TestPitfalls(t *testing.T) {
	for _, tt := range []struct{ name, more, want string }{
		{"not of a set", "met if not _bad\n\n_bad contains \"x\" if input.ai.uses_ai", "32 condition-set"},
		{"a set alone", "met if _bad\n\n_bad contains \"x\" if input.ai.uses_ai", "32 condition-set"},
		{"a set that is counted", "met if count(_bad) == 0\n\n_bad contains \"x\" if input.ai.uses_ai", ""},
		{"what is no set", "met if not _bad\n\n_bad if input.ai.uses_ai == false", ""},
		{"a set of a helper", "met if helpers.bad", "32 condition-constant 32 condition-set"},
		{"a number", "met if count(input.architecture.integrations)", "32 condition-value"},
		{"a text", "met if {\n\tinput.ai.uses_ai\n\tlower(input.contract.segment)\n}", "34 condition-value"},
		{"what is true or false", "met if {\n\tstartswith(input.contract.segment, \"A\")\n\tx := lower(input.contract.segment)\n\tx == \"ab\"\n}", ""},
		{"two literals", "met if {\n\tinput.ai.uses_ai\n\t1 == 1\n}", "34 comparison-constant"},
		{"unequal to one of a list", "met if input.architecture.integrations[_].coupling != \"manual\"", "32 inequality-in-list"},
		{"unequal to every one", "met if {\n\tevery x in input.architecture.integrations { x.coupling != \"manual\" }\n}", ""},
		{"too few values", "met if sprintf(\"%s%d\", [input.contract.segment]) == \"A1\"", "32 sprintf-arguments"},
		{"too many values", "met if sprintf(\"100 %% %s\", [input.contract.segment, 1]) == \"A1\"", "32 sprintf-arguments"},
		{"as many values", "met if sprintf(\"100 %% %5.1f%-3s\", [1.5, input.contract.segment]) == \"A1\"", ""},
		{"values by number", "met if sprintf(\"%[1]s%[1]s\", [input.contract.segment]) == \"A1\"", ""},
		{"a function named as a builtin", "met if count(input.ai.uses_ai)\n\ncount(x) if x == true", "34 shadowed-builtin"},
		{"a variable named as a builtin", "met if {\n\tmax := input.contract.segment\n\tmax == \"A\"\n}", "33 shadowed-builtin"},
		{"print", "met if {\n\tprint(input.ai.uses_ai)\n\tinput.ai.uses_ai\n}", "33 print-left"},
		{"a definition twice", "met if helpers.ok(input.ai.uses_ai)", "32 definition-repeated"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const rule = "test/rules/ark/ark_001.rego"
			var want []string
			for words := strings.Fields(tt.want); len(words) > 1; words = words[2:] {
				want = append(want, "rules/ark/ark_001.rego:"+words[0]+" "+words[1])
			}
			fsys := tidy(t, rule, "", ruleText+"\n"+tt.more+"\n", "lib/helpers.rego", "ok(x)", "bad contains x if {\n\tsome x in [1]\n\tx > 1\n}\n\nok(x)",
				"test/rules/ark/ark_001_test.rego", "test_cases if", "test_bad if count(helpers.bad) == 0\n\ntest_cases if",
				"test/rules/ark/ark_001_test.rego", "import data.test", "import data.pejl.helpers\nimport data.test")
			if got := examine(t, fsys, lint.Options{}); !slices.Equal(got, want) && len(got)+len(want) > 0 {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}
