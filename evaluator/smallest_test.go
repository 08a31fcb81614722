package evaluator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/pejl/pejl/evaluator"
)

// Several ways in each of many elements would take twice the time for every element more.
func TestManyWaysEndInTime(t *testing.T) {
	loaded := loadPack(t, map[string]string{"ark_001": `
met if { every s in input.common_solutions.relevant { considered(s) } }
considered(s) if not green(s.maturity)
considered(s) if s.name == input.metadata.name
considered(s) if s.used
green(maturity) if { maturity == "green"; input.procurement.type == "new_system" }
`})
	facts := "common_solutions:\n  relevant:\n" + strings.Repeat("    - {justification: x}\n", 40)
	got := verdicts(t, begin(t, loaded, evaluator.Options{}), system(t, facts))["TX-ARK-001"]
	if !strings.HasPrefix(got, "fail/undocumented: ") || strings.Count(got, " ") < 40 {
		t.Errorf("%s", got)
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
