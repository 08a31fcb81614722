package evaluator

import (
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// mostElements is how many elements are tried for a list of groups of facts that has none.
const mostElements = 48

// elementFact is one fact of an element, and the values that are tried.
type elementFact struct {
	key    []any // within the element
	field  field
	values []*inputs.Value
	told   bool // the rule reads it; else the schema asks for it
}

// elements tries, in a list of groups of facts that has none, one element: with every combination of a few values of
// the facts that the rule reads there, and what the schema asks of an element besides.
func (v *valuer) elements() {
	if v.field.item != inputs.TypeObject || v.at.value != nil && len(v.at.value.Items) > 0 {
		return
	}
	facts := v.elementFacts()
	total := 1
	for i := range facts {
		facts[i].values = facts[i].values[:min(len(facts[i].values), max(1, mostElements/total))]
		total *= len(facts[i].values)
	}
	for n := range total {
		element, left := &inputs.Value{Kind: inputs.Object}, n
		var da, en []string
		for _, f := range facts {
			value := f.values[left%len(f.values)]
			left /= len(f.values)
			element = put(element, f.key, value)
			if f.told {
				shown := show(value, f.field)
				da = append(da, f.field.fact.Title.DA+": "+shown.DA)
				en = append(en, f.field.fact.Title.EN+": "+shown.EN)
			}
		}
		before := len(v.out)
		if v.add(&inputs.Value{Kind: inputs.List, Items: []*inputs.Value{element}}, result.Text{}); len(v.out) > before {
			v.out[before].told.Shown = result.Text{
				DA: "ét element (" + strings.Join(da, "; ") + ")", EN: "one element (" + strings.Join(en, "; ") + ")",
			}
		}
	}
}

// elementFacts lists the facts of an element, in the schema's order.
func (v *valuer) elementFacts() []elementFact {
	prefix := v.fact.path + "[]."
	schema := schemaAt(v.fact.origin, v.x.r.Kind)
	required := map[string]bool{}
	for _, f := range inputs.SchemaOf(inputs.Kind(schema.kind)).Fields() {
		required[f.Path] = f.Required
	}
	var paths []string
	for path := range schema.fields {
		rest, within := strings.CutPrefix(path, prefix)
		read := slices.Contains(v.x.r.reads.all(), fact{v.fact.origin, path})
		if within && (read && !strings.Contains(rest, "[]") || required[path] && !strings.ContainsAny(rest, ".[")) {
			paths = append(paths, path)
		}
	}
	slices.SortFunc(paths, func(a, b string) int { return schema.order(a) - schema.order(b) })
	var out []elementFact
	for _, path := range paths {
		f := fact{v.fact.origin, path}
		one := elementFact{key: steps(strings.TrimPrefix(path, prefix)), field: schema.fields[path], told: slices.Contains(v.x.r.reads.all(), f)}
		below := valuer{x: v.x, m: v.m, fact: f, field: one.field, at: occurring{path: one.key}}
		for _, c := range below.values() {
			if c.value != nil {
				one.values = append(one.values, c.value)
			}
		}
		if len(one.values) > 0 {
			out = append(out, one)
		}
	}
	return out
}
