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

// names sees that every area and role has rules.
func (e *examination) names() {
	used := map[string]bool{}
	for _, rule := range e.rules() {
		used[rule.Strategy+" area "+rule.Area] = true
		used[rule.Strategy+" role "+rule.Role.DA] = true
	}
	for _, s := range e.Policies.Strategies() {
		for _, area := range s.Areas {
			if !used[s.ID+" area "+area.Code] {
				e.unused(s.ID+"/strategy/data.yaml", "area-unused", area.Code)
			}
		}
		for _, role := range s.Roles() {
			if !used[s.ID+" role "+role] {
				e.unused(s.ID+"/roles/data.yaml", "role-unused", role)
			}
		}
	}
}

func (e *examination) unused(file, code, name string) {
	e.add(file, "", code, e.lineWith(file, name), result.Position{}, name)
}
