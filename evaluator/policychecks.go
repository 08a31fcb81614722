package evaluator

import (
	"maps"
	"slices"

	"github.com/pejl/pejl/evaluator/result"
)

// policyCheck is a sort of fault of policies.
type policyCheck struct {
	warns   bool        // they can be used all the same
	message result.Text // what is wrong; a format
	mend    result.Text // what to do
	about   result.Text // what is examined
}

func (c policyCheck) severity() result.Severity {
	if c.warns {
		return result.SeverityWarning
	}
	return result.SeverityError
}

// PolicyChecks describes what Load and Inspect examine policies for, sorted by code.
func PolicyChecks() []result.LintCheck {
	var out []result.LintCheck
	for _, code := range slices.Sorted(maps.Keys(policyChecks)) {
		c := policyChecks[code]
		out = append(out, result.LintCheck{Code: code, Severity: c.severity(), About: c.about, Mend: c.mend})
	}
	return out
}

func inBoth(da, en string) result.Text { return result.Text{DA: da, EN: en} }

// policyChecks are all sorts of faults, by code.
var policyChecks = allChecks(fileChecks, annotationChecks, ruleChecks)

func allChecks(tables ...map[string]policyCheck) map[string]policyCheck {
	out := map[string]policyCheck{}
	for _, table := range tables {
		maps.Copy(out, table)
	}
	return out
}
