package lint

import (
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/pejl/pejl/evaluator/result"
)

// nearest is the known name most like the one given; empty where none is near.
func nearest(name string, known []string) string {
	best, distance := "", 1+len(name)/3
	for _, candidate := range known {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(candidate)); d < distance {
			best, distance = candidate, d
		}
	}
	return best
}

// names sees that every area has rules.
func (e *examination) names() {
	used := map[string]bool{}
	for _, rule := range e.rules() {
		used[rule.Strategy+" "+rule.Area] = true
	}
	for _, s := range e.Policies.Strategies() {
		for _, area := range s.Areas {
			if !used[s.ID+" "+area.Code] {
				file := s.ID + "/strategy/data.yaml"
				e.add(file, "", "area-unused", e.lineWith(file, area.Code), result.Position{}, area.Code)
			}
		}
	}
}
