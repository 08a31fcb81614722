package evaluator_test

import (
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// FuzzInspect sees that no rule, however it is written, breaks what examines it, and that every place is one.
func FuzzInspect(f *testing.F) {
	for _, rule := range []string{
		"met if input.ai.uses_ai\n", "met if {\n", "met if x\n", "import data.pejl.x\nmet if x.y(input.ai)\n",
		"met if input[k][\"a\"]\nviolation contains {\"path\": [\"ai\", input.ai], \"message\": input.x} if not input.ai.uses_ai\n",
		"met if f(input)\nf(x) := x.ai.uses_ai\nviolation contains {\"path\": [k | some k in input.ai]} if true\n",
		"h[k] := v if some k, v in input\nmet if h.x == {\"a\": [1, true, null]}[input.privacy.dpia.need]\n",
	} {
		f.Add(rule)
	}
	f.Fuzz(func(t *testing.T, rule string) {
		found, err := evaluator.Inspect(pack(map[string]string{"ark_001": rule}))
		if err != nil {
			t.Fatal(err)
		}
		for _, finding := range found.Findings {
			if finding.Start.Line > 0 && finding.Start.Column < 1 || finding.Start.Line < 0 || finding.File == "" {
				t.Errorf("%+v", finding)
			}
		}
	})
}
