package html

import (
	"cmp"

	"github.com/pejl/pejl/evaluator/result"
	"github.com/pejl/pejl/reports/words"
)

// faultGroup is the remarks about deviations that have the same fault.
type faultGroup struct {
	words.FaultGroup
	Shown []remark
}

// remark is what is said of one deviation.
type remark struct {
	Message    result.Text
	Rule       *result.Rule // with only its id where the run does not have it
	Descriptor string       // its name, or its id where the run does not have it
	Place      string
}

func remarks(p *report) []faultGroup {
	rules := map[string]*result.Rule{}
	for _, rule := range p.Run.Rules {
		rules[rule.ID] = rule
	}
	names := map[string]string{}
	for _, d := range p.Run.Descriptors {
		names[d.ID] = d.Name
	}
	var groups []faultGroup
	for _, g := range words.ByFault(p.Run.Remarks) {
		shown := faultGroup{FaultGroup: g}
		for _, m := range g.Remarks {
			d := m.Deviation
			rule := rules[d.Rule]
			shown.Shown = append(shown.Shown, remark{
				Message: m.Message, Rule: cmp.Or(rule, &result.Rule{ID: d.Rule}),
				Descriptor: cmp.Or(names[d.Descriptor], d.Descriptor), Place: placeIn(d.File, d.Start),
			})
		}
		groups = append(groups, shown)
	}
	return groups
}

func faultCounts(groups []faultGroup, lang string) string {
	all := make([]words.FaultGroup, len(groups))
	for i, g := range groups {
		all[i] = g.FaultGroup
	}
	return words.FaultCounts(all, lang)
}

// waiverEntry is a result with deviations: waived, or a fail that they cover a part of.
type waiverEntry struct {
	*entry
	Waivers []standing
	Partly  bool
}

// standing is a deviation and where it stands.
type standing struct {
	*result.Deviation
	Place string
}

// HasWaivers says whether deviations hold for the descriptor.
func (s *system) HasWaivers() bool { return len(s.Waivers()) > 0 }

// Waivers gives the results that are waived, then those that are waived in part.
func (s *system) Waivers() []waiverEntry {
	var all []waiverEntry
	for _, e := range s.entries[result.Waived] {
		all = append(all, waiverEntry{e, standings(e.Result.Waivers), false})
	}
	for _, o := range result.Outcomes() {
		for _, e := range s.entries[o] {
			if partly := words.Partly(&e.Result); partly != nil {
				all = append(all, waiverEntry{e, standings(partly), true})
			}
		}
	}
	return all
}

func standings(deviations []*result.Deviation) []standing {
	var all []standing
	for _, d := range deviations {
		all = append(all, standing{d, placeIn(d.File, d.Start)})
	}
	return all
}
