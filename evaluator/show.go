package evaluator

import (
	"fmt"
	"strings"
	"time"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// show writes a value for people: the names of enum values, ja and nej, Danish dates.
func show(v *inputs.Value, f field) result.Text {
	switch v.Kind {
	case inputs.Bool:
		if v.Text == "true" {
			return result.Text{DA: "ja", EN: "yes"}
		}
		return result.Text{DA: "nej", EN: "no"}
	case inputs.List:
		return showList(v, f)
	case inputs.Object:
		return result.Text{DA: "angivet", EN: "given"}
	case inputs.Number:
		return result.Text{DA: strings.ReplaceAll(v.Text, ".", ","), EN: v.Text}
	}
	for _, known := range f.fact.Values {
		if known.Code == v.Text {
			return known.Label
		}
	}
	if day, err := time.Parse(time.DateOnly, v.Text); err == nil && f.typ == inputs.TypeDate {
		return result.Text{DA: day.Format("02-01-2006"), EN: v.Text}
	}
	return result.Text{DA: "»" + v.Text + "«", EN: "“" + v.Text + "”"}
}

func showList(v *inputs.Value, f field) result.Text {
	if len(v.Items) == 0 {
		return result.Text{DA: "ingen", EN: "none"}
	}
	if v.Items[0].Kind == inputs.Object {
		n := len(v.Items)
		return result.Text{DA: fmt.Sprintf("%d angivet", n), EN: fmt.Sprintf("%d given", n)}
	}
	da, en := make([]string, len(v.Items)), make([]string, len(v.Items))
	for i, item := range v.Items {
		shown := show(item, f)
		da[i], en[i] = shown.DA, shown.EN
	}
	return result.Text{DA: strings.Join(da, ", "), EN: strings.Join(en, ", ")}
}
