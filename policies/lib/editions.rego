# METADATA
# title: Editions of dated data
# description: >-
#   A data set is a list of editions, each in force from the day it is issued until a newer one is.
package pejl.editions

# METADATA
# description: >-
#   The editions in force on the run's day: one; none before the first is issued; several where
#   they are issued on one day.
current(editions) := {edition |
	some edition in editions
	in_force(edition, editions, data.run.date)
}

# METADATA
# description: >-
#   The edition, one of the editions, is in force on the day. Where the day or a day of issue is
#   unanswered, that is left open.
in_force(edition, editions, day) if {
	edition.issued_on <= day
	every other in editions { _not_newer(other, edition, day) }
}

_not_newer(other, edition, _) if other.issued_on <= edition.issued_on

_not_newer(other, _, day) if other.issued_on > day
