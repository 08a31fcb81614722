package reporttest

import "github.com/pejl/pejl/evaluator/result"

// Lint is what an examination of a made-up policy pack found: with and without places, rules and ends.
func Lint() *result.Lint {
	both := func(da, en string) result.Text { return result.Text{DA: da, EN: en} }
	return &result.Lint{
		Folder: "policies", Files: 12, ToolVersion: "1.2.3",
		Checks: []result.LintCheck{
			{Code: "format", Severity: result.SeverityWarning, About: both("Filer er formateret.", "Files are formatted."), Mend: both("kør --fix", "run --fix"), Fixable: true},
			{Code: "reference-unknown", Severity: result.SeverityError, About: both("Hver oplysning findes i skemaet.", "Every fact is in the schema.")},
			{Code: "test-missing", Severity: result.SeverityError, About: both("Hver regel har sin test.", "Every rule has its test."), Mend: both("skriv den", "write it")},
		},
		Findings: []result.LintFinding{
			{Code: "format", Severity: result.SeverityWarning, File: "lib/æ b.rego", Start: result.Position{Line: 3, Column: 1}, Message: both("filen er ikke formateret; kør --fix", "the file is not formatted; run --fix")},
			{Code: "test-missing", Severity: result.SeverityError, File: "test/rules/ark/ark_001.rego", Rule: "TX-ARK-001", Message: both("reglen har ingen test; skriv den", "the rule has no test; write it")},
			{
				Code: "reference-unknown", Severity: result.SeverityError, File: "test/rules/ark/ark_002.rego", Rule: "TX-ARK-002",
				Start: result.Position{Line: 40, Column: 12}, End: result.Position{Line: 40, Column: 19},
				Message: both("læser input.{x}[y](z), som skemaet ikke kender; måske ai.uses_ai", "reads input.{x}[y](z), which the schema does not know; perhaps ai.uses_ai"),
			},
		},
	}
}
