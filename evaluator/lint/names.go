package lint

import "github.com/pejl/pejl/evaluator/result"

// names sees that every area and role has rules.
func (e *examination) names() {
	used := map[string]bool{}
	for _, rule := range e.rules() {
		used[rule.Strategy+" area "+rule.Area] = true
		used[rule.Strategy+" role "+rule.Role.DA] = true
	}
	for _, s := range e.Policies.Strategies() {
		for _, area := range s.Areas {
			if !used[s.ID+" area "+area.Code] && !e.doubtsArea(s.ID, area.Code) {
				e.unused(s.ID+"/strategy/data.yaml", "area-unused", area.Code)
			}
		}
		for _, role := range s.Roles() {
			if !used[s.ID+" role "+role] && len(e.doubtful) == 0 {
				e.unused(s.ID+"/roles/data.yaml", "role-unused", role)
			}
		}
	}
}

func (e *examination) unused(file, code, name string) {
	e.add(file, "", code, e.lineWith(file, name), result.Position{}, name)
}
