package evaluator

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
)

// pickCases picks a case that passes and one that fails, by name; empty where there is none. A
// case that is violated comes before one that is undocumented. Of the pairs that of the smallest
// difference is taken, for it shows best what the rule looks at; of such that with the fewest
// facts, and then the first by name.
func pickCases(cases map[string]Case) (passing, failing string) {
	byOutcome := map[string][]string{}
	facts := map[string]map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(cases)) {
		c := cases[name]
		byOutcome[c.Outcome] = append(byOutcome[c.Outcome], name)
		facts[name] = c.facts()
	}
	passes, fails := byOutcome[string(result.Pass)], byOutcome[string(result.Violated)]
	if len(fails) == 0 {
		fails = byOutcome[string(result.Undocumented)]
	}
	// Where one way is not shown at all, the other is picked by its size.
	if len(passes) == 0 {
		passes = []string{""}
	}
	if len(fails) == 0 {
		fails = []string{""}
	}
	type rank struct{ difference, failFacts, passFacts int }
	var best rank
	first := true
	for _, f := range fails {
		for _, p := range passes {
			r := rank{difference(facts[p], facts[f]), len(facts[f]), len(facts[p])}
			if first || cmp.Or(cmp.Compare(r.difference, best.difference), cmp.Compare(r.failFacts, best.failFacts),
				cmp.Compare(r.passFacts, best.passFacts)) < 0 {
				first, best, passing, failing = false, r, p, f
			}
		}
	}
	return passing, failing
}

// difference counts the facts that are not the same in both.
func difference(a, b map[string]string) int {
	n := 0
	for path, value := range a {
		if other, ok := b[path]; !ok || other != value {
			n++
		}
	}
	for path := range b {
		if _, ok := a[path]; !ok {
			n++
		}
	}
	return n
}

// facts lists all that a case gives, by path: the values without parts, and empty lists and groups.
func (c Case) facts() map[string]string {
	out := map[string]string{}
	list := func(path string, v any) { listFacts(out, path, v) }
	list("input", plainMap(c.Input))
	list("organisation", plainMap(c.Organisation))
	for id, system := range c.Portfolio {
		list("portfolio."+id, plainMap(system))
	}
	for name, set := range c.Data {
		list("data."+name, plainMap(set))
	}
	if c.Date != "" {
		out["date"] = c.Date
	}
	return out
}

// plainMap makes a map that is nil an absent value.
func plainMap(m map[string]any) any {
	if m == nil {
		return nil
	}
	return m
}

func listFacts(out map[string]string, path string, value any) {
	switch v := value.(type) {
	case nil:
		return
	case map[string]any:
		for key, member := range v {
			listFacts(out, path+"."+key, member)
		}
		if len(v) > 0 {
			return
		}
	case []any:
		for i, item := range v {
			listFacts(out, path+"["+strconv.Itoa(i)+"]", item)
		}
		if len(v) > 0 {
			return
		}
	}
	raw, _ := json.Marshal(value) // it was decoded from JSON
	out[path] = string(raw)
}

// withGaps gives the case with every fact that it lacks as a key without a value.
func (c Case) withGaps() Case {
	c.Portfolio = maps.Clone(c.Portfolio)
	for _, missing := range c.Missing {
		path, ofOrganisation := strings.CutPrefix(missing, origins[fromOrganisation].mark)
		steps := caseSteps(path)
		id, rest, ofPortfolio := inPortfolio(steps)
		switch {
		case ofOrganisation:
			c.Organisation = withGap(c.Organisation, steps)
		case ofPortfolio:
			c.Portfolio[id] = withGap(c.Portfolio[id], rest)
		case missing == "portfolio."+systemsFact, strings.HasPrefix(missing, origins[fromData].mark):
			// The whole registry has no key, and a data set is absent as a whole.
		default:
			c.Input = withGap(c.Input, steps)
		}
	}
	return c
}

// caseSteps reads a path as cases write it: "common_solutions.relevant[1].maturity".
func caseSteps(path string) []any {
	var out []any
	for key := range strings.SplitSeq(strings.ReplaceAll(path, "[", ".["), ".") {
		if index, ok := strings.CutPrefix(key, "["); ok {
			i, _ := strconv.Atoi(strings.TrimSuffix(index, "]"))
			out = append(out, i)
			continue
		}
		out = append(out, key)
	}
	return out
}

// withGap copies facts with a key along the path that has no value; what is there stays.
func withGap(facts map[string]any, path []any) map[string]any {
	filled, _ := fill(facts, path).(map[string]any)
	return filled
}

func fill(value any, path []any) any {
	if len(path) == 0 {
		return value
	}
	switch step := path[0].(type) {
	case string:
		object, ok := value.(map[string]any)
		if !ok && value != nil {
			return value
		}
		if object = maps.Clone(object); object == nil {
			object = map[string]any{}
		}
		object[step] = fill(object[step], path[1:])
		return object
	case int:
		list, ok := value.([]any)
		if !ok || step >= len(list) {
			return value
		}
		list = slices.Clone(list)
		list[step] = fill(list[step], path[1:])
		return list
	}
	return value
}
