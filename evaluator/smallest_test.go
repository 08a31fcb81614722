package evaluator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// Where the municipality's own answer is missing, no system is asked for what would only matter after it.
func TestManySystemsAreNotAskedBeforehand(t *testing.T) {
	loaded := loadPack(t, portfolioRule(`
met if {
	input.strategy.security_policy.revised_on >= year_before(data.run.date)
	data.portfolio.systems
	every id in with_plan { considered(data.portfolio.systems[id].security.risk_plan) }
}
with_plan contains id if { some id, system in data.portfolio.systems; system.security.risk_plan.id }
with_plan contains id if { some id, system in data.portfolio.systems; system.security.risk_plan.updated_on }
considered(plan) if not within_the_year(plan.updated_on)
considered(plan) if plan.id in input.strategy.security_policy.included_change_ids
within_the_year(day) if {
	revised_on := input.strategy.security_policy.revised_on
	day <= revised_on
	day >= year_before(revised_on)
}
year_before(day) := sprintf("%04d-%s", [to_number(substring(day, 0, 4)) - 1, month_and_day(day)])
month_and_day(day) := "02-28" if {
	substring(day, 5, 5) == "02-29"
	not leap_year(to_number(substring(day, 0, 4)) - 1)
} else := substring(day, 5, 5)
leap_year(year) if { year % 4 == 0; year % 100 != 0 }
leap_year(year) if year % 400 == 0
`))
	systems := registry{}
	for i := range 40 {
		systems[fmt.Sprintf("s%d", i)] = ""
	}
	options := evaluator.Options{Portfolio: systems.portfolio(t, loaded)}
	got := verdicts(t, begin(t, loaded, options), document(t, "Organisation", ""))["TX-ARK-001"]
	if want := "fail/undocumented: strategy.security_policy.revised_on"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// Of many absent facts only one may be needed; it is found by halves.
func TestOneOfManyFactsIsNeeded(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": `
met if {
	every s in input.common_solutions.relevant { settled(s) }
}
settled(s) if s.maturity != "green"
settled(s) if { s.maturity == "green"; s.used }
`})
	var facts strings.Builder
	facts.WriteString("common_solutions:\n  relevant:\n")
	for i := range 60 {
		maturity := "red"
		if i == 41 {
			maturity = "green"
		}
		fmt.Fprintf(&facts, "    - {maturity: %s}\n", maturity)
	}
	got := verdicts(t, begin(t, loaded, evaluator.Options{}), system(t, facts.String()))["TX-ARK-001"]
	if want := "fail/undocumented: common_solutions.relevant[41].used"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
