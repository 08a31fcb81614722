package evaluator_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// TestSyntaxHints writes what beginners write, and wants to be told what to look for.
func TestSyntaxHints(t *testing.T) {
	for rule, want := range map[string]string{
		"met if {\n\tinput.ai.uses_ai\n":                          "24: formentlig en }",
		"met if input.ai.uses_ai\n}\n":                            "23: en } for meget",
		"met { input.ai.uses_ai }\n":                              "22: skriv if før betingelserne",
		"violation[x] { x := input.ai.uses_ai }\n":                "22: skriv contains efter navnet",
		"met if input.contract.segment == \"A\n":                  "22: mangler det sidste anførselstegn",
		"met if input.ai.uses_ai\ninput.ai.uses_rpa\n":            "23: flyt den ind i reglen over den",
		"met if input.ai.uses_ai and input.ai.uses_rpa\n":         "22: flyt den ind i reglen over den",
		"met if input.ai.uses_ai || input.ai.uses_rpa\n":          "22: skriv to regler med samme navn",
		"met if {\n\tinput.ai.uses_ai,\n\tinput.ai.uses_rpa\n}\n": "23: uden komma",
		"met if input.ai.uses_ai === true\n":                      "22: for lidt eller for meget",
	} {
		found, err := evaluator.Inspect(pack(map[string]string{"ark_001": rule}))
		if err != nil {
			t.Fatal(err)
		}
		line, hint, _ := strings.Cut(want, ": ")
		told := false
		for _, f := range found.Findings {
			told = told || f.Code == "rego-syntax" && line == strconv.Itoa(f.Start.Line) && strings.Contains(f.Message.DA, hint)
		}
		if !told {
			t.Errorf("%q: %v lacks %q", rule, found.Findings, want)
		}
	}
}
