package pejl.latest_test

import data.pejl.latest

test_latest[note] if {
	some note, case in cases
	answer(case.entries, "R-2") == case.answer
}

answer(entries, id) := "yes" if {
	latest.has_id(entries, id)
	not latest.has_another_id(entries, id)
}

answer(entries, id) := "no" if {
	latest.has_another_id(entries, id)
	not latest.has_id(entries, id)
}

answer(entries, id) := "open" if {
	not latest.has_id(entries, id)
	not latest.has_another_id(entries, id)
}

cases := {
	"the only one": {"entries": [_second], "answer": "yes"},
	"the last in the list": {"entries": [_first, _second], "answer": "yes"},
	"the first in the list": {"entries": [_second, _first], "answer": "yes"},
	"one of two on a day": {"entries": [_second, {"id": "R-3", "date": "2026-02-01"}], "answer": "yes"},
	"an older entry without an id": {"entries": [{"date": "2026-01-01"}, _second], "answer": "yes"},
	"an older one": {"entries": [_second, _third], "answer": "no"},
	"unknown": {"entries": [_first, _third], "answer": "no"},
	"unknown, dates unanswered": {"entries": [{"id": "R-1"}, {"id": "R-3"}], "answer": "no"},
	"an older one, another date unanswered": {"entries": [_second, {"id": "R-1"}, _third], "answer": "no"},
	"unknown, an older entry without an id": {"entries": [{"date": "2026-01-01"}, _third], "answer": "no"},
	"no entries": {"entries": [], "answer": "no"},
	"its own date unanswered": {"entries": [_first, {"id": "R-2"}], "answer": "open"},
	"another date unanswered": {"entries": [{"id": "R-1"}, _second], "answer": "open"},
	"the latest without an id": {"entries": [_first, {"date": "2026-03-01"}], "answer": "open"},
	"an entry without id and date": {"entries": [{}, _third], "answer": "open"},
}

_first := {"id": "R-1", "date": "2026-01-01"}

_second := {"id": "R-2", "date": "2026-02-01"}

_third := {"id": "R-3", "date": "2026-03-01"}
