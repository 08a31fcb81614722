# METADATA
# title: Table tests for rules
# description: >-
#   A rule's test lists cases; agrees says whether what the rule found is what the case expects.
#   A case is {"input", "outcome"} and, as needed, "organisation" (the Organisation descriptor),
#   "portfolio" (the registry's systems by id; left out, the run does not see the registry), "data"
#   (dated data, by name), "date" (of the run), "paths" (where it is violated; of another system than
#   the one judged they begin with "portfolio", "systems" and its id) and "missing" (which facts are
#   asked for; "organisation:" and "data:" mark those of the Organisation and the dated data sets). The
#   outcomes: pass, violated, undocumented, not_assessed, not_applicable.
#
#   Each rule must be proven: some case passes, some fails (is violated where the rule has violation,
#   else violated or undocumented), some lacks a fact (undocumented or not_assessed), some is
#   not_applicable where the rule has applies, and each fact that applies or met reads is in the missing
#   of some case. Where no case can be so, the test says why in exempt, {"not_applicable": reason,
#   "missing": {fact: reason}}, the facts as a case's missing has them, elements of lists as "list[].key".
package pejl.testing

# METADATA
# description: The verdict is the rule's package as a document, applies, met and violation.
agrees(case, verdict) if {
	case.outcome == "pass"
	verdict.met
	violated_paths(verdict) == set()
}

agrees(case, verdict) if {
	case.outcome == "violated"
	violated_paths(verdict) == {path | some path in case.paths}
}

# Which facts are missing, and what that means, pejl finds itself; here the rule is just silent.
agrees(case, verdict) if {
	case.outcome == "undocumented"
	not verdict.met
	violated_paths(verdict) == set()
}

agrees(case, verdict) if {
	case.outcome == "not_assessed"
	not settled(verdict)
}

agrees(case, verdict) if {
	case.outcome == "not_applicable"
	not verdict.applies
}

# METADATA
# description: Where the rule found a contradiction.
violated_paths(verdict) := {finding.path | some finding in object.get(verdict, "violation", set())}

# METADATA
# description: The rule applies and has an answer, good or bad. Of a rule without applies this says nothing.
settled(verdict) if {
	object.get(verdict, "applies", false)
	verdict.met
}

settled(verdict) if {
	object.get(verdict, "applies", false)
	count(violated_paths(verdict)) > 0
}

# METADATA
# description: The Organisation descriptor that a case is judged with; empty where it names none.
organisation(case) := object.get(case, "organisation", {})

# METADATA
# description: The day that a case is judged on, as data.run; the first of November 2026 where it names none.
run(case) := {"date": object.get(case, "date", "2026-11-01")}

# METADATA
# description: What a case's rule sees of the registry, as data.portfolio.
portfolio(case) := {"systems": case.portfolio}

portfolio(case) := {} if not case.portfolio

# METADATA
# description: The dated data that a case is judged with, by name; what comes with the rules where it names none.
dated(case, name, embedded) := object.get(object.get(case, "data", {}), name, embedded)
