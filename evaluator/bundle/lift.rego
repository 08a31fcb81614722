# METADATA
# title: Conditions with unknown facts
# description: >-
#   What the rules below data.pejl.bundle.open are made of. They stand for the conditions of the
#   pack's own rules where facts are absent: such a fact has the value unknown, and a condition holds
#   where some value of it would make it hold. What a helper rule or function gives is a set of
#   pairs, [value, certain]: certain says that it gives the value whatever the absent facts are.
package pejl.bundle.lift

# METADATA
# description: >-
#   The value of an absent fact, and of whatever depends on one. No descriptor can
#   hold it, for JSON has no sets, and no rule puts a set together with something else in one.
unknown := {{"pejl"}, "unknown fact"}

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
whole(value) := unknown if _holds_unknown(value)

else := value

_holds_unknown(value) if walk(value, [_, unknown])

# METADATA
# description: Whether two values are equal.
eq(a, b) := unknown if unknown in [a, b]

eq(a, b) := a == b if not unknown in [a, b]

# METADATA
# description: The same of collections with something unknown in them; what is known may show that they differ.
eq_built(a, b) := unknown if {
	unknown in [a, b]
} else := a == b if {
	not _holds_unknown([a, b])
} else := false if {
	walk(a, [path, in_a])
	walk(b, [path, in_b])
	not unknown in [in_a, in_b]
	_differ(in_a, in_b)
} else := unknown

_differ(a, b) if type_name(a) != type_name(b)

_differ(a, b) if {
	_iterable(a)
	count(a) != count(b)
}

_differ(a, b) if object.keys(a) != object.keys(b)

_differ(a, b) if {
	not _iterable(a)
	a != b
}

# METADATA
# description: Whether the value is an array of so many elements.
shaped(value, _) := unknown if value == unknown

shaped(value, size) if {
	is_array(value)
	count(value) == size
}

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
#   Whether every holds; of each element there are the answers that its condition may have. Partial evaluation takes
#   no large domain apart, with those of the loops around, where the condition reads what is unknown.
every_of(domain, answers, read, around) := unknown if {
	domain == unknown
} else := unknown if {
	unknown in read
	max([1, count(domain)]) * around > 32
} else if {
	_iterable(domain)
	every found in answers { true in found }
} else := unknown if {
	_iterable(domain)
	not set() in answers
}

_iterable(value) if is_array(value)

_iterable(value) if is_object(value)

_iterable(value) if is_set(value)

# METADATA
# description: >-
#   What a comprehension gives, of the pairs that it finds: unknown where it is not certain what they are, and
#   where something that it reads is unknown.
set_of(pairs, read) := unknown if _uncertain(pairs, read)

else := {value | some [value, _] in pairs}

# METADATA
# description: As set_of, in the order in which it was found.
array_of(pairs, read) := unknown if _uncertain(pairs, read)

else := [value | some [value, _] in pairs]

# METADATA
# description: As set_of, of pairs whose value is a key and a value.
object_of(pairs, read) := unknown if _uncertain(pairs, read)

else := unknown if _clash(pairs)

else := {key: value | some [[key, value], _] in pairs}

_clash(pairs) if count({key | some [[key, _], _] in pairs}) != count({value | some [value, _] in pairs})

_uncertain(_, read) if unknown in read

_uncertain(pairs, _) if {
	some [_, certain] in pairs
	not certain
}

_uncertain(pairs, _) if {
	some [value, _] in pairs
	_holds_unknown(value)
}

# METADATA
# description: >-
#   What rules give that are tried in turn, or that have a default: as partial evaluation has it, anything as soon
#   as something that they read is unknown.
in_turn(read, answers) := {[unknown, false]} if unknown in read

else := answers

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
