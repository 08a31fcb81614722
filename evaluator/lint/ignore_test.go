package lint_test

import (
	"slices"
	"testing"

	"github.com/pejl/pejl/evaluator/lint"
)

// TestIgnored has comments that say that a warning is meant so. The strategy has an area without rules on line 5.
func TestIgnored(t *testing.T) {
	const data, rule = "test/strategy/data.yaml", "test/rules/ark/ark_001.rego"
	area := func(comment string) []string {
		return []string{data, "areas:\n", "areas:\n" + comment + "  - {code: SIK, da: Sikkerhed, en: Security}\n"}
	}
	for _, tt := range []struct {
		name    string
		replace []string
		want    []string
	}{
		{"not at all", area(""), []string{"strategy/data.yaml:5 area-unused"}},
		{"on the line above", area("  # pejl ignore: area-unused Reglerne kommer i 2027.\n"), nil},
		{"in a comment above", area("  # pejl ignore: area-unused Reglerne kommer i 2027.\n  # Se planen.\n"), nil},
		{"on its line", []string{data, "areas:\n", "areas:\n  - {code: SIK, da: Sikkerhed, en: Security} # pejl ignore: area-unused Senere.\n"}, nil},
		{"without a reason", area("  # pejl ignore: area-unused\n"), []string{"strategy/data.yaml:5 ignore-reason", "strategy/data.yaml:6 area-unused"}},
		{"another code", area("  # pejl ignore: role-unused Senere.\n"), []string{"strategy/data.yaml:5 ignore-unused", "strategy/data.yaml:6 area-unused"}},
		{"no code", area("  # pejl ignore: area-unsued Senere.\n"), []string{"strategy/data.yaml:5 ignore-unknown", "strategy/data.yaml:6 area-unused"}},
		{"another line", []string{data, "prefix: TX", "prefix: TX # pejl ignore: area-unused Senere."}, []string{"strategy/data.yaml:3 ignore-unused"}},
		{"an error", []string{rule, "met if", "# pejl ignore: reference-unknown Det ved vi.\nmet if input.ai.uses_aj\n\nmet if"}, []string{"rules/ark/ark_001.rego:25 ignore-unknown", "rules/ark/ark_001.rego:26 reference-unknown"}},
		{"the formatting", []string{rule, "met if", "# pejl ignore: format Sådan vil jeg have det.\nmet  if"}, []string{"rules/ark/ark_001.rego:25 ignore-unknown", "rules/ark/ark_001.rego:26 format"}},
		{"in Rego", []string{rule, "met if helpers", "met if {\n\t# pejl ignore: print-left Et eksempel.\n\tprint(input.ai.uses_ai)\n\tinput.ai.uses_ai\n}\n\nmet if helpers"}, nil},
		{"about an overlooked file", []string{"ark_009.rego", "", "# Et udkast.\n# pejl ignore: file-overlooked Den flyttes senere.\npackage x\n"}, nil},
		{"about a file not looked into", []string{"lib/helpers.rego", "x == true", "y == true", rule, "met if", "# pejl ignore: unexamined Senere.\nmet if"}, []string{"lib/helpers.rego:3 rego-unsafe"}},
		{"another file", []string{"ark_009.rego", "", "package x\n", rule, "met if", "# pejl ignore: file-overlooked Senere.\nmet if"}, []string{"ark_009.rego:0 file-overlooked", "rules/ark/ark_001.rego:25 ignore-unused"}},
		{"in a text", []string{rule, "\"Nej.\"", "\"Nej. # pejl ignore: x Senere.\""}, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := examine(t, tidy(t, tt.replace...), lint.Options{}); !slices.Equal(got, tt.want) && len(got)+len(tt.want) > 0 {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
