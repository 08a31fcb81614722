package evaluator

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// dates are the days around those that the fact may be compared with, the nearest to what is there first.
func (v *valuer) dates() {
	for _, r := range v.m.dates {
		day, err := time.Parse(time.DateOnly, r.value)
		if err != nil || r.path == result.PathText(v.at.path) {
			continue
		}
		name := r.name
		if name.DA == "" {
			name = result.Text{DA: "datoen i reglen", EN: "the date in the rule"}
		}
		of := result.Text{DA: name.DA + ", " + show(textValue(r.value), dateField).DA, EN: name.EN + ", " + r.value}
		for days := -1; days <= 1; days++ {
			v.day(day.AddDate(0, 0, days), daysFrom(days, of))
		}
		for _, n := range v.m.offsets {
			for _, sign := range []int{-1, 1} {
				for days := -1; days <= 1; days++ {
					v.day(day.AddDate(0, 0, sign*n+days), daysFrom(sign*n+days, of))
				}
				if n <= mostMonths {
					v.periods(day, sign*n, of)
				}
			}
		}
	}
	if v.at.value != nil {
		now := v.at.value.Text
		slices.SortStableFunc(v.out, func(a, b candidate) int { return cmp.Compare(apart(a.value, now), apart(b.value, now)) })
	}
}

// mostMonths is how large a number is at most that may be one of months or years.
const mostMonths = 60

// daysFrom says how a day stands to another: "3 dage før …".
func daysFrom(days int, of result.Text) result.Text {
	n := max(days, -days)
	switch {
	case days == 0:
		return result.Text{DA: "samme dag som " + of.DA, EN: "the same day as " + of.EN}
	case days == -1:
		return result.Text{DA: "dagen før " + of.DA, EN: "the day before " + of.EN}
	case days == 1:
		return result.Text{DA: "dagen efter " + of.DA, EN: "the day after " + of.EN}
	case days < 0:
		return result.Text{DA: fmt.Sprintf("%d dage før %s", n, of.DA), EN: fmt.Sprintf("%d days before %s", n, of.EN)}
	}
	return result.Text{DA: fmt.Sprintf("%d dage efter %s", n, of.DA), EN: fmt.Sprintf("%d days after %s", n, of.EN)}
}

// periods adds the days around the one that is n months and n years from a day.
func (v *valuer) periods(day time.Time, n int, of result.Text) {
	word := result.Text{DA: "efter", EN: "after"}
	if n < 0 {
		word = result.Text{DA: "før", EN: "before"}
	}
	amount := max(n, -n)
	for _, period := range []struct {
		day  time.Time
		name result.Text
	}{
		{day.AddDate(0, n, 0), result.Text{DA: "måneder", EN: "months"}}, {day.AddDate(n, 0, 0), result.Text{DA: "år", EN: "years"}},
	} {
		from := result.Text{
			DA: fmt.Sprintf("%d %s %s %s", amount, period.name.DA, word.DA, of.DA), EN: fmt.Sprintf("%d %s %s %s", amount, period.name.EN, word.EN, of.EN),
		}
		v.day(period.day, from)
		v.day(period.day.AddDate(0, 0, -1), result.Text{DA: "dagen før " + from.DA, EN: "the day before " + from.EN})
		v.day(period.day.AddDate(0, 0, 1), result.Text{DA: "dagen efter " + from.DA, EN: "the day after " + from.EN})
	}
}

func (v *valuer) day(day time.Time, relation result.Text) {
	if day.Year() >= 1900 && day.Year() <= 2200 {
		v.add(textValue(day.Format(time.DateOnly)), relation)
	}
}

var dateField = field{typ: inputs.TypeDate}

// apart is how many days a date is from another.
func apart(value *inputs.Value, other string) time.Duration {
	if value == nil {
		return 0
	}
	a, errA := time.Parse(time.DateOnly, value.Text)
	b, errB := time.Parse(time.DateOnly, other)
	if errA != nil || errB != nil {
		return 0
	}
	return a.Sub(b).Abs()
}
