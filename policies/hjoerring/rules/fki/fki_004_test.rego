package hjoerring.rules.fki_004_test

import data.hjoerring.rules.fki_004
import data.pejl.testing

test_cases[note] if {
	some note, case in cases
	testing.agrees(case, fki_004) with input as case.input
}

cases := {
	"cost and justification given": {
		"input": _registers([_cpr]),
		"outcome": "pass",
	},
	"a cost of nothing is a cost": {
		"input": _registers([object.union(_cpr, {"annual_cost_dkk": 0})]),
		"outcome": "pass",
	},
	"the name is not needed": {
		"input": _registers([_cpr, object.remove(_cpr, ["name"])]),
		"outcome": "pass",
	},
	"justification unanswered": {
		"input": _registers([object.remove(_cpr, ["justification"])]),
		"outcome": "undocumented",
		"missing": ["common_solutions.copy_registers[0].justification"],
	},
	"cost unanswered": {
		"input": _registers([object.remove(_cpr, ["annual_cost_dkk"])]),
		"outcome": "undocumented",
		"missing": ["common_solutions.copy_registers[0].annual_cost_dkk"],
	},
	"each register is asked about": {
		"input": _registers([
			object.remove(_cpr, ["justification"]),
			_cpr,
			{"name": "CVR-kopi"},
		]),
		"outcome": "undocumented",
		"missing": [
			"common_solutions.copy_registers[0].justification",
			"common_solutions.copy_registers[2].annual_cost_dkk",
			"common_solutions.copy_registers[2].justification",
		],
	},
	"no copy registers": {
		"input": _registers([]),
		"outcome": "not_applicable",
	},
	"copy registers unanswered": {
		"input": {"lifecycle": {"phase": "anskaffelse"}},
		"outcome": "not_assessed",
		"missing": ["common_solutions.copy_registers"],
	},
}

_registers(registers) := {
	"lifecycle": {"phase": "anskaffelse"},
	"common_solutions": {"copy_registers": registers},
}

_cpr := {"name": "CPR-kopi", "annual_cost_dkk": 40000, "justification": "Udfases 2027"}
