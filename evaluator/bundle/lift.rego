# METADATA
# title: Conditions with unknown facts
# description: >-
#   What the rules below data.pejl.bundle.open are made of. They stand for the conditions of the
#   pack's own rules where facts are absent: such a fact has the value unknown, and a condition holds
#   where some value of it would make it hold. What a helper rule or function gives is a set of
#   pairs, [value, certain]: certain says that it gives the value whatever the absent facts are.
package pejl.bundle.lift

# METADATA
# description: The value of an absent fact, and of whatever depends on one.
unknown := "pejl: unknown fact"

# METADATA
# description: The value at a key of another; what is within an unknown value is unknown.
step(value, _) := unknown if value == unknown

step(value, key) := value[key] if value != unknown

# METADATA
# description: What may be at a key of a value; of an unknown key that is everything in it.
at(value, _) := {unknown: unknown} if value == unknown

at(value, key) := value if {
	value != unknown
	key == unknown
}

at(value, key) := {key: value[key]} if {
	value != unknown
	key != unknown
}

# METADATA
# description: What a loop goes over; over an unknown list it finds one unknown element.
loop(value) := {unknown: unknown} if value == unknown

loop(value) := value if value != unknown

# METADATA
# description: The value, but unknown as soon as something in it is.
whole(value) := unknown if _holds_unknown(value) else := value

_holds_unknown(value) if walk(value, [_, unknown])

# METADATA
# description: Whether two values are equal.
eq(a, b) := unknown if unknown in [a, b]

eq(a, b) := a == b if not unknown in [a, b]

# METADATA
# description: Whether the value is an array of so many elements.
shaped(value, _) := unknown if value == unknown

shaped(value, size) := true if {
	is_array(value)
	count(value) == size
}

# METADATA
# description: A collection written in a rule; it is unknown as soon as one of its parts is.
composite(_, parts) := unknown if unknown in parts

composite(value, parts) := value if not unknown in parts

# METADATA
# description: Nothing of a condition is unknown.
certain(values, flags) if {
	not unknown in values
	not false in flags
} else := false

# METADATA
# description: No answer is possible.
none(answers) := answers == set()

# METADATA
# description: >-
#   Whether every holds: of each element there are the answers that its condition may have.
every_of(domain, _) := unknown if domain == unknown

every_of(domain, answers) := true if {
	_iterable(domain)
	every found in answers { true in found }
}

every_of(domain, answers) := unknown if {
	_iterable(domain)
	not set() in answers
	some found in answers
	not true in found
}

_iterable(value) if is_array(value)

_iterable(value) if is_object(value)

_iterable(value) if is_set(value)

# METADATA
# description: The set of what was found; unknown where it is not certain what that is.
set_of(pairs) := unknown if _uncertain(pairs)

set_of(pairs) := {value | some [value, _] in pairs} if not _uncertain(pairs)

# METADATA
# description: As set_of, in the order in which it was found.
array_of(pairs) := unknown if _uncertain(pairs)

array_of(pairs) := [value | some [value, _] in pairs] if not _uncertain(pairs)

# METADATA
# description: As set_of, of pairs whose value is a key and a value.
object_of(pairs) := unknown if _uncertain(pairs)

object_of(pairs) := {key: value | some [[key, value], _] in pairs} if not _uncertain(pairs)

_uncertain(pairs) if {
	some [_, certain] in pairs
	not certain
}

_uncertain(pairs) if {
	some [value, _] in pairs
	value == unknown
}

# METADATA
# description: >-
#   Of several that are tried in turn, each only where those before it gave nothing: what they
#   may give.
chain(alternatives) := {[value, certain] |
	some i, pairs in alternatives
	before := array.slice(alternatives, 0, i)
	every earlier in before { not _settled(earlier) }
	some [value, own] in pairs
	certain := _all([own, _nothing_found(before)])
}

_settled(pairs) if {
	some [_, certain] in pairs
	certain
}

_nothing_found(before) if {
	every earlier in before { earlier == set() }
} else := false

_all(flags) if {
	not false in flags
} else := false
