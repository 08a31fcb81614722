package policies_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pejl/pejl/evaluator"
	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// reference is what the data of Hjørring's strategy says on the day it was issued.
func reference(t *testing.T, loaded *evaluator.Policies) *result.Reference {
	t.Helper()
	ref, err := loaded.Reference("hjoerring", time.Date(2022, 9, 1, 0, 0, 0, 0, time.UTC), nil)
	if err != nil {
		t.Fatal(err)
	}
	return ref
}

func codesOf(entries []result.Named) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Code)
	}
	return out
}

// valuesOf lists the codes that a field of a schema allows.
func valuesOf(t *testing.T, schema *inputs.Schema, path string) []string {
	t.Helper()
	for _, f := range schema.Fields() {
		if f.Path == path {
			var out []string
			for _, v := range f.Values {
				out = append(out, v.Code)
			}
			return out
		}
	}
	t.Fatalf("no field %s", path)
	return nil
}

// TestNeedsAndGoalsAreAskedFor sees that the descriptors have a place for the answer to each need
// and goal, also to those of a user's own data, and for no others.
func TestNeedsAndGoalsAreAskedFor(t *testing.T) {
	loaded := load(t)
	ref := reference(t, loaded)
	var asked []string
	for _, f := range inputs.SchemaOf(inputs.System).Fields() {
		if need, ok := strings.CutPrefix(f.Path, "procurement.future_needs."); ok {
			if code, ok := strings.CutSuffix(need, ".effect"); ok {
				asked = append(asked, code)
			}
		}
	}
	goals := valuesOf(t, inputs.SchemaOf(inputs.Organisation), "strategy.target_picture.architecture_goals")
	for _, c := range []struct {
		set, field string
		have, want []string
	}{
		{"hjoerring.future_needs", "editions[].needs[].code", codesOf(ref.Needs), asked},
		{"hjoerring.architecture_goals", "editions[].goals[].code", codesOf(ref.Goals), goals},
	} {
		schema, err := loaded.DataSchema(c.set)
		if err != nil {
			t.Fatal(err)
		}
		if allowed := valuesOf(t, schema, c.field); !slices.Equal(c.have, c.want) || !slices.Equal(allowed, c.want) {
			t.Errorf("%s has %v and allows %v; descriptors answer %v", c.set, c.have, allowed, c.want)
		}
	}
}

// unitFields are the facts whose answer is one of the units, or another.
var unitFields = map[inputs.Kind][]string{
	inputs.System: {
		"contract.record.created_by_unit", "contract.record.maintained_by_unit", "economy.beyond_standard_financing.agreed_with",
		"ownership.responsible_unit_kind", "support.single_point_of_contact", "support.task_split.agreed_with",
	},
	inputs.Organisation: {
		"portfolio.registry.facilitator", "strategy.ddv.maintained_by", "strategy.forums[].appointed_by", "strategy.forums[].closed_by",
		"strategy.forums[].established_by", "strategy.future_picture.responsible", "strategy.target_picture.actions[].consulted",
		"strategy.target_picture.actions[].decided_by", "strategy.target_picture.involved_parties", "strategy.target_picture.responsible",
	},
}

func TestUnitsHaveTheCodesOfTheDescriptors(t *testing.T) {
	units := codesOf(reference(t, load(t)).Units)
	for kind, paths := range unitFields {
		for _, path := range paths {
			for _, code := range valuesOf(t, inputs.SchemaOf(kind), path) {
				if !slices.Contains(units, code) && code != "other" && code != "system_owner_unit" {
					t.Errorf("%s of a %s allows %s, which is no unit", path, kind, code)
				}
			}
		}
	}
}

func TestCodesOfTheDataAreStable(t *testing.T) {
	loaded := load(t)
	ref := reference(t, loaded)
	lists := map[string][]string{"needs": codesOf(ref.Needs), "goals": codesOf(ref.Goals), "units": codesOf(ref.Units)}
	for _, r := range ref.Roles {
		lists["roles"] = append(lists["roles"], r.Code)
		for _, area := range r.Areas {
			if !slices.ContainsFunc(loaded.Strategies()[0].Areas, func(a evaluator.Area) bool { return a.Code == area }) {
				t.Errorf("role %s: the strategy has no area %s", r.Code, area)
			}
		}
	}
	for i, p := range ref.Phases {
		if i >= len(result.Phases()) || p.Phase != result.Phases()[i] {
			t.Errorf("phase %d is %s", i, p.Phase)
		}
		for _, e := range p.Elements {
			lists["elements"] = append(lists["elements"], e.Code)
		}
	}
	for name, codes := range lists {
		slices.Sort(codes)
		if once := slices.Compact(slices.Clone(codes)); len(once) != len(codes) || len(codes) == 0 {
			t.Errorf("%s: a code is there twice, or none at all: %v", name, codes)
		}
	}
}
