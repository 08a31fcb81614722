package evaluator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/inputs"
)

// bundleSets gives, for a strategy, its data sets where they have an edition in force on the day of the run; so
// they are not there where they are not in pejl either. Those of the input come before the pack's own. It is empty for
// a strategy without data sets.
func (p *Policies) bundleSets(strategy string) string {
	var b strings.Builder
	for _, name := range p.DataSets() {
		owner, key, _ := strings.Cut(name, ".")
		if owner != strategy {
			continue
		}
		if b.Len() == 0 {
			fmt.Fprintf(&b, "package %s\n", strategy)
		}
		fmt.Fprintf(&b, "\n%s := set if {\nset := data.pejl.given.data[%s]\ndata.pejl.bundle.in_force(set)\n}\n", key, quote(name))
		fmt.Fprintf(&b, "\n%s := set if {\nnot data.pejl.given.data[%s]\nset := data.pejl.bundle.sets[%[2]s]\ndata.pejl.bundle.in_force(set)\n}\n", key, quote(name))
	}
	return b.String()
}

// bundleRule is what the bundle knows of a rule besides its Rego.
type bundleRule struct {
	ID            string              `json:"id"`
	Strategy      string              `json:"strategy"`
	Area          string              `json:"area"`
	Title         map[string]string   `json:"title"`
	Severity      result.Severity     `json:"severity"`
	Kind          string              `json:"kind"`
	EffectiveFrom string              `json:"effective_from"`
	EffectiveTo   string              `json:"effective_to"`
	Phased        bool                `json:"phased"`  // it asks in some phases only
	Present       [][]any             `json:"present"` // the facts outside of lists that met reads, which may contradict it
	Reads         map[string][]string `json:"reads"`   // what may be absent of the facts that applies and met read
}

// bundleData is data.json: the pack's data, with the data sets apart; see bundleSets.
func (p *Policies) bundleData() map[string]any {
	data := maps.Clone(p.data)
	sets := map[string]any{}
	for _, name := range p.DataSets() {
		strategy, key, _ := strings.Cut(name, ".")
		pack := maps.Clone(data[strategy].(map[string]any))
		sets[name] = pack[key]
		delete(pack, key)
		data[strategy] = pack
	}
	rules := make([]bundleRule, len(p.rules))
	for i, r := range p.rules {
		rules[i] = describeRule(r)
	}
	sets = map[string]any{"sets": sets, "meta": map[string]any{
		"edition": p.edition, "phases": result.Phases(), "datasets": p.DataSets(), "rules": rules,
	}}
	data["pejl"] = map[string]any{"bundle": sets}
	return data
}

func describeRule(r *rule) bundleRule {
	out := bundleRule{
		ID: r.ID, Strategy: r.Strategy, Area: r.Area, Title: map[string]string{"da": r.Title.DA, "en": r.Title.EN},
		Severity: r.Severity, Kind: r.Kind, EffectiveFrom: r.EffectiveFrom, EffectiveTo: r.EffectiveTo,
		Phased:  r.Kind == string(inputs.System) && !r.anyPhase,
		Present: [][]any{}, Reads: map[string][]string{"phase": {}},
	}
	for _, f := range r.reads.met {
		if f.origin == fromDescriptor && !strings.Contains(f.path, "[]") {
			out.Present = append(out.Present, steps(f.path))
		}
	}
	out.Reads[string(partApplies)], out.Reads[string(partMet)] = mayLack(r.reads.applies), mayLack(r.reads.met)
	return out
}

// mayLack lists what may be absent of the facts: each, and the lists that it is in.
func mayLack(facts []fact) []string {
	out := []string{}
	add := func(f fact, path string) {
		if text := origins[f.origin].mark + path; !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	for _, f := range facts {
		for i := range f.path {
			if strings.HasPrefix(f.path[i:], "[]") {
				add(f, f.path[:i])
			}
		}
		add(f, f.path)
	}
	return out
}
