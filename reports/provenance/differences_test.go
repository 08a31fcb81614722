package provenance_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/pejl/pejl/reports/provenance"
)

// report is the part of a report that is compared: "rule descriptor outcome" by "rule descriptor outcome".
func report(results ...string) string {
	var items []string
	for _, r := range results {
		part := strings.Fields(r)
		items = append(items, `{"rule": "`+part[0]+`", "descriptor": {"kind": "System", "id": "`+part[1]+`"}, "outcome": "`+part[2]+`", "findings": [{"a": [1]}]}`)
	}
	return `{"schema": "x", "run": {"a": [{"b": "]"}]}, "rules": [], "results": [` + strings.Join(items, ",") + `]}`
}

func TestDifferences(t *testing.T) {
	was := report("R-1 a pass", "R-2 a fail", "R-1 b pass", "R-1 c pass")
	for name, c := range map[string]struct {
		now  string
		want []provenance.Difference
	}{
		"none":           {was, nil},
		"another order":  {report("R-1 c pass", "R-1 b pass", "R-2 a fail", "R-1 a pass"), nil},
		"an outcome":     {report("R-1 a pass", "R-2 a pass", "R-1 b pass", "R-1 c pass"), []provenance.Difference{{Rule: "R-2", Descriptor: "a", Was: "fail", Now: "pass"}}},
		"one is gone":    {report("R-1 a pass", "R-1 b pass", "R-1 c pass"), []provenance.Difference{{Rule: "R-2", Descriptor: "a", Was: "fail"}}},
		"one more":       {report("R-1 a pass", "R-2 a fail", "R-9 a error", "R-1 b pass", "R-1 c pass"), []provenance.Difference{{Rule: "R-9", Descriptor: "a", Now: "error"}}},
		"nothing at all": {report(), []provenance.Difference{{Rule: "R-1", Descriptor: "a", Was: "pass"}, {Rule: "R-2", Descriptor: "a", Was: "fail"}, {Rule: "R-1", Descriptor: "b", Was: "pass"}, {Rule: "R-1", Descriptor: "c", Was: "pass"}}},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := provenance.Differences(strings.NewReader(was), strings.NewReader(c.now))
			if err != nil || !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %+v, error %v; want %+v", got, err, c.want)
			}
		})
	}
	for _, broken := range []string{"", "[]", `{"schema": 1}`, was[:len(was)-40]} {
		if _, err := provenance.Differences(strings.NewReader(was), strings.NewReader(broken)); err == nil {
			t.Errorf("%q: no error", broken)
		}
	}
}
