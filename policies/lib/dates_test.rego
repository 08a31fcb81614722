package pejl.dates_test

import data.pejl.dates

test_years_before[note] if {
	some note, case in {
		"an ordinary day": {"day": "2026-11-01", "years": 1, "want": "2025-11-01"},
		"the last of the year": {"day": "2026-12-31", "years": 1, "want": "2025-12-31"},
		"29 February has no day a year before": {"day": "2028-02-29", "years": 1, "want": "2027-02-28"},
		"28 February of a leap year": {"day": "2028-02-28", "years": 1, "want": "2027-02-28"},
		"1 March of a leap year": {"day": "2028-03-01", "years": 1, "want": "2027-03-01"},
		"28 February the year after a leap year": {"day": "2029-02-28", "years": 1, "want": "2028-02-28"},
		"29 February four years before": {"day": "2028-02-29", "years": 4, "want": "2024-02-29"},
		"29 February, no leap year at the century": {"day": "2104-02-29", "years": 4, "want": "2100-02-28"},
		"29 February, a leap year every fourth century": {"day": "2004-02-29", "years": 4, "want": "2000-02-29"},
	}
	dates.years_before(case.day, case.years) == case.want
}

test_days_before[note] if {
	some note, case in {
		"none": {"day": "2026-11-01", "days": 0, "want": "2026-11-01"},
		"one": {"day": "2026-11-01", "days": 1, "want": "2026-10-31"},
		"across a leap day": {"day": "2028-03-01", "days": 1, "want": "2028-02-29"},
		"across a February without one": {"day": "2027-03-01", "days": 1, "want": "2027-02-28"},
		"across a change to summer time": {"day": "2026-03-30", "days": 2, "want": "2026-03-28"},
		"half a year": {"day": "2026-12-31", "days": 180, "want": "2026-07-04"},
		"later": {"day": "2026-12-31", "days": -1, "want": "2027-01-01"},
	}
	dates.days_before(case.day, case.days) == case.want
}

test_days_between[note] if {
	some note, case in {
		"the same day": {"first": "2026-11-01", "second": "2026-11-01", "want": 0},
		"a day": {"first": "2026-10-31", "second": "2026-11-01", "want": 1},
		"across a leap day": {"first": "2028-02-28", "second": "2028-03-01", "want": 2},
		"backwards": {"first": "2026-11-01", "second": "2026-10-01", "want": -31},
		"a year": {"first": "2025-11-01", "second": "2026-11-01", "want": 365},
	}
	dates.days_between(case.first, case.second) == case.want
}
