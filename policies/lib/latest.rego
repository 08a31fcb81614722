# METADATA
# title: The latest of dated entries
# description: >-
#   Entries are objects with an id and a date, such as risk assessments. Of several on the latest
#   day each is the latest.
package pejl.latest

# METADATA
# description: The id is that of the latest entry. Every entry's date must be known for that.
has_id(entries, id) if {
	some entry in entries
	entry.id == id
	every other in entries { other.date <= entry.date }
}

# METADATA
# description: >-
#   The id cannot be that of the latest entry, whatever the unanswered dates and ids turn out to be.
has_another_id(entries, id) if {
	every entry in entries { entry.id != id }
}

has_another_id(entries, id) if {
	last := max([entry.date | some entry in entries])
	every entry in entries { _ruled_out(entry, id, last) }
}

_ruled_out(entry, id, _) if entry.id != id

_ruled_out(entry, _, last) if entry.date < last
