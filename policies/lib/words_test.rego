package pejl.words_test

import data.pejl.words

test_one if words.listed([_goals]) == {"da": "mål", "en": "goals"}

test_two if words.listed([_goals, _rules]) == {"da": "mål og regler", "en": "goals and rules"}

test_three if {
	words.listed([_goals, _rules, _use]) == {"da": "mål, regler og anvendelse", "en": "goals, rules and use"}
}

test_none if not words.listed([])

test_quoted if words.quoted(_goals) == {"da": "»mål«", "en": `"goals"`}

_goals := {"da": "mål", "en": "goals"}

_rules := {"da": "regler", "en": "rules"}

_use := {"da": "anvendelse", "en": "use"}
