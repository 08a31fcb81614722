package evaluator

import (
	"maps"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
)

// exemptions is the rule exempt of a rule's test: which of the cases that every rule must have there
// cannot be, each with the reason.
type exemptions struct {
	// NotApplicable says why no facts can make the rule not apply, though it has applies.
	NotApplicable string `json:"not_applicable"`
	// Missing says of facts that applies or met reads why they are never asked for, by the fact as
	// a case's missing has it.
	Missing map[string]string `json:"missing"`
}

// prove sees whether a rule's cases are those that prove it: one that passes, one that fails, one that
// lacks a fact and, where the rule has applies, one that it does not concern; and each fact that the
// rule needs is missing in some case.
func (r *testRun) prove(u *testUnit, t table) result.Test {
	p := proof{unit: u, at: u.place(tableName, ""), exempt: t.exempt, faults: t.faults}
	test := result.Test{Kind: result.ProofTest, Package: u.pkg, Name: "proof", Rule: u.rule.ID, Outcome: result.TestPassed}
	switch {
	case len(u.modules) == 0:
		p.at = r.modules[u.rule.file].Package.Location
		p.fault("no-test", strings.TrimSuffix(u.rule.file[strings.LastIndex(u.rule.file, "/")+1:], ".rego")+"_test.rego", u.pkg)
	case p.at == nil:
		p.at = u.modules[0].Package.Location
		if len(p.faults) == 0 {
			p.fault("no-cases")
		}
	case len(t.faults) == 0:
		p.outcomes(t.rows)
		p.facts(t.rows, r.policies.NeededFacts(u.rule.ID))
	}
	test.File, test.Line = lineOf(p.at)
	if test.Faults = p.faults; len(p.faults) > 0 {
		test.Outcome = result.TestFailed
	}
	return test
}

type proof struct {
	unit   *testUnit
	at     *ast.Location // of the table
	exempt exemptions
	faults []result.TestFault
}

func (p *proof) fault(code string, args ...any) { p.faultAt(code, p.at, args...) }

func (p *proof) faultAt(code string, at *ast.Location, args ...any) {
	p.faults = append(p.faults, newFault(code, at, args...))
}

// outcomes wants a case of each kind of outcome.
func (p *proof) outcomes(rows []row) {
	has := map[string]bool{}
	for _, row := range rows {
		has[row.Case.Outcome] = true
	}
	ask := p.unit.rule.questions
	if !has["pass"] {
		p.fault("no-pass")
	}
	switch {
	case ask.violation != nil && !has["violated"]:
		p.fault("no-violated")
	case !has["violated"] && !has["undocumented"]:
		p.fault("no-fail")
	}
	if !has["undocumented"] && !has["not_assessed"] {
		p.fault("no-missing")
	}
	at := p.unit.place(exemptName, "not_applicable")
	switch exempt := p.exempt.NotApplicable != ""; {
	case ask.applies != nil && !has["not_applicable"] && !exempt:
		p.fault("no-not-applicable")
	case exempt && ask.applies == nil:
		p.faultAt("exempt-no-applies", at)
	case exempt && has["not_applicable"]:
		p.faultAt("exempt-not-applicable", at)
	}
}

// facts wants each needed fact to be missing in some case.
func (p *proof) facts(rows []row, needed []string) {
	asked := map[string]bool{}
	for _, row := range rows {
		for _, path := range row.Case.Missing {
			asked[schemaForm(path)] = true
		}
	}
	known := map[string]bool{}
	for _, fact := range needed {
		fact = strings.Replace(fact, origins[fromPortfolio].mark, "portfolio.", 1)
		known[fact] = true
		reason, exempt := p.exempt.Missing[fact]
		switch {
		case !asked[fact] && !exempt:
			p.fault("fact-not-missing", fact)
		case asked[fact] && exempt:
			p.faultAt("exempt-fact-missing", p.unit.place(exemptName, fact), fact)
		case exempt && strings.TrimSpace(reason) == "":
			p.faultAt("exempt-no-reason", p.unit.place(exemptName, fact), fact)
		}
	}
	for _, fact := range slices.Sorted(maps.Keys(p.exempt.Missing)) {
		if !known[fact] {
			p.faultAt("exempt-fact-unknown", p.unit.place(exemptName, fact), fact)
		}
	}
}

// schemaForm turns "a.b[2].c" into "a.b[].c", and the id of a system of the portfolio into "[]".
func schemaForm(path string) string {
	if rest, ok := strings.CutPrefix(path, result.RegistryFact+"."); ok {
		_, rest, _ = strings.Cut(rest, ".")
		path = result.RegistryFact + "[]." + rest
	}
	var b strings.Builder
	inside := false
	for _, r := range path {
		if r == ']' {
			inside = false
		}
		if !inside {
			b.WriteRune(r)
		}
		if r == '[' {
			inside = true
		}
	}
	return b.String()
}
