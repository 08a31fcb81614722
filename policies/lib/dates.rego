# METADATA
# title: Days as texts
# description: >-
#   Days are texts of the form 2026-01-31, which compare as the days do.
package pejl.dates

# METADATA
# description: >-
#   The same day n years earlier. One year before 29 February is 28 February, so that a year never
#   ends later than the calendar's.
years_before(day, n) := sprintf("%04d-%s", [to_number(substring(day, 0, 4)) - n, _month_and_day(day, n)])

_month_and_day(day, n) := "02-28" if {
	substring(day, 5, 5) == "02-29"
	not _leap_year(to_number(substring(day, 0, 4)) - n)
} else := substring(day, 5, 5)

_leap_year(year) if {
	year % 4 == 0
	year % 100 != 0
}

_leap_year(year) if year % 400 == 0

# METADATA
# description: The day n days earlier; later, where n is negative.
days_before(day, n) := time.format([time.add_date(_midnight(day), 0, 0, 0 - n), "UTC", "2006-01-02"])

# METADATA
# description: How many days the second day is after the first; negative, where it is before.
days_between(first, second) := (_midnight(second) - _midnight(first)) / ((24 * 3600) * 1000000000)

_midnight(day) := time.parse_ns("2006-01-02", day)
