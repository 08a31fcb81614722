package policies_test

// neverMissing lists the facts that a rule reads in applies or met and yet never asks for,
// with the reason.
var neverMissing = map[string]string{
	"HJ-FKI-001 common_solutions.relevant[].justification":                     "used is asked for first, and settles it",
	"HJ-FKI-005 architecture.integrations[].justification":                     "coupling is asked for first, and settles it",
	"HJ-FKI-006 common_solutions.relevant[].justification":                     "demanded is asked for first, and settles it",
	"HJ-FKI-007 common_solutions.relevant[].justification":                     "demanded is asked for first, and settles it",
	"HJ-INDK-001 lifecycle.status":                                             "a system whose status is not given is not taken for retired",
	"HJ-KONT-003 contract.open_ended":                                          "contract.expires_on is asked for first, and settles it",
	"HJ-ORG-004 organisation_data.justification":                               "source is asked for first, and settles it",
	"HJ-PORT-004 lifecycle.dates.taken_into_use_on":                            "the revision is asked for first, and settles it",
	"HJ-SAM-003 metadata.id":                                                   "every descriptor has one",
	"HJ-SIK-013 portfolio.systems[].security.local_measures":                   "only the measures that systems state are compared; others ask for them",
	"HJ-SIK-014 portfolio.systems[].security.risk_plan.based_on_assessment_id": "it only says that there is a plan, and then the plan's id is asked for",
	"HJ-STOTTE-003 metadata.id":                                                "every descriptor has an id",
	"HJ-SIK-006 lifecycle.dates.taken_into_use_on":                             "without it the comparison falls away; the assessment itself is asked for",
	"HJ-FKI-008 data:hjoerring.common_solutions":                               "the Organisation's own overviews are asked for first, and settle it",
}

// alwaysConcerned lists the rules whose applies asks only whether a fact is present: absence
// leaves that open, so that no fact can make them not applicable.
var alwaysConcerned = map[string]string{
	"HJ-ARK-008":  "contract.signed_on is present",
	"HJ-EJER-002": "ownership.system_owner.name is present",
	"HJ-EJER-003": "ownership.system_owner.name is present",
	"HJ-EXIT-002": "lifecycle.phase is exit, or exit.started_on is present",
	"HJ-KONT-001": "contract.signed_on is present",
	"HJ-KONT-002": "contract.signed_on is present",
	"HJ-KONT-003": "contract.signed_on is present",
	"HJ-KONT-004": "contract.record.id is present",
	"HJ-KONT-005": "contract.record.created_on is present",
	"HJ-KONT-007": "contract.signed_on is present",
	"HJ-KONT-009": "lifecycle.dates.taken_into_use_on is present",
	"HJ-KONT-010": "lifecycle.dates.taken_into_use_on is present",
	"HJ-MAAL-003": "strategy.future_picture.version is present",
	"HJ-PORT-002": "metadata.registry.kitos_id is present",
	"HJ-PORT-003": "metadata.registry.kitos_id is present",
	"HJ-PORT-004": "metadata.registry.kitos_id is present",
	"HJ-PORT-006": "portfolio.metrics is given",
	"HJ-SIK-012":  "strategy.security_rules.revised_on is present",
}
