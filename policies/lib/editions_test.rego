package pejl.editions_test

import data.pejl.editions

test_current[note] if {
	some note, case in {
		"no edition at all": {"editions": [], "day": "2026-11-01", "want": set()},
		"the day before the first": {"editions": [_first, _second], "day": "2022-08-31", "want": set()},
		"the day of the first": {"editions": [_first, _second], "day": "2022-09-01", "want": {"1.0"}},
		"the day after the first": {"editions": [_first, _second], "day": "2022-09-02", "want": {"1.0"}},
		"the day before the second": {"editions": [_first, _second], "day": "2025-12-31", "want": {"1.0"}},
		"the day of the second": {"editions": [_first, _second], "day": "2026-01-01", "want": {"2.0"}},
		"newest first in the list": {"editions": [_second, _first], "day": "2026-11-01", "want": {"2.0"}},
		"two of one day": {
			"editions": [_first, _second, object.union(_second, {"version": "2.1"})],
			"day": "2026-11-01",
			"want": {"2.0", "2.1"},
		},
	}
	found := editions.current(case.editions) with data.run as {"date": case.day}
	{edition.version | some edition in found} == case.want
}

# An edition without a day of issue may be the newest.
test_unanswered_day_of_issue if {
	undated := {"version": "3.0"}
	found := editions.current([_first, undated]) with data.run as {"date": "2026-11-01"}
	count(found) == 0
}

_first := {"version": "1.0", "issued_on": "2022-09-01"}

_second := {"version": "2.0", "issued_on": "2026-01-01"}
