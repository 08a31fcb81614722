package evaluator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/ast"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// bundleVerdicts is the part of the bundle that says of each rule what verdict.go does: an else for each of its
// cases, so that what a case needs is evaluated only where those before it do not hold. A verdict is the
// outcome, the reason and what absent facts left open: applies, met, the phase, or nothing.
func (p *Policies) bundleVerdicts() string {
	var b strings.Builder
	b.WriteString(packageLineOf(bundleRef))
	for _, r := range p.rules {
		fmt.Fprintf(&b, "\nverdicts[%s] := %s\n", quote(r.ID), verdictRule(r))
		violations := "set()"
		if r.questions.violation != nil {
			violations = below(r.ref, "violation").String()
		}
		fmt.Fprintf(&b, "\nviolations[%s] := %s\n", quote(r.ID), violations)
	}
	return b.String()
}

// verdictCases collects the cases of a verdict.
type verdictCases []string

func (c *verdictCases) add(outcome result.Outcome, reason result.Reason, open string, conditions ...string) {
	body := "true"
	if len(conditions) > 0 {
		body = "{\n" + strings.Join(conditions, "\n") + "\n}"
	}
	*c = append(*c, fmt.Sprintf("[%s, %s, %s] if %s", quote(string(outcome)), quote(string(reason)), quote(open), body))
}

func verdictRule(r *rule) string {
	applies, violation, met := below(r.ref, "applies"), below(r.ref, "violation"), below(r.ref, "met")
	mayApply, mayBeMet := liftedForm(applies), liftedForm(met)
	phased := r.Kind == string(inputs.System) && !r.anyPhase
	var c verdictCases
	if phased {
		c.add(result.NotApplicable, "", "", "not asks("+phaseList(r)+")")
	}
	if r.questions.applies != nil {
		c.add(result.NotApplicable, "", "", fmt.Sprintf("not %s", applies), fmt.Sprintf("not %s%s", mayApply, sees(r, partApplies)))
		c.add(result.NotAssessed, "", string(partApplies), fmt.Sprintf("not %s", applies))
	}
	if phased {
		c.add(result.NotAssessed, "", "phase", "phase_open")
	}
	if r.questions.violation != nil {
		c.add(result.Fail, result.Violated, "", fmt.Sprintf("count(%s) > 0", violation))
	}
	if r.questions.met == nil {
		c.add(result.Fail, result.Violated, "")
		return strings.Join(c, " else := ")
	}
	c.add(result.Pass, "", "", met.String())
	c.add(result.Fail, result.Violated, "", fmt.Sprintf("not %s%s", mayBeMet, sees(r, partMet)))
	if r.unanswered == result.NotAssessed {
		c.add(result.NotAssessed, "", string(partMet))
	} else {
		c.unanswered(r, mayBeMet)
	}
	return strings.Join(c, " else := ")
}

// unanswered is whenUnanswered: where met needs what the Organisation, the dated data or the whole registry must
// tell, the owner has not failed. Facts of the descriptor are asked for first, so it does not need that where they
// suffice; nor where only the systems of the registry are needed besides.
func (c *verdictCases) unanswered(r *rule, mayBeMet ast.Ref) {
	elsewhere := slices.ContainsFunc(r.reads.met, func(f fact) bool { return f.origin != fromDescriptor })
	if !elsewhere {
		c.add(result.Fail, result.Undocumented, string(partMet))
		return
	}
	all := "usual_docs"
	if r.reads.hides {
		all = below(coarseRef, coarseName(r, partMet)).String()
	}
	open := func(docs string) string { return fmt.Sprintf("%s with %s as %s", mayBeMet, docsRef, docs) }
	c.add(result.Fail, result.Undocumented, string(partMet), fmt.Sprintf("docs := only_descriptor(%s)", all), open("docs"))
	if len(r.ofSystems) > 0 {
		c.add(result.Fail, result.Undocumented, string(partMet),
			fmt.Sprintf("others := without_systems(%s)", all), "not "+open("others"),
			fmt.Sprintf("docs := descriptor_and_systems(%s)", all), open("docs"))
	}
	c.add(result.NotAssessed, "", string(partMet))
}

// sees is how a lifted part of a rule is told what it sees; empty where that is what most see.
func sees(r *rule, p part) string {
	if !r.reads.hides {
		return ""
	}
	return fmt.Sprintf(" with %s as %s", docsRef, below(coarseRef, coarseName(r, p)))
}

func phaseList(r *rule) string {
	var phases []string
	for _, phase := range r.Phases {
		phases = append(phases, quote(string(phase)))
	}
	return "[" + strings.Join(phases, ", ") + "]"
}
