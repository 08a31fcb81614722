package deviation

import (
	"time"
)

// day is a day of the calendar, counted from 1 January 1970. It has no zone and no time of day, so
// that no day is shorter or longer than another.
type day int

const secondsPerDay = 24 * 60 * 60

// dayOf is the day on which a moment falls where its own clock stands.
func dayOf(t time.Time) day {
	year, month, d := t.Date()
	return day(time.Date(year, month, d, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

// parseDay reads an ISO date; false where the text is none.
func parseDay(iso string) (day, bool) {
	t, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return 0, false
	}
	return dayOf(t), true
}

func (d day) format(layout string) string {
	return time.Unix(int64(d)*secondsPerDay, 0).UTC().Format(layout)
}

// String is the day as an ISO date.
func (d day) String() string { return d.format(time.DateOnly) }
