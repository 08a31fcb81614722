package cli

import (
	"testing"
	"time"

	"github.com/spf13/pflag"
)

// Denmark is an hour ahead of UTC in winter, two in summer.
func TestTodayIsTheDayInDenmark(t *testing.T) {
	places := []*time.Location{time.UTC, time.FixedZone("Auckland", 13*3600), time.FixedZone("Honolulu", -10*3600)}
	for utc, want := range map[string]string{
		"2026-01-15T12:00:00Z": "2026-01-15",
		"2026-01-15T22:59:59Z": "2026-01-15", // winter
		"2026-01-15T23:00:00Z": "2026-01-16",
		"2026-01-15T23:30:00Z": "2026-01-16",
		"2026-07-15T21:59:59Z": "2026-07-15", // summer
		"2026-07-15T22:00:00Z": "2026-07-16",
		"2026-07-15T23:30:00Z": "2026-07-16",
		"2026-03-28T22:59:59Z": "2026-03-28", // summer time begins on the 29th at 01:00 UTC
		"2026-03-28T23:00:00Z": "2026-03-29",
		"2026-03-29T01:00:00Z": "2026-03-29",
		"2026-03-29T21:59:59Z": "2026-03-29",
		"2026-03-29T22:00:00Z": "2026-03-30",
		"2026-10-24T21:59:59Z": "2026-10-24", // it ends on the 25th at 01:00 UTC
		"2026-10-24T22:00:00Z": "2026-10-25",
		"2026-10-25T01:00:00Z": "2026-10-25",
		"2026-10-25T22:59:59Z": "2026-10-25",
		"2026-10-25T23:00:00Z": "2026-10-26",
		"2026-12-31T22:59:59Z": "2026-12-31", // New Year
		"2026-12-31T23:00:00Z": "2027-01-01",
		"2028-02-28T23:00:00Z": "2028-02-29",
	} {
		now, err := time.Parse(time.RFC3339, utc)
		if err != nil {
			t.Fatal(err)
		}
		for _, place := range places {
			if got := today(now.In(place)); got != want {
				t.Errorf("%s, told in %s: %s, want %s", utc, place, got, want)
			}
		}
	}
}

func TestTheDayIsTodayUnlessGiven(t *testing.T) {
	t.Cleanup(func() { clock = time.Now })
	clock = func() time.Time { return time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC) }
	var date string
	f := pflag.NewFlagSet("test", pflag.ContinueOnError)
	bindDate(f, &date, "")
	if date != "2027-01-01" {
		t.Errorf("the day is %s", date)
	}
	if err := f.Parse([]string{"--date", "2026-11-01"}); err != nil || date != "2026-11-01" {
		t.Errorf("the day given is %s, error %v", date, err)
	}
}
